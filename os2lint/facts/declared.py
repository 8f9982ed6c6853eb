"""What the project says of its license elsewhere than in the license text: manifests, REUSE, README."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts import manifests
from os2lint.facts.document_search import is_foreign_code
from os2lint.facts.readme_license import readme_value
from os2lint.facts.source_tags import source_value
from os2lint.findings import Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from os2lint.facts import Facts
    from os2lint.facts.manifests import Value

#: Readers by file name; a name in lower case is met in any case.
_MANIFESTS: dict[str, Callable[[str], Iterator[Value]]] = {
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


def declared_licenses(facts: Facts) -> Declared:
    """Read every manifest there is, the sources' tags and the README."""
    found: list[Declaration] = []
    unread: list[Unread] = []
    for path, read in _files(facts):
        told = {item.value for item in found if path.endswith(_PROJECT_FILE)}
        try:
            values = list(islice(read(facts.text(path).text), _MOST_VALUES))
        except Unreadable as problem:
            unread.append(Unread(path, f"unreadable-{problem.reason}"))
        except manifests.ManifestError as error:
            unread.append(Unread(path, "manifest-unreadable", error.line))
        else:
            # The projects of one solution say the same, mostly.
            found += (_declaration(facts, path, value) for value in values if value.text not in told)
    sources = source_value(facts)
    if sources:
        found.append(_declaration(facts, *sources))
    readme = readme_value(facts)
    if readme:
        found.append(_declaration(facts, *readme, is_prose=True))
    # The rule about publiccode.yml tells of one that can't be read.
    told_elsewhere = {name for name, read in _MANIFESTS.items() if read is manifests.publiccode}
    return Declared(tuple(found), tuple(item for item in unread if item.path.lower() not in told_elsewhere))


def _files(facts: Facts) -> Iterator[tuple[str, Callable[[str], Iterator[Value]]]]:
    entries = facts.repository.entries()
    in_root = {path.lower(): path for path in entries.children() if path in entries}
    for name, read in _MANIFESTS.items():
        path = name if "/" in name and name in entries else in_root.get(name)
        if path:
            yield path, read
    projects = [path for path in entries if path.endswith(_PROJECT_FILE) and not is_foreign_code(path)]
    yield from ((path, manifests.csproj) for path in projects[:_MOST_PROJECT_FILES])


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
