"""The words of a cell: bare of markup, compared loosely, and the links in them."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

# A tag's name ends at a space, a slash or the end: `<https://os2.eu>` is a link, not a tag.
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?=[\s/>])[^<>]*>")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
# No text holds these; a JSON string may.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_WORD = re.compile(r"[^\W_]+")
# Variation selectors and characters of no width: they change how a sign looks, not what it is.
_INVISIBLE = re.compile("[\ufe0e\ufe0f\u200b\u200c\u200d\u2060\ufeff\xad]")
#: Apostrophes, and the backslashes that programs put before them, part no words.
_NO_BREAK = re.compile(r"['’\\]")
_SPELT = re.compile(r"[^\W_]+(?:['’][^\W_]+)*+")
_STEM = 6
#: In characters, with its markup.
_LONGEST_LABEL = 60
_LINK_START = re.compile(r"\]\([ <]*|\bhref=[\"']|https?://", re.IGNORECASE)
#: In characters, of an address in angle brackets, which may hold blanks.
_LONGEST_ADDRESS = 2000
#: What ends an address, beside blanks of any kind.
_URL_END = frozenset("<>\"'`|«»“”„\u200b\u2060\ufeff")
_ESCAPED_END = re.compile(r"&(?:lt|gt|quot|nbsp);", re.IGNORECASE)
_ESCAPED_AND = re.compile(r"&(?:amp|#0?38|#x26);", re.IGNORECASE)


def visible(text: str) -> str:
    """Drop tags and what can't be seen, and trim."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    return (text if text.isascii() else _INVISIBLE.sub("", text)).strip()


def unlinked(text: str) -> str:
    """Replace links by the words that carry them."""
    return _LINK.sub(r"\1", text) if "](" in text else text


def squash(text: str) -> str:
    """Reduce to lower-case words and single spaces, so that spelling and markup don't matter."""
    bare = visible(unlinked(text)).casefold().replace("f.eks.", "fx")
    return " ".join(_WORD.findall(_NO_BREAK.sub("", bare)))


def after_words(text: str, count: int) -> str:
    """Return what stands in a text behind its first words, without the signs that end them."""
    position = 0
    for word in _SPELT.findall(text)[:count]:
        position = text.index(word, position) + len(word)
    rest = text[position:].strip(" \t\n.,;:!–—-")
    # Words in bold end where the bold does.
    return rest.lstrip("*_ \t\n.,;:!–—-") if rest.startswith(("**", "__")) else rest


def after_label(text: str, labels: Container[str]) -> str:
    """Return what stands behind a label of one or two words, the last of them known; else all of it."""
    label, colon, rest = text.partition(":")
    words = squash(label).split() if colon and len(label) <= _LONGEST_LABEL else []
    is_labelled = 0 < len(words) <= 2 and words[-1] in labels
    return rest.lstrip("*_ \t\n") if is_labelled and squash(rest) else text


def plain_title(text: str) -> str:
    """Return a requirement's title on one line, without links and emphasis."""
    return " ".join(visible(unlinked(text)).replace("*", "").replace("`", "").strip("_ ").split())


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words, by which two titles are compared."""
    return frozenset(word[:_STEM] for word in squash(text).split())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets of stems share, from 0 to 1 (Dice's coefficient)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def own_words(cell: str) -> str:
    """Return a cell's text as its author meant it: line breaks for `<br>`, no trailing spaces."""
    text = _BREAK.sub("\n", cell.replace("\r\n", "\n").replace("\r", "\n"))
    text = _NO_TEXT.sub("\ufffd", text)
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def flat(text: str) -> str:
    """Return a text on one line, without characters that can't be seen, so that it stays where it is put."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def is_bracketed(text: str) -> bool:
    """Whether all of it stands in brackets, as `[Ikke udfyldt]` or `<link>` does: a place to fill in."""
    if len(text) < 2:
        return False
    inner = text[1:-1]
    if inner.startswith("^"):
        return False  # a footnote
    if text[0] == "[" and text[-1] == "]":
        return "[" not in inner and "]" not in inner
    return text[0] == "<" and text[-1] == ">" and not any(sign in inner for sign in "<>:@")


def links_in(text: str) -> tuple[str, ...]:
    """Return the addresses in a Markdown text in their order, each once: links, HTML's too, bare ones."""
    addresses = (text[start:end] for start, end in _addresses(text))
    return tuple(dict.fromkeys(_ESCAPED_AND.sub("&", address) for address in addresses))


def without_links(text: str) -> str:
    """Return a text with a blank in place of each address."""
    kept: list[str] = []
    position = 0
    for start, end in _addresses(text):
        kept.append(text[position:start])
        position = end
    return " ".join([*kept, text[position:]])


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each address begins and ends."""
    position = 0
    for match in _LINK_START.finditer(text):
        if match.start() < position:
            continue
        is_target = not match[0].casefold().startswith("http")
        start = match.end() if is_target else match.start()
        closed = text.find(">", start, start + _LONGEST_ADDRESS) if match[0].endswith("<") else -1
        position = closed if closed >= 0 else _end_of(text, start, in_parentheses=is_target)
        address = text[start:position] if is_target else text[start:position].rstrip(".,;:!?*_…")
        if address:
            yield start, start + len(address)


def _end_of(text: str, start: int, *, in_parentheses: bool) -> int:
    depth = 0
    for index in range(start, len(text)):
        sign = text[index]
        if sign in _URL_END or sign.isspace() or (sign == "&" and _ESCAPED_END.match(text, index)):
            return index
        if sign == "(":
            depth += 1
        elif sign == ")":
            if depth == 0:
                return index
            depth -= 1
        elif sign == "]" and not in_parentheses:
            return index
    return len(text)
