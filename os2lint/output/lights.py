"""The assessment as outputs show it: the level that the product's own report documents, and the lights.

No verdict on the level is ever ours: OS2's secretariat sets it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.output.texts import say
from os2lint.texts import LEVELS

if TYPE_CHECKING:
    from os2lint.findings import Report
    from os2lint.language import Language


def level_lines(report: Report, language: Language) -> list[str]:
    """Return the documented level, and what stands between it and the next."""
    level = report.assessment.get("level_documented")
    if level is None:
        return [say("no-documented-level", language)]
    return [say("documented-level", language, level=LEVELS[level][language])]


def short_level(report: Report, language: Language) -> list[str]:
    """Return the documented level in as few words as a title allows; nothing where there is none."""
    level = report.assessment.get("level_documented")
    return [say("short-level", language, level=LEVELS[level][language])] if level else []
