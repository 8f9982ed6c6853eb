"""Where the report is looked for, and what is said where not everything could be looked at."""

from __future__ import annotations

from datetime import date

import pytest
from generated_reports import answers_for, efterlevet
from written_reports import asciidoc, items, list_table, spreadsheet

from os2lint.checks import Unassessed
from os2lint.checks.governance_missing import check
from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.repository import open_repository
from os2lint.repository.listing import Gap, Listing

GIVEN = items("1.1.0", answers_for("1.1.0", ["met"]))
REPORT = efterlevet(answers_for("1.1.0", ["met"])).text()
PAGE = "<!doctype html><html><body><table>{}</table></body></html>"


def facts_of(root, files, place=None) -> Facts:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    configuration = Configuration(governance_report=place)
    return Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))


def page() -> str:
    rows = [line.strip("| ").split(" | ") for line in REPORT.split("\n") if line.startswith("|")]
    return PAGE.format(
        "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows if "---" not in row)
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("docs/noget.md", REPORT),
        ("uden-endelse", REPORT),
        ("docs/produktets krav.html", page()),
        ("governance-rapport.htm", page()),
        ("docs/krav.csv", spreadsheet(GIVEN)),
        ("docs/krav.tsv", spreadsheet(GIVEN, "\t")),
        ("docs/krav.adoc", asciidoc(GIVEN)),
        ("docs/krav.rst", list_table(GIVEN)),
    ],
)
def test_a_report_is_found_by_what_it_holds(tmp_path, name, text):
    found = facts_of(tmp_path, {name: text, "README.md": "# Havneplan\n"}).governance
    assert found.path == name
    assert found.searched_all


@pytest.mark.parametrize(
    ("written", "path", "others"),
    [
        ("2. oktober 2021", "docs/status.md", ["governance_report.md"]),
        ("2. oktober 2026", "governance_report.md", []),
    ],
)
def test_beside_an_old_report_a_newer_one_of_any_name_counts(tmp_path, written, path, others):
    dated = {
        "governance_report.md": f"**Dato:** {written}\n\n{REPORT}",
        "docs/status.md": f"**Dato:** 2. november 2026\n\n{REPORT}",
    }
    found = facts_of(tmp_path, dated).governance
    assert found.path == path
    assert found.searched_all
    assert [other.path for other in found.others] == [
        name for name in dated if path == "docs/status.md" != name
    ]


def test_more_files_than_are_looked_into_is_said(tmp_path):
    files = {f"noter/{number}.md": "intet\n" for number in range(450)} | {"z/y/x/w/noget.md": REPORT}
    facts = facts_of(tmp_path, files)
    assert facts.governance.path is None
    assert list(check(facts, {})) == [Unassessed(reason="report-search-cut")]
    assert facts_of(tmp_path, {}, "z/y/x/w/noget.md").governance.path == "z/y/x/w/noget.md"


def test_more_files_with_a_reports_name_than_are_read_is_said(tmp_path):
    files = {f"arkiv/{number:03}/governance_report.md": "intet\n" for number in range(120)}
    facts = facts_of(tmp_path, files | {"governance_report.md": REPORT, "z/y/x/governance_report.md": REPORT})
    assert facts.governance.path == "governance_report.md"
    assert not facts.governance.others
    assert list(check(facts, {})) == [Unassessed(reason="report-search-cut")]


@pytest.mark.parametrize("place", [None, "docs/rapport.md", "docs"])
def test_nothing_is_missing_from_a_list_that_was_cut(tmp_path, monkeypatch, place):
    facts = facts_of(tmp_path, {"docs/index.md": "# Havneplan\n"}, place)
    cut = Listing(facts.repository.entries(), gaps=[Gap(path="", reason="too-many-files")])
    monkeypatch.setattr(type(facts.repository), "entries", lambda _self: cut)
    assert list(check(facts, {})) == [Unassessed(reason="listing-incomplete")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rapporter/2025/governance-rapport.md", "rapporter/2026/governance-rapport.md"),
        ("2025/governance-report.md", "2026/governance-report.md"),
        ("docs/governance-rapport-2025-05-01.md", "docs/governance-rapport-2026-05-01.md"),
        ("governance_report_2026_04.md", "governance_report_2026_05.md"),
        ("selvevaluering-maj-2025.md", "selvevaluering-april-2026.md"),
        ("governance_report_2025.md", "arkiv/governance_report_2026.md"),
        ("governance_report.md", "rapporter 2026/governance_report.md"),
    ],
)
def test_reports_without_a_date_are_dated_by_their_paths(tmp_path, old, new):
    found = facts_of(tmp_path, {old: REPORT, new: REPORT}).governance
    assert (found.path, [other.path for other in found.others]) == (new, [old])


@pytest.mark.parametrize(
    "path", ["strategi-2030/governance_report.md", "os2valg/v3.20251/governance_report.md"]
)
def test_other_folders_date_no_report(tmp_path, path):
    found = facts_of(tmp_path, {path: REPORT, "governance_report.md": REPORT}).governance
    assert found.path == "governance_report.md"


def test_a_date_in_the_report_counts_before_its_path(tmp_path):
    dated = f"**Dato:** 2. november 2026\n\n{REPORT}"
    found = facts_of(
        tmp_path, {"a/governance_report.md": dated, "2026/governance_report.md": REPORT}
    ).governance
    assert found.path == "a/governance_report.md"
