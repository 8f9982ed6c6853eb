"""What has changed since an earlier report of the same repository."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from os2lint.output import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Finding, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A finding that the earlier report had; what it said then."""

    rule: str
    severity: str
    message: str
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Findings that have come and gone; what has since been explained is neither."""

    since: str
    came: tuple[Finding, ...]
    gone: tuple[Gone, ...]
    level_then: str | None
    level_now: str | None


def changes(report: Report, previous: Mapping[str, Any] | None) -> Changes | None:
    """Compare by fingerprint; `previous` is a JSON report that keeps to its schema."""
    if previous is None:
        return None
    before = {finding["fingerprint"] for finding in (*previous["findings"], *previous["waived"])}
    now = {finding.fingerprint for finding in report.findings}
    now |= {waived.finding.fingerprint for waived in report.waived}
    return Changes(
        since=previous["today"],
        came=tuple(finding for finding in report.findings if finding.fingerprint not in before),
        gone=tuple(
            Gone(
                rule=wording.value(finding["rule"]),
                severity=finding["severity"],
                message=wording.value(finding["message"]),
                path=wording.value(finding["path"]) if finding["path"] else None,
            )
            for finding in previous["findings"]
            if finding["fingerprint"] not in now
        ),
        level_then=previous["assessment"].get("level_documented"),
        level_now=report.assessment.get("level_documented"),
    )
