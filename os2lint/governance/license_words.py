"""The licenses that an answer claims for the product: by full names, and by their family's alone, `MIT`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from os2lint import data
from os2lint.governance.denials import clauses, is_denied, sentences, without_clauses
from os2lint.governance.wording import links_in, squash, unlinked, without_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORDS = re.compile(r"[\w.]+(?:[-/][\w.]+)*")
_SIGNS = re.compile(r"[-/]")
#: What parts a sentence's subject from what is said of it.
_VERB = re.compile(r"(?<!\S)(?:er|har|bruger|anvender|udgives|frigives|is|are|has|have|uses?)(?!\S)|:")
#: What says that a subject is what follows, and not that it uses it; it may be left out: "koden under MIT".
_OF = re.compile(r"(?<!\S)(?:er|udgives|frigives|is|are|under)(?!\S)|:")
_FOR = re.compile(r"(?<!\S)(?:for|til|to)(?!\S)")
#: What parts a sentence about several things: "koden er MIT, og teksterne er CC0".
_PART = re.compile(r",|(?<!\S)(?:og|and|men|but|mens|while)(?!\S)")
#: Whose a subject is: "OS2's skabelon" speaks of the template.
_OWNER = re.compile(r"\b\w+['’]s?\s+(?=\S)")
#: Words from a name to the word for "license": "GPL som licens", "licensen er MIT".
_NEAR = 2
#: Sites that have a page for each license, its id last.
_SITES = ("opensource.org/license", "spdx.org/licenses/", "choosealicense.com/licenses/")
#: Words up to which an answer is nothing but the license's name.
_SHORT = 3
#: Names that are other words where they are written small.
_CAPITALS = frozenset({"MIT", "ISC"})


@dataclass(frozen=True, slots=True)
class _LicenseClaims:
    """The words of `rules/vocabulary/license_claims.yml`."""

    families: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, str]
    near: frozenset[str]
    published: frozenset[str]
    others: tuple[str, ...]
    mentions: tuple[str, ...]
    subjects: tuple[str, ...]
    code: tuple[str, ...]
    beside: frozenset[str]


@cache
def _claims() -> _LicenseClaims:
    value: Mapping[str, Any] = data.load("vocabulary/license_claims")
    return _LicenseClaims(
        families={name: tuple(starts) for name, starts in value["families"].items()},
        phrases=value["phrases"],
        near=frozenset(value["near"]),
        published=frozenset(value["published"]),
        others=tuple(value["others"]),
        mentions=tuple(value["mentions"]),
        subjects=tuple(value["subjects"]),
        code=tuple(value["code"]),
        beside=frozenset(value["beside"]),
    )


def own_words(text: str, product: str = "") -> str:
    """Return the sentences of an answer that speak of the product's own license.

    A sentence about a library, the documentation or a thing with a name of its own doesn't, but for a part
    of it about the code alone; nor does a clause that denies a license, or only compares it with the
    product's own.

    Args:
        text: the answer.
        product: the product's name, of which a sentence may speak as well.
    """
    own = (part for sentence in sentences(_prose(text)) for part in _own_parts(sentence, product))
    return "\n".join(_without_mentions(part) for part in own)


def families(text: str, product: str = "") -> dict[str, tuple[str, ...]]:
    """Return the families that an answer claims as its license, each with how their ids begin.

    A name counts in an answer of few words, near a word for "license", behind one for "released", and in a
    link to its page.
    """
    found = [*_in_words(own_words(text, product)), *_in_links(text)]
    return {name: _claims().families[name] for name in dict.fromkeys(found)}


def _prose(text: str) -> str:
    # The full stops of an abbreviation end no sentence.
    return without_links(unlinked(text).replace("f.eks.", "fx").replace("e.g.", "fx"))


def _without_mentions(sentence: str) -> str:
    return without_clauses(sentence, _is_mention)


def _is_mention(clause: str) -> bool:
    words = f" {squash(clause)} "
    return is_denied(clause) or any(f" {start}" in words for start in _claims().mentions)


def _own_parts(sentence: str, product: str) -> list[str]:
    if not _speaks_of_others(sentence):
        return [sentence] if _is_own(sentence, product) else []
    return [part for part in _PART.split(sentence) if not _speaks_of_others(part) and _is_of_code(part)]


def _speaks_of_others(text: str) -> bool:
    folded = text.casefold()
    return any(word in folded for word in _claims().others)


def _is_of_code(part: str) -> bool:
    """Whether a part of a sentence only speaks of the code: "koden er MIT", "MIT for the code"."""
    known = _claims()
    subject, *said = _OF.split(part, maxsplit=1)
    _license, *about = _FOR.split(part, maxsplit=1)
    sides = [subject] if said else about
    return any(
        any(word.startswith(known.code) for word in words)
        and all(word.startswith(known.code) or word in known.beside for word in words)
        for side in sides
        if (words := squash(_OWNER.sub("", side)).split())
    )


def _is_own(sentence: str, product: str) -> bool:
    known = _claims()
    subject, *said = _VERB.split(sentence, maxsplit=1)
    words = squash(_OWNER.sub("", subject)).split()
    if not said or not words:
        return True
    return any(word.startswith(known.subjects) for word in words) or squash(product) in squash(subject) != ""


def _in_words(text: str) -> Iterator[str]:
    known = _claims()
    is_short = sum(word.casefold() not in known.beside for word in text.split()) <= _SHORT
    for clause in clauses(text.replace(":", " ")):
        if is_denied(clause):
            continue
        folded = f" {squash(clause)} "
        yield from (name for phrase, name in known.phrases.items() if f" {phrase} " in folded)
        words = _WORDS.findall(clause)
        for index, word in enumerate(words):
            parts = [part.strip(".") for part in _SIGNS.split(word)]
            before = words[max(0, index - _NEAR) : index]
            near = (*parts[1:], *before, *words[index + 1 : index + 1 + _NEAR])
            is_licensed = any(other.casefold() in known.near for other in near)
            is_published = any(other.casefold() in known.published for other in before)
            name = _family(parts[0])
            if name and (is_short or is_licensed or is_published):
                yield name


def _in_links(text: str) -> Iterator[str]:
    for link in links_in(text):
        if any(site in link.casefold() for site in _SITES):
            last = link.rstrip("/").rpartition("/")[2].partition("-")[0].partition(".")[0]
            name = next((known for known in _claims().families if known.casefold() == last.casefold()), None)
            if name:
                yield name


def _family(word: str) -> str | None:
    """Return the family that a word names, spelt as a name is."""
    known = _claims().families
    if word in known:
        return word
    return next(
        (name for name in known if name not in _CAPITALS and name.casefold() == word.casefold()), None
    )
