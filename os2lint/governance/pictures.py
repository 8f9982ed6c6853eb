"""What stands for words in an answer: pictures by what they are called, short codes, marks of footnotes."""

from __future__ import annotations

import html
import re
from functools import cache

from os2lint.governance.answers import answers
from os2lint.governance.wording import squash

_IMAGE = re.compile(r"!\[([^\[\]]{0,80})\](?:\([^()\n]{0,500}\)|\[[^\[\]]{0,80}\])")
_ELEMENT = re.compile(r"<img\b([^<>]*+)>", re.IGNORECASE)
_ALTERNATIVE = re.compile(
    r"(?<![\w-])alt[ \t]{0,9}=[ \t]{0,9}(?:\"([^\"]{0,80})\"|'([^']{0,80})'|([^\s\"'>]{1,80}))", re.IGNORECASE
)
_LINKED = re.compile(r"\[([^\[\]]{1,60})\]\([^()\s]{1,500}\)")
_SHORTCODE = re.compile(r":[a-z0-9_+-]{1,40}:")
#: `[^1]`, a raised number, a dagger.
_NOTE = re.compile(
    r"[ \t]{0,9}(?:\[\^[^\[\]\s]{1,40}\]|<sup>[^<>]{1,60}</sup>|[¹²³⁰⁴-⁹]{1,3}[⁾)]?|[†‡]{1,3})", re.IGNORECASE
)
# An answer before its footnote is no longer than this.
_REACH = 60


def pictured(text: str) -> str:
    """Return a text with words or signs for its pictures and the short codes that are known."""
    if "![" in text:
        text = _IMAGE.sub(lambda image: sign_of(image[1]), text)
    if "<" in text:
        text = _ELEMENT.sub(_alternative, text)
    return _SHORTCODE.sub(_decoded, text) if ":" in text else text


def before_link(text: str) -> str:
    """Put an answer before the link that it is the words of, as in "[Ja](referat.pdf)"."""
    link = _LINKED.match(text)
    return f"{link[1]}, {text}" if link and squash(link[1]) in answers().words else text


def without_note(text: str) -> str:
    """Drop the mark of a footnote that stands right behind an answer."""
    note = _NOTE.search(text[:_REACH])
    if note is None or not note.start():
        return text
    before = text[: note.start()]
    is_answer = squash(before) in answers().words if squash(before) else before.strip() in _signs()
    return before + text[note.end() :] if is_answer else text


def sign_of(alternative: str) -> str:
    """Return the sign that a picture of a name shows, as Confluence's "(tick)"; else the name."""
    return answers().pictures.get(alternative.strip().casefold().strip("():"), alternative)


def _alternative(element: re.Match[str]) -> str:
    found = _ALTERNATIVE.search(element[1])
    return sign_of(html.unescape(found[1] or found[2] or found[3] or "")) if found else ""


def _decoded(code: re.Match[str]) -> str:
    """Return the sign that a code stands for; one that says nothing leaves nothing, unless it is all."""
    known = _codes().get(code[0])
    return known or ("" if code.start() else code[0])


@cache
def _codes() -> dict[str, str]:
    """Return by its code a sign that says the same."""
    known = answers()
    of_status = {status: sign for sign, status in reversed(known.signs.items()) if not sign.startswith(":")}
    of_box = {ticked: sign for sign, ticked in reversed(known.boxes.items()) if not sign.startswith(":")}
    codes = {code: of_status[status] for code, status in known.signs.items() if code.startswith(":")}
    return codes | {code: of_box[ticked] for code, ticked in known.boxes.items() if code.startswith(":")}


@cache
def _signs() -> frozenset[str]:
    return frozenset([*answers().signs, *answers().boxes])
