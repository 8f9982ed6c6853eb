"""Moves a report to the current model, keeping every word, and writes an empty one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from os2lint.governance.claims import merged
from os2lint.governance.model import load_model
from os2lint.governance.report import Status
from os2lint.governance.rows import after_id
from os2lint.governance.wording import flat
from os2lint.governance.writing import Cover, Form, Line, cell, write_json, write_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from os2lint.findings import Level
    from os2lint.governance.model import ModelRequirement
    from os2lint.governance.remainder import Section
    from os2lint.governance.report import GovernanceReport, Requirement
    from os2lint.language import Argument, Language, Localized


@dataclass(frozen=True, slots=True)
class Attention:
    """Something in a conversion that a person must look at."""

    key: str
    arguments: dict[str, Argument]


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted report and what needs a person."""

    text: str
    attention: tuple[Attention, ...]


#: What a person must look at, by key; `$id` is the report's own id.
ATTENTION: dict[str, Localized] = {
    "gone": {
        "da": "$id findes ikke i den nye model; teksten står nederst i rapporten",
        "en": "$id is gone from the new model; its text is at the end of the report",
    },
    "gone-related": {
        "da": "$id findes ikke i den nye model; teksten står nederst i rapporten "
        "og kan måske bruges under $related",
        "en": "$id is gone from the new model; its text is at the end of the report "
        "and may be of use under $related",
    },
    "merged": {
        "da": "$current samler det, der før var $ids; se efter, om svaret stadig passer",
        "en": "$current now covers what used to be $ids; check that the answer still fits",
    },
    "moved": {
        "da": "$id hedder nu $current og kan være formuleret anderledes",
        "en": "$id is now called $current and may be worded differently",
    },
    "new": {
        "da": "den gamle rapport svarede ikke på $ids",
        "en": "the old report did not answer $ids",
    },
    "no-sign": {
        "da": "svaret er skrevet med ord, fordi skemaet ikke har tegn for delvist og planlagt: $ids",
        "en": "the answer is written in words, as the form has no sign for partly and planned: $ids",
    },
    "kept": {
        "da": "afsnittet “$heading” hører ikke til noget krav; det står nederst i rapporten",
        "en": "the section “$heading” belongs to no requirement; it is at the end of the report",
    },
    "rest": {
        "da": "det, der ellers stod i rapporten, står nederst i den; flyt det, eller slet det",
        "en": "what else the report said is at the end of it; move it or delete it",
    },
    "duplicate": {
        "da": "disse krav stod flere gange, så kun det første svar er taget med: $ids",
        "en": "these requirements appeared more than once, so only the first answer is kept: $ids",
    },
    "editions": {
        "da": "disse krav stod flere gange, så kun ét svar til hvert er taget med: $ids",
        "en": "these requirements appeared more than once, so only one answer to each is kept: $ids",
    },
}
_REST: dict[Language, str] = {"da": "Resten af den tidligere rapport", "en": "The rest of the earlier report"}
_OLD: dict[Language, str] = {"da": "Fra den tidligere rapport", "en": "From the earlier report"}
_UNKNOWN: dict[Language, tuple[str, str, str]] = {
    "da": ("[produktnavn]", "[navn]", "[dd-mm-åååå]"),
    "en": ("[product name]", "[name]", "[yyyy-mm-dd]"),
}


def convert(
    report: GovernanceReport, form: Form, language: Language, sections: Sequence[Section] = ()
) -> Conversion:
    """Return the report in a form of the current model, its sections without requirements at the end."""
    newest = load_model()
    old = load_model(report.model)
    answers = report.by_current
    lines = [
        _line(requirement, answers.get(requirement.id, ()), language)
        for requirement in newest.requirements.values()
    ]
    gone = [
        (own, item) for own, item in report.requirements.items() if item.current not in newest.requirements
    ]
    left = [(own, _name(old.requirements.get(own)), item.text) for own, item in gone if item.text]
    unknown = ("", "", "") if form is Form.JSON else _UNKNOWN[language]
    cover = Cover(
        product=report.product or unknown[0],
        filled_by=report.filled_by or unknown[1],
        date=report.date or report.date_text or unknown[2],
        level=report.level_claimed,
    )
    if form is Form.JSON:
        extra = [{"id": own, "krav": name, "dokumentation": text} for own, name, text in left]
        extra += [_extra(section, language) for section in sections]
        text = write_json(cover, lines, report.generated, extra)
    else:
        lines = [_escaped(line) for line in lines]
        text = write_tables(form, cover, lines, language) + _leftovers(left, language)
        text += "".join(_written(section, language) for section in sections)
    kept = (
        Attention("kept", {"heading": section.heading}) if section.heading else Attention("rest", {})
        for section in sections
    )
    return Conversion(text, (*_attention(report, form), *kept))


def _extra(section: Section, language: Language) -> dict[str, str]:
    """Return a section as an item; one that an earlier conversion made of a requirement gets its id back."""
    own, name = after_id(section.heading) or ("", section.heading or _REST[language])
    return {"id": own, "krav": name.strip(), "dokumentation": section.text}


def _written(section: Section, language: Language) -> str:
    """Return a section; what has no heading gets one that no product is called by."""
    heading = f"## {section.heading}" if section.heading else f"### {_REST[language]}"
    return f"\n{heading}\n\n{section.text}\n"


def new_report(level: Level, language: Language, product: str = "") -> str:
    """Return an unfilled current report for a level, in our own words, its hints as comments."""
    name, author, date = _UNKNOWN[language]
    lines = [
        Line(
            requirement=requirement,
            title=requirement.title[language] if requirement.title else requirement.name,
            guidance="",
            documentation=f"<!-- {requirement.hint[language]} -->" if requirement.hint else "",
        )
        for requirement in load_model().requirements.values()
        if requirement.level.rank <= level.rank
    ]
    cover = Cover(product=flat(product) or name, filled_by=author, date=date)
    return write_tables(Form.EFTERLEVET, cover, lines, language)


def _line(
    requirement: ModelRequirement, answers: Sequence[tuple[str, Requirement]], language: Language
) -> Line:
    return Line(
        requirement=requirement,
        title=requirement.name,
        guidance=requirement.hint[language] if requirement.hint else "",
        status=merged([answer.status for _own, answer in answers]),
        documentation="\n".join(answer.text for _own, answer in answers if answer.text),
    )


def _escaped(line: Line) -> Line:
    return Line(
        requirement=line.requirement,
        title=line.title,
        guidance=line.guidance,
        status=line.status,
        documentation=cell(line.documentation),
    )


def _leftovers(left: Sequence[tuple[str, str, str]], language: Language) -> str:
    """Return what has no place in the new model as a list, which is never read as requirements."""
    if not left:
        return ""
    items = "".join(f"- **{own}** {name}: {cell(text)}\n" for own, name, text in left)
    return f"\n## {_OLD[language]}\n\n{items}"


def _name(requirement: ModelRequirement | None) -> str:
    return requirement.name if requirement else ""


def _attention(report: GovernanceReport, form: Form) -> list[Attention]:
    old = load_model(report.model)
    found: list[Attention] = []
    for own, item in report.requirements.items():
        if item.current is None:
            known = old.requirements.get(own)
            related = known.related if known else ()
            found.append(Attention("gone-related" if related else "gone", {"id": own, "related": related}))
        elif item.current != own and len(report.by_current[item.current]) == 1:
            found.append(Attention("moved", {"id": own, "current": item.current}))
    for current, answers in report.by_current.items():
        if len(answers) > 1:
            ids = tuple(own for own, _item in answers)
            found.append(Attention("merged", {"current": current, "ids": ids}))
    new = tuple(own for own in load_model().requirements if own not in report.by_current)
    if new:
        found.append(Attention("new", {"ids": new}))
    worded = tuple(
        own
        for own, item in report.requirements.items()
        if item.status in {Status.PARTLY, Status.PLANNED} and item.current
    )
    if worded and form is Form.MARKS:
        found.append(Attention("no-sign", {"ids": worded}))
    if report.duplicates:
        key = "duplicate" if report.shows_first else "editions"
        found.append(Attention(key, {"ids": tuple(own for own, _line in report.duplicates)}))
    return found
