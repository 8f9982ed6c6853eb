"""Columns of several times, of plans and of sources beside the status, and headings that offer answers."""

from __future__ import annotations

import pytest

from os2lint.governance.columns import Role, role_of
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, Status

OFFERED = (
    "Efterlevet? (Ja/Nej/Planlagt)", "Efterlevet? (Ja, Nej, Planlagt, Ved ikke)",
    "Status (met / planned / not met)",
    "Status (ja/nej/planlagt/ved ikke)",
    "Status (planlagt/i gang/færdig)", "Opfyldt (ja, nej eller planlagt)",
    "**Efterlevet?** (ja; nej; planlagt)", "Met? (yes, no or planned)",
)  # fmt: skip
TIMES = (
    ("Status 01-2026", "Status 09-2026"), ("Status marts 2026", "Status oktober 2026"),
    ("Status Q1 2026", "Status Q3 2026"),
    ("Status pr. 1/3-2026", "Status pr. 1/10-2026"),
    ("Status 2025", "Status 02-2026"), ("Efterlevet 2025", "Efterlevet 2026"),
    ("Status 01.03.2026", "Status 01.10.2026"),
    ("Status 2026-01", "Status 2026-09"), ("Met March 2026", "Met October 2026"),
    ("Status 12-2025", "Status 01-2026"),
)  # fmt: skip
PLANS = ("Planlagt", "Forventes opfyldt", "Forventet 2027", "Planned", "Forventet opfyldt")


def table(header: tuple[str, ...], cells: dict[str, str]) -> GovernanceReport:
    lines = [f"| {' | '.join(header)} |", "|---" * len(header) + "|"]
    for index, item in enumerate(load_model().requirements.values()):
        said = {"#": item.id, "Krav": item.name, "Dokumentation": f"docs/{item.id}.md", **cells}
        answer = ("Ja", "Nej") if index % 2 else ("Nej", "Ja")
        row = [said.get(name, "").format(now=answer[0], then=answer[1], own=item.id) for name in header]
        lines.append(f"| {' | '.join(row)} |")
    report = read_report("\n".join(["# Governancerapport for Havneplan", "", *lines, ""]).encode())
    assert isinstance(report, GovernanceReport)
    return report


def hold(report: GovernanceReport) -> None:
    statuses = [item.status for item in report.requirements.values()]
    assert statuses == [Status.MET if index % 2 else Status.NOT_MET for index in range(len(statuses))]
    assert all(item.documented for item in report.requirements.values())


@pytest.mark.parametrize("heading", OFFERED)
def test_a_heading_that_offers_answers(heading: str):
    assert role_of(heading) is Role.STATUS
    report = table(("#", "Krav", heading, "Dokumentation"), {heading: "{now}"})
    assert report.format == "efterlevet"
    hold(report)


@pytest.mark.parametrize(
    "heading", ["Status (forventet)", "Status (sidste år)", "Efterlevet (mål)", "Planlagt status"]
)
def test_what_is_not_todays(heading: str):
    assert role_of(heading) is Role.OTHER


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("then", "now"), TIMES)
def test_the_newest_of_two_counts(then: str, now: str, order: int):
    hold(table(("#", "Krav", *(then, now)[::order], "Dokumentation"), {then: "{then}", now: "{now}"}))


@pytest.mark.parametrize("status", ["Efterlevet?", "Status", "Opfyldt", "Met?"])
@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_beside_the_status(plan: str, status: str):
    for order in (1, -1):
        for said in ("{then}", "Q3 2027", "x", ""):
            hold(
                table(("#", "Krav", *(plan, status)[::order], "Dokumentation"), {plan: said, status: "{now}"})
            )


def test_a_plan_is_no_documentation():
    report = table(
        ("#", "Krav", "Efterlevet?", "Planlagt"), {"Planlagt": "Uge {own}", "Efterlevet?": "{now}"}
    )
    assert not any(item.documented for item in report.requirements.values())


@pytest.mark.parametrize("source", ["Kilde", "Source"])
def test_sources_are_the_documentation_where_there_is_no_other(source: str):
    hold(table(("#", "Krav", "Efterlevet?", source), {source: "docs/{own}.md", "Efterlevet?": "{now}"}))
    hold(table(("#", "Krav", source, "Efterlevet?"), {source: "docs/{own}.md", "Efterlevet?": "{now}"}))
    beside = table(
        ("#", source, "Efterlevet?", "Dokumentation"), {source: "Kilde {own}", "Efterlevet?": "{now}"}
    )
    assert not any("Kilde" in item.text for item in beside.requirements.values())
    same = table(("#", "Krav", source, "Efterlevet?"), {source: "OS2", "Efterlevet?": "{now}"})
    assert not any(item.documented for item in same.requirements.values())
