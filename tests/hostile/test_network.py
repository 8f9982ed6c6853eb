"""Linting uses no network: where there is none, the result is the same, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from history import build_history

#: A new user and network namespace, in which not even the loopback is up.
ALONE = ["unshare", "--user", "--map-root-user", "--net"]


def alone_works() -> bool:
    try:
        done = subprocess.run([*ALONE, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return done.returncode == 0


pytestmark = pytest.mark.skipif(not alone_works(), reason="this machine allows no new network namespace")


def lint(root: Path, *prefix: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "os2lint",
        "check",
        "--today=2026-11-01",
        "--language=en",
        "--output=json",
    ]
    return subprocess.run(
        [*prefix, *command, str(root)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def test_the_result_is_the_same_where_there_is_no_network(tmp_path: Path) -> None:
    files = {
        "README.md": "# Broåbner\n\nSiger til, når broen åbner.\n\n[Hjælp](https://broaabner.example/)\n",
        "package.json": '{"license": "MIT", "repository": "https://github.com/OS2sandbox/broaabner"}\n',
        "SECURITY.md": "# Security\n\nhttps://broaabner.example/report\n",
        ".os2lint.yml": "level: 2\nkind: product\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    remotes = {"origin": "https://github.com/OS2sandbox/broaabner.git"}
    build_history(
        tmp_path, {"remotes": remotes, "commits": [{"from": "2025-01-05", "times": 40, "every": 8}]}
    )
    connected, alone = lint(tmp_path), lint(tmp_path, *ALONE)
    assert '"schema": "os2lint-report/1"' in connected.stdout, connected.stderr
    assert (alone.stdout, alone.stderr, alone.returncode) == (
        connected.stdout,
        connected.stderr,
        connected.returncode,
    )


def test_no_interface_is_left_in_that_namespace() -> None:
    done = subprocess.run([*ALONE, "cat", "/proc/net/route"], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) <= 1
