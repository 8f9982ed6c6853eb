"""Waivers: comply or explain, until a day."""

from __future__ import annotations

from datetime import date

import pytest

from os2lint import waivers
from os2lint.configuration import parse_configuration
from os2lint.findings import Finding, Location, Message, Severity, Who
from os2lint.rules import built_in

TODAY = date(2026, 11, 1)
FINDING = Finding(
    rule="unused-waiver",
    severity=Severity.ERROR,
    message=Message(key="unused"),
    who=Who.DEVELOPER,
    location=Location(path="docs/guide.md", line=3),
)


def sort(waiver: str, locked: str = "") -> waivers.Sorted:
    text = f"waivers:\n  - {{reason: r, owner: o, {waiver}}}\n{locked}"
    return waivers.apply([FINDING], parse_configuration(text, ".os2lint.yml"), built_in(), TODAY)


@pytest.mark.parametrize(
    "path",
    [
        "",
        ", path: docs/guide.md",
        ", path: docs",
        ", path: docs/",
        ", path: ./docs",
        ", path: /docs",
        ", path: ./docs/guide.md",
        ", path: .",
        ", path: /",
        ", path: ./",
    ],
)
def test_a_waiver_in_force_sets_the_finding_apart(path: str) -> None:
    result = sort(f"rule: unused-waiver, until: 2027-05-01{path}")
    assert [waived.finding for waived in result.waived] == [FINDING]
    assert result.kept == ()
    assert result.faults == ()


@pytest.mark.parametrize(
    ("waiver", "rule", "key"),
    [
        ("rule: unused-waiver, until: 2026-10-31", "expired-waiver", "expired"),
        ("rule: unused-waiver, until: 2027-05-01, path: doc", "unused-waiver", "elsewhere"),
        ("rule: unused-waiver, until: 2027-05-01, path: docs/guide.m", "unused-waiver", "elsewhere"),
        ("rule: unused-waiver, until: 2027-05-01, path: docs/*.md", "unused-waiver", "elsewhere"),
        ("rule: unused-waiver, until: 2027-05-01, path: .docs", "unused-waiver", "elsewhere"),
        ("rule: expired-waiver, until: 2027-05-01, path: docs", "unused-waiver", "unused"),
        ("rule: expired-waiver, until: 2027-05-01", "unused-waiver", "unused"),
        ("rule: unused-waivers, until: 2027-05-01", "unknown-rule-in-waiver", "guess"),
        ("rule: xyz, until: 2027-05-01", "unknown-rule-in-waiver", "unknown"),
    ],
)
def test_a_waiver_that_does_not_work_is_a_fault_at_its_line(waiver: str, rule: str, key: str) -> None:
    result = sort(waiver)
    assert result.kept == (FINDING,)
    assert [(name, fault.key) for name, fault in result.faults] == [(rule, key)]
    assert result.faults[0][1].location == Location(path=".os2lint.yml", line=2, column=5)


@pytest.mark.parametrize(("until", "days"), [("2026-11-01", 0), ("2026-12-01", 30)])
def test_a_waiver_is_announced_before_it_expires(until: str, days: int) -> None:
    result = sort(f"rule: unused-waiver, until: {until}")
    assert len(result.waived) == 1
    ((rule, fault),) = result.faults
    assert (rule, fault.arguments["days"]) == ("expiring-waiver", days)


def test_a_waiver_is_not_announced_earlier() -> None:
    assert sort("rule: unused-waiver, until: 2026-12-02").faults == ()


def test_a_locked_rule_can_not_be_waived() -> None:
    result = sort("rule: unused-waiver, until: 2027-05-01", "locked: [unused-waiver]")
    assert result.kept == (FINDING,)
    assert [(rule, fault.key) for rule, fault in result.faults] == [("unused-waiver", "locked")]


def test_a_waiver_of_a_rule_that_could_not_look_is_not_called_unused() -> None:
    text = "waivers:\n  - {rule: expired-waiver, reason: r, owner: o, until: 2027-05-01}\n"
    configuration = parse_configuration(text, ".os2lint.yml")
    assert waivers.apply([], configuration, built_in(), TODAY, {"expired-waiver"}).faults == ()
