"""Ways in which a license's text comes: other encodings, other markup, filled in, wrapped anew."""

from __future__ import annotations

import re
import textwrap
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Dressing = Callable[[str], bytes]

HOLDER = "Nordby Kommune og Fjordtek ApS"
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_VARIANTS = {
    "license": "licence",
    "organization": "organisation",
    "authorized": "authorised",
    "fulfill": "fulfil",
    "favor": "favour",
    "whilst": "while",
    "judgment": "judgement",
}


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, their lines kept."""
    return [part for part in re.split(r"\n[ \t]*\n", text.strip("\n")) if part.strip()]


def _joined(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def is_list_item(line: str) -> bool:
    """Tell whether a line opens with a number, a bullet or TeX's comment sign, and so stands for itself."""
    return bool(re.match(r"\s*(?:[*•-]|%+|\(?[0-9a-zA-Z]{1,3}(?:\.[0-9]+)*[.)])(?:\s|$)", line))


def rewrapped(text: str, width: int) -> str:
    """Wrap each paragraph anew, list items and the lines of titles and copyright statements apart."""
    parts = []
    for paragraph in paragraphs(text):
        lines: list[str] = []
        for line in paragraph.split("\n"):
            joins = (
                lines
                and not is_list_item(line)
                and len(lines[-1].split("\n")[-1]) > 40
                and "opyright" not in line
            )
            if joins:
                lines[-1] += " " + line.strip()
            else:
                lines.append(line.strip())
        wrapped = (
            textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines
        )
        parts.append("\n".join(wrapped))
    return _joined(parts)


def prefixed(text: str, prefix: str, before: str = "", after: str = "") -> str:
    """Put a comment sign before each line."""
    return before + "".join(f"{prefix} {line}".rstrip() + "\n" for line in text.split("\n")) + after


def filled(text: str) -> str:
    """Fill in years and names in the copyright line at the top."""
    head, rest = text[:400], text[400:]

    def fill(match: re.Match[str]) -> str:
        line = match[0].replace("(From 4-digit-year)-(To 4-digit-year)", "2021-2024")
        line = re.sub(r"[<\[{(]?\b(?:year|yyyy|YEAR|Year|4-digit-year|Jahr)s?\b[>\]})]?", "2021-2024", line)
        line = re.sub(
            r"<[^<>:\n]*>|\[[^\[\]\n]*\]|\{[^{}\n]*\}|\bAUTHOR EMAIL\b|\(CopyrightHoldersName\)",
            HOLDER,
            line,
            count=1,
        )
        return re.sub(r" ?(?:<[^<>:\n@]*>|\[[^\[\]\n]*\])", "", line)

    return re.sub(r"(?m)^[^<\n]*opyright.*$", fill, head) + rest


def without_title(text: str) -> str:
    """Leave out a first paragraph that is a title: short, and no sentence."""
    parts = paragraphs(text)
    first = parts[0]
    is_title = (
        len(first) < 90
        and "icen" in first
        and not first.rstrip().endswith((".", ":"))
        and "opyright" not in first
    )
    return _joined(parts[1:]) if is_title and len(parts) > 1 else text


def markdown(text: str) -> str:
    """Make the title a heading, list items Markdown lists, and a few words bold."""
    parts = paragraphs(text)
    parts[0] = (
        "# " + parts[0].lstrip("# ") if "\n" not in parts[0] and "opyright" not in parts[0] else parts[0]
    )
    body = _joined(parts)
    body = re.sub(r"(?m)^\s*([0-9]+)\. ", r"\1. ", body)
    return re.sub(r'"(License|Software|Contributor|Licensor|Work)"', r'**"\1"**', body)


def renumbered(text: str) -> str:
    """Change the style of list numbers and bullets."""
    text = re.sub(r"(?m)^(\s*)([0-9]{1,2})\. ", r"\1(\2) ", text)
    text = re.sub(r"(?m)^(\s*)\(?([a-z])\) (?![12][0-9]{3})", r"\1\2. ", text)
    return re.sub(r"(?m)^(\s*)[*•-] ", r"\1- ", text)


def html(text: str) -> str:
    """Make paragraphs HTML's."""
    parts = (escape(part).replace("\n", "<br>\n") for part in paragraphs(text))
    return (
        "<!DOCTYPE html>\n<html><body>\n" + "".join(f"<p>{part}</p>\n" for part in parts) + "</body></html>\n"
    )


def hyphenated(text: str) -> str:
    """Hyphenate a long word at some line ends."""

    def cut(match: re.Match[str]) -> str:
        word = match[2]
        return f"{match[1]} {word[: len(word) // 2]}-\n{word[len(word) // 2 :]}\n"

    return re.sub(r"(?m)^(\S.{30,60}) ([a-z]{9,})\n(?=[a-z])", cut, text, count=4)


def spelled(text: str) -> str:
    """Use the other spelling of some words."""
    return re.sub(r"[a-z]+", lambda match: _VARIANTS.get(match[0], match[0]), text)


def curly(text: str) -> str:
    """Use typographic quotes and dashes."""
    text = re.sub(r'"([^"\n]{1,80})"', r"“\1”", text).replace(" - ", " – ").replace("--", "—")
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)


def encoded(text: str) -> bytes:
    """Encode as Windows-1252 where that can be, else as UTF-8."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return text.encode()


def swap_schemes(text: str) -> str:
    """Write http for https and the other way round."""
    return re.sub(r"http(s?)://", lambda match: "http://" if match[1] else "https://", text)


def _utf8(change: Callable[[str], str]) -> Dressing:
    return lambda text: change(text).encode()


#: Who may hold the rights to a public body's program, as people write it.
_HOLDERS = {
    "a municipality": "2023 Nordby Kommune og bidragydere",
    "several bodies": "2019-2023 Nordby Kommune, Sønderby Kommune og Region Vestkysten. All rights reserved.",
    "a part of a body": "2023 Borgerforvaltningen, Nordby Kommune <it@nordby.example>",
    "an agency": "2023 Styrelsen for Havne og Fyr",
    "a company": "2023 Fjordtek A/S (CVR 12345678), https://fjordtek.example/om",
    "people": "2023 Åse Ødegård, Jørgen Læsø Holm & Anne-Mette Bæk m.fl.",
    "authors": "2018-present The Fyrbog Authors and other contributors (see AUTHORS)",
}


def _held_by(holder: str) -> Dressing:
    return _utf8(lambda text: f"Copyright (c) {holder}\n\n{text}")


#: Nothing is added or changed: the verdict has to be exact.
PLAIN: dict[str, Dressing] = {
    "as published": _utf8(str),
    "wrapped at 60": _utf8(lambda text: rewrapped(text, 60)),
    "wrapped at 100": _utf8(lambda text: rewrapped(text, 100)),
    "a line a paragraph": _utf8(lambda text: rewrapped(text, 100_000)),
    "CRLF": _utf8(lambda text: text.replace("\n", "\r\n")),
    "CR": _utf8(lambda text: text.replace("\n", "\r")),
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16, big-endian, no mark": lambda text: text.encode("utf-16-be"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "Windows-1252": encoded,
    "indented, trailing blanks": _utf8(lambda text: "".join(f"    {line}  \n" for line in text.split("\n"))),
    "tabs, blank lines doubled": _utf8(lambda text: text.replace("\n\n", "\n\t\n\n").replace("    ", "\t")),
    "no-break spaces": _utf8(lambda text: text.replace(". ", ".\u00a0 ")),
    "zero-width characters": _utf8(lambda text: "\ufeff" + text.replace(", ", ",\u200b ")),
    "upper case": _utf8(
        lambda text: re.sub(r"(?m)^(?!.*(?:opyright|http)).*$", lambda m: m[0].upper(), text)
    ),
    "# comment": _utf8(lambda text: prefixed(text, "#")),
    "// comment": _utf8(lambda text: prefixed(text, "//")),
    "/* comment */": _utf8(lambda text: prefixed(text, " *", "/*\n", " */\n")),
    "; comment": _utf8(lambda text: prefixed(text, ";;")),
    "REM comment": _utf8(lambda text: prefixed(text, "REM")),
    "<!-- comment -->": _utf8(lambda text: f"<!--\n{text}\n-->\n"),
    "Markdown": _utf8(markdown),
    "Markdown quote": _utf8(lambda text: prefixed(text, ">")),
    "Markdown code": _utf8(lambda text: f"```text\n{text}```\n".replace("```text", "```")),
    "HTML": _utf8(html),
    "HTML pre": _utf8(lambda text: f"<html>\n<body><pre>\n{escape(text)}</pre></body></html>\n"),
    "HTML numeric entities": _utf8(
        lambda text: escape(text).replace("&quot;", "&#34;").replace("é", "&eacute;")
    ),
    "typographic quotes": _utf8(curly),
    "straight quotes": _utf8(lambda text: text.translate(_QUOTES)),
    "other list signs": _utf8(renumbered),
    "hyphenated": _utf8(hyphenated),
    "other spellings": _utf8(spelled),
    "http for https": _utf8(swap_schemes),
    "no title": _utf8(without_title),
    "copyright line filled in": _utf8(filled),
    "copyright line before": _utf8(
        lambda text: f"Copyright (c) 2019-2024 {HOLDER}. All rights reserved.\n\n{text}"
    ),
    **{f"held by {kind}": _held_by(holder) for kind, holder in _HOLDERS.items()},
}

_BEFORE = "This folder holds the scheduling service of the fire brigade. Ask the desk upstairs for help.\n\n"
_AFTER = "\n\nThe icons were drawn by the summer school of 2022, and we are grateful for them.\n"

#: Prose is added: the right license has to be found, and the verdict to be extra-text.
WITH_PROSE: dict[str, Dressing] = {
    "prose before": _utf8(lambda text: _BEFORE + text),
    "prose after": _utf8(lambda text: text + _AFTER),
}


def _typo(text: str, change: Callable[[str], str]) -> str:
    words = [match for match in re.finditer(r"\b[a-z]{8,}\b", text) if match.start() > len(text) // 3]
    if not words:
        return text
    return text[: words[0].start()] + change(words[0][0]) + text[words[0].end() :]


#: Misspelled: the right license has to be found.
MISSPELLED: dict[str, Dressing] = {
    "a letter missing": _utf8(lambda text: _typo(text, lambda word: word[:3] + word[4:])),
    "two letters swapped": _utf8(
        lambda text: _typo(text, lambda word: word[:3] + word[4] + word[3] + word[5:])
    ),
    "words run together": _utf8(lambda text: re.sub(r"\b(of) (the)\b", r"\1\2", text, count=2)),
}
