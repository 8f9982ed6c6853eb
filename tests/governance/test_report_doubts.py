"""A yes counts only where nothing takes it back, and a question of the form's is no answer."""

from __future__ import annotations

import time
from datetime import date

import pytest

from os2lint.configuration import parse_configuration
from os2lint.facts import Circumstances, Facts
from os2lint.governance.document import read_document
from os2lint.governance.leftovers import leftovers
from os2lint.governance.marks import read_mark
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import Filled, GovernanceReport, Status
from os2lint.repository import open_repository

TODAY = date(2026, 11, 24)
TAKEN_BACK = {
    Status.PLANNED: (
        "Ja, planlagt|Ja, i gang|Ja – afventer godkendelse|Ja, ikke endnu|Ja, snart|Ja, fra 2061|"
        "Opfyldt i 2061|Opfyldt (2061)|Opfyldt senere|"
        "Yes, planned|Yes (in progress)|✅ (planlagt)|✅ fra 2061|"
        "[x] planlagt|[x] Ja, planlagt|Ja, næste år|Yes, not yet|Yes, Q1 2061|🟢 undervejs|"
        "Ja, når økonomien er på plads|Ja, men planlagt|"
        "Ja, planlagt, men ikke gennemført|Ja, men først fra 2061|Ja, ansøgning undervejs"
    ),
    Status.PARTLY: (
        "Ja og nej|Ja for kommune A, nej for kommune B|"
        "Ja, hvis økonomien findes|Ja, delvist|✅ 🟡|Yes and no|"
        "Yes for A, no for B|"
        "Ja, dokumentation mangler|Yes, if funded|Ja, 80 %|Kun delvist|Ja, men kun lokalt|"
        "Ja (under forudsætning af budget)|Opfyldt af kommune A, ikke af kommune B"
    ),
    Status.UNKNOWN: (
        "Ja?|✅?|[x]?|✅ ❓|[x] ❓|☒ ?|**Ja**?|Ja (?)|Yes?|OK?|100 %?|Ja, måske|Ja, tror vi|"
        "Ja, men det er usikkert|Yes, probably"
    ),
    Status.BLANK: "⚪ Ja|Ja (nej)|Ja nej|Ja ❌|🟢🔴|Ja/nej",
    Status.NOT_MET: "Efterlevet? ❌|Opfyldt? Nej|Efterlevet: nej|Opfyldt? :x:|<s>Ja</s> Nej",
}
GENUINE = (
    "Ja|Ja, siden 2019|Ja, se README|Ja – opfyldt|✅|[x]|Yes, no exceptions|Ja, ingen mangler|Ja!|"
    "Ja, se https://a.dk/x?y=1|Ja, aftale til 2061|Ja, strategi 2061-2065|Opfyldt i 2020|Ja, fra 2019|"
    "✅ Ja, se README|<s>Nej</s> Ja|~~Nej~~ Ja|Opfyldt? Ja|Ja: OK|100 %|Ja (100 %)|Ja (se bilag)|Ja, i drift|"
    "Ja, rød tråd|Ja, Tom Hansen|✅ – se referat|Yes - nothing missing|"
    "Ja, godkendt 12. maj 2024|Yes, started 2019|"
    "Ja, Kai Olsen er koordinator|✅ [README](https://a.dk?b)|"
    "Opfyldt, se f.eks. README|Ja, alle krav er opfyldt|Vi opfylder kravet|Det gør vi|Fully compliant"
)


@pytest.mark.parametrize(
    ("cell", "status"), [(cell, status) for status, cells in TAKEN_BACK.items() for cell in cells.split("|")]
)
def test_a_yes_taken_back(cell, status):
    assert read_mark(cell).status_on(TODAY) is status


HESITANT = (
    "Ja, dog ikke|Ja NOT|Opfyldt ej|[x] ikke|Ja, aldrig|Yes, hardly|Ja, på papiret|Ja, ikke længere|"
    "Ja, ophørt|Ja (nedlagt)|Ja, indtil 2024|Yes, no longer|Ja, kun for modul A|Ja, halvdelen|"
    "Ja, stort set|Yes, 8 of 10|Ja, så snart aftalen er underskrevet|Ja, på roadmap|Yes, WIP|"
    "Yes, once approved|Yes (to be confirmed)|Ja, skal verificeres|Ja, håber vi|Yes, hopefully|"
    "Ja, ikke bekræftet|Ja, antages|Ja, udskudt|Ja, bestilt|Ja, efter idriftsættelse|Ja, efter lanceringen|"
    "Ja, sat på pause|Ja, i bero|Yes, on hold|Ja, en smule|Yes, a bit|Ja, teknisk set|Ja, i princippet|"
    "Ja, i teorien|Yes, in theory|Yes, rarely|Ja, som regel|Ja, mere eller mindre|Ja, sidst i 2019|"
    "Ja, mangelfuldt|Ja, under overvejelse|Ja, 7 ud af 8 kommuner|Ja, der er ingen styregruppe|"
    "Ja, ikke testet for fejl|Ja, på roadmap|Ja, med undtagelser|Ja, i det omfang det er muligt|"
    "Ja, til en vis grad|Ja, se forbehold|Ja, det regner vi med|Yes, with exceptions|Yes, being implemented|"
    # what is confirmed, denied
    "Ja, ubekræftet|Ja, ubesluttet|Ja, uafsluttet|Ja, udokumenteret|Ja, utestet|Ja, muligt|Ja, uopdateret|"
    "Ja, uformelt|Ja, usystematisk|Ja, uregelmæssigt|Ja, ikke-godkendt|Ja, uvedlagt|Yes, untested|"
    "Yes, undecided|Yes, undocumented|Yes, unpublished|Yes, unapproved|Yes, unofficially|Yes, informally|"
    "Yes, irregularly|Yes, incompletely|Yes, disapproved|Yes, non-approved|Yes, unattached|"
    "Ja, aftalen er ubekræftet|Ja, ubekræftet af styregruppen|Yes, still unsigned|"
    # how a word ends tells nothing
    "Yes, nearly|Yes, occasionally|Yes, seemingly|Yes, allegedly|Yes, poorly|Yes, previously|Yes, rather|"
    "Yes, somewhere|Ja, angiveligt|Ja, tvivlsomt|Ja, lejlighedsvist|Ja, sporadisk|"
    # so far only somebody's wish
    "Ja, foreslået i styregruppen|Ja, lovet af leverandøren|Ja, ansøgt om midler|Yes, proposed by the board"
)
REASSURING = (
    "Ja, uden undtagelser|Ja, ingen afvigelser|Ja, løbende|Ja, godkendt|Ja, styregruppen|"
    "Ja, ikke kun GitHub|Ja, jf. aftalen|Yes, fully|Yes, not only the core|Ja, følger skabelonen|"
    "✅ formål|[x] referat|Ja, se planen. Den er ikke lang|"
    "Ja, vi har en styregruppe, som mødes, når der er noget|Ja, kvartalsvis|Ja, besluttet|Ja, afsluttet|"
    "Ja, live|Ja, formelt|Ja, se roadmap|Ja, vores roadmap er offentlig|Ja, 8 ud af 8 kommuner|Yes, 3 of 3|"
    "Ja, der er ingen kritiske sårbarheder|Ja, der indsamles ikke persondata|Yes, no open issues|"
    "Ja, ingen kendte fejl|Ja, tidligere kendt som BibOS|Ja (tidligere nej)|Ja, planlægges i sprints|"
    "Ja, næsten hver uge|Ja, afventer ikke noget|Ja, ingenting mangler|Ja, planlagt og gennemført|"
    "Ja, delvist finansieret af en fond|Ja, i gang siden 2020|Ja, men først fra 2024|Ja, N. Jensen|"
    "Ja, uden undtagelser|Ja, i vid udstrækning|Ja, afvigelser er forklaret|Yes, implementation is described|"
    "Ja, Ir. Hansen|Ja, efter aftale|Ja, efter gældende regler|"
    # where it is, and what it is
    "Ja, sharepoint|Ja, vedlagt|Ja, her|Ja, wiki|Ja, referatet|Ja, nedenfor|Ja, kommissoriet|"
    "Ja, projektstyregruppen|Ja, tilslutningsaftale|Ja, bestyrelsesreferatet|Ja, githubrepoet|"
    "Yes, attached|Yes, here|Yes, below|Yes, minutes|Yes, jira|Yes, appendix|"
    # how surely and how often
    "Ja, regelmæssigt|Ja, fuldstændigt|Ja, nemlig|Ja, årligt|Ja, ugentligt|Ja, undertegnet|Ja, understøttet|"
    "Ja, uændret|Ja, ubetinget|Yes, monthly|Yes, publicly|Yes, confirmed|Yes, indeed|Yes, appointed|"
    "Yes, unanimously|Yes, unchanged|Yes, undoubtedly"
)


TO_COME = (
    "Ja, fra jan 2031|Ja, fra sept. 2031|Ja, fra d. 1. januar 2031|Ja, fra og med 2031|"
    "Ja, fra 2. kvartal 2031|Ja, fra 2. halvår 2031|Ja, fra uge 12 i 2031|Ja, i 1. kvartal 2031|"
    "Ja, træder i kraft 1. januar 2031|"
    "Ja, starter januar 2031|Ja, idriftsættes 1. marts 2031|Ja, opstart 2031|Ja, pr. 1/5-2031|Ja, 2031|"
    "Ja, styregruppen nedsættes i 2031|Ja, godkendt i maj 2024, træder i kraft fra 2031|Ja, kommer i 2031|"
    "Yes, as of January 1st, 2031|Yes, starting 2031|Yes, effective January 1, 2031|Yes, 2nd quarter 2031|"
    "Yes, in the second quarter of 2031|Ja, fra december 2026|Ja, fra 31/12-2026|Ja, ultimo 2026|"
    "Ja, inden udgangen af 2026|Yes, from late 2026|✅ (2. kvartal 2031)|Opfyldt pr. 1. maj 2031"
)
LASTING = (
    "Ja, aftalen udløber i 2031|Ja, aftalen er opsagt i 2030|Ja, licensen gælder til udgangen af 2030|"
    "Ja, næste valg er i 2027|Ja, næste møde er i januar 2027|Ja, aftalen kan opsiges i 2030|"
    "Ja, genforhandles i 2030|Ja, evalueres igen i 2031|Ja, certifikatet udløber 1. maj 2031|"
    "Ja, Udløber 2031|Ja, strategi 2025–2030|Ja, strategi 2025-2030|Ja, aftale 2025 til 2031|"
    "Ja, finansieret til 2030|"
    "Ja, siden 2019, ny aftale fra 2031|Ja, fra jan 2024|Ja, fra 2. kvartal 2024|Ja, fra november 2026|"
    "Ja, fra 2026|Ja, siden uge 12 2024|Ja, idriftsat 1. marts 2024|Yes, expires in 2031|"
    "Yes, contract ends in 2031|Yes, next election in 2027|Yes, funded through the end of 2031|"
    "Yes, effective 2022|Yes, as of January 1st, 2024"
)
EXPIRED = (
    "Ja, udløbet i 2024|Ja, aftalen udløb i 2024|Ja, opsagt pr. 1. maj 2024|Ja, gyldig til 2024|"
    "Ja, gyldig til 1. november 2026|Ja, fra 2019 til 2023|Ja, aftale til og med 2023|Yes, expired in 2024|"
    "Yes, valid through 2024|Yes, terminated in 2024|Yes, funded to the end of 2024"
)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        (cell, status)
        for status, cells in {Status.PLANNED: TO_COME, Status.MET: LASTING, Status.UNKNOWN: EXPIRED}.items()
        for cell in cells.split("|")
    ],
)
def test_a_yes_with_a_date(cell, status):
    assert read_mark(cell).status_on(TODAY) is status


STATED = {
    Status.MET: (
        "Kravet er opfyldt|Kravet er opfyldt.|**Kravet er opfyldt**|✅ Kravet er opfyldt|"
        "Vi lever op til kravet|Løsningen opfylder kravet|Dette krav er opfyldt|Det har vi|Alt er på plads|"
        "Kravet er fuldt efterlevet|Kravet er opfyldt, se README|Kravet er opfyldt (se bilag)|"
        "Kravet er opfyldt: https://a.dk/x|"
        "We comply|We are compliant|The requirement is met|The product meets the requirement|It is in place|"
        "The requirement is met (see the minutes)|Er kravet opfyldt? Ja|Er opfyldt|Compliant"
    ),
    Status.NOT_MET: (
        "Kravet er ikke opfyldt|Kravet er endnu ikke opfyldt|Kravet opfyldes ikke|Vi opfylder kravet ikke|"
        "Vi opfylder ikke kravet|Vi lever ikke op til kravet|Det gør vi ikke|Det har vi ikke, se bilag|"
        "Uopfyldt|Ikke på plads|Det mangler|❌ Kravet er ikke opfyldt|The requirement is not met|"
        "We don’t comply|"
        "The requirement isn't met|We do not meet the requirement|Is not met|It is not in place"
    ),
    Status.PARTLY: (
        "Kravet er delvist opfyldt|Kravet opfyldes kun delvist|The requirement is partly met|"
        "Kravet er opfyldt, men kun delvist|The requirement is met, but not fully"
    ),
    Status.PLANNED: "Kravet er på vej|Det er planlagt|Kravet er opfyldt (fra 2031)|It is in progress",
    Status.NOT_APPLICABLE: "Kravet er ikke relevant|The requirement does not apply",
    Status.UNKNOWN: "Det ved vi ikke|Kravet er opfyldt, dog ikke testet|The requirement is met, untested",
    Status.BLANK: (
        "Kravet er opfyldt?|Er kravet opfyldt?|Kravet er opfyldt når aftalen er på plads|Det har vi tænkt os|"
        "Kravet er opfyldt / Kravet er ikke opfyldt|Kravet skal opfyldes|We will comply|Kravet|Det|"
        "Opfylder kravet fra 2031|Beskriv, hvordan kravet er opfyldt|[ ] Kravet er opfyldt"
    ),
}


@pytest.mark.parametrize(
    ("cell", "status"), [(cell, status) for status, cells in STATED.items() for cell in cells.split("|")]
)
def test_a_sentence_that_says_whether_it_is_met(cell, status):
    assert read_mark(cell).status_on(TODAY) is status


@pytest.mark.parametrize("header", ["Kravet er opfyldt", "Kravet er opfyldt?", "The requirement is met"])
def test_a_heading_stays_one(header):
    answers = ("Ja", "Nej")
    rows = "".join(
        f"| {own} | {it.name} | {answers[index % 2]} | Se mødet |\n"
        for index, (own, it) in enumerate(load_model().requirements.items())
    )
    report = read_report(f"# X\n\n| # | Krav | {header} | Noter |\n|---|---|---|---|\n{rows}".encode())
    assert isinstance(report, GovernanceReport)
    assert {item.status for item in report.requirements.values()} == {Status.MET, Status.NOT_MET}


@pytest.mark.parametrize("cell", HESITANT.split("|"))
def test_a_yes_in_doubt_is_unknown_and_kept(cell):
    mark = read_mark(cell)
    assert mark.status is Status.UNKNOWN
    assert mark.rest


@pytest.mark.parametrize("cell", REASSURING.split("|"))
def test_a_yes_that_is_explained(cell):
    assert read_mark(cell).status_on(TODAY) is Status.MET


@pytest.mark.parametrize("cell", GENUINE.split("|"))
def test_a_yes_that_stays_one(cell):
    assert read_mark(cell).status_on(TODAY) is Status.MET


@pytest.mark.parametrize(
    ("cell", "year"),
    [("Ja, fra 2031", 2031), ("[x] Ja, fra 2031", 2031), ("✅ (from 2031)", 2031), ("100 % fra 2031", 2031),
     ("[x] Ja, fra 2031 [ ] Nej", 2031), ("● Ja, fra 2031 ○ Nej", 2031), ("Status: Ja, fra 2031", 2031)],
)  # fmt: skip
@pytest.mark.parametrize("file", [None, "vejviser_governance_report.md", "docs/andet.md"])
def test_the_date_of_the_run_tells_what_is_to_come(tmp_path, file, cell, year):
    rows = "".join(
        f"| {own} | {it.name} | {cell} | Se mødet |\n" for own, it in load_model().requirements.items()
    )
    text = f"# X\n\n| # | Krav | Status | Noter |\n|---|---|---|---|\n{rows}"
    if file:
        (tmp_path / "docs").mkdir()
        (tmp_path / file).write_text(text, encoding="utf-8")
    found = set()
    for day in (date(year - 1, 12, 31), date(year, 1, 1)):
        if file:
            configuration = parse_configuration("kind: product\n", ".os2lint.yml")
            facts = Facts(open_repository(tmp_path), configuration, Circumstances(today=day))
            report = facts.governance.report
        else:
            report = read_report(text.encode(), today=day)
        assert isinstance(report, GovernanceReport)
        found.add((day.year, *{item.status for item in report.requirements.values()}))
    assert found == {(year - 1, Status.PLANNED), (year, Status.MET)}


@pytest.mark.parametrize(
    "piece",
    [
        "1% ",
        "100% ",
        "Ja? ",
        "Opfyldt: ",
        "[x] ",
        "✅ ",
        "<s>",
        "ja, ",
        "og ",
        "ja, 2031 ",
        "ja, fra 1. ",
        "fra 1/12, ",
        "maj 1 ",
        "om en ",
        "tidligere: nej (",
        "kravet er ",
        "paa ",
        "desværre ",
        "i test ",
        "i i ",
    ],
)
def test_no_cell_is_too_long(piece):
    started = time.perf_counter()
    read_mark(piece * 5_000)
    assert time.perf_counter() - started < 3


LABELS = [
    "**Efterlevet?** {}",
    "**Opfyldt:** {}",
    "**Opfyldt**: {}",
    "Efterlevet? {}",
    "Status: {}",
    "- Status: {}",
    "*Status:* {}",
    "**Er kravet opfyldt?** {}",
    "**Krav opfyldt:** {}",
    "**Requirement met:** {}",
    "### Status\n\n{}",
    "**Status**\n\n{}",
    "| Status | {} |\n| --- | --- |",
    "|  |  |\n| --- | --- |\n| Opfyldt? | {} |",
]
ANSWERS = {
    "❌": "not-met",
    ":x:": "not-met",
    "Nej": "not-met",
    "Ja": "met",
    "🔴": "not-met",
    "➖": "not-applicable",
    "❓": "unknown",
    "[ ]": "blank",
    "": "blank",
    "[Ikke udfyldt]": "blank",
}


def _sections(label: str, answer: str, documentation: str) -> GovernanceReport:
    body = f"{label.format(answer)}\n\n{documentation}"
    text = "".join(
        f"## {own} - {it.name}\n\n{body}\n\n" for own, it in load_model("1.1.0").requirements.items()
    )
    report = read_report(f"# OS2fiktiv\n\n{text}".encode())
    assert isinstance(report, GovernanceReport)
    return report


@pytest.mark.parametrize("documentation", ["**Dokumentation:**", "### Dokumentation", "Dokumentation:"])
@pytest.mark.parametrize("label", LABELS)
def test_labels_that_ask(label, documentation):
    for answer, status in ANSWERS.items():
        report = _sections(label, answer, documentation)
        items = report.requirements.values()
        assert {(item.status.value, item.documented, item.text) for item in items} == {(status, False, "")}
        assert (report.filled is Filled.EMPTY) == (status == "blank")
        told = _sections(label, answer, f"{documentation}\n\nSe referatet").requirements.values()
        assert {item.text for item in told} == {"Se referatet"}


def test_a_table_that_is_documentation_stays():
    table = "| Komponent | Status |\n| --- | --- |\n| Kode | Ja |"
    item = _sections("**Status:** {}", "Nej", f"**Dokumentation:**\n\n{table}").requirements["R1"]
    assert (item.status, item.text) == (Status.NOT_MET, table)


AHEAD = (
    "Opfyldes ved årsskiftet|Ja, sættes i gang efter jul|Ja, er på trapperne|Ja, fra nytår|"
    "Ja, opstartes i januar|Ja, i morgen|Ja, vi arbejder på det|Ja, under implementering|"
    "Ja, ved udgangen af året|Yes, after Christmas|Yes, tomorrow|Yes, from New Year|"
    "Yes, we are working on it|✅ efter nytår"
)
NO_LONGER_AHEAD = (
    "Ja, siden nytår|Ja, siden 1. december|Ja, siden årsskiftet|"
    "Ja, blev sat i gang efter ferien i 2024|Ja, implementeret|Ja, hvert år|Ja, sat i værk i 2023|"
    "Yes, since New Year|Yes, since last Christmas|Yes, we work with it daily|"
    "Ja, startet i januar 2025|Yes, implemented in 2023|Ja, vi arbejder agilt|"
    "Ja, revideres hvert nytår|Ja, opdateres ved årsskiftet|Ja, revideres ved udgangen af året|"
    "Yes, renewed by the end of the year|Ja, statusmøde ved nytår"
)


@pytest.mark.parametrize("cell", AHEAD.split("|"))
def test_a_yes_of_a_time_to_come(cell):
    assert read_mark(cell).status_on(TODAY) in {Status.PLANNED, Status.UNKNOWN}


@pytest.mark.parametrize("cell", NO_LONGER_AHEAD.split("|"))
def test_a_yes_of_a_time_that_has_come(cell):
    assert read_mark(cell).status_on(TODAY) is Status.MET


OF_A_DAY = {
    Status.PLANNED: (
        "Ja, fra 1. december|Ja, pr. 1/12|Ja fra d. 15. dec.|Ja, fra januar|Ja, i december|Ja (1. december)|"
        "Ja, træder i kraft 1. januar|Ja, ny styregruppe fra 1. januar|Ja, vedtages på mødet i december|"
        "Ja, aftalen bliver underskrevet i december|Ja, til marts|Ja, færdig til marts|Færdig til marts|"
        "Klar til marts|Ja, klar til marts 2031|Færdig til marts 2031|Ja, senest 1. juni|Ja, fra uge 50|"
        "Ja, fra og med 1. kvartal|Ja 24/12|Ja, fra 1/1-27|Ja, fra 1.12.26|Ja, dog først i januar|"
        "Ja, aftale på plads til marts|Ja, fra 1-12|Ja, ved udgangen af december|"
        "Yes, from 1 December|Yes, from December 1st|Yes, as of January|Yes, by March|Yes, ready by March|"
        "Ja, til jul|✅ fra 1. december|✅ (fra januar)|[x] Ja, fra 1. december [ ] Nej|"
        "100 % fra 1. december|Status: Ja, fra 1. januar|Ja, FAERDIG TIL MARTS"
    ),
    Status.MET: (
        "Ja, siden 1. september|Ja, fra 1. september|Ja (pr. 1/9-2026)|Ja, fra 1/9-26|Ja, siden maj|"
        "Yes, since launch in May|Ja, 1-2 gange om året|Ja, siden uge 3|Ja, siden sommeren 2024|"
        "Yes, since 1 September|Ja, fra oktober|"
        # what was done on a day, and the paper of one
        "Ja, godkendt i januar|Ja, underskrevet 12. marts|Ja, tjekket 3/1|Ja, se referat fra 12. marts|"
        "Ja, se del 2/3|Yes, approved in January|Yes, see minutes of March 12|"
        # what comes again, and what lasts
        "Ja, opdateres i januar hvert år|Ja, styregruppen mødes i januar og juni|"
        "Ja, møder i januar, april og oktober|Ja, finansieret til juni|Ja, gælder til og med marts|"
        # names and numbers
        "Ja, Jan Olsen er koordinator|Ja, Maj-Britt Dam|Ja, August Lund er formand|Ja, version 3.2|"
        "Ja, 3/3|Ja, afsnit 3.2|Ja, i docs/maj.md"
    ),
    Status.UNKNOWN: (
        "Ja 1/2|Ja, 2/3|Ja (1/12)|Ja ½|Ja, om 14 dage|Ja, om en måned|Yes, in a few weeks|Ja, fra version 3|"
        "Yes, in version 3|Ja, på mandag|Yes, on Monday|Ja, efter påske|Yes, by spring|"
        "Ja, i det nye år"
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "status"), [(cell, status) for status, cells in OF_A_DAY.items() for cell in cells.split("|")]
)
def test_a_day_without_a_year(cell, status):
    assert read_mark(cell).status_on(TODAY) is status


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("2025-11-20", Status.MET),
        ("2026-11-20", Status.PLANNED),
        ("2025-12-20", Status.MET),
        ("", Status.PLANNED),
    ],
)
def test_a_day_without_a_year_is_the_next_one_after_the_report(written, status):
    rows = "".join(
        f"| {own} | {it.name} | Ja, fra 1. december | Se mødet |\n"
        for own, it in load_model().requirements.items()
    )
    head = f"**Dato for udfyldelse:** {written}\n\n" if written else ""
    report = read_report(
        f"# OS2fiktiv\n\n{head}| # | Krav | Status | Noter |\n|---|---|---|---|\n{rows}".encode(), today=TODAY
    )
    assert isinstance(report, GovernanceReport)
    assert {item.status for item in report.requirements.values()} == {status}


@pytest.mark.parametrize("day", [date.min, date.max, date(2027, 2, 28), date(2028, 2, 29)])
@pytest.mark.parametrize(
    "cell", ["Ja, fra 29. februar", "Ja, fra 1. december", "Ja, fra 31/6", "Ja, til marts"]
)
def test_any_day_can_be_asked_of(day, cell):
    assert read_mark(cell).status_on(day) in {Status.PLANNED, Status.MET}


SAID = {
    Status.MET: (
        "Krav opfyldt|Krav er opfyldt|Kravet er nu opfyldt|Vi opfylder allerede kravet|Jep|"
        "Jep!|Jo|Jep, se README|Jaa|Yes!|Yess|Yep 👍|Okay|Til fulde|Fuldt ud|Fuldt ud opfyldt|100 %|100 pct.|"
        "Klar|Klaret|Udført|"
        "Etableret|Etableret i 2019|Godkendt|In place|Completed|Ready|Requirement met|It is done|💯|Ja tak|"
        "Gennemfoert|Paa plads|Opfyldt til fulde|Already done|"
        "Ja (tidligere: Nej)|Ja (før: nej)|Ja (2024: nej)|Ja, tidligere: delvist|Yes (previously: no)|"
        "Yes (last year: no)|Ja, som planlagt|Ja, som forventet|Yes, as planned|Ja, planen er vedtaget|"
        "Yes, the plan is adopted|Ja, nu|Yes, now|Ja, verificeret|Ja, tjekket|Yes, verified|Yes, checked"
    ),
    Status.NOT_MET: (
        "Absolut ikke|Desværre ikke|Desværre nej|Ikke længere|Endnu ikke|Slet ikke|Overhovedet ikke|Næh|Nix|"
        "Nope|Ikke p.t.|P.t. ikke|Ikke klar|Ikke i mål|Ikke ok|Ikke planlagt|Not ready|Not done|Not at all|"
        "No longer|"
        "Unfortunately not|Not currently|Not planned|Kravet er desværre ikke opfyldt|Still not met|"
        "Kravet er endnu ikke på plads|Ikke prioriteret|Naeh|Ja → Nej|0 pct."
    ),
    Status.PARTLY: (
        "Halvt|Halvvejs|Til dels|Tildels|Næsten|Naesten|Stort set|Så godt som|I store træk|For det meste|"
        "Ikke fuldt ud|Med forbehold|Kun i test|Delv.|80 pct.|Half|Almost|Mostly|Nearly|Largely|"
        "To some extent|Not fully|Not quite|Only in test|🟡 Ja|🟠 yes|🟨 Ja, se README|:yellow_circle: Ja|"
        "Ja - i testmiljøet|Ja, men kun i test|Ja, på testserveren|Ja (staging)|Ja, i pilot|"
        "Ja, men kun på staging|Ja, i vores testmiljø|Yes, in test|Yes - in staging|✅ i test|✅ (pilot)|"
        "Ja, i testperioden|Opfyldt i test|Yes, on the test server|Ja, som prototype"
    ),
    Status.PLANNED: (
        "Bliver opfyldt|Bliver efterlevet i 2031|Vil blive opfyldt|Skal opfyldes|Skal etableres i 2031|"
        "Arbejdes på|Der arbejdes på det|Vi arbejder på det|På roadmap|På vej|På trapperne|I støbeskeen|"
        "Er i støbeskeen|"
        "WIP|Næste år|Til foråret|Udskudt|Er udskudt|Kravet er udskudt|Er sat i gang|Vi er i gang|Planl.|"
        "Under etablering|Opstart januar|Will be met|Will be met in 2031|To be done|Being worked on|"
        "Work in progress|On the roadmap|Next year|Postponed|We are working on it|Coming soon|Scheduled|"
        "Scheduled for Q2|Paa vej|Ja, paa vej|Paabegyndt|⏳ Ja|🔜 Ja"
    ),
    Status.UNKNOWN: (
        "Ingen anelse|Usikker|Tja|Det tror jeg|Formentlig|Kan ikke svare|Svært at sige|No idea|I don't know|"
        "We think so|Possibly|Hard to say|❓ Ja|🤔 Ja|Ja, spørg Anne|Ja, bliver opfyldt|"
        "Nej → Ja|Ja (ikke verificeret)|Yes, being verified"
    ),
    Status.NOT_APPLICABLE: (
        "Bortfalder|Kravet bortfalder|Udgår|Ikke rel.|Ej rel.|Uaktuelt|Ikke omfattet|Ikke længere relevant|"
        "Irrelevant|Not required|No longer relevant|Finder ikke anvendelse"
    ),
    Status.BLANK: (
        "Ja/Nej (slet det forkerte)|Yes/No (delete as appropriate)|Ja/Nej - slet det ene|ja el. nej|Ikke|"
        # what isn't an answer
        "Klar tale|Halvt så mange|Mest brugt er README|Udskudt betaling|Noget om produktet|Jo Nielsen|"
        "Godkendt licens er MPL-2.0|Etableret i Aarhus|Klar til brug|Udgår fra Aarhus|Almost all use it|"
        "Later versions are tagged|Complete list of users|Coming from Aarhus|Nok om det|Kravet skal opfyldes"
    ),
}


@pytest.mark.parametrize(
    ("cell", "status"), [(cell, status) for status, cells in SAID.items() for cell in cells.split("|")]
)
def test_words_that_answer_by_themselves(cell, status):
    assert read_mark(cell).status_on(TODAY) is status


IN_EARNEST = (
    "Ja, testet|Ja, både i test og produktion|Ja, testmiljø findes|Ja, pilotprojektet er afsluttet|"
    "Ja, vi har et testmiljø|Ja, betalt af kommunerne|Ja, se testrapport|Yes, tested|"
    "Yes, in staging and production|Yes, tests run in CI|Ja, demokratisk valgt"
)


@pytest.mark.parametrize("cell", IN_EARNEST.split("|"))
def test_a_yes_in_earnest(cell):
    assert read_mark(cell).status_on(TODAY) is Status.MET


@pytest.mark.parametrize(
    "others", [("Godkendt", "Udestående"), ("Etableret", "Senere"), ("Ready", "Postponed")]
)
def test_what_heads_other_columns_is_no_answer(others):
    rows = "".join(
        f"| {own} | {it.name} | Ja | x |  | Se mødet |\n" for own, it in load_model().requirements.items()
    )
    header = f"| # | Krav | Efterlevet? | {' | '.join(others)} | Dokumentation |\n{'|---' * 6}|\n"
    report = read_report(f"# OS2fiktiv\n\n{header}{rows}".encode())
    assert isinstance(report, GovernanceReport)
    assert {(item.status, item.text) for item in report.requirements.values()} == {(Status.MET, "Se mødet")}


@pytest.mark.parametrize("cell", ["Udskudt", "Næste år", "Kun i test", "Ikke prioriteret", "Formentlig"])
def test_words_that_say_more_than_their_sign_are_kept(cell):
    rows = "".join(
        f"| {own} | {it.name} | {cell} | Se mødet |\n" for own, it in load_model().requirements.items()
    )
    text = f"# OS2fiktiv\n\n| # | Krav | Efterlevet? | Dokumentation |\n|---|---|---|---|\n{rows}"
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport)
    assert {item.status for item in report.requirements.values()} == {read_mark(cell).status}
    assert any(cell in section.text for section in leftovers(read_document(text), report))
