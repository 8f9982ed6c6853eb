"""When a report was filled in, where somebody noted a day, a month or a quarter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.governance.dates import iso_date, period


@pytest.mark.parametrize(("text", "first", "last"), [
    ("24-06-2026", "2026-06-24", "2026-06-24"),
    ("24. juni 2026", "2026-06-24", "2026-06-24"),
    ("June 24, 2026", "2026-06-24", "2026-06-24"),
    ("Maj 2026 – revideret 12-08-2026", "2026-08-12", "2026-08-12"),
    ("1/2-2026", "2026-02-01", "2026-02-01"),
    ("maj 2026", "2026-05-01", "2026-05-31"),
    ("Maj 2026", "2026-05-01", "2026-05-31"),
    ("May 2026", "2026-05-01", "2026-05-31"),
    ("May of 2026", "2026-05-01", "2026-05-31"),
    ("maj, 2026", "2026-05-01", "2026-05-31"),
    ("Maj-2026", "2026-05-01", "2026-05-31"),
    ("maj måned 2026", "2026-05-01", "2026-05-31"),
    ("ultimo maj 2026", "2026-05-01", "2026-05-31"),
    ("Opdateret maj 2026 (udkast)", "2026-05-01", "2026-05-31"),
    ("maj\n2026", "2026-05-01", "2026-05-31"),
    ("maj-juni 2026", "2026-06-01", "2026-06-30"),
    ("feb. 2026", "2026-02-01", "2026-02-28"),
    ("februar 2028", "2028-02-01", "2028-02-29"),
    ("Sept 2026", "2026-09-01", "2026-09-30"),
    ("december 2026", "2026-12-01", "2026-12-31"),
    ("2026-05", "2026-05-01", "2026-05-31"),
    ("05-2026", "2026-05-01", "2026-05-31"),
    ("5/2026", "2026-05-01", "2026-05-31"),
    ("2026/12", "2026-12-01", "2026-12-31"),
    ("1. kvartal 2026", "2026-01-01", "2026-03-31"),
    ("1 kvartal 2026", "2026-01-01", "2026-03-31"),
    ("1.kvartal 2026", "2026-01-01", "2026-03-31"),
    ("4. kvartal i 2026", "2026-10-01", "2026-12-31"),
    ("2. kvt. 2026", "2026-04-01", "2026-06-30"),
    ("Q2 2026", "2026-04-01", "2026-06-30"),
    ("Q2-2026", "2026-04-01", "2026-06-30"),
    ("Q4, 2026", "2026-10-01", "2026-12-31"),
    ("2026 Q2", "2026-04-01", "2026-06-30"),
    ("2026-Q3", "2026-07-01", "2026-09-30"),
    ("2nd quarter 2026", "2026-04-01", "2026-06-30"),
    ("3rd quarter of 2026", "2026-07-01", "2026-09-30"),
])  # fmt: skip
def test_periods(text: str, first: str, last: str) -> None:
    found = period(text)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert iso_date(text) == (first if first == last else None)


@pytest.mark.parametrize("text", [
    "",
    "2026",
    "maj",
    "maj 26",
    "31-02-2026",
    "31. februar 2026",
    "February 30, 2026",
    "2026-02-31",
    "2026-13",
    "2026-00",
    "13-2026",
    "0/2026",
    "0000-05",
    "2025-2026",
    "2025/2026",
    "Q5 2026",
    "0. kvartal 2026",
    "IQ2 2026",
    "uge 20, 2026",
    "majs 2026",
    "Mikael 2026",
    "maj 20261",
    "maj 2026-12345",
    "202605",
    "sag 2026-12345",
    "nr. 12 2026",
    "[dd-mm-yyyy]",
    "1" * 5000,
])  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert period(text) is None


@given(st.dates(), st.sampled_from(["{0:%d-%m-%Y}", "{0:%Y-%m-%d}", "{0:%B} {0.day}, {0:%Y}"]))
def test_a_day_is_itself(day, form: str) -> None:
    if day.year >= 1000:
        assert period(form.format(day)) == (day, day)


@given(st.text())
def test_any_text(text: str) -> None:
    found = period(text)
    assert found is None or timedelta(0) <= found.last - found.first <= timedelta(days=91)
