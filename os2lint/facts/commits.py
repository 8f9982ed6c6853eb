"""Which commits change code, who made them, and which issues they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os2lint.repository import Commit

__all__ = ["code_files", "forge_of_merge", "is_by_bot", "is_of_bot", "refers_to_issue"]

_BOT_NAMES = (
    "allcontributors",
    "copilot-swe-agent",
    "dependabot",
    "github-actions",
    "greenkeeper",
    "imgbot",
    "mergify",
    "pre-commit-ci",
    "pyup",
    "renovate",
    "semantic-release",
    "snyk",
    "weblate",
    "whitesource",
)
# Folders of documentation and of the forge's own settings.
_NO_CODE = ("docs/", ".github/")
_DOCUMENTS = (
    *(".adoc", ".asciidoc", ".md", ".markdown", ".rst", ".textile", ".txt", ".pdf", ".rtf"),
    *(".doc", ".docx", ".odp", ".ods", ".odt", ".ppt", ".pptx", ".xls", ".xlsx"),
)
_IMAGES = (
    *(".avif", ".bmp", ".drawio", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".vsdx"),
    *(".webp", ".eps", ".mp4", ".webm"),
)
_DOCUMENT_NAMES = frozenset(
    {
        "authors",
        "changelog",
        "codeowners",
        "contributors",
        "copying",
        "license",
        "licence",
        "maintainers",
        "news",
    }
    | {"notice", "readme"}
)
# `#12`, `GH-12` and Jira's `ABC-12`, GitLab's `!12`, Azure's `AB#12`, and addresses of either.
_REFERENCE = re.compile(
    r"(?<![\w&])(?:[\w./-]{1,80})?#\d{1,7}\b|(?<![\w-])[A-Z][A-Z0-9_]{1,14}-\d{1,7}\b|!\d{1,7}\b"
    r"|/(?:issues|pull|merge_requests|browse|workitems)/[\w-]"
)
# What looks like Jira's keys and is none.
_NO_KEYS = frozenset(
    {
        "AES",
        "AGPL",
        "APACHE",
        "BSD",
        "CC",
        "COVID",
        "CP",
        "CVE",
        "CWE",
        "ES",
        "EUPL",
        "GPL",
        "HTTP",
        "IE",
        "ISO",
    }
    | {
        "LGPL",
        "MD",
        "MPL",
        "MS",
        "PEP",
        "PHP",
        "PSR",
        "RC",
        "RFC",
        "RSA",
        "SHA",
        "TLS",
        "UTC",
        "UTF",
        "V",
        "VC",
    }
)
_FORGES = (
    ("GitLab", re.compile(r"^Merge branch '[^']{1,200}' into '[^']{1,200}'")),
    ("Bitbucket", re.compile(r"^Merged in \S{1,200} \(pull request #\d")),
    ("Azure DevOps", re.compile(r"^Merged PR \d")),
)


def is_by_bot(commit: Commit) -> bool:
    """Whether a program made the commit, by its author's name and address."""
    name, email = commit.author.lower(), commit.email.lower()
    if "[bot]" in name or "[bot]" in email or name.endswith(("-bot", " bot")):
        return True
    return any(bot in name or bot in email.partition("@")[0] for bot in _BOT_NAMES)


def is_of_bot(merge: Commit) -> bool:
    """Whether a merge brings in the branch of a program, by the name of the branch."""
    subject = merge.subject.lower()
    return any(f"/{bot}" in subject or f" {bot}" in subject for bot in _BOT_NAMES)


def code_files(commit: Commit) -> int:
    """Count the files that are neither documents nor images, nor in docs/ or .github/.

    Where a commit changed more files than were kept, those beyond count as the kept ones do.
    """
    kept = sum(_is_code(path) for path in commit.paths)
    if not commit.paths or commit.changed == len(commit.paths):
        return kept
    return kept * commit.changed // len(commit.paths)


def refers_to_issue(text: str) -> bool:
    """Whether a commit message names an issue, a pull request or a key of Jira."""
    return any(found[0].partition("-")[0] not in _NO_KEYS for found in _REFERENCE.finditer(text))


def forge_of_merge(commit: Commit) -> str | None:
    """Give the forge, other than GitHub, on which a merge was made, by the words that it writes."""
    if commit.parents < 2:
        return None
    return next((forge for forge, pattern in _FORGES if pattern.match(commit.message)), None)


def _is_code(path: str) -> bool:
    lowered = path.lower()
    if lowered.startswith(_NO_CODE) or lowered.endswith((*_DOCUMENTS, *_IMAGES)):
        return False
    return lowered.rpartition("/")[2] not in _DOCUMENT_NAMES
