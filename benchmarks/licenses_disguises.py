"""Changes of a license that no one sees, or that look benign: hidden words, signs, numbers, names.

As for clauses: what counts is how those fare that the identification wasn't developed with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

#: Clauses short enough to be taken for somebody's name.
NAMELIKE = {
    "en": (
        "Lending Disallowed", "Proprietary Material", "Classroom Use", "Evaluation Copy",
        "Written Consent Needed", "Subscribers Only", "Hands Off Military", "Resale Barred",
        "Trial Edition", "Noncommercial", "Per-Seat Pricing", "Confidential Draft", "Royalties Apply",
        "Not Transferable", "Ask Before Hosting",
    ),
    "da": (
        "Udlån Forbudt", "Kun Medlemmer", "Betaling Påkrævet", "Fortrolig Udgave", "Ingen Videregivelse",
        "Forhåndsaftale Kræves", "Ikke Til Salg", "Undervisningsbrug Alene", "Videresalg Nægtes",
        "Gebyr Opkræves",
    ),
    "de": (
        "Verleih Verboten", "Nur Mitglieder", "Vertraulicher Entwurf", "Weitergabe Untersagt",
        "Lizenzpflichtig", "Kostenpflichtige Nutzung", "Keine Bearbeitung",
        "Gewerbliche Nutzung Ausgeschlossen", "Genehmigung Nötig", "Unverkäuflich",
    ),
    "fr": (
        "Prêt Interdit", "Usage Scolaire", "Copie Confidentielle", "Revente Prohibée", "Licence Payante",
        "Réservé Aux Membres", "Autorisation Requise", "Sans Modification", "Diffusion Restreinte",
        "Usage Non Commercial",
    ),
}  # fmt: skip


class Disguise(NamedTuple):
    """A text that must not be called an approved license."""

    kind: str
    text: str


def _slug(clause: str, joint: str) -> str:
    return joint.join(re.findall(r"[^\W_]+", clause.lower()))


_AS_NAMES: dict[str, Callable[[str], str]] = {
    "the holder": lambda clause: clause,
    "behind the holder": lambda clause: f"Lundby Systems {clause}",
    "behind a legal form": lambda clause: f"Lundby ApS {clause}",
    "behind a public body": lambda clause: f"Lundby Kommune {clause}",
    "behind a comma": lambda clause: f"Lundby Systems, {clause}",
    "behind a dash": lambda clause: f"Lundby Systems – {clause}",
    "in brackets": lambda clause: f"Lundby Systems ({clause})",
    "behind an and": lambda clause: f"Lundby Systems and {clause}",
    "in small letters": lambda clause: clause.lower(),
    "an e-mail address": lambda clause: f"Lundby Systems <{_slug(clause, '-')}@lundby.example>",
    "a web address": lambda clause: f"Lundby Systems https://lundby.example/{_slug(clause, '-')}",
    "a host": lambda clause: f"Lundby Systems, https://{_slug(clause, '-')}.example",
    "a query": lambda clause: f"Lundby Systems (https://lundby.example/?{_slug(clause, '+')})",
}


def names(texts: dict[str, str], chance: random.Random) -> Iterator[Disguise]:
    """Yield licenses with a clause in the shape of a name on a copyright line: each place, each clause."""
    ids = sorted(texts)
    for place, name in _AS_NAMES.items():
        for language, clauses in NAMELIKE.items():
            for clause in clauses:
                text = f"Copyright (c) 2023 {name(clause)}\n\n{texts[chance.choice(ids)]}"
                yield Disguise(f"a clause as a name, {place}, {language}", text)


#: What makes of a word one that isn't seen, or isn't the same.
_DISGUISED: dict[str, Callable[[str], str]] = {
    "an HTML comment": lambda word: f"<!-- {word} -->",
    "a comment of code": lambda word: f"/* {word} */",
    "struck out": lambda word: f"~~{word}~~",
    "struck out in HTML": lambda word: f"<del>{word}</del>",
    "a link's title": lambda word: f'[](https://example.org "{word}")',
    "a link's target": lambda word: f"[]({word})",
    "behind a link": lambda word: f"[{word}](https://example.org/not-for-resale)",
    "behind a link in HTML": lambda word: f'<a href="https://example.org/schools-alone-may">{word}</a>',
    "an id": lambda word: f'<a id="Schools alone may read on">{word}</a>',
    "a picture's text": lambda word: f"![{word}](https://example.org)",
    "an attribute": lambda word: f'<a title="{word}"></a>',
    "hidden by style": lambda word: f'<span style="display:none">{word}</span>',
    "a footnote": lambda word: f"\n\n[^1]: {word}\n\n",
    "a negating sign": lambda word: f"¬{word}",
    "a crossed word": lambda word: "".join(f"{letter}\u0336" for letter in word),
    "a sign before": lambda word: f"🚫 {word}",
    "a sign behind": lambda word: f"{word} (€)",
    "an unseen tag": lambda word: f"{word}\U000e006e\U000e006f\U000e0074",
    "letters of another script": lambda word: word.replace("e", "е").replace("o", "о").replace("a", "а"),
    "right to left": lambda word: f"\u202e{word[::-1]}\u202c",
    "a number within": lambda word: f"3 {word}",
    "a number that opens a line": lambda word: f"\n3. {word}",
    "a number behind an empty line": lambda word: f"\n\n3) {word}",
    "a number behind markup": lambda word: f"<br>(3) {word}",
    "a version": lambda word: f"{word} 7.1",
    "doubled": lambda word: f"{word} never {word}",
    "left out": lambda _word: "",
}  # fmt: skip


def disguised(texts: dict[str, str], chance: random.Random, count: int) -> Iterator[Disguise]:
    """Yield licenses of which one word is hidden or altered: each way, `count` licenses."""
    ids = sorted(texts)
    for way, disguise in _DISGUISED.items():
        for spdx in chance.sample(ids, count):
            if changed := _changed(texts[spdx], disguise):
                yield Disguise(f"disguise, {way}", changed)


def _changed(text: str, disguise: Callable[[str], str]) -> str | None:
    """Change a word in the middle of a sentence in the middle of the text."""
    words = [
        found
        for found in re.finditer(r"(?<=[a-z] )[a-z]{5,}(?= [a-z])", text)
        if len(text) * 0.2 < found.start() < len(text) * 0.8
    ]
    if not words:
        return None
    word = words[len(words) // 2]
    return text[: word.start()] + disguise(word[0]) + text[word.end() :]
