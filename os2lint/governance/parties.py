"""Who owns or uses a product, as far as a repository names them: public bodies, each once, and who else."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from os2lint.findings import Location
from os2lint.governance.bodies import public_bodies
from os2lint.governance.denials import clauses, is_denied
from os2lint.governance.wording import squash
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.facts import Facts

#: Names, and lines of a list, that are looked at.
_MOST = 200
#: Words of which a public body's name holds one, and how such words end. Any other name may be a company's.
_PUBLIC = frozenset(
    {"kommune", "kommunes", "municipality", "region", "county", "city", "government", "ministry", "agency"}
    | {"university", "kl", "kombit", "staten"}
)
_PUBLIC_ENDINGS = (
    "styrelse",
    "styrelsen",
    "ministerium",
    "ministeriet",
    "universitet",
    "bibliotek",
    "museum",
)
#: What a company's name ends with.
_COMPANIES = (" a/s", " as", " aps", " i/s", " k/s", " p/s", " gmbh", " ltd", " inc", " llc", " group")


class Party(NamedTuple):
    """Somebody who is named."""

    name: str
    location: Location | None
    #: By its name a public body.
    is_public: bool


def parties(facts: Facts) -> Iterator[Party]:
    """Yield who is named as owning or using the product, each once however it is spelt.

    Where the words say that somebody doesn't use it, they aren't.
    """
    seen: set[str] = set()
    texts: dict[str, list[str]] = {}
    for name, place in islice(public_bodies(facts).items(), _MOST):
        line = ""
        if place and place.line:
            if place.path not in texts:
                texts[place.path] = _lines(facts, place.path)
            number, line = _own_line(texts[place.path][place.line - 1 :], name, place.line)
            place = Location(path=place.path, line=number)  # noqa: PLW2901 - the same place, seen closer
        if squash(name) not in seen and not _turns_it_down(line, name):
            seen.add(squash(name))
            yield Party(name, place, _is_public(name))


def _is_public(name: str) -> bool:
    if name.casefold().rstrip(".").endswith(_COMPANIES):
        return False
    return any(word in _PUBLIC or word.endswith(_PUBLIC_ENDINGS) for word in squash(name).split())


def _own_line(lines: Sequence[str], name: str, first: int) -> tuple[int, str]:
    """Return the line of its own that a name has in a list; the first where it has none."""
    for number, line in enumerate(lines[:_MOST], first):
        if name in line:
            return number, line
    return first, lines[0] if lines else ""


def _turns_it_down(line: str, name: str) -> bool:
    first = squash(name).removesuffix(" kommune")
    return any(is_denied(clause) for clause in clauses(line) if first in squash(clause))


def _lines(facts: Facts, path: str) -> list[str]:
    try:
        return facts.text(path).text.splitlines()
    except Unreadable:
        return []
