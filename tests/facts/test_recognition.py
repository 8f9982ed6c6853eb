"""What READMEs call things, in Danish and English: recognised by its meaning, not by the words we have seen.

The cases are made: each way of saying a thing with each way of heading it, and around it what stands in any
README.
"""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.checks import document_contact
from os2lint.facts.contacts import has_address, has_handle
from os2lint.facts.people import person_in
from os2lint.facts.purpose import Purpose, judge_purpose
from os2lint.facts.sections import heading_of
from os2lint.facts.topics import Topic
from os2lint.facts.unwritten import is_unwritten
from os2lint.facts.vocabulary import vocabulary
from os2lint.parsers.reading import read_page
from os2lint.rules import built_in

DANISH = "OS2skilt viser borgere vej til det rigtige kontor, og receptionen slipper for spørgsmål."
ENGLISH = "OS2skilt shows citizens the way to the right office, and saves the desk some questions."
NAMELESS = "Skærme ved indgangen viser vej til det rigtige kontor."
BESIDE = ("", "## Installation\n\n```\nmake\n```\n\n", "## Krav\n\nOS2skilt kræver PHP 8.2.\n\n")

PURPOSES = {
    DANISH: """
    Om OS2skilt|Om os2skilt-løsningen|Om projektet|Om|Kort om OS2skilt|Lidt om løsningen|Beskrivelse|
    Produktbeskrivelse|Kort beskrivelse|Løsningsbeskrivelse|Baggrund|Baggrund og formål|Formål og nytte|
    Introduktion|Intro|Indledning|Overblik|Vision|Hvad er OS2skilt?|Hvad kan systemet?|
    Hvad får kommunen ud af det?|Hvorfor OS2skilt?|Hvem er det til?|Målgruppe|Velkommen|
    Velkommen til OS2skilt|Kort fortalt|Resumé|Funktioner|Løsningen""",
    ENGLISH: """
    About|About OS2skilt|About the project|About this repository|Description|Project description|
    Short description|Background|Background and motivation|Introduction|Intro|Overview|Product overview|
    Purpose|What is OS2skilt?|What does it do?|Why OS2skilt?|Who is it for?|Features|Key features|
    Summary|In short|Motivation|Welcome|TL;DR|Use cases|Key benefits""",
}
PURPOSES[NAMELESS] = PURPOSES[DANISH]
SECURITY = """
    Sårbarhed|Sårbarheder|Meld en sårbarhed|Sikkerhed|Sikkerhedshuller|IT-sikkerhed|
    Informationssikkerhed|Sikkerhedspolitik|Rapportering af sikkerhedsfejl|
    Indberetning af sikkerhedshændelser|Sikkerhed og databeskyttelse|Har du fundet et sikkerhedshul?|
    Security|Vulnerabilities|Reporting a vulnerability|Report a security issue|Responsible disclosure|
    Security and privacy|Security contact|Vulnerability disclosure policy"""
CONTACTS = """
    Kontakt|Kontakt os|Kontaktperson|Kontaktoplysninger|Kontakt og support|Tovholder|Produktkoordinator|
    Koordinator og kontakt|Hvem kan jeg kontakte?|Ansvarlig|Produktejer|Vedligeholdere|Contact|
    Contact us|Contacts and questions|Get in touch|Product owner|Maintainers|Coordinator"""
CONTRIBUTIONS = """
    Bidrag|Vil du bidrage?|Sådan bidrager du|Retningslinjer for bidrag|Contributing|How to contribute|
    Contribution guide"""
PRACTICAL = """
    Installation|Kom i gang|Opsætning|Krav|Drift|Udvikling|Lokal udvikling|Udviklingsmiljø|Bidrag|
    Licens|Kontakt|Sikkerhed|Arkitektur|Teknisk beskrivelse|Dokumentation|Om dokumentationen|Test|
    Getting started|Requirements|Configuration|Local development|Contributing|License|Support|
    API overview|Architecture|Docker setup|Known issues|Release notes|Status"""
REPORTS = (
    "Har du fundet et hul, så skriv til it@os2skilt.example.",
    "Meld det på https://os2skilt.example/hul",
    "Please report it to it@os2skilt.example.",
    "Ring på 89 40 20 00.",
)


def split(listed: str) -> list[str]:
    return [heading.strip() for heading in listed.split("|")]


def heading_for(name: str, text: str) -> str | None:
    found = heading_of(read_page("README.md", text), vocabulary().sorts[name])
    return found.text if found else None


@pytest.mark.parametrize("text", PURPOSES)
def test_a_section_named_for_the_purpose_wherever_it_stands(text: str) -> None:
    for heading, before, name in product(split(PURPOSES[text]), BESIDE, ("", "os2skilt", "demo")):
        page = read_page("README.md", f"# os2skilt\n\n{before}## {heading}\n\n{text}\n")
        assert judge_purpose(page, name) is Purpose.STATED, (heading, before, name)


@pytest.mark.parametrize("text", PURPOSES)
@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "> {}",
        "**{}**",
        "_{}_",
        "<p align='center'>{}</p>",
        "- {}",
        "| |\n|---|\n| {} |",
        "### {}",
        "# Velkommen\n\n{}",
        "> [!NOTE]\n> Version 2 er på vej.\n\n{}",
        "[Docs](https://a.example)\n\n{}",
    ],
)
def test_the_words_below_the_title_in_any_form(form: str, text: str) -> None:
    for after in BESIDE:
        page = read_page("README.md", f"# os2skilt\n\n{form.format(text)}\n\n{after}")
        assert judge_purpose(page, "os2skilt") is Purpose.STATED, after


@pytest.mark.parametrize("text", [DANISH, ENGLISH])
def test_a_sentence_about_the_thing_under_any_other_heading(text: str) -> None:
    for heading in ("Brug", "Dansk", "Skærme på rådhuset", "Usage"):
        page = read_page("README.md", f"# os2skilt\n\n## {heading}\n\n{text}\n")
        assert judge_purpose(page, "os2skilt") is Purpose.STATED, heading


@pytest.mark.parametrize(
    "title", ["os2skilt - skilte på skærme i rådhuse", "os2skilt: signs for town halls", "Skilte til rådhuse"]
)
def test_a_title_that_says_it(title: str) -> None:
    assert judge_purpose(read_page("README.md", f"# {title}\n"), "os2skilt") is Purpose.STATED


@pytest.mark.parametrize(
    "text",
    [
        "Hent koden, og start serveren.",
        "OS2skilt kræver PHP 8.2 og MySQL.",
        "OS2skilt is licensed under the MPL.",
        "Databasen oprettes automatisk første gang.",
        "Skriv til it@os2skilt.example.",
        "Beskrivelse følger senere.",
        "Run the tests before every commit.",
    ],
)
def test_work_and_formalities_are_no_purpose(text: str) -> None:
    for heading, name in product(split(PRACTICAL), ("os2skilt", "demo")):
        page = read_page("README.md", f"# os2skilt\n\n## {heading}\n\n{text}\n")
        assert judge_purpose(page, name) is not Purpose.STATED, heading


@pytest.mark.parametrize("heading", split(PRACTICAL))
def test_topics_of_work_and_formalities(heading: str) -> None:
    assert Topic.of(heading).is_practical


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "TODO: beskriv formålet",
        "...",
        "Følger.",
        "Dokumentation følger.",
        "Beskrivelse følger senere.",
        "Mangler at blive skrevet",
        "Kommer snart.",
        "Under udarbejdelse",
        "Teksten er på vej.",
        "Skal udfyldes",
        "Endnu ikke beskrevet",
        "Her kommer en beskrivelse.",
        "Siden er under opbygning",
        "Mere information følger snart.",
        "Coming soon!",
        "Description to follow.",
        "To be written",
        "TBD",
        "Work in progress",
        "Not written yet.",
        "Documentation will be added later.",
        "Content goes here",
        "Lorem ipsum dolor sit amet",
    ],
)
def test_a_promise_is_no_text(text: str) -> None:
    assert is_unwritten(text)
    assert judge_purpose(read_page("README.md", f"# os2skilt\n\n{text}\n")) is Purpose.EMPTY
    under_heading = f"# os2skilt\n\n## Formål\n\n{text}\n\n## Sikkerhed\n\n{text}\n\n## Kontakt\n\n{text}\n"
    assert judge_purpose(read_page("README.md", under_heading)) is Purpose.EMPTY
    assert heading_for("security-policy", under_heading) is None
    assert heading_for("contact", under_heading) is None


@pytest.mark.parametrize(
    "text",
    [
        "Følger skiltene på rådhuset.",
        "Kommunen mangler skilte.",
        "Skilte, der følger med tiden.",
        "Vi skrives ved.",
    ],
)
def test_no_promise(text: str) -> None:
    assert not is_unwritten(text)


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        (Purpose.BRIEF, "Backend."),
        (Purpose.BRIEF, "This is a test"),
        (Purpose.BRIEF, "Drupal 10 module"),
        (Purpose.BRIEF, "Licens: MPL-2.0"),
        (Purpose.BRIEF, "Kontakt: Anna Holm, anna@os2skilt.example"),
        (Purpose.POINTERS, "Se [wikien](https://a.example) for dokumentation."),
        (Purpose.POINTERS, "For information about the project, see https://a.example"),
        (Purpose.UNSTATED, "## Installation\n\n```\nmake\n```"),
        (Purpose.UNSTATED, "## Kom i gang\n\n1. Hent\n2. Kør"),
        (Purpose.UNSTATED, "> [!WARNING]\n> Dette projekt vedligeholdes ikke længere."),
        (Purpose.UNSTATED, "## Beskrivelse\n\nKort beskrivelse af systemet."),
    ],
)
def test_what_stands_there_instead(purpose: Purpose, text: str) -> None:
    assert judge_purpose(read_page("README.md", f"# os2skilt\n\n{text}\n"), "os2skilt") is purpose


def test_a_section_says_how_to_report_whatever_it_is_called() -> None:
    for heading, text, level in product(split(SECURITY), REPORTS, ("##", "###")):
        page = f"# os2skilt\n\n{DANISH}\n\n## Mere\n\n{level} {heading}\n\n{text}\n"
        assert heading_for("security-policy", page) == heading, (heading, text)


@pytest.mark.parametrize("heading", split(SECURITY))
def test_a_section_about_security_that_takes_no_reports(heading: str) -> None:
    for text in (
        "Vi bruger TLS og OAuth2.",
        "We use TLS throughout.",
        "Brugerne logger ind med MitID.",
        "[Indsæt]",
    ):
        assert heading_for("security-policy", f"# os2skilt\n\n{DANISH}\n\n## {heading}\n\n{text}\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "Har du fundet et sikkerhedshul, så skriv til it@os2skilt.example.",
        "Sårbarheder meldes på 89 40 20 00.",
        "If you find a security issue, please mail it@os2skilt.example.",
        "Sikkerhedsfejl:\n\nit@os2skilt.example",
    ],
)
def test_a_sentence_says_how_to_report_wherever_it_stands(text: str) -> None:
    for heading in ("Kontakt", "Bidrag", "Support"):
        assert (
            heading_for("security-policy", f"# os2skilt\n\n{DANISH}\n\n## {heading}\n\n{text}\n") == heading
        )
    assert heading_for("security-policy", f"{DANISH}\n\n{text}\n")


@pytest.mark.parametrize(("name", "listed"), [("contact", CONTACTS), ("contributing", CONTRIBUTIONS)])
def test_other_sections_by_their_headings(name: str, listed: str) -> None:
    for heading in split(listed):
        assert heading_for(name, f"# os2skilt\n\n{DANISH}\n\n## {heading}\n\nAnna Holm, Aarhus\n") == heading


@given(
    st.sampled_from(split(SECURITY)),
    st.sampled_from(["{}", "1. {}", "🔒 {}", "{} 🔒", "**{}**", "{}:"]),
    st.booleans(),
)
def test_numbers_pictures_and_case_dont_count(heading: str, form: str, shouted: bool) -> None:
    written = form.format(heading.upper() if shouted else heading)
    assert heading_for("security-policy", f"# os2skilt\n\n## {written}\n\n{REPORTS[0]}\n") is not None


@pytest.mark.parametrize(
    "text",
    [
        "it@os2skilt.example",
        "<security@magenta.dk>",
        "it [at] kommune.dk",
        "it (snabel-a) kommune.dk",
        "navn.navnesen@kommune.dk",
        "din-kommune@kommune.dk",
        "+45 12 34 56 78",
        "89 40 20 00",
        "tlf. 89402000",
        "Ring til 8940 2000",
        "+4589402000",
    ],
)
def test_addresses(text: str) -> None:
    assert has_address(f"Skriv til {text}.") or has_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "security@example.com",
        "security@sub.example.org",
        "navn@kommune.dk",
        "din@email.dk",
        "your-email@company.com",
        "fornavn.efternavn@kommune.dk",
        "CVR 12345678",
        "CVR-nr. 12 34 56 78",
        "version 12345678",
        "EAN 5798001234567",
        "foo@1.2.3",
        "git@github.com:os2/x.git",
        "foo@latest",
        "12-11-2024",
        "10.10.10.10",
        "security@<domæne>",
    ],
)
def test_no_addresses(text: str) -> None:
    assert not has_address(f"Skriv til {text} om det")


def test_handles() -> None:
    assert has_handle("Kontakt @jens-hansen på GitHub.")
    assert has_handle("Meld det til @os2skilt/sikkerhed")
    assert not has_handle("Brug @types/node og a@b")


@pytest.mark.parametrize(
    "text",
    [
        "Brug formularen på https://os2skilt.example/hul",
        "Report at https://os2skilt.example/report",
        "[Report](../../security/advisories/new)",
        "See https://github.com/OS2skilt/.github/blob/main/SECURITY.md",
        "Use GitHub's private vulnerability reporting.",
        "Indberet på [vores side](https://os2skilt.example)",
        "Skriv til <a href='mailto:it@os2skilt.example'>os</a>",
    ],
)
def test_ways_to_report(facts_of, text: str) -> None:
    assert not list(checked(facts_of, f"# Sikkerhed\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Meld alle huller til os.",
        "Vi bruger TLS, se https://os2skilt.example/tls",
        "Skriv til [mail](mailto:your@email.com)",
        "<!-- it@os2skilt.example --> Meld det til os.",
        "```\nit@os2skilt.example\n```\nMeld det til os.",
        "Do not report it on https://github.com/OS2skilt/x/issues.",
    ],
)
def test_no_ways_to_report(facts_of, text: str) -> None:
    assert list(checked(facts_of, f"# Sikkerhed\n\n{text}\n"))


def checked(facts_of, text: str):
    return document_contact.check(
        facts_of({"SECURITY.md": text}), built_in()["security-policy-without-contact"].parameters
    )


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Produktkoordinator: Anna Holm", "Anna Holm"),
        ("Koordinator: Anna Holm (Aarhus Kommune)", "Anna Holm"),
        ("Product owner is Jens-Peter Ågård.", "Jens-Peter Ågård"),
        ("Produktkoordinator fra Aarhus Kommune", None),
        ("Kontakt Magenta ApS", None),
        ("Vi har en tovholder", None),
    ],
)
def test_people(text: str, person: str | None) -> None:
    assert person_in(text) == person
