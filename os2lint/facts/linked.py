"""Links of the front page that lead to a document of the product's own, kept somewhere on the web."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, unquote, urlsplit

from os2lint import data
from os2lint.facts.elsewhere import front_page_links, front_page_title, web_addresses
from os2lint.facts.vocabulary import plain_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from os2lint.facts import Facts

#: As GitHub shows them beside the repository's files.
_RELEASES = re.compile(r"\.\./\.\./releases(/latest)?/?")
#: Endings of a Danish or English noun.
_ENDINGS = ("", "e", "n", "en", "et", "er", "r", "ne", "ene", "erne", "rne", "s", "ens")
#: What a repository may be called, and many websites' parts too.
_GENERIC = frozenset(
    ["docs", "documentation", "dokumentation", "web", "website", "app", "api", "help", "guide"]
)
#: Words beside a document's name that don't tell whose it is.
_ANYBODYS = frozenset(
    ["docs", "help", "guide", "portal", "wiki", "site", "support", "the", "our", "for", "www"]
)
#: Letters of a name that is recognised as a part of another word; of one that is the start of another.
_WITHIN, _START = 5, 4
#: Words of a title among which the product's name is.
_TITLE = 3
#: A Danish website is a municipality's or a supplier's rather than a tool's.
_DANISH = ".dk"


def is_linked(facts: Facts, links: Mapping[str, Any]) -> bool:
    """Whether the front page leads to a document on the web, one of the product's own.

    Args:
        facts: the repository's.
        links: `words` that the link's text holds, or its path where the address is the product's own; words
            that count only there (`own`); `sites` of which any page will do; whether the repository's
            `releases` do; and whether `anybodys` document will do, as it is adopted by a link.
    """
    if not links:
        return False
    if links.get("releases") and any(_RELEASES.fullmatch(link.target) for link in front_page_links(facts)):
        return True
    names = _names(facts)
    return any(_leads(facts, target, text, links, names) for target, text in web_addresses(facts))


def _leads(facts: Facts, target: str, text: str, links: Mapping[str, Any], names: Collection[str]) -> bool:
    split = _split(target)
    path = unquote(split.path)
    if links.get("releases") and "releases" in path.casefold().split("/"):
        return _is_own_release(facts, split)
    host = split.hostname
    if host is None:
        return False
    if _is_below(host, links.get("sites", ())):
        return True
    is_own = _is_own(split, names)
    words = [*links.get("words", ()), *(links.get("own", ()) if is_own else ())]
    if is_own or links.get("anybodys") or (host.endswith(_DANISH) and not _is_others(host, names)):
        return _holds(text, words) or _holds(path, words)
    return _holds(text, words) and not _is_others(host, names) and not _is_named_for(host, text, words)


def _is_others(host: str, names: Collection[str]) -> bool:
    """Whether a website is known to be of something else; the address is none of the product's own."""
    return _is_below(host, _sites("others")) or (bool(names) and _is_below(host, _sites("projects")))


def _split(target: str) -> SplitResult:
    try:
        return urlsplit(target)
    except ValueError:  # brackets that hold no IPv6 address
        return urlsplit("")


def _is_own_release(facts: Facts, split: SplitResult) -> bool:
    """Whether an address has the repository's name before `releases`; any has where that isn't known."""
    parts = [part.casefold() for part in split.path.split("/") if part not in {"", "-"}]
    place = parts.index("releases")
    if place < len(("owner", "name")):
        return False
    owner, name = parts[place - 2], _letters(parts[place - 1]).removeprefix("os2")
    named = (facts.repository.name or "").casefold()
    if not named and owner.startswith("os2"):
        return True
    known = [known.removeprefix("os2") for known in _names(facts, whole=False)]
    least = 1 if named.partition("/")[0] == owner else _START
    return not known or any(_is_start(name, other, least) or _is_start(other, name, least) for other in known)


def _is_start(start: str, name: str, least: int) -> bool:
    return start == name or (len(start) >= least and name.startswith(start))


def _names(facts: Facts, *, whole: bool = True) -> frozenset[str]:
    """Return the letters of what the product goes by, and of its owner's name where that is asked for."""
    owner, _, name = (facts.repository.name or "").partition("/")
    title = front_page_title(facts).split()[:_TITLE]
    known = [name, facts.configuration.product or "", "".join(title), *title[:1], *([owner] if whole else ())]
    letters = set(map(_letters, known))
    letters |= {name.removeprefix("os2") for name in letters if len(name) >= len("os2") + _START}
    return frozenset(filter(None, letters)) - _GENERIC


def _is_own(split: SplitResult, names: Collection[str]) -> bool:
    """Whether the product, its owner or OS2 is named in an address; on others' sites, in its path."""
    host = split.hostname or ""
    parts = split.path.split("/")
    if not _is_below(host, _sites("others")):
        parts += host.split(".")
    return any(
        "os2" in part or part in names or any(len(name) >= _WITHIN and name in part for name in names)
        for part in map(_letters, parts)
    )


def _is_named_for(host: str, text: str, words: Iterable[str]) -> bool:
    """Whether a link's text says the name that a website has: "Angular user guide" at angular.dev."""
    usual = _ANYBODYS.union(*(plain_words(word).split() for word in words))
    labels = [_letters(label) for label in host.split(".")[:-1]]
    named = {word.removesuffix("s") for word in plain_words(text).split() if word not in usual}
    return any(
        label.removesuffix("s") == name or (len(name) >= _START and label.startswith(name))
        for label in labels
        for name in named
        if len(name) >= _START - 1
    )


def _holds(text: str, words: Iterable[str]) -> bool:
    """Whether a text has one of the words or phrases in it, with any ending of the last."""
    said = plain_words(text).split()
    return any(_has_phrase(said, _phrase(word)) for word in words)


@cache
def _phrase(text: str) -> Sequence[str]:
    return plain_words(text).split()


def _has_phrase(said: Sequence[str], phrase: Sequence[str]) -> bool:
    *first, last = phrase
    return any(
        word.startswith(last)
        and word[len(last) :] in _ENDINGS
        and said[max(0, place - len(first)) : place] == first
        for place, word in enumerate(said)
    )


def _is_below(host: str, sites: Iterable[str]) -> bool:
    return any(host == site or host.endswith(f".{site}") for site in sites)


def _sites(whose: str) -> Sequence[str]:
    sites: Sequence[str] = data.load("vocabulary/sites")[whose]
    return sites


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
