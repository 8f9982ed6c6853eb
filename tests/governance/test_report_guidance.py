"""An answer behind the form's own guidance, in one cell, counts; the guidance alone doesn't."""

from __future__ import annotations

import json
import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from os2lint.governance import guidance
from os2lint.governance.claims import claims
from os2lint.governance.entries import Entry
from os2lint.governance.guidance import fingerprints, is_guidance, without_guidance
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, Status

TODAY = date(2026, 11, 24)
FORM = (
    "Angiv hvilken havn der er tale om. F.eks. med kort (se GUIDE), bådpladser og dybde.",
    "Havnens fremgang’s mål er beskrevet. [Kort over havne](https://github.com/OS2offdig/havnekort)",
    "Vedlæg havnefogedens notat",
)
ANSWERS = (
    "Sparer havnefogeden for regneark",
    "MPL-2.0",
    "Se https://github.com/OS2sandbox/havneplan",
    "[referat](moede.md)",
    "**Vi** bruger NemLog-in",
    "Det er gjort i 2024. Se referatet (Vejle og Ribe).",
    "Yes, see the board's minutes",
)
DRESSES = ("{}", "*{}*", "**{}**", "_{}_", "<i>{}</i>", "> {}", "{}<br/>")
JOINTS = (" ", "<br/>", "<br><br>", "\n", " - ", ": ", " – ")


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the model know the guidance of a form of our own."""
    beginnings = ("angiv hvilken havn", "havnens fremgangs mål", "vedlæg havnefogedens")
    monkeypatch.setattr(guidance, "_beginnings", lambda: beginnings)
    known = frozenset(text for words in FORM for text in fingerprints(words))
    monkeypatch.setattr(guidance, "_sentences", lambda: known)


def answered(documentation: str) -> tuple[bool, str]:
    _status, documented, text = Entry(id="F3", line=1, documentation=documentation).answer(TODAY)
    return documented, text


@pytest.mark.usefixtures("form")
@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("words", FORM)
def test_guidance_alone_is_no_documentation(words: str, dress: str):
    for end in ("", " ", "<br/>[Ikke udfyldt]", " ?"):
        assert not answered(dress.format(words) + end)[0]


@pytest.mark.usefixtures("form")
@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("words", FORM)
def test_an_answer_behind_it_counts_without_it(words: str, answer: str):
    for dress in DRESSES:
        for joint in JOINTS:
            assert answered(dress.format(words) + joint + answer) == (True, answer)


@pytest.mark.usefixtures("form")
def test_sentences_that_somebody_took_out_dont_matter():
    first, second = "Angiv hvilken havn der er tale om.", "F.eks. med kort (se GUIDE), bådpladser og dybde."
    assert is_guidance(first)
    assert without_guidance(f"{first} Vejle havn") == "Vejle havn"
    assert without_guidance(f"{first} {second} {first} Vejle havn") == "Vejle havn"
    assert without_guidance(f"Vejle havn. {first}") == f"Vejle havn. {first}"


@pytest.mark.usefixtures("form")
def test_guidance_that_is_worded_anew_stays_guidance():
    assert is_guidance("Angiv hvilken havn, I mener, og hvor den ligger")


@cache
def _forms_guidance() -> frozenset[str]:
    folder = Path(os.environ["OS2LINT_CORPUS"]) / "governance"
    values = [
        json.loads(path.read_text("utf-8"))
        for path in folder.iterdir()
        if ".json" in path.name and path.suffix != ".jsonl"
    ]
    items = [item for value in values if isinstance(value, dict) for item in value.get("krav", ())]
    return frozenset(item["retningslinjer"] for item in items)


@pytest.mark.skipif("OS2LINT_CORPUS" not in os.environ, reason="$OS2LINT_CORPUS is not set")
def test_the_real_forms_guidance():
    told = [words for words in _forms_guidance() if guidance.begins_with_guidance(words)]
    assert len(told) > 30
    for words in told:
        assert not answered(words)[0], words
        for answer in ANSWERS:
            assert answered(f"{words} {answer}") == (True, answer), words


def test_the_title_again_documents_no_claim():
    asked = load_model().requirements
    rows = "".join(f"| {own} | {one.name} | Ja | {one.name} |\n" for own, one in asked.items())
    head = "| # | Krav | Efterlevet? | Dokumentation |\n|---|---|---|---|\n"
    report = read_report(f"# Governancerapport for Havneplan\n\n{head}{rows}".encode())
    assert isinstance(report, GovernanceReport)
    assert {item.status for item in report.requirements.values()} == {Status.MET}
    assert not [claim.id for claim in claims(report) if claim.documented]
