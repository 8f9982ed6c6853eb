"""reStructuredText, AsciiDoc and plain text: the little of their markup that tells what a document is."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from os2lint.parsers.page import Heading, Link, Page, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Words up to which the first line of a text is its title.
_TITLE = 6
#: Words of an author's name.
_AUTHOR = 4
_PUNCTUATION = frozenset("=-~^\"'`#*+:.<>_")
_RST_LINK = re.compile(r"`([^`<>\n]{0,300})<([^`<>\s]{1,2000})>`_")
_ADOC_LINK = re.compile(r"\b(?:link|xref):([^\s\[\]]{1,2000})\[([^\[\]\n]{0,300})\]")
_ADDRESS = re.compile(r"https?://[^\s<>`\[\]]+")


def read_restructured_text(text: str) -> Page:
    """Read reStructuredText, and plain text, whose underlined headings look the same."""
    lines = text.split("\n")
    headings = list(_underlined(lines)) or list(_first_line(lines))
    taken = {line for heading in headings for line in (heading.line - 1, heading.line, heading.line + 1)}
    paragraphs = [
        paragraph
        for paragraph in _paragraphs(lines, taken, _RST_LINK)
        if not paragraph.text.startswith((".. ", ":"))
    ]
    return Page(
        headings=tuple(headings),
        paragraphs=tuple(paragraphs),
        links=tuple(_links(lines, _RST_LINK, target=2, text=1)),
        named=frozenset(heading.text.lower() for heading in headings),
    )


def read_asciidoc(text: str) -> Page:
    """Read AsciiDoc."""
    lines, has_code = _without_blocks(text.split("\n"))
    headings = []
    for number, line in enumerate(lines, 1):
        marks = len(line) - len(line.lstrip("="))
        if 0 < marks < 7 and line[marks : marks + 1] == " " and line[marks:].strip():
            headings.append(Heading(level=marks, text=line[marks:].strip(), line=number))
    underlined = list(_underlined(lines))
    headings = sorted([*headings, *underlined], key=attrgetter("line"))
    taken = {heading.line for heading in headings} | {heading.line + 1 for heading in underlined}
    if headings and headings[0].level == 1:
        taken.update(_header(lines, headings[0].line + (headings[0] in underlined)))
    return Page(
        headings=tuple(headings),
        paragraphs=tuple(
            paragraph
            for paragraph in _paragraphs(lines, taken, _ADOC_LINK)
            if not paragraph.text.startswith(("//", ":", "["))
        ),
        links=tuple(_links(lines, _ADOC_LINK, target=1, text=2)),
        has_code=has_code,
    )


def _without_blocks(lines: Sequence[str]) -> tuple[Sequence[str], bool]:
    """Return AsciiDoc's lines, blank where a block is marked or holds code, and whether one does."""
    kept: list[str] = []
    fence, has_code = "", False
    for line in lines:
        mark = line.rstrip()
        is_row = len(mark) > 3 and mark[0] in "-.=*_+/~^" and mark.count(mark[0]) == len(mark)
        is_mark = is_row and not _is_underline(mark, kept)
        is_attribute = mark.startswith("[") and mark.endswith("]") and not mark.endswith("[]")
        if fence:
            fence = "" if mark == fence else fence
            kept.append("")
        elif is_mark and mark[0] in "-./":
            fence, has_code = mark, has_code or mark[0] != "/"
            kept.append("")
        else:
            kept.append("" if is_mark or is_attribute else line)
    return kept, has_code


def _is_underline(mark: str, above: Sequence[str]) -> bool:
    """Whether a row of signs underlines the title above it, about as long as that, and opens no block."""
    title = above[-1].rstrip() if above else ""
    is_alone = len(above) < 2 or not above[-2].strip()
    return is_alone and title[:1].isalnum() and abs(len(title) - len(mark)) <= 2


def _header(lines: Sequence[str], title: int) -> Iterator[int]:
    """Yield the numbers of the lines right below AsciiDoc's title that name its author and revision."""
    for number, line in enumerate(lines[title : title + 2], title + 1):
        name = line.partition("<")[0].split()
        is_author = 0 < len(name) <= _AUTHOR and all(
            word[0].isupper() and not word.endswith(".") for word in name
        )
        is_revision = (line[:1] == "v" and line[1:2].isdigit()) or line[:1].isdigit()
        if not (is_author or is_revision):
            return
        yield number


def _underlined(lines: Sequence[str]) -> Iterator[Heading]:
    """Yield the lines with a line of punctuation below; each new sort of line is a level deeper."""
    levels: dict[tuple[str, bool], int] = {}
    for index in range(len(lines) - 1):
        text, rule = lines[index].strip(), lines[index + 1].rstrip()
        if not _is_rule(rule) or not text or _is_rule(text) or len(rule) < min(len(text), 4):
            continue
        overlined = index > 0 and lines[index - 1].rstrip() == rule
        level = levels.setdefault((rule[0], overlined), len(levels) + 1)
        yield Heading(level=level, text=text, line=index + 1)


def _first_line(lines: Sequence[str]) -> Iterator[Heading]:
    """Yield the title of a text without headings: a few words alone on its first line, and no sentence."""
    number = next((number for number, line in enumerate(lines) if line.strip()), None)
    if number is None or any(line.strip() for line in lines[number + 1 : number + 2]):
        return
    title = lines[number].strip()
    is_sentence = title.endswith((".", ":", "!", "?", ",", "::")) or title.startswith((".. ", ":", "http"))
    if len(title.split()) <= _TITLE and not is_sentence and any(line.strip() for line in lines[number + 1 :]):
        yield Heading(level=1, text=title, line=number + 1)


def _is_rule(line: str) -> bool:
    return len(line) > 1 and line[0] in _PUNCTUATION and line.count(line[0]) == len(line)


def _paragraphs(lines: Sequence[str], taken: set[int], link: re.Pattern[str]) -> Iterator[Paragraph]:
    """Yield the blocks between blank lines and headings."""
    block: list[str] = []
    start = 1
    for number, line in enumerate((*lines, ""), 1):
        if line.strip() and number not in taken:
            if not block:
                start = number
            block.append(line.strip())
        elif block:
            text = " ".join(block)
            own = _ADDRESS.sub(" ", link.sub(" ", text))
            yield Paragraph(text=text, line=start, own=" ".join(own.split()))
            block = []


def _links(lines: Sequence[str], link: re.Pattern[str], *, target: int, text: int) -> Iterator[Link]:
    for number, line in enumerate(lines, 1):
        for match in link.finditer(line):
            yield Link(
                target=match[target],
                text=match[text].strip(),
                line=number,
                column=match.start(target) + 1,
                end_column=match.end(target),
            )
