"""A change can't weaken the rules it is judged by, and rule files hold nothing that runs."""

from __future__ import annotations

import json
from contextlib import nullcontext
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from governance.generated_reports import answers_for, efterlevet
from history import git

from os2lint import checks, resolution
from os2lint import judge as judging
from os2lint.configuration import Configuration
from os2lint.engine import examine, lint
from os2lint.exits import Exit
from os2lint.facts import Circumstances, Facts
from os2lint.github.event import Event
from os2lint.judge import judge
from os2lint.language import plain, segments
from os2lint.mistakes import ConfigurationError
from os2lint.repository import Unreadable, open_repository
from os2lint.repository.store import GitUnreadableError
from os2lint.resolution import MAX_PARENTS, OutOfReachError, resolve
from os2lint.rules import built_in, read_rule
from os2lint.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Report
    from os2lint.judge import Result
    from os2lint.references import Reference
    from os2lint.repository import Repository

TODAY = date(2026, 11, 1)
#: A product without a README: a warning that every weakening below tries to lose.
STRICT = "kind: product\nlevel: sandbox\nfail-on: warning\n"
WAIVER = "waivers:\n  - {rule: missing-readme, reason: none, owner: me, until: 2027-01-31}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    return root


def commit(root: Path, files: Mapping[str, str | None]) -> str:
    for path, text in files.items():
        place = root / path
        if text is None:
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "Change")
    return git(root, "rev-parse", "HEAD").decode().strip()


def event(name: str, base: str | None, **changes: object) -> Event:
    values = {"name": name, "repository": "OS2offdig/example", "head_sha": None, "base_sha": base}
    return Event(**{**values, **changes})


PROPOSALS = {
    "pull request": {"name": "pull_request", "pull_request": 1},
    "fork": {"name": "pull_request", "pull_request": 1, "is_fork": True},
    "target": {"name": "pull_request_target", "pull_request": 1},
    "review": {"name": "pull_request_review", "pull_request": 1},
    "merge group": {"name": "merge_group"},
    "after a fork's run": {"name": "workflow_run", "is_fork": True},
}
every_proposal = pytest.mark.parametrize("proposal", PROPOSALS.values(), ids=PROPOSALS)


def judged(root: Path, event_: Event, **settings: object) -> Result:
    return judge(Settings(path=root, today=TODAY, **settings), event_)


def rules_of(result: Result) -> set[str]:
    return {finding.rule for finding in result.report.findings}


def notes_of(result: Result) -> set[str]:
    return {note.key for note in result.report.notes}


ATTEMPTS: dict[str, Mapping[str, str | None]] = {
    "switched off": {".os2lint.yml": STRICT + "severities: {missing-readme: 'off'}\n"},
    "made small": {".os2lint.yml": STRICT + "severities: {missing-readme: notice}\n"},
    "waived": {".os2lint.yml": STRICT + WAIVER},
    "another kind": {".os2lint.yml": "kind: archived\nlevel: sandbox\n"},
    "never fails": {".os2lint.yml": STRICT.replace("fail-on: warning", "fail-on: none")},
    "only new ones fail": {".os2lint.yml": STRICT + "fail-scope: new\n"},
    "removed": {".os2lint.yml": None},
    "in another place": {".os2lint.yml": None, ".github/os2lint.yml": "kind: archived\n"},
    "a parent": {
        ".os2lint.yml": STRICT + "extends: parent.yml\n",
        "parent.yml": "severities: {missing-readme: 'off'}\n",
    },
    "a parent that moved": {"parent.yml": "severities: {missing-readme: 'off'}\n"},
    "own rules": {"lint/own.yml": "id: [\n"},
    "rules without end": {f"lint/{number}.yml": "{}" for number in range(300)},
}


@pytest.mark.parametrize(
    ("attempt", "proposal"),
    [
        *((attempt, PROPOSALS["pull request"]) for attempt in ATTEMPTS),
        *(("waived", proposal) for proposal in PROPOSALS.values()),
    ],
    ids=[*ATTEMPTS, *PROPOSALS],
)
def test_a_change_is_judged_by_its_base(root: Path, attempt: str, proposal: dict[str, object]) -> None:
    base = commit(root, {".os2lint.yml": STRICT, "parent.yml": "language: en\n", "a.py": "print()\n"})
    before = judged(root, event(**PROPOSALS["pull request"], base=base))
    commit(root, ATTEMPTS[attempt])
    after = judged(root, event(**proposal, base=base))
    assert "missing-readme" in rules_of(after)
    assert after.exit_code == before.exit_code == Exit.FINDINGS
    assert after.configuration == before.configuration
    assert not after.report.waived
    assert "base-configuration" in notes_of(after)
    touched = {path for path in ATTEMPTS[attempt] if "os2lint" in path}
    shown = {
        finding.location.path
        for finding in after.report.findings
        if finding.rule == "configuration-changed" and finding.location
    }
    assert touched <= shown


#: Changes that nobody could lint by once they were merged, and the place of what is wrong.
UNUSABLE: dict[str, tuple[Mapping[str, str | None], str]] = {
    "a slip": ({".os2lint.yml": "kind: product\nlevl: 3\n"}, ".os2lint.yml:2:1: levl: unknown key"),
    "not YAML": ({".os2lint.yml": "kind: [\n"}, ".os2lint.yml:"),
    "an unknown rule": ({".os2lint.yml": "locked: [missing-readm]\n"}, ".os2lint.yml:1:10: unknown rule"),
    "a parent that is gone": (
        {".os2lint.yml": "extends: gone.yml\n"},
        ".os2lint.yml:1:1: `gone.yml` does not exist",
    ),
    "own rules": ({".os2lint.yml": "rules: lint\n", "lint/own.yml": "id: [\n"}, "lint/own.yml:"),
}


def test_a_base_without_a_configuration_is_not_said_to_have_one(root: Path) -> None:
    base = commit(root, {"a.py": "print()\n"})
    commit(root, {".os2lint.yml": "kind: archived\n"})
    notes = notes_of(judged(root, event(**PROPOSALS["pull request"], base=base)))
    assert "base-default" in notes
    assert "base-configuration" not in notes


@pytest.mark.parametrize(("change", "place"), UNUSABLE.values(), ids=UNUSABLE)
@every_proposal
def test_what_could_not_be_used_once_merged_is_refused(
    root: Path, change: Mapping[str, str | None], place: str, proposal: dict[str, object]
) -> None:
    base = commit(root, {".os2lint.yml": "fail-on: none\n", "a.py": "print()\n"})
    commit(root, change)
    with pytest.raises(ConfigurationError) as error:
        judged(root, event(**proposal, base=base))
    assert error.value.text("en").startswith(place)


@every_proposal
@pytest.mark.parametrize(("broken", "place"), UNUSABLE.values(), ids=UNUSABLE)
def test_what_can_not_be_used_at_the_base_can_be_mended(
    root: Path, broken: Mapping[str, str | None], place: str, proposal: dict[str, object]
) -> None:
    """By a change that is judged on its merits, and not by the rules that it brings."""
    base = commit(root, {**broken, "a.py": "print()\n"})
    commit(root, {".os2lint.yml": "fail-on: none\nkind: archived\n" + WAIVER})
    result = judged(root, event(**proposal, base=base))
    (note,) = (note for note in result.report.notes if note.key == "base-unusable")
    assert str(note.arguments["en"]).startswith(place)
    assert result.configuration == Configuration()
    assert "missing-readme" in rules_of(result)
    assert not result.report.waived
    assert result.exit_code is Exit.FINDINGS


@every_proposal
def test_a_baseline_that_can_not_be_used_is_refused_before_and_mended_after(
    root: Path, proposal: dict[str, object]
) -> None:
    files = {".os2lint.yml": STRICT + "baseline: known.json\n", "a.py": "print()\n"}
    usable = {"known.json": json.dumps({"schema": "os2lint-baseline/1", "findings": []})}
    broken = {"known.json": "<<<<<<< HEAD\n"}
    base = commit(root, {**files, **usable})
    worse = commit(root, broken)
    with pytest.raises(ConfigurationError, match=r"^known\.json:1:1: not a file"):
        judged(root, event(**proposal, base=base))
    commit(root, usable)
    result = judged(root, event(**proposal, base=worse))
    assert "base-baseline-unusable" in notes_of(result)
    assert "missing-readme" in rules_of(result)
    assert result.exit_code is Exit.FINDINGS


@pytest.mark.parametrize("key", ["extends", "rules"])
def test_nobody_is_asked_for_what_a_change_proposes(
    root: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(
        "os2lint.sources.Remotes.repository", lambda _, reference, *__: asked.append(reference)
    )
    base = commit(root, {".os2lint.yml": STRICT, "a.py": "print()\n"})
    commit(root, {".os2lint.yml": f"{key}: github:stranger/rules/os2lint.yml\n"})
    assert "missing-readme" in rules_of(judged(root, event(**PROPOSALS["fork"], base=base)))
    assert asked == []


@pytest.mark.parametrize("attempt", ["waived", "never fails", "another kind"])
def test_who_names_a_base_is_told_what_the_pull_request_would_be(root: Path, attempt: str) -> None:
    base = commit(root, {".os2lint.yml": STRICT, "parent.yml": "language: en\n", "a.py": "print()\n"})
    commit(root, ATTEMPTS[attempt])
    local = judged(root, event("", None), base=base)
    proposed = judged(root, event(**PROPOSALS["pull request"], base=base))
    assert local.exit_code is Exit.FINDINGS
    assert local.configuration == proposed.configuration
    assert local.report.findings == proposed.report.findings
    assert "base-configuration" in notes_of(local)


@pytest.mark.parametrize("wish", ["config", "baseline"])
def test_a_file_that_is_asked_for_and_not_at_the_named_base_is_refused(root: Path, wish: str) -> None:
    """It counts there only: taken for the change's own it would silently do nothing."""
    base = commit(root, {".os2lint.yml": STRICT, "a.py": "print()\n"})
    own = {"config": STRICT, "baseline": json.dumps({"schema": "os2lint-baseline/1", "findings": []})}
    head = commit(root, {"own": own[wish]})
    with pytest.raises(ConfigurationError, match=r"^`own` can't be checked: the file isn't in the commit"):
        judged(root, event("", None), base=base, **{wish: "own"})
    assert not {"base-unusable", "base-baseline-unusable"} & notes_of(
        judged(root, event("", None), base=head, **{wish: "own"})
    )
    proposed = judged(root, event(**PROPOSALS["pull request"], base=base), **{wish: "own"})
    assert {"base-unusable", "base-baseline-unusable"} & notes_of(proposed)


@pytest.mark.parametrize(
    "proposal", [PROPOSALS["pull request"], PROPOSALS["merge group"]], ids=["pull request", "merge group"]
)
def test_what_the_base_refers_to_is_the_base_s_own(root: Path, proposal: dict[str, object]) -> None:
    """Parent, rules and baseline that the configuration names are read where it stands."""
    rule = (Path(__file__).parent / "own-rule.yml").read_text()
    files = {
        ".os2lint.yml": STRICT + "extends: lint/parent.yml\nrules: lint/rules\nbaseline: lint/known.json\n",
        "lint/parent.yml": "locked: [missing-readme]\n",
        "lint/rules/own-document.yml": rule,
        "lint/known.json": json.dumps({"schema": "os2lint-baseline/1", "findings": []}),
        "a.py": "print()\n",
    }
    base = commit(root, files)
    known = [{"fingerprint": f"{number:032x}"} for number in range(3)]
    fingerprints = judged(root, event("push", None), fail_scope="new").report.findings
    known += [{"fingerprint": finding.fingerprint} for finding in fingerprints]
    commit(
        root,
        {
            "lint/parent.yml": "severities: {missing-readme: 'off'}\n",
            "lint/rules/own-document.yml": None,
            "lint/rules/another.yml": rule.replace("own-document", "another"),
            "lint/known.json": json.dumps({"schema": "os2lint-baseline/1", "findings": known}),
        },
    )
    result = judged(root, event(**proposal, base=base))
    assert {"missing-readme", "own-document"} <= rules_of(result)
    assert "another" not in result.resolved.rules
    assert {
        finding.location.path
        for finding in result.report.findings
        if finding.rule == "configuration-changed" and finding.location
    } == {"lint/parent.yml", "lint/rules/own-document.yml", "lint/rules/another.yml", "lint/known.json"}


@every_proposal
@pytest.mark.parametrize("base", [None, "f" * 40])
def test_without_a_base_the_defaults_hold(root: Path, base: str | None, proposal: dict[str, object]) -> None:
    commit(
        root,
        {
            ".os2lint.yml": "kind: product\nfail-on: none\nseverities: {missing-readme: 'off'}\n" + WAIVER,
            "a.py": "print()\n",
        },
    )
    result = judged(root, event(**proposal, base=base))
    assert "base-unreadable" in notes_of(result)
    assert result.configuration == Configuration()
    assert "missing-readme" in rules_of(result)
    assert not result.report.waived


@every_proposal
def test_a_baseline_of_the_change_s_own_does_not_count(root: Path, proposal: dict[str, object]) -> None:
    """Not even when the workflow names the file and the base can't be read."""
    commit(root, {"a.py": "print()\n"})
    known = judged(root, event("push", None)).report.findings
    findings = [{"fingerprint": finding.fingerprint} for finding in known]
    commit(root, {"known.json": json.dumps({"schema": "os2lint-baseline/1", "findings": findings})})
    result = judged(root, event(**proposal, base="f" * 40), baseline="known.json", fail_scope="new")
    assert "missing-readme" in rules_of(result)
    assert not any(finding.new is False for finding in result.report.findings)


@pytest.mark.parametrize(
    "proposal", [PROPOSALS["pull request"], PROPOSALS["merge group"]], ids=["pull request", "merge group"]
)
@pytest.mark.parametrize(
    "weaker",
    [
        {"README.md": "# Example\n\n> **This repository is archived and no longer maintained.**\n"},
        {"a.py": None, "docs/index.md": "# Documentation\n\nHow the product is used.\n"},
    ],
    ids=["archived", "documentation"],
)
def test_a_change_can_not_make_the_repository_another_kind(
    root: Path, weaker: Mapping[str, str | None], proposal: dict[str, object]
) -> None:
    base = commit(root, {"a.py": "print()\n" * 100, "b.py": "print()\n"})
    before = judged(root, event(**proposal, base=base))
    commit(root, weaker)
    after = judged(root, event(**proposal, base=base))
    assert after.report.subject.kind == before.report.subject.kind
    assert judged(root, event("push", None)).report.subject.kind.source == "guessed"


@pytest.mark.parametrize(
    "proposal", [PROPOSALS["pull request"], PROPOSALS["merge group"]], ids=["pull request", "merge group"]
)
def test_a_change_can_not_lower_the_level(root: Path, proposal: dict[str, object]) -> None:
    """What the report claimed is asked of the change that lowers it; one that claims more is held to it."""

    def report(level: str) -> str:
        return (
            efterlevet(answers_for("1.1.0", ["met"]))
            .text()
            .replace(
                "# Governancerapport for Fiktivprodukt\n",
                f"# Governancerapport\n\n**Produktniveau:** {level}\n",
            )
        )

    base = commit(root, {"GOVERNANCE_RAPPORT.md": report("2"), "a.py": "print()\n"})
    assert judged(root, event("push", None)).report.subject.level.value == "2"
    commit(root, {"GOVERNANCE_RAPPORT.md": report("1")})
    assert judged(root, event(**proposal, base=base)).report.subject.level.value == "2"
    assert judged(root, event("push", None)).report.subject.level.value == "1"
    commit(root, {"GOVERNANCE_RAPPORT.md": report("3")})
    assert judged(root, event(**proposal, base=base)).report.subject.level.value == "3"
    commit(root, {"GOVERNANCE_RAPPORT.md": None})
    assert judged(root, event(**proposal, base=base)).report.subject.level.value == "2"


def test_once_merged_it_counts(root: Path) -> None:
    before = commit(root, {".os2lint.yml": STRICT, "a.py": "print()\n"})
    commit(
        root,
        {
            ".os2lint.yml": STRICT + WAIVER + "baseline: known.json\n",
            "known.json": json.dumps({"schema": "os2lint-baseline/1", "findings": []}),
        },
    )
    result = judged(root, event("push", before))
    assert "missing-readme" not in rules_of(result)
    assert [waived.finding.rule for waived in result.report.waived] == ["missing-readme"]


def test_the_organisation_s_documents_are_the_target_s(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork's clone names the fork; its owner's `.github` must not fill in for the target's documents."""
    asked = []
    monkeypatch.setattr(judging, "open_organisation", lambda name, _remotes: asked.append(name))
    base = commit(root, {"a.py": "print()\n"})
    git(root, "remote", "add", "origin", "https://github.com/stranger/example.git")
    judged(root, event("pull_request_target", base, pull_request=1, is_fork=True))
    assert asked == ["OS2offdig/example"]


# What a parent may do


class Library:
    """Repositories on GitHub, by OWNER/REPO."""

    def __init__(self, **repositories: Path) -> None:
        self.repositories = repositories
        self.asked: list[str] = []

    def repository(self, reference: Reference) -> Repository:
        self.asked.append(str(reference))
        name = reference.repository.rpartition("/")[2]
        if name not in self.repositories:
            raise GitUnreadableError("missing")
        return open_repository(self.repositories[name], reference.ref or "main")


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    parent = tmp_path / "parent"
    parent.mkdir()
    git(parent, "init", "--quiet", "--initial-branch=main")
    return parent


def resolved(root: Path, parent: Path, configuration: str) -> resolution.Resolved:
    (root / ".os2lint.yml").write_text(configuration)
    return resolve(open_repository(root), None, Library(rules=parent))


def refused(root: Path, parent: Path, configuration: str) -> str:
    with pytest.raises(ConfigurationError) as error:
        resolved(root, parent, configuration)
    assert error.value.text("da").strip()
    return error.value.text("en")


EXTENDS = "extends: github:OS2offdig/rules/os2lint.yml\n"


#: What the base says, what the parent's repository holds, and what the run is stopped by.
OUT_OF_REACH: dict[str, tuple[str, Mapping[str, str], str]] = {
    "no such repository": ("extends: github:OS2offdig/gone/os2lint.yml\n", {}, "isn't on GitHub"),
    "no such file": (EXTENDS, {"README.md": "# Rules\n"}, "`os2lint.yml` does not exist"),
    "a slip": (EXTENDS, {"os2lint.yml": "levl: 1\n"}, "levl: unknown key"),
    "not YAML": (EXTENDS, {"os2lint.yml": "level: [\n"}, "not valid YAML"),
    "an unknown rule": (EXTENDS, {"os2lint.yml": "locked: [missing-readm]\n"}, "unknown rule"),
    "unknown rules on both sides": (
        EXTENDS + "severities: {missing-licens: 'off'}\n",
        {"os2lint.yml": "locked: [missing-readm]\n"},
        "unknown rule `missing-readm`",
    ),
    "a local path": (EXTENDS, {"os2lint.yml": "extends: a.yml\n"}, "can only point to"),
    "no reference": (EXTENDS, {"os2lint.yml": "extends: github:OS2\n"}, "must be written as"),
    "in circles": (EXTENDS, {"os2lint.yml": EXTENDS}, "extends itself"),
    "without rules": ("rules: github:OS2offdig/rules/lint\n", {"README.md": "# Rules\n"}, "has no rules"),
    "a broken rule": ("rules: github:OS2offdig/rules/lint\n", {"lint/a.yml": "id: [\n"}, "lint/a.yml:"),
    "an unknown rule and no repository": (
        "extends: github:OS2offdig/gone/os2lint.yml\nlocked: [missing-readm]\n",
        {},
        "isn't on GitHub",
    ),
    "an unknown rule and no rules": (
        "rules: github:OS2offdig/gone/lint\nlocked: [missing-readm]\n",
        {},
        "isn't on GitHub",
    ),
}


@pytest.fixture
def library(parent: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    library = Library(rules=parent)
    monkeypatch.setattr(
        "os2lint.sources.Remotes.repository", lambda _, reference, *__: library.repository(reference)
    )
    return library


@every_proposal
@pytest.mark.parametrize(("own", "files", "stop"), OUT_OF_REACH.values(), ids=OUT_OF_REACH)
@pytest.mark.usefixtures("library")
def test_what_the_base_refers_to_is_never_dropped(
    root: Path, parent: Path, own: str, files: Mapping[str, str], stop: str, proposal: dict[str, object]
) -> None:
    """Neither by an outage, nor by a change that takes the reference away."""
    commit(parent, files)
    base = commit(root, {".os2lint.yml": own, "a.py": "print()\n"})
    commit(root, {".os2lint.yml": "fail-on: none\n"})
    with pytest.raises(OutOfReachError) as error:
        judged(root, event(**proposal, base=base))
    assert stop in error.value.text("en")


#: Mistakes of the base's own, some of which show only once GitHub has answered.
OWN_MISTAKES = {
    "an unknown rule": EXTENDS + "locked: [missing-readm]\n",
    "an unknown rule beside rules": "rules: github:OS2offdig/rules/lint\nlocked: [missing-readm]\n",
    "a slip": EXTENDS + "levl: 1\n",
    "no reference": "extends: github:OS2offdig\n",
    "no reference for rules": EXTENDS + "rules: github:OS2offdig\n",
    "an address": "extends: https://example.org/os2lint.yml\n",
}


@pytest.mark.parametrize("broken", OWN_MISTAKES.values(), ids=OWN_MISTAKES)
@pytest.mark.usefixtures("library")
def test_the_base_s_own_mistake_can_be_mended_where_it_has_a_parent(
    root: Path, parent: Path, broken: str
) -> None:
    rule = (Path(__file__).parent / "own-rule.yml").read_text()
    commit(parent, {"os2lint.yml": "fail-on: notice\n", "lint/own-document.yml": rule})
    base = commit(root, {".os2lint.yml": broken, "a.py": "print()\n"})
    commit(root, {".os2lint.yml": EXTENDS})
    result = judged(root, event(**PROPOSALS["fork"], base=base))
    assert "base-unusable" in notes_of(result)
    assert result.configuration == Configuration()
    assert result.exit_code is Exit.FINDINGS


@pytest.mark.parametrize(
    ("reason", "opens"),
    [("too-large", True), ("lfs-pointer", True), ("not-fetched", False), ("corrupt", False)],
)
def test_a_file_that_the_clone_does_not_give_is_no_mistake(
    root: Path, monkeypatch: pytest.MonkeyPatch, reason: str, opens: bool
) -> None:
    base = commit(root, {".os2lint.yml": STRICT, "a.py": "print()\n"})
    commit(root, {".os2lint.yml": None})

    def read(_: Repository, path: str, *__: int) -> bytes:
        raise Unreadable(path, reason)

    tree = open_repository(root, base)
    monkeypatch.setattr(type(tree), "read", read)
    with nullcontext() if opens else pytest.raises(OutOfReachError):
        assert "base-unusable" in notes_of(judged(root, event(**PROPOSALS["fork"], base=base)))


@pytest.mark.parametrize(
    "weaker", ["severities: {missing-readme: 'off'}\n", "severities: {missing-readme: notice}\n", WAIVER]
)
def test_a_locked_rule_stays(root: Path, parent: Path, weaker: str) -> None:
    commit(parent, {"os2lint.yml": "locked: [missing-readme]\nkind: product\n"})
    commit(root, {".os2lint.yml": EXTENDS + weaker, "a.py": "print()\n"})
    locked = resolve(open_repository(root), None, Library(rules=parent))
    result = _linted(root, locked)
    assert [finding.severity.value for finding in result.findings if finding.rule == "missing-readme"] == [
        "warning"
    ]
    assert not result.waived


def _linted(root: Path, resolved: resolution.Resolved) -> Report:
    return lint(open_repository(root), resolved.rules, resolved.configuration, Circumstances(today=TODAY))


@pytest.mark.parametrize(
    "place",
    [
        "extends: other.yml\n",
        "extends: ./other.yml\n",
        "extends: /etc/passwd\n",
        "extends: ../../etc/passwd\n",
    ],
)
def test_a_parent_from_github_names_no_local_file(root: Path, parent: Path, place: str) -> None:
    commit(parent, {"os2lint.yml": place})
    (root / "other.yml").write_text("language: en\n")
    assert "can only point to" in refused(root, parent, EXTENDS)


def test_rules_of_a_parent_are_not_looked_for_in_the_repository(root: Path, parent: Path) -> None:
    """Else whoever may change the repository chooses the files that a locked parent names."""
    commit(parent, {"os2lint.yml": "rules: lint\n"})
    (root / "lint").mkdir()
    (root / "lint" / "own.yml").write_text((Path(__file__).parent / "own-rule.yml").read_text())
    assert "can only point to" in refused(root, parent, EXTENDS)


@pytest.mark.parametrize(
    "place",
    [
        "/etc/passwd",
        "../outside.yml",
        "sub/../../outside.yml",
        "link.yml",
        "file:///etc/passwd",
        "https://evil.example/os2lint.yml",
        "github:OS2offdig/rules/../../etc/passwd",
        "github:OS2offdig/..",
        "github:evil.example/rules/os2lint.yml",
        "github:OS2offdig/rules/os2lint.yml@../main",
        "github:OS2offdig/rules/os2lint.yml@--upload-pack=x",
        "github://OS2offdig/rules",
        "github:OS2offdig@evil.example/rules/os2lint.yml",
    ],
)
def test_places_that_are_not_read(root: Path, parent: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "outside.yml").write_text("language: en\n")
    (root / "link.yml").symlink_to("../outside.yml")
    commit(parent, {"os2lint.yml": "language: en\n"})
    library = Library(rules=parent)
    (root / ".os2lint.yml").write_text(f'extends: "{place}"\n')
    with pytest.raises(ConfigurationError):
        resolve(open_repository(root), None, library)
    assert library.asked == []


def test_depth_is_bounded(root: Path, parent: Path) -> None:
    step = "extends: github:OS2offdig/rules/{}.yml\n"
    commit(parent, {f"{number}.yml": step.format(number + 1) for number in range(10)})
    assert "more than 3" in refused(root, parent, step.format(0))
    commit(parent, {f"{MAX_PARENTS - 1}.yml": "language: en\n"})
    assert resolved(root, parent, step.format(0)).configuration.language == "en"


@pytest.mark.parametrize(
    "spelling", ["github:OS2offdig/rules/os2lint.yml", "github:os2offdig/Rules/os2lint.yml"]
)
def test_cycles_end(root: Path, parent: Path, spelling: str) -> None:
    commit(parent, {"os2lint.yml": f"extends: {spelling}\n"})
    text = refused(root, parent, EXTENDS)
    assert "extends itself" in text or "isn't on GitHub" in text or "more than" in text
    (root / "a.yml").write_text("extends: b.yml\n")
    (root / "b.yml").write_text("extends: a.yml\n")
    assert "extends itself" in refused(root, parent, "extends: a.yml\n")
    assert "extends itself" in refused(root, parent, "extends: .os2lint.yml\n")


def test_size_is_bounded(root: Path, parent: Path) -> None:
    commit(parent, {"os2lint.yml": "# " + "x" * 256 * 1024})
    assert "larger than 262144 bytes" in refused(root, parent, EXTENDS)
    assert "larger than 262144 bytes" in refused(root, parent, "# " + "x" * 256 * 1024)


def test_the_commit_is_named(root: Path, parent: Path) -> None:
    made = commit(parent, {"os2lint.yml": "language: en\n"})
    (note,) = resolved(root, parent, EXTENDS).notes
    assert note.arguments["commit"] == made


# Rule files


def own_rule(**changes: str) -> str:
    text = (Path(__file__).parent / "own-rule.yml").read_text()
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text


def linted_with(root: Path, rule: str, files: Mapping[str, str]) -> Report:
    commit(root, {**files, "lint/own-document.yml": rule, ".os2lint.yml": "kind: product\nrules: lint\n"})
    return _linted(root, resolve(open_repository(root), None, Library()))


@pytest.mark.parametrize(
    "text",
    [
        "${x.__class__}",
        "{x.__class__}",
        "{0.__class__.__mro__}",
        "%(x)s",
        "$x",
        "{{ x }}",
        "${{ secrets.X }}",
        "$(id)",
        "{path!r:>99999999}",
    ],
)
def test_messages_are_filled_in_and_nothing_else(root: Path, text: str) -> None:
    rule = own_rule(text=("there is no `$file` here", json.dumps(text)[1:-1]))
    report = linted_with(root, rule, {"a.py": "print()\n"})
    (finding,) = [finding for finding in report.findings if finding.rule == "own-document"]
    assert plain(segments(text, {**finding.message.arguments, "x": "<x>"})) == text.replace("$x", "<x>")


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system [touch fired]",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!map {}",
        "!env PATH",
        "&a [*a]",
    ],
)
def test_yaml_makes_plain_data_only(
    root: Path, parent: Path, tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert ".os2lint.yml:1" in refused(root, parent, f"product: {tag}\n")
    with pytest.raises(ConfigurationError, match=r"lint/own-document\.yml:"):
        linted_with(root, own_rule(tag=("since: 0.1.0", f"since: {tag}")), {})
    assert not (root / "fired").exists()


@pytest.mark.parametrize(
    "check", ["os.system", "../../evil", "__init__", "evil", "checks", "document/../x", "Document"]
)
def test_a_rule_names_a_check_of_ours(root: Path, check: str) -> None:
    (root / "evil.py").write_text("raise SystemExit\n")
    with pytest.raises(ConfigurationError, match="there is no check"):
        linted_with(root, own_rule(check=("check: document-missing", f"check: {check}")), {})


def test_a_rule_can_not_stand_in_for_ours(root: Path) -> None:
    with pytest.raises(ConfigurationError, match="already"):
        linted_with(root, own_rule(id=("id: own-document", "id: missing-readme")), {})


#: Of each type, and what leads out of the tree or keeps a matcher busy.
HOSTILE_VALUES = (
    "null",
    "99999999999999999",
    "{a: {b: c}}",
    "[/etc/passwd, ../../etc/passwd, '*']",
    "'(a+)+$**/**/*[['",
)


@pytest.mark.parametrize("check", sorted(checks.names()))
def test_parameters_that_do_not_fit_are_refused(root: Path, check: str) -> None:
    """Whatever an own rule gives a check, it is used or refused; nothing falls over or looks outside."""
    files = {"README.md": "# Example\n", "a.py": "print()\n", "docs/a.md": "[b](c.md)\n"}
    commit(root, {**files, ".os2lint.yml": "kind: product\nlevel: 3\nrules: lint\n"})
    rules = {
        f"lint/rule{number}.yml": own_rule(
            id=("id: own-document", f"id: own-document-{number}"),
            check=("check: document-missing", f"check: {check}"),
            parameters=("documents: {readme: README.md}", f"{name}: {value}"),
        )
        for number, (name, value) in enumerate(
            product(sorted({*_parameter_names(check), "unknown"}), HOSTILE_VALUES)
        )
    }
    repository = open_repository(root)
    for path, text in rules.items():
        rule = read_rule(text, path)
        facts = Facts(repository, Configuration(), Circumstances(today=TODAY))
        try:
            outcome = repr(examine(facts, {rule.id: rule}))
        except ConfigurationError as error:
            outcome = error.text("en")
        refused = outcome.startswith(f"{path}:1:1: the parameters or messages don't suit the check")
        assert refused or outcome.startswith("Examination("), outcome
        assert "root:" not in outcome


def _parameter_names(check: str) -> set[str]:
    return {name for rule in built_in().values() if rule.check == check for name in rule.parameters}
