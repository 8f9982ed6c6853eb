"""What a form says where words should stand: guidance, brackets, examples, questions, "Indsæt link"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.guidance import is_guidance
from os2lint.governance.titles import is_placeholder
from os2lint.governance.wording import after_label, is_bracketed, links_in, squash, unlinked, without_links

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_DUMMY = ["lorem", "ipsum"]
_TEMPLATES = "github.com/os2offdig/"
#: Where one hint ends and the next may begin.
_BETWEEN = re.compile(r"\n|(?<=[.!?])[*_)]*\s+(?=[^\Wa-zæøå]|[*_(]|/)|(?<=[?])\s*/")
#: What names a file, a site or somebody's address, as no form does.
_NAMED = re.compile(r"\w\.[a-zæøå]{2}|@")
_ENDINGS = ("", "en", "et", "er", "ene", "erne", "e", "n", "r", "s", "t", "et", "ets", "ens")
#: Parts of a text, and words of a part, up to which it may be no more than hints.
_MOST_PARTS = 12
_LONGEST, _LONGEST_QUESTION = 30, 14
#: Words of an example and of what says that there is nothing yet.
_LONGEST_EXAMPLE, _LONGEST_NONE = 6, 7
#: Words from which on "link to …" says where something is, and among which a wish names what it wants.
_LONGEST_LINK, _LONGEST_PICK, _NEAR = 5, 5, 6


def is_hint(text: str) -> bool:
    """Whether a text only says what should be written, in the words of a form, known or not."""
    links = links_in(text)
    if links and (all(map(leads_nowhere, links)) or _shows_examples(text, len(links))):
        text, links = without_links(unlinked(text)), ()
        if not squash(text):
            return True
    if links:  # "Link" that leads somewhere isn't what the form says; its guidance leads to OS2's templates
        are_os2s = all(_TEMPLATES in link.casefold() for link in links)
        return (is_placeholder(text) and squash(text).count(" ") > 1) or (is_guidance(text) and are_os2s)
    if is_guidance(text) or is_placeholder(text) or is_bracketed(text) or _is_label(text):
        return True
    parts = [part for part in _BETWEEN.split(text, _MOST_PARTS) if squash(part)]
    return 0 < len(parts) <= _MOST_PARTS and all(map(_is_one_hint, parts))


def _shows_examples(text: str, links: int) -> bool:
    """Whether all links in a text, which begins otherwise, are called examples: "Hvor? ([eksempel](…))"."""
    before = [part.rpartition("[") for part in text.split("](")[:-1]]
    if len(before) != links or not squash(before[0][0]):
        return False
    return all(squash(label) in _words()["examples"] for _, _, label in before)


def leads_nowhere(link: str) -> bool:
    """Whether an address is none yet: a scheme alone, `#` or the word "link"."""
    address = link.casefold().removeprefix("https://").removeprefix("http://").rstrip("/")
    return address in _words()["targets"]


def _is_one_hint(text: str) -> bool:
    if is_placeholder(text) or is_bracketed(text) or _is_label(text):
        return True
    known = _words()
    words = squash(after_label(text, known["captions"] | known["labels"])).split()
    if words[:2] == _DUMMY or " ".join(words) in known["fillers"]:
        return True
    if not words or len(words) > _LONGEST:
        return False
    if _names_only(words, _inflected("labels")) or _names_only(words, known["asking"]):
        return True
    if text.rstrip(' \t*_)`"').endswith("?"):
        return _asks(words)
    is_named = bool(_NAMED.search(text.casefold().replace("f.eks", "").replace("e.g", "")))
    return (
        is_placeholder(" ".join(words))
        or _says_none_yet(words)
        or _is_office_field(words)
        or (not is_named and (_requests(words) or _gives_example(words)))
    )


def _is_label(text: str) -> bool:
    """Whether every line is a label with nothing beside it, as "**Link:**"."""
    lines = [line.rstrip(" \t*_") for line in text.split("\n") if line.strip()]
    return bool(lines) and all(line.endswith(":") and squash(line) for line in lines)


def _requests(words: Sequence[str]) -> bool:
    """Whether words ask for others: "Beskriv …" whatever follows, "Indsæt …" before a thing or a place."""
    known = _words()
    start = next((index for index, word in enumerate(words) if word not in known["polite"]), 0)
    verb, rest = words[start], words[start + 1 :]
    if rest and rest[0] in known["never"]:
        return False
    if verb in known["requests"]:
        return True
    if verb == "link":
        return bool(rest) and rest[0] in {"til", "to"} and len(words) <= _LONGEST_LINK
    if verb not in known["wishes"] or not rest:
        return False
    return not known["places"].isdisjoint((rest[0], rest[-1])) or any(map(_is_thing, rest[:_NEAR]))


def _gives_example(words: Sequence[str]) -> bool:
    """Whether words say of what kind the documentation could be; "fx referat fra 12. marts" is some."""
    known = _words()
    size = next((size for size in (2, 1) if " ".join(words[:size]) in known["examples"]), 0)
    rest = [word for word in words[size:] if word not in known["around"]]
    if not size or len(words) > _LONGEST_EXAMPLE + size or any(map(str.isdigit, "".join(rest))):
        return False
    return not rest or _is_thing(rest[0])


def _asks(words: Sequence[str]) -> bool:
    known = _words()
    if len(words) > _LONGEST_QUESTION or not known["ours"].isdisjoint(words):
        return False
    return not known["asking"].isdisjoint(words[:2]) or words[0] in known["asked"]


def _names_only(words: Sequence[str], names: Container[str]) -> bool:
    """Whether words do no more than name what to write, or ask for it: "Navn og mail", "Hvem, hvor"."""
    named = [word for word in words if word not in _words()["around"]]
    return bool(named) and len(words) <= _LONGEST_NONE and all(word in names for word in named)


def _says_none_yet(words: Sequence[str]) -> bool:
    """Whether words say that there is no documentation, as in "Link mangler"; "Ingen mangler" denies it.

    "Ikke udarbejdet endnu" speaks of the requirement, and is the product's own.
    """
    known, labels = _words(), _inflected("labels")
    is_denied = not any(known[key].isdisjoint(words) for key in ("nothing", "lacking"))
    is_lacking = not known["denied"].isdisjoint(words) and not labels.isdisjoint(words)
    if is_denied or len(words) > _LONGEST_NONE or (known["pending"].isdisjoint(words) and not is_lacking):
        return False
    words_of_none = known["pending"] | known["denied"] | known["about"] | labels
    return all(word in words_of_none for word in words)


def _is_office_field(words: Sequence[str]) -> bool:
    known = _words()
    if words[0] in known["clicks"]:
        return not known["places"].isdisjoint(words)
    return " ".join(words[:2]) in known["picks"] and len(words) <= _LONGEST_PICK


def _is_thing(word: str) -> bool:
    """Whether a word is a thing that forms ask for, or ends in one, as Danish words do: "mødereferat"."""
    return word in _inflected("labels") or word in _inflected("things") or word.endswith(_long_things())


@cache
def _inflected(key: str) -> frozenset[str]:
    return frozenset(word + ending for word in _words()[key] for ending in _ENDINGS)


@cache
def _long_things() -> tuple[str, ...]:
    return tuple(word for key in ("labels", "things") for word in _inflected(key) if len(word) > 5)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in data.load("vocabulary/hints").items()}
