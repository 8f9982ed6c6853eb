"""A hostile repository, linted by the real rules, through every output."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from output.readers import COMMANDS, assert_harmless, parsed_page, rendered, runner_commands

from os2lint.configuration import parse_configuration
from os2lint.engine import lint
from os2lint.facts import Circumstances
from os2lint.language import LANGUAGES
from os2lint.output import FORMATS, Options, find
from os2lint.repository import open_repository
from os2lint.rules import built_in
from os2lint.schema import load_schema

BAIT = (
    "::error::x ##[error]x %0A::error::x a|b `c` <script>alert(1)</script> "
    "@everyone #1 \x1b]8;;https://evil.example\x07"
)
NAMES = (
    "::error::pwned.md",
    "\n::error::pwned.md",
    "##[error]pwned.md",
    "a|b`c`.md",
    "<img src=x onerror=alert(1)>.md",
    "@everyone #1.md",
    "\x1b[31mred.md",
    "\u202egnp.md",
    "zero\u200bwidth.md",
    "[x](https:evil.example).md",
    "byte-\udcff.md",
)
CONFIGURATION = f"""\
product: {json.dumps(BAIT[:80])}
kind: product
level: 1
waivers:
  - rule: missing-security-policy
    reason: {json.dumps(BAIT)}
    owner: {json.dumps(BAIT)}
    until: 2027-01-31
  - rule: no-such-rule
    path: {json.dumps(BAIT)}
    reason: x
    owner: {json.dumps(BAIT)}
    until: 2027-01-31
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    root = tmp_path_factory.mktemp("repository")
    (root / "README.md").write_text(f"# {BAIT}\n\n[x](::error::gone)\n\n::error::x\n\ninsert-mail@os2.eu\n")
    (root / "LICENSE").write_text(f"{BAIT}\n")
    (root / "package.json").write_text(json.dumps({"name": BAIT, "license": BAIT}))
    (root / "publiccode.yml").write_text(f"name: {json.dumps(BAIT)}\n::error:: x: [\n")
    rows = [
        f"| {number} | {BAIT} | 1 | ✅ | [x]({BAIT}) {BAIT} |" for number in ("R1", "F1", "F2", "F5", "G3")
    ]
    head = f"# {BAIT}\n\n| Krav | Beskrivelse | Niveau | Status | Dokumentation |\n|-|-|-|-|-|\n"
    (root / "governance_template.md").write_text(head + "\n".join(rows))
    (root / "docs").mkdir()
    for name in NAMES:
        (root / "docs" / name).write_text(f"# {BAIT}\n\n[x](gone-##[error].md) [y](::error::)\n")
    return lint(
        open_repository(root),
        built_in(),
        parse_configuration(CONFIGURATION, ".os2lint.yml"),
        Circumstances(today=date(2026, 11, 1)),
    )


@pytest.fixture(params=LANGUAGES)
def written(request, report):
    def write(format_: str) -> str:
        stream = StringIO()
        options = Options(language=request.param, source=lambda _path: f"{BAIT}\n" * 50)
        find(format_)(report, built_in(), stream, options)
        return stream.getvalue()

    return write


def test_the_repository_is_as_bad_as_it_was_meant(report):
    paths = {finding.location.path for finding in report.findings if finding.location}
    assert {f"docs/{name}" for name in NAMES[:4]} <= paths
    assert len(report.findings) > 15
    assert report.waived


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_is_obeyed_or_hidden(written, format_):
    output = written(format_)
    output.encode()
    assert all(character == "\n" or character.isprintable() for character in output)
    assert {command.name for command in runner_commands(output)} <= (
        COMMANDS if format_ == "github" else set()
    )


def test_each_is_read_by_its_readers(written):
    Draft202012Validator(load_schema("report")).validate(json.loads(written("json")))
    assert json.loads(written("sarif"))["runs"][0]["results"]
    assert json.loads(written("gitlab"))
    assert ET.fromstring(written("junit")).tag == "testsuites"  # noqa: S314 - our own output
    for renderer in ("cmark", "mistune"):
        assert_harmless(rendered(written("markdown"), renderer))
    parsed_page(written("html"))
