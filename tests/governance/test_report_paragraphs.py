"""A paragraph below a status is its documentation, though it may look like a label or a heading."""

from __future__ import annotations

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, Requirement

REQUIREMENTS = load_model().requirements


def _sections(below: str) -> str:
    parts = (f"## {own} {it.name}\n\nStatus: Ja\n\n{below}\n" for own, it in REQUIREMENTS.items())
    return "# Governancerapport for OS2fiktiv\n\n" + "\n".join(parts)


def _items(below: str) -> str:
    indented = "".join(f"  {line}\n" for line in below.split("\n"))
    return "".join(f"- {own} {it.name}\n  Status: Ja\n{indented}" for own, it in REQUIREMENTS.items())


def _answer(text: str) -> Requirement:
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport)
    assert len(report.requirements) == len(REQUIREMENTS)
    (answer,) = {it._replace(line=0, current=None, title="") for it in report.requirements.values()}
    assert answer.status == "met"
    return answer


@pytest.mark.parametrize("write", [_sections, _items])
@pytest.mark.parametrize(
    "below",
    [
        "#12",
        "#12, #13",
        "#12 og #14",
        "Kilde: KL",
        "Frist: 1. maj",
        "Dato: 1. maj 2026",
        "Krav: WCAG 2.1",
        "Mål 2027: alle kommuner",
        "- Kilde: KL\n- Frist: 1. maj",
        "Source: the board",
    ],
)
def test_what_tells_something_by_itself(write, below):
    assert _answer(write(below)) == _answer(write(below))._replace(documented=True, text=below)


@pytest.mark.parametrize("write", [_sections, _items])
@pytest.mark.parametrize("below", ["[Link]({})", "**[Link]({})**", "[Dokumentation]({}): se afsnit 2"])
def test_a_link_whose_words_are_a_label(write, below):
    address = "https://eksempel.dk/a"
    answer = _answer(write(below.format(address)))
    assert (answer.text, answer.links) == (below.format(address), (address,))


@pytest.mark.parametrize("write", [_sections, _items])
@pytest.mark.parametrize(
    "below",
    ["Kategori: formkrav", "Niveau: 2", "Kilde:", "**Dokumentation:**", "Kilde: KL\n**Dokumentation:**"],
)
def test_what_only_sorts_the_requirement(write, below):
    assert not _answer(write(below)).documented


@pytest.mark.parametrize("write", [_sections, _items])
def test_the_requirements_own_title(write):
    text = write("Krav: TITLE")
    for it in REQUIREMENTS.values():
        text = text.replace("TITLE", it.name, 1)
    assert not _answer(text).documented
