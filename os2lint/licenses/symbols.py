"""Which characters are dress, and which say something: "¬sell" isn't "sell".

What is neither a letter, a digit nor in the list of dress here is a word of its own, so that a license has it
only where its own text has it.
"""

from __future__ import annotations

import re

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
#: A percent or dollar sign that opens a line is a comment's.
_BEHIND = r"(?:(?<=[^\s%$])|(?<=[^\s%$][ \t\xa0])|(?<=[^\s%$][ \t\xa0][ \t\xa0]))"
SYMBOL = rf"[^\w\s{_DRESS}%$]|{_BEHIND}[%$](?!>)|(?<=[^\s!][ \t])!(?=[\w=])"
#: Bidirectional marks, joiners and variants: what writing needs and nobody sees.
UNSEEN = "\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff"

_SYMBOL = re.compile(SYMBOL)


def has_symbol(text: str) -> bool:
    """Tell whether a text holds a character that is neither of words nor dress."""
    return bool(_SYMBOL.search(text))
