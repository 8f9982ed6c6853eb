"""Converting a report and reading it again keeps statuses and words."""

from __future__ import annotations

import json

import pytest
from generated_reports import Answer, answers_for, boxes, efterlevet, marks, sections, self_assessment
from hypothesis import given, settings
from hypothesis import strategies as st

from os2lint.findings import Level
from os2lint.governance.conversion import convert, new_report
from os2lint.governance.document import read_document
from os2lint.governance.leftovers import leftovers, leftovers_of_json
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.remainder import remainder
from os2lint.governance.report import Filled, GovernanceReport
from os2lint.governance.writing import Form

ALL = ["met", "not-met", "not-applicable", "unknown", "partly", "planned", "blank"]
FORMS = list(Form)


def read(text: str) -> GovernanceReport:
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport), report
    return report


def answers(report: GovernanceReport) -> dict[str, tuple[str, str]]:
    return {own: (item.status.value, item.text) for own, item in report.requirements.items()}


CURRENT = {
    "marks": marks(answers_for("1.1.0", ALL)).text(),
    "efterlevet": efterlevet(answers_for("1.1.0", ALL)).text(),
    "sections": sections(answers_for("1.1.0", ALL)),
    "json": self_assessment(answers_for("1.1.0", ALL)),
}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("source", CURRENT)
def test_current_report_keeps_everything(source, form, language):
    before = read(CURRENT[source])
    after = read(convert(before, form, language).text)
    assert (after.format, after.model, after.product) == (form.value, "1.1.0", before.product)
    assert answers(after) == answers(before)
    assert (after.date, after.filled_by) == (before.date, before.filled_by)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("model", ["2021", "2022"])
def test_old_report_moves_to_the_new_ids(model, form):
    old = read(boxes(model, answers_for(model, ["met"]), "[x]", "[ ]", "checkbox").text())
    result = convert(old, form, "da")
    new = read(result.text)
    assert list(new.requirements) == list(load_model().requirements)
    for item in old.requirements.values():
        assert item.text in result.text
        if item.current:
            assert item.text in new.requirements[item.current].text
            assert new.requirements[item.current].status == "met"
    keys = {
        (item.key, item.arguments.get("id") or item.arguments.get("current")) for item in result.attention
    }
    assert {("gone-related", "R2"), ("gone-related", "F7"), ("merged", "F7"), ("moved", "R3")} <= keys
    if model == "2022":
        assert (
            any(item.key == "new" and item.arguments["ids"] == ("F7",) for item in result.attention) is False
        )


REMARKS = "## Bemærkninger\n\nVi mangler | penge.\n\n- og tid\n\n### Mere\n\nTak.\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("source", ["marks", "efterlevet", "sections"])
def test_sections_after_the_answers_and_the_level_are_kept(source, form):
    head, line, rest = CURRENT[source].partition("\n")
    text = f"{head}{line}\n**Produktniveau:** 3\n{rest}\n{REMARKS}"
    before = read(text)
    sections = tuple(remainder(read_document(text), before))
    assert [section.heading for section in sections] == ["Bemærkninger", "Mere"]
    result = convert(before, form, "da", sections)
    after = read(result.text)
    assert after.level_claimed == before.level_claimed == "3"
    assert answers(after) == answers(before)
    assert all(words in result.text for words in ("Bemærkninger", "Vi mangler | penge.", "- og tid", "Tak."))
    assert [item.arguments["heading"] for item in result.attention if item.key == "kept"] == [
        "Bemærkninger",
        "Mere",
    ]


LEFT = """# Governancerapport for Fiktivprodukt

Vi skriver her, hvad vi ved.

**Kontakt:** Kai Olsen

| # | Krav | Efterlevet? | Dokumentation | Frist |
|---|---|---|---|---|
| R1 | Løsningen skaber lokal værdi | Ja | Se [referatet][r] | til påske |
| F2 | Open Source licenskriterier overholdes | Ja, MPL 2.0 | | |
| F2 | Open Source licenskriterier overholdes | Nej | Se den anden | |
|  | Bemærk: kun i test | | | |

Mellem tabellerne står der noget.

| # | Krav | Efterlevet? | Dokumentation |
|---|---|---|---|
| F3 | Udbudsregler og alm. lovformlighed er overholdt | Ja | Under grænsen |
| F5 | Løsningens formål og værdi er beskrevet | Ja | Se README |
| X1 | Vores eget krav til farven | Nej | Den er blå |

- til sidst en liste

[r]: https://eksempel.dk/referat
"""
LEFT_WORDS = (
    "Vi skriver her, hvad vi ved.|Kontakt:|til påske|Se den anden|kun i test|"
    "Mellem tabellerne står der noget.|Vores eget krav til farven|Den er blå|til sidst en liste|[r]: https://eksempel.dk/referat"
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_words_outside_the_answers_are_kept(language, form):
    before = read(LEFT)
    sections = tuple(leftovers(read_document(LEFT), before))
    result = convert(before, form, language, sections)
    after = read(result.text)
    assert {own: answer for own, answer in answers(after).items() if own in before.requirements} == answers(
        before
    )
    assert after.product == "Fiktivprodukt"
    assert [words for words in LEFT_WORDS.split("|") if words not in result.text] == []
    assert [item.key for item in result.attention if item.key in {"rest", "kept"}] == ["rest"]
    assert "MPL 2.0" not in sections[0].text


def test_what_is_taken_up_is_no_leftover():
    for source in ("marks", "efterlevet", "sections"):
        text = CURRENT[source]
        found = [section.text for section in leftovers(read_document(text), read(text))]
        assert not found or "om r1" not in found[0], source


def test_extra_keys_of_json_are_kept():
    value = json.loads(CURRENT["json"])
    value["bemærkning"] = "Vi tog med, hvad vi havde"
    value["krav"][0]["ansvarlig"] = "Ane Bo"
    report = read(json.dumps(value))
    sections = tuple(leftovers_of_json(value, report))
    assert [section.text for section in sections] == [
        "R1 ansvarlig: Ane Bo\nbemærkning: Vi tog med, hvad vi havde"
    ]
    again = json.loads(convert(report, Form.JSON, "da", sections).text)
    second = tuple(leftovers_of_json(again, read(json.dumps(again))))
    assert "Vi tog med, hvad vi havde" in second[0].text
    assert list(leftovers_of_json(json.loads(CURRENT["json"]), read(CURRENT["json"]))) == []


def test_a_requirement_of_the_products_own_is_kept_and_json_is_stable():
    value = json.loads(CURRENT["json"])
    value["krav"].append({"id": "X1", "krav": "Vores eget", "efterlevet": "Ja", "dokumentation": "Se bilag"})
    value["tidligere"] = [{"id": "F8", "krav": "Et gammelt krav", "dokumentation": "Se arkivet"}]
    texts = [json.dumps(value)]
    for _round in range(3):
        report = read(texts[-1])
        sections = tuple(leftovers_of_json(json.loads(texts[-1]), report))
        texts.append(convert(report, Form.JSON, "da", sections).text)
    assert texts[1] == texts[2] == texts[3]
    assert json.loads(texts[1])["tidligere"] == [
        {
            "id": "",
            "krav": "Resten af den tidligere rapport",
            "dokumentation": "X1 – Vores eget – Ja – Se bilag",
        },
        {"id": "F8", "krav": "Et gammelt krav", "dokumentation": "Se arkivet"},
    ]


def test_answers_that_differ_are_merged_to_partly():
    given_answers = answers_for("2022", ["met"]) | {"F9": Answer("not-met", "Mangler endnu en vejledning")}
    old = read(boxes("2022", given_answers, "[x]", "[ ]", "checkbox").text())
    assert read(convert(old, Form.EFTERLEVET, "da").text).requirements["F7"].status == "partly"


def test_partly_and_planned_are_pointed_out_where_the_form_has_no_sign():
    result = convert(read(CURRENT["json"]), Form.MARKS, "da")
    assert [item.key for item in result.attention] == ["no-sign"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8"), max_size=40)
        | st.sampled_from(
            ["a|b", "a\\|b", "x\ny", "<!-- nej -->", "<!--", "-->", "| R1 | ✅ |", "[x]", "---", "R2", "<br>"]
        ),
        min_size=43,
        max_size=43,
    ),
    st.sampled_from(FORMS),
)
def test_any_words_survive(texts, form):
    ids = load_model().requirements
    answers_given = {
        own: Answer(ALL[index % len(ALL)], text)
        for index, (own, text) in enumerate(zip(ids, texts, strict=True))
    }
    before = read(self_assessment(answers_given))
    after = read(convert(before, form, "da").text)
    assert answers(after) == answers(before)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("level", "count"), [("sandbox", 6), ("1", 16), ("2", 35), ("3", 43)])
def test_new_report_is_empty(level, count, language):
    text = new_report(Level(level), language)
    report = read(text)
    assert (report.filled, len(report.requirements), report.model) == (Filled.EMPTY, count, "1.1.0")
    assert (report.product, report.date, report.filled_by) == (None, None, None)
    assert {item.status.value for item in report.requirements.values()} == {"blank"}
    hints = [item.hint[language] for item in load_model().requirements.values() if item.hint]
    assert sum(hint in text for hint in set(hints)) >= count - 3


def test_new_report_for_a_product_can_be_filled_in():
    text = new_report(Level.SANDBOX, "da", "Fiktivprodukt")
    filled = text.replace("|  | <!--", "| Ja | Se README <!--")
    report = read(filled)
    assert (report.product, report.filled) == ("Fiktivprodukt", Filled.COMPLETE)
    assert {item.text for item in report.requirements.values()} == {"Se README"}


def test_a_hint_pasted_as_an_answer_is_none():
    hints = {
        own: Answer("met", item.hint["da"]) for own, item in load_model().requirements.items() if item.hint
    }
    assert not any(item.documented for item in read(efterlevet(hints).text()).requirements.values())


COMMENT = "<!-- Spørg Mette fra Vejle,\nom aftalen er underskrevet -->"


@pytest.mark.parametrize("form", Form)
def test_comments_that_somebody_wrote_are_kept(form: Form):
    hint = load_model().requirements["R1"].hint
    assert hint
    rows = "".join(
        f"| {own} | {one.name} | sandkasse | | Ja | {text} |\n"
        for (own, one), text in zip(
            load_model().requirements.items(),
            ["Sparer tid <!-- gælder kun Ribe -->", f"<!-- {hint['da']} -->", "Se README", "", "MPL-2.0", ""],
            strict=False,
        )
    )
    text = (
        "# Governancerapport for Havneplan\n<!-- markdownlint-disable -->\n\n| # | Krav | Produktniveau | "
        f"Retningslinjer | Efterlevet? | Dokumentation |\n|-|-|-|-|-|-|\n{rows}\n{COMMENT}\n"
    )
    for _ in range(2):
        report = read_report(text.encode())
        assert isinstance(report, GovernanceReport)
        if text.startswith("{"):
            sections = tuple(leftovers_of_json(json.loads(text), report))
        else:
            sections = tuple(leftovers(read_document(text), report))
        text = convert(report, form, "da", sections).text
        plain = text.replace("\\n", "\n")
        assert plain.count(COMMENT) == 1
        assert plain.count("<!-- gælder kun Ribe -->") == 1
        assert hint["da"] not in "".join(section.text for section in sections)
        assert "markdownlint" not in text


@pytest.mark.parametrize(
    "words", ["fx sparer Odense 2 årsværk", "Indsæt aldrig personnumre her", "Ingen mangler"]
)
@pytest.mark.parametrize("form", Form)
def test_words_that_only_look_like_a_hint_are_kept(words: str, form: Form):
    text = efterlevet(answers_for("1.1.0", ["met"]) | {"R1": Answer("met", words)}).text()
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport)
    assert words in convert(report, form, "da", tuple(leftovers(read_document(text), report))).text


def test_what_has_been_moved_is_not_told_again():
    rows = {
        own: Answer("met", f"- Ét led om {own}<br/>- Et andet led<br/><br/>Se docs/{own}.md")
        for own in ("R1", "F1")
    }
    given = answers_for("1.1.0", ["met"]) | rows
    log = "\n## LOG\n\n| Dato | Handling |\n| --- | --- |\n| 2026-02-03 | Rapport oprettet |\n"
    before = "> **📄 Dokumentinformation**<br/>\n> **Link til Git:** [indsæt link]<br/>\n\n"
    text = efterlevet(given).text().replace("\n## ", f"\n{before}## ", 1) + log
    document, report = read_document(text), read(text)
    assert [(it.heading, it.text.count("oprettet")) for it in leftovers(document, report)] == [("LOG", 1)]
    assert report.requirements["R1"].text.startswith("- Ét led")


def test_an_answer_that_a_ragged_row_gives_again_is_no_documentation():
    text = efterlevet(answers_for("1.1.0", ["met"])).text()
    ragged = "\n".join(line + " Ja ||" if line.startswith("| F5 ") else line for line in text.split("\n"))
    assert answers(read(ragged)) == answers(read(text))
