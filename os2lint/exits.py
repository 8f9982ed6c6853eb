"""Exit codes: what a program learns from a run."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code means."""

    #: Nothing at or above the severity that fails.
    CLEAN = 0
    FINDINGS = 1
    #: Wrong use or configuration; nothing was linted.
    USAGE = 2
    NOTHING_CHECKED = 3
    OUR_FAULT = 4
    INTERRUPTED = 130
