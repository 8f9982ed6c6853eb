"""A license file without its dress: the words that count, in order.

Case, line breaks, punctuation, comment signs, HTML, Markdown and numbering are dress. What is taken off here
is decided by its form alone, never by what it says, and everything else stays a word. The line structure is
kept, so that each word's line in the file is known.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from os2lint.licenses.holders import (
    RIGHTS,
    is_copyright_line,
    is_reserved_line,
    lacks_holder,
    reserves_rights,
)
from os2lint.licenses.own import MARKER, end_of_own_line
from os2lint.licenses.spelling import SPELLINGS
from os2lint.licenses.statements import around, is_set_in_below
from os2lint.licenses.steward import without_steward
from os2lint.licenses.symbols import MAYBE_UNSEEN, SYMBOL, UNSEEN
from os2lint.licenses.unseen import mark_unseen
from os2lint.licenses.wording import said_in_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Private characters that stand for what isn't a word. In the input they are made a word.
NUMBER = "\ue001"  # before a number or letter that opens a line, as in a list
COPYRIGHT = "\ue002"  # for a whole copyright line
TAG = "\ue003"  # for a whole SPDX-License-Identifier line
SOFT = "\ue004"  # where a word was put together that a line break had hyphenated
BREAK = "\ue006"  # a line break that only HTML sees
URL = "\ue007"  # before the host of an address

_DROPPED = re.compile(UNSEEN)
#: Line ends of other systems, which are blanks beside the usual ones.
_RARE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_RARE_BLANKS = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_PRIVATE = re.compile("[\ue000-\ue00f]")
_QUOTES = "'’‘ʼ`´′"
_BREAKS = frozenset({"\n", BREAK})

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
#: What goes on with a word on the next line.
_SMALL_LETTER = "[a-zæøåäöüéèß]"
_HYPHENATED = re.compile(rf"[-‐]\n(?<=[^\W\d_]..)([^\w\n]*)({_SMALL_LETTER}{{1,40}})", re.DOTALL)
_ID = r"\(*[A-Za-z0-9][\w.+:-]{0,80}\)*"
_EXPRESSION = rf"{_ID}(?:[ \t]+(?:and|or|with)[ \t]+{_ID}){{0,12}}"
_TAG_LINE = re.compile(
    rf"(?im)(?:^|(?<={BREAK}))[^\w\n{BREAK}]*spdx-license-identifier:[ \t]*({_EXPRESSION})"
    rf"[ \t]*+(?:\*/|-->|#\}}|\"\"\"|%>|\?>)?[ \t]*+(?=$|{BREAK})"
)
_COPYRIGHT_START = re.compile(
    rf"(?i)(?<![^\n{BREAK}])[^\w\n©(<\[{{{BREAK}]*(?:portions\s|copyright|copr\b|©|\(c\)|spdx-|{RIGHTS})"
    rf"[^\n{BREAK}]*"
)
#: A copyright line shorter than this, in characters, isn't one that was wrapped.
_WRAPPED = 40
_MOST_CONTINUED = 3
_NEXT_ROW = re.compile(rf"{BREAK}*\n?[^\w\n©(<\[{{]*([^\n{BREAK}]*)")
_NUMBERED = re.compile(
    rf"(?m)((?:^|{BREAK})[^\w\n${BREAK}]*)(?:((?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{2,5}}|\d{{1,3}}[a-z]))(?=\\?[.):\]])"
    rf"|(\d{{1,3}}(?:\.\d{{1,3}}){{1,3}})(?=[.):\]]?\s))"
)
#: The end of what a list item may follow.
_ITEM_END = re.compile(
    r"[.:;][^\w.:;]{0,12}(?:(?:and|or|og|eller|und|oder|et|ou)[^\w.:;]{0,12})?\Z", re.IGNORECASE
)
_LONGEST_LINE = 2000
#: The right side of a box around a text.
_FRAME = " \t\xa0*#|│┃║"
#: Rows that are looked at before a list's sign, and copyright statements in a file: further ones are ordinary
#: text. A file of nothing else would take a minute.
_MOST_ROWS_BEFORE = 12
_MOST_STATEMENTS = 3000
_LETTER = re.compile(r"[^\W_]")
_MOST_HEADING_ROWS = 3
_LONGEST_WORD = 60
#: A short first row of a file that names a license, in whatever case.
_TITLE = re.compile(
    r"(?i)[^\w\n]{0,20}(?=.{0,60}\blicen[cs]e\b)[\w -]{8,70}(?:\d\.\d)?[^\w\n]{0,20}(?:\(\w{2,12}\)\W{0,9})?"
)
#: A number or a capitalised word, not an article.
_HEADING_END = re.compile(r"(?:\d|[^\W\da-zæøå_](?:[^\W\d_]{3,}|[^\W\da-zæøå_]*))[^\w]*\Z")
#: One that isn't capitalised, and is neither a preposition nor as short as an article.
_SENTENCE_WORD = re.compile(r"(?<![^\W\d_])(?!(?:from|into|upon|with)\b)[a-zæøåäöüéè][^\W\d_]{3}")
_HOST_AND_PATH = rf"([^\s<>()\[\]{{}}\"'“”|\\*`{BREAK}]+)"
#: A web address; what stands behind its scheme is a group.
# It opens with a set of letters, and doesn't ignore case: what begins no address is then passed by quickly.
ADDRESS = re.compile(
    rf"[hHfFwW](?:(?:(?<=[hH])[tT][tT][pP][sS]?|(?<=[fF])[tT][pP])://{_HOST_AND_PATH}"
    rf"|(?<=[wW])(?<![\w/.][wW])[wW][wW]\.{_HOST_AND_PATH})"
)
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
# What most words are comes first. A letter that the second branch leaves is of the scripts without blanks:
# their ranges stand here once, as it takes a millisecond to compile them. A sign that says something comes
# last, behind a look at what mostly stands between words.
_WORD = re.compile(
    rf"[a-z0-9]++(?![^\x00-\x7f])"
    rf"|[{NUMBER}{URL}]?[^\W_{_CJK}]+(?:{SOFT}{_SMALL_LETTER}+)*|[^\W_]|[{COPYRIGHT}{TAG}{BREAK}\n]"
    rf"|(?=[^\s,.;:()\"/{SOFT}{NUMBER}{URL}-])(?:{SYMBOL})"
)
_MARKS = re.compile(rf"[{NUMBER}{SOFT}]")
#: Of Markdown, before a sign; taken away when all that such a sign could open is gone.
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
#: Of Markdown, with the name of a format that is none.
_FENCE_SIGNS = "```"
_FENCE = re.compile(r"(?m)^([^\w\n]{0,12}```)[ \t]{0,3}(?:plain)?te?xt[ \t]*$")
#: A comment word that is no punctuation.
_COMMENT_WORDS = re.compile(r"(?im)^[ \t]*(?:@?rem|dnl|c)\b")


class Statement(NamedTuple):
    """A copyright line or the value of an SPDX tag, with its 1-based place."""

    #: in one line, if it is wrapped
    text: str
    line: int
    column: int
    #: its first line
    opening: str


class Undressed:
    """A text and the words that are left of it.

    Attributes:
        lines: the lines of the text as it came, for positions.
        statements: its copyright lines.
        tags: the values of its SPDX-License-Identifier lines.
    """

    def __init__(self, text: str, own: Mapping[str, bool] | None = None) -> None:
        """Undress a text; `own` are the copyright lines of licenses, as `beginnings` gives them."""
        clean = _clean(text).replace("\r\n", "\n").replace("\r", "\n")
        self._own = own or {}
        self._width = max(map(_wrapped_length, clean.split("\n")))
        self.lines = clean.split("\n")
        self.statements: list[Statement] = []
        self.tags: list[Statement] = []
        self._plain = _number(self._marked(_unwrap(clean)))

    @cached_property
    def _words_and_breaks(self) -> list[str]:
        return _split(self._plain)

    @cached_property
    def words(self) -> list[str]:
        """The words of the whole text, with the marks that stand for what isn't a word."""
        return [word for word in self._words_and_breaks if word not in _BREAKS]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Return (0-based line, words) for each line as it is shown, empty ones left out."""
        line, row = 0, list[str]()
        for word in self._words_and_breaks:
            if word not in _BREAKS:
                row.append(word)
                continue
            if row:
                yield line, row
                row = []
            line += word == "\n"
        if row:
            yield line, row

    def extent(self) -> tuple[int, int]:
        """Return the 1-based lines of the first and the last words."""
        blank = len(self._plain) - len(self._plain.lstrip())
        return self._plain.count("\n", 0, blank) + 1, self._plain.rstrip().count("\n") + 1

    def _marked(self, text: str) -> str:
        """Put one mark for each copyright statement and each SPDX tag."""
        if "spdx-license" in text.lower():
            text = self._with_marks(text, _TAG_LINE, TAG)
        text = self._with_marks(text, _COPYRIGHT_START, COPYRIGHT)
        return self._with_marks(text, MARKER, COPYRIGHT) if self._own else text

    def _with_marks(self, text: str, pattern: re.Pattern[str], mark: str) -> str:
        parts: list[str] = []
        done, line, line_start = 0, 1, 0
        for match in islice(pattern.finditer(text), _MOST_STATEMENTS):
            whole = self._statement(text, match) if mark == COPYRIGHT else (match[1].strip(), *match.span())
            if whole is None or whole[1] < done:
                continue
            statement, start, end = whole
            line += text.count("\n", done, start)
            line_start = text.rfind("\n", line_start, start) + 1 or line_start
            column = start - line_start + 1
            found = self.tags if mark == TAG else self.statements
            opening = match[0] if pattern is not MARKER else text[start:end].partition("\n")[0]
            found.append(Statement(statement, line, 1 if mark == TAG else column, opening))
            inside = "\n" * text.count("\n", start, end)
            parts += [text[done:start], mark, inside]
            line += len(inside)
            done = end
        found = self.tags if mark == TAG else self.statements
        found.sort(key=lambda one: (one.line, one.column))
        return "".join([*parts, text[done:]])

    def _statement(self, text: str, start: re.Match[str]) -> tuple[str, int, int] | None:
        """Return a copyright statement, which may be wrapped, and its place; None if it isn't one."""
        at = start.start()
        whole = self._shaped(text, start) if start.re is _COPYRIGHT_START else None
        marker = MARKER.search(text, at, start.end())
        end = end_of_own_line(text, marker.end(), self._own) if marker else 0
        if marker and end > max(marker.end(), whole[1] if whole else 0):
            return " ".join(text[at:end].split()), at, end
        if whole:
            return whole[0], at, whole[1]
        return around(text, start, f"\n{BREAK}") if start.re is MARKER else None

    def _shaped(self, text: str, start: re.Match[str]) -> tuple[str, int] | None:
        """Return a statement that has the shape of one."""
        statement, row, at = start[0], start[0], start.end()
        whole = (statement, at) if is_copyright_line(statement) else None
        for _ in range(_MOST_CONTINUED):
            following = _NEXT_ROW.match(text, at)
            if not following or not following[1].strip() or is_copyright_line(following[1]):
                break
            if whole and reserves_rights(statement):
                break
            next_word = following[1].split(maxsplit=1)[0]
            is_full = len(row.rstrip()) + 1 + len(next_word) > self._width
            wrapped = is_full or len(statement) >= _WRAPPED or lacks_holder(statement)
            row = following[1]
            if (
                whole
                and not lacks_holder(statement)
                and is_set_in_below(start[0], following[0].lstrip(f"\n{BREAK}"))
            ):
                statement = f"{statement.rstrip()},"
                wrapped = True
            statement, at = f"{statement.rstrip()} {row}", following.end()
            if (wrapped or is_reserved_line(row)) and is_copyright_line(statement):
                whole = statement, at
            elif not wrapped or (whole and not lacks_holder(statement)):
                break
        return whole


def _clean(text: str) -> str:
    """Take away what isn't seen, and what would be taken for a mark of ours."""
    text = _RARE_BLANKS.sub(" ", _RARE_ENDS.sub(" " if "\n" in text or "\r" in text else "\n", text))
    if text.isascii():
        return text
    if MAYBE_UNSEEN.search(text):
        text = _DROPPED.sub("", text)
    return normalize("NFC", _PRIVATE.sub("\ufffd", text).replace("İ", "I"))


def _wrapped_length(line: str) -> int:
    """Return the length of a line; one that can't be wrapped tells nothing of the width."""
    line = line.strip()
    return len(line) if " " in line else 0


def _number(text: str) -> str:
    """Mark the numbers that open lines, and put the owner for each web address."""
    text = _NUMBERED.sub(_mark_item, text)
    if "://" not in text and "www." not in text.lower():
        return text
    return ADDRESS.sub(lambda m: f" {place(m[1] or m[2])} ", text)


def _mark_item(found: re.Match[str]) -> str:
    """Mark the number before a list item; one within a sentence is a word of it."""
    if not _opens_item(found.string, found.start(), found.end()):
        return found[0]
    return f"{found[1]}{NUMBER}{(found[2] or found[3]).replace('.', '')} "


def _opens_item(text: str, at: int, end: int) -> bool:
    """Tell whether the sign up to `end` opens an item: after a sentence, or a capital below a heading."""
    before = text[max(0, at - _LONGEST_LINE) : at].replace(BREAK, "\n")
    if text.startswith("\n", at - 1) and not text.startswith(BREAK, at):
        before = before[:-1]
    rows = [row.rstrip(_FRAME) for row in before.rsplit("\n", _MOST_ROWS_BEFORE)]
    is_apart = not _LETTER.search(rows[-1])
    while rows and not _LETTER.search(rows[-1]):
        rows.pop()
    if not rows or _ITEM_END.search(rows[-1]):
        return True
    if is_apart and len(rows) == 1 and at < _LONGEST_LINE and _TITLE.fullmatch(rows[0]):
        return True
    first = _LETTER.search(text, end, end + _LONGEST_LINE)
    return is_apart and _is_heading(rows) and not (first and first[0].islower())


def _is_heading(rows: list[str]) -> bool:
    """Tell whether the last rows up to an empty one are a heading: few, and all longer words capitalised."""
    if not _HEADING_END.search(rows[-1][-_LONGEST_WORD:]):
        return False
    for row in reversed(rows[-_MOST_HEADING_ROWS:]):
        if not _LETTER.search(row):
            return True
        if _SENTENCE_WORD.search(row):
            return False
    return len(rows) <= _MOST_HEADING_ROWS or not _LETTER.search(rows[-_MOST_HEADING_ROWS - 1])


def split(plain: str) -> list[str]:
    """Return the words of a text without dress, normalised: lower case, no quotes, one spelling."""
    return [token for token in _split(plain) if token not in _BREAKS]


def _split(plain: str) -> list[str]:
    """Return the words and the line breaks."""
    plain = plain.casefold()
    for quote in _QUOTES:
        plain = plain.replace(quote, "")
    found: list[str] = _WORD.findall(plain)
    return found if SPELLINGS.keys().isdisjoint(found) else [SPELLINGS.get(word, word) for word in found]


def is_tag(row: str) -> bool:
    """Tell whether a text is an SPDX-License-Identifier line and nothing else."""
    return bool(_TAG_LINE.fullmatch(row))


def bare(word: str) -> str:
    """Return a word without the marks of its place in the layout."""
    return word if word.isascii() else _MARKS.sub("", word)


def _unwrap(text: str) -> str:
    if "\n." in text or text.lstrip()[:1] == "1":
        from os2lint.licenses.typeset import without_line_numbers, without_requests

        text = without_requests(without_line_numbers(text))
    if "<" in text:
        from os2lint.licenses.tags import without_prologue, without_tags

        text = without_tags(mark_unseen(without_prologue(text, BREAK), is_tag), BREAK)
    else:
        text = mark_unseen(text, is_tag)
    if "&" in text:
        text = _ENTITY.sub(_entity, text)
    if "-\n" in text or "‐\n" in text:
        text = _HYPHENATED.sub(rf"{SOFT}\2\n\1", text)
    text = without_steward(text)
    if "\\" in text:
        text = _ESCAPE.sub("", text)
    if _FENCE_SIGNS in text:
        text = _FENCE.sub(r"\1", text)
    if len(_COMMENT_WORDS.findall(text)) > text.count("\n") // 2 > 1:
        text = _COMMENT_WORDS.sub("", text)
    return text


def _entity(match: re.Match[str]) -> str:
    from html import unescape

    return _clean(unescape(match[0])).replace("\n", " ").replace("\r", " ")


def place(address: str) -> str:
    """Return an address as its site, and what its path spells out if anything: pages move, owners don't."""
    host, _, path = address.partition("/")
    return " ".join([f"{URL}{_site(host)}", *said_in_path(path)])


def _site(host: str) -> str:
    """Return the registered part of a host."""
    labels = host.lower().partition(":")[0].strip(".,;").split(".")
    second_level = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3  # org.cn
    return "".join(re.sub(r"[\W_]", "", label) for label in labels[-3 if second_level else -2 :])
