"""Findings as annotations of a check run, each within GitHub's limits.

One annotation that GitHub refuses takes the other 49 of its request with it, and GitHub doesn't say which it
was. So what can't be right is made right here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from os2lint.findings import Severity
from os2lint.github.limits import MESSAGE_BYTES, TITLE_CHARACTERS, clip_bytes, clip_characters
from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.characters import encodable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Finding, Location
    from os2lint.language import Language
    from os2lint.rules import Rule

__all__ = ["Annotation", "annotate"]

#: Where GitHub itself puts what has no place in a file.
NOWHERE = ".github"
_LEVELS = {Severity.ERROR: "failure", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


class Annotation(TypedDict):
    """An annotation in the terms of GitHub's API."""

    path: str
    start_line: int
    end_line: int
    start_column: NotRequired[int]
    end_column: NotRequired[int]
    annotation_level: str
    title: str
    message: str


def annotate(finding: Finding, rules: Mapping[str, Rule], language: Language, prefix: str = "") -> Annotation:
    """Return the finding as an annotation; `prefix` is the linted folder inside the git repository."""
    rule = rules[finding.rule]
    place = finding.location
    start, end = _lines(place)
    annotation = Annotation(
        path=_path(place, prefix),
        start_line=start,
        end_line=end,
        annotation_level=_LEVELS[finding.severity],
        title=clip_characters(
            f"{plain(wording.title(rule, language))} ({wording.value(rule.id)})", TITLE_CHARACTERS
        ),
        message=clip_bytes("\n\n".join(wording.paragraphs(finding, rules, language)), MESSAGE_BYTES),
    )
    if place is not None and place.column and start == end:
        annotation["start_column"] = place.column
        annotation["end_column"] = max(place.column, place.end_column or place.column)
    return annotation


def _lines(place: Location | None) -> tuple[int, int]:
    """Return the first and last line; a whole or missing file is shown at its first."""
    start = max(1, place.line or 1) if place else 1
    return start, max(start, (place.end_line if place else None) or start)


def _path(place: Location | None, prefix: str) -> str:
    """Return the path from the repository's root: GitHub stores others, and shows them nowhere."""
    path = "/".join(part for part in (prefix.strip("/"), place.path.strip("/") if place else "") if part)
    return encodable(path) or NOWHERE
