"""Texts that look like a license and aren't: what changes the meaning without changing a word."""

from __future__ import annotations

import pytest
from license_texts import license_text

from os2lint.licenses import Verdict, identify
from os2lint.licenses.dress import NUMBER, Undressed

TEXTS = {
    "MIT": (license_text("MIT").replace("[year] [fullname]", "2024 Nordby Kommune"), "sell"),
    "Apache-2.0": (license_text("Apache-2.0"), "sublicense"),
    "MPL-2.0": (license_text("MPL-2.0"), "distribute"),
}


def verdict(text: str) -> Verdict:
    result = identify(text.encode())
    assert (result.osi_approved is None) == (result.verdict is not Verdict.EXACT)
    return result.verdict


@pytest.mark.parametrize("spdx", TEXTS)
@pytest.mark.parametrize(
    "sign",
    [*"¬≠🚫€!", "§ ", "%% ", "✗ ", "\U000e0073", "\ue001", "\ue004", "\uf8ff", "\u202e", "\u0338"],
    ids=ascii,
)
def test_a_sign_that_says_something_counts_as_a_word(spdx: str, sign: str) -> None:
    text, word = TEXTS[spdx]
    assert verdict(text) is Verdict.EXACT
    assert verdict(text.replace(f" {word}", f" {sign}{word}", 1)) is Verdict.MODIFIED


@pytest.mark.parametrize("sign", [" (€€€)", " %", " ($)", "\u20e0", " ♰"])
def test_a_sign_behind_a_word_counts(sign: str) -> None:
    text, word = TEXTS["MIT"]
    assert verdict(text.replace(word, word + sign)) is Verdict.MODIFIED


@pytest.mark.parametrize("holder", ["Nordby Kommune 🚫💰", "≠ Nordby Kommune", "Nordby Kommune €€€"])
def test_a_sign_on_the_copyright_line_is_seen(holder: str) -> None:
    assert verdict(TEXTS["MIT"][0].replace("Nordby Kommune", holder)) is Verdict.EXTRA_TEXT


@pytest.mark.parametrize(
    "dress",
    [
        lambda text: "".join(f"║ {line} ║\n" for line in text.split("\n")),
        lambda text: "".join(f"% {line}\n" for line in text.split("\n")),
        lambda text: text.replace("Copyright", "Copyright ©\ufe0f"),
        lambda text: text.replace(", ", ",\u200b "),
    ],
)
def test_signs_that_are_dress_say_nothing(dress) -> None:
    assert verdict(dress(TEXTS["MIT"][0])) is Verdict.EXACT


@pytest.mark.parametrize("joiner", ["\u2060", "\u200b", "\u200d", "\ufeff", "\u00ad\u2060", "\u2060\u00ad"])
def test_words_that_a_joiner_puts_together_are_no_name(joiner: str) -> None:
    clause = joiner.join(("You", "pay", "the", "pilot"))
    assert verdict(TEXTS["MIT"][0].replace("Nordby Kommune", clause)) is Verdict.EXTRA_TEXT
    assert (
        verdict(TEXTS["MIT"][0].replace("Nordby Kommune", f"Nordby Kommune\n{clause}.")) is not Verdict.EXACT
    )
    assert verdict(TEXTS["MIT"][0].replace("without", f"with{joiner}out")) is Verdict.MODIFIED


def test_a_hyphen_that_shows_at_a_line_end_alone_is_dress() -> None:
    assert verdict(TEXTS["MIT"][0].replace("without", "with\u00adout")) is Verdict.EXACT


@pytest.mark.parametrize("spdx", TEXTS)
@pytest.mark.parametrize("number", ["100.", "5)", "(b)", "II.", "3.4", "1.2.", "99:"])
def test_a_number_within_a_sentence_is_a_word_of_it(spdx: str, number: str) -> None:
    text, word = TEXTS[spdx]
    assert verdict(text.replace(f" {word}", f"\n{number} {word}", 1)) is Verdict.MODIFIED
    markup = text.replace(f" {word}", f"<br>{number} {word}", 1)
    assert verdict(markup) is Verdict.MODIFIED
    apart = text.replace(f" {word}", f"\n\n{number} {word}", 1)
    assert verdict(apart) is Verdict.MODIFIED


@pytest.mark.parametrize("heading", ["Section A", "SECTION A\nOF THE TERMS", "# Section A"])
def test_a_number_below_a_heading_is_dress(heading: str) -> None:
    numbered = Undressed(f"{heading}\n\n1. Words\n\n2) Others").words
    assert numbered[-4:] == [f"{NUMBER}1", "words", f"{NUMBER}2", "others"]


def test_a_reference_to_another_section_is_a_change() -> None:
    text = license_text("MPL-2.0")
    for old, new in (("3.3", "3.4"), ("2.1", "2.2"), ("10.2", "10.3")):
        assert f"Section {old}" in text
        assert verdict(text.replace(f"Section {old}", f"Section {new}")) is Verdict.MODIFIED
        wrapped = text.replace(f"Section {old}", f"Section\n{old}")
        assert verdict(wrapped.replace(f"Section\n{old}", f"Section\n{new}")) is Verdict.MODIFIED
        assert verdict(wrapped) is Verdict.EXACT


@pytest.mark.parametrize("number", ["a)", "7.", "(iv)"])
def test_other_list_signs_are_dress(number: str) -> None:
    text = license_text("BSD-3-Clause")
    assert verdict(text.replace("2. ", f"{number} ")) is Verdict.EXACT


@pytest.mark.parametrize("spdx", TEXTS)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!-- ", " -->"),
        ("<!-- ", " --!> -->"),
        ("<? ", " ?>"),
        ("/* ", " */"),
        ("~", "~"),
        ("~~", "~~"),
        ("\n[//]: # (", ")\n"),
        ("\n\n[", "]: #\n\n"),
        ("\n\n[^1]: ", "\n\n"),
        ('[](https://example.org "', '")'),
        ("[](", ")"),
        ("![", "](https://example.org)"),
    ],
)
def test_a_word_that_nobody_sees_is_not_there(spdx: str, before: str, after: str) -> None:
    text, word = TEXTS[spdx]
    assert verdict(text.replace(f" {word}", f" {before}{word}{after}", 1)) is Verdict.MODIFIED


def test_what_a_comment_leaves_open_hides_the_rest() -> None:
    assert verdict(TEXTS["MIT"][0].replace(" sell", " <!-- sell")) is Verdict.MODIFIED


@pytest.mark.parametrize("spdx", TEXTS)
@pytest.mark.parametrize(
    "form",
    [
        "<!-- {} -->",
        "/*\n{}\n*/",
        "<!-- SPDX-License-Identifier: X -->\n{}",
        "// Copyright 2024 Nordby Kommune\n/*\n{}\n*/",
    ],
)
def test_a_comment_as_a_whole_is_dress(spdx: str, form: str) -> None:
    assert verdict(form.replace(" X ", f" {spdx} ").replace("{}", TEXTS[spdx][0])) is Verdict.EXACT


ADDRESS = "http://www.apache.org/licenses/"


@pytest.mark.parametrize("path", ["you-may-not-lease", "?x=not+for+sale", "no-resale.html", "kun_til_skoler"])
def test_a_clause_in_the_path_of_an_address_is_seen(path: str) -> None:
    text = license_text("Apache-2.0")
    result = identify(text.replace(ADDRESS, ADDRESS + path, 1).encode())
    assert result.verdict is Verdict.EXTRA_TEXT
    assert path.partition(".")[0] in result.differences[0].words


@pytest.mark.parametrize("path", ["", "index.html", "LICENSE-2.0.html", "2.0/apache-license"])
def test_pages_that_move_within_a_site_are_benign(path: str) -> None:
    text = license_text("Apache-2.0")
    assert verdict(text.replace(ADDRESS, ADDRESS + path, 1)) is Verdict.EXACT


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[{}](https://example.org/license)", Verdict.EXACT),
        ('<a class="btn col-md-4" href="https://example.org/license">{}</a>', Verdict.EXACT),
        ("[{}](https://example.org/you-may-not-lease)", Verdict.MODIFIED),
        ('<a href="https://example.org/you-may-not-lease">{}</a>', Verdict.MODIFIED),
        ('<a id="schools alone may read">{}</a>', Verdict.MODIFIED),
        ('<a title="schools alone">{}</a>', Verdict.MODIFIED),
    ],
)
def test_a_clause_behind_a_link_is_seen(link: str, expected: Verdict) -> None:
    text, word = TEXTS["MIT"]
    assert verdict(text.replace(word, link.format(word), 1)) is expected
