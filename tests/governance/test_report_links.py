"""Links of the report with and without asking other hosts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from generated_reports import Answer, answers_for, efterlevet

from os2lint.checks import Fault, Unassessed
from os2lint.checks.governance_links import check
from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Setting
from os2lint.governance.assessment import assess
from os2lint.links.cache import cache_file, save
from os2lint.links.request import Answer as LinkAnswer
from os2lint.links.request import Fate
from os2lint.repository import open_repository

DEAD, ALIVE, LOCAL = "https://vejviser.example/væk", "https://vejviser.example/", "http://127.0.0.1:1/"


@pytest.fixture
def facts(tmp_path, monkeypatch) -> Facts:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    save(cache_file(), {DEAD: LinkAnswer(Fate.DEAD, "404"), ALIVE: LinkAnswer(Fate.ALIVE, "200")})
    answers = answers_for("1.1.0", ["met"]) | {
        "F5": Answer("met", f"Se {ALIVE} og {DEAD}"),
        "G1": Answer("met", f"[her]({DEAD})"),
        "G4": Answer("met", LOCAL),
    }
    root = tmp_path / "repository"
    root.mkdir()
    (root / "governance_report.md").write_text(efterlevet(answers).text(), encoding="utf-8")
    kind = Setting(value="product", source="configuration")
    today = date(2026, 11, 1)
    return Facts(open_repository(root), Configuration(kind=kind), Circumstances(today=today))


def test_other_hosts_are_not_asked_unasked(facts):
    assert list(check(facts, {})) == []


def test_dead_links_are_one_fault_and_what_is_not_asked_is_not_assessed(facts):
    facts.circumstances = replace(facts.circumstances, check_links=True)
    fault, gap = check(facts, {})
    assert isinstance(fault, Fault)
    assert fault.key == "dead"
    assert fault.arguments["links"] == (f"F5 → {DEAD}", f"G1 → {DEAD}")
    assert fault.requirements == ("F5", "G1")
    assert isinstance(gap, Unassessed)
    assert (gap.reason, gap.arguments["targets"]) == ("links-refused", (LOCAL,))


def test_all_links_without_a_useful_answer_are_named_with_their_rows_and_what_came(facts):
    facts.circumstances = replace(facts.circumstances, check_links=True)
    links = [link for item in facts.governance.file.report.requirements.values() for link in item.links]
    facts.link_answers = {link: LinkAnswer(Fate.SILENT, "500") for link in links}
    (gap,) = check(facts, {})
    assert (gap.reason, gap.arguments["targets"]) == ("links-silent", tuple(dict.fromkeys(links)))
    assert f"F5 → {DEAD} (500)" in gap.arguments["links"]
    assert f"G1 → {DEAD} (500)" in gap.arguments["links"]


def test_the_assessment_shows_what_became_of_links(facts):
    facts.circumstances = replace(facts.circumstances, check_links=True)
    found = assess(facts)["requirements"]
    assert [sight["light"] for sight in found["G1"]["evidence"] if DEAD in sight["text"]["da"]] == ["yellow"]
    dead = [sight for sight in found["F5"]["evidence"] if DEAD in sight["text"]["da"]]
    assert [(sight["light"], sight["seen"]) for sight in dead] == [(None, True)]
    local = [sight for sight in found["G4"]["evidence"] if not sight["seen"]]
    assert "os2lint ikke spørger" in local[0]["text"]["da"]
