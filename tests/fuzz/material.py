"""What the fuzz targets are fed: good documents, cut up, repeated and spliced with what parsers dislike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Pieces that mean something to one of the formats, or to none.
TOKENS = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n", b"\n\n", b"\t", b"    ", b"\x1b["),
    *(
        "\u202e".encode(),
        "\u2028".encode(),
        "\ufeff".encode(),
        "\U0001f7e2".encode(),
        b"\xed\xa0\x80",
        b"\xc2\x85",
    ),
    *(
        b"[",
        b"]",
        b"(",
        b")",
        b"](",
        b"![",
        b"<",
        b">",
        b"<!--",
        b"-->",
        b"<a href=",
        b"</",
        b"&#0;",
        b"&amp;",
    ),
    *(
        b"`",
        b"```",
        b"~~~",
        b"*",
        b"**",
        b"_",
        b"#",
        b"# ",
        b"===",
        b"---",
        b"|",
        b"\\|",
        b"| - |",
        b"> ",
        b"- ",
    ),
    *(
        b"{",
        b"}",
        b"{{",
        b"${x}",
        b"$",
        b":",
        b": ",
        b"? ",
        b"&a ",
        b"*a",
        b"!!python/object:os.system",
        b"%YAML 1.1",
    ),
    *(
        b'"',
        b"'",
        b"\\",
        b"\\u0000",
        b"\\ud800",
        b"1e999",
        b"-0",
        b"NaN",
        b"9" * 40,
        b"0x10",
        b"null",
        b"true",
        b",",
    ),
    *(
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"<![CDATA[",
        b"]]>",
        b"<?xml ?>",
        b"..",
        b"/",
        b"//",
        b"../",
        b"@",
    ),
    *(
        b"https://",
        b"http://a",
        b"mailto:",
        b"R1",
        b"F2",
        b"F4",
        b"G14",
        b"[x]",
        b"[ ]",
        b"Ja",
        b"\xe2\x9c\x85",
    ),
    *(b"Copyright (c) ", b"SPDX-License-Identifier: ", b"MIT", b"OR", b"WITH", b"GPL-3.0+", b"MPL-2.0"),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: what stands from `start` (thousandths of the length) is taken out or kept, and added to."""

    start: int
    length: int
    piece: bytes
    times: int
    keeps: bool

    def apply(self, data: bytes) -> bytes:
        at = len(data) * self.start // 1000
        end = at if self.keeps else min(len(data), at + self.length)
        return data[:at] + self.piece * self.times + data[end:]


def edits(seeds: Sequence[bytes]) -> st.SearchStrategy[Edit]:
    """Return changes that insert tokens, pieces of other documents, or anything at all."""
    lines = sorted({line for seed in seeds for line in seed.splitlines(keepends=True)})
    piece = st.one_of(st.sampled_from(TOKENS), st.sampled_from(lines), st.binary(max_size=8), st.just(b""))
    times = st.one_of(st.just(1), st.integers(0, 4), st.sampled_from((50, 700)))
    return st.builds(Edit, st.integers(0, 1000), st.integers(0, 200), piece, times, st.booleans())


def documents(seeds: Sequence[bytes], most: int = 64 * 1024) -> st.SearchStrategy[bytes]:
    """Return changed documents, and a few that never were any."""
    changes = st.lists(edits(seeds), max_size=8)

    def change(seed: bytes, changes: list[Edit]) -> bytes:
        for edit in changes:
            seed = edit.apply(seed)[:most]
        return seed

    tokens = st.lists(st.sampled_from(TOKENS), max_size=60).map(b"".join)
    return st.one_of(st.builds(change, st.sampled_from(seeds), changes), tokens, st.binary(max_size=200))


def texts(seeds: Sequence[bytes], most: int = 64 * 1024) -> st.SearchStrategy[str]:
    """Return changed documents as text."""
    return documents(seeds, most).map(lambda data: data.decode("utf-8", "replace"))
