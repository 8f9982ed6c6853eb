"""What the project says of its license elsewhere than in the license text: manifests, REUSE, README."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts import manifests
from os2lint.facts.readme_license import readme_value
from os2lint.facts.source_tags import source_value
from os2lint.findings import Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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


def declared_licenses(facts: Facts) -> Sequence[Declaration]:
    """Read every manifest there is, the sources' tags and the README; what can't be read declares nothing."""
    found: list[Declaration] = []
    for path, read in _files(facts):
        told = {item.value for item in found if path.endswith(_PROJECT_FILE)}
        # The projects of one solution say the same, mostly.
        found += (item for item in _declarations(facts, path, read) if item.value not in told)
    sources = source_value(facts)
    if sources:
        found.append(_declaration(*sources))
    readme = readme_value(facts)
    if readme:
        found.append(_declaration(*readme, is_prose=True))
    return tuple(found)


def _files(facts: Facts) -> Iterator[tuple[str, Callable[[str], Iterator[Value]]]]:
    entries = facts.repository.entries()
    in_root = {path.lower(): path for path in entries.children() if path in entries}
    for name, read in _MANIFESTS.items():
        path = name if "/" in name and name in entries else in_root.get(name)
        if path:
            yield path, read
    projects = [path for path in entries if path.endswith(_PROJECT_FILE)]
    yield from ((path, manifests.csproj) for path in projects[:_MOST_PROJECT_FILES])


def _declarations(facts: Facts, path: str, read: Callable[[str], Iterator[Value]]) -> Iterator[Declaration]:
    try:
        values = list(islice(read(facts.text(path).text), _MOST_VALUES))
    except (Unreadable, manifests.ManifestError):
        return
    for value in values:
        yield _declaration(path, value)


def _declaration(path: str, value: Value, *, is_prose: bool = False) -> Declaration:
    from os2lint.licenses.expressions import parse_expression
    from os2lint.licenses.names import named

    ids = parse_expression(value.text)
    return Declaration(
        location=Location(path=path, line=value.line),
        value=value.text,
        ids=named(value.text) if ids is None else ids,
        is_expression=ids is not None,
        wants_expression=value.wants_expression,
        is_prose=is_prose,
        is_unpublished=value.is_unpublished,
    )
