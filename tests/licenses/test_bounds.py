"""No input makes the identification slow or fail: the work is counted in steps, not in seconds."""

from __future__ import annotations

import random
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from license_texts import license_text

from os2lint.licenses import Shortfall, Verdict, identify
from os2lint.licenses.align import Budget
from os2lint.licenses.text import MAX_READINGS, Text

MODULE = import_module("os2lint.licenses.identify")
MIB = 1 << 20
MIT, GPL = license_text("MIT"), license_text("GPL-3.0")


def _hostile() -> dict[str, bytes]:
    chance = random.Random(5)
    words = GPL.split()
    return {
        "one word a million times": b"the " * 250_000,
        "one long word": b"a" * MIB,
        "short lines": b"a b\n" * 100_000,
        "random bytes": chance.randbytes(MIB // 2),
        "a license again and again": (MIT * 300).encode(),
        "beginnings of a license": (MIT[:600] * 300).encode(),
        "its words in disorder": " ".join(chance.choice(words) for _ in range(60_000)).encode(),
        "every word doubled": " ".join(f"{word} {word}" for word in words).encode(),
        "a word put in after every third": " ".join(
            f"{w} x" if n % 3 else w for n, w in enumerate(words)
        ).encode(),
        "titles": b"MIT License\n" * 20_000,
        "copyright lines": b"Copyright (c) 2024 Nordby\n" * 10_000 + MIT.encode(),
        "the sign alone": b"(c)\n" * 250_000,
        "tags": b"SPDX-License-Identifier: MIT\n" * 10_000,
        "opening tags": b'<p class="a" ' * 20_000,
        "angles": b"<" * 300_000,
        "numbers": b"1. a\n" * 50_000,
        "numbers below long words": (b"A" * 1900 + b" x\n\n1. Y\n") * 500,
        "brackets where the holder stands": MIT.replace(
            "THE AUTHORS OR COPYRIGHT HOLDERS", f"A {'(' * 500_000} B"
        ).encode(),
        "an address": f"{MIT} https://example.org/{'a-no-' * 100_000}".encode(),
        "placeholders": b"Copyright <year> <name> " * 10_000,
        "names where the holder stands": MIT.replace(
            "THE AUTHORS OR COPYRIGHT HOLDERS", "A B C D E F G H I J"
        ).encode()
        * 40,
    }


HOSTILE = _hostile()


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_the_steps_are_bounded(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    budgets: list[Budget] = []
    texts: list[Text] = []
    search, read = Budget.__init__, Text.__init__

    def counted_search(self: Budget, left: int) -> None:
        search(self, left)
        budgets.append(self)

    def counted_text(self: Text, *arguments) -> None:
        read(self, *arguments)
        texts.append(self)

    monkeypatch.setattr(Budget, "__init__", counted_search)
    monkeypatch.setattr(Text, "__init__", counted_text)
    result = identify(data)
    assert all(budget.left > -1000 for budget in budgets)
    # Each gap may take one more step than is left before it is given up.
    assert all(text.readings_left > -MAX_READINGS for text in texts)
    assert result.osi_approved is None or result.verdict is Verdict.EXACT


def test_few_of_many_copyright_signs_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    module = import_module("os2lint.licenses.dress")
    judge = module.is_copyright_line
    monkeypatch.setattr(module, "is_copyright_line", lambda line: bool(judged.append(line)) or judge(line))
    result = identify(b"(c)\n" * 250_000 + MIT.encode())
    assert len(judged) < 100_000
    assert result.osi_approved is None


def test_a_larger_file_is_not_read() -> None:
    result = identify(MIT.encode() + b" " * MODULE.MAX_BYTES)
    assert (result.verdict, result.spdx) == (Verdict.UNIDENTIFIED, ())
    assert result.reason is Shortfall.TOO_LARGE


def test_giving_up_is_never_exact() -> None:
    result = identify((MIT.replace("without restriction", "with restriction") * 80).encode())
    assert result.verdict is Verdict.MODIFIED
    assert result.reason is Shortfall.GAVE_UP


@given(st.binary(max_size=400))
def test_any_bytes_have_an_answer(data: bytes) -> None:
    assert identify(data).osi_approved is None


@given(st.text(max_size=60), st.integers(0, len(MIT)))
def test_words_put_in_anywhere_are_never_approved(addition: str, at: int) -> None:
    words = [word for word in addition.split() if any(letter.isalpha() for letter in word)]
    result = identify(f"{MIT[:at]} {' '.join(words)} needs consent {MIT[at:]}".encode("utf-8", "replace"))
    assert result.osi_approved is not True
