from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from os2lint.repository.gitconfig import parse

if TYPE_CHECKING:
    from pathlib import Path


def test_sections_values_comments_and_quotes() -> None:
    text = (
        "# a comment\n[core]\n\tbare = false ; no\n\tfilemode\n"
        '[remote "ori\\"gin"]\n\turl = "https://example.org/a b" # here\n\turl = two\\\n  lines\n'
        '[Branch.Main] merge = "with \\"quotes\\" # inside"\n[ext] empty =\n'
    )
    assert parse(text) == {
        ("core", "", "bare"): ["false"],
        ("core", "", "filemode"): ["true"],
        ("remote", 'ori"gin', "url"): ["https://example.org/a b", "two  lines"],
        ("branch", "main", "merge"): ['with "quotes" # inside'],
        ("ext", "", "empty"): [""],
    }


@given(st.text(alphabet='[]"\\=#; \tab\n.-', max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    parse(text)


VALUES = st.text(alphabet='ab "\\#;=\t', max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["a", "b-c"]), VALUES), min_size=1, max_size=3), VALUES)
def test_what_git_writes_is_read_back(tmp_path: Path, values: list[tuple[str, str]], name: str) -> None:
    path = tmp_path / "config"
    path.unlink(missing_ok=True)
    for key, value in values:
        subprocess.run(["git", "config", "-f", path, "--add", f"section.{name}.{key}", value], check=True)
    expected: dict[tuple[str, str, str], list[str]] = {}
    for key, value in values:
        expected.setdefault(("section", name, key), []).append(value)
    assert parse(path.read_text(encoding="utf-8")) == expected
