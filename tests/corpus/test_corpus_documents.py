"""Documents found in real OS2 repositories, held against what a careful reader found.

Needs `$OS2LINT_CORPUS`: a folder with `labels.jsonl` and `repositories/`.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.facts.purpose import Purpose
from os2lint.repository import open_repository

CORPUS = os.environ.get("OS2LINT_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="$OS2LINT_CORPUS is not set")

#: The inventory's names, with the labels' names of the path and of what says "as its template".
LABELS = {
    "readme": ("readme", None),
    "contributing": ("contributing", "contributing_is_placeholder"),
    "code-of-conduct": ("code_of_conduct", None),
    "security-policy": ("security", "security_is_placeholder"),
    "maintainers": ("maintainers", "maintainers_is_placeholder"),
    "changelog": ("changelog", "changelog_is_placeholder"),
    "architecture": ("architecture", "architecture_is_placeholder"),
    "publiccode": ("publiccode_yml", None),
}
KINDS = {
    "product-code": "product",
    "component": "component",
    "docs": "documentation",
    "management": "management",
    "template": "template",
    "template-copy": "template",
}
#: Where the guess differs, and why that is right or does no harm.
OTHER_KINDS = {
    "os2display/middleware": "archived",  # its README says that it is no longer maintained
    "OS2iot/OS2iot-payloaddecoders": "product",  # only its name says that it is a part
}


class Compared(NamedTuple):
    """A document as the reader and the program found it."""

    repository: str
    name: str
    label: str | None
    label_state: str
    path: str | None
    state: str


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Any], Facts]]:
    corpus = Path(CORPUS or "")
    root = tmp_path_factory.mktemp("corpus")
    labels = [json.loads(line) for line in (corpus / "labels.jsonl").read_text("utf-8").splitlines()]
    return {label["repo"]: (label, _facts(corpus, root, label["repo"])) for label in labels}


@pytest.fixture(scope="module")
def compared(found: dict[str, tuple[dict[str, Any], Facts]]) -> list[Compared]:
    return [
        _compared(repository, label, facts, name)
        for repository, (label, facts) in found.items()
        for name in LABELS
    ]


def test_documents_that_exist_are_found(compared: list[Compared]) -> None:
    existing = [document for document in compared if document.label]
    lost = [document for document in existing if document.path is None]
    assert len(lost) <= 0.05 * len(existing), lost


def test_what_is_found_is_right(compared: list[Compared]) -> None:
    found = [document for document in compared if document.path]
    wrong = [document for document in found if document.path != document.label]
    assert len(wrong) <= 0.03 * len(found), wrong


def test_written_documents_are_told_from_templates(compared: list[Compared]) -> None:
    both = [document for document in compared if document.label and document.path == document.label]
    wrong = [document for document in both if document.state != document.label_state]
    assert len(wrong) <= 2, wrong


def test_readmes_without_a_purpose_are_found(found: dict[str, tuple[dict[str, Any], Facts]]) -> None:
    wrong = [
        repository
        for repository, (label, facts) in found.items()
        if label["readme"]
        and (facts.documents.purpose is Purpose.STATED) is not label["readme_describes_purpose"]
    ]
    assert wrong == []


def test_kinds(found: dict[str, tuple[dict[str, Any], Facts]]) -> None:
    # A sandbox can be of any kind; what is guessed there is told by what it holds.
    wrong = {
        repository: facts.kind.value
        for repository, (label, facts) in found.items()
        if label["category"] in KINDS and facts.kind.value != KINDS[label["category"]]
    }
    assert wrong == OTHER_KINDS


def _compared(repository: str, label: dict[str, Any], facts: Facts, name: str) -> Compared:
    path_label, template_label = LABELS[name]
    path = label[path_label]
    if isinstance(path, list):
        path = next(iter(path), None)
    is_template = label["readme_state"] == "template" if name == "readme" else label.get(template_label or "")
    document = facts.documents[name]
    return Compared(
        repository,
        name,
        path,
        "template" if is_template else "real",
        document.path,
        document.state.value,
    )


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
