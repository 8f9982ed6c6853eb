from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.repository import Gap, Kind, Listing
from os2lint.repository import listing as module

NAMES = st.sampled_from(["a", "A", "b", "a-", "a.", "a0", "é", "docs", "README.md", "readme.MD"])
TREES = st.recursive(
    st.none(), lambda inner: st.dictionaries(NAMES, inner, min_size=1, max_size=4), max_leaves=12
)


def paths_of(tree: dict | None, prefix: str = "") -> list[str]:
    if not tree:
        return [prefix] if prefix else []
    return [path for name, inner in tree.items() for path in paths_of(inner, f"{prefix}/{name}".lstrip("/"))]


@given(TREES)
def test_folders_are_as_a_full_scan_finds_them(tree: dict | None) -> None:
    paths = paths_of(tree)
    listing = Listing(paths)
    folders = {""} | {path[:end] for path in paths for end, mark in enumerate(path) if mark == "/"}
    for folder in folders:
        below = sorted(path for path in paths if not folder or path.startswith(folder + "/"))
        assert list(listing.below(folder)) == below
        depth = folder.count("/") + 1 if folder else 0
        children = ["/".join(path.split("/")[: depth + 1]) for path in below]
        assert list(listing.children(folder)) == list(dict.fromkeys(children))
        assert listing.is_folder(folder) == bool(below)
    assert list(listing) == sorted(paths)
    assert all(path in listing for path in paths)


@given(TREES, st.sampled_from(["readme.md", "DOCS/a", "É", "docs"]))
def test_lookup_ignores_case(tree: dict | None, wanted: str) -> None:
    paths = paths_of(tree)
    everything = set(paths) | {path[:end] for path in paths for end, mark in enumerate(path) if mark == "/"}
    found = Listing(paths).lookup(wanted)
    assert set(found) == {path for path in everything if path.casefold() == wanted.casefold()}
    assert wanted not in found or found[0] == wanted


def test_entries_tell_what_a_path_is() -> None:
    listing = Listing(["b", "a"], kinds={"b": Kind.SYMLINK}, sizes={"a": 3})
    assert (listing["a"].kind, listing["a"].size) == (Kind.FILE, 3)
    assert (listing["b"].kind, listing["b"].size) == (Kind.SYMLINK, None)
    assert listing.get("c") is None
    with pytest.raises(KeyError):
        listing["c"]


def test_more_paths_than_fit_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATHS", 2)
    found = ((name, Kind.FILE) for name in "abc")
    listing = Listing.collect(found)
    assert list(listing) == ["a", "b"]
    assert listing.gaps == (Gap(path="", reason="too-many-files"),)


def test_longer_paths_than_fit_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CHARACTERS", 5)
    listing = Listing.collect([("aaa", Kind.FILE), ("bbb", Kind.FILE)])
    assert list(listing) == ["aaa"]
    assert listing.gaps[0].reason == "too-many-files"


def test_more_gaps_than_anybody_reads_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Gap(path=str(number), reason="permission") for number in range(100)]
    gaps = Listing.collect(found).gaps
    assert len(gaps) == 51
    assert gaps[-1] == Gap(path="", reason="too-many-gaps")
