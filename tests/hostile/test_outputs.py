"""One hostile report through every output, each read by a parser that isn't ours."""

from __future__ import annotations

import json
import re
from io import StringIO
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from output.hostile import PAYLOADS, hostile
from output.reports import NOTE, REASON

from os2lint.output import FORMATS, Options, find
from os2lint.output.characters import visible
from os2lint.output.limits import COMMAND_MESSAGE, COMMANDS_PER_SEVERITY
from os2lint.reasons import NOTES, REASONS
from os2lint.schema import load_schema

cmarkgfm = pytest.importorskip("cmarkgfm", reason="GitHub's own Markdown renderer isn't installed")
html5lib = pytest.importorskip("html5lib", reason="an HTML parser isn't installed")
mistune = pytest.importorskip("mistune", reason="a second Markdown renderer isn't installed")

#: What we ourselves link to.
OWN = ("https://github.com/", "https://rules.example/")
#: What our Markdown is made of; the only table is that of the lights.
ELEMENTS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "code", "br"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
#: What our page is made of.
ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "href", "class", "id", "style"} | {
    "scope",
    "title",
    "role",
    "tabindex",
    "datetime",
    "data-level",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
}
COMMANDS = {"error", "warning", "notice", "group", "endgroup"}


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


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def runner_commands(output: str) -> list[Command]:
    """Return what GitHub's runner would obey in a step's output: its two forms of a command."""
    commands = []
    for line in re.split(r"\r\n|\r|\n", output):
        trimmed = line.lstrip()
        if trimmed.startswith("::") and "::" in trimmed[2:]:
            head, data = trimmed[2:].split("::", 1)
            name, _, rest = head.partition(" ")
            pairs = (pair.split("=", 1) for pair in rest.split(",") if "=" in pair)
            commands.append(Command(name, {key: unescape(value) for key, value in pairs}, unescape(data)))
        elif "##[" in line:
            commands.append(Command(line, {}, ""))
    return commands


def unescape(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


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
    tree = html5lib.parseFragment(rendered(page, renderer), treebuilder="dom")
    assert_harmless(tree)
    plain = re.sub(r"\s+", " ", text_of(tree))
    assert re.sub(r"\s+", " ", visible(payload[:40])).strip() in plain


def rendered(page: str, renderer: str) -> str:
    if renderer == "cmark":
        # Without sanitising, so that whatever would have to be taken out is seen.
        return cmarkgfm.github_flavored_markdown_to_html(page, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
    plugins = ["strikethrough", "footnotes", "table", "url", "task_lists", "math"]
    return mistune.create_markdown(escape=False, plugins=plugins)(page)


def assert_harmless(node, *, in_code: bool = False):
    for child in node.childNodes:
        if child.nodeType == child.TEXT_NODE and not in_code:
            # GitHub looks for these in each piece of text outside of code.
            found = re.search(
                r"@\w|#\d|\bgh-\d|https?://|www\.|:[a-z]+:|\$\S.*\$", child.data, re.IGNORECASE | re.ASCII
            )
            assert found is None, child.data
        if child.nodeType == child.ELEMENT_NODE:
            assert child.tagName in ELEMENTS, child.toxml()
            assert set(child.attributes.keys()) <= {"href", "start"}, child.toxml()
            assert child.tagName != "tr" or len(child.getElementsByTagName("*")) == 6, child.toxml()
            if child.tagName == "a":
                assert child.getAttribute("href").startswith(OWN)
            assert_harmless(child, in_code=in_code or child.tagName in {"code", "a"})


def text_of(node) -> str:
    if node.nodeType == node.TEXT_NODE:
        return node.data
    return "".join(text_of(child) for child in node.childNodes if child.nodeType != node.COMMENT_NODE)


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
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("dom"))
    page = parser.parse(source)
    assert parser.errors == []
    for element in page.getElementsByTagName("*"):
        assert element.tagName not in {"script", "img", "iframe", "object", "embed", "form", "svg", "base"}
        assert set(element.attributes.keys()) <= ATTRIBUTES
        assert element.tagName != "link"
        if element.tagName == "a":
            assert element.getAttribute("href").startswith((*OWN, "#"))
    assert len(page.getElementsByTagName("style")) == 1
    assert re.sub(r"\s+", "", visible(payload[:40])) in re.sub(r"\s+", "", text_of(page))


def altered(finding: dict) -> dict:
    return {**finding, "fingerprint": "f" * 32}


@given(st.text(st.characters(codec=None), max_size=80))
@settings(max_examples=40, deadline=None)
def test_any_text_stays_text(payload):
    assert_harmless(
        html5lib.parseFragment(rendered(written("markdown", payload), "cmark"), treebuilder="dom")
    )
    assert {command.name for command in runner_commands(written("github", payload))} <= COMMANDS
    for format_ in ("text", "json", "sarif", "junit", "gitlab"):
        output = written(format_, payload)
        output.encode()
        assert runner_commands(output) == []
    ET.fromstring(written("junit", payload))  # noqa: S314 - our own output
