"""What a report says of itself before its requirements and behind them, in sentences or in two columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.facts.people import person_in
from os2lint.governance.report_dates import TO_COME, report_dates
from os2lint.governance.rows import requirement_id
from os2lint.governance.wording import own_words, squash, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

#: Lines of a report, and characters of each, that are looked at.
_LINES, _LONG = 200, 300
_FILLED = re.compile(r"\b(?:udfyldt|filled in|completed)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:opdateret|ændret|revideret|updated|revised)\b", re.IGNORECASE)
_BY = re.compile(r"(?:^|\s)(?:af|by)\s")
_PART = re.compile(r"(?:^|\s)(?:af|by|den|d\.|on|for)\s")
#: A letter's date: "Aarhus, den 1. oktober 2026".
_LETTER = re.compile(r"(?:[^\W\d_]{2,30},[ ]+)?(?:den[ ]+|d\.[ ]*)?([^,:\s][^,:]{5,25}\d{4})\.?")
_DAY_MONTH_YEAR = 3
#: Cells of a row that names something and says what it is.
_PAIR = 2
_EDGES = " \t:.,;*_"
_QUOTED = _EDGES + '"'
_DELIMITERS = "\t;,"


def fields_before(
    lines: Iterable[str], names: frozenset[str], dated: Callable[[str], str | None]
) -> Iterator[tuple[str, str]]:
    """Yield names, squashed, with values, as `document.Document.fields` does of lines with a colon.

    Args:
        lines: the report's.
        names: of the rows of a table that are wanted.
        dated: what reads a date; nothing without one is a date's value.
    """
    for _number, line in zip(range(_LINES), lines, strict=False):
        text, cells = _read(line)
        if _is_requirement(cells):
            return
        if len(cells) > 1:
            name = squash(cells[0])
            if len(cells) == _PAIR and name in names and squash(cells[1]) not in names:
                yield name, cells[1]
        elif not text.startswith("#"):
            pair = _delimited(text)
            if pair and requirement_id(pair[0]):
                return
            is_field = len(pair) == 2 and squash(pair[0]) in names and squash(pair[1]) not in names
            yield from ((squash(pair[0]), pair[1]),) if is_field else _said(text, dated)


def _delimited(text: str) -> list[str]:
    """Return the cells of a spreadsheet's line that hold something, where it is cut at all."""
    delimiter = next((sign for sign in _DELIMITERS if sign in text), "")
    cells = [cell.strip(_QUOTED) for cell in text.split(delimiter)] if delimiter else []
    return [cell for cell in cells if cell]


def fields_behind(
    lines: Sequence[str], names: frozenset[str], dated: Callable[[str], str | None]
) -> Iterator[tuple[str, str]]:
    """Yield the same of what stands behind the last requirement, where it speaks of the report alone.

    Other days may stand there too, of the board's meeting or the agreement: a field, or a letter's date,
    counts right below a table, and a sentence where nothing else is its subject.
    """
    behind = _behind(lines)
    is_apart = bool(behind) and len(behind[0][1]) > 1
    for text, cells in behind[1:]:
        is_apart = is_apart and not text.startswith("#")
        name, sign, value = text.strip("|").partition("|" if len(cells) > 1 else ":")
        field = squash(name)
        if sign and is_apart and field in names and len(cells) <= _PAIR:
            yield field, value.strip(_EDGES)
        elif len(cells) == 1 and (is_apart or _is_about_report(text)):
            yield from _said(text, dated) if _is_about_report(text) else _letter(text, dated)


def _behind(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Return the last line of a requirement, and those behind it; nothing where none is near the end."""
    found: list[tuple[str, list[str]]] = []
    for line in lines[: -_LINES - 1 : -1]:
        found.append(_read(line))
        if _is_requirement(found[-1][1]):
            return found[::-1]
    return []


def _is_about_report(text: str) -> bool:
    starts = [found.start() for pattern in (_FILLED, _UPDATED) if (found := pattern.search(text))]
    return bool(starts) and report_dates().subjects.issuperset(squash(text[: min(starts)]).split())


def _read(line: str) -> tuple[str, list[str]]:
    text = visible(own_words(line[:_LONG])).strip()
    return text, [cell.strip(_EDGES) for cell in text.strip("|").split("|")]


def _is_requirement(cells: Sequence[str]) -> bool:
    return any(requirement_id(cell.lstrip("#*- ")) for cell in cells[:3])


def _said(text: str, dated: Callable[[str], str | None]) -> Iterator[tuple[str, str]]:
    if TO_COME.search(text):
        return
    for pattern, name in ((_FILLED, "udfyldt den"), (_UPDATED, "sidst opdateret")):
        found = pattern.search(text)
        if found:
            rest = text[found.end() :]
            day = next((part.strip(_EDGES) for part in _PART.split(rest) if dated(part)), None)
            by = _BY.split(rest, maxsplit=1)
            author = person_in(by[1]) if len(by) > 1 else None
            yield from ((name, day),) if day else ()
            yield from (("udfyldt af", author),) if author and pattern is _FILLED else ()
    yield from _letter(text, dated)


def _letter(text: str, dated: Callable[[str], str | None]) -> Iterator[tuple[str, str]]:
    letter = _LETTER.fullmatch(text.strip("*_ "))
    if letter and dated(letter[1]) and len(squash(letter[1]).split()) == _DAY_MONTH_YEAR:
        yield "date", letter[1]
