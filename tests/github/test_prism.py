"""A second judge of what is sent, which is none of ours: Prism, with the same description.

$PRISM names the program (npm install @stoplight/prism-cli).
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests
from postings import HEAD, PULL, REPOSITORY, findings, posting

from os2lint.github.client import connect
from os2lint.github.reporter import post

if TYPE_CHECKING:
    from collections.abc import Iterator

PRISM = os.environ.get("PRISM")
pytestmark = pytest.mark.skipif(not PRISM, reason="$PRISM names no program to judge requests with")
#: What PyGithub accepts; the description says application/json, and GitHub answers both.
ACCEPTED = ("application/vnd.github.v3+json", "application/vnd.github.nebula-preview+json")


def with_accepted(node: Any) -> Any:
    """Return the description with what GitHub answers beyond it."""
    if isinstance(node, list):
        return [with_accepted(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: with_accepted(value) for key, value in node.items()}
    content = node.get("content")
    if isinstance(content, dict) and "application/json" in content:
        node["content"] = content | dict.fromkeys(ACCEPTED, content["application/json"])
        node.pop("headers", None)
    return node


@pytest.fixture(scope="module")
def prism(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    description = json.loads(Path(__file__).with_name("api.github.com.json").read_bytes())
    for path in description["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation["responses"] = with_accepted(operation["responses"])
    file = tmp_path_factory.mktemp("prism") / "description.json"
    file.write_text(json.dumps(description))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert PRISM
    command = [PRISM, "mock", "--errors", "--host", "127.0.0.1", "--port", str(port), str(file)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _wait(port)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def _wait(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("Prism doesn't answer")


def test_a_check_run_and_a_comment_are_accepted(prism: str) -> None:
    client = connect(prism, "write", seconds_between_writes=0)
    asked = posting(*findings(173), event=PULL, comment="always", annotate="all")

    outcome = post(asked, lambda: client)

    assert (outcome.commands, outcome.notes) == (frozenset(), ())


def test_it_refuses_what_is_too_much(prism: str) -> None:
    annotation = {"path": "a", "start_line": 1, "end_line": 1, "annotation_level": "notice", "message": "m"}
    body = {
        "name": "n",
        "head_sha": HEAD,
        "output": {"title": "t", "summary": "s", "annotations": [annotation] * 51},
    }

    answer = requests.post(f"{prism}/repos/{REPOSITORY}/check-runs", json=body, timeout=10)

    assert answer.status_code == 422
