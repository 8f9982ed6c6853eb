"""What a report adds up to, in words: counts, what the repository was linted as, what nobody looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.findings import Kind, Severity
from os2lint.language import plain, segments
from os2lint.output import wording
from os2lint.output.lights import short_level
from os2lint.output.limits import COMMANDS_PER_SEVERITY, FIRST_STEPS, GAP_ITEMS, NEXT_LEVEL
from os2lint.output.texts import TEXTS, counted, say
from os2lint.texts import KINDS, LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from os2lint.findings import Finding, Report
    from os2lint.language import Language
    from os2lint.rules import Rule


_SETBACKS = frozenset({"base-unreadable", "base-unusable", "base-baseline-unusable"})


class Gap(NamedTuple):
    """Rules that could not look for one and the same reason."""

    rules: tuple[str, ...]
    requirements: tuple[str, ...]
    text: wording.Words
    remedy: wording.Words


def counts(report: Report, language: Language) -> str:
    """Return the numbers of findings by severity, then of what was waived and not assessed."""
    parts = [
        counted(severity, number, language) for severity in Severity if (number := report.count(severity))
    ]
    return ", ".join(filter(None, (*(parts or [say("nothing", language)]), aside(report, language))))


def aside(report: Report, language: Language) -> str:
    """Return how many findings were waived, and how many times a rule could not look."""
    numbers = {"waived": len(report.waived), "not-assessed": len(report.not_assessed)}
    return ", ".join(counted(what, number, language) for what, number in numbers.items() if number)


def headline(report: Report, language: Language) -> str:
    """Return the numbers of findings and the documented level, short enough for a title."""
    return " · ".join((counts(report, language), *short_level(report, language)))


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings worst first, and among equals those first that weren't there before."""
    return sorted(findings, key=lambda finding: (finding.severity.rank, finding.new is False))


def further(report: Report, rules: Mapping[str, Rule], language: Language) -> wording.Words:
    """Return how many of the next level's findings aren't named, and how to see them; nothing for none."""
    rest = len(report.next_level) - NEXT_LEVEL
    if rest <= 0:
        return ()
    level = rules[report.next_level[0].rule].level
    count = counted("more-findings", rest, language)
    return segments(TEXTS["next-level-more"][language], {"count": count, "value": level.value})


def first_steps(report: Report) -> list[Finding]:
    """Return what to do first: the worst findings, each rule once, whoever mends it."""
    steps: dict[str, Finding] = {}
    for finding in ordered(report.findings):
        if finding.severity is not Severity.NOTICE:
            steps.setdefault(finding.rule, finding)
    return list(steps.values())[:FIRST_STEPS]


def linted_as(report: Report, language: Language) -> str:
    """Return the kind and level the repository was held to, and where each came from."""
    kind, level = report.subject.kind, report.subject.level
    return say(
        "linted-at",
        language,
        kind=f"{KINDS[kind.value][language]} ({say(f'where-from-{kind.source}', language)})",
        level=f"{LEVELS[level.value][language]} ({say(f'where-from-{level.source}', language)})",
    )


def caution(report: Report, language: Language) -> wording.Words | None:
    """Return that nothing could be checked, or hardly anything was, with a guess of the kind for a reason."""
    if report.facts.get("paths") == 0:
        return wording.fill(TEXTS["nothing-checked"][language], {}, language)
    kind = report.subject.kind
    if kind.source != "guessed" or kind.value not in {Kind.TEMPLATE, Kind.ARCHIVED}:
        return None
    arguments = {"kind": KINDS[kind.value][language], "value": kind.value}
    return wording.fill(TEXTS["hardly-checked"][language], arguments, language)


def setbacks(report: Report, language: Language) -> list[str]:
    """Return why what the branch that is merged into asks for doesn't hold, where it doesn't."""
    return [plain(wording.note(item, language)) for item in report.notes if item.key in _SETBACKS]


def commands_for(severity: Severity, report: Report) -> int:
    """Return how many findings of a severity GitHub shows as commands beside what else is said so."""
    said = sum(item.key in _SETBACKS for item in report.notes) if severity is Severity.WARNING else 0
    return COMMANDS_PER_SEVERITY - said


def unassessed(report: Report, language: Language, most: int = GAP_ITEMS) -> list[Gap]:
    """Return what was not assessed, rules with the same reason and remedy together; of lists so many."""
    gaps: dict[tuple[wording.Words, wording.Words], Gap] = {}
    for item in report.not_assessed:
        text, remedy = wording.reason(item, language, most)
        known = gaps.get((text, remedy))
        gaps[text, remedy] = Gap(
            rules=_joined(known.rules if known else (), (item.rule,)),
            requirements=_joined(known.requirements if known else (), item.requirements),
            text=text,
            remedy=remedy,
        )
    return list(gaps.values())


def _joined(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return (*known, *(item for item in more if item not in known))
