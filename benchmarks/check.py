"""os2lint beside repolinter and repo-review, on the same trees, in one run.

    python benchmarks/check.py [--rounds 5] [--peers FOLDER] [TREE ...]

Installs the three in FOLDER (a temporary one where none is given; npm and both package registries are
needed), makes a tree of 2,000 files beside the trees that are given, and prints medians and ratios. The tools
take turns, so that a machine that others use too treats them alike. Exits with 1 if a goal isn't reached.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from cost import Cost, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PEERS = Path(__file__).parent / "peers"
SOURCE = PEERS.parent.parent
REPOLINTER = "repolinter@0.12.0"
REPO_REVIEW = "repo-review[cli]==1.3.0"

#: Of repolinter's wall and CPU time, on trees of 1,000 to 3,500 files.
RATIO_GOAL = 0.5
MEMORY_GOAL_MIB = 60
#: Exit codes of a tool that did its work: nothing found, or findings.
DONE = {"os2lint": {0, 1}, "repolinter": {0, 1}, "repo-review": {0, 2, 3}}
#: CPU time of `os2lint --version` over that of Python itself.
START_GOAL_MS = 60
GROWTH = (100, 1_000, 10_000, 100_000)


def main() -> int:
    """Install, measure, print; return 1 if a goal isn't reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("trees", nargs="*", type=Path, metavar="TREE")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="kept for the next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tools = install(options.peers or Path(scratch, "peers"))
        generated = make_tree(Path(scratch, "generated"), 2_000)
        trees = [tree.resolve() for tree in options.trees]
        held = [compare(tools, tree, options.rounds) for tree in (generated, *trees)]
        held.append(start(tools["os2lint"], options.rounds))
        growth(tools["os2lint"], Path(scratch), options.rounds)
    return 0 if all(held) else 1


def install(folder: Path) -> dict[str, list[str]]:
    """Install the three tools and return the command of each, to which the tree is added."""
    ours, theirs = folder / "os2lint", folder / "repo-review"
    for venv, what in ((ours, [str(SOURCE)]), (theirs, [REPO_REVIEW, str(PEERS)])):
        if not venv.exists():
            _quiet(sys.executable, "-m", "venv", str(venv))
        _quiet(str(venv / "bin/pip"), "install", "--quiet", "--upgrade", *what)
    if not (folder / "node_modules/.bin/repolinter").exists():
        _quiet("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(folder), REPOLINTER)
    rules = str(PEERS / "repolinter.json")
    return {
        "os2lint": [str(ours / "bin/os2lint"), "check", "--language", "en"],
        "repolinter": [str(folder / "node_modules/.bin/repolinter"), "--rulesetFile", rules],
        "repo-review": [str(theirs / "bin/repo-review")],
    }


def make_tree(root: Path, files: int, size: int = 400) -> Path:
    """Make a git repository of that many files: the documents of a product, and sources of `size` bytes."""
    documents = {
        "README.md": "# Product\n\nA service for citizens who want to know when their waste is collected.\n",
        "LICENSE": (SOURCE / "LICENSE").read_text(encoding="utf-8"),
        "CONTRIBUTING.md": "# Contributing\n\nOpen an issue first.\n",
        "SECURITY.md": "# Security\n\nReport to security@product.example.\n",
        "package.json": '{"name": "product", "license": "MPL-2.0"}\n',
    }
    root.mkdir(parents=True)
    for name, text in documents.items():
        (root / name).write_text(text, encoding="utf-8")
    line = "const answer = 42; // as good as any other\n"
    text = line * (size // len(line) + 1)
    for number in range(files - len(documents)):
        folder = root / "src" / f"part{number // 1000}" / f"unit{number // 50 % 20}"
        if number % 50 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        (folder / f"source{number}.ts").write_text(text, encoding="utf-8")
    identity = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@product.example")
    _quiet("git", "init", "--quiet", str(root))
    _quiet("git", "-C", str(root), "add", "--all")
    _quiet("git", "-C", str(root), *identity, "commit", "--quiet", "--message", "Start")
    return root


def compare(tools: Mapping[str, Sequence[str]], tree: Path, rounds: int) -> bool:
    """Print what the tools take on a tree; return whether the goals are reached."""
    costs = measure({name: [*command, str(tree)] for name, command in tools.items()}, rounds)
    files = sum(path.is_file() for path in tree.rglob("*") if ".git" not in path.parts)
    print(f"\n{tree.name}, {files:,} files (median of {rounds})\n")
    print(f"{'':14}{'wall ms':>9}{'CPU ms':>9}{'MiB':>7}{'wall ratio':>13}{'CPU ratio':>12}")
    for name, cost in costs.items():
        wall, cpu = cost.wall / costs["repolinter"].wall, cost.cpu / costs["repolinter"].cpu
        print(
            f"{name:14}{cost.wall * 1000:9.0f}{cost.cpu * 1000:9.0f}{cost.memory:7.0f}{wall:13.2f}{cpu:12.2f}"
        )
    ours, theirs = costs["os2lint"], costs["repolinter"]
    return all(
        (
            _goal("wall, of repolinter's", ours.wall / theirs.wall, RATIO_GOAL),
            _goal("CPU, of repolinter's", ours.cpu / theirs.cpu, RATIO_GOAL),
            _goal("memory, MiB", ours.memory, MEMORY_GOAL_MIB),
        )
    )


def start(command: Sequence[str], rounds: int) -> bool:
    """Print what `os2lint --version` takes over Python itself; return whether the goal is reached."""
    program = Path(command[0])
    commands = {
        "python": [str(program.parent / "python"), "-I", "-c", "pass"],
        "os2lint --version": [str(program), "--version"],
    }
    costs = measure(commands, rounds * 4)
    print()
    for name, cost in costs.items():
        print(f"{name:20}{cost.wall * 1000:7.0f} ms wall{cost.cpu * 1000:7.0f} ms CPU{cost.memory:6.0f} MiB")
    over = (costs["os2lint --version"].cpu - costs["python"].cpu) * 1000
    return _goal("CPU over Python itself, ms", over, START_GOAL_MS)


def growth(command: Sequence[str], scratch: Path, rounds: int) -> None:
    """Print how time grows with the number of files, and with contents that no rule reads."""
    print(f"\n{'files':>9}{'bytes each':>12}{'wall ms':>9}{'CPU ms':>9}{'MiB':>7}{'µs CPU a file':>15}")
    for files, size in [*((number, 400) for number in GROWTH), (1_000, 40_000), (1_000, 400_000)]:
        tree = make_tree(scratch / f"growth-{files}-{size}", files, size)
        cost = measure({"os2lint": [*command, str(tree)]}, min(rounds, 3))["os2lint"]
        print(
            f"{files:9,}{size:12,}{cost.wall * 1000:9.0f}{cost.cpu * 1000:9.0f}{cost.memory:7.0f}"
            f"{cost.cpu / files * 1e6:15.0f}"
        )


def measure(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """Return each command's medians; the commands take turns, after a round that warms the caches."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            cost = run(command, DONE.get(name, {0}))
            if number:
                costs[name].append(cost)
    return {name: _median(values) for name, values in costs.items()}


def _median(costs: Iterable[Cost]) -> Cost:
    values = list(costs)
    return Cost(
        median(cost.wall for cost in values),
        median(cost.cpu for cost in values),
        median(cost.memory for cost in values),
    )


def _goal(name: str, value: float, limit: float) -> bool:
    reached = value <= limit
    print(f"goal: {name} {value:.2f} ≤ {limit:g}: {'reached' if reached else 'NOT REACHED'}")
    return reached


def _quiet(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
