"""YAML from strangers: plain data with places, or a sentence; never more work than its size allows."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.parsers import yaml as reader
from os2lint.parsers.yaml import Mark, YamlError, load_yaml
from os2lint.parsers.yaml_problems import translated

TEXT = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=20)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN)
def test_json_is_yaml(value: object) -> None:
    assert load_yaml(json.dumps(value, ensure_ascii=False)).value == value


@given(st.text() | st.text(alphabet="{}[]:,&*!|>-? \n\t\"'#%@ab1", max_size=200))
def test_anything_else_is_a_sentence(text: str) -> None:
    with suppress(YamlError):
        load_yaml(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", "no"),
        ("a: ja", "ja"),
        ("a: 2027-01-31", "2027-01-31"),
        ("a: 1.10", 1.1),
        ("a: '1'", "1"),
        ("a: 0x10", "0x10"),
        ("a: 1_000", "1_000"),
        ("a: .nan", ".nan"),
        ("a: 12345678901234567890", "12345678901234567890"),
        ("a:", None),
        ("a: ~", None),
        ("a: true", True),
        ("a: |\n  b\n", "b\n"),
    ],
)
def test_only_the_core_schema_is_known(text: str, value: object) -> None:
    assert load_yaml(text).value == {"a": value}


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("a: 1\na: 2", "the key 'a' stands twice", 2),
        ("a: !!python/object:os.system x", "tags are not read here", 1),
        ("a: !include /etc/passwd", "tags are not read here", 1),
        ("a: *b", "an alias without its anchor", 1),
        ("a: &x [*x]", "an alias without its anchor", 1),
        ("? [a]\n: b", "a key must be a word", 1),
        ("a: 1\n---\nb: 2", "more than one document", 2),
        ("[" * 1000, "nested deeper than 32 levels", 1),
        ("\n".join(f"{' ' * depth}a:" for depth in range(40)), "nested deeper than 32 levels", 34),
    ],
)
def test_what_is_refused(text: str, problem: str, line: int) -> None:
    with pytest.raises(YamlError, match=problem.replace("'", ".")) as caught:
        load_yaml(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "level: [1",
        "level: 1\n\tkind: product",
        "kind: product: x",
        "- a\nb: 1",
        "a: 1\n- b",
        "a: 'x",
        'a: "\\q"',
        "a: @x",
        "a: {b: 1",
        "a\nb: 1",
        "a: *",
        "  a: 1\n b: 2",
        "a:\n  b: 1\n c: 2",
        "%FOO\na: 1",
        "a: ]",
        "a: 1\na: 2",
        "a: !b c",
        "a: 1\n---\nb: 1",
        "a: *b",
        "? [a]\n: b",
        "a\0b",
    ],
)
def test_the_mistakes_that_people_make_are_told_in_danish(text: str) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text)
    problem = caught.value.problem
    assert problem["da"] not in {problem["en"], translated("no such complaint")["da"]}
    english = {"the", "did", "not", "found", "expected", "allowed", "stands", "character", "key"}
    assert not english & set(problem["da"].split())


def test_a_rare_complaint_is_told_in_general() -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml("a: |0\n  x")
    assert caught.value.problem == translated("found an indentation indicator equal to 0")
    assert "indentation" not in caught.value.problem["da"]


def test_aliases_do_not_multiply() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    with pytest.raises(YamlError, match="more than 100000 values"):
        load_yaml("\n".join(lines))


def test_a_large_text_is_refused_unread() -> None:
    with pytest.raises(YamlError, match="longer than"):
        load_yaml("a" * (reader.MAX_CHARACTERS + 1))


def test_places_are_those_of_keys_and_items() -> None:
    document = load_yaml("a: 1\nb:\n  - x\n  - c: y\n")
    assert document.mark(("b",)) == Mark(2, 1)
    assert document.mark(("b", 0)) == Mark(3, 5)
    assert document.mark(("b", 1, "c")) == Mark(4, 5)
    assert document.mark(("b", 1, "c", "nothing here")) == Mark(4, 5)
