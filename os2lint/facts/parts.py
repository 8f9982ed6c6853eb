"""The parts that a repository is made of: the manifests of its own packages, one or two folders down.

To hold somebody else's package against the project's license is worse than to hold none. So a package counts
only where nothing speaks against its being the project's own, under the project's license.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from os2lint.facts.document_search import is_foreign_code
from os2lint.facts.license_names import is_license_name
from os2lint.facts.readme_license import ids_in_prose
from os2lint.facts.vocabulary import vocabulary
from os2lint.licenses.expressions import family
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from os2lint.facts import Facts
    from os2lint.repository import Listing

#: Manifests by name, as their tools write it.
_NAMES = ("package.json", "composer.json", "pyproject.toml", "Cargo.toml", "setup.cfg", "pom.xml")
#: Folders that are looked in, and manifests that are read.
_MOST_FOLDERS, _MOST_MANIFESTS = 1000, 50
#: Hosts of code, whose addresses begin with an owner and a repository, and how npm shortens their names;
#: and the registry that npm notes where it has installed a package.
_CODE_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "registry.npmjs.org")
_SHORT_HOSTS = ("github", "gitlab", "bitbucket")
#: REUSE's folder of license texts.
_TEXTS = "LICENSES"


def part_manifests(listing: Listing) -> Iterator[str]:
    """Yield the manifests of the packages that seem the project's own, those nearest to the root first."""
    found = (
        path
        for folder in islice(_folders(listing), _MOST_FOLDERS)
        for name in _NAMES
        if (path := f"{folder}/{name}") in listing
    )
    yield from islice(under_root_license(listing, found), _MOST_MANIFESTS)


def under_root_license(listing: Listing, paths: Iterable[str]) -> Iterator[str]:
    """Yield the paths that no folder with a license of its own lies between the root and."""
    licensed: dict[str, bool] = {}

    def is_licensed(folder: str) -> bool:
        if folder not in licensed:
            names = (child.rpartition("/")[2] for child in listing.children(folder))
            licensed[folder] = any(name == _TEXTS or is_license_name(name) for name in names)
        return licensed[folder]

    return (path for path in paths if not any(map(is_licensed, _folders_above(path))))


def is_from_elsewhere(homes: Iterable[str], repository: str | None) -> bool:
    """Whether a package says that it is developed in another repository.

    Args:
        homes: The addresses that its manifest gives: a web page, `git@…`, or `owner/name`.
        repository: Ours as OWNER/NAME. Where it isn't known, every place but OS2's is another.
    """
    own = set((repository or "").casefold().split("/"))
    return any(
        own.isdisjoint(place) and not any(name.startswith("os2") for name in place)
        for place in map(_place, homes)
        if place
    )


def explains(facts: Facts, ids: Iterable[str]) -> bool:
    """Whether the repository knows of another license than its own: by the README, or by REUSE's text."""
    listing = facts.repository.entries()
    texts = {path.rpartition("/")[2].rpartition(".")[0] for path in listing.children(_TEXTS)}
    if not texts.isdisjoint(ids):
        return True
    others = {family(spdx) for spdx in ids} - {family(spdx) for spdx in facts.license.texts}
    path = facts.documents.front_page.path
    try:
        text = facts.text(path).text if path and others else ""
    except Unreadable:
        return False
    return not others.isdisjoint(map(family, ids_in_prose(text)))


def _folders_above(path: str) -> Iterator[str]:
    end = path.find("/")
    while end >= 0:
        yield path[:end]
        end = path.find("/", end + 1)


def _folders(listing: Listing) -> Iterator[str]:
    """Yield the folders of the root, and then theirs."""
    upper = [folder for folder in listing.children() if _is_own(listing, folder)]
    yield from upper
    for folder in upper:
        yield from (inner for inner in listing.children(folder) if _is_own(listing, inner))


def _is_own(listing: Listing, folder: str) -> bool:
    name = folder.rpartition("/")[2].casefold()
    # A name in braces or percent signs is for a template's user to fill in.
    is_usual = name[:1] not in {".", "_", "@"} and name.isprintable() and not set("{}%<>$").intersection(name)
    return (
        is_usual
        and name not in vocabulary().unsure_package_folders
        and not is_foreign_code(f"{folder}/x")
        and listing.is_folder(folder)
    )


def _place(home: str) -> tuple[str, ...]:
    """Return owner and name of a repository on a host of code; nothing for other addresses."""
    words = home.casefold().removesuffix(".git").replace(":", "/").split("/")
    for index, word in enumerate(words):
        if word.removeprefix("git@").removeprefix("www.") in _CODE_HOSTS:
            return tuple(words[index + 1 : index + 3])
    if words[0] in _SHORT_HOSTS:
        words = words[1:]
    return tuple(words) if len(words) == 2 and all(words) and "." not in words[0] else ()
