"""Licenses by the names that people call them."""

from __future__ import annotations

import re
from typing import NamedTuple

from os2lint.licenses.dress import split


class _Family(NamedTuple):
    """Names of a license, and its SPDX ids by version; version "" is what the name alone means."""

    names: tuple[str, ...]
    versions: dict[str, str]
    #: the id for "or any later version", where it is another
    later: bool = False


_FAMILIES = (
    _Family(("affero general public license", "agpl"), {"1.0": "AGPL-1.0", "3.0": "AGPL-3.0"}, later=True),
    _Family(
        ("lesser general public license", "library general public license", "lgpl"),
        {"2.0": "LGPL-2.0", "2.1": "LGPL-2.1", "3.0": "LGPL-3.0"},
        later=True,
    ),
    _Family(
        ("general public license", "gpl", "gnu public license"),
        {"1.0": "GPL-1.0", "2.0": "GPL-2.0", "3.0": "GPL-3.0"},
        later=True,
    ),
    _Family(("mozilla public license", "mpl"), {"1.0": "MPL-1.0", "1.1": "MPL-1.1", "2.0": "MPL-2.0"}),
    _Family(
        ("european union public license", "eupl", "open source license for the european union"),
        {"1.0": "EUPL-1.0", "1.1": "EUPL-1.1", "1.2": "EUPL-1.2"},
    ),
    _Family(
        ("apache license", "apache software license", "apache public license", "apache"),
        {"1.1": "Apache-1.1", "2.0": "Apache-2.0"},
    ),
    _Family(("mit license", "expat license"), {"": "MIT"}),
    _Family(("isc license",), {"": "ISC"}),
    _Family(("unlicense",), {"": "Unlicense"}),
    _Family(
        ("bsd 3 clause", "3 clause bsd", "new bsd license", "modified bsd license", "revised bsd"),
        {"": "BSD-3-Clause"},
    ),
    _Family(("bsd 2 clause", "2 clause bsd", "simplified bsd", "freebsd license"), {"": "BSD-2-Clause"}),
    _Family(("eclipse public license", "epl"), {"1.0": "EPL-1.0", "2.0": "EPL-2.0"}),
    _Family(("cc0", "creative commons zero"), {"": "CC0-1.0"}),
    _Family(
        (
            "cc by sa",
            "creative commons attribution sharealike",
            "creative commons attribution share alike",
            "attribution sharealike",
            "attribution share alike",
        ),
        {"3.0": "CC-BY-SA-3.0", "4.0": "CC-BY-SA-4.0"},
    ),
    _Family(("cc by", "creative commons attribution"), {"3.0": "CC-BY-3.0", "4.0": "CC-BY-4.0"}),
)
_VERSION = re.compile(r"(?:v ?|ver |version |license |the )*?(\d) ?(\d)?\b")
_LATER = re.compile(
    r"(?:or|eller|oder|ou) (?:\w+ ){0,5}?(?:later|newer|nyere|senere|höher|supérieure|ultérieure)|\d ?\+ "
)
_VERSIONED = re.compile(r"\b(a?gpl|lgpl|mpl|eupl|epl|apache)v?(\d)\b")
#: How far after a name its version may stand, in characters.
_REACH = 40


def names_of(spdx: str) -> list[str]:
    """Return what people call the license of an id, without its version."""
    return [name for family in _FAMILIES if spdx in family.versions.values() for name in family.names]


def named(text: str) -> tuple[str, ...]:
    """Return the SPDX ids of the licenses that a text names with their version, in the text's order."""
    return named_in(split(text))


def named_in(words: list[str]) -> tuple[str, ...]:
    """Return the SPDX ids of the licenses that are named in normalised words."""
    text = _VERSIONED.sub(r"\1 \2", " " + " ".join(words) + " ")
    found: list[tuple[int, str]] = []
    edges: set[int] = set()
    for family in _FAMILIES:
        for name in family.names:
            start = text.find(f" {name} ")
            while start >= 0:
                end = start + len(name) + 1
                # A longer name that begins or ends here, such as "lesser …", was found before.
                if not edges & {start, -end}:
                    edges |= {start, -end}
                    if spdx := _versioned(family, text, end):
                        found.append((start, spdx))
                start = text.find(f" {name} ", end)
    return tuple(dict.fromkeys(spdx for _, spdx in sorted(found)))


def _versioned(family: _Family, text: str, end: int) -> str | None:
    after = text[end : end + _REACH]
    if "" in family.versions:
        return family.versions[""]
    version = _VERSION.match(after.lstrip()) or _VERSION.search(after)
    if not version:
        return None
    spdx = family.versions.get(f"{version[1]}.{version[2] or 0}")
    if spdx is None or not family.later:
        return spdx
    return f"{spdx}-or-later" if _LATER.search(text[end : end + 3 * _REACH]) else f"{spdx}-only"
