"""`governance` and `assess` as a person calls them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import validate
from small_product import write

from os2lint.schema import load_schema

if TYPE_CHECKING:
    from pathlib import Path

    from small_product import Call

ROWS = {
    "R1": ("Løsningen skaber lokal værdi", "Sparer havnefogeden for regneark"),
    "F1": ("Kildekoden udvikles synligt og aktivt", "https://github.com/OS2sandbox/havneplan"),
    "F2": ("Open Source licenskriterier overholdes", "MPL 2.0"),
    "F3": ("Udbudsregler og lovformlighed er overholdt", "Egenudviklet"),
    "F4": ("Der er tænkt på sikkerheden i løsningen", "Se SECURITY.md"),
    "F5": ("Løsningens formål og værdi er beskrevet", "Se README"),
}
REPORT = (
    "# Governancerapport for Havneplan\n\n**Dato for udfyldelse:** 2026-10-01\n\n"
    "| # | Krav | Produktniveau | Efterlevet? | Dokumentation |\n| - | - | - | - | - |\n"
    + "".join(f"| {own} | {title} | sandkasse | Ja | {text} |\n" for own, (title, text) in ROWS.items())
)


@pytest.fixture
def reported(product: Path) -> Path:
    write(product, {"havneplan_governance_report.md": REPORT})
    return product


def test_show_a_file_and_a_folder(os2lint: Call, reported: Path):
    for place in ("havneplan_governance_report.md", "."):
        done = os2lint("governance", "show", place, "--output", "json")
        assert done.returncode == 0, done.stderr
        report = json.loads(done.stdout)
        assert (report["format"], report["product"], report["date"]) == (
            "efterlevet",
            "Havneplan",
            "2026-10-01",
        )
        assert {item["status"] for item in report["requirements"].values()} == {"met"}
    text = os2lint("governance", "show", "--language", "da").stdout
    assert "Havneplan (udfyldt) – havneplan_governance_report.md" in text
    assert "6 opfyldt" in text


def test_show_speaks_the_folders_language(os2lint: Call, reported: Path):
    write(reported, {".os2lint.yml": "language: da\n"})
    assert "6 opfyldt" in os2lint("governance", "show").stdout
    assert "6 opfyldt" not in os2lint("governance", "show", "--language", "en").stdout
    (reported / "havneplan_governance_report.md").unlink()
    assert "der er ingen governancerapport" in os2lint("governance", "show").stderr


def test_show_refuses_in_one_sentence(os2lint: Call, product: Path):
    write(product, {"GOVERNANCE.md": "# Governance\n\nWe govern.\n"})
    for place in ("GOVERNANCE.md", "."):
        done = os2lint("governance", "show", place, OS2LINT_LANGUAGE="en")
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr


def test_show_names_the_configured_place_that_holds_none(os2lint: Call, reported: Path):
    for place, why in (("nope.md", "none could be read"), ("README.md", "README.md: ")):
        write(reported, {".os2lint.yml": f"governance-report: {place}\n"})
        done = os2lint("governance", "show", OS2LINT_LANGUAGE="en")
        assert done.returncode == 0
        assert place in done.stderr
        assert why in done.stderr
        assert "Havneplan" in done.stdout
    (reported / "havneplan_governance_report.md").unlink()
    done = os2lint("governance", "show", OS2LINT_LANGUAGE="en")
    assert (done.returncode, done.stdout) == (3, "")


def test_show_reads_the_configured_place(os2lint: Call, reported: Path):
    other = REPORT.replace("2026-10-01", "2026-01-01")
    write(reported, {".os2lint.yml": "governance-report: old.md\n", "old.md": other})
    assert "old.md" in os2lint("governance", "show").stdout


def test_show_tells_of_a_second_answer(os2lint: Call, reported: Path):
    again = "| R1 | Løsningen skaber lokal værdi | sandkasse | Nej | Alligevel ikke |\n"
    write(reported, {"havneplan_governance_report.md": REPORT + again})
    shown = os2lint("governance", "show", "--language", "en").stdout
    line = (REPORT + again).count("\n")
    assert (
        f"answered more than once: R1; only the first answer is shown; the others are in line {line}" in shown
    )
    report = json.loads(os2lint("governance", "show", "--output", "json").stdout)
    assert report["requirements"]["R1"]["status"] == "met"


@pytest.mark.parametrize("years", [(2025, 2026), (2026, 2025)])
def test_show_says_which_of_two_editions_it_shows(os2lint: Call, reported: Path, years: tuple[int, int]):
    both = "".join(REPORT.replace("2026-10-01", f"{year}-10-01") for year in years)
    write(reported, {"havneplan_governance_report.md": both})
    shown = os2lint("governance", "show", "--language", "en").stdout
    is_first = "only the first answer is shown" in shown
    assert (is_first, "one answer to each is shown" in shown) == (years[0] > years[1], years[0] < years[1])


def test_convert(os2lint: Call, reported: Path):
    done = os2lint("governance", "convert", "havneplan_governance_report.md", "--to", "json")
    value = json.loads(done.stdout)
    assert [item["dokumentation"] for item in value["krav"][:1]] == ["Sparer havnefogeden for regneark"]
    assert "the old report did not answer R2" in done.stderr
    done = os2lint(
        "governance",
        "convert",
        "havneplan_governance_report.md",
        "--to",
        "marks-6",
        "--output",
        "text=new.md",
    )
    assert done.returncode == 0
    shown = os2lint("governance", "show", "new.md", "--output", "json")
    assert json.loads(shown.stdout)["requirements"]["F5"]["text"] == "Se README"


@pytest.mark.parametrize("level", ["sandkasse", "0", "sandbox"])
def test_new(os2lint: Call, level: str):
    done = os2lint("governance", "new", "--level", level, "--product", "Havneplan", "--language", "da")
    assert done.returncode == 0
    assert done.stdout.startswith("# Governancerapport for Havneplan\n")
    assert done.stdout.count("<!-- ") == 6


def test_a_products_name_stays_in_the_heading(os2lint: Call):
    done = os2lint("governance", "new", "--level", "1", "--product", "a\n# b\x1b", "--language", "en")
    assert done.stdout.startswith("# Governance report for a # b\n")
    assert [line for line in done.stdout.splitlines() if line.startswith("# ")] == [
        "# Governance report for a # b"
    ]


def test_wrong_use_is_exit_2(os2lint: Call):
    assert os2lint("governance", "show", "nowhere.md").returncode == 2
    assert os2lint("governance", "new", "--level", "4").returncode == 2
    assert os2lint("assess", "--profile", "x").returncode == 2


def test_assess_in_every_format(os2lint: Call, reported: Path):
    done = os2lint(
        "assess",
        "--language",
        "da",
        "--output",
        "markdown",
        "--output",
        "json=a.json",
        "--output",
        "html=a.html",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# UDKAST: Evaluering af OS2-produkt: Havneplan\n")
    value = json.loads((reported / "a.json").read_text(encoding="utf-8"))
    validate(value, load_schema("assessment"))
    assert value["assessment"]["level_documented"] == "sandbox"
    assert value["governance_report"]["path"] == "havneplan_governance_report.md"
    assert (reported / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_admission(os2lint: Call, reported: Path):
    done = os2lint("assess", "--profile", "admission", "--output", "json", "--output", "markdown=page.md")
    value = json.loads(done.stdout)
    validate(value, load_schema("assessment"))
    assert [item["criterion"] for item in value["admission"]] == [
        "license", "ownership", "governance", "community",
    ]  # fmt: skip
    assert "## 4. " in (reported / "page.md").read_text(encoding="utf-8")


def test_nothing_to_assess(os2lint: Call, product: Path, tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert os2lint("assess", str(empty)).returncode == 3


@pytest.mark.parametrize(("today", "status"), [("2026-11-24", "planned"), ("2031-01-01", "met")])
@pytest.mark.parametrize("place", ["havneplan_governance_report.md", "."])
def test_a_given_day_judges_what_is_still_to_come(
    os2lint: Call, reported: Path, place: str, today: str, status: str
):
    later = REPORT.replace("| Ja | Egenudviklet |", "| Ja, fra 2031 | Egenudviklet |")
    write(reported, {"havneplan_governance_report.md": later})
    shown = os2lint("governance", "show", place, "--output", "json", "--today", today)
    assert json.loads(shown.stdout)["requirements"]["F3"]["status"] == status
    converted = os2lint(
        "governance", "convert", "havneplan_governance_report.md", "--to", "json", "--today", today
    )
    answers = {item["id"]: item["efterlevet"] for item in json.loads(converted.stdout)["krav"]}
    assert answers["F3"] == {"planned": "Planlagt", "met": "Ja"}[status]
