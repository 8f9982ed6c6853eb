"""Rows without ids: which version's they are is told by what the rows say, not by what came last."""

from __future__ import annotations

import random

import pytest

from os2lint.governance import VERSIONS
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport

LAYOUTS = {
    "status last": ("| Krav | Dokumentation | Status |", "| {title} | Tekst om {own} | ja |"),
    "status first": ("| Opfyldt | Krav | Dokumentation |", "| ja | {title} | Tekst om {own} |"),
    "list": ("", "- [x] {title} – Tekst om {own}"),
    "bold": ("", "- **{title}:** ja, Tekst om {own}"),
    "sections": ("", "\n## {title}\n\n**Status:** ja\n\nTekst om {own}"),
}


def read(layout: str, rows: list[tuple[str, str]]) -> GovernanceReport:
    head, row = LAYOUTS[layout]
    lines = ["# Governancerapport for Havneplan", "", *([head, "| - | - | - |"] if head else [])]
    lines += [row.format(title=title, own=own) for own, title in rows]
    report = read_report("\n".join(lines).encode())
    assert isinstance(report, GovernanceReport)
    return report


def rows_of(version: str) -> list[tuple[str, str]]:
    return [(item.id, item.name) for item in load_model(version).requirements.values()]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("version", VERSIONS)
def test_every_row_gets_its_own_versions_id(version: str, layout: str):
    report = read(layout, rows_of(version))
    assert len(report.requirements) == len(load_model(version).requirements)
    assert all(item.text.endswith(f" {own}") for own, item in report.requirements.items())
    newest = {"2024", "1.1.0"}
    assert report.model == version or {report.model, version} == newest


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("version", ["2021", "2022"])
def test_rows_that_are_left_out_dont_change_the_version(version: str, layout: str):
    chance = random.Random(layout)
    for _ in range(5):
        gone = set(chance.sample([own for own, _ in rows_of(version) if own not in {"F13", "F14"}], 3))
        report = read(layout, [row for row in rows_of(version) if row[0] not in gone])
        assert all(
            item.text.endswith(f" {own}") for own, item in report.requirements.items() if own[0] == "F"
        )
        if "S4" not in gone:
            assert report.model == version


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_newest_in_any_order_stays_the_newest(layout: str):
    rows = rows_of("1.1.0")
    for seed in range(8):
        random.Random(seed).shuffle(rows)
        for count in (43, 12):
            assert read(layout, rows[:count]).model in {"2024", "1.1.0"}
