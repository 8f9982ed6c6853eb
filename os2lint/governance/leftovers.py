"""What a report says that no requirement, cover or section of the converted one takes up: nothing is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.governance.columns import Role, is_header, level_of, role_of
from os2lint.governance.guidance import is_guidance
from os2lint.governance.hints import is_hint
from os2lint.governance.layouts import outside_blocks, read_blocks
from os2lint.governance.marks import Sign, read_mark
from os2lint.governance.remainder import Section, remainder
from os2lint.governance.report import Status
from os2lint.governance.rows import is_id, requirement_id, several_ids
from os2lint.governance.shapes.json_items import key_role, own_id
from os2lint.governance.shapes.openings import read_opening
from os2lint.governance.statements import is_bare
from os2lint.governance.titles import is_placeholder, is_theme, title_likeness
from os2lint.governance.wording import is_bracketed, own_words, squash, visible
from os2lint.governance.writing import EARLIER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from os2lint.governance.document import Document
    from os2lint.governance.report import GovernanceReport
    from os2lint.governance.rows import Row

_ALIKE = 0.5
#: How comments begin that programs write, or read.
_OF_PROGRAMS = (
    "[if ", "[endif", "[start", "startfragment", "endfragment", "markdownlint-", "prettier-", "toc", "/toc",
    "begin report", "end report",
)  # fmt: skip
_FORM_PARTS = frozenset(["dokumentinformation", "document information"])
_LISTS = ("krav", "requirements")
#: Keys of the self-assessment's JSON that have a place of their own, of the whole and of a requirement.
_COVER_KEYS = frozenset(["productName", "filledBy", "filledDate", "generatedAt", "levelClaimed"])
_STRUCTURE = frozenset(["kategori", "tema", "category", "theme"])
_ITEM_KEYS = frozenset(["kategori", "category", "nr", "number"])


def leftovers(document: Document, report: GovernanceReport) -> Iterator[Section]:
    """Yield a section without a heading for what is left of a text, then those that hold no requirement."""
    sections = list(remainder(document, report))
    seen = _Seen(report, sections)
    text = "\n".join(_lines(document, report, seen)).strip("\n")
    text = "\n\n".join(filter(None, [text, *_comments(document)]))
    if text:
        yield Section("", text)
    yield from sections


def leftovers_of_json(value: Mapping[str, Any], report: GovernanceReport) -> Iterator[Section]:
    """Yield the same for a self-assessment's JSON."""
    seen = _Seen(report, ())
    lines: list[str] = []
    earlier: list[Section] = []
    for key, content in value.items():
        if key in _LISTS and isinstance(content, list):
            for item in content:
                lines += _of_item(item, report, seen) if isinstance(item, dict) else [_plain(item)]
        elif key == EARLIER and isinstance(content, list) and all(map(_is_section, content)):
            earlier += [
                Section(f"{item['id']} {item['krav']}".strip(), item["dokumentation"]) for item in content
            ]
        elif key not in _COVER_KEYS and content not in (None, "", [], {}):
            lines.append(f"{key}: {_plain(content)}")
    if lines:
        yield Section("", "\n".join(lines))
    yield from earlier


def _is_section(item: object) -> bool:
    """Whether an item is one that an earlier conversion put after the requirements."""
    keys = {"id", "krav", "dokumentation"}
    return isinstance(item, dict) and item.keys() == keys and all(isinstance(it, str) for it in item.values())


class _Seen:
    """Tells what the converted report has already."""

    def __init__(self, report: GovernanceReport, sections: Sequence[Section]) -> None:
        texts = [item.text for item in report.requirements.values()]
        texts += [section.text for section in sections]
        texts += [item.title for item in report.requirements.values()]
        texts += [text for text in (report.product, report.filled_by, report.date_text, report.date) if text]
        self.words = {squash(line) for text in texts for line in text.split("\n")}
        self.words.add(squash(report.model))

    def has(self, text: str) -> bool:
        """Whether a text has nothing new: words that are there, a mark, a level, or what the form says."""
        words = squash(text)
        is_taken_up = words in self.words or _is_forms(text) or is_theme(text) or level_of(text) is not None
        if not words or is_taken_up:
            return True
        mark = read_mark(text)
        if mark.status is not Status.MET and is_bare(text):
            return False  # "Udskudt" says more than the sign that it becomes
        return mark.sign is not Sign.NONE and (not mark.rest or squash(mark.rest) in self.words)


def _is_forms(text: str) -> bool:
    """Whether a form is known to say this; what only looks like a prompt may be somebody's own words."""
    return is_placeholder(text) or is_guidance(text) or is_bracketed(text) or squash(text) in _FORM_PARTS


def _of_item(item: Mapping[str, Any], report: GovernanceReport, seen: _Seen) -> Iterator[str]:
    """Yield what an item has that is not taken up: of a requirement of the product's own, all of it."""
    own = own_id(item) or str(item.get("id", ""))
    is_taken_up = requirement_id(own) in report.requirements if own else True
    if not is_taken_up:
        said = (_plain(content) for key, content in item.items() if key != "id" and key not in _STRUCTURE)
        yield " – ".join([own, *(words for words in said if squash(words) and words != "null")])
        return
    for key, content in item.items():
        is_known = key in _ITEM_KEYS or key_role(key) not in {None, Role.OTHER}
        if not is_known and not seen.has(_plain(content)) and own != content:
            yield f"{own} {key}: {_plain(content)}"


def _plain(content: object) -> str:
    return content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)


def _lines(document: Document, report: GovernanceReport, seen: _Seen) -> Iterator[str]:
    """Yield the lines outside the requirements' own, and the cells of rows that aren't taken up."""
    starts = {item.line for item in report.requirements.values()}
    blocks = document.tables if document.tables is not None else _blocks(document, report)
    in_tables = {row.line for block in blocks for row in block} if document.tables is None else set()
    is_gap = False
    for number, line in enumerate(_outside(document, report), 1):
        text = line.strip()
        if not text:
            is_gap = True
        elif number not in in_tables and not _opens(document, number, starts) and _is_new(text, seen):
            yield from [""] * is_gap
            yield line.rstrip()
            is_gap = False
    rows = [row for block in blocks for row in block]
    if blocks:
        yield ""
        yield from _cells(rows, starts, {line for _own, line in report.duplicates}, seen)


def _opens(document: Document, number: int, starts: set[int]) -> bool:
    """Whether a requirement begins in a line; all of a page may be one line of its file."""
    if not document.numbers:
        return number in starts
    return read_opening(document.lines[number - 1].lstrip("#-*+ ")) is not None


def _outside(document: Document, report: GovernanceReport) -> Iterator[str]:
    """Yield the lines, those of tables that are read left empty; what is in code stays."""
    if document.tables is not None or not _is_in_tables(report):
        yield from document.lines
        return
    for line, said, outside in zip(document.lines, document.said, outside_blocks(document.said), strict=True):
        yield outside if said else line


def _is_in_tables(report: GovernanceReport) -> bool:
    return report.format not in {"sections", "json"}


def _comments(document: Document) -> Iterator[str]:
    """Yield the comments that somebody wrote, as comments: not the forms' hints, nor what programs leave."""
    for words in dict.fromkeys(document.comments):
        if squash(words) and not _is_forms(words) and not words.casefold().startswith(_OF_PROGRAMS):
            yield f"<!-- {words} -->"


def _blocks(document: Document, report: GovernanceReport) -> Sequence[Sequence[Row]]:
    return read_blocks(document.said) if _is_in_tables(report) else ()


def _is_new(line: str, seen: _Seen) -> bool:
    if line.startswith(("#", "{:")) or requirement_id(line.lstrip("-*+ ")):
        return False
    label, colon, value = line.lstrip("> -*_").partition(":")
    if colon and (squash(label) in _STRUCTURE or is_bracketed(visible(value).strip("*_ \t"))):
        return False
    if colon and (role_of(label) not in {None, Role.OTHER} or seen.has(value.strip("*_ \t"))):
        return not seen.has(value.strip("*_ \t"))
    return not seen.has(line) and not seen.has(line.lstrip("-*+ "))


def _cells(rows: Iterable[Row], starts: set[int], again: set[int], seen: _Seen) -> Iterator[str]:
    """Yield a row's cells that have no place in the new report, each behind what its column is called."""
    header: tuple[str, ...] = ()
    for row in rows:
        if row.is_separator or squash(" ".join(row.cells)) in seen.words:
            continue
        if is_header(row.cells):
            header = row.cells
            continue
        is_read = row.line in starts and row.line not in again
        names = header if len(header) == len(row.cells) else ("",) * len(row.cells)
        new = [
            f"{name}: {words}" if name and role_of(name) in {None, Role.OTHER} else words
            for name, cell in zip(names, row.cells, strict=True)
            if _is_cell_new(own_words(cell), row.id or "", seen, is_read=is_read)
            if not (role_of(name) is Role.GUIDANCE and is_hint(cell))
            for words in [own_words(cell).replace("\n", " ")]
        ]
        if new and any(not is_id(words) for words in new):
            own = [row.id] if row.id and not any(map(is_id, new)) else []
            yield f"- {' – '.join([*own, *new])}"


def _is_cell_new(words: str, own: str, seen: _Seen, *, is_read: bool) -> bool:
    if not squash(words) or is_id(words) or (own and title_likeness(own, words) >= _ALIKE):
        return False
    if own in several_ids(words):
        return False
    if is_read:
        return not any(all(map(seen.has, words.split(parting))) for parting in ("\n", " | "))
    return (
        squash(words) not in seen.words
        and level_of(words) is None
        and not is_theme(words)
        and not _is_forms(words)
    )
