"""Markdown keeps to its budget, cuts between findings, and counts what it leaves out."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from output.reports import RULES, clean, everything, finding, many

from os2lint.findings import Location
from os2lint.output import Options, find
from os2lint.output.limits import STEP_SUMMARY_BYTES
from os2lint.output.markdown import write
from os2lint.output.markdown_text import code, escape, link

cmarkgfm = pytest.importorskip("cmarkgfm", reason="GitHub's own Markdown renderer isn't installed")


def written(report, **options) -> str:
    stream = StringIO()
    write(report, RULES, stream, Options(language="da", **options))
    return stream.getvalue()


def html(markdown: str) -> str:
    return cmarkgfm.github_flavored_markdown_to_html(markdown)


@pytest.mark.parametrize("budget", [3_000, 10_000, 65_535, STEP_SUMMARY_BYTES])
def test_keeps_to_its_budget_in_bytes(budget):
    page = written(many(200), budget=budget)
    assert len(page.encode()) <= budget
    listed = len(re.findall(r"^- (?:❌|⚠️|ℹ️)", page, re.MULTILINE))
    left_out = sum(
        int(number) for number in re.findall(r"og (\d+) (?:mere|flere), som der ikke er plads", page)
    )
    assert listed + left_out == 600


def test_writes_nothing_where_not_even_the_headings_fit():
    assert written(everything(), budget=500) == ""


def test_the_worst_stay_when_not_all_fit():
    page = written(many(200), budget=20_000)
    assert "❌" in page
    assert "ℹ️" not in page


def test_nothing_is_left_out_without_a_budget():
    assert "ikke er plads" not in written(many(200))


def test_findings_link_to_the_linted_commit():
    page = written(everything(), server_url="https://ghe.example", prefix="sub/")
    commit = "0123456789abcdef0123456789abcdef01234567"
    assert f"(https://ghe.example/OS2offdig/traeffe/blob/{commit}/sub/README.md#L3)" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", "<td>a|b</td>"),
        ("`a`", "<td>`a`</td>"),
        ("a\\|b", "<td>a\\|b</td>"),
        ("\\", "<td>\\</td>"),
        ("<b>", "<td>&lt;b&gt;</td>"),
    ],
)
def test_escaped_text_stays_in_its_cell(text, expected):
    assert expected in html(f"| x |\n|---|\n| {escape(text)} |\n")


@pytest.mark.parametrize("text", ["a|b", "`a|b`", "``", "a`b", "a\\", "|", "\\|"])
def test_code_is_code_in_a_cell(text):
    page = html(f"| x |\n|---|\n| {code(text)} |\n")
    assert page.count("<td>") == 1
    cell = page.partition("<td>")[2].partition("</td>")[0]
    assert (
        re.sub(r"<!-- (?:raw HTML omitted )?-->", "", cell).replace("<code>", "").replace("</code>", "")
        == text
    )


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zs", "Zl", "Zp", "Cn", "Co"])))
def test_any_text_comes_back_from_a_cell(text):
    page = html(f"| x |\n|---|\n| .{escape(text)}. |\n")
    cell = page.partition("<td>")[2].partition("</td>")[0]
    shown = cell.replace("<!-- raw HTML omitted -->", "").replace("<!-- -->", "")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    assert shown == f".{text.replace('##[', '##' + chr(92) + 'x5b')}."


def test_an_address_cannot_end_its_link():
    assert link("x", 'https://a.example/)<b>"æ') == "[x](https://a.example/%29%3Cb%3E%22%C3%A6)"
    assert link("x", None) == "x"


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_file_that_is_missing_has_no_link(form):
    for is_missing in (True, False):
        place = Location(path="SECURITY.md", is_missing=is_missing)
        report = replace(clean(), findings=(finding("missing-license", "missing", location=place),))
        stream = StringIO()
        find(form)(report, RULES, stream, Options(language="da"))
        assert ("/blob/0123456789abcdef" in stream.getvalue()) is not is_missing
