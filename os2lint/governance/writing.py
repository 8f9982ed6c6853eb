"""Writes reports in the current model's forms, so that the reader gets back every status and every word."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from os2lint.governance import NEWEST
from os2lint.governance.model import Theme
from os2lint.governance.report import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from os2lint.findings import Level
    from os2lint.governance.model import ModelRequirement
    from os2lint.language import Language


class Form(StrEnum):
    """The forms of the current model."""

    MARKS = "marks-6"
    EFTERLEVET = "efterlevet"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A requirement of the current model with what is to stand beside it."""

    requirement: ModelRequirement
    title: str
    guidance: str
    status: Status = Status.BLANK
    documentation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands above the tables; placeholders where something isn't known."""

    product: str
    filled_by: str
    date: str
    level: Level | None = None


#: The word for a status in OS2's self-assessment form, and by hand where the form has none.
WORDS = {
    Status.MET: "Ja",
    Status.PARTLY: "Delvist",
    Status.PLANNED: "Planlagt",
    Status.NOT_MET: "Nej",
    Status.NOT_APPLICABLE: "Ikke relevant",
    Status.UNKNOWN: "Ved ikke",
    Status.BLANK: "",
}
#: The sign for a status; the form with signs has none for "partly" and "planned".
SIGNS = WORDS | {Status.MET: "✅", Status.NOT_MET: "❌", Status.NOT_APPLICABLE: "➖", Status.UNKNOWN: "❓"}
THEMES: dict[Theme, dict[Language, str]] = {
    Theme.RELEVANCE: {"da": "RELEVANS", "en": "RELEVANCE"},
    Theme.FORMAL: {"da": "FORMKRAV", "en": "FORMAL REQUIREMENTS"},
    Theme.STRATEGY: {"da": "STRATEGISK SAMMENHÆNG", "en": "STRATEGIC COHERENCE"},
    Theme.GOVERNANCE: {"da": "GOVERNANCE", "en": "GOVERNANCE"},
}
LEVELS: dict[Language, dict[str, str]] = {"da": {"sandbox": "sandkasse"}, "en": {"sandbox": "sandbox"}}
#: The key of what an earlier report said besides.
EARLIER = "tidligere"
_JSON_THEMES = {
    Theme.RELEVANCE: "relevans",
    Theme.FORMAL: "formkrav",
    Theme.STRATEGY: "strategisk",
    Theme.GOVERNANCE: "governance",
}
_HEADS: dict[tuple[Form, Language], tuple[str, ...]] = {
    (Form.MARKS, "da"): ("🔽", "#", "Krav", "Beskrivelse / Dokumentation", "Produktniveau", "Retningslinjer"),
    (Form.MARKS, "en"): ("🔽", "#", "Requirement", "Documentation", "Product level", "Guidance"),
    (Form.EFTERLEVET, "da"): (
        "#",
        "Krav",
        "Produktniveau",
        "Retningslinjer",
        "Efterlevet?",
        "Dokumentation",
    ),
    (Form.EFTERLEVET, "en"): ("#", "Requirement", "Product level", "Guidance", "Met", "Documentation"),
}
_COVERS: dict[Language, str] = {
    "da": "# Governancerapport for $product\n\n"
    "> **Version for anvendt governancerapport:** $version<br/>\n"
    "> **Dato for udfyldelse:** $date<br/>\n"
    "> **Udfyldt af:** $filled_by<br/>\n",
    "en": "# Governance report for $product\n\n"
    "> **Version of the governance report:** $version<br/>\n"
    "> **Date filled in:** $date<br/>\n"
    "> **Filled in by:** $filled_by<br/>\n",
}
_LEVEL: dict[Language, str] = {"da": "Produktniveau", "en": "Product level"}


def write_tables(form: Form, cover: Cover, lines: Sequence[Line], language: Language) -> str:
    """Return a Markdown report: the cover, then a table a theme."""
    from string import Template

    head = Template(_COVERS[language]).substitute(
        product=cover.product, version=NEWEST, date=cover.date, filled_by=cover.filled_by
    )
    if cover.level:
        head += f"> **{_LEVEL[language]}:** {level_name(cover.level, language)}<br/>\n"
    parts = [head]
    for theme in Theme:
        rows = [_cells(form, line, language) for line in lines if line.requirement.theme is theme]
        if rows:
            parts.append(f"## {THEMES[theme][language]}\n\n{table(_HEADS[form, language], rows)}")
    return "\n".join(parts)


def write_json(cover: Cover, lines: Sequence[Line], generated: str, extra: Sequence[dict[str, str]]) -> str:
    """Return the JSON that OS2's self-assessment form writes and reads; its keys are Danish."""
    value: dict[str, object] = {
        "productName": cover.product,
        "filledBy": cover.filled_by,
        "filledDate": cover.date,
        "generatedAt": generated,
        **({"levelClaimed": level_name(cover.level, "da")} if cover.level else {}),
        "krav": [
            {
                "id": line.requirement.id,
                "kategori": _JSON_THEMES[line.requirement.theme],
                "krav": line.title,
                "produktniveau": level_name(line.requirement.level, "da"),
                "retningslinjer": line.guidance,
                "efterlevet": WORDS[line.status] or None,
                "dokumentation": line.documentation,
            }
            for line in lines
        ],
    }
    if extra:
        value[EARLIER] = list(extra)
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; cells must be escaped already."""
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "".join("| " + " | ".join(cells) + " |\n" for cells in lines)


def cell(text: str) -> str:
    """Escape a text for a cell, in such a way that reading the cell gives the text back."""
    return text.replace("|", "\\|").replace("<!--", "\\<!--").replace("\n", "<br/>")


def level_name(level: Level, language: Language) -> str:
    """Return a level as reports spell it."""
    return LEVELS[language].get(level, level.value)


def _cells(form: Form, line: Line, language: Language) -> tuple[str, ...]:
    own = line.requirement.id
    title, guidance = cell(line.title), cell(line.guidance)
    level = level_name(line.requirement.level, language)
    if form is Form.MARKS:
        return SIGNS[line.status], own, title, line.documentation, level, guidance
    return own, title, level, guidance, WORDS[line.status], line.documentation
