"""Texts that are not the license they look like: clauses added, words changed, parts gone.

A clause is always another one: what counts is how clauses fare that the identification wasn't developed with.
After a change of it, write new ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licenses_dressings import paragraphs

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

CLAUSES = {
    "en": (
        "Banks and insurance companies have to obtain a separate licence before installing the program.",
        "Source files may be read for study but are not to be compiled for production.",
        "Each installation reports its address to the author once a week.",
        "The recipient renounces any claim to modifications made by others.",
        "Hosting the program as a service for third parties is reserved to Lundby Systems.",
        "Copies on more than three machines cost forty euros each.",
        "Derived works have to be handed over to the author free of charge.",
        "Machine learning models are not to be trained on these files.",
        "Schools and hospitals outside the European Union are not covered.",
        "Translations need the author's signature.",
        "Gambling sites keep away from this code.",
        "Removal of the banner voids every right.",
        "Municipal bodies get a discount of ten percent on the yearly subscription.",
        "Reverse engineering counts as acceptance of a penalty of one thousand euros.",
        "Deployment happens through partners certified by Lundby Systems.",
        "Publishing benchmark results calls for written approval.",
        "The code stays confidential between the parties.",
        "Export to countries under embargo is ruled out.",
    ),
    "da": (
        "Rettighederne gælder alene kommuner, der er medlem af foreningen.",
        "Private virksomheder skal købe adgang hos leverandøren.",
        "Brugeren hæfter for leverandørens tab ved nedbrud.",
        "Programmet slettes senest den 1. marts 2027.",
        "Ændringer tilhører leverandøren, også når andre har skrevet dem.",
        "Drift hos tredjepart forudsætter en særskilt aftale.",
        "Offentliggørelse af testresultater kræver godkendelse.",
        "Videresalg udløser en bod på ti tusind kroner.",
        "Koden behandles fortroligt mellem parterne.",
        "Regioner betaler et årligt gebyr til foreningen.",
        "Fjernes logoet, bortfalder rettighederne.",
    ),
    "de": (
        "Banken und Versicherungen benötigen eine gesonderte Lizenz.",
        "Änderungen gehen in das Eigentum des Urhebers über.",
        "Jede Installation ist dem Urheber binnen einer Woche anzuzeigen.",
        "Pro Arbeitsplatz fallen zwölf Euro im Monat an.",
        "Vergleichstests bedürfen der Freigabe des Anbieters.",
        "Der Weiterverkauf löst eine Vertragsstrafe aus.",
        "Der Code wird vertraulich behandelt.",
        "Kommunen erhalten zehn Prozent Rabatt auf das Abonnement.",
        "Mit dem Entfernen des Logos erlöschen sämtliche Rechte.",
    ),
    "fr": (
        "Les banques et les assurances acquièrent une licence distincte.",
        "Les modifications appartiennent à l'auteur dès leur création.",
        "Chaque installation est déclarée à l'auteur sous huit jours.",
        "Douze euros par mois sont dus pour chaque poste de travail.",
        "La publication de mesures requiert l'aval de l'éditeur.",
        "La revente entraîne une pénalité de mille euros.",
        "Le code reste confidentiel entre les parties.",
        "Les communes obtiennent une remise de dix pour cent sur l'abonnement.",
        "Le retrait du logo met fin aux droits.",
    ),
}

#: One word of the terms, and what it is made.
CHANGES = (
    ("may", "may never"),
    ("any", "certain"),
    ("without", "with"),
    ("and", "but not"),
    ("shall", "should"),
    ("not", "also"),
    ("hereby", "conditionally"),
    ("free", "cheap"),
    ("all", "most"),
    ("sell", "borrow"),
    ("worldwide", "European"),
    ("royalty", "duty"),
    ("permitted", "tolerated"),
    ("granted", "lent"),
    ("modify", "inspect"),
    ("distribute", "archive"),
    ("copies", "summaries"),
    ("grant", "promise"),
    ("purpose", "private purpose"),
    ("source", "partial source"),
)


class Negative(NamedTuple):
    """A text that must not be called an approved license."""

    kind: str
    text: str
    #: a legal sentence was added to a genuine license
    clause_added: bool


def _at(text: str, share: float, clause: str) -> str:
    parts = paragraphs(text)
    at = round(len(parts) * share)
    return "\n\n".join([*parts[:at], clause, *parts[at:]]) + "\n"


def within(text: str, clause: str, share: float) -> str:
    """Return the text with a clause put after a sentence, that share of the sentences into it."""
    ends = [found.end() for found in re.finditer(r"[.;:]\s", text)]
    at = ends[int(len(ends) * share)] if ends else len(text)
    return f"{text[:at]}{clause} {text[at:]}"


def _bare(clause: str) -> str:
    return clause.rstrip(".")


def _titled(clause: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in _bare(clause).split())


def _on_copyright_line(text: str, addition: str) -> str:
    """Put words on the text's own copyright line, or on a new one at the top."""
    line = "Copyright (c) 2023 Lundby Systems"
    found = re.search(r"(?m)^.*\b[Cc]opyright (?:\(c\)|©|<|\[|[12]\d{3}).*$", text[:600])
    if not found:
        return f"{line}{addition}\n\n{text}"
    return f"{text[: found.start()]}{line}{addition}{text[found.end() :]}"


def _after_end_of_terms(text: str, clause: str) -> str:
    mark = "END OF TERMS AND CONDITIONS"
    return text.replace(mark, f"{mark}\n\n{clause}", 1) if mark in text else f"{text}\n{clause}\n"


def _in_appendix(text: str, clause: str) -> str:
    for mark in ("How to Apply These Terms", "APPENDIX: How to apply", "Exhibit A", "EXHIBIT A"):
        if mark in text:
            at = text.index("\n", text.index(mark))
            return f"{text[:at]}\n\n{clause}{text[at:]}"
    return f"{text}\nAPPENDIX\n\n{clause}\n"


PLACES: dict[str, Callable[[str, str], str]] = {
    "paragraph at the start": lambda text, clause: f"{clause}\n\n{text}",
    "paragraph after the title": lambda text, clause: _at(
        text, 0.01 + 1 / max(1, len(paragraphs(text))), clause
    ),
    "paragraph a third in": lambda text, clause: _at(text, 0.33, clause),
    "paragraph two thirds in": lambda text, clause: _at(text, 0.67, clause),
    "paragraph at the end": lambda text, clause: f"{text}\n\n{clause}\n",
    "sentence early": lambda text, clause: within(text, clause, 0.2),
    "sentence late": lambda text, clause: within(text, clause, 0.8),
    "list item": lambda text, clause: _at(text, 0.5, f"  (z) {clause}"),
    "heading": lambda text, clause: f"# {_bare(clause)}\n\n{text}",
    "heading in title case": lambda text, clause: f"# {_titled(clause)}\n\n{text}",
    "heading in capitals, within": lambda text, clause: _at(text, 0.5, _bare(clause).upper()),
    "title line": lambda text, clause: f"License ({_bare(clause)})\n\n{text}",
    "copyright line, a sentence": lambda text, clause: _on_copyright_line(text, f". {clause}"),
    "copyright line, after a comma": lambda text, clause: _on_copyright_line(
        text, f", {_bare(clause).lower()}"
    ),
    "copyright line, after a dash": lambda text, clause: _on_copyright_line(text, f" – {_bare(clause)}"),
    "copyright line, in brackets": lambda text, clause: _on_copyright_line(text, f" ({_bare(clause)})"),
    "copyright line, title case": lambda text, clause: _on_copyright_line(text, f", {_titled(clause)}"),
    "copyright line, capitals": lambda text, clause: _on_copyright_line(text, f" {_bare(clause).upper()}"),
    "copyright line, as the holder": lambda text, clause: f"Copyright 2023 {_bare(clause)}\n\n{text}",
    "line below the copyright line": lambda text, clause: _on_copyright_line(text, f"\n{clause}"),
    "after the end of terms": _after_end_of_terms,
    "in the appendix": _in_appendix,
    "HTML comment": lambda text, clause: f"{text}\n<!-- {clause} -->\n",
    "link text": lambda text, clause: f"[{_bare(clause)}](https://example.org/)\n\n{text}",
    "SPDX tag line": lambda text, clause: f"SPDX-License-Identifier: MIT {_bare(clause)}\n\n{text}",
    "comment sign": lambda text, clause: f"{text}\n// {clause}\n",
}


def with_clauses(texts: dict[str, str], count: int, chance: random.Random) -> Iterator[Negative]:
    """Yield genuine licenses with a sentence added: each place and language, `count` a pair."""
    ids = sorted(texts)
    for place, add in PLACES.items():
        for language, clauses in CLAUSES.items():
            for _ in range(count):
                spdx, clause = chance.choice(ids), chance.choice(clauses)
                yield Negative(f"{place}, {language}", add(texts[spdx], clause), clause_added=True)


def changed(texts: dict[str, str]) -> Iterator[Negative]:
    """Yield licenses with one word of the terms changed."""
    for number, spdx in enumerate(sorted(texts)):
        text = texts[spdx]
        for old, new in (CHANGES[number % len(CHANGES) :] + CHANGES[: number % len(CHANGES)])[:4]:
            found = [
                m for m in re.finditer(rf"\b{old}\b", text) if len(text) * 0.15 < m.start() < len(text) * 0.8
            ]
            if found:
                place = found[len(found) // 2]
                yield Negative(
                    "a word changed", text[: place.start()] + new + text[place.end() :], clause_added=False
                )


def cut(texts: dict[str, str]) -> Iterator[Negative]:
    """Yield licenses that lack a paragraph or their end."""
    for spdx in sorted(texts):
        text = texts[spdx]
        parts = paragraphs(text)
        if len(parts) > 4:
            at = len(parts) // 2 if len(parts[len(parts) // 2]) > 60 else len(parts) // 2 - 1
            if len(parts[at]) > 60:
                yield Negative(
                    "a paragraph gone", "\n\n".join(parts[:at] + parts[at + 1 :]) + "\n", clause_added=False
                )
        yield Negative("cut at three fifths", text[: len(text) * 3 // 5], clause_added=False)


_NOTICES = (
    "This program is free software; you can redistribute it under the terms of the {name}.",
    "Licensed under the {name}. See the file LICENSE for details.",
    "{name}",
    "SPDX-License-Identifier: {spdx}",
    "Dette program er udgivet under {name}. Se hjemmesiden.",
)


def notices(names: dict[str, str]) -> Iterator[Negative]:
    """Yield notices that name a license without its text."""
    for number, spdx in enumerate(sorted(names)):
        notice = _NOTICES[number % len(_NOTICES)].format(name=names[spdx], spdx=spdx)
        yield Negative(
            "a notice without the text",
            f"Copyright (c) 2023 Lundby Systems\n\n{notice}\n",
            clause_added=False,
        )
