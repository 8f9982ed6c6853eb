"""Copyright statements by their form: other words for the marker, turned round, over several rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from license_texts import license_text

from os2lint.licenses import Identification, Verdict, identify
from os2lint.licenses.dress import Undressed
from os2lint.licenses.holders import turned

TEMPLATES = {
    "MIT": ("Copyright (c) [year] [fullname]", license_text("MIT")),
    "Apache-2.0": ("Copyright [yyyy] [name of copyright owner]", license_text("Apache-2.0")),
    "MPL-2.0": ("@", f"@\n\n{license_text('MPL-2.0')}"),
}
STATEMENTS = (
    "Nordby Kommune (c) 2024",
    "Fjordtek ApS, © 2019-2024",
    "Jens Holm <jens@holm.example> © 2020, 2022.",
    "Nordby Kommune og Sydby Kommune copyright (c) 2024",
    "Ophavsret © 2024 Nordby Kommune",
    "Ophavsret: 2024 Fjordtek ApS",
    "Urheberrecht 2024 Stadt Nordheim",
    "Droits d’auteur © 2024 Ville de Nordville",
    "Copyright (c) <2019-2024> Nordby Kommune",
    "Copyright (c) 2024 Nordby Kommune,\n              Sydby Kommune and\n              Vestby Kommune",
    "Copyright (c) 2024 Jens Holm,\nAnna Dahl og\nBo Lund",
    " * Copyright (c) 2024 Nordby Kommune\n *               Sydby Kommune\n *               Fjordtek ApS",
    "Copyright (c) 2024 The Fjord authors (see AUTHORS file)",
)
CLAUSES = (
    "Not for resale",
    "Kun til intern brug",
    "Nur für Schulen",
    "usage commercial interdit",
    "for Fjordtek A/S",
    "five seats",
    "Banks pay double",
    "until 2030",
)
PLACES = (
    "{} (c) 2024",
    "Fjordtek ApS, {} © 2024",
    "{}: Fjordtek ApS © 2024",
    "Nordby Kommune © 2024 {}",
    "Ophavsret 2024 {}",
    "Ophavsret: {}",
    "Ophavsret © 2024 Nordby Kommune, {}",
    "Copyright (c) <2024> {}",
    "Copyright (c) <2024 {}> Nordby Kommune",
    "Copyright (c) 2024 Nordby Kommune,\n    {} and\n    Sydby Kommune",
    "Copyright (c) 2024 Nordby Kommune,\n    Sydby Kommune and\n    {}",
    "Copyright (c) 2024 Nordby Kommune\n              {}\n              Sydby Kommune",
    "Copyright (c) 2024 The Fjord authors (see AUTHORS file): {}",
)


def stated(spdx: str, statement: str) -> Identification:
    place, text = TEMPLATES[spdx]
    return identify(text.replace(place, statement, 1).encode())


@pytest.mark.parametrize("spdx", TEMPLATES)
@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement(spdx: str, statement: str) -> None:
    assert stated(spdx, statement).verdict is Verdict.EXACT


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_in_a_statement(place: str, clause: str) -> None:
    for spdx in TEMPLATES:
        assert stated(spdx, place.format(clause)).verdict is not Verdict.EXACT, spdx


@pytest.mark.parametrize(
    "line", ["i.e., Copyright 2024", "Copyright (c) 2024", "Nordby © 2024 or later", "© 2024"]
)
def test_a_line_is_only_turned_round_if_it_ends_with_the_marker(line: str) -> None:
    assert turned(line) is None


@given(st.text(st.sampled_from("aB ©(c)2024,\n.-"), max_size=40))
def test_statements_keep_the_lines(text: str) -> None:
    undressed = Undressed(text, {"2024 b": True})
    assert [line for line, _ in undressed.rows()] == sorted({line for line, _ in undressed.rows()})
    assert all(1 <= one.line <= len(undressed.lines) for one in undressed.statements)
