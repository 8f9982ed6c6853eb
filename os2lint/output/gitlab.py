"""GitLab's code quality report: a list of issues, shown in merge requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from os2lint.findings import Severity
from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.json import dump
from os2lint.output.links import WHOLE_REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Finding, Report
    from os2lint.output.options import Options
    from os2lint.rules import Rule

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTICE: "info"}


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the findings as GitLab's code quality report."""
    issues = [_issue(finding, rules, options) for finding in report.findings]
    stream.write(f"{dump(issues)}\n")


def _issue(finding: Finding, rules: Mapping[str, Rule], options: Options) -> dict[str, Any]:
    place = finding.location
    lines = {"begin": (place.line if place else None) or 1}
    if place and place.end_line:
        lines["end"] = place.end_line
    return {
        "description": plain(wording.message(finding, rules, options.language)),
        "content": {"body": "\n\n".join(wording.paragraphs(finding, rules, options.language))},
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "type": "issue",
        "location": {"path": f"{options.prefix}{place.path if place else WHOLE_REPOSITORY}", "lines": lines},
    }
