"""Tables as spreadsheets export them: cells between commas, semicolons or tabs, and in quotes."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from os2lint.governance.columns import is_header
from os2lint.governance.rows import Row, is_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DELIMITERS = frozenset("\t;,")
#: A cell that is an id, perhaps; what stands before and behind it may be markup.
_ID = re.compile(r"(?<![^\t;,\"* ])[RFSGrfsg][ .-]?0?[1-9]\d?(?![^\t;,\"* :])")
_WIDEST = 64
#: Characters of a header's line, and lines below it within which a requirement stands.
_LONGEST_HEADER = 2000
_NEAR = 12
#: Lines that are tried as headers: no report has a tenth as many.
_MOST_TRIED = 400
#: Lines of one record; a quotation that is longer was never closed.
_TALLEST = 40


def read_delimited(lines: list[str]) -> list[list[Row]]:
    """Read the tables under a line of known headings among lines of text, and blank their lines."""
    blocks: list[list[Row]] = []
    end = 0
    for index in islice(_headers(lines), _MOST_TRIED):
        delimiter = _delimiter(lines, index) if index >= end else ""
        if delimiter:
            end, rows = _rows(lines, index, delimiter)
            blocks.append(rows)
            lines[index:end] = [""] * (end - index)
    return blocks


def _headers(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that may be headers: not long, with a delimiter, and near above one with an id.

    A heading may have lines of its own, so that a quotation is open at the end of the first.
    """
    with_ids = [index for index, line in enumerate(lines) if _ID.search(line)]
    above = {each for one in with_ids for each in range(max(0, one - _NEAR), one)}
    for index in sorted(above):
        line = lines[index]
        is_cut = not _DELIMITERS.isdisjoint(line) or line.count('"') % 2
        if is_cut and len(line) <= _LONGEST_HEADER and "|" not in line:
            yield index


def _delimiter(lines: Sequence[str], index: int) -> str:
    """Return what stands between the headings of a line, where requirements follow it; else ""."""
    for delimiter in _DELIMITERS.intersection(lines[index]) or _DELIMITERS:
        cells, count = _record(lines, index, delimiter)
        if not is_header(cells):
            continue
        near = range(index + count, min(len(lines), index + count + _NEAR))
        below = (_record(lines, each, delimiter)[0] for each in near)
        if any(len(each) > 1 and any(map(is_id, each)) for each in below):
            return delimiter
    return ""


def _rows(lines: Sequence[str], start: int, delimiter: str) -> tuple[int, list[Row]]:
    """Return the records from a line on, and where they end: before a line that isn't cut."""
    rows: list[Row] = []
    index = start
    while index < len(lines):
        cells, count = _record(lines, index, delimiter)
        if len(cells) == 1 and cells[0]:
            break
        if any(cells):
            rows.append(Row(index + 1, cells))
        index += count
    return index, rows


def _record(lines: Sequence[str], start: int, delimiter: str) -> tuple[tuple[str, ...], int]:
    """Return the cells of the record that begins at a line, and how many lines it takes up."""
    import csv

    window = lines[start : start + _TALLEST]
    reader = csv.reader((f"{line}\n" for line in window), delimiter=delimiter, skipinitialspace=True)
    try:
        cells = next(reader)
        is_whole = reader.line_num == 1 or "".join(window[: reader.line_num]).count('"') % 2 == 0
    except csv.Error:
        is_whole = False
    if not is_whole:
        return tuple(cell.strip('" ') for cell in window[0].split(delimiter)[:_WIDEST]), 1
    return tuple("<br/>".join(cell.strip().split("\n")) for cell in cells[:_WIDEST]), reader.line_num
