"""A rule's page and the table of all rules, made from the rules' data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.findings import Kind
from os2lint.language import plain, segments
from os2lint.texts import BASES, KINDS, LEVELS, SEVERITIES, WHO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.language import Language, Localized
    from os2lint.rules import Rule

SOURCE = "https://github.com/OS2offdig/os2lint/blob/main/"

_HEADINGS: dict[str, Localized] = {
    "why": {"da": "Hvorfor", "en": "Why"},
    "remedy": {"da": "Sådan rettes det", "en": "How to fix it"},
    "messages": {"da": "Det siger reglen", "en": "What the rule says"},
    "values": {
        "da": "Et ord efter `$` står for det, der er fundet i repositoriet.",
        "en": "A word after `$` stands for what was found in the repository.",
    },
    "example": {"da": "Eksempel", "en": "Example"},
    "before": {"da": "Før", "en": "Before"},
    "after": {"da": "Efter", "en": "After"},
    "references": {"da": "Læs mere", "en": "Read more"},
    "requirement": {"da": "Krav", "en": "Requirement"},
    "basis": {"da": "Grundlag", "en": "Basis"},
    "level": {"da": "Gælder fra", "en": "Applies from"},
    "who": {"da": "Rettes af", "en": "Fixed by"},
    "since": {"da": "Findes siden", "en": "Since"},
    "severity": {"da": "Alvor", "en": "Severity"},
    "opt-in": {
        "da": "Kun når konfigurationen slår den til",
        "en": "Only where the configuration turns it on",
    },
    "off": {"da": "slået fra", "en": "off"},
    "source": {"da": "Reglens data", "en": "The rule's data"},
    "rule": {"da": "Regel", "en": "Rule"},
}


def rule_url(rule: str, language: Language) -> str:
    """Return the address of a rule's page."""
    return f"{SOURCE}docs/{language}/rules/{rule}.md"


def rule_page(rule: Rule, language: Language) -> str:
    """Return a rule's documentation as Markdown."""
    return "\n".join(_page(rule, language)) + "\n"


def rule_data(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain data, for programs."""
    return {
        "id": rule.id,
        "since": rule.since,
        "requirements": list(rule.requirements),
        "basis": rule.basis.value,
        "level": rule.level.value,
        "enabled": rule.enabled,
        "severity": {kind.value: severity.value for kind, severity in rule.severity.items()},
        "who": rule.who.value,
        "title": rule.title,
        "why": rule.why,
        "remedy": rule.remedy,
        "references": list(rule.references),
    }


def rule_columns(rules: Iterable[Rule], language: Language) -> list[list[str]]:
    """Return the table of rules, its heading first."""
    names = ["rule", "requirement", "basis", "level"]
    heading = [_HEADINGS[name][language] for name in names]
    return [heading + [KINDS[kind][language] for kind in Kind], *(_row(rule, language) for rule in rules)]


def rule_table(rules: Iterable[Rule], language: Language, link: str = "") -> str:
    """Return the table as Markdown; `link` is a prefix for each rule's page; without it, no titles."""
    shown = list(rules)
    heading, *rows = rule_columns(shown, language)
    if link:
        names = [f"{rule.title[language]}<br/>[{rule.id}]({link}{rule.id}.md)" for rule in shown]
        rows = [[name, *row[1:]] for name, row in zip(names, rows, strict=True)]
    table = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(row)} |\n" for row in table)


def _row(rule: Rule, language: Language) -> list[str]:
    off = "" if rule.enabled else f" ({_HEADINGS['off'][language]})"
    return [
        rule.id,
        ", ".join(rule.requirements) or "–",
        BASES[rule.basis][language],
        LEVELS[rule.level][language] + off,
        *(_severity(rule.severity, kind, language) for kind in Kind),
    ]


def _severity(severities: Mapping[Kind, str], kind: Kind, language: Language) -> str:
    return SEVERITIES[severities[kind]][language] if kind in severities else "–"


def _page(rule: Rule, language: Language) -> Iterator[str]:
    def heading(name: str) -> str:
        return f"## {_HEADINGS[name][language]}\n"

    yield f"# {rule.title[language]}\n"
    yield f"{_HEADINGS['rule'][language]}: `{rule.id}`\n"
    yield from (f"| {name} | {value} |" for name, value in _facts(rule, language))
    yield f"\n{heading('why')}\n{rule.why[language].strip()}\n"
    yield f"{heading('remedy')}\n{rule.remedy[language].strip()}\n"
    yield f"{heading('messages')}\n{_HEADINGS['values'][language]}\n"
    for key, message in rule.messages.items():
        yield f"- {plain(segments(message.text[language].strip()))}"
        if message.severity:
            yield f"  - {_HEADINGS['severity'][language]}: {_severities(message.severity, language)}"
        remedy = rule.remedy_of(key)
        if remedy != rule.remedy:
            yield f"  - {remedy[language].strip()}"
    yield f"\n{heading('example')}"
    for side in ("before", "after"):
        yield f"{_HEADINGS[side][language]}:\n\n{_fenced(rule.example[side])}\n"
    if rule.references:
        yield heading("references")
        yield from (f"- <{reference}>" for reference in rule.references)
        yield ""
    yield f"{_HEADINGS['source'][language]}: [{rule.source}]({SOURCE}{rule.source})"


def _facts(rule: Rule, language: Language) -> Iterator[tuple[str, str]]:
    yield _HEADINGS["requirement"][language], ", ".join(rule.requirements) or "–"
    yield "---", "---"
    yield _HEADINGS["basis"][language], BASES[rule.basis][language]
    yield _HEADINGS["level"][language], LEVELS[rule.level][language]
    yield _HEADINGS["who"][language], WHO[rule.who][language]
    yield _HEADINGS["severity"][language], _severities(rule.severity, language)
    if not rule.enabled:
        yield _HEADINGS["opt-in"][language], "✓"
    yield _HEADINGS["since"][language], rule.since


def _severities(severities: Mapping[Kind, str], language: Language) -> str:
    return ", ".join(
        f"{KINDS[kind][language]}: {SEVERITIES[severity][language]}" for kind, severity in severities.items()
    )


def _fenced(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text.rstrip()}\n{fence}"
