"""Files that a rule names by patterns: those that its check misses are those that a look doesn't see."""

from __future__ import annotations

import pytest

from os2lint.checks.file_missing import matching

PATHS = (
    "Dockerfile",
    "docs/Dockerfile.dev",
    "deep/down/there/Dockerfile",
    "vendor/Dockerfile",
    ".github/workflows/Build.yml",
    "build.yml",
    "chart.y",
)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("dockerfile", ["Dockerfile"]),
        ("dockerfile*", ["Dockerfile", "docs/Dockerfile.dev"]),
        ("*.yml", [".github/workflows/Build.yml", "build.yml"]),
        (".github/workflows/*.yml", [".github/workflows/Build.yml"]),
        ("docs/dockerfile.dev", ["docs/Dockerfile.dev"]),
        ("chart.y*.y", []),
        ("none", []),
    ],
)
def test_a_pattern_names_files_near_the_root(pattern, found):
    assert list(matching(PATHS, [pattern], {"depth": 2, "except": ["vendor"]})) == found


def test_a_file_counts_once_whatever_names_it():
    assert list(matching(PATHS, ["build.yml", "*.yml", "build*"], {"depth": 0})) == ["build.yml"]
