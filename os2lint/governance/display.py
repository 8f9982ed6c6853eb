"""A report that was read, for a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.model import load_model
from os2lint.governance.report import Status
from os2lint.governance.texts import FILLED, STATUSES
from os2lint.governance.wording import flat
from os2lint.language import plain, segments
from os2lint.output.characters import shorten, visible
from os2lint.texts import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.governance.report import GovernanceReport
    from os2lint.language import Language, Localized

_TEXTS: dict[str, Localized] = {
    "model": {"da": "styringsmodel", "en": "governance model"},
    "format": {"da": "format", "en": "format"},
    "filled_by": {"da": "udfyldt af", "en": "filled in by"},
    "date": {"da": "dato", "en": "date"},
    "level": {"da": "angivet niveau", "en": "level claimed"},
    "duplicates": {
        "da": "besvaret flere gange: $ids; kun det første svar er vist; de andre står i linje $lines",
        "en": "answered more than once: $ids; only the first answer is shown; the others are in line $lines",
    },
    "editions": {
        "da": "besvaret flere gange: $ids; ét svar til hvert er vist; de andre står i linje $lines",
        "en": "answered more than once: $ids; one answer to each is shown; the others are in line $lines",
    },
    "no-product": {"da": "Uden produktnavn", "en": "No product name"},
    "now": {"da": "nu", "en": "now"},
    "gone": {"da": "udgået", "en": "gone"},
}
_LONGEST = 72


def show(report: GovernanceReport, path: str, language: Language) -> str:
    """Return the report as lines: what it is, a count of its answers, then a line a requirement."""
    return "\n".join([*_head(report, path, language), "", *_rows(report, language)]) + "\n"


def _head(report: GovernanceReport, path: str, language: Language) -> Iterator[str]:
    product = visible(report.product) if report.product else _TEXTS["no-product"][language]
    yield f"{product} ({FILLED[report.filled][language]}) – {visible(path)}"
    facts = {
        "model": report.model,
        "format": report.format,
        "date": report.date or report.date_text,
        "filled_by": report.filled_by,
        "level": LEVELS[report.level_claimed][language] if report.level_claimed else None,
    }
    known = [f"{_TEXTS[key][language]}: {visible(value)}" for key, value in facts.items() if value]
    yield "  " + " · ".join(known)
    statuses = [item.status for item in report.requirements.values()]
    counts = [
        f"{statuses.count(status)} {STATUSES[status][language]}" for status in Status if status in statuses
    ]
    yield "  " + " · ".join(counts)
    if report.duplicates:
        ids = ", ".join(dict.fromkeys(own for own, _line in report.duplicates))
        key = "duplicates" if report.shows_first else "editions"
        lines = shorten(", ".join(str(line) for _own, line in report.duplicates), _LONGEST)
        yield "  " + plain(segments(_TEXTS[key][language], {"ids": ids, "lines": lines}))


def _rows(report: GovernanceReport, language: Language) -> Iterator[str]:
    model = load_model(report.model)
    width = max(len(text[language]) for text in STATUSES.values())
    for own, item in report.requirements.items():
        known = model.requirements.get(own)
        title = known.name if known else ""
        moved = ""
        if item.current != own:
            now = f"{_TEXTS['now'][language]} {item.current}" if item.current else _TEXTS["gone"][language]
            moved = f" ({now})"
        yield f"{own:<4}{STATUSES[item.status][language]:<{width}}  {title}{moved}"
        if item.text:
            yield f"{'':<{4 + width}}  {shorten(visible(flat(item.text)), _LONGEST)}"
