"""Licenses as web pages and in DocBook: what lays words out, and what hides them or adds some."""

from __future__ import annotations

from html import escape

import pytest
from license_texts import license_text

from os2lint.licenses import Verdict, identify

TEXTS = {spdx: license_text(spdx) for spdx in ("MIT", "GPL-2.0", "MPL-2.0")}

HEADS = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />',
    '<meta name="generator" content="pandoc">',
    '<link rel="stylesheet" type="text/css" media="screen" href="/css/pages.css"/>',
    "<title>License</title>",
    '<script src="/js/menu.js" defer></script>',
    "<style>\nbody { font-family: Georgia, serif; margin: 2em auto; max-width: 36em }\n</style>",
    '<style type="text/css"><!-- p.a, h2 > span { color: #333; background: #fff; } --></style>',
    "<STYLE>@media print { h1 { font-size: 1.5em; text-align: center } }</STYLE>",
]
HIDING = [
    "p { display: none }",
    "p { color: #fff }",
    "p { background: black }",
    "p { font-size: 1px }",
    "p { text-indent: -9999px }",
    "p { margin-left: -999px }",
    "p::before { content: 'never' }",
    "p { visibility: hidden } a { margin: 0 }",
    "/* schools only */",
    "never a school { margin: 0 }",
    "p { font-family: Never Schools }",
    "@import url(hide.css);",
    "p { margin: 0 } schools only",
]


def page(text: str, head: str = "", paragraph: str = "<p>") -> str:
    parts = text.strip().split("\n\n")
    body = "\n".join(f"{paragraph}{escape(part)}</p>" for part in parts)
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def verdict(text: str) -> Verdict:
    return identify(text.encode()).verdict


@pytest.mark.parametrize("spdx", TEXTS)
@pytest.mark.parametrize("head", HEADS)
def test_what_a_page_holds_of_itself_is_dress(spdx: str, head: str) -> None:
    assert verdict(page(TEXTS[spdx], head)) is Verdict.EXACT


@pytest.mark.parametrize(
    "paragraph",
    [
        '<p style="margin: 0; font-size: 12pt">',
        '<p class="MsoNormal"><font face="Arial" size="2" color="#333333">',
    ],
)
def test_how_a_paragraph_looks_is_dress(paragraph: str) -> None:
    assert verdict(page(TEXTS["MIT"], paragraph=paragraph)) is Verdict.EXACT


@pytest.mark.parametrize("css", HIDING)
def test_a_style_sheet_that_may_hide_or_say_something_is_text(css: str) -> None:
    assert verdict(page(TEXTS["MIT"], f"<style>{css}</style>")) is Verdict.EXTRA_TEXT


@pytest.mark.parametrize(
    "head",
    [
        "<script>document.write('never')</script>",
        "<title>Schools only</title>",
        '<meta name="description" content="schools only">',
        '<meta name="description" content="not for schools or museums">',
        '<script src="/x.js" title="schools only"></script>',
        "<style>p { margin: 0 }",
    ],
)
def test_what_a_head_says_is_text(head: str) -> None:
    assert verdict(page(TEXTS["MIT"], head)) is Verdict.EXTRA_TEXT


@pytest.mark.parametrize(
    "attributes",
    [
        'style="display: none"',
        'style="font-size: 0"',
        'style="color: #fefefe"',
        "style='margin: 0' hidden",
        'style="margin: 0; opacity: 0"',
    ],
)
def test_words_that_a_style_hides_are_not_there(attributes: str) -> None:
    text = page(TEXTS["MIT"]).replace("sublicense", f"<span {attributes}>sublicense</span>")
    assert verdict(text) is Verdict.MODIFIED


@pytest.mark.parametrize(
    "before",
    [
        "<!DOCTYPE schools only><p>",
        '<!DOCTYPE html PUBLIC "-//W3C//DTD not for schools//EN"><p>',
        '<?xml version="1.0" schools="only"?><p>',
        "<font size=1><p>",
        '<font color="#ffffff"><p>',
    ],
)
def test_a_prologue_that_says_something_is_text(before: str) -> None:
    assert verdict(before + TEXTS["MIT"]) is not Verdict.EXACT


def test_docbook_is_dress() -> None:
    parts = "\n".join(f"<para>{escape(part)}</para>" for part in TEXTS["MPL-2.0"].strip().split("\n\n"))
    prologue = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE legalnotice PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN"\n'
        ' "http://www.oasis-open.org/docbook/xml/4.5/docbookx.dtd">\n'
    )
    text = f'{prologue}<legalnotice id="mpl">\n{parts}</legalnotice>\n'
    assert verdict(text) is Verdict.EXACT


def test_lines_of_a_page_are_those_of_the_file() -> None:
    text = page(TEXTS["MIT"], HEADS[6]).replace("sublicense", "borrow")
    (found,) = identify(text.encode()).differences
    assert text.split("\n")[found.line - 1][found.column - 1 :].startswith("borrow")
