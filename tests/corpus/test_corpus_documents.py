"""Documents found in real OS2 repositories, held against what a careful reader found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from os2lint.facts.purpose import Purpose

if TYPE_CHECKING:
    from os2lint.facts import Facts

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
