"""No regular expression of the program can be led into work that grows faster than its input."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from backtracking import attack

import os2lint

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(os2lint.__file__).parent
#: Run when the program is built, on the license texts of its own dependencies.
BUILD_TIME = {"os2lint.licenses.compile", "os2lint.licenses.template", "os2lint.licenses.sources"}
#: Tried where the text begins, or where a scanner stands.
ANCHORED = {"match", "fullmatch"}
CALLS = {"compile", "match", "search", "sub", "subn", "split", "findall", "finditer", "fullmatch"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        name = name.removesuffix(".__init__")
        if name not in BUILD_TIME and path.name != "__main__.py":
            yield name, path


@cache
def patterns() -> dict[str, tuple[re.Pattern[str], bool]]:
    """Return every pattern by its module and name or line, and whether it is tried at one place only."""
    found: dict[str, tuple[re.Pattern[str], bool]] = {}
    for name, path in modules():
        calls = list(_calls(path))
        if not calls:
            continue
        uses = _uses(path)
        for key, value in vars(import_module(name)).items():
            if isinstance(value, re.Pattern):
                found[f"{name}:{key}"] = value, uses.get(key, {"search"}) <= ANCHORED
        for call in calls:
            if isinstance(call.args[0], ast.Constant) and call.func.attr != "compile":
                found[f"{name}:{call.lineno}"] = re.compile(call.args[0].value), call.func.attr in ANCHORED
    return {key: value for key, value in found.items() if isinstance(value[0].pattern, str)}


def _uses(path: Path) -> dict[str, set[str]]:
    """Return what is called on each name; a name that is handed on may be used in any way."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    uses: dict[str, set[str]] = {}
    called = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            uses.setdefault(node.value.id, set()).add(node.attr)
            called.add(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in called:
            uses.setdefault(node.id, set()).add("search")
    return uses


def _calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr in CALLS:
                yield node


def test_every_pattern_is_known_when_the_program_starts() -> None:
    """None is made of a text: each is a constant, or made for a name of its module."""
    for _name, path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assigned = (node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
        top = {
            node.lineno for value in assigned if value for node in ast.walk(value) if hasattr(node, "lineno")
        }
        for call in _calls(path):
            assert isinstance(call.args[0], ast.Constant) or call.lineno in top, f"{path}:{call.lineno}"


#: Tried on a few words alone, so that their work is bounded by other means.
ON_SHORT_TEXTS = {
    "os2lint.licenses.tags:_SILENT_ATTRIBUTE": "the attributes of a tag of at most 300 characters",
    "os2lint.licenses.names:_VERSION": "the few words that follow a license's name",
}


@pytest.mark.parametrize("name", sorted(patterns().keys() - ON_SHORT_TEXTS.keys()))
def test_no_pattern_can_be_made_slow(name: str) -> None:
    pattern, anchored = patterns()[name]
    text = attack(pattern, anchored=anchored)
    assert text is None, f"{pattern.pattern!r} on {text!r}"


@pytest.mark.parametrize(
    "slow",
    [
        r"(a+)+$",
        r"(a|aa)+$",
        r"(a|a)*b",
        r"\s*\{x\}",
        r"a*a*b",
        r"\d+\d+x",
        r"(x+x+)+y",
        r"<[^>]*>x",
        r"([a-z]+)*=",
        r"^.*a.*b.*$",
        r"\s+$",
    ],
)
def test_slow_patterns_are_found(slow: str) -> None:
    assert attack(re.compile(slow)) is not None


@pytest.mark.parametrize(
    "quick", [r"a+", r"[^\W_]+", r"https?://[^\s<>]+", r"\A\s*x", r"a{1,50}b", r"b(?:aa)+c", r"x\s*+y"]
)
def test_quick_patterns_are_left_alone(quick: str) -> None:
    assert attack(re.compile(quick)) is None
