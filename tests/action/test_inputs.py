"""The action's inputs mean what the options of `os2lint check` mean, and action.yml tells of all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest

from os2lint.cli import check
from os2lint.cli.action import OPTIONS, OTHERS, settings, take_inputs
from os2lint.cli.help import fault
from os2lint.findings import Kind, Level
from os2lint.mistakes import ConfigurationError
from os2lint.parsers.yaml import load_yaml

ROOT = Path(__file__).parent.parent.parent
ACTION: dict[str, Any] = load_yaml((ROOT / "action.yml").read_text(encoding="utf-8")).value


def test_action_yml_declares_the_inputs_that_are_read() -> None:
    assert sorted(ACTION["inputs"]) == sorted((*OPTIONS, *OTHERS))


@pytest.mark.parametrize("name", [*ACTION["inputs"], *ACTION["outputs"]])
def test_each_is_described(name: str) -> None:
    assert len({**ACTION["inputs"], **ACTION["outputs"]}[name]["description"]) > 20


@pytest.mark.parametrize("name", OPTIONS)
def test_each_option_is_one_of_check(name: str) -> None:
    assert f"--{name}" in {option for parameter in check.command.params for option in parameter.opts}


def test_the_defaults_are_accepted() -> None:
    defaults = {name: str(value["default"]) for name, value in ACTION["inputs"].items() if "default" in value}
    asked = settings(defaults)
    assert asked.publication is not None
    assert (asked.publication.reporter, asked.publication.comment) == ("auto", "never")


def test_an_empty_input_was_not_given() -> None:
    environment = {f"INPUT_{name.upper()}": "" for name in ACTION["inputs"]}
    assert take_inputs(environment) == {}
    asked = settings({})
    assert (asked.level, asked.kind, asked.language, asked.fail_on) == (None, None, None, None)
    assert (asked.path, asked.outputs, asked.token) == (Path(), (), None)


def test_hyphens_are_kept_and_blanks_cut() -> None:
    environment = {"INPUT_FAIL-ON": " warning\n", "INPUT_LEVEL": "2", "INPUT_FAIL_ON": "none", "HOME": "/"}
    inputs = take_inputs(environment)
    asked = settings(inputs)
    assert (asked.fail_on, asked.level) == ("warning", Level.TWO)


def test_the_token_leaves_the_environment() -> None:
    token = "ghs_" + 36 * "x"
    environment = {"INPUT_GITHUB-TOKEN": token, "PATH": "/bin"}
    asked = settings(take_inputs(environment))
    assert environment == {"PATH": "/bin"}
    assert asked.token == token
    assert token not in repr(asked)


def test_every_input_arrives() -> None:
    asked = settings(
        {
            "config": "lint.yml",
            "kind": "component",
            "language": "en",
            "fail-scope": "new",
            "output": "json=report.json\n\n  sarif=report.sarif  \n",
            "reporter": "check",
            "annotate": "all",
            "comment": "always",
            "check-name": "os2lint (docs)",
            "check-links": "True",
            "repository": "octo-org/octo-repo",
            "commit": "a" * 40,
            "path": "tests",
        }
    )
    assert (asked.config, asked.kind, asked.language) == ("lint.yml", Kind.COMPONENT, "en")
    assert (asked.fail_scope, asked.check_links, asked.commit) == ("new", True, "a" * 40)
    assert asked.outputs == ("json=report.json", "sarif=report.sarif")
    assert asked.path == Path("tests")
    publication = asked.publication
    assert publication is not None
    assert (publication.reporter, publication.annotate, publication.comment) == ("check", "all", "always")
    assert (publication.check_name, publication.repository) == ("os2lint (docs)", "octo-org/octo-repo")
    assert publication.commit == "a" * 40


@pytest.mark.parametrize(
    ("name", "value"), [("level", "4"), ("kind", "thing"), ("fail-on", "never"), ("reporter", "mail")]
)
def test_an_unknown_value_is_refused_by_the_name_of_its_input(name: str, value: str) -> None:
    with pytest.raises(click.UsageError) as refusal:
        settings({name: value})
    assert f"Invalid value for '{name}'" in refusal.value.format_message()


def test_a_flag_is_true_or_false() -> None:
    with pytest.raises(ConfigurationError, match="check-links: write true or false, not `perhaps`"):
        settings({"check-links": "perhaps"})


@pytest.mark.parametrize("path", ["..", "/", "a/../../b", "link"])
def test_the_folder_lies_in_the_workspace(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    (workspace / "link").symlink_to(tmp_path)
    monkeypatch.chdir(workspace)
    with pytest.raises(ConfigurationError, match="lies outside the workspace"):
        settings({"path": path})


@pytest.mark.parametrize("path", ["-v", "--level=3", "a b", "æ"])
def test_any_name_of_a_folder_is_a_folder(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / path).mkdir()
    monkeypatch.chdir(tmp_path)
    asked = settings({"path": path})
    assert (asked.path, asked.level) == (Path(path), None)


@pytest.mark.parametrize("name", ["level", "fail-on", "language"])
def test_a_wrong_input_is_named_as_the_workflow_has_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for language, beginning in (("da", f"`{name}`: vælg "), ("en", f"Invalid value for '{name}': ")):
        monkeypatch.setenv("OS2LINT_LANGUAGE", language)
        with pytest.raises(click.BadParameter) as problem:
            settings({name: "4"})
        assert fault(problem.value).startswith(beginning)
