"""Whether a README says that nobody keeps the repository up.

Half a sentence isn't enough: "no longer maintained by X, but by Y" and "moved here from Z" are said of what
lives, and of a repository that is taken for archived hardly anything is asked.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, dropwhile, product
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.vocabulary import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from os2lint.parsers.page import Heading, Page

#: Characters of a text, paragraphs, headings and links that are read.
_LONGEST, _FIRST, _LINKS = 1500, 8, 100
#: Words of a title up to which a sentence may begin with it.
_NAME = 4
#: Words of the name after "has been replaced by"; what is longer may be a part of the whole alone.
_SUCCESSOR = 2
#: Words after "in" among which a year may stand.
_DATE = 3
#: Digits of a year.
_YEAR = 4
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zæøå]|[\[(])|(?<=;)\s+")
#: What parts a title from what is said of it.
_JOINTS = re.compile(r"[()\[\]:|]|\s[-–—]\s")
_CLAUSE_ENDS = ".,:;!)]–—"


class Whereabouts(NamedTuple):
    """Where a repository is kept."""

    #: OWNER/NAME, "" where it isn't known.
    name: str
    #: Its remotes' addresses.
    addresses: Sequence[str]


class _Word(NamedTuple):
    bare: str
    written: str
    #: Whether the clause ends with it.
    ends: bool


def is_archived(page: Page, texts: Iterable[str], whereabouts: Whereabouts) -> bool:
    """Whether a front page, by its title or first texts, says that the repository is archived or has left."""
    if any(_bare_words(part) in (*_data("labels"), *_data("banners")) for part in _beside_name(page.title)):
        return True
    notices = [_first_statement(text) for text in _notices(page)]
    if any(map(_is_label, notices)):
        return True
    names = (_bare_words(page.title), _bare_words(whereabouts.name.rpartition("/")[2]))
    subjects = (*_data("subjects"), *(name for name in names if 0 < len(name.split()) <= _NAME))
    headings = [_first_statement(heading.text) for heading in page.headings[:_FIRST]]
    labelled = [_after_labels(words) for words in (*notices, *headings) if _beginning(words, _data("labels"))]
    if any(_sentence_beginning(words, subjects, _data("kept")) and _is_so(words) for words in labelled):
        return True
    statements = (words for text in texts for words in map(_statement, _sentences(text)))
    return any(
        _is_left(words, subjects) or _is_moved(words, subjects, page, whereabouts)
        for words in chain(labelled, statements)
    )


@cache
def archived_phrases() -> Sequence[str]:
    """Return how sentences begin that say that a repository is archived or has left, in lower case."""
    predicates = (*_data("predicates"), *_data("moves"))
    return tuple(" ".join(pair) for pair in product(_data("subjects"), predicates))


def _beside_name(title: str) -> Iterator[str]:
    """Yield the first and last part of a title that has several: "X (archived)", "ARCHIVED – X"."""
    parts = [part for part in _JOINTS.split(title) if part.strip()]
    if len(parts) > 1:
        yield from (parts[0], parts[-1])


def _notices(page: Page) -> Iterator[str]:
    """Yield what stands where a label is one of the whole: at the top, below "Status", as "Status: …"."""
    headings = sorted(page.headings[:_FIRST], key=lambda heading: heading.line)
    yield from (heading.text for heading in headings if _is_status(heading.text.partition(":")[0]))
    for paragraph in page.paragraphs[:_FIRST]:
        above = [heading for heading in headings if heading.line < paragraph.line]
        is_of_all = len(above) <= 1 or (_is_status(above[-1].text) and _is_of_all(above))
        if is_of_all and not (paragraph.listed or paragraph.cells):
            yield paragraph.text


def _is_of_all(headings: Sequence[Heading]) -> bool:
    """Whether the last heading stands right below the title: a "Note" in "Version 1" is of that alone."""
    return headings[-1].level <= min((heading.level for heading in headings if heading.level > 1), default=1)


def _is_status(heading: str) -> bool:
    return plain_words(heading) in _data("headings")


def _is_label(words: Sequence[_Word]) -> bool:
    """Whether a statement is a label or several, alone or with what to use instead."""
    after = _after_labels(words)
    return len(after) < len(words) and (not after or (_goes_on(after) and _is_so(after)))


def _after_labels(words: Sequence[_Word]) -> Sequence[_Word]:
    """Return what is said below a label: of the whole by a whole sentence, of a part by anything else."""
    while label := _beginning(words, _data("labels")):
        words = tuple(dropwhile(_opens, words[len(label.split()) :]))
    return words


def _is_left(words: Sequence[_Word], subjects: Sequence[str]) -> bool:
    """Whether a sentence says that its subject is kept up no more, and nothing that takes that back."""
    phrase = _sentence_beginning(words, subjects, _data("predicates")) or _beginning(words, _data("banners"))
    count = len(phrase.split())
    after = words[count:]
    if not phrase or not _is_so(after):
        return False
    if phrase.endswith((" af", " by")):
        return any(word.ends for word in after[:_SUCCESSOR]) or 0 < len(after) <= _SUCCESSOR
    return not after or words[count - 1].ends or _goes_on(after)


def _is_moved(words: Sequence[_Word], subjects: Sequence[str], page: Page, whereabouts: Whereabouts) -> bool:
    """Whether a sentence says that its subject has moved, and where to: to another repository."""
    phrase = _sentence_beginning(words, (*subjects, *_data("moving")), _data("moves"))
    count = len(phrase.split())
    after = words[count:]
    if not phrase or not _is_so(after):
        return False
    if after and after[0].bare in _data("to"):
        return any(_is_elsewhere(place, whereabouts) for place in _places(after[1:], page))
    return not phrase.startswith(_data("moving")) and (not after or words[count - 1].ends)


def _places(words: Sequence[_Word], page: Page) -> Iterator[str]:
    """Yield where "moved to" leads: the addresses in the sentence, or the host that it names alone."""
    text = " ".join(word.written for word in words)
    for link in page.links[:_LINKS]:
        if link.text and text.startswith(link.text):
            yield link.target.casefold()
    yield from (word.written.casefold() for word in words if "://" in word.written)
    if words and (len(words) == 1 or words[0].ends or _goes_on(words[1:])):
        yield words[0].bare


def _is_elsewhere(place: str, whereabouts: Whereabouts) -> bool:
    """Whether a place is one for code, and neither the host nor the owner that the repository has."""
    owner, _, name = whereabouts.name.casefold().partition("/")
    here = " ".join((*whereabouts.addresses, "github.com" if owner else "")).casefold()
    _, is_address, address = place.partition("://")
    host, _, path = address.partition("/")
    if not any(known in (f"://{host}" if is_address else place) for known in _data("hosts")):
        return False
    if not is_address:
        return bool(here.strip()) and place not in here
    # A branch or a folder of the repository's own is no other place.
    parts = path.rstrip("/.").removesuffix(".git").split("/")
    return not owner or (parts != [owner] and parts[:2] != [owner, name])


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text that aren't questions."""
    yield from (part for part in _SENTENCE_END.split(text[:_LONGEST]) if not part.endswith("?"))


def _first_statement(text: str) -> Sequence[_Word]:
    """Return the first statement that isn't only "NB!"; empty where there is none."""
    return next(filter(None, map(_statement, _sentences(text))), ())


def _statement(sentence: str) -> Sequence[_Word]:
    """Return a sentence's words from its subject on: without "Note that", "As of May 2024"."""
    words: list[_Word] = []
    for written in sentence.split():
        bare = _bare(written)
        if words and (not bare or written[0] in "(["):
            words[-1] = words[-1]._replace(ends=True)
        if bare:
            words.append(_Word(bare, written, ends=written[-1] in _CLAUSE_ENDS))
    return tuple(dropwhile(_opens, words))


def _bare(written: str) -> str:
    """Return a word without what isn't a letter or digit at its ends, in small letters."""
    places = [place for place, mark in enumerate(written) if mark.isalnum()]
    return written[places[0] : places[-1] + 1].casefold() if places else ""


def _bare_words(text: str) -> str:
    return " ".join(filter(None, map(_bare, text.split())))


def _opens(word: _Word) -> bool:
    return word.bare.isdecimal() or word.bare in (*_data("openers"), *_data("months"))


def _is_year(bare: str) -> bool:
    return bare.isdecimal() and len(bare) == _YEAR and bare.startswith(("19", "20"))


def _beginning(words: Sequence[_Word], phrases: Iterable[str]) -> str:
    """Return the longest of the phrases that the words begin with; "" where there is none."""
    plain = "".join(f"{word.bare} " for word in words)
    return max((phrase for phrase in phrases if plain.startswith(f"{phrase} ")), key=len, default="")


def _sentence_beginning(words: Sequence[_Word], subjects: Iterable[str], predicates: Iterable[str]) -> str:
    subject = _beginning(words, subjects)
    predicate = _beginning(words[len(subject.split()) :], predicates)
    return f"{subject} {predicate}" if subject and predicate else ""


def _goes_on(after: Sequence[_Word]) -> bool:
    """Whether what follows only says since when, why, or what to use instead."""
    if _beginning(after, _data("goes_on")):
        return True
    first = after[0].bare
    return (first.isdecimal() or first in (*_data("dated"), *_data("months"))) and any(
        _is_year(word.bare) or word.bare in _data("months") for word in after[1 : 1 + _DATE]
    )


def _is_so(after: Sequence[_Word]) -> bool:
    """Whether nothing in the rest of the sentence says that it lives on, or only that it may be so."""
    return all(word.bare not in _data("alive") for word in after)


@cache
def _data(name: str) -> tuple[str, ...]:
    from os2lint import data

    words: Mapping[str, Sequence[str]] = data.load("vocabulary/archived")
    return tuple(words[name])
