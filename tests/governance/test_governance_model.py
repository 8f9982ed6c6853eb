"""The model's data: shipped files are valid, and a mistake is told with its line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from generated_reports import answers_for, efterlevet

from os2lint import data
from os2lint.governance import VERSIONS
from os2lint.governance.model import load_model, read_model
from os2lint.mistakes import ConfigurationError

ROOT = Path(__file__).parents[2]
FILES = ROOT / "rules" / "model"
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
            "theme: `relevanse` can't be used here (did you mean `relevance`?)",
        ),
        (("level: sandbox", "levle: sandbox"), "m.yml:3:5: requirements no. 1: the key `level` is missing"),
        (
            ("name: Løsningen skaber lokal værdi", "name: 3"),
            "m.yml:6:5: requirements no. 1: name: expected text, not a whole number",
        ),
        (('version: "2024"', "version: 2024"), "m.yml:1:1: version: `2024` can't be used here"),
        (("requirements:", "requirements: ["), "m.yml:3:"),
        (("    current: R1\n", "    current: R1\n" + GOOD.partition("requirements:\n")[2]), "stands twice"),
    ],
)
def test_mistakes_have_a_line(change, problem):
    with pytest.raises(ConfigurationError) as raised:
        read_model(GOOD.replace(*change), "m.yml")
    assert problem in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "look: containers",
            "look: container",
            "look: `container` can't be used here (did you mean `containers`?)",
        ),
        (
            "light: green",
            "ligth: green",
            "unknown key `ligth` (did you mean `light`?)",
        ),
        ("light: red", "light: rød", "light: `rød` can't be used here"),
        (
            "rule: no-container",
            "rule: no-containers",
            "`no-containers` is not known (did you mean `no-container`?)",
        ),
        (
            "document: user-guide",
            "document: user-guid",
            "`user-guid` is not known (did you mean `user-guide`?)",
        ),
        ("[missing-here]", "[missing-her]", "`missing-her` is not known (did you mean `missing-here`?)"),
        ("current: R2", "current: R99", "`R99` is not known"),
        ("{look: words,", "{look: words, light: green,", "`light` has no effect beside `look: words`"),
        ("{look: link}", "{look: link, acts: [approved]}", "`acts` has no effect beside `look: link`"),
        ("{look: denial, things: [strategi, strategy]}", "{look: denial}", "`look: denial` lacks `things`"),
    ],
)
def test_a_mistake_in_what_is_looked_at_is_told_at_its_line(old, new, problem):
    lines = (FILES / "1.1.0.yml").read_text(encoding="utf-8").split("\n")
    index = next(index for index, line in enumerate(lines) if old in line and not line.startswith("#"))
    lines[index] = lines[index].replace(old, new)
    with pytest.raises(ConfigurationError) as raised:
        read_model("\n".join(lines), "m.yml")
    (told,) = (line for line in str(raised.value).split("\n") if problem in line)
    place = int(told.split(":")[1])
    assert index - 3 <= place <= index + 1


def test_older_models_lead_to_the_newest():
    with pytest.raises(ConfigurationError, match=r"m\.yml:7:5: `R9` is not known"):
        read_model(GOOD.replace("current: R1", "current: R9"), "m.yml")


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("model/1.1.0.yml", "look: containers", "look: container", "(did you mean `containers`?)"),
        ("vocabulary/answers.yml", "\nhedges:", "\nhegdes:", "unknown key `hegdes` (did you mean `hedges`?)"),
        (
            "vocabulary/denials.yml",
            "\nover: [",
            "\nover: 3\nx: [",
            "over: expected a list or keys with values",
        ),
        ("vocabulary/denials.yml", "\nafter: [", "\nafter: [[", "the file is not valid YAML"),
        ("vocabulary/denials.yml", "\nlinks: [", "\nlynx: [", "the key `links` is missing"),
        ("license/missing-license.yml", "\nseverity:", "\nsevrity:", "(did you mean `severity`?)"),
    ],
)
def test_a_work_tree_with_a_mistake_says_where(clone, file, old, new, problem):
    edited = clone / "rules" / file
    text = edited.read_text(encoding="utf-8")
    assert old in text
    edited.write_text(text.replace(old, new), encoding="utf-8")
    try:
        run = subprocess.run(
            [sys.executable, "-m", "os2lint", "check", str(clone / "product"), "--language", "en"],
            cwd=clone,
            env={**os.environ, "PYTHONPATH": str(clone), "GITHUB_ACTIONS": ""},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        edited.write_text(text, encoding="utf-8")
    assert run.returncode == 2
    assert run.stderr.startswith(f"rules/{file}:")
    assert problem in run.stderr


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    root = tmp_path_factory.mktemp("clone")
    for folder in ("os2lint", "rules"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "product").mkdir()
    (root / "product" / "README.md").write_text("# Havneplan\n\nFordeler kajpladser.\n", encoding="utf-8")
    report = efterlevet(answers_for("1.1.0", ["met"], "Der er ingen styregruppe")).text()
    (root / "product" / "havneplan_governance_report.md").write_text(report, encoding="utf-8")
    (root / "product" / ".os2lint.yml").write_text(
        "kind: product\nlevel: 2\ngovernance-report: havneplan_governance_report.md\n", encoding="utf-8"
    )
    return root
