from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from os2lint.repository import Unreadable
from os2lint.repository.links import follow, is_plain

if TYPE_CHECKING:
    from pathlib import Path

LINKS = {
    "LICENSE": "LICENSES/MPL-2.0.txt",
    "docs/LICENSE": "../LICENSE",
    "up": "..",
    "absolute": "/etc/passwd",
    "loop": "loop",
    "ping": "pong",
    "pong": "ping",
    "folder": "docs",
    "here": ".",
}


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("README.md", "README.md"),
        ("LICENSE", "LICENSES/MPL-2.0.txt"),
        ("docs/LICENSE", "LICENSES/MPL-2.0.txt"),
        ("folder/LICENSE", "LICENSES/MPL-2.0.txt"),
        ("./docs/../README.md", "README.md"),
        ("here/here/README.md", "README.md"),
        ("here", ""),
    ],
)
def test_links_inside_are_followed(path: str, end: str) -> None:
    assert follow(path, LINKS.get) == end


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("up", "outside"),
        ("up/up", "outside"),
        ("../README.md", "outside"),
        ("docs/../../README.md", "outside"),
        ("absolute", "outside"),
        ("/etc/passwd", "outside"),
        ("README\0.md", "outside"),
        ("loop", "loop"),
        ("ping", "loop"),
        ("loop/README.md", "loop"),
    ],
)
def test_what_leads_out_or_nowhere_is_refused(path: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        follow(path, LINKS.get)
    assert refused.value.reason == reason


def test_a_long_link_costs_a_bounded_number_of_steps() -> None:
    asked = 0

    def target_of(path: str) -> str | None:
        nonlocal asked
        asked += 1
        return "d/../" * 800 + "again" if path == "again" else None

    with pytest.raises(Unreadable):
        follow("again", target_of)
    assert asked < 4000


PARTS = st.lists(st.sampled_from(["a", "b", "c", "..", "."]), min_size=1, max_size=4).map("/".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.dictionaries(st.sampled_from(["a/b", "a/c", "b", "c"]), PARTS, max_size=4), PARTS)
def test_it_agrees_with_the_system(tmp_path: Path, links: dict[str, str], path: str) -> None:
    root = tmp_path / os.urandom(6).hex()
    (root / "a").mkdir(parents=True)
    for name, target in links.items():
        (root / name).symlink_to(target)
    try:
        end = follow(path, links.get)
    except Unreadable:
        return
    # Both are the same place, or the system finds nothing there (a file used as a folder).
    assert not (root / path).exists() or os.path.realpath(root / path) == os.path.realpath(root / end)


def test_plain_paths() -> None:
    assert is_plain("docs/a b.md")
    assert not any(map(is_plain, ["", "/a", "a//b", "a/", "./a", "a/../b", "a\0b"]))
