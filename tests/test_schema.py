"""Our validator says the same as the reference implementation of JSON Schema, with places and guesses."""

from __future__ import annotations

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.parsers.yaml import load_yaml
from os2lint.schema import load_schema, validate

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 4),
    st.sampled_from(["", "error", "da", "product", "sandbox", "2027-01-31", "https://os2.eu", "x"]),
)
KEYS = st.sampled_from(
    [
        "product",
        "level",
        "language",
        "kind",
        "severities",
        "waivers",
        "rule",
        "reason",
        "owner",
        "until",
        "da",
        "en",
    ]
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@pytest.mark.parametrize("name", ["configuration", "rule"])
@given(value=DATA)
def test_agrees_with_the_reference(name: str, value: object) -> None:
    schema = load_schema(name)
    reference = jsonschema.Draft202012Validator(schema, format_checker=_formats())
    assert bool(validate(value, schema)) is not reference.is_valid(value)


@pytest.mark.parametrize("name", ["configuration", "rule"])
def test_the_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(load_schema(name))


def test_an_unknown_word_of_json_schema_is_refused() -> None:
    with pytest.raises(KeyError):
        validate({}, {"type": "object", "minProperties": 1})


@pytest.mark.parametrize(
    ("text", "danish", "english", "line"),
    [
        (
            "levle: 1",
            "nøglen `levle` kendes ikke (mente du `level`?)",
            "unknown key `levle` (did you mean `level`?)",
            1,
        ),
        ("level: 7", "`7` kan ikke bruges her; vælg sandbox, sandkasse, 0, 1, 2, 3", None, 1),
        ("product: [a]", "her skal stå tekst, ikke en liste", "expected text, not a list", 1),
        (
            "waivers:\n  - {rule: a, reason: b, owner: c, until: snart}",
            "`snart` er ikke en dato; skriv den som `2027-01-31`",
            "`snart` is not a date; write it as `2027-01-31`",
            2,
        ),
        ("product: ''", "her skal stå noget; det er tomt", "expected something; it is empty", 1),
    ],
)
def test_problems_are_told_to_people(text: str, danish: str, english: str | None, line: int) -> None:
    document = load_yaml(text)
    (problem,) = validate(document.value, load_schema("configuration"))
    assert problem.text("da") == danish
    assert english is None or problem.text("en") == english
    assert document.mark(problem.path).line == line


def _formats() -> jsonschema.FormatChecker:
    checker = jsonschema.FormatChecker(formats=["date"])
    checker.checks("uri")(lambda value: not isinstance(value, str) or value.startswith("https://"))
    return checker


def test_what_is_too_short_is_not_called_empty() -> None:
    schema = {"type": "string", "minLength": 3}
    (short,), (empty,) = validate("os", schema), validate("", schema)
    assert (short.text("da"), short.text("en")) == ("her skal stå noget længere", "expected something longer")
    assert empty.text("en") == "expected something; it is empty"
