"""Signs that tell that somebody answered, but not what: dots, and what is left of a font's own signs."""

from __future__ import annotations

import re
import unicodedata

from os2lint.governance.answers import answers
from os2lint.governance.report import Status

# More than so many signs in a row are an ornament.
_LONGEST = 8
_CATEGORIES = frozenset(["So", "Co"])
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_EMPHASIS = "*_~` \t\n"
_OTHERS = frozenset("+¨")
_TICKS = frozenset("üþ")


def is_unclear(text: str) -> bool:
    """Whether a text is nothing but such signs."""
    bare = "".join(text.split())
    return bare in answers().lost or (0 < len(bare) <= _LONGEST and all(map(_is_glyph, bare)))


def chooses(text: str) -> bool:
    """Whether a text that is unclear by itself ticks the column it stands in."""
    known, sign = answers(), text.strip()
    if sign in known.dots:
        return known.dots[sign]
    return sign in _TICKS or (len(sign) == 1 and _is_glyph(sign))


def leading_sign(text: str) -> tuple[str, str]:
    """Cut off the sign, or the code of one, that a text begins with."""
    code = _SHORTCODE.match(text)
    sign = code[0] if code else text[0]
    return sign, text[len(sign) :].strip(_EMPHASIS)


def contradicts(sign: str, rest: str) -> bool:
    """Whether a yes stands beside a no, so that neither is an answer."""
    signs = answers().signs
    both = {signs.get(sign), signs.get(leading_sign(rest)[0]) if rest else None}
    return both == {Status.MET, Status.NOT_MET}


def _is_glyph(sign: str) -> bool:
    known = answers()
    if sign in known.signs or sign in known.boxes:
        return False
    return sign in _OTHERS or unicodedata.category(sign) in _CATEGORIES
