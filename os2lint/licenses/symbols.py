"""Which characters are dress, and which say something: "¬sell" isn't "sell".

What is neither a letter, a digit nor in the list of dress here is a word of its own, so that a license has it
only where its own text has it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import name

_ASCII = "!\"#&'()*+,-./:;<=>?@[\\]^_`{|}~"
_DASHES = "‐‑‒–—―"
_QUOTES = "“”„‟‘’‚‛«»‹›´`′″¨ʼ"
_BULLETS = "•·∙‣⁃◦●○■□▪▫◆◇►▶▸"
_PUNCTUATION = "…¡¿¶、。「」『』（）【】《》，．：；？！"
_MARKS = "©®™℠"
_BOX_DRAWING = "\u2500-\u259f"
#: As in the end of a DOS file.
_END_OF_FILE = "\x1a"

_SIGNS = _ASCII + _DASHES + _QUOTES + _BULLETS + _PUNCTUATION + _MARKS + _END_OF_FILE
_DRESS = re.escape(_SIGNS) + _BOX_DRAWING
#: A percent or dollar sign that opens a line is a comment's, but for an amount.
_BEHIND = r"(?:(?<=[^\s%$<{])|(?<=[^\s%$][ \t\xa0])|(?<=[^\s%$][ \t\xa0][ \t\xa0]))"
SYMBOL = rf"[^\w\s{_DRESS}%$]|\$(?=[ \t\xa0]?\d)|{_BEHIND}[%$](?!>)|(?<=[^\s!][ \t])!(?=[\w=])"
#: Hyphens within words and variants, and with them bidirectional marks and joiners: what nobody sees.
_WITHIN_WORDS = "\u00ad\ufe0e\ufe0f"
_UNSEEN = f"{_WITHIN_WORDS}\u200b-\u200f\u2060\ufeff"
#: A run of them that may be dropped: between letters, joiners put words together, and so are symbols.
UNSEEN = rf"(?<![{_UNSEEN}])(?:(?<!\w)[{_UNSEEN}]++|[{_WITHIN_WORDS}]++(?![{_UNSEEN}])|[{_UNSEEN}]++(?!\w))"
MAYBE_UNSEEN = re.compile(f"[{_UNSEEN}]")

_SYMBOL = re.compile(SYMBOL)
#: Those with letters that look like Latin ones, as Unicode names them.
_ALIKE = frozenset({"ARMENIAN", "CHEROKEE", "COPTIC", "CYRILLIC", "GEORGIAN", "GREEK", "LISU"})
_STYLED = frozenset({"CIRCLED", "FULLWIDTH", "MATHEMATICAL", "PARENTHESIZED", "SQUARED"})
#: Phonetic letters, of which names in Latin letters have but one.
_PHONETIC = frozenset(map(chr, range(0x250, 0x2B0))) - {"ə"}


def has_symbol(text: str) -> bool:
    """Tell whether a text holds a character that is neither of words nor dress."""
    return bool(_SYMBOL.search(text))


def is_disguised(text: str) -> bool:
    """Tell whether a text has a word of letters from two alphabets, or letters that only look like others."""
    if text.isascii():
        return False
    alphabets = [_alphabet(letter) for letter in text]
    return (
        not _PHONETIC.isdisjoint(text)
        or not _STYLED.isdisjoint(alphabets)
        or any("LATIN" in pair and not _ALIKE.isdisjoint(pair) for pair in pairwise(alphabets))
    )


def _alphabet(letter: str) -> str:
    return name(letter, "").partition(" ")[0] if letter.isalpha() or not letter.isascii() else ""
