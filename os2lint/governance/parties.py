"""Who owns or uses a product, as far as a repository names them: public bodies, each once, and who else."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.findings import Location
from os2lint.governance.bodies import bodies_in
from os2lint.governance.governing import governance_pages
from os2lint.governance.participation import sentences, turns_it_down
from os2lint.governance.party_lists import listed_bodies, passages
from os2lint.governance.public_names import identity, is_public
from os2lint.governance.wording import squash
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.party_lists import Passage

#: Names, and lines of a list, that are looked at.
_MOST = 200
_KEYS = (("usedBy",), ("legal", "mainCopyrightOwner"), ("legal", "repoOwner"))
_LONGEST_NAME, _LONGEST_SENTENCE = 80, 2000
_PARTED = re.compile(r"[,;]\s+")


class Party(NamedTuple):
    """Somebody who is named."""

    name: str
    location: Location | None
    #: By its name a public body.
    is_public: bool
    #: The words in which it is named; "" where a list of nothing else names it.
    words: str = ""


class _Mention(NamedTuple):
    name: str
    location: Location | None
    #: The words in which it is named.
    words: str


def parties(facts: Facts) -> Iterator[Party]:
    """Yield who is named as owning or using the product, each once however it is spelt.

    Where the words say that somebody doesn't use it, no longer does or only may, they aren't.
    """
    seen: set[str] = set()
    mentions = chain(_in_publiccode(facts), _in_documents(facts), _in_report(facts))
    for name, place, words in islice(mentions, _MOST):
        if identity(name) not in seen and not turns_it_down(words, name, facts.circumstances.today):
            seen.add(identity(name))
            is_listed = place is not None and place.path == facts.documents["publiccode"].path
            yield Party(name, place, is_public(name), "" if is_listed else words.strip())


def _in_publiccode(facts: Facts) -> Iterator[_Mention]:
    from os2lint.parsers.yaml import YamlError, load_yaml

    path = facts.documents["publiccode"].path
    if path is None:
        return
    try:
        text = facts.text(path).text
        document = load_yaml(text)
    except (YamlError, Unreadable):
        return
    lines = text.splitlines()
    for keys in _KEYS:
        value: Any = document.value
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        for name in _names(value):
            start = document.mark(keys).line
            number, line = _own_line(lines[start - 1 :], name, start)
            yield _Mention(name, Location(path=path, line=number), line)


def _names(value: object) -> Iterator[str]:
    """Yield the names of a list; a text may hold several as well."""
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, str):
            continue
        several = [*bodies_in(item)]
        parts = [item] if isinstance(value, list) else _PARTED.split(item)
        names = several if len(several) > len(parts) else parts
        yield from (name.strip() for name in names if squash(name) and len(name) <= _LONGEST_NAME)


def _own_line(lines: Sequence[str], name: str, first: int) -> tuple[int, str]:
    """Return the line of its own that a name has in a list; the first where it has none."""
    for number, line in enumerate(lines[:_MOST], first):
        if name in line:
            return number, line
    return first, lines[0] if lines else ""


def _in_documents(facts: Facts) -> Iterator[_Mention]:
    documents = facts.documents
    paths = (documents.front_page.path, documents["maintainers"].path, *governance_pages(facts))
    for path in dict.fromkeys(paths):
        if path is None:
            continue
        try:
            page, lines = documents.page(path), facts.text(path).text.splitlines()
        except Unreadable:
            continue
        for passage in passages(page, facts.circumstances.today):
            start = passage.paragraph.line
            for name, words in _in_passage(passage):
                number, _line = _own_line(lines[start - 1 :], name.partition(" Kommune")[0], start)
                yield _Mention(name, Location(path=path, line=number), words)


def _in_passage(passage: Passage) -> Iterator[tuple[str, str]]:
    """Yield names, each with the words in which it stands."""
    paragraph = passage.paragraph
    said = [*listed_bodies(passage)]
    if not paragraph.cells:
        for sentence in sentences(paragraph.text):
            yield from ((name, sentence) for name in bodies_in(sentence))
    head = f"{passage.head.rstrip(':')}: " if passage.head else ""
    for cell in paragraph.cells:
        yield from ((name, f"{head}{cell}") for name in bodies_in(cell))
    words = paragraph.text if not paragraph.cells else ""
    yield from ((name, f"{head}{words or name}"[:_LONGEST_SENTENCE]) for name in said)


def _in_report(facts: Facts) -> Iterator[_Mention]:
    found = facts.governance
    if found.report is None or found.path is None:
        return
    for item in found.report.requirements.values():
        place = None if found.elsewhere else Location(path=found.path, line=item.line)
        for sentence in sentences(item.text):
            yield from (_Mention(name, place, sentence) for name in bodies_in(sentence))
