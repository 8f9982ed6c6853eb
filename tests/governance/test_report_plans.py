"""A list of tasks that ticks requirements' ids is no report; a report by hand is none of tasks."""

from __future__ import annotations

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, NotAReport

TASKS = {
    "da": {
        "F2": "tilføj LICENSE", "F5": "skriv formålet i README", "F4": "lav en SECURITY.md",
        "F11": "slå issues til", "G3": "find en koordinator", "F6": "flyt repoet til OS2",
        "F19": "lav en Dockerfile", "R1": "beskriv værdien", "G10": "få aftalen underskrevet",
    },
    "en": {
        "F2": "add a license", "F5": "write the purpose in the README", "F4": "add SECURITY.md",
        "F11": "turn on issues", "G3": "find a coordinator", "F6": "move the repository to OS2",
        "F19": "add a Dockerfile", "R1": "describe the value", "G10": "get the agreement signed",
    },
}  # fmt: skip
THINGS = {
    "F2": "licens #12", "F5": "README (Mette)", "F4": "sikkerhed, uge 40", "F11": "issues", "G3": "tovholder",
    "F6": "GitHub", "F19": "docker", "R1": "tekst",
}  # fmt: skip
PLANS = (
    "# TODO", "# Plan for niveau 2", "# Roadmap", "# Næste skridt", "# Governance-opgaver", "# Sprint 12",
    "# Handlingsplan", "# Backlog: OS2 governance", "# Governance: to do", "# OS2 governance, milestones",
)  # fmt: skip
TITLES = ("# Havneplan", "", "# Governance", "# OS2", "## Opgaver til governancerapporten")
ITEMS = (
    "- [{box}] {own} {words}", "- [{box}] **{own}**: {words}", "* [{box}] {own} - {words}",
    "1. [{box}] {own} {words}", "- [x] {own} {words}", "- [ ] {own} {words}",
    "- [{box}] {own}: {words} (Mette, uge 40)", "- [{box}] {own}\n  {words}",
    "☑ {own} {words}",
)  # fmt: skip


def paper(head: str, item: str, words: dict[str, str]) -> bytes:
    lines = [
        item.format(box="x" if number % 2 else " ", own=own, words=said)
        for number, (own, said) in enumerate(words.items())
    ]
    return "\n".join([head, "", *lines, ""]).encode()


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("head", [*PLANS, *TITLES])
def test_tasks_are_no_report(head: str, item: str):
    for tasks in TASKS.values():
        assert isinstance(read_report(paper(head, item, tasks), "notes.md"), NotAReport)


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("head", PLANS)
def test_what_is_called_a_plan_is_none(head: str, item: str):
    assert isinstance(read_report(paper(head, item, THINGS), "notes.md"), NotAReport)
    assert isinstance(read_report(paper("# Governance", item, THINGS), "TODO.md"), NotAReport)


def test_it_says_so():
    assert read_report(paper("# Governance-opgaver", ITEMS[0], TASKS["da"])) == NotAReport("plan")


DOCUMENTATION = {
    "da": ("Se LICENSE", "MPL-2.0", "https://github.com/OS2sandbox/havneplan", "Sparer tid", "Plan fra 2026"),
    "en": ("See LICENSE", "The board meets quarterly", "Use by Vejle and Ribe", "Anna Holm", "A roadmap"),
}
BY_HAND = (
    "- [{box}] {own} {title}", "- [{box}] {own} {title}: {words}", "- [{box}] {own} {title}\n  {words}",
    "- {own} {title}: {answer}. {words}", "- {own}: {answer}",
    "- **{own}** {answer} – {words}", "- {own} ✅ {words}",
    "- [{box}] {own} {title} – {words}", "- ✅ {own} {words}", "- {own}: {answer}, {words}",
)  # fmt: skip
UNDER = (
    "# Governancerapport for Havneplan", "# Governance report: Havneplan", "# Selvevaluering 2026",
    "# Governance", "# OS2-tjekliste", "# Havneplan – OS2-krav", "# Governancerapport og handlingsplan",
)  # fmt: skip


@pytest.mark.parametrize("item", BY_HAND)
@pytest.mark.parametrize("head", UNDER)
def test_reports_by_hand_are_reports(head: str, item: str):
    requirements = list(load_model().requirements.values())
    for language, words in DOCUMENTATION.items():
        for count in (6, 16, 43):
            lines = [
                item.format(
                    box=" " if number % 4 == 3 else "x",
                    own=one.id,
                    title=one.title[language] if one.title else one.name,
                    words=words[number % len(words)],
                    answer=("Ja", "Nej", "Delvist")[number % 3],
                )
                for number, one in enumerate(requirements[:count])
            ]
            read = read_report("\n".join([head, "", *lines, ""]).encode(), "rapport.md")
            assert isinstance(read, GovernanceReport), (head, item, count)


@pytest.mark.parametrize("item", ["- {own}: {answer}", "- {own} ✅ {words}", "- [x] {own}: {words}"])
def test_a_whole_levels_ids_are_enough_with_words(item: str):
    answered = {
        own: item.format(own=own, answer="Ja", words="Se README") for own in load_model().requirements
    }
    assert isinstance(read_report("\n".join(answered.values()).encode()), GovernanceReport)
    del answered["F20"]
    assert isinstance(read_report("\n".join(answered.values()).encode()), GovernanceReport)
    assert isinstance(read_report("\n".join([*answered.values(), "- S9: Ja"]).encode()), NotAReport)
    bare = "\n".join(f"- [x] {own}" for own in load_model().requirements)
    assert isinstance(read_report(bare.encode()), NotAReport)


COLUMNS = (
    ("#", "Krav", "Ansvarlig", "Færdig"), ("#", "Krav", "Færdig", "Ansvarlig", "Frist"),
    ("ID", "Requirement", "Owner", "Done"), ("Krav nr.", "Krav", "Hvem", "Udført", "Deadline"),
    ("#", "Krav", "Niveau", "Tovholder", "Afsluttet?"), ("#", "Task", "Assignee", "Completed"),
)  # fmt: skip


def rows(columns: tuple[str, ...]) -> str:
    lines = [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    for item in load_model().requirements.values():
        cells = {
            columns[0]: item.id,
            columns[1]: item.name,
            "Niveau": "1",
            "Dokumentation": f"docs/{item.id}.md",
        }
        lines.append(f"| {' | '.join(cells.get(name, 'Ja') for name in columns)} |")
    return "\n".join(["", *lines, ""])


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize(
    "head", ["", "# Opgaver til rapporten", "# Governance", "# Opgaver til governancerapporten"]
)
def test_who_does_what_and_is_done(head: str, columns: tuple[str, ...]):
    assert read_report((head + "\n" + rows(columns)).encode(), "notes.md") == NotAReport("plan")


@pytest.mark.parametrize(
    "columns",
    [("#", "Krav", "Ansvarlig", "Efterlevet?"), ("#", "Krav", "Ansvarlig", "Status", "Færdig"),
     ("#", "Krav", "Ansvarlig", "Færdig", "Dokumentation"),
     ("#", "Krav", "Efterlevet?", "Dokumentation", "Ansvarlig")],
)  # fmt: skip
def test_a_report_that_says_who_did_it(columns: tuple[str, ...]):
    assert isinstance(read_report(rows(columns).encode(), "notes.md"), GovernanceReport)


def test_what_is_called_a_report_is_one():
    text = "# Governancerapport for Havneplan\n" + rows(COLUMNS[0])
    assert isinstance(read_report(text.encode(), "notes.md"), GovernanceReport)
