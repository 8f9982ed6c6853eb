"""A file that holds several editions of its report is answered from today's, or not at all."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, Status

TODAY = date(2031, 11, 24)
OLD, NEW = "Ja", "Nej"
THEMES = {"R": "Relevans", "F": "Formkrav", "S": "Strategisk sammenhæng", "G": "Governance"}


def table(answer: str, version: str = "1.1.0", words: str = "docs/a.md", themed: str = "") -> str:
    lines = []
    last = ""
    for item in load_model(version).requirements.values():
        if not last or (themed and item.id[0] != last):
            lines += ["", f"{themed} {THEMES[item.id[0]]}" if themed else "", ""]
            lines += ["| # | Krav | Efterlevet? | Dokumentation |", "|---|---|---|---|"]
        last = item.id[0]
        lines.append(f"| {item.id} | {item.name} | {answer} | {words} |")
    return "\n".join(lines) + "\n"


def sections(answer: str, words: str = "docs/a.md") -> str:
    return "\n".join(
        f"### {item.id} - {item.name}\n\n**Status:** {answer}\n\n**Dokumentation:** {words}\n"
        for item in load_model().requirements.values()
    )


def read(*parts: str) -> GovernanceReport:
    report = read_report("\n".join(parts).encode(), "Governancerapport.md", TODAY)
    assert isinstance(report, GovernanceReport)
    return report


def statuses(report: GovernanceReport) -> set[Status]:
    return {item.status for item in report.requirements.values()}


HEAD = "# Governancerapport for Havneplan\n"
PAIRS = [
    ("## 2030", "## 2031"),
    ("## Rapport fra 2030", "## Rapport, oktober 2031"),
    ("## Marts 2031", "## September 2031"),
    ("## Q1 2031", "## Q3 2031"),
    ("## Udfyldt 02-10-2030", "## Udfyldt 02-10-2031"),
    ("## Tidligere rapport", "## Rapport"),
    ("## Arkiv", "## Aktuel"),
    ("## Previous report", "## Report"),
    ("## Mål for 2032", "## 2031"),
    ("## Rapport\n\nDato: 01-02-2030", "## Rapport\n\nDato: 01-02-2031"),
    ("Dato: 01-02-2030", "Dato: 01-02-2031"),
    ("**2030**", "**2031**"),
    ("## Forrige år (2030)", "## I år (2031)"),
]


@pytest.mark.parametrize(("old", "new"), PAIRS)
@pytest.mark.parametrize("themed", ["", "###"])
def test_today_is_told_by_what_stands_above(old: str, new: str, themed: str):
    parts = [f"{old}\n{table(OLD, themed=themed)}", f"{new}\n{table(NEW, themed=themed)}"]
    for order in (1, -1):
        report = read(HEAD, *parts[::order])
        assert statuses(report) == {Status.NOT_MET}
        assert len(report.requirements) == len(report.duplicates) == 43


@pytest.mark.parametrize(("old", "new"), [pair for pair in PAIRS if pair[0].startswith("##")])
def test_sections_under_a_year(old: str, new: str):
    parts = [f"{old}\n\n{sections(OLD)}", f"{new}\n\n{sections(NEW)}"]
    for order in (1, -1):
        assert statuses(read(HEAD, *parts[::order])) == {Status.NOT_MET}


@pytest.mark.parametrize("version", ["2021", "2022"])
def test_today_is_told_by_the_model(version: str):
    parts = [table(OLD, version), table(NEW)]
    for order in (1, -1):
        report = read(HEAD, *parts[::order])
        assert report.model == "1.1.0"
        assert statuses(report) == {Status.NOT_MET}
    filled = read(HEAD, table(OLD, version), "## Skema", table("", words=""))
    assert statuses(filled) == {Status.MET}


def test_what_nothing_dates_is_unknown_where_it_differs():
    for parts in ([table(OLD), table(NEW)], [table(NEW), table(OLD)]):
        assert statuses(read(HEAD, parts[0], "## Rapport", parts[1])) == {Status.UNKNOWN}
    assert statuses(read(HEAD, table(OLD), "## Rapport", table(OLD))) == {Status.MET}


def test_a_summary_before_the_details():
    for parts in ([table(OLD, words=""), table(OLD)], [table(OLD), table(OLD, words="")]):
        report = read(HEAD, "## Oversigt", parts[0], "## Detaljer", parts[1])
        assert statuses(report) == {Status.MET}
        assert all(item.documented for item in report.requirements.values())


def test_a_few_requirements_answered_anew():
    rows = "\n".join(table(NEW).split("\n")[:11])
    report = read(HEAD, "## 2030", table(OLD), "## 2031", rows)
    assert len(report.requirements) == 43
    assert statuses(report) == {Status.MET, Status.NOT_MET}


def test_themes_under_headings_and_rows_that_stand_twice_are_one_report():
    report = read(HEAD, table(OLD, themed="##"))
    assert not report.duplicates
    text = table(OLD).replace("| F3 |", "| F2 | Licens | Nej | |\n| F3 |")
    report = read(HEAD, text)
    assert statuses(report) == {Status.MET}
    assert [own for own, _line in report.duplicates] == ["F2"]


def test_many_editions_take_linear_time():
    def seconds(count: int) -> float:
        text = HEAD + "".join(f"## 20{number % 90 + 10}\n{table(OLD)[:420]}\n" for number in range(count))
        start = process_time()
        read_report(text.encode(), "", TODAY)
        return process_time() - start

    # By its square it would be sixteen times as long.
    assert min(seconds(800) for _ in range(2)) < 8 * min(seconds(200) for _ in range(2)) + 0.05


@pytest.mark.parametrize("heading", ["", "## Rapport\n\n"])
def test_the_date_is_that_of_the_edition_that_counts(heading):
    old = f"{heading}Dato: 01-02-2030\n{table(OLD)}"
    new = f"{heading}Dato: 01-02-2031\n{table(NEW)}"
    assert read(HEAD, old, new).date == read(HEAD, new, old).date == "2031-02-01"
