"""Repositories for the tests of facts: files in a folder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from os2lint.configuration import parse_configuration
from os2lint.facts import Circumstances, Facts
from os2lint.repository import open_repository

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def facts_of(tmp_path: Path) -> Callable[..., Facts]:
    """Lay files out in a folder with a remote's name, and return the facts of that repository."""

    def build(files: Mapping[str, str | bytes], name: str = "", configuration: str = "") -> Facts:
        root = tmp_path / (name.rpartition("/")[2] or "repository")
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        root.mkdir(exist_ok=True)
        repository = open_repository(root)
        if name:
            repository = _Named(repository, name)
        return Facts(
            repository,
            parse_configuration(configuration, ".os2lint.yml"),
            Circumstances(today=date(2026, 11, 1)),
        )

    return build


class _Named:
    """A repository under another name than its remotes give."""

    def __init__(self, repository: object, name: str) -> None:
        self._repository, self.name = repository, name

    def __getattr__(self, attribute: str) -> object:
        return getattr(self._repository, attribute)
