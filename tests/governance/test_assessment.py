"""Lights and the documented level: never green unseen, never red unlooked, the level never our verdict."""

from __future__ import annotations

import io
import json
import os
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from generated_reports import Answer, answers_for, boxes, efterlevet
from hypothesis import given, settings
from hypothesis import strategies as st
from license_texts import license_text
from markdown_it import MarkdownIt

from os2lint.configuration import Configuration
from os2lint.engine import lint
from os2lint.facts import Circumstances, Facts
from os2lint.facts.people import somebody_in
from os2lint.findings import Level, Setting
from os2lint.governance import NEWEST
from os2lint.governance.admission import examine_admission
from os2lint.governance.assessment import assess
from os2lint.governance.bodies import bodies_in
from os2lint.governance.claims import Claim, claims
from os2lint.governance.drafts.application import write_application
from os2lint.governance.drafts.html import write_admission_html, write_html
from os2lint.governance.drafts.markdown import write_markdown
from os2lint.governance.looks import REPOSITORY, sights
from os2lint.governance.looks.claimed import CLAIM
from os2lint.governance.model import load_model
from os2lint.governance.proposal import propose
from os2lint.governance.reader import read_report
from os2lint.governance.report import Requirement, Status
from os2lint.governance.sights import Light, Sight
from os2lint.governance.standing import documented_level
from os2lint.governance.wording import unlinked
from os2lint.repository import open_repository
from os2lint.rules import built_in
from os2lint.schema import load_schema

TODAY = date(2026, 11, 24)
TEXT = {"da": "set", "en": "seen"}
MODEL = load_model().requirements


def facts(root: Path, files: dict[str, str], kind: str = "product") -> Facts:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    configuration = Configuration(kind=Setting(value=kind, source="configuration"))
    return Facts(open_repository(root), configuration, Circumstances(today=TODAY))


def claim(status: Status, text: str = "", own: str = "F5") -> Claim:
    answer = Requirement(
        status=status, documented=bool(text), text=text, links=(), line=1, current=own, title="x"
    )
    return Claim(requirement=MODEL[own], answers=((own, answer),))


SIGHTS = st.builds(
    Sight,
    text=st.just(TEXT),
    light=st.sampled_from([None, Light.GREEN, Light.YELLOW, Light.RED]),
    unseen=st.just(value=False),
) | st.builds(Sight, text=st.just(TEXT), unseen=st.just(value=True))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(list(Status)), st.sampled_from(["", "fordi"]), st.lists(SIGHTS, max_size=4),
    st.booleans(), st.sampled_from(["F5", "F19"]),
)  # fmt: skip
def test_no_light_without_its_ground(status, text, seen, has_report, own):
    light, ground = propose(claim(status, text, own), seen, has_report=has_report)
    assert ground["da"]
    assert ground["en"]
    lights = {sight.light for sight in seen}
    if light is Light.GREEN:
        assert Light.GREEN in lights
        assert not lights & {Light.RED, Light.YELLOW}
        assert status in {Status.MET, Status.BLANK, Status.UNKNOWN}
    if light is Light.RED:
        assert Light.RED in lights or status is Status.NOT_MET
    if light is Light.NOT_RELEVANT:
        assert status is Status.NOT_APPLICABLE
        assert text
    if status is Status.MET and not text and not lights - {None}:
        assert light is Light.YELLOW


@pytest.mark.parametrize(
    ("status", "text", "seen", "light"),
    [
        (Status.MET, "se her", [], Light.FOR_A_PERSON),
        (Status.MET, "", [], Light.YELLOW),
        (Status.MET, "", [Light.GREEN], Light.GREEN),
        (Status.MET, "se her", [Light.GREEN, Light.RED], Light.RED),
        (Status.MET, "Ja.", [Light.GREEN], Light.GREEN),
        (Status.MET, "Beskrives senere", [Light.GREEN], Light.YELLOW),
        (Status.MET, "Afventer bestyrelsens godkendelse", [Light.GREEN], Light.FOR_A_PERSON),
        (Status.MET, "Afventer ikke noget", [Light.GREEN], Light.GREEN),
        (Status.NOT_MET, "", [], Light.RED),
        (Status.NOT_MET, "", [Light.GREEN], Light.FOR_A_PERSON),
        (Status.PARTLY, "", [Light.GREEN], Light.YELLOW),
        (Status.BLANK, "", [Light.GREEN], Light.GREEN),
        (Status.BLANK, "", [], Light.FOR_A_PERSON),
        (Status.NOT_APPLICABLE, "", [], Light.FOR_A_PERSON),
        (Status.NOT_APPLICABLE, "fordi", [Light.YELLOW], Light.FOR_A_PERSON),
    ],
)
def test_lights(status, text, seen, light):
    sights = [Sight(text=TEXT, light=item) for item in seen]
    assert propose(claim(status, text), sights, has_report=True)[0] is light


def report_claims(statuses: dict[str, Answer]) -> tuple[Claim, ...]:
    report = read_report(efterlevet(answers_for("1.1.0", ["met"]) | statuses).text().encode())
    return claims(report)


@pytest.mark.parametrize(
    ("changes", "level", "missing"),
    [
        ({}, "3", ()),
        ({"R4": Answer("not-met", "nej")}, "2", ("R4",)),
        ({"F7": Answer("met", "")}, "sandbox", ("F7",)),
        ({"F7": Answer("not-applicable", "fordi")}, "3", ()),
        ({"F7": Answer("not-applicable", "")}, "sandbox", ("F7",)),
        ({"F19": Answer("not-met", "")}, "3", ()),
        ({"F3": Answer("unknown", "x"), "R4": Answer("blank")}, None, ("F3",)),
    ],
)
def test_documented_level(changes, level, missing):
    standing = documented_level([(item, ()) for item in report_claims(changes)], has_report=True)
    assert (standing.level, standing.missing) == (level, missing)
    assert (standing.reason is None) == (level is not None)


def test_a_contradiction_takes_the_level():
    against = Sight(text=TEXT, light=Light.RED)
    pairs = [(item, (against,) if item.requirement.id == "F2" else ()) for item in report_claims({})]
    assert documented_level(pairs, has_report=True).level is None


def test_no_report_documents_nothing():
    standing = documented_level([(item, ()) for item in claims(None)], has_report=False)
    assert (standing.level, standing.missing) == (None, ())
    assert "rapport" in standing.reason["da"]


PRODUCT = {
    "LICENSE": license_text("MPL-2.0"),
    "README.md": "# Havneplan\n\nHavneplan fordeler kajpladser, så havnefogeden slipper for regneark. "
    "Den bruges af Ønske Kommune og Vinterby Kommune.\n",
    "SECURITY.md": "# Sikkerhed\n\nSkriv til sikkerhed@vejviser.example, hvis du finder et hul.\n",
    "Dockerfile": "FROM scratch\n",
    "havneplan_governance_report.md": efterlevet(
        answers_for("1.1.0", ["met"], "Se møde")
        | {"F2": Answer("met", "MPL 2.0"), "G3": Answer("met", "Kai Olsen")}
        | {"R4": Answer("not-applicable", "Lokalt")}
    ).text(),
}  # fmt: skip


def test_assessment_of_a_product(tmp_path):
    found = assess(facts(tmp_path, PRODUCT | {f"src/a{n}.py": "" for n in range(9)}))
    lights = {own: item["light"] for own, item in found["requirements"].items()}
    assert {lights[own] for own in ("F2", "F4", "F5", "F19", "G3")} == {"green"}
    assert lights["R4"] == "not-relevant"
    assert lights["G4"] == "for-a-person"
    assert found["requirements"]["F2"]["evidence"][0]["path"] == "LICENSE"
    assert found["requirements"]["F5"]["claim"]["path"] == "havneplan_governance_report.md"
    assert len(lights) == sum(found["counts"]["total"].values()) == 43
    for key in ("levels", "themes"):
        assert sum(sum(counts.values()) for counts in found["counts"][key].values()) == 43
    json.dumps(found)


@pytest.mark.parametrize(("content", "light"), [("", "for-a-person"), ("FROM scratch\n", "green")])
def test_an_empty_file_shows_nothing(tmp_path, content, light):
    found = assess(facts(tmp_path, PRODUCT | {"Dockerfile": content, "docker-compose.yml": content}))
    assert found["requirements"]["F19"]["light"] == light


def test_a_repository_without_the_code_says_nothing_of_the_code(tmp_path):
    only_report = {name: text for name, text in PRODUCT.items() if name.endswith("report.md")}
    found = assess(facts(tmp_path, only_report, "management"))
    lights = {
        item["light"] for own, item in found["requirements"].items() if own in {"F1", "F2", "F4", "F6", "F19"}
    }
    assert lights == {"for-a-person"}


def test_old_ids_are_read_by_what_they_mean_now(tmp_path):
    old = {own: Answer("met", f"ord om {own.lower()}x") for own in answers_for("2021", ["met"])}
    found = assess(
        facts(tmp_path, {"governance_report.md": boxes("2021", old, "[x]", "[ ]", "x").text()}, "management")
    )
    assert found["requirements"]["R2"]["claim"]["ids"] == ["R3"]
    assert found["requirements"]["F7"]["claim"]["ids"] == ["F8", "F9"]
    assert found["requirements"]["S4"]["claim"] is None


def test_the_model_names_looks_and_rules_that_exist():
    schema = load_schema("model")["$defs"]["evidence"]["properties"]["look"]["enum"]
    assert set(schema) == set(REPOSITORY | CLAIM)
    used = [item for requirement in MODEL.values() for item in requirement.evidence]
    assert {item["look"] for item in used} == set(REPOSITORY | CLAIM)
    assert {item["rule"] for item in used if "rule" in item} <= set(built_in())
    messages = built_in()["unsupported-claim"].messages
    assert {item["missing"] for item in used if "missing" in item} <= set(messages)


def report_of(root: Path, files: dict[str, str], kind: str = "product"):
    found = facts(root, files, kind)
    return lint(found.repository, built_in(), found.configuration, found.circumstances), found


def markdown(report, language="da") -> str:
    stream = io.StringIO()
    write_markdown(report, stream, language)
    return stream.getvalue()


@pytest.mark.parametrize("language", ["da", "en"])
def test_draft_follows_the_form(tmp_path, language):
    report, _facts = report_of(tmp_path, PRODUCT)
    text = markdown(report, language)
    rows = re.findall(r"^\| ([RFSG]\d+) \|", text, re.MULTILINE)
    assert rows == list(MODEL)
    assert text.count("```mermaid") == 5
    opened = "[UDFYLD:" if language == "da" else "[FILL IN:"
    assert text.count(opened) >= 5
    assert (
        "sekretariatet fastlægger niveauet" if language == "da" else "the secretariat sets the level"
    ) in text
    assert "⚪" in text


def test_draft_says_whose_report_it_is_and_which_do_not_count(tmp_path):
    older = efterlevet(answers_for("1.1.0", ["met"])).text()
    report, _facts = report_of(tmp_path, PRODUCT | {"docs/gammel_governance_report.md": older})
    found = report.facts["governance_report"]
    text = markdown(report)
    assert found["others"]
    assert f"> **Andre rapporter, som ikke tæller:** {found['others'][0]}".replace("_", "\\_") in text
    assert "> **Rapporten udfyldt af:**" in text
    assert re.search(r"^\| \*\*I alt\*\* \| [^|]*🟢", text, re.MULTILINE)
    listed = re.findall(r"^- [🟡🔴🟢] [RFSG]\d+ “[^”]+”: (.)", text, re.MULTILINE)
    assert listed
    assert not any(first.isupper() for first in listed)


def test_draft_is_no_governance_report(tmp_path):
    report, _facts = report_of(tmp_path, PRODUCT)
    result = read_report(markdown(report).encode(), "udkast.md")
    assert getattr(result, "reason", None) in {"evaluation", "evaluation-form"}


HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) | ![y](http://a/b.png) @os2 \x1b[31m ``` \u202e"


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def test_drafts_escape_what_comes_from_the_repository(tmp_path):
    answers = answers_for("1.1.0", ["met"]) | {"F4": Answer("met", HOSTILE.replace("|", "\\|"))}
    files = {"governance_report.md": efterlevet(answers).text().replace("Fiktivprodukt", HOSTILE)}
    report, found = report_of(tmp_path, files, "management")
    text = markdown(report)
    assert "<script" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    shown = Tags(MarkdownIt("commonmark").enable("table").render(text)).seen
    assert not [tag for tag, _attributes in shown if tag in {"script", "img"}]
    assert all(attributes.get("href", "http").startswith("http") for _tag, attributes in shown)
    assert len([line for line in text.split("\n") if line.startswith("| F4 |")]) == 1
    for write in (
        lambda s: write_html(report, s, "da"),
        lambda s: write_admission_html(report, examine_admission(found), s, "da"),
    ):
        stream = io.StringIO()
        write(stream)
        tags = Tags(stream.getvalue())
        assert not [tag for tag, _attributes in tags.seen if tag in {"script", "img", "iframe", "object"}]
        assert all(
            attributes.get("href", "#").startswith(("#", "https://", "http://"))
            for _tag, attributes in tags.seen
        )
        assert not any(name.startswith("on") for _tag, attributes in tags.seen for name in attributes)
        assert "\x1b" not in stream.getvalue()


@pytest.mark.parametrize("language", ["da", "en"])
def test_html_is_whole_and_accessible(tmp_path, language):
    report, _facts = report_of(tmp_path, PRODUCT)
    stream = io.StringIO()
    write_html(report, stream, language)
    tags = Tags(stream.getvalue()).seen
    names = [tag for tag, _attributes in tags]
    assert names.count("h1") == names.count("main") == names.count("title") == 1
    assert dict(tags)["html"] == {"lang": language}
    assert names.count("caption") == names.count("table") == 5
    assert all(attributes.get("scope") in {"col", "row"} for tag, attributes in tags if tag == "th")
    assert not any("src" in attributes for _tag, attributes in tags)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Bruges af Aarhus Kommune og Høje Taastrup Kommune.", ["Aarhus Kommune", "Høje Taastrup Kommune"]),
        (
            "Lyngby-Taarbæk Kommunes drift; Region Midtjylland",
            ["Lyngby-Taarbæk Kommune", "Region Midtjylland"],
        ),
        ("En kommune kan bruge den. Din Kommune også. Region X", []),
        ("Vejle Municipality", ["Vejle Kommune"]),
    ],
)
def test_public_bodies(text, bodies):
    assert list(bodies_in(text)) == bodies


def test_admission(tmp_path):
    found = facts(tmp_path, PRODUCT | {"publiccode.yml": "usedBy:\n  - Skovby Kommune\n"})
    criteria = {criterion.key: criterion for criterion in examine_admission(found)}
    assert list(criteria) == ["license", "ownership", "governance", "community"]
    assert criteria["license"].light is Light.GREEN
    assert criteria["license"].wanted is None
    named = [sight.text["da"] for sight in criteria["ownership"].sights]
    assert [text.split(" ")[0] for text in named] == ["Skovby", "Ønske", "Vinterby"]
    assert criteria["ownership"].light is Light.FOR_A_PERSON
    assert criteria["governance"].wanted is None
    assert {criterion.light for criterion in criteria.values()} <= {Light.GREEN, Light.FOR_A_PERSON}


OWNERS = {
    "companies": ("[Novo Nordisk A/S, Magenta ApS]", "", ["Novo Nordisk A/S", "Magenta ApS"], "yellow"),
    "twice": ("[Aarhus Kommune, aarhus kommune]", "", ["Aarhus Kommune"], "yellow"),
    "turned-down": (
        "[Aarhus Kommune]",
        "Odense Kommune har fravalgt løsningen.",
        ["Aarhus Kommune"],
        "yellow",
    ),
    "two": ("[Aarhus Kommune, Digitaliseringsstyrelsen]", "", ["Aarhus", "Digitaliserings"], "for-a-person"),
}


@pytest.mark.parametrize(("used_by", "readme", "named", "light"), OWNERS.values(), ids=OWNERS)
def test_admission_counts_public_parties_once(tmp_path, used_by, readme, named, light):
    files = {"publiccode.yml": f"usedBy: {used_by}\n", "README.md": f"# Havneplan\n\n{readme}\n"}
    criterion = examine_admission(facts(tmp_path, files))[1]
    assert criterion.light == light
    assert len(criterion.sights) == len(named)
    assert all(sight.text["da"].startswith(name) for sight, name in zip(criterion.sights, named, strict=True))


def test_admission_says_where_and_what_was_answered(tmp_path):
    given = answers_for("1.1.0", ["met"]) | {"G13": Answer("not-met", "Ingen aftale endnu")}
    files = {
        "governance_report.md": efterlevet(given).text(),
        "publiccode.yml": "usedBy:\n  - Skovby Kommune\n  - Ønske Kommune\n",
    }
    _license, ownership, _governance, community = examine_admission(facts(tmp_path, files))
    assert [sight.location.line for sight in ownership.sights] == [2, 3]
    answer = next(sight for sight in community.sights if "G13" in sight.text["da"])
    assert answer.text["da"] == "rapportens G13: “Ingen aftale endnu”, rapporten svarer “ikke opfyldt”"
    assert answer.location.path == "governance_report.md"
    assert answer.location.line > 1


@pytest.mark.parametrize(("kind", "light"), [("documentation", "for-a-person"), ("product", "red")])
def test_admission_judges_the_code_where_it_is(tmp_path, kind, light):
    found = facts(tmp_path, PRODUCT | {"LICENSE": license_text("CC-BY-SA-4.0")}, kind)
    license_criterion = examine_admission(found)[0]
    assert license_criterion.light == light
    assert license_criterion.wanted


def test_admission_quotes_words_and_says_where_links_lead(tmp_path):
    given = answers_for("1.1.0", ["met"]) | {"G6": Answer("met", "Se [gruppen](https://eksempel.dk/gruppe)")}
    found = facts(tmp_path, {"governance_report.md": efterlevet(given).text()})
    texts = [sight.text["da"] for sight in examine_admission(found)[2].sights]
    assert texts[0] == "rapportens G6: “Se gruppen” (https://eksempel.dk/gruppe)"


def test_admission_of_an_empty_repository(tmp_path):
    found = facts(tmp_path, {"src/a.py": ""})
    criteria = examine_admission(found)
    assert all(criterion.wanted for criterion in criteria)
    assert criteria[0].light is Light.RED
    stream = io.StringIO()
    report = SimpleNamespace(product=None, subject=SimpleNamespace(name=None))
    write_application(report, criteria, stream, "en")
    assert stream.getvalue().count("## ") == 4
    assert "[FILL IN:" in stream.getvalue()


CORPUS = os.environ.get("OS2LINT_CORPUS")


@pytest.mark.skipif(not CORPUS, reason="OS2LINT_CORPUS is not set")
def test_assess_runs_on_every_corpus_repository(tmp_path):
    for source in sorted(Path(CORPUS or "", "repositories").iterdir()):
        root = tmp_path / source.name
        root.mkdir()
        blobs = source / "blobs"
        files = {
            str(path.relative_to(blobs)): path.read_bytes().decode("utf-8", "replace")
            for path in blobs.rglob("*") if path.is_file()
        }  # fmt: skip
        found = facts(root, files)
        assessed = assess(found)
        assert sum(assessed["counts"]["total"].values()) == 43
        for item in assessed["requirements"].values():
            if item["light"] == "green":
                assert any(sight["light"] == "green" and sight["seen"] for sight in item["evidence"])


def test_the_newest_model_is_whole():
    assert load_model().version == NEWEST
    counts = [sum(item.level is level for item in MODEL.values()) for level in Level]
    assert counts == [6, 10, 19, 8]
    assert all(item.title and item.hint and item.current == item.id for item in MODEL.values())
    for version in ("2021", "2022", "2024"):
        assert {item.current for item in load_model(version).requirements.values()} <= {None, *MODEL}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mogens Kjeldsen, OS2", "Mogens Kjeldsen"),
        ("Produktkoordinator: Erling Haunstrup Poulsen, Syddjurs Kommune", "Erling Haunstrup Poulsen"),
        ("Tovholder er Bodil Krag-Hansen fra Ønske Kommune", "Bodil Krag-Hansen"),
        ("Skriv til [koordinatoren](mailto:kai@a.dk) kai@a.dk", "kai@a.dk"),
        ("@kaiolsen", "@kaiolsen"),
        ("Sekretariatschefen er produktejer", None),
        ("Sønderborg har produktforvaltningen med rollerne produktkoordinator og product owner.", None),
        ("Ønske Kommune har ansvaret. Region Midtjylland hjælper.", None),
        ("OS2 IT Drift", None),
        ("", None),
    ],
)
def test_somebody_is_named(text, name):
    assert somebody_in(unlinked(text)) == name


def test_draft_says_what_an_old_form_never_asked(tmp_path):
    old = {own: Answer("met", "Se møde") for own in answers_for("2021", ["met"])}
    report, _facts = report_of(
        tmp_path, {"governance_report.md": boxes("2021", old, "[x]", "[ ]", "x").text()}
    )
    text = markdown(report)
    assert "spørger ikke om S4" in text
    assert report.assessment["requirements"]["S4"]["light"] == "for-a-person"


def test_draft_tells_the_products_own_words_from_what_was_seen(tmp_path):
    words = "Vi arbejder agilt, agile og Scrum, se https://havneplan.example/model for mere"
    report, _facts = report_of(
        tmp_path,
        {
            "governance_report.md": efterlevet(
                answers_for("1.1.0", ["met"]) | {"G8": Answer("met", words)}
            ).text()
        },
    )
    row = next(line for line in markdown(report).splitlines() if line.startswith("| G8 |"))
    assert "**Produktets egne ord:** svaret nævner scrum, agil |" in row
    assert "se (link) for mere" in row
    assert "**Set:**" not in row


@pytest.mark.parametrize("kind", ["management", "documentation"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_draft_says_that_the_code_is_elsewhere(tmp_path, kind, language):
    only_report = {name: text for name, text in PRODUCT.items() if name.endswith("report.md")}
    report, _facts = report_of(tmp_path, only_report, kind)
    text = markdown(report, language)
    said = "koden ligger i et andet repositorium" if language == "da" else "the code is in another repository"
    for own in ("F1", "F2", "F4", "F6", "F19"):
        assert said in next(line for line in text.splitlines() if line.startswith(f"| {own} |"))
    summary = text.partition("\n## ")[2].partition("\n## ")[0]
    assert "F1, F2" in summary
    assert said[1:] in summary


@pytest.mark.parametrize("language", ["da", "en"])
def test_draft_recommends_what_a_machine_can_without_a_report(tmp_path, language):
    report, _facts = report_of(tmp_path, {"src/a.py": "x = 1\n", "README.md": "# Havneplan\n"})
    text = markdown(report, language)
    heading = "## Anbefaling" if language == "da" else "## Recommendation"
    section = text.partition(heading)[2].partition("\n---")[0]
    assert (
        "udfylder en governancerapport" if language == "da" else "fills in a governance report"
    ) in section
    assert re.search(r"^- 🔴 F2 “[^”]+”: (Udvikleren|Developer)", section, re.MULTILINE)
    stream = io.StringIO()
    write_html(report, stream, language)
    assert ("først udfylder" if language == "da" else "first fills in") in stream.getvalue()
    with_report, _facts = report_of(tmp_path, PRODUCT)
    section = markdown(with_report, language).partition(heading)[2].partition("\n---")[0]
    assert "udfylder en governancerapport" not in section


def test_draft_names_all_that_counts_against_the_product(tmp_path):
    answers = answers_for("1.1.0", ["not-met"], "Nej, det er ikke besluttet")
    report, _facts = report_of(tmp_path, {"governance_report.md": efterlevet(answers).text()}, "management")
    summary = markdown(report).partition("\n---")[0]
    against = [own for own, item in report.assessment["requirements"].items() if item["light"] == "red"]
    assert len(against) > 20
    assert all(re.search(rf"\b{own}\b", summary) for own in against)


@pytest.mark.parametrize(
    ("own", "text", "key"),
    [
        ("F4", "Se [SECURITY.md](SECURITY.md)", "no-document"),
        ("F19", "Der er ingen Dockerfile", "denied"),
        ("F19", "Dockerfile i roden", "no-file"),
    ],
)
def test_one_fault_is_told_once(tmp_path, own, text, key):
    given = answers_for("1.1.0", ["met"], "Se møde") | {own: Answer("met", text)}
    files = {
        "README.md": "# Havneplan\n\nHavneplan fordeler kajpladser.\n",
        "src/a.py": "x = 1\n",
        "governance_report.md": efterlevet(given).text(),
    }
    report, found = report_of(tmp_path, files)
    claimed = next(item for item in claims(found.governance.report) if item.requirement.id == own)
    assert [sight.contradiction for sight in sights(found, claimed) if sight.contradiction] == [key]
    evidence = report.assessment["requirements"][own]["evidence"]
    assert len([sight for sight in evidence if "fører ikke til noget" in sight["text"]["da"]]) == 0
    assert not [finding for finding in report.findings if finding.rule == "dead-evidence-link"]


def test_words_are_shown_whole(tmp_path):
    given = answers_for("1.1.0", ["met"], "Se møde") | {"F3": Answer("met", "Løsningen er egen udviklet")}
    report, _facts = report_of(tmp_path, {"governance_report.md": efterlevet(given).text()}, "management")
    assert "svaret nævner egen udviklet" in markdown(report)


@pytest.mark.parametrize(("language", "said"), [("da", "Ikke krydset af, men"), ("en", "Not ticked, but")])
def test_draft_lists_what_is_written_about_and_not_ticked(tmp_path, language, said):
    ticked = {own: Answer("met", "Se møde") for own in answers_for("2021", ["met"])}
    open_ones = {own: Answer("not-met", "Se referatet fra mødet") for own in ("S1", "G2")}
    text = boxes("2021", ticked | open_ones, "[x]", "[ ]", "x").text()
    report, _facts = report_of(tmp_path, {"governance_report.md": text}, "management")
    draft = markdown(report, language)
    assert re.search(rf"{said}[^:]*: S1, G2\.", draft)
    row = next(line for line in draft.splitlines() if line.startswith("| G2 |"))
    assert ("ikke krydset af (" if language == "da" else "not ticked (") in row
    assert "🔴" not in row
    assert report.assessment["requirements"]["G2"]["claim"]["unticked"]


def test_draft_without_report_and_code_says_that_it_says_nothing(tmp_path):
    report, _facts = report_of(tmp_path, {"README.md": "# Havneplan\n"}, "documentation")
    assert "så udkastet siger intet om F1, F2" in markdown(report)
