"""When and by whom a report was filled in, and whose it is, as people say it before its requirements."""

from __future__ import annotations

import pytest
from generated_reports import answers_for, efterlevet

from os2lint.governance.reader import read_report

ROWS = "| #" + efterlevet(answers_for("1.1.0", ["met"], "Se møde")).text().partition("| #")[2]
DAY = "2026-10-01"


def report(preamble: str, title: str = "Governancerapport for Havneplan"):
    return read_report(f"# {title}\n\n{preamble}\n\n{ROWS}".encode(), "report.md")


@pytest.mark.parametrize(
    "text",
    [
        "Dato: 1. oktober 2026",
        "Dato: 1/10-26",
        "Dato: 01.10.26",
        "Dato: 1-10-26",
        "Sidst opdateret 1. oktober 2026",
        "Sidst ændret: 1/10/2026",
        "Senest opdateret d. 1.10.2026",
        "Udfyldt den 1. oktober 2026",
        "Udfyldt d. 1/10-2026 af Jens Hansen",
        "Udfyldt af Jens Hansen den 1. oktober 2026",
        "Rapporten blev opdateret den 1. oktober 2026 af styregruppen",
        "| Udfyldt af | Jens Hansen |\n|---|---|\n| Dato | 1. oktober 2026 |",
        "| Felt | Værdi |\n|---|---|\n| **Dato for udfyldelse** | 01-10-2026 |",
        "Aarhus, den 1. oktober 2026",
        "<small>1. oktober 2026</small>",
        "Referat godkendt 3. maj 2019. Rapporten er udfyldt 1. oktober 2026.",
        "Oprettet: 1/1-2024, opdateret: 1/10-2026",
        "Last updated on October 1, 2026",
        "Filled in by Kai Olsen on 2026-10-01",
        "Completed 2026-10-01",
        "Revised 1 October 2026",
    ],
)
def test_the_day_is_read(text):
    found = report(text)
    assert found.date == DAY
    assert found.date_text in text


@pytest.mark.parametrize(
    "text",
    [
        "Næste evaluering: 1. marts 2027",
        "Skal udfyldes inden 1. marts 2027",
        "Rapporten opdateres næste gang 1/3-2027",
        "Frist: 1/12-2026",
        "Due 2027-03-01, to be updated",
        "Produktet gik i drift i maj 2019",
        "Loven blev vedtaget 3. maj 2019",
        "| Dato | Ændring |\n|---|---|",
        "| Mødet | 3. maj 2019 |\n|---|---|",
        "Version 1.10.26",
        "Udfyldt af styregruppen",
        "Must be filled in before 2027-03-01",
        "# 1. oktober 2026",
    ],
)
def test_another_day_is_not_the_reports(text):
    assert report(text).date is None


@pytest.mark.parametrize(
    "text",
    [
        "Udfyldt d. 1/10-2026 af Jens Hansen",
        "Udfyldt af Jens Hansen den 1. oktober 2026",
        "Filled in by Jens Hansen on 2026-10-01",
        "| Felt | Værdi |\n|---|---|\n| Udfyldt af | Jens Hansen |",
    ],
)
def test_who_filled_it_in(text):
    assert report(text).filled_by == "Jens Hansen"


@pytest.mark.parametrize(
    ("title", "product"),
    [
        ("OS2havn – Governancerapport 2026", "OS2havn"),
        ("Selvevaluering af OS2havn (1.1.0)", "OS2havn"),
        ("Governancerapport af OS2havn", "OS2havn"),
        ("Governancerapport for OS2havn v1.2", "OS2havn"),
        ("Governancerapport for OS2havn, 2026", "OS2havn"),
        ("OS2havn 2.0 governancerapport", "OS2havn 2.0"),
        ("Governancerapport for OS2 2030", "OS2 2030"),
    ],
)
def test_a_name_goes_without_version_and_year(title, product):
    assert report("", title).product == product
