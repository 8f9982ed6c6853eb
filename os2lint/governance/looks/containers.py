"""Whether the product itself can be run in a container, or only what it stands on."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from os2lint.findings import Location
from os2lint.governance.looks.documents import found_files
from os2lint.governance.sights import Light, Sight
from os2lint.language import localize
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "own": {"da": "`$path` findes", "en": "`$path` exists"},
    "empty": {"da": "`$path` findes, men siger intet", "en": "`$path` exists, but says nothing"},
    "aside": {
        "da": "`$path` findes, men ser ud til at være til udvikling, test eller dokumentation – det må et "
        "menneske vurdere",
        "en": "`$path` exists, but seems to serve development, tests or documentation – a person must judge",
    },
    "doubtful": {
        "da": "`$path` findes – om den kører løsningen selv eller kun andres programmer, må et menneske "
        "vurdere",
        "en": "`$path` exists – whether it runs the product itself or only other people's programs is for a "
        "person to judge",
    },
}
#: Files that are looked at, and lines of each.
_FILES, _LINES = 20, 5000
_NAME = re.compile(r"[^\W_]+")
_BUILT = re.compile(r"[ \t]*(?:build|dockerfile)[ \t]*:")
_FETCHED = re.compile(r"[ \t]*(?:-[ \t]*)?image[ \t]*:[ \t]*[\"']?([^\s\"']+)")
#: How the names of files begin that say which containers run together.
_COMPOSED = ("compose", "docker-compose", "podman-compose")
#: What every name of OS2's own begins with.
_OS2 = "os2"


def look_at_containers(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the first file by which the product itself is built or fetched as a container.

    Parameters:
        rule: the rule that knows such files, of the check `file-missing`.
        light: what that speaks for.
        aside: words in the name of a file or a folder that serves something else than running the product.
    """
    seen: Sight | None = None
    for path in islice(found_files(facts, built_in()[parameters["rule"]]), _FILES):
        lines = facts.text(path).text.splitlines()[:_LINES]
        told = {
            number: line
            for number, line in enumerate(lines, 1)
            if line.strip() and not line.lstrip().startswith("#")
        }
        key = _judged(facts, path, list(told.values()), parameters["aside"])
        light = Light(parameters["light"]) if key == "own" else None
        place = Location(path=path, line=min(told, default=None))
        sight = Sight(text=localize(_TEXTS[key], path=path), light=light, location=place)
        if key == "own":
            yield sight
            return
        seen = seen or sight
    if seen:
        yield seen


def _judged(facts: Facts, path: str, told: Sequence[str], aside: Collection[str]) -> str:
    if not told:
        return "empty"
    if not set(_NAME.findall(path.lower())).isdisjoint(aside):
        return "aside"
    if not path.rpartition("/")[2].lower().startswith(_COMPOSED):
        return "own"
    images = (match[1].casefold() for match in map(_FETCHED.match, told) if match)
    own = _own_names(facts)
    is_own = any(_BUILT.match(line) for line in told) or any(
        name in image for image in images for name in own
    )
    return "own" if is_own else "doubtful"


def _own_names(facts: Facts) -> tuple[str, ...]:
    """Return what the images of the product's own are called: as OS2, the owner or the repository is."""
    owner, _slash, name = (facts.repository.name or "").casefold().partition("/")
    return (_OS2, *(part for part in (owner, name) if len(part) > len(_OS2)))
