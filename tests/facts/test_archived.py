"""Which READMEs say that nobody keeps the repository up, and which only say something like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.facts.archived import Whereabouts, is_archived
from os2lint.facts.kind import guess_kind
from os2lint.findings import Kind
from os2lint.parsers.reading import read_page

NAME = "OS2vejviser/vejviser"
CODE = {f"src/{number}.py": "" for number in range(10)}
PURPOSE = "Hjælper kommuner med at planlægge vejarbejde.\n\n"

ARCHIVED = """\
Dette projekt er arkiveret.
Dette repository er arkiveret og opdateres ikke.
OBS! Repositoriet er arkiveret pr. 1. maj 2023.
Projektet er arkiveret 1. maj 2023.
Bemærk, at dette produkt er nedlagt.
Løsningen er forældet og bør ikke bruges.
Løsningen er afløst af OS2kompas.
Projektet er udfaset til fordel for OS2kompas.
Vejviser vedligeholdes ikke længere.
Projektet er flyttet til https://github.com/OS2kompas/kompas.
Koden er flyttet til [OS2kompas](https://github.com/OS2kompas/kompas).
Projektet er flyttet til GitLab.
Arkiveret. Brug OS2kompas i stedet.
ARKIVERET – brug OS2kompas
Udfaset.
Koden vedligeholdes ikke længere.
Vi vedligeholder ikke længere dette projekt.
This repository is no longer active.
Ikke længere vedligeholdt
**NB: Vedligeholdes ikke længere.**
**Status:** Nedlagt
This project is no longer actively maintained.
This project is deprecated and replaced by OS2kompas.
As of January 2024, this repository is no longer maintained.
Note: this project is archived and read-only.
This repository has moved to https://gitlab.com/kompas/kompas.
This repository has moved to https://git.kompas.example/kompas
The code has moved to https://gitlab.com/kompas/kompas.
Development has moved to Codeberg.
⚠️ Unmaintained
DEPRECATED: use https://github.com/OS2kompas/kompas
Deprecated in favour of OS2kompas.
**DEPRECATED:** This project is no longer maintained. See OS2kompas.
**ARKIVERET:** Projektet vedligeholdes ikke længere.
DEPRECATED - This repository is no longer maintained.
[DEPRECATED] This project is no longer maintained.
⚠️ **DEPRECATED** ⚠️ This project is no longer maintained.
:warning: **DEPRECATED** :warning: The code has moved to https://gitlab.com/kompas/kompas.
EOL: This project is no longer maintained.
UNMAINTAINED: This project is no longer maintained.
**UDGÅET** Dette produkt vedligeholdes ikke længere.
**NB! Arkiveret:** Løsningen bruges ikke længere.
> **Arkiveret:** Vejviser vedligeholdes ikke længere. Brug i stedet [Kompas](https://kompas.example).
> **ARCHIVED** This repository is archived.
**Unmaintained** – this repository is kept for reference only.
**Arkiveret** – repositoriet bevares kun som reference.
**Arkiveret** – vedligeholdes ikke.
Deprecated, unmaintained.
## DEPRECATED: This project is no longer maintained
Vejviser er udgået og erstattet af OS2kompas.
No longer maintained""".splitlines()

ALIVE = """\
Dette projekt vedligeholdes ikke længere af Systematic; Magenta har overtaget.
Løsningen vedligeholdes ikke længere af leverandøren, men af et team i Aarhus Kommune.
This repository is no longer maintained by its first author. OS2 took over in 2021.
Projektet er flyttet hertil fra GitLab.
This project has moved here from SourceForge.
This project has been moved to the OS2vejviser organisation.
Projektet er flyttet til https://github.com/OS2vejviser/vejviser.
Projektet er flyttet til GitHub.
Løsningen er flyttet til en ny server: https://vejviser.example.dk
Koden er flyttet til `src/`.
The code has moved to src/.
This project has moved to semantic versioning.
Hvis projektet er arkiveret på GitHub, kan du ikke oprette sager.
If this project is no longer maintained, contact the secretariat.
Når løsningen er nedlagt, arkiveres koden.
Løsningen er forældet, hvis den ikke er opdateret i et år.
Løsningen er udfaset hos Odense Kommune, men bruges i ni andre.
Løsningen bruges ikke længere i Skanderborg.
Løsningen er afløst af en ny version, som ligger her.
This module is deprecated in 2.x, use 3.x.
This project is deprecated on Drupal 7 only.
This project is no longer actively developed, but we still fix bugs.
This project is no longer used as an example.
Tell us if you think that this repository is archived by mistake.
Løsningen er udfaset i Ringsted, som nu bruger OS2kompas.
OS2trafik er afløseren for OS2gammel, som er nedlagt.
This project is archived in the Arctic Code Vault.
The application is no longer supported on Android 5.
The solution is discontinued when the contract ends.
Status: deprecated endpoints are gone.
Viser, om et repository er arkiveret.
Dette projekt er ikke arkiveret.
Er dette projekt arkiveret? Nej.
Is this project no longer maintained?
Dette repository er arkiveret hver nat af en robot.
This repository is archived at Zenodo: https://doi.org/10.5281/zenodo.1
Warning: the 1.x branch is no longer maintained.
Nedlagt vej vises med rødt.
Archived: cases that nobody may change
DEPRECATED: The v1 API is no longer maintained.
Deprecated: This module is deprecated in 2.x, use 3.x.
Archived: this project is archived if nobody has used it for a year.
Archived cases: this project is no longer updated with them.
Archived documents: the code is kept in `src/archive`.
Arkiverede sager: vises med gråt.
Forældet: Løsningen vedligeholdes ikke længere af Systematic; Magenta har overtaget.
Udfaset: den gamle app. Projektet er i drift.
EOL: Node 16 is no longer supported.
Deprecated – the repository is still maintained.
This repository is kept for reference data of all municipalities.
- **Arkiveret:** Projektet vedligeholdes ikke længere.
- Arkiveret
- **Udfaset**
| Arkiveret | Sagen er lukket |
Development has moved to https://github.com/OS2vejviser/vejviser/tree/develop.
Dokumentationen er flyttet til https://vejviser.example/github.com/.
Status: i drift""".splitlines()


@pytest.mark.parametrize("sentence", ARCHIVED)
def test_archived(facts_of, sentence: str) -> None:
    readme = f"# Vejviser\n\n{sentence}\n"
    assert guess_kind(facts_of({**CODE, "README.md": readme}, NAME)) is Kind.ARCHIVED


@pytest.mark.parametrize("sentence", ALIVE)
def test_alive(facts_of, sentence: str) -> None:
    readme = f"# Vejviser\n\n{PURPOSE}{sentence}\n"
    assert guess_kind(facts_of({**CODE, "README.md": readme}, NAME)) is Kind.PRODUCT


@pytest.mark.parametrize(
    ("kind", "readme"),
    [
        (Kind.ARCHIVED, "# Vejviser (arkiveret)\n\nViser vej.\n"),
        (Kind.ARCHIVED, "# [ARCHIVED] Vejviser\n\nShows the way.\n"),
        (Kind.ARCHIVED, "# Vejviser - DEPRECATED\n\nShows the way.\n"),
        (Kind.ARCHIVED, "# Vejviser\n\nViser vej.\n\n## Status\n\nArkiveret.\n"),
        (Kind.ARCHIVED, "# Vejviser\n\nViser vej.\n\n## Status: arkiveret\n\nBrug et kort.\n"),
        (Kind.ARCHIVED, "# Vejviser\n\n> [!WARNING]\n> This repository is deprecated. Use a map.\n"),
        (
            Kind.ARCHIVED,
            "# Vejviser\n\nViser vej.\n\n## :warning: Repo archived Nov. 2021!\n\nBrug et kort.\n",
        ),
        (Kind.ARCHIVED, "# Vej-viser\n\nShows the way.\n\nVej-viser is no longer maintained.\n"),
        (Kind.ARCHIVED, "# Vejviser (end-of-life)\n\nShows the way.\n"),
        (
            Kind.PRODUCT,
            "# Vejviser\n\nShows it.\n\n## API\n\n### Version 1\n\n#### Note\n\nDeprecated.\n",
        ),
        (Kind.PRODUCT, "# Vejviser\n\nViser vej.\n\n## Repository archives\n\nHer ligger de.\n"),
        (Kind.PRODUCT, "# Vejviser\n\nViser vej.\n\n## Deprecated\n\nDen gamle grænseflade.\n"),
        (Kind.PRODUCT, "# Vejviser\n\nViser vej.\n\n## Arkiveret\n\nSager fra før 2020.\n"),
        (Kind.PRODUCT, "# Deprecated functions\n\nFinder dem.\n"),
    ],
)
def test_place_of_the_words(facts_of, kind: Kind, readme: str) -> None:
    assert guess_kind(facts_of({**CODE, "README.md": readme}, NAME)) is kind


def test_nobody_knows_where_it_is_kept(facts_of) -> None:
    readme = "# Vejviser\n\nThis project has moved to GitLab.\n"
    assert guess_kind(facts_of({**CODE, "README.md": readme})) is Kind.PRODUCT


@given(st.text(alphabet="thisprojecarvdnolgemudflytikæx .,:;!?()[]-–\n#*>2024", max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    page = read_page("README.md", f"This project {text}")
    texts = [paragraph.text for paragraph in page.paragraphs]
    assert is_archived(page, texts, Whereabouts("OS2vejviser/vejviser", ())) in {True, False}
