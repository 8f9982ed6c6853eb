"""The map in the package's docstring names every module, and its parts keep to their order."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import os2lint.governance as package

FOLDER = Path(package.__file__).parent
PARTS = re.split(r"\n\n(?=\S)", (package.__doc__ or "").partition("above it:\n\n")[2])


def modules() -> dict[str, Path]:
    found = {".".join(path.relative_to(FOLDER).with_suffix("").parts): path for path in FOLDER.rglob("*.py")}
    return {name.removesuffix(".__init__"): path for name, path in found.items() if name != "__init__"}


def part_of(name: str) -> int | None:
    """Return the first part of the map that names a module, or the folder that it is in."""
    for length in range(name.count(".") + 1, 0, -1):
        own = ".".join(name.split(".")[:length])
        for number, part in enumerate(PARTS):
            if f"`{own}`" in part or f"`{own}." in part:
                return number
    return None


def imports(path: Path) -> set[str]:
    """Return the modules of the package that a module imports, for their types alone included."""
    return {
        node.module.removeprefix("os2lint.governance.")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("os2lint.governance.")
    }


def test_every_module_is_on_the_map():
    assert [name for name in modules() if part_of(name) is None] == []
    named = re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", "\n".join(PARTS))
    assert [name for name in named if name not in modules() and not name.startswith("reader.")] == []


def test_a_part_knows_those_above_it_alone():
    against = [
        (name, other)
        for name, path in modules().items()
        for other in imports(path)
        if (part_of(other) or 0) > (part_of(name) or 0)
    ]
    assert against == []


def test_no_two_modules_import_each_other():
    graph = {name: imports(path) & modules().keys() for name, path in modules().items()}

    left = set(graph)
    while free := {name for name in left if not graph[name] & left}:
        left -= free
    assert left == set()
