"""The draft of an evaluation as Markdown: tables, counts and pie charts, as GitHub and Jekyll show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from os2lint.findings import Level
from os2lint.governance.drafts.content import LISTED, Draft
from os2lint.governance.drafts.texts import DOTS, LIGHTS, MEANINGS, say
from os2lint.governance.model import Theme
from os2lint.governance.sights import Light
from os2lint.governance.texts import THEMES
from os2lint.governance.writing import table
from os2lint.output.markdown_text import escape, link, words
from os2lint.quotation import quoted
from os2lint.texts import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.findings import Report
    from os2lint.governance.drafts.content import Row
    from os2lint.language import Language
    from os2lint.output.lights import Assessed
    from os2lint.output.wording import Words

_ADDRESS = 60
#: Mermaid gives the first colour to the largest part.
_COLOURS = {
    Light.GREEN: "#2e7d32",
    Light.YELLOW: "#f9c80e",
    Light.RED: "#c62828",
    Light.NOT_RELEVANT: "#9e9e9e",
    Light.FOR_A_PERSON: "#90caf9",
}


def write_markdown(report: Report, stream: TextIO, language: Language) -> None:
    """Write the draft."""
    draft = Draft(report, language)
    stream.write("\n".join([*_front(draft), *_themes(draft), *_counts(draft), *_meaning(language)]))


def _front(draft: Draft) -> Iterator[str]:
    language = draft.language
    product = escape(draft.report.product) if draft.report.product else draft.product
    yield f"# {say('draft', language)}: {say('title', language, product=product)}\n"
    yield f"> **{say('information', language)}**<br/>"
    for item in draft.information():
        yield f"> **{item.name}:** {item.value if item.is_open else escape(item.value)}<br/>"
    yield f"\n{say('notice', language)}\n"
    yield f"## {say('summary', language)}\n"
    yield f"{escape(' '.join(draft.summary()))}\n\n{say('fill-summary', language)}\n"
    yield f"## {say('judgement', language)}\n"
    against, in_place, steps = draft.against(), draft.in_place(), draft.next_steps()
    yield f"{say('against' if against else 'nothing-against', language)}\n"
    yield from _list(against, language)
    if in_place:
        yield f"{say('for', language)}\n"
        yield from _list(in_place, language)
    yield f"{say('fill-judgement', language)}\n"
    yield f"## {say('recommendation', language)}\n"
    if not draft.has_report:
        yield f"{say('fill-a-report', language)}\n"
    if steps:
        yield f"{say('next-steps', language)}\n"
        yield from _list(steps, language)
    elif against:
        yield f"{say('first-steps', language)}\n"
        yield from _remedies(draft.remedies(), language)
    yield f"{say('fill-recommendation', language)}\n"
    yield "---\n"


def _themes(draft: Draft) -> Iterator[str]:
    language = draft.language
    head = ("#", *(say(key, language) for key in ("level", "requirement", "looked-for", "light", "grounds")))
    yield f"# {say('requirements', language)}\n"
    for theme in Theme:
        rows = [_cells(row, language) for row in draft.rows if row.item.theme is theme]
        yield f"## {THEMES[theme][language]}\n\n{table(head, rows)}"


def _cells(row: Row, language: Language) -> tuple[str, ...]:
    level = LEVELS[row.item.level][language]
    if row.recommended:
        level += f" ({say('recommended', language)})"
    light = f"{DOTS[row.item.light]} {LIGHTS[row.item.light][language]}"
    return row.item.id, level, escape(row.name), escape(row.item.title), light, _grounds(row, language)


def _grounds(row: Row, language: Language) -> str:
    place = f" ({escape(row.place)})" if row.place else ""
    parts = [f"**{say('answer', language)}:** {row.item.answer or say('no-answer', language)}{place}"]
    if row.quote:
        parts.append(f"“{escape(row.quote)}”")
    parts += [link(escape(_shown(address)), address) for address in row.links]
    if row.evidence:
        parts.append(f"**{say('seen', language)}:** {'; '.join(map(words, row.evidence))}")
    if row.told:
        parts.append(f"**{say('told', language)}:** {'; '.join(map(words, row.told))}")
    if row.unseen:
        parts.append(f"**{say('unseen', language)}:** {'; '.join(map(words, row.unseen))}")
    if row.has_ground:
        parts.append(f"**{say('ground', language)}:** {words(row.item.ground)}")
    return "<br/>".join(parts)


def _shown(address: str) -> str:
    """Return an address as people say it; with its scheme GitHub would make a link within the link of it."""
    return quoted(address.partition("://")[2], _ADDRESS)


def _counts(draft: Draft) -> Iterator[str]:
    language, counts = draft.language, draft.report.assessment["counts"]
    lights = [f"{DOTS[light]} {LIGHTS[light][language]}" for light in Light]
    levels = [(LEVELS[level][language], counts["levels"][level]) for level in Level]
    total = say("total", language)
    yield f"# {say('counts', language)}\n"
    rows = [(name, *_numbers(numbers)) for name, numbers in [*levels, (f"**{total}**", counts["total"])]]
    yield table((say("level", language), *lights), rows)
    themes = [
        (
            THEMES[theme][language],
            *(_dots(_count(draft, theme, level)) for level in Level),
            _dots(counts["themes"][theme]),
        )
        for theme in Theme
    ]
    sums = (f"**{total}**", *(_dots(numbers) for _name, numbers in levels), _dots(counts["total"]))
    yield table((say("theme", language), *(name for name, _numbers in levels), total), [*themes, sums])
    for name, numbers in [*levels, (total, counts["total"])]:
        yield _pie(say("pie", language, name=name, count=sum(numbers.values())), numbers, language)


def _count(draft: Draft, theme: Theme, level: Level) -> Mapping[str, int]:
    found = [item.light for item in draft.items if item.theme is theme and item.level is level]
    return {light: found.count(light) for light in Light}


def _numbers(counts: Mapping[str, int]) -> Iterator[str]:
    return (str(counts[light]) for light in Light)


def _dots(counts: Mapping[str, int]) -> str:
    return " ".join(f"{DOTS[light]} {counts[light]}" for light in Light if counts[light]) or "–"


def _pie(title: str, counts: Mapping[str, int], language: Language) -> str:
    total = sum(counts.values()) or 1
    parts = sorted((light for light in Light if counts[light]), key=lambda light: -counts[light])
    colours = ", ".join(f'"pie{number}": "{_COLOURS[light]}"' for number, light in enumerate(parts, 1))
    shares = {light: round(100 * counts[light] / total) for light in parts}
    lines = [f'  "{LIGHTS[light][language]} {shares[light]}%" : {counts[light]}' for light in parts]
    chart = "\n".join(
        [f'%%{{init: {{"themeVariables": {{{colours}}}}}}}%%', "pie showData", f"  title {title}", *lines]
    )
    return f"```mermaid\n{chart}\n```\n"


def _meaning(language: Language) -> Iterator[str]:
    yield f"# {say('meaning', language)}\n"
    for light in Light:
        yield f"- {DOTS[light]} **{LIGHTS[light][language]}**: {MEANINGS[light][language]}"
    yield ""


def _list(items: Sequence[Assessed], language: Language) -> Iterator[str]:
    for item in items[:LISTED]:
        yield f"- {DOTS[item.light]} {item.id} “{escape(item.title)}”: {words(item.ground)}"
    if len(items) > LISTED:
        yield f"- {say('and-more', language, ids=', '.join(item.id for item in items[LISTED:]))}"
    yield ""


def _remedies(items: Sequence[tuple[Assessed, Words]], language: Language) -> Iterator[str]:
    for item, remedy in items[:LISTED]:
        yield f"- {DOTS[item.light]} {item.id} “{escape(item.title)}”: {words(remedy)}"
    if len(items) > LISTED:
        yield f"- {say('and-more', language, ids=', '.join(item.id for item, _ in items[LISTED:]))}"
    yield ""
