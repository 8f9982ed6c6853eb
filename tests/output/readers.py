"""Readers of our outputs that aren't ours: GitHub's runner, Markdown renderers, an HTML parser."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

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


def rendered(page: str, renderer: str):
    """Return Markdown as the elements that a browser would make of it."""
    return html5lib.parseFragment(_html(page, renderer), treebuilder="dom")


def _html(page: str, renderer: str) -> str:
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


def parsed_page(source: str):
    """Return our page, read as a browser would, after looking for anything that could act."""
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
    return page
