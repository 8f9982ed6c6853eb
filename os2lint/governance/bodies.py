"""Public bodies that a text names: Aarhus Kommune, the City of Aarhus, "Vejle og Kolding Kommuner"."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from os2lint.governance.public_names import identity, is_municipality, is_name, public_names
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AFTER = frozenset({"kommune", "kommunes", "municipality"})
_SEVERAL = frozenset({"kommuner", "kommunerne", "municipalities"})
_BEFORE = frozenset({"city", "municipality"})
_AND = frozenset({"og", "samt", "and", "&"})
_EDGES = ".,;:!?()[]{}\"'*_|<>`–-"
#: First words of names of two: Høje Taastrup.
_FIRST = frozenset({"høje", "ny"})
_AGENCIES = ("styrelsen", "ministeriet")
#: Boards.
_NO_AGENCIES = ("bestyrelsen", "Bestyrelsen")
#: Words before "af" of which one says what somebody does: "bruges i dag af".
_REACH = 3
#: Words of a list that are looked at.
_MOST = 100


def bodies_in(text: str) -> Iterator[str]:
    """Yield the public bodies that a text names, each once.

    An agency, a ministry or a university counts where the text says that somebody uses or makes something:
    their data and rules are named as well.
    """
    words = text.replace("/", " / ").split()
    bare = [word.strip(_EDGES) for word in words]
    yield from dict.fromkeys((*_called(text, words, bare), *_bare(words, bare)))


def _called(text: str, words: Sequence[str], bare: Sequence[str]) -> Iterator[str]:
    known = public_names()
    is_used = any(word.startswith(known.uses) for word in squash(text).split())
    for index, word in enumerate(bare):
        lowered = word.casefold()
        if lowered in _AFTER and index and is_name(bare[index - 1]):
            before = islice(_listed(words[max(0, index - _MOST) : index], backwards=True), 1, None)
            others = [*takewhile(is_municipality, before)][::-1]
            yield from (f"{name} Kommune" for name in (*others, _full(bare, index - 1)))
        elif lowered.endswith("regionskommune") and index and is_name(bare[index - 1]):
            yield f"{bare[index - 1]} {word}"
        elif lowered in _SEVERAL:
            listed = [*_listed(words[max(0, index - _MOST) : index], backwards=True)]
            behind = words[index + 1 : index + 1 + _MOST]
            names = listed[::-1] if len(listed) > 1 else [*_listed(behind, backwards=False)]
            yield from (f"{name} Kommune" for name in names if len(names) > 1)
        elif lowered in _BEFORE and words[index + 1 : index + 2] == ["of"]:
            behind = words[index + 1 : index + 1 + _MOST]
            yield from (f"{name} Kommune" for name in islice(_listed(behind, backwards=False), 1))
        elif lowered == "region" and index + 1 < len(bare):
            name = bare[index + 1]
            own = name if name.casefold() in known.regions else name.removesuffix("s")
            if own.casefold() in known.regions:
                yield f"Region {own}"
        elif is_used and word[:1].isupper():
            yield from _others(bare, index)


def _bare(words: Sequence[str], bare: Sequence[str]) -> Iterator[str]:
    """Yield municipalities without the word, where words say what they do.

    As in "Bruges af Vejle og Kolding", and "Vejle, Kolding og Fredericia ejer den".
    """
    known = public_names()
    names, end = _run(words, bare, 0)
    if end < len(bare) and bare[end].casefold() in known.verbs:
        yield from names
    for index, word in enumerate(bare):
        before = bare[max(0, index - _REACH) : index]
        if word in known.by and any(said.casefold().startswith(known.uses) for said in before):
            yield from _run(words, bare, index + 1)[0]


def _run(words: Sequence[str], bare: Sequence[str], start: int) -> tuple[list[str], int]:
    """Return the municipalities listed from a word on, and where their list ends."""
    names: list[str] = []
    expects_name = True
    index = start
    while index < min(len(bare), start + _MOST):
        if expects_name and is_municipality(bare[index]) and not _goes_on(words, bare, index):
            names.append(f"{bare[index]} Kommune")
            expects_name = words[index].endswith(",")
        elif names and bare[index].casefold() in _AND:
            expects_name = True
        else:
            break
        index += 1
    return names, index


def _goes_on(words: Sequence[str], bare: Sequence[str], index: int) -> bool:
    """Whether a word only begins another's name, as in "Aarhus Universitet"."""
    following = bare[index + 1] if index + 1 < len(bare) and words[index].endswith(bare[index]) else ""
    return following[:1].isupper() and following.casefold() not in _AFTER | _SEVERAL


def _others(bare: Sequence[str], index: int) -> Iterator[str]:
    word = bare[index]
    is_agency = (
        word.endswith(_AGENCIES) and not word.endswith(_NO_AGENCIES) and word.casefold() not in _AGENCIES
    )
    if identity(word) in public_names().bodies or is_agency:
        yield word
    elif word in {"Universitet", "University"} and index and is_name(bare[index - 1]):
        yield f"{bare[index - 1]} {word}"


def _full(bare: Sequence[str], index: int) -> str:
    before = bare[index - 1] if index else ""
    return f"{before} {bare[index]}" if before.casefold() in _FIRST and before.istitle() else bare[index]


def _listed(words: Sequence[str], *, backwards: bool) -> Iterator[str]:
    """Yield the names of a list, as "Vejle, Kolding og Fredericia", from the end where a word for all stands.

    Forwards it must begin with "of", or at once; "municipalities use it" names none.
    """
    if not backwards:
        words = words[1:] if words and words[0] == "of" else words
    count, expects_name = 0, True
    for word in reversed(words) if backwards else words:
        bare = word.strip(_EDGES)
        if bare.casefold() in _AND or word == "/":
            if not count:
                return
            expects_name = True
            continue
        is_parted = word.endswith(",")
        if backwards and count and not expects_name and not is_parted:
            return
        if not (expects_name or is_parted) or not is_name(bare):
            return
        yield bare
        count += 1
        expects_name = is_parted if not backwards else False
        if not backwards and word[-1] in ".;:!?":
            return
