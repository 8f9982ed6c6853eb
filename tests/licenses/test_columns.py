"""Where the words stand that identify() shows: whole words of the file, from the first to the last."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from license_texts import license_text

from os2lint.licenses import identify
from os2lint.licenses.columns import columns
from os2lint.licenses.dress import Undressed

MIT = license_text("MIT").replace("[year] [fullname]", "2024 Nordby Kommune")


@pytest.mark.parametrize(
    ("added", "shown"),
    [
        ("<!-- banks must pay -->", "<!-- banks must pay"),
        ("![banks must pay](x.png)", "![banks must pay](x.png)"),
        ("[//]: # (banks must pay)", "[//]: # (banks must pay)"),
        ("Banker skal k&oslash;be adgang.", "Banker skal k&oslash;be adgang"),
        ("The licence isn't for banks.", "The licence isn't for banks"),
        ("Read https://example.org/terms.html, please.", "Read https://example.org/terms.html, please"),
        ("https://example.org/licenses/MIT", "https://example.org/licenses/MIT"),
        (
            "[![Grade: good](https://img.example.org/badge/grade.svg)](https://example.org/grade)",
            "[![Grade: good]",
        ),
        ("<b>Banks</b> <i class='x'>must</i> pay.", "Banks</b> <i class='x'>must</i> pay"),
    ],
)
def test_added_words_are_shown_whole(added: str, shown: str) -> None:
    before, after = identify(f"{added}\n\n{MIT}".encode()), identify(f"{MIT.rstrip()}\n\n{added}\n".encode())
    (first,), (last,) = before.differences, after.differences
    assert [first.words, last.words] == [shown, shown]
    assert [first.line, last.line] == [1, MIT.rstrip().count("\n") + 3]
    for one in (first, last):
        assert added[one.column - 1 :].startswith(shown.partition(" ")[0])
        assert added[: one.end_column].endswith(shown.rpartition(" ")[2].rstrip(")]"))


def test_a_comment_within_the_terms_is_shown_without_words_of_the_terms() -> None:
    text = MIT.replace("The above copyright", "<!-- banks must pay -->\nThe above copyright")
    (difference,) = identify(text.encode()).differences
    assert difference.words == "<!-- banks must pay"


def test_what_is_struck_out_is_shown() -> None:
    (difference,) = identify(MIT.replace("sell", "~~sell~~").encode()).differences
    assert difference.words == "~~sell"


@given(st.text(alphabet="ab é'’-<>/!~[]()&;.:,1 \t", max_size=80))
def test_each_word_has_a_place_in_its_line(line: str) -> None:
    words = Undressed(line).words
    places = columns(line, words)
    assert len(places) == len(words)
    assert all(0 <= start <= end <= len(line) for start, end in places)
    assert places == sorted(places)
