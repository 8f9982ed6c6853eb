"""What the README says of the project's own license: in sentences, and in a badge."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import unquote

from os2lint import data
from os2lint.facts.manifests import Value
from os2lint.facts.vocabulary import plain_words, vocabulary
from os2lint.findings import Kind, Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.parsers.page import Heading, Link, Page, Paragraph

_Item = TypeVar("_Item", "Paragraph", "Link")

#: Words of a heading about the license.
_HEADINGS = frozenset({"license", "licence", "licenses", "licences", "licensing", "licens", "licenser"})
_LONGEST_HEADING = 5
#: Paragraphs that are read, and the characters of each.
_MOST_PARAGRAPHS, _LONGEST = 1000, 2000
#: Lines of a paragraph in which a name is looked for, and the characters of markup between two of its words.
_MOST_LINES, _MOST_BETWEEN = 50, 4
#: Links of a README that are looked at.
MOST_LINKS = 500
#: Ids without a version that people write in prose.
_SHORT_IDS = frozenset({"MIT", "ISC"})
_BADGE = "img.shields.io/badge/"
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zæøå]|[\[(`*])")
_LETTERS = re.compile(r"[^\W\d_]*")
_VERSION = re.compile(r"v?\d")
_EDGES = "*_`'\"“”’.,:;!?()[]{}<>|"


class _Place(NamedTuple):
    """What surrounds a paragraph."""

    #: A section about the license.
    in_section: bool
    #: The introduction, or a section that any project has, such as how to install it.
    is_about_project: bool


class _Statement(NamedTuple):
    """Licenses that the project is said to have."""

    ids: Sequence[str]
    #: The license's name as it is written.
    words: Sequence[str]


def readme_value(facts: Facts) -> tuple[str, Value] | None:
    """Return the front page's path and, as one value, the licenses that it says the project has."""
    path, page = facts.documents.front_page.path, front_page(facts)
    named = [] if page is None or path is None else list(_named(facts, path, page))
    if not path or not named:
        return None
    ids = dict.fromkeys(spdx for statement, _ in named for spdx in statement)
    place = named[0][1]
    return path, Value(" AND ".join(ids), place.line or 1, wants_expression=False, place=place)


def front_page(facts: Facts) -> Page | None:
    """Return the README; None if there is none that can be read."""
    path = facts.documents.front_page.path
    try:
        return facts.documents.page(path) if path else None
    except Unreadable:
        return None


def linked_path(target: str) -> str:
    """Return what a link within the repository leads to; "" for a place on the page itself."""
    return unquote(target.partition("#")[0]).removeprefix("./")


def _named(facts: Facts, path: str, page: Page) -> Iterator[tuple[Sequence[str], Location]]:
    """Yield the licenses that the project is said to have, with where."""
    own = own_words(facts, page)
    for paragraph, place in islice(_paragraphs(page), _MOST_PARAGRAPHS):
        before = ""
        for sentence in SENTENCE_END.split(paragraph.text[:_LONGEST]):
            statement = _stated(sentence, own, place)
            is_of_others = statement.ids and _goes_on_about_others(before, sentence, own)
            before = sentence
            if statement.ids and not is_of_others:
                yield statement.ids, _location(facts, path, paragraph.line, statement)
    for link in page.links:
        ids = tuple(_in_badge(link.target))
        if ids:
            yield ids, Location(path=path, line=link.line, column=link.column, end_column=link.end_column)


def _location(facts: Facts, path: str, line: int, statement: _Statement) -> Location:
    """Return where a paragraph has a license's name, as far as it stands on one line."""
    lines = facts.text(path).text.split("\n")[line - 1 : line - 1 + _MOST_LINES]
    first = statement.words[0].strip(_EDGES)
    number, text = next(((n, text) for n, text in enumerate(lines, line) if first in text), (line, ""))
    column = text.find(first)
    if column < 0:
        return Location(path=path, line=line)
    end = column + len(first)
    for word in statement.words[1:]:
        bare = word.strip(_EDGES)
        following = text.find(bare, end)
        if following < 0 or following > end + _MOST_BETWEEN:
            break
        end = following + len(bare)
    return Location(path=path, line=number, column=column + 1, end_column=end)


def _paragraphs(page: Page) -> Iterator[tuple[Paragraph, _Place]]:
    """Yield the paragraphs that may speak of the project's license, the sections about it first."""
    told: list[tuple[Paragraph, _Place]] = []
    rest: list[tuple[Paragraph, _Place]] = []
    for paragraph, place in placed(page, page.paragraphs):
        if place and not paragraph.quoted:
            (told if place.in_section else rest).append((paragraph, place))
    yield from chain(told, rest)


def placed(page: Page, items: Iterable[_Item]) -> Iterator[tuple[_Item, _Place | None]]:
    """Yield paragraphs or links, which come in the order of their lines, each with its place.

    That is None where it is about what others have made.
    """
    following = 0
    over: Sequence[Heading] = ()
    place = _place_of(page, over)
    for item in items:
        above = over
        while following < len(page.headings) and page.headings[following].line <= item.line:
            over = _nested(over, page.headings[following])
            following += 1
        if over is not above:
            place = _place_of(page, over)
        yield item, place


def _nested(over: Sequence[Heading], heading: Heading) -> Sequence[Heading]:
    return (*(one for one in over if one.level < heading.level), heading)


def _place_of(page: Page, over: Sequence[Heading]) -> _Place | None:
    """Return what place is below these headings; None if it is about what others have made."""
    others = frozenset(_data()["others"])
    sections = (heading for heading in over if heading is not page.headings[0])
    words = [frozenset(plain_words(heading.text).split()) for heading in sections]
    if any(others & one for one in words):
        return None
    return _Place(
        in_section=any(_HEADINGS & one and len(one) <= _LONGEST_HEADING for one in words),
        is_about_project=not over or over[-1] is page.headings[0] or _is_usual(over[-1].text),
    )


def _is_usual(heading: str) -> bool:
    """Whether a heading is one that READMEs have, and names nothing that the project only uses."""
    words = vocabulary()
    return plain_words(heading) in words.purpose.headings or any(
        sort.has_heading(heading) for sort in words.sorts.values()
    )


def _stated(sentence: str, own: frozenset[str], place: _Place) -> _Statement:
    """Return what a sentence says the project's licenses are; nothing where it speaks of something else."""
    words = sentence.split()
    start, end = _name(words, own | words_of("own_in_section", wanted=place.in_section))
    before, name, after = set(map(bare_word, words[:start])), words[start:end], words[start:]
    said = before.union(map(bare_word, after))
    is_told = place.in_section or (
        not said.isdisjoint(words_of("telling"))
        and (place.is_about_project or not before.isdisjoint(words_of("subjects")))
    )
    if not name or not is_told:
        return _Statement((), ())
    is_only = any(bare_word(word) in {"only", "kun"} or bare_word(word).endswith("-only") for word in after)
    ids = [spdx if is_only else spdx.removesuffix("-only") for spdx in ids_in_prose(" ".join(after))]
    return _Statement(tuple(dict.fromkeys(ids)), name)


def _goes_on_about_others(before: str, sentence: str, own: frozenset[str]) -> bool:
    """Whether a sentence that names no subject belongs to what the one before it says is from elsewhere.

    "The icons are from X. License: MIT" says nothing of the project; "Developed by X. License: MIT" does.
    """
    own_only = own - words_of("own")
    if not own_only.union(words_of("subjects")).isdisjoint(map(bare_word, sentence.split())):
        return False
    words = [bare_word(word) for word in before.split()]
    source = max((place for place, word in enumerate(words) if word in words_of("sources")), default=0)
    subject = [word for word in words[:source] if word]
    of_project = own_only | words_of("subjects") | words_of("things")
    is_own = not of_project.isdisjoint(subject) or not words_of("made").isdisjoint(subject[:1])
    return not is_own and any(word not in own for word in subject)


def _name(words: Sequence[str], own: frozenset[str]) -> tuple[int, int]:
    """Return where a license's name begins and ends in a sentence.

    It is empty where another word than the project's own stands before the name, or behind it in its clause.
    """
    start = next((place for place, word in enumerate(words) if _begins_name(word, own)), len(words))
    if any(bare and bare not in own for bare in map(bare_word, words[:start])):
        return 0, 0
    end = start
    for place, word in enumerate(words[start:], start):
        bare = bare_word(word)
        is_next_clause = place > start and (words[place - 1][-1] in ",;:)" or word[0] == "(" or not bare)
        if is_next_clause or bare in words_of("breaks"):
            break
        if _is_name(word):
            end = place + 1
        elif bare not in words_of("after"):
            return 0, 0
    return start, end


def _begins_name(word: str, own: frozenset[str]) -> bool:
    return bool(bare_word(word)) and bare_word(word) not in own and _is_name(word)


def _is_name(word: str) -> bool:
    """Whether a word can be a part of a license's name: `GPLv3`, `Public`, `2.0`."""
    bare = bare_word(word)
    letters = _LETTERS.match(bare)
    return _VERSION.match(bare) is not None or bool(letters and letters[0] in words_of("names"))


def bare_word(word: str) -> str:
    """Return a word in lower case without the punctuation around it."""
    return word.strip(_EDGES).casefold().strip("-–—/")


def own_words(facts: Facts, page: Page) -> frozenset[str]:
    """Return the words that may stand before the license's name, the product's own name among them."""
    title = plain_words(page.title)
    name = (facts.repository.name or "").rpartition("/")[2].casefold()
    names = {name, *map(bare_word, page.title.split()), *title.split()} - words_of("breaks")
    is_documentation = facts.kind.value == Kind.DOCUMENTATION
    return words_of("own") | names | words_of("own_of_documentation", wanted=is_documentation)


def _in_badge(target: str) -> Iterator[str]:
    """Yield the license that a badge of shields.io shows (`/badge/LABEL-MESSAGE-COLOR`)."""
    _, found, content = target[:_LONGEST].partition(_BADGE)
    if not found or not target.startswith(f"https://{_BADGE}"):
        return
    text = unquote(content.partition("?")[0]).replace("--", "\0").replace("__", "\1")
    label, *message = text.replace("_", " ").replace("\1", "_").split("-")
    if plain_words(label) in _HEADINGS and message:
        for spdx in ids_in_prose(message[0].replace("\0", "-")):
            yield spdx.removesuffix("-only")


def ids_in_prose(text: str) -> Iterator[str]:
    """Yield the licenses that a text names in words, or by an SPDX id that can't be an ordinary word."""
    from os2lint.licenses import index as license_index
    from os2lint.licenses.expressions import parse_expression
    from os2lint.licenses.names import named

    yield from named(text)
    spelled = license_index.load().spelled
    for word in text.split():
        bare = word.strip("*_`'\".,:;()[]").removesuffix("-licensen").removesuffix("-licens")
        if spelled.get(bare.lower()) == bare and (bare in _SHORT_IDS or any(map(str.isdigit, bare))):
            yield from parse_expression(bare) or ()


@cache
def words_of(name: str, *, wanted: bool = True) -> frozenset[str]:
    """Return a list of the vocabulary; none of it where it isn't `wanted`."""
    return frozenset(_data()[name]) if wanted else frozenset()


@cache
def _data() -> Mapping[str, Sequence[str]]:
    words: Mapping[str, Sequence[str]] = data.load("vocabulary/license_statements")
    return words
