"""A second judge of what is sent to GitHub, which is none of ours: Prism, with the same description.

$PRISM names the program (npm install @stoplight/prism-cli). It answers whatever passes, with no memory.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PRISM = os.environ.get("PRISM")
#: What PyGithub accepts; the description says application/json, and GitHub answers both.
ACCEPTED = ("application/vnd.github.v3+json", "application/vnd.github.nebula-preview+json")
DESCRIPTION = Path(__file__).parent / "github" / "api.github.com.json"


@dataclass(frozen=True, slots=True)
class Prism:
    """A running Prism."""

    url: str
    log: Path

    @property
    def received(self) -> list[str]:
        """The methods of the requests, in order."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [
            line.partition("[HTTP SERVER] ")[2].split(" ")[0].upper()
            for line in lines
            if "Request received" in line
        ]

    @property
    def refused(self) -> list[str]:
        """What it has against requests."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if "[VALIDATOR]" in line and "success" not in line]


@contextmanager
def serve(folder: Path) -> Iterator[Prism]:
    """Run Prism on a free port, its files in a folder."""
    assert PRISM
    file, log = folder / "description.json", folder / "log"
    file.write_text(json.dumps(_description()))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [PRISM, "mock", "--errors", "--host", "127.0.0.1", "--port", str(port), str(file)]
    with log.open("wb") as output, subprocess.Popen(command, stdout=output, stderr=output) as process:
        try:
            _wait(port)
            yield Prism(f"http://127.0.0.1:{port}", log)
        finally:
            process.terminate()


def _wait(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("Prism doesn't answer")


def _description() -> dict[str, Any]:
    description: dict[str, Any] = json.loads(DESCRIPTION.read_bytes())
    for path in description["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation["responses"] = _with_accepted(operation["responses"])
    return description


def _with_accepted(node: Any) -> Any:
    """Return the description with what GitHub answers beyond it."""
    if isinstance(node, list):
        return [_with_accepted(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _with_accepted(value) for key, value in node.items()}
    content = node.get("content")
    if isinstance(content, dict) and "application/json" in content:
        node["content"] = content | dict.fromkeys(ACCEPTED, content["application/json"])
        node.pop("headers", None)
    return node
