"""The action as a job runs it, against the stand-in: every finding is shown once, and they alone decide."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from faults import BROKEN, LOST, SECONDARY
from postings import configuration
from standin import READ_ONLY

from os2lint.cli.action import command
from os2lint.github import client
from os2lint.mistakes import ConfigurationError
from os2lint.output.limits import COMMANDS_PER_SEVERITY

if TYPE_CHECKING:
    from pathlib import Path

    from clock import Clock
    from standin import StandIn

REPOSITORY = "OS2offdig/produkt"
CONFIGURATION = configuration(broken_relative_link="error", configuration_changed="notice")
README = "# Produkt\n\nProduktet hjælper kommuner med at holde styr på deres nøgler og låse.\n"


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=N", "-c", "user.email=n@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


class Workspace:
    """A checked-out repository with one broken link in each of so many files."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        #: The job's, which the repository may be checked out below.
        self.top = folder
        git(folder, "init", "-q", "-b", "main")
        git(folder, "remote", "add", "origin", f"https://github.com/{REPOSITORY}.git")
        (folder / ".os2lint.yml").write_text(CONFIGURATION)
        (folder / "README.md").write_text(README)
        self.base = self.commit("Begynd")
        (folder / "docs").mkdir()
        for number in range(count):
            (folder / f"docs/side{number:03}.md").write_text("# Side\n\nSe [siden](findes-ikke.md).\n")
        self.head = self.commit("Skriv sider")

    def commit(self, message: str) -> str:
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-q", "--allow-empty", "-m", message)
        return git(self.folder, "rev-parse", "HEAD")


@dataclass
class Outcome:
    exit_code: int
    output: str
    summary: str

    @property
    def commands(self) -> list[str]:
        """The files that workflow commands name."""
        return re.findall(r"^::(?:error|warning|notice) file=([^,:]*)", self.output, re.MULTILINE)


@pytest.fixture
def job(github: StandIn, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch):
    """Run the action in a workspace, for an event."""
    connect = client.connect
    monkeypatch.setattr(
        client,
        "connect",
        lambda url, token: connect(url, token, clock.patience(), seconds_between_writes=0),
    )

    def run(workspace: Workspace, event: str = "push", payload: Any = None, **inputs: str) -> Outcome:
        (tmp_path / "event.json").write_text(json.dumps(payload or {}))
        monkeypatch.chdir(workspace.top)
        environment = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_API_URL": github.url,
            "GITHUB_EVENT_NAME": event,
            "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
            "GITHUB_JOB": "os2lint",
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_RUN_ID": "4711",
            "GITHUB_SHA": workspace.head,
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_WORKSPACE": str(workspace.top),
            "INPUT_GITHUB-TOKEN": "write",
            "INPUT_REPORTER": "auto",
        } | {f"INPUT_{name.upper().replace('_', '-')}": value for name, value in inputs.items()}
        done = CliRunner().invoke(command, env=environment, catch_exceptions=False)
        summary = tmp_path / "summary.md"
        text = summary.read_text() if summary.exists() else ""
        summary.unlink(missing_ok=True)
        return Outcome(done.exit_code, done.output, text)

    return run


@pytest.fixture
def workspace(tmp_path: Path):
    def build(count: int) -> Workspace:
        (tmp_path / "workspace").mkdir()
        return Workspace(tmp_path / "workspace", count)

    return build


def pages(count: int) -> list[str]:
    return [f"docs/side{number:03}.md" for number in range(count)]


def posted(github: StandIn) -> list[str]:
    return [held["path"] for held in github.annotations.get(1, ())]


def pull_request(workspace: Workspace, head: str = REPOSITORY, author: str = "en-udvikler") -> dict[str, Any]:
    return {
        "pull_request": {
            "number": 7,
            "user": {"login": author},
            "head": {"sha": workspace.head, "repo": {"full_name": head}},
            "base": {"sha": workspace.base, "repo": {"full_name": REPOSITORY}},
        }
    }


def test_a_push_with_nine_findings(github: StandIn, workspace, job) -> None:
    done = job(workspace(9))

    assert (done.exit_code, done.commands, github.sent) == (1, pages(9), [])


def test_pygithub_is_not_imported_where_nothing_is_posted(workspace) -> None:
    space = workspace(9)
    environment = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": "push",
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_SHA": space.head,
        "INPUT_GITHUB-TOKEN": "write",
        "INPUT_REPORTER": "auto",
        "PATH": os.defpath,
    }
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "os2lint", "action"],
        cwd=space.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stdout.count("::error file=") == 9
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert imported & {"github", "requests", "urllib3"} == set()


def test_a_push_with_173_findings(github: StandIn, workspace, job) -> None:
    space = workspace(173)

    done = job(space)

    assert posted(github) == pages(173)
    assert (done.exit_code, done.commands, len(github.written())) == (1, [], 4)
    check = github.check_runs[1]
    assert (check["head_sha"], check["conclusion"]) == (space.head, "failure")
    assert all(page in done.summary for page in pages(173))


def test_a_pull_request_from_a_branch(github: StandIn, workspace, job) -> None:
    space = workspace(20)

    done = job(space, "pull_request", pull_request(space))

    assert posted(github) == pages(20)
    assert (done.exit_code, done.commands) == (1, [])
    # The clone has both ends, so nobody is asked which files are changed.
    assert not any("/files" in sent.target for sent in github.sent)


def test_a_repository_below_the_workspace_keeps_its_own_paths(github: StandIn, workspace, job) -> None:
    space = workspace(12)
    space.top = space.folder.parent

    done = job(space, "pull_request", pull_request(space), path="workspace")

    assert (done.exit_code, posted(github)) == (1, pages(12))


@pytest.mark.parametrize("as_data", [False, True])
def test_a_folder_is_annotated_where_it_lies_in_the_repository(
    github: StandIn, workspace, job, as_data: bool
) -> None:
    space = workspace(12)
    (space.folder / "docs" / ".os2lint.yml").write_text(CONFIGURATION)
    space.base = space.commit("Skriv om sider")
    for number in range(12):
        (space.folder / f"docs/side{number:03}.md").write_text("# Side\n\nSe [siden](mangler.md).\n")
    space.head = space.commit("Omskriv sider")

    done = job(
        space,
        "pull_request",
        pull_request(space),
        path="docs",
        commit=space.head if as_data else "",
        reporter="check",
    )

    assert (done.exit_code, posted(github)) == (1, pages(12))


def test_a_pull_request_is_annotated_where_it_changes_something(github: StandIn, workspace, job) -> None:
    space = workspace(20)
    space.base = space.head
    (space.folder / "docs/side003.md").write_text("# Side\n\nSe [en anden](heller-ikke.md).\n")
    space.head = space.commit("Ret siden")

    done = job(space, "pull_request", pull_request(space))

    assert done.commands == ["docs/side003.md"]
    assert all(page in done.summary for page in pages(20))
    assert "19 fund i filer, som ændringen ikke rører" in done.summary


@pytest.mark.parametrize(
    ("head", "author", "says"),
    [
        ("en-fremmed/produkt", "en-fremmed", "fork, hvis token kun må læse"),
        (REPOSITORY, "dependabot[bot]", "Dependabots token må kun læse"),
        (REPOSITORY, "en-udvikler", "Tilføj `checks: write`"),
    ],
    ids=["fork", "dependabot", "no rights"],
)
def test_a_token_that_may_only_read(
    github: StandIn, workspace, job, head: str, author: str, says: str
) -> None:
    space = workspace(173)
    github.rights = {"write": READ_ONLY}

    done = job(space, "pull_request", pull_request(space, head, author))

    assert github.check_runs == {}
    assert (done.exit_code, done.commands) == (1, pages(COMMANDS_PER_SEVERITY))
    assert all(page in done.summary for page in pages(173))
    assert done.summary.replace("<!-- -->", "").replace("\\", "").count(says) == 1


def test_a_merge_queue(github: StandIn, workspace, job) -> None:
    space = workspace(173)
    payload = {"merge_group": {"head_sha": space.head, "base_sha": space.base}}

    done = job(space, "merge_group", payload)

    assert posted(github) == pages(173)
    assert github.check_runs[1]["head_sha"] == space.head
    assert done.exit_code == 1


def test_a_rate_limit_in_the_middle(github: StandIn, workspace, job, clock: Clock) -> None:
    github.plan("PATCH", "check-runs", None, SECONDARY)

    job(workspace(173))

    assert posted(github) == pages(173)
    assert clock.slept == [7]


def test_a_lost_answer_after_the_second_chunk(github: StandIn, workspace, job) -> None:
    github.plan("PATCH", "check-runs", LOST)

    done = job(workspace(173))

    assert (posted(github), done.commands) == (pages(173), [])


def test_a_server_that_is_down(github: StandIn, workspace, job) -> None:
    for method in ("GET", "POST", "PATCH"):
        github.plan(method, "", *[BROKEN] * 50)

    done = job(workspace(173))

    assert (done.exit_code, done.commands) == (1, pages(COMMANDS_PER_SEVERITY))
    assert all(page in done.summary for page in pages(173))
    assert "GitHub svarede ikke" in done.summary


def test_a_server_that_is_down_fails_no_clean_job(github: StandIn, workspace, job) -> None:
    for method in ("GET", "POST", "PATCH"):
        github.plan(method, "", *[BROKEN] * 50)

    assert job(workspace(0), reporter="check").exit_code == 0


PARENT = "OS2offdig/faelles"
STRICT_PARENT = {"os2lint.yml": b"fail-on: notice\nlocked: [broken-relative-link]\n"}


@pytest.fixture
def held_to_a_parent(github: StandIn, workspace):
    """Make a pull request to a branch whose configuration builds on one on GitHub."""
    github.commits[PARENT] = {"d" * 40: STRICT_PARENT}

    def build(extra: str = "") -> tuple[Workspace, dict[str, Any]]:
        space = workspace(1)
        softer = CONFIGURATION.replace("broken-relative-link: error", "broken-relative-link: notice")
        (space.folder / ".os2lint.yml").write_text(f"{softer}extends: github:{PARENT}/os2lint.yml\n{extra}")
        space.base = space.commit("Byg på den fælles")
        (space.folder / "docs/ny.md").write_text("# Ny\n\nSe [siden](findes-ikke.md).\n")
        space.head = space.commit("Skriv en side til")
        return space, pull_request(space, head="fremmed/produkt")

    return build


def test_a_parent_that_answers_decides(github: StandIn, held_to_a_parent, job) -> None:
    space, payload = held_to_a_parent()
    assert job(space, "pull_request", payload).exit_code == 1
    github.private.add(PARENT)
    assert job(space, "pull_request", payload).exit_code == 1


@pytest.mark.parametrize("extra", ["", "locked: [ukendt-regel]\n"], ids=["", "with a mistake of its own"])
@pytest.mark.parametrize("token", ["write", ""])
@pytest.mark.parametrize("asked", ["", "/git/trees", "/git/blobs"])
def test_a_parent_that_is_not_answered_for_does_not_open_the_gate(
    github: StandIn, held_to_a_parent, job, extra: str, token: str, asked: str
) -> None:
    github.plan("GET", f"{PARENT}{asked}", *[BROKEN] * 50)
    space, payload = held_to_a_parent(extra)
    with pytest.raises(ConfigurationError, match=r"^\.os2lint\.yml:\d+:1: GitHub did not answer"):
        job(space, "pull_request", payload, github_token=token)


def test_a_server_that_is_not_there_does_not_open_the_gate(github: StandIn, held_to_a_parent, job) -> None:
    space, payload = held_to_a_parent()
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        github.url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(ConfigurationError, match="GitHub did not answer"):
            job(space, "pull_request", payload)


def test_a_fork_without_a_token_does_not_open_the_gate_of_a_private_parent(
    github: StandIn, held_to_a_parent, job
) -> None:
    github.private.add(PARENT)
    space, payload = held_to_a_parent()
    with pytest.raises(ConfigurationError, match="isn't on GitHub, or there is no permission to read it"):
        job(space, "pull_request", payload, github_token="")


def test_a_base_that_github_stops_giving_does_not_open_the_gate(github: StandIn, workspace, job) -> None:
    """The clone doesn't have the base, and GitHub lists it but doesn't answer for its configuration."""
    space = workspace(1)
    space.base = "e" * 40
    github.commits[REPOSITORY] = {space.base: {".os2lint.yml": b"fail-on: notice\n"}}
    github.plan("GET", "git/blobs", *[BROKEN] * 50)
    with pytest.raises(ConfigurationError, match=r"^GitHub did not answer when `\.os2lint\.yml`"):
        job(space, "pull_request", pull_request(space))


def test_the_same_job_again(github: StandIn, workspace, job) -> None:
    space = workspace(173)

    job(space)
    job(space)

    assert (len(github.check_runs), posted(github)) == (1, pages(173))


def test_nothing_found_is_a_success(github: StandIn, workspace, job) -> None:
    done = job(workspace(0), reporter="check")

    assert (done.exit_code, github.check_runs[1]["conclusion"]) == (0, "success")


def test_the_job_and_the_check_run_agree_about_what_is_new(github: StandIn, workspace, job) -> None:
    space = workspace(20)
    space.base = space.head
    (space.folder / "ny.md").write_text("Se [en side](mangler.md).\n")
    space.head = space.commit("Skriv en side")
    payload = pull_request(space)

    done = job(space, "pull_request", payload, fail_scope="new", reporter="check", comment="on-findings")

    assert (done.exit_code, github.check_runs[1]["conclusion"]) == (1, "failure")
    assert posted(github) == ["ny.md"]
    assert len(github.comments) == 1


def test_a_base_that_the_clone_lacks_is_read_from_github(github: StandIn, workspace, job) -> None:
    space = workspace(3)
    base = {".os2lint.yml": CONFIGURATION.encode(), "README.md": README.encode()}
    github.commits[REPOSITORY] = {"b" * 40: base}
    github.pull_files[7] = pages(2)
    space.base = "b" * 40
    (space.folder / ".os2lint.yml").write_text("severities:\n  broken-relative-link: off\n")
    space.head = space.commit("Slå reglen fra")

    done = job(space, "pull_request", pull_request(space))

    assert (done.exit_code, done.commands) == (1, [*pages(3), ".os2lint.yml"])


def test_a_folder_is_compared_with_that_of_the_base(github: StandIn, workspace, job) -> None:
    space = workspace(3)
    (space.folder / "docs" / ".os2lint.yml").write_text(CONFIGURATION)
    space.head = space.commit("Skriv, hvad der gælder")
    side = b"# Side\n\nSe [siden](findes-ikke.md).\n"
    github.commits[REPOSITORY] = {
        "b" * 40: {"docs/.os2lint.yml": CONFIGURATION.encode(), "docs/side000.md": side}
    }
    github.pull_files[7] = pages(3)
    space.base = "b" * 40

    done = job(space, "pull_request", pull_request(space), path="docs", annotate="changed")

    assert (done.exit_code, done.commands) == (1, [*pages(3)[1:], *pages(1)])


def test_a_base_that_nobody_can_read_leaves_the_defaults(github: StandIn, workspace, job) -> None:
    space = workspace(3)
    space.base = "b" * 40
    (space.folder / ".os2lint.yml").write_text("fail-on: none\nseverities:\n  missing-readme: error\n")
    (space.folder / "README.md").unlink()
    space.head = space.commit("Slå alt fra")

    done = job(space, "pull_request", pull_request(space), annotate="all", fail_on="notice")

    assert done.exit_code == 1
    assert "::notice file=README.md" in done.output
    assert "os2lints standard gælder, og ingen undtagelser" in done.summary


def test_a_forks_commit_is_read_as_data_by_a_job_that_may_write(
    github: StandIn, workspace, job, tmp_path: Path
) -> None:
    space = workspace(0)
    target = space.head
    fork = tmp_path / "fork"
    git(tmp_path, "clone", "-q", str(space.folder), str(fork))
    (fork / "docs").mkdir()
    for page in pages(12):
        (fork / page).write_text("Se [siden](findes-ikke.md).\n")
    (fork / ".os2lint.yml").write_text("fail-on: none\nseverities:\n  broken-relative-link: off\n")
    git(fork, "add", "-A")
    git(fork, "commit", "-q", "-m", "Foreslå sider")
    head = git(fork, "rev-parse", "HEAD")
    git(fork, "config", "uploadpack.allowAnySHA1InWant", "true")
    # As the workflow that is called does it.
    git(
        space.folder,
        "fetch",
        "--no-tags",
        "--no-recurse-submodules",
        "--no-write-fetch-head",
        str(fork),
        head,
    )
    space.base, space.head = target, head
    payload = pull_request(space, "en-fremmed/produkt", "en-fremmed")

    done = job(space, "pull_request_target", payload, commit=head, comment="on-findings", reporter="check")

    assert (done.exit_code, posted(github)) == (1, [*pages(12), ".os2lint.yml"])
    assert github.check_runs[1]["head_sha"] == head
    assert len(github.comments) == 1
    # Nothing of the fork's was checked out.
    assert git(space.folder, "rev-parse", "HEAD") == target
    assert not (space.folder / "docs").exists() or not list((space.folder / "docs").iterdir())
    assert git(space.folder, "status", "--porcelain") == ""
