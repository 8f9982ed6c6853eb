"""The parts of the identification, one by one."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.licenses.align import Block, Budget, align, common_prefix
from os2lint.licenses.dress import COPYRIGHT, NUMBER, TAG, Undressed, split
from os2lint.licenses.expressions import parse_expression
from os2lint.licenses.holders import is_copyright_line
from os2lint.licenses.names import named
from os2lint.licenses.template import COPYRIGHT_PLACE, expand, parse

PROSE = st.text(st.sampled_from("abc æé'’\"-.,;:()[]<>&#*/\\|0123 \t\n"), max_size=200)
WORDS = st.lists(
    st.sampled_from(["license", "the", "granted", "rights", "software", "copy"]), min_size=1, max_size=40
)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright (c) 2024 Nordby Kommune",
        "Copyright © 2019-2024, Fjordtek ApS <post@example.org>. All rights reserved.",
        " * Copyright 2020 The Authors",
        "(c) 2021 jane doe",
        "© 2022 OS2 – Offentligt digitaliseringsfællesskab",
        "Copyright (C) 2018 by Ida Holm, Per Lund og Fjordtek A/S",
        "Copyright (c) <year> <copyright holders>",
        "Copyright 1995-2001 Corporation for National Research Initiatives",
        "SPDX-FileCopyrightText: 2024 Nordby Kommune",
        "Copyright (c) 2020 MIT",
        "Copyright 2015 Foo IT and contributors",
    ],
)
def test_a_copyright_line(line: str) -> None:
    assert is_copyright_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright notice and this permission notice shall be included",
        "(c) Grants of rights",
        "Copyright (c) 2024 Nordby. Ask before use.",
        "Copyright (c) 2024 Nordby, only for schools",
        "Copyright (c) 2024 Nordby, Resale Incurs Penalty",
        "Copyright (c) 2024 Nordby; resale",
        "COPYRIGHT 2024 NORDBY MUST NOT BE SOLD",
        "Copyright (c) 2024 Nordby [no resale]",
        "Copyright 2024 Offentlige Institutioner Undtagen Skoler",
        "Copyright (c) 2024 Lundby Vertrieb Weltweit Gegen Entgelt Geduldet",
        "Copyright (c) 2024 " + "Foo " * 30,
    ],
)
def test_no_copyright_line(line: str) -> None:
    assert not is_copyright_line(line)


def test_the_words_of_a_dressed_text() -> None:
    text = (
        "# MIT License\n\nCopyright (c) 2024 Nordby Kommune\n\n1. The *licensor's* non-exclusive `rights`\n"
    )
    assert Undressed(text).words == [
        "mit", "license", COPYRIGHT, f"{NUMBER}1", "the", "licensors", "non", "exclusive", "rights",
    ]  # fmt: skip


def test_a_tag_is_one_mark_and_its_value_is_kept() -> None:
    undressed = Undressed("x\n// SPDX-License-Identifier: MIT OR ISC\n")
    assert undressed.words == ["x", TAG]
    assert [(tag.text, tag.line) for tag in undressed.tags] == [("MIT OR ISC", 2)]


def test_hidden_words_are_words() -> None:
    text = '<p title="not for sale">a</p> <!-- b --> [c](https://d.example) [e](not for sale)'
    assert Undressed(text).words == [
        "p",
        "title",
        "not",
        "for",
        "sale",
        "a",
        "struck",
        "b",
        "c",
        "e",
        "struck",
        "not",
        "for",
        "sale",
    ]


@given(st.text(st.sampled_from("ab1_ -'’äı中\u0301"), max_size=12))
def test_a_word_ends_where_letters_and_digits_do(text: str) -> None:
    plain = text.casefold().replace("'", "").replace("’", "")
    assert split(text) == re.findall(r"[^\W_中]+|中|[^\s\w'’-]", plain)


@given(PROSE)
def test_rows_hold_the_words_of_the_whole(text: str) -> None:
    undressed = Undressed(text)
    assert [word for _, row in undressed.rows() for word in row] == undressed.words


@given(WORDS, st.lists(st.sampled_from([" ", "\n", "  ", "\r\n", "\n\t"]), min_size=40, max_size=40))
def test_wrapping_changes_no_word(words: list[str], gaps: list[str]) -> None:
    text = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    assert Undressed(text).words == words


@given(st.text(alphabet="ab", max_size=60), st.text(alphabet="ab", max_size=60))
def test_the_common_prefix(a: str, b: str) -> None:
    size = common_prefix(a, 0, b, 0)
    assert a[:size] == b[:size]
    assert a[size : size + 1] != b[size : size + 1] or size == min(len(a), len(b))


@given(
    st.text(alphabet="abcdefgh", min_size=5, max_size=80),
    st.text(alphabet="abcdefgh", max_size=80),
    st.integers(0, 40),
)
def test_blocks_agree_and_are_in_order(ref: str, other: str, at: int) -> None:
    text = other[:at] + ref[:5] + other[at:]
    start = text.index(ref[:5])
    blocks = align(ref, text, Block(0, start, 5), (0, len(text)), Budget(10_000))
    for block in blocks:
        assert ref[block.ref : block.ref + block.size] == text[block.text : block.text + block.size]
    for one, next_ in pairwise(blocks):
        assert one.ref + one.size <= next_.ref
        assert one.text + one.size <= next_.text


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("MIT", ("MIT",)),
        ("mit or apache-2.0", ("MIT", "Apache-2.0")),
        ("GPL-3.0", ("GPL-3.0-only",)),
        ("GPL-2.0+", ("GPL-2.0-or-later",)),
        ("GPL-2.0-only WITH Classpath-exception-2.0", ("GPL-2.0-only",)),
        ("(MPL-2.0 AND (MIT OR ISC))", ("MPL-2.0", "MIT", "ISC")),
        ("LicenseRef-Nordby", ("LicenseRef-Nordby",)),
        ("GPL-2.0-only WITH nothing", None),
        ("MIT AND", None),
        ("(MIT", None),
        ("MIT)", None),
        ("MIT ISC", None),
        ("Mozilla Public License Version 2.0", None),
        ("UNLICENSED", None),
        ("", None),
        ("(" * 600, None),
    ],
)
def test_expressions(text: str, ids: tuple[str, ...] | None) -> None:
    assert parse_expression(text) == ids


@given(st.text(st.sampled_from("MIT GPL-2.0+()ANDORWITH "), max_size=60))
def test_any_expression_is_read_or_refused(text: str) -> None:
    result = parse_expression(text)
    assert result is None or result


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("licensed under GPLv3", ("GPL-3.0-only",)),
        ("GNU Lesser General Public License v2.1 or later", ("LGPL-2.1-or-later",)),
        ("Apache License, Version 2.0 and the MIT license", ("Apache-2.0", "MIT")),
        ("Creative Commons Attribution-ShareAlike 4.0", ("CC-BY-SA-4.0",)),
        ("GPL", ()),
        ("a template for anything", ()),
    ],
)
def test_names(text: str, ids: tuple[str, ...]) -> None:
    assert named(text) == ids


def test_a_template_is_words_with_optional_and_varying_places() -> None:
    template = parse(
        [r"[ ]*(|mit license)[ ]*(?P<copyright>.{0,5000})[ ]*the[ ]*(?P<a>software|work)[ ]*is free\."]
    )
    assert template.words == ["mit", "license", "the", "is", "free"]
    assert template.optional == [(0, 2)]
    assert template.variables == [(2, COPYRIGHT_PLACE), (3, (("software",), ("work",)))]


def test_alternatives_are_written_out() -> None:
    assert expand(r"express(ed)?") == (("express",), ("expressed",))
    assert expand(r"the name of.+may") == (("the", "name", "of", "*", "may"),)
    assert expand(r"[a-z]+x") == ()


def test_split_spells_one_way() -> None:
    assert split("Licence, acknowledgment; organisation's") == ["license", "acknowledgement", "organisations"]
