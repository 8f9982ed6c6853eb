"""A badge for the README, as data that shields.io draws: the license and the documented level.

The endpoint's form is described at https://shields.io/badges/endpoint-badge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from os2lint.findings import Severity
from os2lint.output.json import dump
from os2lint.output.lights import short_level
from os2lint.output.texts import counted, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Report
    from os2lint.language import Language
    from os2lint.output.options import Options
    from os2lint.rules import Rule

LABEL = "os2lint"
#: Dark enough for white text at WCAG's contrast of 4.5 to 1.
_COLORS = {Severity.ERROR: "#b31d1d", Severity.WARNING: "#8a5a00"}
_GOOD = "#1b6e3c"


def write(report: Report, _rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the endpoint's JSON."""
    badge = {
        "schemaVersion": 1,
        "label": LABEL,
        "message": message(report, options.language),
        "color": color(report),
        "isError": report.count(Severity.ERROR) > 0,
    }
    stream.write(f"{dump(badge)}\n")


def message(report: Report, language: Language) -> str:
    """Return the worst that was found and the documented level; notices don't count on a badge."""
    worst = next((severity for severity in _COLORS if report.count(severity)), None)
    found = counted(worst, report.count(worst), language) if worst else say("nothing", language).lower()
    return " · ".join((found, *short_level(report, language)))


def color(report: Report) -> str:
    """Return the badge's colour for the worst that was found."""
    return next((color for severity, color in _COLORS.items() if report.count(severity)), _GOOD)
