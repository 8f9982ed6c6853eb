"""Bytes of a license file to text."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Bytes looked at to tell UTF-16 without a byte order mark.
_SAMPLE = 4096


def decode(data: bytes) -> str:
    """Return the text of `data`; never fails.

    A byte order mark decides. Without one, NULs at every other place mean UTF-16, what is valid UTF-8 is
    UTF-8, and all else is read as Windows-1252, the superset of Latin-1 that license files come in.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        half = len(sample) // 2
        for encoding, high, low in (
            ("utf-16-le", sample[1::2], sample[::2]),
            ("utf-16-be", sample[::2], sample[1::2]),
        ):
            if high.count(0) > half * 0.7 and low.count(0) < half * 0.1:
                return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
