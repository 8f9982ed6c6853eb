"""Governance reports: read any version, compare with the evidence, assess, draft."""

from __future__ import annotations

from os2lint.governance.reader import read_report
from os2lint.governance.report import Filled, GovernanceReport, NotAReport, Requirement, Status

__all__ = ["Filled", "GovernanceReport", "NotAReport", "Requirement", "Status", "read_report"]
