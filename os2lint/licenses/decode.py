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
_MOST = 0.95


def decode(data: bytes) -> str:
    """Return the text of `data`; never fails.

    A byte order mark decides. Without one, NULs at every second place only mean UTF-16, what is valid UTF-8
    is UTF-8, and all else is read as Windows-1252, the superset of Latin-1 that license files come in.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    sample = data[:_SAMPLE]
    nuls = sample.count(0)
    if nuls and sample[1::2].count(0) >= nuls * _MOST:
        return data.decode("utf-16-le", "replace")
    if nuls and sample[::2].count(0) >= nuls * _MOST:
        return data.decode("utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
