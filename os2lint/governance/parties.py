"""Who owns or uses a product, as far as a repository names them: public bodies, each once, and who else."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.findings import Location
from os2lint.governance.bodies import bodies_in
from os2lint.governance.denials import clauses, is_claimed, sentences
from os2lint.governance.public_names import identity, is_public, public_names
from os2lint.governance.wording import squash
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from os2lint.facts import Facts

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
        if identity(name) not in seen and not _turns_it_down(words, name, facts.circumstances.today):
            seen.add(identity(name))
            yield Party(name, place, is_public(name))


def _turns_it_down(words: str, name: str, today: date) -> bool:
    called = squash(name).removesuffix(" kommune")
    considering = public_names().considering
    for clause in clauses(words):
        said = f" {squash(clause)} "
        is_named = f" {called} " in said or f" {called}s " in said
        if is_named and (not is_claimed(clause, today) or not considering.isdisjoint(said.split())):
            return True
    return False


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
        if isinstance(item, str):
            parts = [item] if isinstance(value, list) else _PARTED.split(item)
            yield from (part.strip() for part in parts if squash(part) and len(part) <= _LONGEST_NAME)


def _own_line(lines: Sequence[str], name: str, first: int) -> tuple[int, str]:
    """Return the line of its own that a name has in a list; the first where it has none."""
    for number, line in enumerate(lines[:_MOST], first):
        if name in line:
            return number, line
    return first, lines[0] if lines else ""


def _in_documents(facts: Facts) -> Iterator[_Mention]:
    for document in (facts.documents.front_page, facts.documents["maintainers"]):
        if document.path is None:
            continue
        try:
            lines = facts.text(document.path).text.splitlines()
        except Unreadable:
            continue
        for number, line in enumerate(lines, 1):
            yield from _in_words(line, Location(path=document.path, line=number))


def _in_report(facts: Facts) -> Iterator[_Mention]:
    found = facts.governance
    if found.report is None or found.path is None:
        return
    for item in found.report.requirements.values():
        yield from _in_words(
            item.text, None if found.elsewhere else Location(path=found.path, line=item.line)
        )


def _in_words(text: str, place: Location | None) -> Iterator[_Mention]:
    for sentence in sentences(text):
        yield from (_Mention(name, place, sentence[:_LONGEST_SENTENCE]) for name in bodies_in(sentence))
