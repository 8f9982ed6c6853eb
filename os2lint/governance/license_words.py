"""The licenses that an answer claims by the name of their family alone: `MIT`, `GPL`, `Apache-licensen`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.denials import clauses, is_denied
from os2lint.governance.wording import links_in, unlinked

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How people write a family, and how its ids begin; "GPL" is said of all of GNU's.
_FAMILIES = {
    "MIT": ("MIT",),
    "GPL": ("GPL-", "AGPL-", "LGPL-"),
    "AGPL": ("AGPL-",),
    "LGPL": ("LGPL-",),
    "MPL": ("MPL-",),
    "Mozilla": ("MPL-",),
    "EUPL": ("EUPL-",),
    "BSD": ("BSD-", "0BSD"),
    "Apache": ("Apache-",),
    "EPL": ("EPL-",),
    "ISC": ("ISC",),
    "Unlicense": ("Unlicense",),
}
_WORDS = re.compile(r"[\w.]+(?:[-/][\w.]+)*")
_SIGNS = re.compile(r"[-/]")
_LICENSE = {"licens", "licensen", "license", "licence", "licenseret", "licensed"}
#: Words from a name to the word for "license": "GPL som licens", "licensen er MIT".
_NEAR = 2
#: Sites that have a page for each license, its id last.
_SITES = ("opensource.org/license", "spdx.org/licenses/", "choosealicense.com/licenses/")
#: Words that say that a license is another's, or is compared with.
_OTHERS = ("kompatib", "compatib", "bibliotek", "librar", "afhængig", "dependen", "tredjepart", "third")
#: Words up to which an answer is nothing but the license's name.
_SHORT = 3


def families(text: str) -> dict[str, tuple[str, ...]]:
    """Return the families that an answer claims as its license, each with how their ids begin.

    A name counts in an answer of few words, near a word for "license", and in a link to its page.
    """
    found = [*_in_words(text), *_in_links(text)]
    return {name: _FAMILIES[name] for name in dict.fromkeys(found)}


def _in_words(text: str) -> Iterator[str]:
    prose = unlinked(text)
    for link in links_in(prose):
        prose = prose.replace(link, " ")
    is_short = len(prose.split()) <= _SHORT
    for clause in clauses(prose.replace(":", " ")):
        folded = clause.casefold()
        if is_denied(clause) or any(word in folded for word in _OTHERS):
            continue
        words = _WORDS.findall(clause)
        for index, word in enumerate(words):
            parts = [part.strip(".") for part in _SIGNS.split(word)]
            name = _family(parts[0])
            near = words[max(0, index - _NEAR) : index] + words[index + 1 : index + 1 + _NEAR]
            if name and (is_short or any(other.casefold() in _LICENSE for other in (*parts[1:], *near))):
                yield name


def _in_links(text: str) -> Iterator[str]:
    for link in links_in(text):
        if any(site in link.casefold() for site in _SITES):
            last = link.rstrip("/").rpartition("/")[2].partition("-")[0].partition(".")[0]
            name = next((known for known in _FAMILIES if known.casefold() == last.casefold()), None)
            if name:
                yield name


def _family(word: str) -> str | None:
    """Return the family that a word names, spelt as a name is: `mit` is Danish for "my"."""
    if word in _FAMILIES:
        return word
    return next(
        (known for known in _FAMILIES if known not in {"MIT", "ISC"} and known.casefold() == word), None
    )
