"""Tags of HTML and DocBook: which of them only lay words out, and are dress.

A tag that strikes words out, and an attribute that hides them or holds words of its own, are text.
"""

from __future__ import annotations

import re
from functools import partial

from os2lint.licenses.unseen import says_something
from os2lint.licenses.wording import is_suspect

_BLOCK_TAGS = (
    "address article blockquote body br center dd div dl dt footer h[1-6] head header hr html li main ol p "
    "pre section table tbody td th thead title tr ul "
    "appendix itemizedlist legalnotice listitem orderedlist para simpara"
)
_INLINE_TAGS = (
    "a abbr b big code em font i kbd link meta samp small span strong sub sup tt u var "
    "emphasis literal quote ulink"
)
_TAG_NAME = f"(?:{'|'.join((_BLOCK_TAGS + ' ' + _INLINE_TAGS).split())})"
_TAG = re.compile(rf"</?({_TAG_NAME})((?:\s[^<>]{{0,300}})?)/?>", re.IGNORECASE)
_BLOCK = re.compile(rf"(?:{'|'.join(_BLOCK_TAGS.split())})\Z", re.IGNORECASE)
_SILENT_ATTRIBUTE = re.compile(
    r"\s+(?:align|async|cellpadding|cellspacing|charset|class|defer|dir|href|http-equiv|id|lang|media|name|rel|src"
    r"|target|type|url|valign|width|height|border|xmlns|xml:lang)"
    r"""(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]*))?""",
    re.IGNORECASE,
)
_STYLE = re.compile(r"""\sstyle=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ENCODING = r"(?:utf-(?:8|16)|us-ascii|iso-8859-\d{1,2}|windows-125\d)"
#: Where a page says of itself how it is stored and shown, or what has made it.
_CONTENT = re.compile(
    rf"""\scontent=["'](?:text/html; ?charset={_ENCODING}|ie=edge"""
    r"""|width=device-width(?:, ?initial-scale=1(?:\.0)?)?|(\w{1,20}(?: \d[\d.]{0,8})?))["']""",
    re.IGNORECASE,
)
_FONT = re.compile(r"""\s(face|color|size)=["']?([^"'<>]{1,100}?)["']?(?=\s|/|\Z)""", re.IGNORECASE)
_READABLE = re.compile(r"\+?[2-7]")
_PUBLIC = (
    r"-//(?:W3C|IETF|OASIS)//DTD (?:X?HTML|DocBook)"
    r"(?: (?:Basic|Strict|Transitional|Frameset|Final|XML|V?\d(?:\.\d{1,3})?)){0,3}//EN"
)
#: What tells a program how to read the file.
_PROLOGUE = re.compile(
    rf"""<\?xml version=["']1\.[01]["'](?: encoding=["']{_ENCODING}["'])?"""
    rf"""(?: standalone=["'](?:yes|no)["'])?\s?\?>|<!doctype \w{{1,20}}(?:\s+public\s+["']{_PUBLIC}["'](?:\s+["']https?://[\w./-]{{1,100}}["'])?|\s+system\s+"""
    r"""["']about:legacy-compat["'])?\s*>""",
    re.IGNORECASE,
)
_STYLE_SHEET = re.compile(
    r"""<style(?:\s+(?:type=["']?text/css["']?|media=["']?\w{1,10}["']?)){0,2}\s*>""", re.IGNORECASE
)
_EMPTY_SCRIPT = re.compile(r"<script(\s[^<>]{1,300})>\s{0,9}</script>", re.IGNORECASE)
_STYLE_END = "</style>"


def without_prologue(text: str, mark: str) -> str:
    """Take away what a page holds besides its words: how to read it, and style sheets that hide nothing.

    Args:
        text: the text, its line breaks kept.
        mark: what is put where a tag breaks the line.
    """
    text = _PROLOGUE.sub(_breaks, text)
    lowered = text.lower()
    if "<script" in lowered:
        text = _EMPTY_SCRIPT.sub(partial(_without_script, mark=mark), text)
        lowered = text.lower()
    if _STYLE_END not in lowered:
        return text
    from os2lint.licenses.stylesheet import sheet_shows_all

    parts, done = list[str](), 0
    while (end := lowered.find(_STYLE_END, done)) >= 0:
        stop = end + len(_STYLE_END)
        start = lowered.find("<style", done, end)
        opening = _STYLE_SHEET.match(text, start, end) if start >= 0 else None
        is_dress = opening and sheet_shows_all(text[opening.end() : end])
        parts += (
            [text[done:start], mark, "\n" * text.count("\n", start, stop)] if is_dress else [text[done:stop]]
        )
        done = stop
    return "".join([*parts, text[done:]])


def without_tags(text: str, mark: str) -> str:
    """Take away tags that only lay words out, and put `mark` where one breaks the line."""
    return _TAG.sub(partial(_without_tag, mark=mark), text)


def _without_tag(tag: re.Match[str], mark: str) -> str:
    return (mark if _BLOCK.match(tag[1]) else "") + _breaks(tag) if _is_silent(tag[1], tag[2]) else tag[0]


def _without_script(script: re.Match[str], mark: str) -> str:
    return mark + _breaks(script) if _is_silent("script", script[1]) else script[0]


def _breaks(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _is_silent(name: str, attributes: str) -> bool:
    """Tell whether a tag's attributes neither hide nor say anything."""
    if not attributes:
        return True
    if name.lower() == "font":
        attributes = _FONT.sub(_unless_unreadable, attributes)
    elif name.lower() == "meta":
        attributes = _CONTENT.sub(_unless_suspect, attributes)
    attributes = _STYLE.sub(_unless_hiding, attributes)
    return not (_SILENT_ATTRIBUTE.sub("", attributes).strip(" \t\n/") or says_something(attributes))


def _unless_hiding(style: re.Match[str]) -> str:
    from os2lint.licenses.stylesheet import shows_all

    return "" if shows_all(style[1] or style[2] or "") else style[0]


def _unless_unreadable(attribute: re.Match[str]) -> str:
    from os2lint.licenses.stylesheet import shows_all

    name, value = attribute[1].lower(), attribute[2]
    if name == "size":
        is_plain = bool(_READABLE.fullmatch(value))
    else:
        is_plain = shows_all(f"{'font-family' if name == 'face' else 'color'}:{value}")
    return "" if is_plain else attribute[0]


def _unless_suspect(content: re.Match[str]) -> str:
    return content[0] if content[1] and is_suspect(content[1]) else ""
