"""What a column, a row or a table holds, told by what stands in it where its heading doesn't tell."""

from __future__ import annotations

from itertools import cycle

import pytest
from test_report_columns import ANSWERS, MEANT, REQUIREMENTS, TITLE, notes, report, statuses, table

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, NotAReport, Status

IDS = [item.id for item in REQUIREMENTS]
NAMES = [item.name for item in REQUIREMENTS]
LINKS = [f"https://example.org/{own}" for own in IDS]


def plain(columns: dict[str, list[str]], head: str = TITLE) -> str:
    rows = [list(columns), ["---"] * len(columns), *map(list, zip(*columns.values(), strict=True))]
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def texts(text: str) -> list[str]:
    read = report(text)
    assert statuses(read) == MEANT
    return [item.text for item in read.requirements.values()]


@pytest.mark.parametrize("heading", ["No.", "Nr.", "Ref.", "Req.", "Kode", "#", "Reference", "Note", ""])
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 0, 2, 3), (2, 3, 1, 0)])
def test_the_ids_stand_in_their_column_whatever_it_is_called(heading: str, order: tuple[int, ...]):
    columns = [(heading, IDS), ("Met?", ANSWERS), ("Requirement", NAMES), ("Documentation", notes())]
    assert texts(plain(dict(columns[index] for index in order))) == notes()


def test_numbers_beside_the_ids():
    numbers = [str(number) for number, _ in enumerate(IDS, 1)]
    assert (
        texts(plain({"No.": numbers, "Ref.": IDS, "Krav": NAMES, "Met?": ANSWERS, "Note": notes()}))
        == notes()
    )


@pytest.mark.parametrize("heading", ["Beskrivelse", "Description", "Uddybning", "Reference", "Vejledning"])
def test_titles_are_no_documentation(heading: str):
    text = plain({"#": IDS, heading: NAMES, "Efterlevet?": ANSWERS, "Dokumentation": notes()})
    assert texts(text) == notes()
    assert [item.title for item in report(text).requirements.values()] == NAMES


@pytest.mark.parametrize(
    "heading", ["Status 2025", "Efterlevet 2024", "Svar 2025", "Sidste år", "Forrige", "Vurdering 2024"]
)
@pytest.mark.parametrize("asked", ["Efterlevet?", "Svar"])
def test_an_earlier_answer_is_none(heading: str, asked: str):
    old = [word for word, _ in zip(cycle(["Nej", "Ja"]), IDS, strict=False)]
    for columns in ({heading: old, asked: ANSWERS}, {asked: ANSWERS, heading: old}):
        if asked == "Svar" and heading == "Svar 2025":
            continue
        assert texts(table(columns | {"Dokumentation": notes()})) == notes()


@pytest.mark.parametrize("first", ["Begrundelse", "Dokumentation"])
@pytest.mark.parametrize("second", ["Evidens", "Bilag", "Kilde", "Link", "Øvrige bemærkninger", "Attachment"])
def test_two_columns_of_documentation(first: str, second: str):
    found = texts(table({"Efterlevet?": ANSWERS, first: notes(), second: LINKS}))
    assert found == [f"{note}\n{link}" for note, link in zip(notes(), LINKS, strict=True)]


@pytest.mark.parametrize("cell", ["{}", "<b>Dokumentation:</b> {}", "Dokumentation: {}"])
@pytest.mark.parametrize("theme", ["", '<tr><td colspan="3">Formkrav</td></tr>'])
def test_documentation_in_a_row_below(cell: str, theme: str):
    rows = [
        f"<tr><td>{own}</td><td>{name}</td><td>{answer}</td></tr>"
        f'<tr><td colspan="3">{cell.format(note)}</td></tr>{theme if own == "R4" else ""}'
        for own, name, answer, note in zip(IDS, NAMES, ANSWERS, notes(), strict=True)
    ]
    head = "<html><body><h1>Governancerapport</h1><table><tr><th>#</th><th>Krav</th><th>Efterlevet?</th></tr>"
    assert texts(f"{head}{''.join(rows)}</table></body></html>") == notes()


@pytest.mark.parametrize(
    "total",
    [
        "|  | I alt | 8 / 10 |  |", "|  | **Total** | 17 | 80 % |", "|  | Opfyldt i alt | 17 af 43 |  |",
        "|  |  | 8 / 10 |  |", "|  | Antal ja | 17 |  |", "|  | Totals | 17 Ja, 9 Nej |  |",
        "|  |  |  | I alt 17 |",
    ],
)  # fmt: skip
def test_totals_are_of_no_requirement(total: str):
    text = table({"Efterlevet?": ANSWERS, "Dokumentation": notes()})
    assert texts(f"{text}{total}\n") == notes()
    assert texts(text.replace("| F1 |", f"{total}\n| F1 |", 1)) == notes()


def test_more_words_are_no_total():
    text = table({"Efterlevet?": ANSWERS, "Dokumentation": notes()})
    assert (
        texts(f"{text}|  |  |  | Samlet set er havnen klar |\n")[-1]
        == f"{notes()[-1]}\nSamlet set er havnen klar"
    )


@pytest.mark.parametrize("own", ["R2", "F2", "F3", "G5"])
@pytest.mark.parametrize("words", ["[Ikke udfyldt]", "Se havnens note"])
def test_a_row_without_its_guidance(own: str, words: str):
    columns = {
        "Retningslinjer": ["Beskriv."] * len(IDS),
        "Efterlevet?": ANSWERS,
        "Dokumentation": [words] * len(IDS),
    }
    lines = table(columns).split("\n")
    assert (
        statuses(
            report(
                "\n".join(line.replace("| Beskriv. ", "") if f"| {own} |" in line else line for line in lines)
            )
        )
        == MEANT
    )


@pytest.mark.parametrize(
    "joint",
    [
        "R2/R3",
        "R2, R3",
        "R2 / R3",
        "R2 og R3",
        "R2 + R3",
        "R2<br>R3",
        "R2-R3",
        "R2 & R3",
        "R2;R3",
        "R2/3",
        "**R2**/**R3**",
    ],
)
def test_requirements_that_are_answered_together(joint: str):
    lines = table({"Efterlevet?": ANSWERS, "Dokumentation": notes()}).split("\n")
    together = [line.replace("| R2 |", f"| {joint} |") for line in lines if not line.startswith("| R3 |")]
    read = report("\n".join(together))
    assert set(read.requirements) == set(IDS)
    assert read.requirements["R3"] == read.requirements["R2"]._replace(current="R3")
    assert read.requirements["R2"].text == notes()[1]


@pytest.mark.parametrize("joint", ["R2-R4", "R2–R4", "R2 til R4", "R2, R3 og R4", "R2/R3/R4"])
def test_a_range_of_requirements(joint: str):
    lines = table({"Efterlevet?": ANSWERS, "Dokumentation": notes()}).split("\n")
    left = [line for line in lines if not line.startswith(("| R3 |", "| R4 |"))]
    read = report("\n".join(left).replace("| R2 |", f"| {joint} |"))
    assert [read.requirements[own].text for own in ("R2", "R3", "R4", "F1")] == [
        *[notes()[1]] * 3,
        notes()[4],
    ]


PLANS = (
    "| Krav | Handling | Ansvarlig |\n|---|---|---|\n| F2 | Skriv licens | MH |\n",
    "| Opgave | Krav | Ansvarlig | Status |\n|---|---|---|---|\n| Skriv licens | F2 | MH | I gang |\n",
    "| # | Krav | Niveau |\n|---|---|---|\n| F2 | Licens | 1 |\n",
)


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("title", [TITLE, "# Havneplan\n\n"])
def test_the_table_that_answers_counts(plan: str, title: str):
    answers = table({"Status": ANSWERS, "Dokumentation": notes()}, "")
    assert texts(f"{title}## Plan\n\n{plan}\n## Svar\n\n{answers}") == notes()
    assert texts(f"{title}## Svar\n\n{answers}\n## Plan\n\n{plan}") == notes()


WORK = [word for word, _ in zip(cycle(["Færdig", "I gang", "Ikke startet"]), IDS, strict=False)]
SIGNS = [sign for sign, _ in zip(cycle("✅❌"), IDS, strict=False)]
WHO = ["MH"] * len(IDS)
OTHERS = {
    "plan": (
        ("# Opgaver", {"Opgave": ["Skriv tekst"] * len(IDS), "Krav": IDS, "Ansvarlig": WHO, "Status": WORK}),
        ("", {"Task": [f"Write {it}" for it in NAMES], "Requirement": IDS, "Owner": WHO, "Status": WORK}),
    ),
    "other-question": (
        ("# OS2s model: niveauer", {"#": IDS, "Krav": NAMES, "Sandkasse": SIGNS, "Niveau 1": SIGNS}),
        ("# Høring", {"#": IDS, "Krav": NAMES, "Enig?": ANSWERS, "Kommentar": notes()}),
        ("# Consultation", {"#": IDS, "Requirement": NAMES, "Agree?": ANSWERS}),
        ("# Overblik", {"#": IDS, "Krav": NAMES, "OS2havn": SIGNS, "OS2vej": [*SIGNS[1:], "✅"]}),
        ("# Referat", {"#": IDS, "Krav": NAMES, "Beslutning": ["Jens følger op"] * len(IDS)}),
        ("# Referat", {"#": IDS, "Krav": NAMES, "Beslutning": ["Godkendt"] * len(IDS)}),
        ("# Afstemning", {"#": IDS, "Krav": NAMES, "For": ["x"] * len(IDS), "Imod": [""] * len(IDS)}),
        ("# Dagsorden", {"#": IDS, "Krav": NAMES, "Bemærkning": notes()}),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "case"), [(reason, case) for reason, cases in OTHERS.items() for case in cases]
)
def test_other_papers(reason: str, case: tuple[str, dict[str, list[str]]]):
    head, columns = case
    assert read_report(plain(columns, f"{head}\n\n").encode(), "fil.md") == NotAReport(reason)


@pytest.mark.parametrize(
    "head", ["# OS2havn kravspecifikation", "# Krav til OS2havn", "# Requirements for OS2harbour"]
)
@pytest.mark.parametrize("words", ["Brugeren kan udskrive kvittering nr. {}", "The user can export list {}"])
def test_a_specification_of_an_os2_product(head: str, words: str):
    ids = [own for own in load_model().requirements if own[0] in "RF"]
    columns = {
        "#": ids,
        "Krav": [words.format(number) for number, _ in enumerate(ids)],
        "Status": ["Ja"] * len(ids),
    }
    assert read_report(plain(columns, f"{head}\n\n").encode()) == NotAReport("other-table")


def test_own_columns_beside_the_answers_of_a_report():
    columns = {
        "Status": ANSWERS,
        "Handling": ["Skriv"] * len(IDS),
        "Ansvarlig": ["MH"] * len(IDS),
        "Note": notes(),
    }
    assert texts(table(columns, "# Havneplan\n\n")) == notes()


@pytest.mark.parametrize("line", ["|", "||", "| |", "|   "])
def test_an_empty_row_below_a_requirement_says_nothing(line: str):
    asked = load_model().requirements
    head = "| # | Krav | Efterlevet? | Dokumentation |\n|---|---|---|---|\n"
    rows = [f"| {own} | {one.name} | Ja | Se referat |" for own, one in asked.items()]
    found = read_report(f"# Governancerapport\n\n{head}{f'{chr(10)}{line}{chr(10)}'.join(rows)}\n".encode())
    assert isinstance(found, GovernanceReport)
    assert {(it.status, it.text) for it in found.requirements.values()} == {(Status.MET, "Se referat")}
