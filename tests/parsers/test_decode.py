"""Whatever encoding an editor used, the text comes out; and nothing fails."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.parsers.decode import decode

TEXT = "Rødgrød med fløde på »øen«, æbler og — “citater”"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_known_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@given(st.binary(max_size=300))
def test_never_fails(data: bytes) -> None:
    decode(data)


@given(st.text())
def test_utf8_is_kept(text: str) -> None:
    data = text.encode("utf-8")
    if "\0" not in text and not data.startswith((b"\xef\xbb\xbf", b"\xff", b"\xfe")):
        assert decode(data).text == text


def test_bytes_that_are_no_text_are_told_apart() -> None:
    assert decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").binary
    assert not decode(b"plain").binary


def test_a_stray_nul_does_not_make_text_another_encoding() -> None:
    assert decode(b"Permission is hereby\0 granted, free of charge").text.startswith("Permission is hereby")
