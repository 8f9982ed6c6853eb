"""Reads the license out of package manifests: each reader takes a text and yields values with their line.

A manifest that can't be parsed raises ManifestError; nothing else does.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.findings import Location

#: The longest value that can be a license's name.
_LONGEST = 500
_DEEPEST = 64
_CLASSIFIER = "License ::"
_MOST_DOTS = 200


class ManifestError(Exception):
    """The manifest can't be read as what its name says it is, from a line on."""

    #: A key of `os2lint.reasons`.
    reason = "manifest-unreadable"

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class EntityError(ManifestError):
    """The manifest declares entities, which could be made to grow without end, and aren't followed."""

    reason = "manifest-entities"


class Value(NamedTuple):
    """A license as it is named."""

    text: str
    line: int
    #: The manifest's own rules ask for an SPDX expression here.
    wants_expression: bool = True
    #: The manifest says that this is never published as a package, so nobody reads its license.
    is_unpublished: bool = False
    #: Where exactly it stands, where that isn't where the text is first met on the line.
    place: Location | None = None


def package_json(text: str) -> Iterator[Value]:
    """Read `license`, also as `{"type": …}`, and the old `licenses` (docs.npmjs.com, package.json)."""
    manifest = _json(text)
    for key in ("license", "licenses"):
        for value in _listed(manifest.get(key)):
            name = value.get("type") if isinstance(value, dict) else value
            yield from _value(name, text, f'"{key}"', is_unpublished=manifest.get("private") is True)


def composer_json(text: str) -> Iterator[Value]:
    """Read `license`: a text, or a list of which any may be chosen (getcomposer.org/doc/04-schema.md)."""
    manifest = _json(text)
    for value in _listed(manifest.get("license")):
        yield from _value(value, text, '"license"', is_unpublished=manifest.get("type") == "project")


def pyproject(text: str) -> Iterator[Value]:
    """Read `project.license` (PEP 639, and PEP 621's table), the classifiers, and Poetry's license."""
    manifest = _toml(text)
    project = _table(manifest.get("project"))
    license_value = project.get("license")
    if isinstance(license_value, dict):
        license_value = license_value.get("text")
        yield from _value(license_value, text, "license", wants_expression=False)
    else:
        yield from _value(license_value, text, "license")
    for classifier in _listed(project.get("classifiers")):
        yield from _classifier(classifier, text)
    poetry = _table(_table(manifest.get("tool")).get("poetry"))
    yield from _value(poetry.get("license"), text, "license", wants_expression=False)


def cargo(text: str) -> Iterator[Value]:
    """Read `package.license`, and `workspace.package.license` (doc.rust-lang.org/cargo/reference)."""
    manifest = _toml(text)
    for package in (manifest, _table(manifest.get("workspace"))):
        yield from _value(_table(package.get("package")).get("license"), text, "license")


def reuse_toml(text: str) -> Iterator[Value]:
    """Read the annotation that covers every file (reuse.software/spec)."""
    for annotation in _listed(_toml(text).get("annotations")):
        table = _table(annotation)
        if "**" in _listed(table.get("path")):
            for value in _listed(table.get("SPDX-License-Identifier")):
                yield from _value(value, text, "SPDX-License-Identifier")


def setup_cfg(text: str) -> Iterator[Value]:
    """Read `license` and the classifiers of `[metadata]` (setuptools)."""
    is_named = False
    for key, value, number in _metadata(text):
        is_name = key == "license" and not is_named
        is_named = is_named or is_name
        start = 0 if is_name else value.find(_CLASSIFIER)
        if start >= 0:
            yield Value(value[start:][:_LONGEST], number, wants_expression=False)


def _metadata(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield what `[metadata]` of a setup.cfg says: keys, each with one line of its value, and that line.

    Line by line: configparser's time grows with the square of a line's length.
    """
    section, key = None, ""
    for number, line in enumerate(text.splitlines(), 1):
        value = line.strip()
        if not value or value.startswith(("#", ";")):
            continue
        if line.startswith("["):
            section, closing, _ = line[1:].partition("]")
            if not closing:
                raise ManifestError(number)
        elif section is None:
            raise ManifestError(number)
        elif section == "metadata":
            if not line[:1].isspace():
                name = line.partition("=")[0].partition(":")[0]
                key, value = name.strip().lower(), line[len(name) + 1 :].strip()
            if value:
                yield key, value, number


def publiccode(text: str) -> Iterator[Value]:
    """Read `legal.license` (yml.publiccode.tools)."""
    from os2lint.parsers.yaml import YamlError, load_yaml

    try:
        document = load_yaml(text)
    except YamlError as error:
        raise ManifestError(error.line) from None
    value = _table(_table(document.value).get("legal")).get("license")
    if isinstance(value, str) and value.strip():
        yield Value(value.strip()[:_LONGEST], document.mark(("legal", "license")).line)


def dep5(text: str) -> Iterator[Value]:
    """Read the license of the paragraph for `*` (debian.org/doc/packaging-manuals/copyright-format/1.0)."""
    covers_all = False
    for number, line in enumerate(text.splitlines(), 1):
        key, _, value = line.partition(":")
        if key == "Files":
            covers_all = "*" in value.split()
        elif key == "License" and covers_all and value.strip():
            yield Value(value.strip()[:_LONGEST], number)


def pom(text: str) -> Iterator[Value]:
    """Read the names of `project/licenses` (maven.apache.org/pom.html), which are free text."""
    for value, line in _elements(text, ["project", "licenses", "license", "name"]):
        yield Value(value, line, wants_expression=False)


def csproj(text: str) -> Iterator[Value]:
    """Read `PackageLicenseExpression` (learn.microsoft.com/nuget)."""
    for value, line in _elements(text, ["Project", "PropertyGroup", "PackageLicenseExpression"]):
        yield Value(value, line)


def homes(name: str, text: str) -> Iterator[str]:
    """Yield the addresses that a manifest gives of where its package is developed.

    Args:
        name: The manifest's file name.
        text: What it holds; one that can't be parsed raises ManifestError.
    """
    if name == "package.json":
        manifest = _json(text)
        values = [manifest.get(key) for key in ("repository", "homepage", "bugs")]
        # npm notes in an installed package where it came from.
        values += [manifest.get("_resolved"), manifest.get("_from")]
    elif name == "composer.json":
        manifest = _json(text)
        values = [manifest.get("homepage"), *_table(manifest.get("support")).values()]
    elif name == "pyproject.toml":
        manifest = _toml(text)
        poetry = _table(_table(manifest.get("tool")).get("poetry"))
        urls = _table(_table(manifest.get("project")).get("urls"))
        values = [*urls.values(), poetry.get("repository"), poetry.get("homepage")]
    elif name == "Cargo.toml":
        package = _table(_toml(text).get("package"))
        values = [package.get("repository"), package.get("homepage")]
    elif name == "setup.cfg":
        # One of several addresses has its name before it.
        told = {"url", "project_urls"}
        values = [value.rpartition("=")[2] for key, value, _ in _metadata(text) if key in told]
    elif name == "pom.xml":
        paths = (["project", "url"], ["project", "scm", "url"], ["project", "scm", "connection"])
        values = [address for path in paths for address, _ in _elements(text, path)]
    else:
        values = []
    for value in values:
        address = value.get("url") if isinstance(value, dict) else value
        if isinstance(address, str):
            yield address.strip()[:_LONGEST]


def _classifier(value: object, text: str) -> Iterator[Value]:
    """Yield what a trove classifier says of the license (pypi.org/classifiers)."""
    if isinstance(value, str) and value.startswith(_CLASSIFIER):
        yield from _value(value, text, _CLASSIFIER, wants_expression=False)


def _value(
    value: object, text: str, key: str, *, wants_expression: bool = True, is_unpublished: bool = False
) -> Iterator[Value]:
    if isinstance(value, str) and value.strip():
        yield Value(value.strip()[:_LONGEST], _line(text, key, value), wants_expression, is_unpublished)


def _line(text: str, key: str, value: str) -> int:
    """Return the line that has key and value, else the first one that has the value."""
    first = value.strip().splitlines()[0]
    lines = text.splitlines()
    both = (number for number, line in enumerate(lines, 1) if key in line and first in line)
    alone = (number for number, line in enumerate(lines, 1) if first in line)
    return next(both, next(alone, 1))


def _json(text: str) -> dict[str, Any]:
    try:
        return _table(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise ManifestError(getattr(error, "lineno", 1)) from None


def _toml(text: str) -> dict[str, Any]:
    import tomllib

    # A key's parts cost tomllib their square, and stand on one line.
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > _MOST_DOTS:
            raise ManifestError(number)
    try:
        return _table(tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        # "… (at line 3, column 1)"; at the end of the document it has no line.
        place = str(error).rpartition("(at line ")[2].partition(",")[0]
        raise ManifestError(int(place) if place.isdecimal() else text.count("\n") + 1) from None


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _elements(text: str, wanted: list[str]) -> list[tuple[str, int]]:
    """Return the texts of the elements at a path of local names, each with its line.

    Entities are neither declared nor fetched: a document that declares one is refused.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8", " ")
    path: list[str] = []
    found: list[tuple[str, int]] = []
    words: list[str] = []
    start_line = 1

    def refuse(*_arguments: object) -> None:
        raise EntityError(parser.CurrentLineNumber)

    def start(name: str, _attributes: object) -> None:
        nonlocal start_line
        if len(path) > _DEEPEST:
            raise ManifestError(parser.CurrentLineNumber)
        path.append(name.rpartition(" ")[2])
        words.clear()
        start_line = parser.CurrentLineNumber

    def end(_name: str) -> None:
        value = "".join(words).strip()
        if path == wanted and value:
            found.append((value[:_LONGEST], start_line))
        path.pop()

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda data: words.append(data) if len(path) == len(wanted) else None
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 - expat takes it by position
    except expat.ExpatError as error:
        raise ManifestError(error.lineno) from None
    return found
