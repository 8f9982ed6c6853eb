"""Bytes of a document to text, whatever encoding its author's editor used."""

from __future__ import annotations

import codecs
from typing import NamedTuple

# UTF-32 before UTF-16: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1024


class Decoded(NamedTuple):
    """A document's text, without its byte order mark; line ends are as they stand in the file."""

    text: str
    #: Python's name of the encoding that was used.
    encoding: str
    #: The bytes are no text in any encoding seen in practice; `text` is then only an approximation.
    binary: bool = False


def decode(data: bytes) -> Decoded:
    """Decode by the byte order mark, else as UTF-8, UTF-16 without a mark, or Windows-1252.

    Never fails: a sequence that an encoding does not allow becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    wide = _utf16_without_mark(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    binary = b"\0" in data[: _SAMPLE * 8]
    try:
        return Decoded(data.decode("utf-8"), "utf-8", binary)
    except UnicodeDecodeError:
        # Latin-1's C1 control range holds printable characters (quotes, dashes) in Windows-1252.
        return Decoded(data.decode("cp1252", "replace"), "cp1252", binary)


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    if len(sample) < 2 or len(data) % 2:
        return None
    pairs = len(sample) // 2
    if sample[1::2].count(0) > 0.8 * pairs and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.8 * pairs and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None
