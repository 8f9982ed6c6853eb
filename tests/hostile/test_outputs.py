"""One hostile report through every output, each read by a parser that isn't ours."""

from __future__ import annotations

import json
import re
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from output.hostile import PAYLOADS, hostile
from output.readers import COMMANDS, assert_harmless, parsed_page, rendered, runner_commands, text_of
from output.reports import NOTE, REASON

from os2lint.output import FORMATS, Options, find
from os2lint.output.characters import visible
from os2lint.output.limits import COMMAND_MESSAGE, COMMANDS_PER_SEVERITY
from os2lint.reasons import NOTES, REASONS
from os2lint.schema import load_schema


@pytest.fixture(autouse=True, scope="module")
def _sample_texts():
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(REASONS, "sample", REASON)
        patch.setitem(NOTES, "sample", NOTE)
        yield


def written(format_: str, payload: str, **options: object) -> str:
    report, rules = hostile(payload)
    stream = StringIO()

    def read(_path: str) -> str:
        return f"first\n{payload}\nthird"

    find(format_)(report, rules, stream, Options(source=read, **options))
    return stream.getvalue()


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_nothing_is_obeyed_or_hidden(format_, payload):
    output = written(format_, payload)
    output.encode()
    assert all(character == "\n" or character.isprintable() or character == "\u3000" for character in output)
    if format_ != "github":
        assert runner_commands(output) == []
    assert len(output) < 6_000_000


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_workflow_commands_are_only_ours(payload):
    commands = runner_commands(written("github", payload))
    assert {command.name for command in commands} <= COMMANDS
    annotations = [command for command in commands if command.name in {"error", "warning", "notice"}]
    assert len(annotations) == 6
    for annotation in annotations:
        assert annotation.properties.keys() == {"file", "line", "endLine", "col", "endColumn", "title"}
        assert visible(payload)[:200] in annotation.data
        assert len(annotation.data) <= COMMAND_MESSAGE
        assert len(annotation.properties["title"]) <= 255
    assert [command.name for command in commands].count("error") <= COMMANDS_PER_SEVERITY


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_the_terminal_gets_only_our_colours_and_links(payload):
    output = written("text", payload, color=True, hyperlinks=True)
    rest = re.sub(r"\x1b\[[0-9;]*m", "", output)
    rest = re.sub(r"\x1b\]8;;(https://rules\.example/[!-~]*)?\x1b\\", "", rest)
    assert "\x1b" not in rest
    assert runner_commands(rest) == []


@pytest.mark.parametrize("renderer", ["cmark", "mistune"])
@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_markdown_is_text(renderer, payload):
    page = written("markdown", payload)
    tree = rendered(page, renderer)
    assert_harmless(tree)
    plain = re.sub(r"\s+", " ", text_of(tree))
    assert re.sub(r"\s+", " ", visible(payload[:40])).strip() in plain


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_json_keeps_to_its_schema(payload):
    data = json.loads(written("json", payload))
    Draft202012Validator(load_schema("report")).validate(data)
    assert data["product"][:4_000] == payload.encode("utf-8", "backslashreplace").decode()[:4_000]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_sarif_points_inside_the_repository(payload):
    (run,) = json.loads(written("sarif", payload))["runs"]
    assert len(run["results"]) == 6
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["artifactLocation"]["uri"])
        assert place["region"] == {"startLine": 2, "endLine": 2, "startColumn": 2, "endColumn": 4}
        assert visible(payload)[:200] in result["message"]["text"]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_xml_is_well_formed(payload):
    suites = ET.fromstring(written("junit", payload))  # noqa: S314 - our own output
    cases = suites.findall("./testsuite/testcase")
    assert len(cases) == 7
    assert len(suites.findall(".//failure")) == 4
    assert visible(payload)[:200] in "".join(suites.itertext())
    picture = ET.fromstring(written("badge-svg", payload))  # noqa: S314 - our own output
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_the_page_is_text(payload):
    report = json.loads(written("json", payload))
    source = written("html", payload, previous={**report, "findings": [altered(report["findings"][0])]})
    page = parsed_page(source)
    assert re.sub(r"\s+", "", visible(payload[:40])) in re.sub(r"\s+", "", text_of(page))


def altered(finding: dict) -> dict:
    return {**finding, "fingerprint": "f" * 32}


@given(st.text(st.characters(codec=None), max_size=80))
@settings(max_examples=40, deadline=None)
def test_any_text_stays_text(payload):
    assert_harmless(rendered(written("markdown", payload), "cmark"))
    assert {command.name for command in runner_commands(written("github", payload))} <= COMMANDS
    for format_ in ("text", "json", "sarif", "junit", "gitlab"):
        output = written(format_, payload)
        output.encode()
        assert runner_commands(output) == []
    ET.fromstring(written("junit", payload))  # noqa: S314 - our own output
