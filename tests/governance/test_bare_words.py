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


NOTHING = (
    "Ved ikke|Ingen ved det|Nobody knows|We don't know yet|Findes ikke|Does not exist|Har vi ikke|"
    "We have none|Bilag mangler|Minutes missing|Referater eftersendes|Kommer i næste version|"
    "Coming in next release|TODO Bo|Spørg Bo|Ask Jane|Bo udfylder|Afventer Bo|0|https://|http://link|"
    "[tekst](link)|[Dokumentation](#)|Hvor? Hvornår?|Source?|Eks. link til mappen|Henvis til bilag|"
    "Describe here|Not written yet"
)
SOMETHING = (
    "Afventer udbud, se https://os2.eu/u|Mangler ikke noget|Jens Hansen?|Ingen kendte mangler|"
    "Ingen persondata|"
    "No personal data|Spørg Bo Hansen, bo@os2.eu|Spørg i Slack-kanalen|TODO-liste i Jira|Todo list|"
    "[Referat 4/2](#)|[tekst](docs/a.md)|[Dokumentation](docs/)|Findes i README|Har vi i Jira|"
    "Exists in the wiki|Hvor? På os2.eu|Angivet i README|Følger FDA|Follows PEP 8|0 kroner|"
    "Vi har ikke persondata|Bo finder fejl med Sentry"
)


@pytest.mark.parametrize("text", NOTHING.split("|"))
def test_what_says_that_there_is_none_documents_no_yes_and_explains_a_no(text):
    assert is_bare(text, links_in(text), promises=True)
    assert not is_bare(text, links_in(text), promises=False) or text == "Ved ikke"


@pytest.mark.parametrize("text", SOMETHING.split("|"))
def test_what_only_sounds_like_none(text):
    assert not is_bare(text, links_in(text), promises=True)
