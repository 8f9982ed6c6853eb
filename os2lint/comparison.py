"""Which findings are new: compared with the base commit, or with a baseline file."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from os2lint.findings import Location
from os2lint.mistakes import ConfigurationError, Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable

    from os2lint.findings import Finding, Report
    from os2lint.language import Localized

SCHEMA = "os2lint-baseline/1"
DEFAULT_FILE = ".os2lint-baseline.json"
MAX_BYTES = 8 * 1024 * 1024

_BROKEN: Localized = {
    "da": "ikke en fil, som `os2lint check --write-baseline` har skrevet",
    "en": "not a file that `os2lint check --write-baseline` has written",
}


#: Fingerprints of findings that were there before.
Known = frozenset[str]


def known(findings: Iterable[Finding]) -> Known:
    """Return what the findings of another run make known."""
    return frozenset(name for finding in findings for name in (finding.fingerprint, *finding.items))


def parse_baseline(data: bytes, path: str) -> Known:
    """Read a baseline file. Raises ConfigurationError for one that we did not write."""
    try:
        value = json.loads(data)
        fingerprints = frozenset(
            str(name)
            for finding in value["findings"]
            for name in (finding["fingerprint"], *finding.get("items", ()))
        )
        schema = value["schema"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        schema = None
    if schema != SCHEMA:
        raise ConfigurationError(Mistake(_BROKEN, Location(path=path, line=1, column=1)))
    return fingerprints


def write_baseline(report: Report) -> bytes:
    """Return the baseline file of a report; rule and path are there for people to read."""
    findings: list[dict[str, Any]] = [
        {
            "fingerprint": finding.fingerprint,
            **({"items": finding.items} if finding.items else {}),
            "rule": finding.rule,
            "path": finding.location.path if finding.location else None,
        }
        for finding in report.findings
    ]
    value = {"schema": SCHEMA, "findings": findings}
    return (json.dumps(value, ensure_ascii=True, indent=2) + "\n").encode()


def compare(report: Report, before: Known) -> Report:
    """Say of each finding whether it is new; new ones come first within their severity."""
    findings = [
        replace(finding, new=not before.issuperset(finding.items or (finding.fingerprint,)))
        for finding in report.findings
    ]
    findings.sort(key=lambda finding: (finding.severity.rank, not finding.new))
    return replace(report, findings=tuple(findings))
