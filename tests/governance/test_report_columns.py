"""What a column's heading asks: the status in whatever words, something else, or the status and more."""

from __future__ import annotations

import json
from itertools import cycle

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, NotAReport, Status

REQUIREMENTS = list(load_model().requirements.values())
WORDS = {"Ja": "met", "Nej": "not-met", "Delvist": "partly", "Planlagt": "planned", "Ved ikke": "unknown"}
ANSWERS = [word for word, _ in zip(cycle(WORDS), REQUIREMENTS, strict=False)]
TITLE = "# Governancerapport for Havneplan\n\n"


def table(columns: dict[str, list[str]], head: str = TITLE) -> str:
    named = {"#": [it.id for it in REQUIREMENTS], "Krav": [it.name for it in REQUIREMENTS]} | columns
    rows = [list(named), ["---"] * len(named), *map(list, zip(*named.values(), strict=True))]
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def notes(kind: str = "{}") -> list[str]:
    return [kind.format(f"havnen har note {number}") for number, _ in enumerate(REQUIREMENTS)]


def report(text: str, name: str = "rapport.md") -> GovernanceReport:
    read = read_report(text.encode(), name)
    assert isinstance(read, GovernanceReport), read
    return read


def statuses(read: GovernanceReport) -> list[str]:
    return [item.status.value for item in read.requirements.values()]


MEANT = [WORDS[word] for word in ANSWERS]
OWN_WORDS = (
    "Opfylder vi det?", "OS2mo", "Lever vi op til det", "Vurdering", "✔", "OK?", "Resultat", "", "Havneplan",
    "Er vi i mål?", "Kan vi svare ja?", "Requirement OK?", "Set up?", "Gennemgået og opfyldt", "Status marts",
    "Efterlevet? (sæt kryds hvis planlagt)", "Opfyldt? (skriv planlagt hvis ikke endnu)",
    "Efterlevet? (Ja/Nej/Planlagt)", "Status (ja, nej eller planlagt)", "På plads", "Do we comply?",
)  # fmt: skip


@pytest.mark.parametrize("heading", OWN_WORDS)
def test_a_status_in_ones_own_words(heading: str):
    read = report(table({heading: ANSWERS, "Dokumentation": notes()}))
    assert statuses(read) == MEANT
    assert [item.text for item in read.requirements.values()] == notes()


OTHERWISE = (
    "Læst", "Set", "Kan tjekkes automatisk?", "Gennemgået", "Diskuteret på møde", "Relevant for os?",
    "Forstået?", "Skal vi vende det?", "Ændret siden sidst?", "Nyt i 2026", "Svær?", "Vigtigt?", "Haster?",
    "Kræver hjælp?", "Oversat", "Drøftet", "Til workshop", "Prioritet", "Obligatorisk?", "Read", "Reviewed",
    "Discussed", "Can be checked automatically?", "Priority", "Changed?", "Should have",
)  # fmt: skip


@pytest.mark.parametrize("heading", OTHERWISE)
@pytest.mark.parametrize("answer", ["Ja", "x", "✅", "Nej"])
def test_another_question_is_no_status(heading: str, answer: str):
    asked = {heading: [answer] * len(REQUIREMENTS)}
    assert isinstance(read_report(table(asked, "# Kravene\n\n").encode()), NotAReport)
    called = report(table(asked | {"Dokumentation": notes()}))
    assert set(statuses(called)) == {"blank"}
    assert statuses(report(table(asked | {"OS2mo": ANSWERS}))) == MEANT


@pytest.mark.parametrize("heading", ["Relevante links", "Relevant dokumentation", "Noter fra mødet"])
def test_words_below_such_a_heading_are_documentation(heading: str):
    read = report(table({"OS2mo": ANSWERS, heading: notes()}))
    assert statuses(read) == MEANT
    assert [item.text for item in read.requirements.values()] == notes()


def test_it_says_so():
    text = table({"Læst": ["x"] * len(REQUIREMENTS)}, "# Kravene\n\n")
    assert read_report(text.encode()) == NotAReport("other-question")


@pytest.mark.parametrize("heading", ["Efterlevet? (sæt kryds hvis planlagt)", "Status (x for planned)"])
@pytest.mark.parametrize("tick", ["x", "X", "[x]", "✅"])
def test_a_tick_means_what_its_heading_says(heading: str, tick: str):
    ticks = [tick if word == "Planlagt" else word for word in ANSWERS]
    assert statuses(report(table({heading: ticks}))) == MEANT


@pytest.mark.parametrize("name", ["Funktion", "Spørgsmål", "Question", "User story", "Test"])
@pytest.mark.parametrize("title", ["Brugeren kan {}", "Hvad er {}?", "Er {} med?"])
def test_titles_that_are_like_any_requirements_are_none(name: str, title: str):
    lines = [f"| {it.id} | {title.format(it.id)} | Ja | se wiki |\n" for it in REQUIREMENTS]
    text = f"# Funktioner\n\n| # | {name} | Klar? | Dokumentation |\n|---|---|---|---|\n{''.join(lines)}"
    assert read_report(text.encode()) == NotAReport("other-table")


JOINT = (
    "Svar og dokumentation", "Status/dokumentation", "Efterlevet? Dokumentation", "Efterlevelse og hvordan",
    "Dokumentation og status", "Answer and documentation", "Status + link", "Dokumentation", "Kommentar",
)  # fmt: skip


@pytest.mark.parametrize("heading", JOINT)
@pytest.mark.parametrize("kind", ["**{}** – {}", "{}, {}", "{}<br>{}", "{}: {}", "**{}.** {}"])
def test_the_answer_and_its_documentation_in_one_cell(heading: str, kind: str):
    cells = [kind.format(word, note) for word, note in zip(ANSWERS, notes(), strict=True)]
    read = report(table({heading: cells}))
    assert statuses(read) == MEANT
    assert all(note in item.text for note, item in zip(notes(), read.requirements.values(), strict=True))


@pytest.mark.parametrize("heading", JOINT)
def test_words_alone_or_beside_a_status_are_documentation(heading: str):
    alone = report(table({heading: notes("{} fra sidste år")}))
    assert set(statuses(alone)) == {"blank"}
    assert all(item.documented for item in alone.requirements.values())
    beside = report(table({"Opfyldt?": ANSWERS, heading: notes("Ja, {}")}))
    assert statuses(beside) == MEANT
    assert all(item.documented for item in beside.requirements.values())


@pytest.mark.parametrize(
    "heading", ["Ja / Nej / Ikke relevant", "Ja, nej eller ikke relevant", "Yes/No/Not relevant"]
)
def test_a_heading_that_names_its_answers(heading: str):
    read = report(table({heading: ["Ja"] * len(notes()), "Dokumentation": notes()}))
    assert set(statuses(read)) == {"met"}


@pytest.mark.parametrize("heading", ["Dokumentation / vurdering", "Bilag og link", "Documentation/comments"])
def test_two_names_of_the_documentation(heading: str):
    read = report(table({"Efterlevet?": ["Ja"] * len(notes()), heading: notes()}))
    assert all(item.documented for item in read.requirements.values())
    parts = "".join(
        f"## {own} - {item.title}\n\n**Status:** Ja\n\n**{heading}:**\n\nSe referat\n\n---\n\n"
        for own, item in read.requirements.items()
    )
    found = report(f"# Governancerapport\n\n{parts}").requirements.values()
    assert {(item.status.value, item.text) for item in found} == {("met", "Se referat")}


@pytest.mark.parametrize("label", ["**Svar og dokumentation:** {}, {}", "Status og dokumentation: {} – {}"])
def test_a_label_for_both(label: str):
    given = zip(REQUIREMENTS, ANSWERS, notes(), strict=True)
    text = "".join(f"## {it.id} {it.name}\n\n{label.format(word, note)}\n\n" for it, word, note in given)
    read = report(text)
    assert statuses(read) == MEANT
    assert [item.text for item in read.requirements.values()] == notes()


@pytest.mark.parametrize(
    "names",
    [("Status 01-2026", "Status 09-2026"), ("Marts", "September"), ("Forår 2026", "Efterår 2026"),
     ("Q1 2026", "Q3 2026"), ("Status marts", "Status oktober"), ("September 2025", "Marts 2026")],
)  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_the_later_of_two_times_counts(names: tuple[str, str], turned: bool):
    columns = {names[0]: ["Nej"] * len(REQUIREMENTS), names[1]: ANSWERS}
    columns = dict(list(columns.items())[:: -1 if turned else 1])
    read = statuses(report(table(columns)))
    if turned and "20" not in names[0]:
        # "September" before "Marts" may be of the year before, so that only what both say is sure.
        assert read == [status if status == "not-met" else "blank" for status in MEANT]
    else:
        assert read == MEANT


BLOCKS = (
    "Krav: {own} {title}\nStatus: {word}\nDokumentation: {note}\n",
    "**Krav:** {own} {title}\n**Status:** {word}\n**Dokumentation:** {note}\n",
    "Nr.: {own}\nKrav: {title}\nStatus: {word}\nDokumentation: {note}\n",
    "ID: {own}\nTitel: {title}\nEfterlevet: {word}\nLink: {note}\n",
    "- {own}\n  - Krav: {title}\n  - Efterlevet: {word}\n  - Dokumentation: {note}\n",
    "{own}\n: Krav: {title}\n: Efterlevet: {word}\n: Link: {note}\n",
    "<dt>{own} {title}</dt><dd>Efterlevet: {word}</dd><dd>Dokumentation: {note}</dd>",
    "== {own} {title}\n\nStatus: {word}\n\nDokumentation: {note}\n",
    "{own} {title}\n" + "~" * 120 + "\n\n:Status: {word}\n:Dokumentation: {note}\n",
)


@pytest.mark.parametrize("block", BLOCKS)
def test_blocks_of_labels(block: str):
    given = zip(REQUIREMENTS, ANSWERS, notes(), strict=True)
    text = "\n".join(block.format(own=it.id, title=it.name, word=word, note=note) for it, word, note in given)
    read = report(f"{TITLE}{text}\n")
    assert statuses(read) == MEANT
    assert all(note in item.text for note, item in zip(notes(), read.requirements.values(), strict=True))


def test_json_that_answers_again_is_read_as_a_table_is():
    items = [
        {"id": it.id, "krav": it.name, "efterlevet": "Ja", "dokumentation": "Se mødet"} for it in REQUIREMENTS
    ]
    once = report(json.dumps({"krav": [*items, items[0] | {"efterlevet": "Nej"}]}))
    assert once.requirements["R1"].status is Status.MET
    assert [own for own, _line in once.duplicates] == ["R1"]
    twice = report(json.dumps({"krav": items + [item | {"efterlevet": "Nej"} for item in items]}))
    assert set(statuses(twice)) == {"unknown"}
    assert len(twice.duplicates) == len(items)


def test_a_key_that_json_gives_again_is_no_answer():
    items = [{"id": it.id, "efterlevet": "Ja", "dokumentation": "Se mødet"} for it in REQUIREMENTS]
    text = json.dumps({"krav": items}).replace('"Ja"', '"Ja", "efterlevet": "Nej"', 1)
    assert statuses(report(text)) == ["blank", *["met"] * (len(items) - 1)]


def spreadsheet(rows: list[str], *before: str) -> str:
    return "\n".join([*before, "#;Krav;Efterlevet?;Dokumentation", *rows, ""])


ROWS = [
    f'{it.id};"{it.name}";{word};{note}'
    for it, word, note in zip(REQUIREMENTS, ANSWERS, notes(), strict=True)
]


def test_a_spreadsheet_says_whose_and_when():
    read = report(
        spreadsheet(
            ROWS, "Governancerapport for Havneplan;;;", "Dato;1. oktober 2026;;", "Udfyldt af;Ane Holm;;"
        )
    )
    assert (read.date, read.filled_by, read.product) == ("2026-10-01", "Ane Holm", "Havneplan")
    assert statuses(read) == MEANT


@pytest.mark.parametrize("cell", ['"aldrig lukket', '5" rør', 'den "nye" havn', '"a""b"'])
def test_quotations_in_a_spreadsheet_hide_no_rows(cell: str):
    rows = [*ROWS[:3], ROWS[3].replace("havnen har", f"{cell} har"), *ROWS[4:]]
    read = report(spreadsheet(rows))
    assert statuses(read) == MEANT
    assert len({item.line for item in read.requirements.values()}) == len(REQUIREMENTS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("navn;alder\n" + "Ane;3\n" * 9, "prose"),
        ("#,Funktion,Status\n" + "".join(f"F{n},Brugeren kan {n},Ja\n" for n in range(1, 23)), "other-table"),
        ("#;Krav;Læst\n" + "".join(f"{it.id};{it.name};x\n" for it in REQUIREMENTS), "other-question"),
        ("Vi talte om krav, status og dokumentation.\n\nR1, F2 og F4: svære. R2, G3.\n", "prose"),
    ],
)
def test_other_spreadsheets(text: str, reason: str):
    assert read_report(text.encode(), "krav.csv") == NotAReport(reason)
