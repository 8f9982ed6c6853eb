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
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_OTHERS = (
    "\u0250-\u0258\u025a-\u02af\u0370-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1c80-\u1c8f\u1d00-\u1dbf\u2c00-\u2cff"
    "\ua4d0-\ua69f\uab30-\uabbf"
)
_MIXED = re.compile(f"[{_LATIN}][{_OTHERS}]|[{_OTHERS}][{_LATIN}]")
_LIKE_LETTERS = re.compile("[\u2100-\u2138\uff21-\uff5a\U0001d400-\U0001d7ff]")


def has_symbol(text: str) -> bool:
    """Tell whether a text holds a character that is neither of words nor dress."""
    return bool(_SYMBOL.search(text))


def is_disguised(text: str) -> bool:
    """Tell whether a text has a word of letters from two alphabets, or letters that only look like others."""
    return not text.isascii() and bool(_MIXED.search(text) or _LIKE_LETTERS.search(text))
