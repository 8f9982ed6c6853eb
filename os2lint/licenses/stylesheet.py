"""Style sheets that hide no words and put none in.

A style sheet can do both in many ways, so what it may hold is listed here; with anything else it is text.
"""

from __future__ import annotations

import re

_LENGTH = r"(?:auto|0|\d{1,2}(?:\.\d{1,3})?(?:px|pt|em|rem|ex|ch|cm|mm|in|%)?)"
_LENGTHS = rf"{_LENGTH}(?:\s{_LENGTH}){{0,3}}"
#: Large enough to be read.
_SIZE = (
    r"(?:(?:[6-9]|[1-9]\d)(?:\.\d{1,3})?(?:px|pt)|(?:[12]|[12]?\.[5-9]\d?|0\.[5-9]\d?|[12]\.\d{1,3})r?em"
    r"|(?:[5-9]\d|1\d\d|200)%|small|medium|large|larger|smaller|x-large)"
)
#: Dark letters on a light ground, whatever rules meet.
_DARK = r"(?:black|windowtext|#[0-7]{3}|#(?:[0-7][\da-f]){3})"
_LIGHT = r"(?:white|none|transparent|#[d-f]{3}|#(?:[d-f][\da-f]){3})"
_FONT = (
    r"""["']?(?:arial|helvetica(?: neue)?|verdana|georgia|calibri|cambria|times(?: new roman)?"""
    r"""|courier(?: new)?|sans-serif|serif|monospace|system-ui|-apple-system|segoe ui|roboto)["']?"""
)
_DECLARATION = re.compile(
    rf"(?:(?:margin|padding)(?:-(?:top|right|bottom|left))?:{_LENGTHS}"
    r"|(?:max-)?width:(?:auto|100%|\d{3,4}px|[2-9]\d(?:\.\d{1,3})?r?em)"
    rf"|line-height:(?:normal|[12](?:\.\d{{1,3}})?(?:em)?)|font-size:{_SIZE}"
    r"|font-weight:(?:normal|bold|[1-9]00)|font-style:(?:normal|italic)|font-variant:small-caps"
    rf"|font-family:{_FONT}(?:\s?,\s?{_FONT}){{0,7}}|text-align:(?:left|right|center|justify)"
    r"|text-decoration:(?:none|underline)|text-transform:uppercase|white-space:(?:normal|pre|pre-wrap)"
    rf"|color:{_DARK}|background(?:-color)?:{_LIGHT})\Z",
    re.IGNORECASE,
)
_NAMED = r"[.#][a-z][\w-]{0,20}"
_ELEMENT = (
    r"(?:\*|html|body|main|article|section|header|footer|div|span|p|h[1-6]|a|abbr|b|strong|em|i|u|code|pre|ul|ol|li"
    r"|dl|dt|dd|table|tbody|thead|tr|td|th|blockquote|hr)"
)
_SELECTOR = re.compile(
    rf"(?:{_ELEMENT}(?:{_NAMED})?|{_NAMED})(?::(?:link|visited|hover|active))?"
    rf"(?:\s?[\s>]\s?(?:{_ELEMENT}(?:{_NAMED})?|{_NAMED})){{0,2}}\Z",
    re.IGNORECASE,
)
_AT_RULE = re.compile(r"@media\s(?:print|screen|all)\s?\{|@charset\s[\"']utf-8[\"']\s?;", re.IGNORECASE)
_AROUND_SIGNS = re.compile(r" ?([:;,{}]) ?")
_BLANKS = re.compile(r"\s+")


def shows_all(declarations: str) -> bool:
    """Tell whether declarations such as "margin: 0; text-align: center" hide nothing and say nothing."""
    told = filter(None, _tidy(declarations).split(";"))
    return all(map(_DECLARATION.match, told))


def sheet_shows_all(sheet: str) -> bool:
    """Tell whether all rules of a style sheet hide nothing and say nothing."""
    sheet = sheet.strip().removeprefix("<!--").removesuffix("-->")
    for rule in filter(None, _AT_RULE.sub("", _tidy(sheet)).split("}")):
        selectors, brace, declarations = rule.partition("{")
        if not brace or not all(map(_SELECTOR.match, selectors.split(","))) or not shows_all(declarations):
            return False
    return True


def _tidy(text: str) -> str:
    return _AROUND_SIGNS.sub(r"\1", _BLANKS.sub(" ", text)).strip()
