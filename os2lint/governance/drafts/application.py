"""The application to join OS2's portfolio as Markdown: a page to bring to the secretariat."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from os2lint.governance.drafts.texts import DOTS, say
from os2lint.governance.sights import Light
from os2lint.language import segments
from os2lint.output.markdown_text import code, escape, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.findings import Report
    from os2lint.governance.admission import Criterion
    from os2lint.governance.sights import Sight
    from os2lint.language import Language, Localized

#: What a criterion's light says of it, as the page's own key has it.
STATES: dict[Light, Localized] = {
    Light.GREEN: {"da": "på plads", "en": "in place"},
    Light.YELLOW: {"da": "der mangler noget", "en": "something is missing"},
    Light.RED: {"da": "ikke opfyldt", "en": "not met"},
    Light.FOR_A_PERSON: {"da": "skal læses af et menneske", "en": "for a person to read"},
}


def write_application(
    report: Report, criteria: Sequence[Criterion], stream: TextIO, language: Language
) -> None:
    """Write the page."""
    stream.write("\n".join(_page(report, criteria, language)) + "\n")


def _page(report: Report, criteria: Sequence[Criterion], language: Language) -> Iterator[str]:
    product = report.product or report.subject.name
    name = escape(product) if product else say("unnamed", language)
    yield f"# {say('application', language, product=name)}\n"
    yield f"{say('application-notice', language)}\n\n{say('application-lights', language)}\n"
    for number, criterion in enumerate(criteria, 1):
        yield f"## {number}. {criterion.title[language]}\n"
        yield f"{DOTS[criterion.light]} {STATES[criterion.light][language]}\n"
        yield from _evidence(criterion, language)
        if criterion.wanted:
            yield f"**{say('wanted', language)}:** {words(segments(criterion.wanted[language]))}\n"
        yield f"{say('fill-criterion', language)}\n"


def _evidence(criterion: Criterion, language: Language) -> Iterator[str]:
    if not criterion.sights:
        yield f"{say('nothing-seen', language)}\n"
        return
    for sight in criterion.sights:
        yield f"- {_line(sight, language)}"
    yield ""


def _line(sight: Sight, language: Language) -> str:
    text = words(segments(sight.text[language]))
    if sight.location is None:
        return text
    place = f"{sight.location.path}:{sight.location.line}" if sight.location.line else sight.location.path
    return f"{text} ({code(place)})"
