"""Whether words say that somebody who is named owns or uses the product: not if they left, or only may."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.denials import clauses, is_claimed
from os2lint.governance.moments import moments
from os2lint.governance.public_names import public_names
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

#: Characters of a sentence.
_LONGEST = 2000
#: A point before a small letter ends no sentence, as in "kr. om året", nor does a date's, as in "1. Marts".
_SENTENCE = re.compile(r"[!?;](?=\s|$)|\n|(?<!\b\d)(?<!\b\d\d)\.(?=\s[^\sa-zæøå]|\s?\Z)")
#: Where what is said of one ends and of the next begins: "Vejle Kommune og fra 2031 Kolding Kommune".
_NEXT = re.compile(r"\s(?:og|and)\s(?=[a-zæøå])|[()]")
_NAMED = frozenset(
    {"og", "samt", "and", "kommune", "kommuner", "municipality", "municipalities", "region", "of"}
)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, without what ends them; of one that never ends, the beginning."""
    yield from (sentence[:_LONGEST] for sentence in map(str.strip, _SENTENCE.split(text)) if sentence)


def turns_it_down(words: str, name: str, today: date) -> bool:
    """Whether the words that name somebody say that they don't use it, no longer do, or only may."""
    called = squash(name).removesuffix(" kommune").removeprefix("region ")
    for statement in _statements(words):
        if _names(statement, called) and is_set_aside(statement, today):
            return True
        for part in _NEXT.split(statement):
            if _names(part, called) and moments(part).since > today:
                return True
    return False


def is_set_aside(statement: str, today: date) -> bool:
    """Whether a statement, or a heading, says that those it names take no part."""
    known, said = public_names(), f" {squash(statement)} "
    return (
        not is_claimed(statement, today)
        or not known.considering.isdisjoint(said.split())
        or any(phrase in said for phrase in known.otherwise)
    )


def _names(statement: str, called: str) -> bool:
    said = f" {squash(statement)} "
    return f" {called} " in said or f" {called}s " in said


def _statements(words: str) -> Iterator[str]:
    """Yield the clauses, one that only goes on with a list of names together with what is said of them."""
    statement = ""
    is_open = True
    for clause in clauses(words):
        only_names = _only_names(clause)
        if statement and not is_open and not only_names:
            yield statement
            statement = ""
        is_open = only_names and (is_open or not statement)
        statement = f"{statement} {clause}" if statement else clause
    if statement:
        yield statement


def _only_names(clause: str) -> bool:
    words = clause.replace("*", " ").split()
    return all(word[:1].isupper() or squash(word) in _NAMED or not squash(word) for word in words)
