"""What isn't in the repository, and is told all the same: by the organisation, the report, other pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from os2lint.checks import Fault, Unassessed, find
from os2lint.facts.governance import FoundReport, ReportFile
from os2lint.governance.report import Filled, GovernanceReport, Requirement, Status
from os2lint.repository import open_repository
from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

    from os2lint.facts import Facts

README = "# OS2vejviser\n\nViser borgere vej i rådhuset.\n"


def results(facts: Facts, rule: str) -> list[Fault | Unassessed]:
    return list(find(built_in()[rule].check)(facts, built_in()[rule].parameters))


def organisation(folder: Path, path: str) -> None:
    (folder / path).parent.mkdir(parents=True)
    (folder / path).write_text("Skriv til sikkerhed@os2vejviser.example.\n", encoding="utf-8")


@pytest.mark.parametrize(("path", "keys"), [("docs/SECURITY.md", []), ("docs/andet.md", ["missing"])])
def test_the_organisations_default_counts(facts_of, tmp_path: Path, path: str, keys: list[str]) -> None:
    organisation(tmp_path / "organisation", path)
    facts = facts_of({"README.md": README})
    facts.circumstances = replace(
        facts.circumstances, organisation=lambda: open_repository(tmp_path / "organisation")
    )
    assert [result.key for result in results(facts, "missing-security-policy")] == keys


def report(status: Status, *, documented: bool) -> FoundReport:
    row = Requirement(status=status, documented=documented, text="Se siden.", links=(), line=9, current="F4")
    return FoundReport(
        file=ReportFile(
            path="rapport.md",
            report=GovernanceReport(
                model="1.1.0",
                format="marks-6",
                filled=Filled.PARTIAL,
                product=None,
                filled_by=None,
                date=None,
                date_text=None,
                level_claimed=None,
                requirements={"F4": row},
            ),
        )
    )


@pytest.mark.parametrize(
    ("status", "documented", "faults"),
    [(Status.MET, True, 0), (Status.MET, False, 1), (Status.PARTLY, True, 1), (Status.BLANK, False, 1)],
)
def test_the_reports_documented_claim_counts(facts_of, status: Status, documented: bool, faults: int) -> None:
    facts = facts_of({"README.md": README})
    facts.__dict__["governance"] = report(status, documented=documented)
    assert len(results(facts, "missing-security-policy")) == faults


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("[dokumentation](https://github.com/OS2vejviser/vejviser-docs)", "documentation-linked"),
        ("https://os2vejviser.readthedocs.io.", "documentation-linked"),
        ("<https://os2vejviser.readthedocs.io>", "documentation-linked"),
        ("Se [brugermanualen](https://os2.eu/vejviser/hjaelp).", "documentation-linked"),
        ("[documentation](https://docs.docker.com)", None),
        ("[OS2](https://os2.eu)", None),
    ],
)
def test_documentation_in_another_place_is_not_assessed(facts_of, link: str, reason: str | None) -> None:
    facts = facts_of({"README.md": f"{README}\nMere: {link}\n"}, "OS2vejviser/vejviser", "level: 2\n")
    (result,) = results(facts, "missing-operations-guide")
    assert (result.reason if isinstance(result, Unassessed) else None) == reason
