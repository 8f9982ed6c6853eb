"""The model's data: shipped files are valid, and a mistake is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from os2lint import data
from os2lint.governance import VERSIONS
from os2lint.governance.model import ModelError, load_model, read_model

FILES = Path(__file__).parents[2] / "rules" / "model"
GOOD = """version: "2024"
requirements:
  - id: R1
    theme: relevance
    level: sandbox
    name: Løsningen skaber lokal værdi
    current: R1
"""


@pytest.mark.parametrize("version", VERSIONS)
def test_shipped_models_are_valid(version):
    text = (FILES / f"{version}.yml").read_text(encoding="utf-8")
    assert read_model(text, f"rules/model/{version}.yml") == load_model(version)


def test_every_file_is_a_version():
    assert set(data.names("model")) == {f"model/{version}" for version in VERSIONS}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            ("theme: relevance", "theme: relevanse"),
            "m.yml:4:5: `relevanse` can't be used here (did you mean `relevance`?)",
        ),
        (("level: sandbox", "levle: sandbox"), "m.yml:3:5: the key `level` is missing"),
        (("name: Løsningen skaber lokal værdi", "name: 3"), "m.yml:6:5: expected text, not a whole number"),
        (('version: "2024"', "version: 2024"), "m.yml:1:1: `2024` can't be used here"),
        (("requirements:", "requirements: ["), "m.yml:3:"),
        (("    current: R1\n", "    current: R1\n" + GOOD.partition("requirements:\n")[2]), "stands twice"),
    ],
)
def test_mistakes_have_a_line(change, problem):
    with pytest.raises(ModelError) as raised:
        read_model(GOOD.replace(*change), "m.yml")
    assert problem in str(raised.value)
