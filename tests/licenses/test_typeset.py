"""What programs put around lines, and years that a license lists."""

from __future__ import annotations

import re

import pytest
from license_texts import license_text

from os2lint.licenses import Verdict, identify
from os2lint.licenses.sources import read

TEXTS = {spdx: license_text(spdx) for spdx in ("MIT", "GPL-2.0", "Apache-2.0")}
PSF = next(one.texts[0] for one in read().licenses if one.spdx == "PSF-2.0")
YEARS = re.compile(r"2001(?:,\s+20\d\d)+")


def verdict(text: str) -> Verdict:
    return identify(text.encode()).verdict


def numbered(text: str, form: str, first: int = 1) -> str:
    return "".join(form.format(at, line) for at, line in enumerate(text.strip().split("\n"), first) if line)


@pytest.mark.parametrize("spdx", TEXTS)
@pytest.mark.parametrize("form", ["{:6}\t{}\n", "{}: {}\n", "{:4} | {}\n"])
def test_numbers_that_count_all_lines_are_dress(spdx: str, form: str) -> None:
    text = "\n".join(line for line in TEXTS[spdx].split("\n") if line.strip())
    assert verdict(numbered(text, form)) is Verdict.EXACT


def test_numbers_that_count_nothing_are_words() -> None:
    text = "\n".join(line for line in TEXTS["MIT"].split("\n") if line.strip())
    assert verdict(numbered(text, "{} {}\n", first=7)) is not Verdict.EXACT
    assert verdict(numbered(text, "{} {}\n").replace("\n9 ", "\n90 ")) is not Verdict.EXACT


@pytest.mark.parametrize("spdx", TEXTS)
def test_requests_of_roff_are_dress(spdx: str) -> None:
    parts = "\n.PP\n".join(
        "\n".join(line.strip().replace("-", "\\-") for line in part.split("\n"))
        for part in TEXTS[spdx].strip().split("\n\n")
    )
    text = f".TH LICENSE 7\n.SH LICENSE\n{parts}\n"
    assert verdict(text) is Verdict.EXACT


@pytest.mark.parametrize(
    "request_", ['.\\" schools only', ".SH SCHOOLS ONLY", ".ig\nschools only\n..", ".de XX only"]
)
def test_what_roff_hides_or_adds_is_text(request_: str) -> None:
    text = TEXTS["MIT"].replace("restriction, ", f"restriction,\n{request_}\n")
    assert verdict(f".PP\n{text}") is Verdict.MODIFIED


def test_a_word_that_roff_does_not_print_is_not_there() -> None:
    assert verdict(TEXTS["MIT"].replace(" sublicense,", '\n.\\" sublicense,\n')) is not Verdict.EXACT


@pytest.mark.parametrize("years", [", ".join(map(str, range(2001, 2031))), "2001-2024", "2001 - 2030"])
def test_listed_years_may_go_on(years: str) -> None:
    assert verdict(YEARS.sub(years, PSF)) is Verdict.EXACT


@pytest.mark.parametrize("years", ["2001, 2002 only", "2001 to schools", "2001, 12345", ""])
def test_listed_years_hold_nothing_else(years: str) -> None:
    assert verdict(YEARS.sub(years, PSF)) is Verdict.MODIFIED
