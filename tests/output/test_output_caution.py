"""Where a guess of the kind lets a repository off nearly everything, its readers are told first."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from output.reports import RULES, clean, everything

from os2lint.findings import Report, Setting
from os2lint.output import Options, find

SENTENCE = {"da": "Næsten intet er undersøgt", "en": "Hardly anything was checked"}
READ_BY_PEOPLE = ("text", "markdown", "github", "html")


def written(report: Report, name: str, kind: str, source: str, language: str = "da") -> str:
    subject = replace(report.subject, kind=Setting(value=kind, source=source))
    stream = StringIO()
    find(name)(replace(report, subject=subject), RULES, stream, Options(language=language, width=80))
    return stream.getvalue()


@pytest.mark.parametrize("language", SENTENCE)
@pytest.mark.parametrize("kind", ["template", "archived"])
@pytest.mark.parametrize("name", READ_BY_PEOPLE)
def test_a_guess_that_asks_hardly_anything_is_told(name: str, kind: str, language: str) -> None:
    text = " ".join(re.sub("<[^>]+>|`", "", written(clean(), name, kind, "guessed", language)).split())
    assert SENTENCE[language] in text
    assert "kind: product" in text
    assert f"kind: {kind}" in text


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_it_stands_in_the_first_lines(name: str) -> None:
    text = written(everything(), name, "template", "guessed")
    assert SENTENCE["da"] in "\n".join(text.splitlines()[:3])


@pytest.mark.parametrize(("kind", "source"), [("product", "guessed"), ("template", "configuration")])
@pytest.mark.parametrize("name", READ_BY_PEOPLE)
def test_a_kind_that_was_stated_is_nothing_to_be_told(name: str, kind: str, source: str) -> None:
    assert SENTENCE["da"] not in written(clean(), name, kind, source)


@pytest.mark.parametrize("name", READ_BY_PEOPLE)
def test_that_there_was_nothing_to_check_is_told(name: str) -> None:
    empty = replace(everything(), facts={**everything().facts, "paths": 0})
    assert "Intet kunne undersøges" in written(empty, name, "product", "guessed")
    assert "Intet kunne undersøges" not in written(everything(), name, "product", "guessed")


@pytest.mark.parametrize("name", ["text", "html"])
def test_what_was_not_asked_is_not_in_order(name: str) -> None:
    assert "i orden" in written(clean(), name, "product", "guessed")
    assert "i orden" not in written(clean(), name, "archived", "guessed")
