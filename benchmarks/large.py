"""What a lint of a very large repository takes: a million files, and two gigabytes of text.

    python benchmarks/large.py [--files 1000000] [--gigabytes 2] [--folder FOLDER]

Makes repositories of a quarter, a half and the whole of it in FOLDER (a temporary one; it takes the gigabytes
and an inode a file, and is removed afterwards), lints each in a process of its own, and prints wall time, CPU
time and peak memory. Exits with 1 if one takes more than 512 MiB, or if twice the repository takes much more
than twice the time.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from cost import Cost, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MEMORY_GOAL_MIB = 512
#: Twice as much may take this many times as long: the machine does other things meanwhile.
GROWTH_GOAL = 2.6
FILES_A_FOLDER = 1000
TEXT = 100 * 1024
#: The program itself, where it isn't installed.
SOURCE = Path(__file__).parents[1]


def main() -> int:
    """Make, lint, print; return 1 if a goal isn't reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=1_000_000)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="os2lint-large-", dir=options.folder))
    texts = int(options.gigabytes * 1024**3 / TEXT)
    try:
        reached = [
            grown(scratch, "files, not in git", "files", options.files, empty_files),
            grown(scratch, "files, in git", "files", options.files, tracked_files),
            grown(scratch, "text in Markdown", f"files of {TEXT // 1024} KiB", texts, markdown),
            grown(
                scratch, "text with names that rules look for", f"files of {TEXT // 1024} KiB", texts, reports
            ),
        ]
    finally:
        shutil.rmtree(scratch)
    return 0 if all(reached) else 1


def grown(scratch: Path, title: str, unit: str, most: int, make: Callable[[Path, int], None]) -> bool:
    """Lint three sizes of a repository, print what each took, and say whether the goals are reached."""
    print(f"\n{title}")
    costs = []
    for number in (most // 4, most // 2, most):
        root = scratch / "repository"
        root.mkdir()
        for name in ("LICENSE", "README.md", "SECURITY.md"):
            shutil.copy(SOURCE / name, root)
        (root / ".os2lint.yml").write_text("kind: product\nlevel: 3\n")
        make(root, number)
        costs.append(cost := lint(root))
        print(
            f"{number:>9,} {unit}: {cost.wall:6.1f} s wall, {cost.cpu:6.1f} s CPU, {cost.memory:4.0f} MiB",
            flush=True,
        )
        shutil.rmtree(root)
    linear = all(after.cpu <= GROWTH_GOAL * before.cpu for before, after in pairwise(costs))
    return linear and costs[-1].memory <= MEMORY_GOAL_MIB


def empty_files(root: Path, number: int) -> None:
    """Make files of no length, a thousand a folder, as generated sources lie."""
    for path in _paths(number):
        place = root / path
        if place.name == "part0.java":
            place.parent.mkdir(parents=True)
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o644))


def tracked_files(root: Path, number: int) -> None:
    """Make the same, and have git know them."""
    empty_files(root, number)
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    blob = (
        subprocess.run([*git, "hash-object", "-w", "--stdin"], check=True, input=b"", capture_output=True)
        .stdout.decode()
        .strip()
    )
    # A line at a time: a process's peak counts for those that it starts, so this one must stay small.
    with subprocess.Popen([*git, "update-index", "--index-info"], stdin=subprocess.PIPE, text=True) as index:
        assert index.stdin  # noqa: S101 - for the type checker: it was started with a pipe
        index.stdin.writelines(f"100644 {blob}\t{path}\n" for path in _paths(number))
    subprocess.run([*git, "add", "--", "LICENSE", "README.md", "SECURITY.md", ".os2lint.yml"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "Everything"], check=True)


def markdown(root: Path, number: int) -> None:
    """Make long documents, of names that say nothing."""
    for place, text in zip(_documents(number), _texts(), strict=False):
        (root / place).parent.mkdir(exist_ok=True)
        (root / place).write_text(text)


def reports(root: Path, number: int) -> None:
    """Make long documents, each named as one that rules look for, in folders where they look."""
    names = ("governance-rapport", "selvevaluering", "arkitektur", "brugervejledning", "driftsvejledning")
    for index, text in zip(range(number), _texts(), strict=False):
        folder = root / "docs" / f"part{index // FILES_A_FOLDER}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{names[index % len(names)]}-{index}.md").write_text(text)


def _paths(number: int) -> Iterator[str]:
    for index in range(number):
        yield f"src/part{index // FILES_A_FOLDER}/part{index % FILES_A_FOLDER}.java"


def _documents(number: int) -> Iterator[str]:
    for index in range(number):
        yield f"notes{index // FILES_A_FOLDER}/note{index}.md"


def _texts() -> Iterator[str]:
    # One letter beyond the usual ones makes Python keep four bytes for every other.
    line = (
        "| R1 | F2 | F4 | [Link](other.md) | Some *words* of no meaning, https://example.org | \U0001f7e2 |\n"
    )
    body = line * (TEXT // len(line))
    number = 0
    while True:
        yield f"# Note {number}\n\n{body}"
        number += 1


def lint(root: Path) -> Cost:
    """Run `os2lint check`, and return what it took."""
    command = [sys.executable, "-P", "-m", "os2lint", "check", "--output=json", str(root)]
    return run(command, {0, 1}, {**os.environ, "PYTHONPATH": str(SOURCE)})


if __name__ == "__main__":
    sys.exit(main())
