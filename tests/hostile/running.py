"""The program as people run it: a process of its own, on a product that has a little of everything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from history import build_history

if TYPE_CHECKING:
    from collections.abc import Mapping

PROJECT = Path(__file__).parents[2]
CHECK = ("check", "--today=2026-11-01", "--language=en")
FILES = {
    "README.md": "# Broåbner\n\nSiger til, når broen åbner. Se [vejledningen](docs/vejledning.md).\n",
    "LICENSE": "Broåbner må bruges af alle, som de vil.\n",
    "SECURITY.md": "# Sikkerhed\n\nSkriv til sikkerhed@broaabner.example.\n",
    "docs/vejledning.md": "# Vejledning\n\n[Tilbage](../README.md)\n",
    "docs/governancerapport.md": "# Governancerapport\n\n| # | Krav |\n|---|---|\n| R1 | x |\n",
    "package.json": '{"license": "MIT", "repository": "https://github.com/OS2sandbox/broaabner"}\n',
    "publiccode.yml": 'publiccodeYmlVersion: "0.4"\nname: Broåbner\n',
    "pyproject.toml": '[project]\nname = "broaabner"\nlicense = "MIT"\n',
    "src/main.py": "# SPDX-License-Identifier: MPL-2.0\nprint()\n",
    ".os2lint.yml": "level: 2\nkind: product\nfail-on: notice\n",
}


def lay_out(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """Make a folder with the files and a short history."""
    for name, text in files.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    remotes = {"origin": "https://github.com/OS2sandbox/broaabner.git"}
    build_history(root, {"remotes": remotes, "commits": [{"from": "2025-01-05", "times": 12, "every": 8}]})
    return root


def environment(**changes: str | None) -> dict[str, str]:
    """Return an environment in which nothing of this machine's user counts; None takes a variable out."""
    known = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "PYTHONPATH": str(PROJECT),
        # A full disk would leave half-written modules in the cache, which Python then stumbles over.
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return {name: value for name, value in {**known, **changes}.items() if value is not None}


def run(root: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run `os2lint` in a folder."""
    command = [sys.executable, "-P", "-m", "os2lint", *arguments]
    values = {
        "env": environment(),
        "capture_output": True,
        "encoding": "utf-8",
        "timeout": 120,
    }
    return subprocess.run(command, cwd=root, check=False, **{**values, **options})


#: Runs the program with a hook that sees whatever Python does of note; `HOOK` is the hook's own lines.
HOOKED = """
import os, signal, sys
{hook}
sys.argv = ["os2lint", *sys.argv[1:]]
from os2lint.cli import main
sys.addaudithook(hook)
main()
"""


def run_hooked(root: Path, hook: str, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run `os2lint` with an audit hook, a function `hook(event, arguments)`."""
    command = [sys.executable, "-P", "-c", HOOKED.format(hook=hook), *arguments]
    values = {
        "env": environment(),
        "capture_output": True,
        "encoding": "utf-8",
        "timeout": 120,
    }
    return subprocess.run(command, cwd=root, check=False, **{**values, **options})
