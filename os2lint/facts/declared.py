"""What the project says of its license elsewhere than in the license text: manifests, REUSE, README."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts import manifests
from os2lint.facts.document_search import is_foreign_code
from os2lint.facts.parts import is_from_elsewhere, part_manifests, under_root_license
from os2lint.facts.readme_license import readme_value
from os2lint.facts.source_tags import source_value
from os2lint.findings import Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from os2lint.facts import Facts
    from os2lint.facts.manifests import Value

    _Reader = Callable[[str], Iterator[Value]]

#: Readers by file name; a name in lower case is met in any case.
_MANIFESTS: dict[str, _Reader] = {
    "package.json": manifests.package_json,
    "composer.json": manifests.composer_json,
    "pyproject.toml": manifests.pyproject,
    "cargo.toml": manifests.cargo,
    "setup.cfg": manifests.setup_cfg,
    "pom.xml": manifests.pom,
    "publiccode.yml": manifests.publiccode,
    "publiccode.yaml": manifests.publiccode,
    "reuse.toml": manifests.reuse_toml,
    ".reuse/dep5": manifests.dep5,
}
#: Project files of .NET seldom stand in the root.
_PROJECT_FILE = ".csproj"
_MOST_PROJECT_FILES = 20
#: No manifest names more licenses; each is looked for in the text, to give its line.
_MOST_VALUES = 20


class Declaration(NamedTuple):
    """A license as a file names it."""

    location: Location
    #: As it stands in the file.
    value: str
    #: SPDX ids that the value means, by its expression or by the names in it.
    ids: tuple[str, ...]
    #: Whether the value is a valid SPDX expression.
    is_expression: bool
    #: Whether the file asks for an SPDX expression, so that another value is at fault.
    wants_expression: bool = False
    #: Whether it is a sentence of the README, and no value of a manifest.
    is_prose: bool = False
    #: Whether the file says that it describes no published package.
    is_unpublished: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The ids as far as the file's own words go: `GPL v3` says nothing of later versions."""
        if "only" in self.value.casefold():
            return self.ids
        return tuple(dict.fromkeys(spdx.removesuffix("-only") for spdx in self.ids))


class Unread(NamedTuple):
    """A file that may name a license and can't be read; `reason` is a key of `os2lint.reasons`."""

    path: str
    reason: str
    line: int | None = None


class Declared(NamedTuple):
    """What the files of a repository say of its license."""

    licenses: tuple[Declaration, ...]
    unread: tuple[Unread, ...]
    #: What the manifests of the repository's parts say that those of the root don't.
    parts: tuple[Declaration, ...]


def declared_licenses(facts: Facts) -> Declared:
    """Read every manifest there is, the sources' tags and the README."""
    found: list[Declaration] = []
    unread: list[Unread] = []
    for path, read in _files(facts):
        told = {item.value for item in found if path.endswith(_PROJECT_FILE)}
        # The projects of one solution say the same, mostly.
        found += (
            _declaration(facts, path, value)
            for value in _values(facts, path, read, unread)
            if value.text not in told
        )
    parts = tuple(_parts(facts, found, unread))
    sources = source_value(facts)
    if sources:
        found.append(_declaration(facts, *sources))
    readme = readme_value(facts)
    if readme:
        found.append(_declaration(facts, *readme, is_prose=True))
    # The rule about publiccode.yml tells of one that can't be read.
    told_elsewhere = {name for name, read in _MANIFESTS.items() if read is manifests.publiccode}
    own_unread = tuple(item for item in unread if item.path.lower() not in told_elsewhere)
    return Declared(tuple(found), own_unread, parts)


def _values(facts: Facts, path: str, read: _Reader, unread: list[Unread]) -> list[Value]:
    try:
        return list(islice(read(facts.text(path).text), _MOST_VALUES))
    except Unreadable as problem:
        unread.append(Unread(path, f"unreadable-{problem.reason}"))
    except manifests.ManifestError as error:
        unread.append(Unread(path, error.reason, error.line))
    return []


def _parts(facts: Facts, found: Iterable[Declaration], unread: list[Unread]) -> Iterator[Declaration]:
    """Yield what a part's manifest says, unless one of its sort has said it already."""
    told = {(_name(item.location.path), item.value) for item in found}
    for path in part_manifests(facts.repository.entries()):
        name = _name(path)
        values = _values(facts, path, _MANIFESTS[name.lower()], unread)
        new = [value for value in values if (name, value.text) not in told]
        homes = manifests.homes(name, facts.text(path).text) if new else ()
        if new and not is_from_elsewhere(homes, facts.repository.name):
            told.update((name, value.text) for value in new)
            yield from (_declaration(facts, path, value) for value in new)


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _files(facts: Facts) -> Iterator[tuple[str, _Reader]]:
    entries = facts.repository.entries()
    in_root = {path.lower(): path for path in entries.children() if path in entries}
    for name, read in _MANIFESTS.items():
        path = name if "/" in name and name in entries else in_root.get(name)
        if path:
            yield path, read
    projects = (path for path in entries if path.endswith(_PROJECT_FILE) and not is_foreign_code(path))
    own = islice(under_root_license(entries, projects), _MOST_PROJECT_FILES)
    yield from ((path, manifests.csproj) for path in own)


def _declaration(facts: Facts, path: str, value: Value, *, is_prose: bool = False) -> Declaration:
    from os2lint.licenses.expressions import parse_expression
    from os2lint.licenses.names import named

    ids = parse_expression(value.text)
    return Declaration(
        location=value.place or _location(facts, path, value),
        value=value.text,
        ids=named(value.text) if ids is None else ids,
        is_expression=ids is not None,
        wants_expression=value.wants_expression,
        is_prose=is_prose,
        is_unpublished=value.is_unpublished,
    )


def _location(facts: Facts, path: str, value: Value) -> Location:
    """Return where a value stands on its line: behind the key, where that is on the same line."""
    line = facts.text(path).text.splitlines()[value.line - 1]
    key = max(line.casefold().find("licen"), 0)
    start = line.find(value.text, key)
    if start < 0:
        return Location(path=path, line=value.line)
    return Location(path=path, line=value.line, column=start + 1, end_column=start + len(value.text))
