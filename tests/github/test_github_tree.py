"""A commit on GitHub as a repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from faults import BROKEN
from replies import Link

from os2lint.github.client import connect
from os2lint.github.patience import Patience
from os2lint.repository import Gap, HistoryUnavailable, Kind, Unreadable
from os2lint.repository.github import GitHubTree
from os2lint.repository.store import GitUnreadableError

if TYPE_CHECKING:
    from standin import StandIn

    from os2lint.github.client import Client

REPOSITORY = "OS2example/example"
COMMIT = "c" * 40
CONTENTS = {
    "README.md": b"# Example\n",
    "LICENSE": Link(b"docs/license.md"),
    "docs/license.md": b"Terms\n",
    "out": Link(b"../secret"),
    "large.txt": b"x" * 5000,
    "part": None,
}


@pytest.fixture(autouse=True)
def commit(github: StandIn) -> None:
    github.commits[REPOSITORY] = {COMMIT: CONTENTS}


def test_files_of_a_branch(client: Client, github: StandIn) -> None:
    tree = GitHubTree(client, REPOSITORY, "main")
    assert (tree.commit, tree.name, tree.is_fork) == (COMMIT, REPOSITORY, False)
    assert list(tree.entries()) == sorted(CONTENTS)
    assert tree.entries()["large.txt"].size == 5000
    assert tree.entries()["part"].kind is Kind.SUBMODULE
    assert tree.entries().gaps == ()
    assert tree.read("README.md") == b"# Example\n"
    assert tree.read("LICENSE") == b"Terms\n"
    assert tree.history() == HistoryUnavailable(reason="needs-clone")
    assert len(github.sent) == 6


def test_a_commit_takes_one_request_less(client: Client, github: StandIn) -> None:
    GitHubTree(client, REPOSITORY, COMMIT)
    assert len(github.sent) == 2


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing.md", "missing"),
        ("docs", "not-a-file"),
        ("part", "submodule"),
        ("out", "outside"),
        ("large.txt", "too-large"),
    ],
)
def test_what_cannot_be_read_has_a_reason(client: Client, path: str, reason: str) -> None:
    tree = GitHubTree(client, REPOSITORY, COMMIT)
    with pytest.raises(Unreadable) as refused:
        tree.read(path, limit=4000)
    assert refused.value.reason == reason


def test_a_folder_is_a_root_of_its_own(client: Client, github: StandIn) -> None:
    tree = GitHubTree(client, REPOSITORY, COMMIT, folder="docs")
    assert list(tree.entries()) == ["license.md"]
    assert tree.read("license.md") == b"Terms\n"
    assert list(GitHubTree(client, REPOSITORY, COMMIT, folder="doc").entries()) == []


def test_a_tree_that_was_cut_is_a_gap(client: Client, github: StandIn) -> None:
    github.truncated = True
    tree = GitHubTree(client, REPOSITORY, COMMIT)
    assert tree.entries().gaps == (Gap(path="", reason="truncated"),)


def test_a_repository_that_is_not_shown_is_missing(client: Client) -> None:
    with pytest.raises(GitUnreadableError, match="missing"):
        GitHubTree(client, "OS2example/nowhere", "main")


def test_a_commit_that_is_not_there_is_missing(client: Client) -> None:
    with pytest.raises(GitUnreadableError, match="missing"):
        GitHubTree(client, REPOSITORY, "d" * 40)


def test_a_server_that_fails_is_unreachable(client: Client, github: StandIn) -> None:
    github.plan("GET", "/git/trees/", *[BROKEN] * 4)
    with pytest.raises(GitUnreadableError, match="unreachable"):
        GitHubTree(client, REPOSITORY, "main")


def test_nobody_there() -> None:
    client = connect("http://127.0.0.1:9", None, Patience(sleep=lambda _: None))
    with pytest.raises(GitUnreadableError, match="unreachable"):
        GitHubTree(client, REPOSITORY, "main")
