"""A commit on GitHub, with a small stand-in for GitHub on the loopback interface."""

from __future__ import annotations

import json
import threading
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from os2lint.github.client import connect
from os2lint.github.patience import Patience
from os2lint.repository import Gap, HistoryUnavailable, Kind, Unreadable
from os2lint.repository.github import GitHubTree
from os2lint.repository.store import GitUnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.github.client import Client

COMMIT = "c" * 40
CONTENTS = {
    "README.md": b"# Example\n",
    "LICENSE": b"docs/license.md",
    "docs/license.md": b"Terms\n",
    "out": b"../secret",
    "large.txt": b"x" * 5000,
}
REPO = {"full_name": "OS2example/example", "fork": False, "html_url": "https://github.com/OS2example/example"}


class Forge(HTTPServer):
    truncated = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[str] = []

    def answers(self) -> dict[str, Any]:
        url = f"http://127.0.0.1:{self.server_port}/repos/OS2example/example"
        modes = {"LICENSE": "120000", "out": "120000"}
        tree = [
            {
                "path": path,
                "mode": modes.get(path, "100644"),
                "type": "blob",
                "sha": path,
                "size": len(content),
            }
            for path, content in CONTENTS.items()
        ]
        tree += [
            {"path": "docs", "mode": "040000", "type": "tree", "sha": "d"},
            {"path": "part", "mode": "160000", "type": "commit", "sha": "e"},
        ]
        blobs = {
            f"/git/blobs/{path}": {"content": b64encode(content).decode(), "encoding": "base64", "url": url}
            for path, content in CONTENTS.items()
            if path != "docs/license.md"
        }
        blobs["/git/blobs/docs%2Flicense.md"] = {"content": b64encode(b"Terms\n").decode(), "url": url}
        return {
            "": {**REPO, "url": url},
            "/commits/main": {"sha": COMMIT, "url": url},
            f"/git/trees/{COMMIT}": {
                "sha": "f",
                "tree": tree,
                "truncated": self.truncated,
                "url": url,
            },
            **blobs,
        }


class Answer(BaseHTTPRequestHandler):
    server: Forge

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        path = self.path.partition("?")[0].removeprefix("/repos/OS2example/example")
        answer = self.server.answers().get(path)
        status = 200 if answer else 500 if "broken" in self.path else 404
        body = json.dumps(answer or {"message": "Not Found"}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def forge() -> Iterator[Forge]:
    with Forge() as forge:
        thread = threading.Thread(target=forge.serve_forever, args=(0.01,))
        thread.start()
        yield forge
        forge.shutdown()
        thread.join()


@pytest.fixture
def client(forge: Forge) -> Client:
    return connect(f"http://127.0.0.1:{forge.server_port}", None, Patience(sleep=lambda _: None))


def test_files_of_a_branch(client: Client, forge: Forge) -> None:
    tree = GitHubTree(client, "OS2example/example", "main")
    assert (tree.commit, tree.name, tree.is_fork) == (COMMIT, "OS2example/example", False)
    assert list(tree.entries()) == sorted([*CONTENTS, "part"])
    assert tree.entries()["large.txt"].size == 5000
    assert tree.entries()["part"].kind is Kind.SUBMODULE
    assert tree.entries().gaps == ()
    assert tree.read("README.md") == b"# Example\n"
    assert tree.read("LICENSE") == b"Terms\n"
    assert tree.history() == HistoryUnavailable(reason="needs-clone")
    assert len(forge.asked) == 6


def test_a_commit_takes_one_request_less(client: Client, forge: Forge) -> None:
    GitHubTree(client, "OS2example/example", COMMIT)
    assert len(forge.asked) == 2


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
    tree = GitHubTree(client, "OS2example/example", COMMIT)
    with pytest.raises(Unreadable) as refused:
        tree.read(path, limit=4000)
    assert refused.value.reason == reason


def test_a_tree_that_was_cut_is_a_gap(client: Client, forge: Forge) -> None:
    forge.truncated = True
    tree = GitHubTree(client, "OS2example/example", COMMIT)
    assert tree.entries().gaps == (Gap(path="", reason="truncated"),)


@pytest.mark.parametrize(
    ("repository", "reason"), [("OS2example/nowhere", "missing"), ("OS2example/broken", "unreachable")]
)
def test_no_answer_has_a_reason(client: Client, repository: str, reason: str) -> None:
    with pytest.raises(GitUnreadableError) as refused:
        GitHubTree(client, repository, "main")
    assert refused.value.reason == reason


def test_nobody_there() -> None:
    client = connect("http://127.0.0.1:9", None, Patience(sleep=lambda _: None))
    with pytest.raises(GitUnreadableError, match="unreachable"):
        GitHubTree(client, "OS2example/example", "main")
