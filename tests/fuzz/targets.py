"""What is fuzzed: each target has inputs and a property that must hold for all of them.

A property fails by any exception but those that its interface names.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from xml.etree import ElementTree as ET

from fuzz import material, seeds
from history import build_history
from hypothesis import strategies as st
from output.hostile import hostile
from output.reports import NOTE, REASON

from os2lint.comparison import parse_baseline
from os2lint.configuration import Configuration, parse_configuration
from os2lint.engine import lint
from os2lint.facts import Circumstances, manifests
from os2lint.findings import Level
from os2lint.governance.conversion import convert
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport
from os2lint.governance.writing import Form
from os2lint.language import LANGUAGES, plain, segments
from os2lint.licenses import Verdict, identify
from os2lint.licenses.expressions import parse_expression
from os2lint.licenses.names import named
from os2lint.mistakes import ConfigurationError
from os2lint.output import FORMATS, Options, find
from os2lint.parsers.decode import decode
from os2lint.parsers.reading import MAX_CHARACTERS, read_page
from os2lint.parsers.yaml import YamlError, load_yaml
from os2lint.reasons import NOTES, REASONS
from os2lint.references import parse_reference
from os2lint.repository import History, HistoryUnavailable, Unreadable, gitconfig, open_repository, process
from os2lint.repository.git import git_program
from os2lint.repository.gittree import GitTree
from os2lint.repository.libgit import LibraryStore
from os2lint.repository.store import GitUnreadableError
from os2lint.repository.worktree import WorkTree
from os2lint.rules import built_in, read_rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from os2lint.facts.manifests import Value
    from os2lint.findings import Location, Report


@dataclass(frozen=True, slots=True)
class Target:
    """Inputs, and what must hold for each."""

    inputs: Callable[[], st.SearchStrategy[Any]]
    check: Callable[[Any], None]


# Configuration and rules


def configurations() -> st.SearchStrategy[tuple[str, str]]:
    scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    values = st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4)
    )
    made_up = st.dictionaries(_KEYS, values, max_size=6).map(json.dumps)
    good = (seeds.CONFIGURATION,)
    return st.one_of(
        st.tuples(st.just("configuration"), material.texts(good) | made_up),
        st.tuples(st.just("rule"), material.texts(seeds.rules())),
        st.tuples(st.just("yaml"), material.texts((*good, seeds.PUBLICCODE, *seeds.rules()[:3]))),
        st.tuples(st.just("baseline"), material.texts((seeds.baseline(),))),
        st.tuples(st.just("reference"), st.text(max_size=40).map(lambda text: f"github:{text}")),
    )


_KEYS = st.sampled_from(
    sorted(
        line.split(":")[0].strip(" -") for line in seeds.CONFIGURATION.decode().splitlines() if ":" in line
    )
)


def check_configuration(value: tuple[str, str]) -> None:
    sort, text = value
    if sort == "reference":
        reference = parse_reference(text)
        assert reference is None or parse_reference(str(reference)) == reference
        return
    try:
        if sort == "configuration":
            parse_configuration(text, ".os2lint.yml")
        elif sort == "rule":
            for message in read_rule(text, "own/rules/rule.yml").messages.values():
                plain(segments(message.text["da"], {"name": text[:50]}))
        elif sort == "baseline":
            parse_baseline(text.encode(), "baseline.json")
        else:
            load_yaml(text)
    except ConfigurationError as error:
        problems = tuple({"da": mistake.line("da"), "en": mistake.line("en")} for mistake in error.mistakes)
    except YamlError as error:
        place = f"{error.line}:{error.column}"
        problems = (
            {"da": f"file:{place}: {error.problem['da']}", "en": f"file:{place}: {error.problem['en']}"},
        )
    else:
        return
    for problem in problems:
        assert problem["da"].strip()
        _file, line, column, _text = problem["en"].split(":", 3)
        assert 1 <= int(line) <= len(text.splitlines()) + 1
        assert int(column) >= 1


# Governance reports


def reports() -> st.SearchStrategy[tuple[bytes, str]]:
    names = st.sampled_from(("rapport.md", "rapport.json", "GOVERNANCE RAPPORT", ""))
    return st.tuples(material.documents(seeds.reports()), names)


def check_report(value: tuple[bytes, str]) -> None:
    data, name = value
    report = read_report(data, name)
    assert report == read_report(data, name)
    if not isinstance(report, GovernanceReport):
        return
    lines = len(decode(data).text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for own, requirement in report.requirements.items():
        assert 1 <= requirement.line <= lines, own
    json.dumps(report.as_json()).encode()
    for form in Form:
        converted = convert(report, form, "da")
        again = read_report(
            converted.text.encode("utf-8", "replace"), f"rapport.{'json' if form is Form.JSON else 'md'}"
        )
        if isinstance(again, GovernanceReport):
            kept = {
                requirement.current for requirement in report.requirements.values() if requirement.current
            }
            assert kept <= {requirement.current for requirement in again.requirements.values()}


# Licenses


def licenses() -> st.SearchStrategy[bytes]:
    return material.documents(seeds.licenses())


def check_license(data: bytes) -> None:
    found = identify(data)
    assert found == identify(data)
    assert (found.osi_approved is not None) == (found.verdict is Verdict.EXACT)
    lines = len(decode(data).text.splitlines()) + data.count(b"\r") + 1
    for region in found.regions:
        assert 1 <= region.start_line <= region.end_line <= lines
        assert (region.osi_approved is not None) == (region.verdict is Verdict.EXACT)
    for difference in found.differences:
        assert 1 <= difference.line <= difference.end_line <= lines
        assert difference.column >= 1
    if found.verdict is Verdict.EXACT:
        # One more sentence that changes the terms must never go unseen.
        changed = identify(data + b"\n\nThe Software may not be used for commercial purposes.\n")
        assert changed.verdict is not Verdict.EXACT


# Documents for people


def pages() -> st.SearchStrategy[tuple[str, str]]:
    names = st.sampled_from(("README.md", "README.html", "README.rst", "README.adoc", "README", "README.txt"))
    return st.tuples(names, material.texts(seeds.documents()))


def check_page(value: tuple[str, str]) -> None:
    path, text = value
    page = read_page(path, text)
    lines = text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for heading in page.headings:
        assert 1 <= heading.line <= len(lines)
        list(page.section(heading))
    for paragraph in page.paragraphs:
        assert 1 <= paragraph.line <= len(lines)
    for link in page.links:
        assert 1 <= link.line <= len(lines)
        if link.column and link.end_column:
            assert lines[link.line - 1][link.column - 1 : link.end_column] == link.target
    assert len(page.anchors) <= 2 * len(text) + 2
    assert isinstance(page.title, str)


# Package metadata

_MANIFESTS: Mapping[Callable[[str], Iterable[Value]], tuple[bytes, ...]] = {
    manifests.package_json: (seeds.PACKAGE, seeds.COMPOSER),
    manifests.composer_json: (seeds.COMPOSER, seeds.PACKAGE),
    manifests.pyproject: (seeds.PYPROJECT,),
    manifests.cargo: (seeds.CARGO, seeds.PYPROJECT),
    manifests.reuse_toml: (seeds.REUSE,),
    manifests.setup_cfg: (seeds.SETUP,),
    manifests.publiccode: (seeds.PUBLICCODE,),
    manifests.dep5: (seeds.DEP5,),
    manifests.pom: (seeds.POM, seeds.CSPROJ),
    manifests.csproj: (seeds.CSPROJ, seeds.POM),
}


def metadata() -> st.SearchStrategy[tuple[Callable[[str], Iterable[Value]], str]]:
    return st.sampled_from(list(_MANIFESTS)).flatmap(
        lambda reader: st.tuples(st.just(reader), material.texts(_MANIFESTS[reader], 16 * 1024))
    )


def check_metadata(value: tuple[Callable[[str], Iterable[Value]], str]) -> None:
    reader, text = value
    with suppress(manifests.ManifestError):
        for found in reader(text):
            assert found.text.strip()
            assert len(found.text) <= 500
            assert 1 <= found.line <= len(text.splitlines()) + text.count("\r") + 1
            ids = parse_expression(found.text)
            assert ids is None or all(ids)
            named(found.text)


# Git


@cache
def _git_folder() -> Mapping[str, bytes]:
    """Return the files of a small repository by their paths."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "README.md").write_text("# Example\n")
        (root / ".gitignore").write_text("*.log\n")
        build_history(
            root,
            {
                "remotes": {"origin": "https://github.com/OS2offdig/example.git"},
                "commits": [{"from": "2024-01-01", "times": 4, "files": 3}],
            },
        )
        files = (path for path in root.rglob("*") if path.is_file() and "hooks" not in path.parts)
        return {str(path.relative_to(root)): path.read_bytes() for path in files}


def repositories() -> st.SearchStrategy[dict[str, bytes]]:
    files = _git_folder()
    paths = sorted(files)
    inner = st.sampled_from([path for path in paths if path.startswith(".git/")])
    changed = inner.flatmap(lambda path: st.tuples(st.just(path), _bent(files[path])))
    return st.lists(changed, min_size=1, max_size=3).map(lambda changes: {**files, **dict(changes)})


def _bent(data: bytes) -> st.SearchStrategy[bytes]:
    flips = st.lists(
        st.tuples(st.integers(0, max(0, len(data) - 1)), st.integers(0, 255)), min_size=1, max_size=6
    )

    def flip(changes: list[tuple[int, int]]) -> bytes:
        bent = bytearray(data)
        for place, value in changes:
            bent[place : place + 1] = bytes([value])
        return bytes(bent)

    return st.one_of(
        flips.map(flip), material.documents((data,)), st.integers(0, len(data)).map(lambda end: data[:end])
    )


def check_git(files: dict[str, bytes]) -> None:
    settings = gitconfig.parse(os.fsdecode(files[".git/config"]))
    assert all(isinstance(value, str) for values in settings.values() for value in values)
    # A corrupt object can send libgit2 in circles, until it is stopped.
    with tempfile.TemporaryDirectory() as folder, patch.object(process, "TIMEOUT", 0.25):
        root = Path(folder)
        _lay_out(root, files)
        for opener in (_with_program, LibraryStore):
            tree = WorkTree(root, opener=opener)
            assert "README.md" in tree.entries()
            tree.name, tree.remotes, tree.commit  # noqa: B018 - reading is what is tested
            assert isinstance(tree.history(), History | HistoryUnavailable)
            with suppress(GitUnreadableError):
                commit = GitTree(root, "main", opener=opener)
                for path in commit.entries():
                    _read(commit, path)


def _with_program(folder: Any) -> Any:
    from os2lint.repository.git import ProgramStore

    program = git_program(folder.top)
    assert program
    return ProgramStore(folder, program)


def _read(repository: Any, path: str) -> None:
    with suppress(Unreadable):
        repository.read(path)


def _lay_out(root: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


# Outputs


def payloads() -> st.SearchStrategy[tuple[str, str]]:
    text = st.text(st.characters(codec=None), max_size=60)
    pieces = st.lists(
        st.sampled_from([token.decode("utf-8", "surrogateescape") for token in material.TOKENS]), max_size=12
    )
    return st.tuples(st.sampled_from(tuple(FORMATS)), text | pieces.map("".join))


def check_output(value: tuple[str, str]) -> None:
    format_, payload = value
    report, rules = hostile(payload)
    with patch.dict(REASONS, sample=REASON), patch.dict(NOTES, sample=NOTE):
        _written(report, rules, format_, lambda _path: f"first\n{payload}\nthird")


def _written(
    report: Report, rules: Mapping[str, Any], format_: str, source: Callable[[str], str | None]
) -> None:
    stream = StringIO()
    find(format_)(report, rules, stream, Options(source=source, language="da"))
    output = stream.getvalue()
    output.encode()
    blanks = "\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
    assert not [mark for mark in output if mark not in blanks and not mark.isprintable()]
    if format_ in {"json", "sarif", "gitlab", "badge"}:
        json.loads(output)
    if format_ in {"junit", "badge-svg"}:
        ET.fromstring(output)  # noqa: S314 - our own output
    for line in output.splitlines():
        command = line.lstrip()
        if command.startswith("::") or "##[" in line:
            assert format_ == "github"
            assert command.startswith(("::error ", "::warning ", "::notice ", "::group::", "::endgroup::"))


# The whole lint

_PLACES: Mapping[str, Sequence[bytes]] = {
    "LICENSE": seeds.licenses(),
    "LICENSES/MPL-2.0.txt": seeds.licenses(),
    "README.md": seeds.documents(),
    "README.rst": (seeds.RESTRUCTURED,),
    "docs/README.adoc": (seeds.ASCIIDOC,),
    "CONTRIBUTING.md": seeds.documents(),
    ".github/SECURITY.md": seeds.documents(),
    "docs/arkitektur.md": seeds.documents(),
    "GOVERNANCE_RAPPORT.md": seeds.reports(),
    "docs/selvevaluering.json": seeds.reports(),
    "publiccode.yml": (seeds.PUBLICCODE,),
    "package.json": (seeds.PACKAGE,),
    "composer.json": (seeds.COMPOSER,),
    "pyproject.toml": (seeds.PYPROJECT,),
    "pom.xml": (seeds.POM,),
    "src/example.csproj": (seeds.CSPROJ,),
    "Cargo.toml": (seeds.CARGO,),
    "src/main.py": (seeds.SOURCE,),
    "_config.yml": (b"title: Example\ntheme: just-the-docs\n",),
    "Dockerfile": (b"FROM scratch\nLABEL a=b\n",),
}


def trees() -> st.SearchStrategy[tuple[dict[str, bytes], str]]:
    one = st.sampled_from(sorted(_PLACES)).flatmap(
        lambda path: st.tuples(st.just(path), material.documents(_PLACES[path], 16 * 1024))
    )
    files = st.lists(one, max_size=6).map(dict)
    return st.tuples(files, st.sampled_from(tuple(Level)).map(str))


def check_lint(value: tuple[dict[str, bytes], str]) -> None:
    files, level = value
    folder = Path(tempfile.mkdtemp())
    try:
        _lay_out(folder, files)
        configuration = parse_configuration(f'level: "{level}"\n', ".os2lint.yml")
        report = _linted(folder, configuration)
        for finding in report.findings:
            for language in LANGUAGES:
                message = built_in()[finding.rule].messages[finding.message.key]
                text = plain(segments(message.text[language], finding.message.arguments))
                assert text.strip()
            _inside(finding.location, files)
        for format_ in FORMATS:
            _written(report, built_in(), format_, lambda path: decode(files.get(path, b"")).text)
    finally:
        shutil.rmtree(folder)


def _linted(folder: Path, configuration: Configuration) -> Report:
    repository = open_repository(folder)
    return lint(repository, built_in(), configuration, Circumstances(today=date(2026, 11, 24)))


def _inside(place: Location | None, files: Mapping[str, bytes]) -> None:
    if place is None or place.path not in files or place.line is None:
        return
    text = decode(files[place.path]).text.replace("\r\n", "\n").replace("\r", "\n")
    assert 1 <= place.line <= len(text.split("\n")), place
    assert place.end_line is None or place.end_line >= place.line, place
    assert place.column is None or place.column >= 1, place


TARGETS: Mapping[str, Target] = {
    "configuration": Target(configurations, check_configuration),
    "governance": Target(reports, check_report),
    "licenses": Target(licenses, check_license),
    "documents": Target(pages, check_page),
    "metadata": Target(metadata, check_metadata),
    "git": Target(repositories, check_git),
    "outputs": Target(payloads, check_output),
    "lint": Target(trees, check_lint),
}
