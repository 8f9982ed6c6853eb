"""The secretariat's evaluation is no report of the product's, whatever its columns are called."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from os2lint.governance.drafts.texts import LIGHTS as LIGHTS_IN_WORDS
from os2lint.governance.drafts.texts import say
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import Filled, GovernanceReport, NotAReport
from os2lint.governance.sights import Light

if TYPE_CHECKING:
    from os2lint.language import Language

REQUIREMENTS = load_model("1.1.0").requirements
LIGHTS = "🟢🟡🔴"


def _table(title: str, columns: str, marks: str = LIGHTS) -> bytes:
    rows = "".join(
        f"| {own} | {it.name} | {marks[number % len(marks)]} | Produktet viser det |\n"
        for number, (own, it) in enumerate(REQUIREMENTS.items())
    )
    return f"{title}\n\n| # | Krav | {columns} |\n|-|-|-|-|\n{rows}".encode()


@pytest.mark.parametrize("marks", [LIGHTS, "🟢"])
@pytest.mark.parametrize(
    ("title", "columns"),
    [
        ("# Evaluation of OS2fiktiv", "Assessment | Basis for assessment"),
        ("# Evaluation of OS2 product: OS2fiktiv", "Assessment | Basis of assessment"),
        ("# OS2 secretariat evaluation: OS2fiktiv", "Light | Comment"),
        ("# Evaluation of OS2fiktiv by the secretariat", "Light | Basis"),
        ("# OS2fiktiv\n\nEvaluering lavet af: OS2-sekretariatet", "Lys | Begrundelse"),
        ("# OS2fiktiv\n\n**Evaluated by:** Kai Olsen", "Status | Documentation"),
        ("# OS2fiktiv\n\n**Audit made by:** Kai Olsen", "Status | Documentation"),
        ("# OS2fiktiv - vurdering", "Vurdering | Begrundelse"),
        ("# Sekretariatets gennemgang af OS2fiktiv", "Trafiklys | Bemærkning"),
        ("# OS2fiktiv", "Sekretariatets vurdering | Grundlag"),
        ("# OS2fiktiv", "Sekretariatets vurdering | Dokumentation"),
        ("# OS2fiktiv", "Status | Begrundelse"),
        ("# Evaluering af governancerapporten for OS2fiktiv", "Status | Dokumentation"),
    ],
)
def test_an_evaluation(title, columns, marks):
    assert read_report(_table(title, columns, marks)) == NotAReport("evaluation")


@pytest.mark.parametrize("title", ["Vurdering af", "Audit af", "Review of", "Gennemgang af"])
@pytest.mark.parametrize(
    "author",
    [
        "Udført af: OS2-sekretariatet",
        "**Udfyldt af:** Kai Olsen, OS2's sekretariat",
        "Filled in by: the OS2 secretariat",
        "Udarbejdet af: Sekretariatet v/ Kai Olsen",
        "Lavet af: Kai Olsen fra OS2-sekretariatet",
        "| Udfyldt af | OS2-sekretariatet |",
    ],
)
@pytest.mark.parametrize(
    ("columns", "marks"),
    [
        ("Vurdering | Kommentar", LIGHTS),
        ("Status | Dokumentation", LIGHTS),
        ("Status | Dokumentation", ("Ja", "Nej")),
    ],
)
def test_what_the_secretariat_filled_in(title, author, columns, marks):
    assert read_report(_table(f"# {title} OS2fiktiv\n\n{author}", columns, marks)) == NotAReport("evaluation")


@pytest.mark.parametrize(
    "title",
    [
        "Governancerapport til OS2-sekretariatets evaluering",
        "Governancerapport for OS2fiktiv (sendt til evaluering)",
        "Governance-evaluering 2026",
        "OS2fiktiv til sekretariatets evaluering",
    ],
)
@pytest.mark.parametrize(
    "author",
    [
        "Jens Hansen, Ballerup",
        "Kai Olsen, produktkoordinator, med hjælp fra OS2-sekretariatet",
        "Styregruppen, sendt til OS2-sekretariatet",
    ],
)
@pytest.mark.parametrize("marks", ["🟢", LIGHTS, ("Ja", "Nej")])
def test_what_the_product_filled_in_for_an_evaluation(title, author, marks):
    data = _table(f"# {title}\n\n**Udfyldt af:** {author}", "Status | Dokumentation", marks)
    assert isinstance(read_report(data), GovernanceReport)


def test_a_self_assessment_that_the_secretariat_tried():
    data = _table(
        "# Governancerapport for OS2fiktiv\n\n**Udfyldt af:** Kai Olsen, OS2-sekretariatet",
        "Efterlevet? | Dokumentation",
        ("Ja", "Nej"),
    )
    assert isinstance(read_report(data), GovernanceReport)


@pytest.mark.parametrize(
    ("title", "columns", "marks"),
    [
        ("# OS2fiktiv", "Status | Dokumentation", LIGHTS),
        ("# OS2fiktiv", "Status | Bemærkninger", LIGHTS),
        ("# OS2fiktiv\n\n**Evalueret af:** Kai Olsen, koordinator", "Status | Bemærkninger", ("Ja", "Nej")),
        ("# OS2fiktiv", "Vurdering | Dokumentation", LIGHTS),
        ("# Governancerapport for OS2fiktiv", "Status | Begrundelse", LIGHTS),
        ("# OS2fiktiv - Selvevaluering", "Lys | Begrundelse", LIGHTS),
        ("# Self-evaluation of OS2fiktiv", "Light | Reason", LIGHTS),
        ("# OS2fiktiv", "Opfyldt? | Begrundelse", "✅❌"),
        ("# Governancerapport for OS2fiktiv\n\n## Evaluering", "Opfyldt? | Begrundelse", "✅❌"),
        ("# Egen evaluering af OS2fiktiv", "Status | Dokumentation", "✅❌"),
    ],
)
def test_a_report_of_the_products_own(title, columns, marks):
    assert isinstance(read_report(_table(title, columns, marks)), GovernanceReport)


def _json(item, **beside) -> bytes:
    krav = [{"id": own, "krav": it.name, **item} for own, it in REQUIREMENTS.items()]
    return json.dumps({**beside, "krav": krav}).encode()


@pytest.mark.parametrize(
    "data",
    [
        _json({"vurdering": "🟢", "vurderingsgrundlag": "set"}),
        _json({"vurdering": "🟢", "begrundelse": "set"}),
        _json({"status": "ja"}, evaluatedBy="Kai Olsen"),
    ],
)
def test_an_evaluation_in_json(data):
    assert read_report(data, "x.json") == NotAReport("evaluation")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"efterlevet": "Ja", "dokumentation": ["a", "b"]}, ("met", "a\nb")),
        ({"efterlevet": "Ja", "dokumentation": {"tekst": "a", "dybt": {"b": 1}}}, ("met", 'a\n{"b": 1}')),
        ({"svar": "Nej", "note": "a"}, ("not-met", "a")),
        ({"opfyldt": True, "beskrivelse": "a"}, ("met", "a")),
        ({"compliance": "partly", "evidence": "a"}, ("partly", "a")),
    ],
)
def test_answers_in_json(item, expected):
    report = read_report(_json(item), "x.json")
    assert isinstance(report, GovernanceReport)
    assert {(it.status.value, it.text) for it in report.requirements.values()} == {expected}


def test_json_without_answers():
    assert read_report(_json({"farve": "blå"}), "x.json") == NotAReport("json")


@pytest.mark.parametrize("kind", ["(anbefaling)", "(recommendation)", "(krav)", "*(anbefaling)*"])
@pytest.mark.parametrize("line", ["- [ ] {} {} {}", "- [ ] **{}** {} {}:"])
def test_what_belongs_to_the_title(line, kind):
    text = "\n".join(line.format(own, it.name, kind) for own, it in REQUIREMENTS.items())
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport)
    assert report.filled is Filled.EMPTY
    assert {(it.status.value, it.text) for it in report.requirements.values()} == {("blank", "")}


@pytest.mark.parametrize(
    "hint", ["Skriv her", "Write here", "Skriv her hvor det står", "**Link:**", "Link:<br/>Sag:"]
)
def test_hints(hint):
    rows = "".join(f"| {own} | {it.name} | ✅ | {hint} |\n" for own, it in REQUIREMENTS.items())
    report = read_report(f"| # | Krav | Status | Dokumentation |\n|-|-|-|-|\n{rows}".encode())
    assert isinstance(report, GovernanceReport)
    assert not any(it.documented for it in report.requirements.values())


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kept", ["title", "author", None])
def test_our_own_draft(language: Language, kept):
    keys = ("level", "requirement", "looked-for", "light", "grounds")
    light = f"👤 {LIGHTS_IN_WORDS[Light.FOR_A_PERSON][language]}"
    rows = "".join(
        f"| {own} | {it.level.value} | {it.name} | Noget | {light} | **x:** y |\n"
        for own, it in REQUIREMENTS.items()
    )
    head = {"title": f"# {say('title', language, product='OS2fiktiv')}", None: "# OS2fiktiv"}
    field = f"> **{say('author', language)}:** Kai Olsen"
    columns = " | ".join(say(key, language) for key in keys)
    text = f"{head.get(kept, field)}\n\n| # | {columns} |\n|-|-|-|-|-|-|\n{rows}"
    refused = read_report(text.encode())
    assert isinstance(refused, NotAReport)
    assert refused.reason in {"evaluation", "evaluation-form"}
