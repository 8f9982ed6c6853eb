"""Documentation that only says the answer once more, or that some is to come."""

from __future__ import annotations

import pytest

from os2lint.governance.bare_words import is_bare
from os2lint.governance.wording import links_in


@pytest.mark.parametrize(
    "text",
    [
        "Ja",
        "OK",
        "x",
        "Opfyldt",
        "Yes",
        "Er opfyldt",
        "Ja - opfyldt",
        "Ja, opfyldt",
        "✅",
        "Ja.",
        "Ok!",
        "Done",
        "Under udarbejdelse",
        "Kommer",
        "Kommer senere",
        "Afventer",
        "Afventer beskrivelse",
        "På plads",
        "Ja (opfyldt)",
        "Planlagt",
        "Ja ja",
        "I orden",
        "Følger",
        "Link følger",
        "Nej",
        "Delvist",
        "Færdig",
        "Kommer snart",
        "Coming soon",
        "In progress",
        "Yes, met",
        "Status: ja",
        "Grøn",
        "Gennemført",
        "**Ja**",
        "Er under udarbejdelse",
    ],
)
def test_nothing_but_the_answer(text):
    assert is_bare(text, links_in(text), promises=True)


@pytest.mark.parametrize(
    "text",
    [
        "MPL 2.0",
        "Se referat",
        "Jens",
        "2024",
        "Scrum",
        "Ja, 12. maj 2024",
        "Ja, i README",
        "https://os2.eu",
        "GitHub",
        "Ja – se bilag 3",
        "Kommer hver måned i nyhedsbrevet",
        "Opfyldt ved tilslutningsaftale",
        "Docker",
        "Afventer ikke noget",
        "Statusmøde hvert kvartal",
        "README",
        "Aftale indgået",
        "Yes, by the board",
        "Ok fra direktionen",
        "KL",
        "Ja, af bestyrelsen",
        "Egenudvikling",
        "Under OS2",
        "Gennemført i 2023",
        "Jira",
        "Nej tak til PRINCE2, vi bruger Kanban",
        "Scrum. Ja",
    ],
)
def test_few_words_may_say_something(text):
    assert not is_bare(text, links_in(text), promises=True)


@pytest.mark.parametrize(
    ("text", "bare"), [("Nej", True), ("Kommer", False), ("Afventer beskrivelse", False)]
)
def test_a_no_is_explained_by_what_it_waits_for(text, bare):
    assert is_bare(text, (), promises=False) is bare
