"""When and by whom a report was filled in, and whose it is, as people say it before its requirements."""

from __future__ import annotations

import pytest
from generated_reports import answers_for, efterlevet

from os2lint.governance.reader import read_report

ROWS = "| #" + efterlevet(answers_for("1.1.0", ["met"], "Se møde")).text().partition("| #")[2]
DAY = "2026-10-01"


def report(
    preamble: str, title: str = "Governancerapport for Havneplan", *, behind: str = "", matter: str = ""
):
    above = f"---\n{matter}\n---\n" if matter else ""
    return read_report(f"{above}# {title}\n\n{preamble}\n\n{ROWS}\n\n{behind}\n".encode(), "report.md")


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
        "Udfyldt den 1. oktober 2026 af Jens Hansen",
        "Rapporten er udfyldt af Jens Hansen den 1. oktober 2026.",
        "*Senest opdateret 1/10-2026*",
        "Dato: 1. oktober 2026",
        "| Dato | 1. oktober 2026 |\n|---|---|\n| Udfyldt af | Jens Hansen |",
        "Favrskov, den 1. oktober 2026\n\nJens Hansen",
        "Completed by Jens Hansen on October 1, 2026",
        (
            "## LOG\n\n| Dato | Handling | Udført af |\n|---|---|---|\n| 2024-12-07 | Oprettet | JH |\n"
            "| 2026-10-01 | Opdateret | JH |\n| 2027-10-01 | Næste gang | JH |"
        ),
        "## Ændringslog\n\n| Dato | Ændring |\n|---|---|\n| 1. oktober 2026 | Ny |\n| 7. maj 2024 | Første |",
        (
            "## Change log\n\n| Version | Date | Change |\n|---|---|---|\n| 1.0 | 2025-01-01 | First |\n"
            "| 1.1 | 2026-10-01 | Updated |"
        ),
        "## Log\n\n- 02-01-2025: Første udgave\n- 01-10-2026: Gennemskrevet",
    ],
)
def test_the_day_is_read_behind_the_requirements(text):
    assert report("", behind=text).date == DAY


@pytest.mark.parametrize(
    "text",
    [
        "Copyright 2026 Havnens Kommune",
        "Næste gennemgang: 1. oktober 2027",
        "Bestyrelsesmøde den 1. oktober 2026",
        "Koden blev senest opdateret 1. oktober 2026",
        "Aftalen er underskrevet den 1. oktober 2026",
        "Licens: MPL-2.0, 1. oktober 2026",
        "## Bestyrelsen\n\nDato: 1. oktober 2026",
        "## Møder\n\n| Dato | Sted | Deltagere |\n|---|---|---|\n| 1. oktober 2026 | Odder | alle |",
        "## Udgivelser\n\n| Version | Dato | Ændring |\n|---|---|---|\n| 2.0 | 2026-10-01 | Ny kalender |",
        "## Handlingsplan\n\n| Dato | Handling | Hvem |\n|---|---|---|\n| 2026-10-01 | Indkald | JH |",
        "## Historik\n\n- 01-10-2026: I drift hos tre kommuner",
    ],
)
def test_another_day_behind_the_requirements_is_not_the_reports(text):
    assert report("", behind=text).date is None


@pytest.mark.parametrize(
    "matter",
    [
        "date: 2026-10-01",
        "title: Rapport\ndato: 1. oktober 2026",
        "date: 2024-01-01\nlast_modified_date: 2026-10-01",
        'updated: "2026-10-01 12:00"',
    ],
)
def test_the_day_is_read_in_the_front_matter(matter):
    assert report("", matter=matter).date == DAY


def test_other_days_of_the_front_matter_are_not_the_reports():
    assert report("", matter="product:\n  date: 2026-10-01\nreleased: 2026-10-01").date is None


@pytest.mark.parametrize(
    "title",
    [
        "Governancerapport for Havneplan, 1. oktober 2026",
        "Governancerapport for Havneplan pr. 1. oktober 2026",
        "Havneplan – governancerapport (01-10-2026)",
        "Governance report for Havneplan – 1 October 2026",
    ],
)
def test_the_day_is_read_in_the_title(title):
    found = report("", title)
    assert (found.date, found.product) == (DAY, "Havneplan")


def test_a_templates_day_is_not_the_reports():
    assert report("", "Governancerapport for Havneplan (skabelon af 1. oktober 2026)").date is None


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
