"""Real OS2 repositories, laid out once, with what a careful reader found in each.

Needs `$OS2LINT_CORPUS`: a folder with `labels.jsonl` and `repositories/`.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.repository import open_repository

CORPUS = os.environ.get("OS2LINT_CORPUS")


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Any], Facts]]:
    """The labels of each repository, and what the program finds there."""
    if not CORPUS:
        pytest.skip("$OS2LINT_CORPUS is not set")
    corpus = Path(CORPUS)
    root = tmp_path_factory.mktemp("corpus")
    labels = [json.loads(line) for line in (corpus / "labels.jsonl").read_text("utf-8").splitlines()]
    return {label["repo"]: (label, _facts(corpus, root, label["repo"])) for label in labels}


def _facts(corpus: Path, root: Path, repository: str) -> Facts:
    folder = repository.replace("/", "+")
    _lay_out(corpus / "repositories" / folder, root / folder)
    opened = open_repository(root / folder)
    return Facts(_Named(opened, repository), Configuration(), Circumstances(today=date(2026, 11, 1)))


class _Named:
    """A folder without git, under the name that its repository has on GitHub."""

    def __init__(self, repository: object, name: str) -> None:
        self._repository, self.name = repository, name

    def __getattr__(self, attribute: str) -> object:
        return getattr(self._repository, attribute)


def _lay_out(source: Path, target: Path) -> None:
    """Write the files of a repository; those whose bytes aren't kept hold nothing."""
    for entry in json.loads((source / "tree.json").read_text("utf-8"))["files"]:
        file = target / os.fsdecode(entry["path"].encode("utf-8", "surrogateescape"))
        if entry["mode"] == "160000":
            file.mkdir(parents=True, exist_ok=True)
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        data = (source / "blobs" / entry["content"]).read_bytes() if "content" in entry else b"left out\n"
        if entry["mode"] == "120000":
            file.symlink_to(os.fsdecode(data))
        else:
            file.write_bytes(data)
