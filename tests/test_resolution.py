"""Which configuration holds: defaults, the file, its parents, locks, and what must be refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from os2lint.configuration import Configuration
from os2lint.findings import Severity
from os2lint.mistakes import ConfigurationError
from os2lint.repository import open_repository
from os2lint.repository.store import GitUnreadableError
from os2lint.resolution import resolve
from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

    from os2lint.references import Reference
    from os2lint.repository import Repository

RULE = """\
id: {id}
since: "1"
basis: practice
severity: {{product: notice}}
who: developer
check: {check}
title: {{da: a, en: b}}
why: {{da: a, en: b}}
remedy: {{da: Udvikleren retter, en: "Developer: mend"}}
messages: {{changed: {{da: a, en: b}}}}
example: {{before: a, after: b}}
"""


class Folders:
    """GitHub, as folders on disk: OWNER/REPO below a root."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []

    def repository(self, reference: Reference) -> Repository:
        self.asked.append(str(reference))
        folder = self.root / reference.repository
        if not folder.is_dir():
            raise GitUnreadableError("unreachable")
        return open_repository(folder)


@pytest.fixture
def github(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "github")


def lay(root: Path, **files: str) -> Repository:
    for name, text in files.items():
        file = root / {"config": ".os2lint.yml"}.get(name, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return open_repository(root)


def refused(repository: Repository, github: Folders, path: str | None = None) -> str:
    with pytest.raises(ConfigurationError) as caught:
        resolve(repository, path, github)
    return caught.value.text("en")


def test_without_a_file_the_defaults_hold(tmp_path: Path, github: Folders) -> None:
    resolved = resolve(lay(tmp_path, README="x"), None, github)
    assert resolved.configuration == Configuration()
    assert resolved.rules == built_in()


def test_a_base_that_cannot_be_read_gives_the_defaults(github: Folders) -> None:
    assert resolve(None, None, github).configuration == Configuration()


def test_a_named_file_must_exist(tmp_path: Path, github: Folders) -> None:
    assert (
        refused(lay(tmp_path, README="x"), github, "own.yml") == "`own.yml` does not exist in the repository"
    )


def test_a_child_stands_above_its_parent_and_lists_are_replaced(tmp_path: Path, github: Folders) -> None:
    waiver = "{{rule: unused-waiver, reason: {0}, owner: o, until: 2027-01-31}}"
    parent = (
        f"level: 2\nlanguage: da\nwaivers: [{waiver.format('parent')}]\nseverities: {{unused-waiver: error}}"
    )
    own = waiver.format("child")
    child = f"extends: parent.yml\nlevel: 1\nwaivers: [{own}]\nseverities: {{expired-waiver: off}}"
    repository = lay(tmp_path, config=child, **{"parent.yml": parent})
    configuration = resolve(repository, None, github).configuration
    assert configuration.level is not None
    assert (configuration.level.value, configuration.language) == ("1", "da")
    assert [waiver.reason for waiver in configuration.waivers] == ["child"]
    assert configuration.severities == {"unused-waiver": Severity.ERROR, "expired-waiver": None}


def test_a_locked_rule_keeps_the_parents_severity(tmp_path: Path, github: Folders) -> None:
    lay(
        github.root / "OS2/rules",
        **{"os2.yml": "locked: [unused-waiver]\nseverities: {unused-waiver: error}"},
    )
    child = "extends: github:OS2/rules/os2.yml@main\nseverities: {unused-waiver: off}\nlocked: []"
    resolved = resolve(lay(tmp_path / "own", config=child), None, github)
    assert resolved.configuration.severities == {"unused-waiver": Severity.ERROR}
    assert resolved.configuration.locked == {"unused-waiver"}
    assert [note.key for note in resolved.notes] == ["resolved", "locked-severity"]
    assert resolved.notes[1].arguments == {"rule": "unused-waiver", "path": ".os2lint.yml", "line": 2}


@pytest.mark.parametrize("parent", ["severities: {unused-waiver: error}", "severities: {unused-waiver: off}"])
def test_a_severity_that_is_the_locked_one_is_not_worth_a_word(
    tmp_path: Path, github: Folders, parent: str
) -> None:
    repository = lay(
        tmp_path,
        config=f"extends: parent.yml\n{parent}",
        **{"parent.yml": f"locked: [unused-waiver]\n{parent}"},
    )
    assert resolve(repository, None, github).notes == ()


def test_three_parents_and_no_more(tmp_path: Path, github: Folders) -> None:
    files = {f"{number}.yml": f"extends: {number + 1}.yml" for number in range(1, 5)}
    repository = lay(tmp_path / "deep", config="extends: 1.yml", **files, **{"5.yml": "level: 1"})
    assert refused(repository, github) == "3.yml:1:1: `extends` goes back more than 3 steps"
    repository = lay(tmp_path / "right", config="extends: 1.yml", **(files | {"3.yml": "level: 1"}))
    assert resolve(repository, None, github).configuration.level is not None


@pytest.mark.parametrize("target", [".os2lint.yml", "a.yml"])
def test_a_cycle_is_refused(tmp_path: Path, github: Folders, target: str) -> None:
    repository = lay(tmp_path, config=f"extends: {target}", **{"a.yml": "extends: .os2lint.yml"})
    assert refused(repository, github) == f"{target}:1:1: `.os2lint.yml` extends itself"


def test_a_parent_from_github_names_no_local_path(tmp_path: Path, github: Folders) -> None:
    lay(github.root / "OS2/rules", **{"os2.yml": "extends: secrets.yml", "secrets.yml": "level: 1"})
    repository = lay(tmp_path / "own", config="extends: github:OS2/rules/os2.yml")
    assert "can only point to `github:OWNER/REPO/path`, not to `secrets.yml`" in refused(repository, github)


@pytest.mark.parametrize(
    "reference",
    [
        "github:OS2",
        "github:../x/y",
        "github:OS2/rules/../../x",
        "github:OS2/rules/a@../b",
        "github:-a/b/c",
        "github:a/b//c",
    ],
)
def test_what_is_no_reference_is_refused_unasked(tmp_path: Path, github: Folders, reference: str) -> None:
    repository = lay(tmp_path, config=f"extends: {reference}")
    assert "must be written" in refused(repository, github)
    assert github.asked == []


def test_an_unreachable_parent_is_refused(tmp_path: Path, github: Folders) -> None:
    repository = lay(tmp_path, config="extends: github:OS2/none/os2.yml")
    assert (
        refused(repository, github)
        == ".os2lint.yml:1:1: GitHub did not answer when `github:OS2/none/os2.yml` was to be read"
    )


@pytest.mark.parametrize("target", ["../outside.yml", "/etc/passwd", "link.yml"])
def test_a_path_does_not_leave_the_repository(tmp_path: Path, github: Folders, target: str) -> None:
    (tmp_path / "outside.yml").write_text("level: 1", encoding="utf-8")
    root = tmp_path / "own"
    root.mkdir()
    (root / "link.yml").symlink_to("../outside.yml")
    text = refused(lay(root, config=f"extends: {target}"), github)
    assert text == f".os2lint.yml:1:1: `{target}` is outside the repository"


def test_a_folder_in_the_files_place_is_refused(tmp_path: Path, github: Folders) -> None:
    repository = lay(tmp_path, **{".os2lint.yml/level.yml": "level: 1"})
    assert refused(repository, github) == "`.os2lint.yml` is a folder"


def test_an_address_is_no_path(tmp_path: Path, github: Folders) -> None:
    repository = lay(tmp_path, config="extends: https://example.org/os2.yml")
    assert "must be written" in refused(repository, github)


def test_a_folder_without_rules_is_told_from_a_missing_file(tmp_path: Path, github: Folders) -> None:
    repository = lay(tmp_path, config="rules: README.md", **{"README.md": "x"})
    assert refused(repository, github) == ".os2lint.yml:1:1: the folder `README.md` has no rules (`*.yml`)"


@pytest.mark.parametrize("level", ["1", "1.0", "01", "'1'"])
def test_a_level_may_be_any_number(tmp_path: Path, github: Folders, level: str) -> None:
    configuration = resolve(lay(tmp_path, config=f"level: {level}"), None, github).configuration
    assert configuration.level
    assert configuration.level.value == "1"


@pytest.mark.parametrize("name", ["os2lint.yml", "os2lint.yaml"])
def test_a_configuration_without_its_dot_is_told_of(tmp_path: Path, github: Folders, name: str) -> None:
    repository = lay(tmp_path, **{name: "level: 3"})
    resolved = resolve(repository, None, github)
    assert resolved.configuration == Configuration()
    (note,) = resolved.notes
    assert (note.key, note.arguments["path"]) == ("configuration-misnamed", name)
    assert resolve(repository, name, github).notes == ()


def test_of_several_configurations_the_first_counts_and_the_others_are_told_of(
    tmp_path: Path, github: Folders
) -> None:
    repository = lay(
        tmp_path,
        **{".github/os2lint.yml": "level: 2", ".os2lint.yaml": "level: 1", "os2lint.yml": "level: 3"},
    )
    resolved = resolve(repository, None, github)
    assert resolved.configuration.level is not None
    assert resolved.configuration.level.value == "1"
    assert [(note.key, note.arguments["path"]) for note in resolved.notes] == [
        ("configuration-beside", ".github/os2lint.yml"),
        ("configuration-beside", "os2lint.yml"),
    ]


def test_a_large_file_is_refused(tmp_path: Path, github: Folders) -> None:
    assert "larger than 262144 bytes" in refused(lay(tmp_path, config="#" * (256 * 1024 + 1)), github)


def test_a_slip_in_a_rules_name_is_refused_with_a_guess(tmp_path: Path, github: Folders) -> None:
    repository = lay(tmp_path, config="level: 1\nseverities:\n  unused-waivr: off")
    assert (
        refused(repository, github)
        == ".os2lint.yml:3:3: unknown rule `unused-waivr` (did you mean `unused-waiver`?)"
    )


def test_a_slip_in_a_lock_is_told_where_it_stands(tmp_path: Path, github: Folders) -> None:
    repository = lay(tmp_path, config="locked:\n  - missing-readme\n  - missing-licens")
    assert (
        refused(repository, github)
        == ".os2lint.yml:3:5: unknown rule `missing-licens` (did you mean `missing-license`?)"
    )


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        (
            "extends: no.yml",
            "`no.yml` findes ikke i repositoriet",
            "`no.yml` does not exist in the repository",
        ),
        (
            "waivers:\n- {rule: a, reason: b, owner: c, until: 2027-01-31}\n- {rule: a, reason: b, owner: c}",
            "waivers nr. 2: nøglen `until` mangler",
            "waivers no. 2: the key `until` is missing",
        ),
        (
            "level:",
            "level: vælg sandbox, sandkasse, 0, 1, 2, 3; her står ingenting",
            "level: choose sandbox, sandkasse, 0, 1, 2, 3; here is nothing",
        ),
        ("kind: [product]", "her står en liste", "here is a list"),
        ("fail-on: true", "`true` kan ikke bruges her", "`true` can't be used here"),
    ],
)
def test_mistakes_are_told_in_both(
    tmp_path: Path, github: Folders, text: str, danish: str, english: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        resolve(lay(tmp_path, config=text), None, github)
    assert danish in caught.value.text("da")
    assert english in caught.value.text("en")
    assert all(mistake.location for mistake in caught.value.mistakes)


@pytest.mark.parametrize("wrong", ["kind: produkt", "extends: no.yml", "rules: no", "locked: [no]"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_faulty_configuration_is_told_in_its_own_language(
    tmp_path: Path, github: Folders, wrong: str, language: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        resolve(lay(tmp_path, config=f"{wrong}\nlanguage: {language}"), None, github)
    assert caught.value.language == language


def test_own_rules_are_added(tmp_path: Path, github: Folders) -> None:
    rule = RULE.format(id="own-rule", check="configuration-changed")
    resolved = resolve(lay(tmp_path, config="rules: own", **{"own/own-rule.yml": rule}), None, github)
    assert resolved.rules.keys() - built_in().keys() == {"own-rule"}


def test_own_rules_can_not_replace_ours(tmp_path: Path, github: Folders) -> None:
    rule = RULE.format(id="unused-waiver", check="configuration-changed")
    with pytest.raises(ConfigurationError, match="there is a rule `unused-waiver` already"):
        resolve(lay(tmp_path, config="rules: own", **{"own/a.yml": rule}), None, github)


@pytest.mark.parametrize("check", ["subprocess", "__init__", "no-such", "configuration", "../x"])
def test_own_rules_use_only_the_checks_there_are(tmp_path: Path, github: Folders, check: str) -> None:
    rule = RULE.format(id="own-rule", check=check)
    with pytest.raises(ConfigurationError, match="there is no check"):
        resolve(lay(tmp_path, config="rules: own", **{"own/a.yml": rule}), None, github)


def test_every_problem_of_a_file_is_told(tmp_path: Path, github: Folders) -> None:
    text = refused(lay(tmp_path, config="levle: 1\nkind: produkt\n"), github)
    assert text.splitlines() == [
        ".os2lint.yml:1:1: levle: unknown key `levle` (did you mean `level`?)",
        ".os2lint.yml:2:1: kind: `produkt` can't be used here (did you mean `product`?)",
    ]
