"""What a job on GitHub keeps of a run: the outputs that later steps read, and the summary on its page.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.findings import Severity
from os2lint.language import plain, segments
from os2lint.output.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from os2lint.findings import Report
    from os2lint.language import Localized
    from os2lint.output import Options
    from os2lint.rules import Rule

_NO_SUMMARY: Localized = {
    "da": "Jobbets opsummering kunne ikke skrives til `$path`: $problem",
    "en": "The job's summary could not be written to `$path`: $problem",
}


def set_outputs(path: str, report: Report, destinations: Iterable[str]) -> None:
    """Set the action's outputs in the file that GITHUB_OUTPUT names."""
    _append(path, "".join(_entry(name, value) for name, value in outputs(report, destinations).items()))


def outputs(report: Report, destinations: Iterable[str]) -> dict[str, str]:
    """Return the outputs of action.yml by name; what isn't known is an empty text.

    `destinations` are the values of `--output`, of which the first JSON file is the report.
    """
    return {
        "errors": str(report.count(Severity.ERROR)),
        "warnings": str(report.count(Severity.WARNING)),
        "notices": str(report.count(Severity.NOTICE)),
        "level-documented": report.assessment.get("level_documented") or "",
        "license": next(iter(report.facts["license"]["spdx"]), ""),
        "report": next((file for file in map(_json_file, destinations) if file), ""),
    }


def write_summary(path: str, report: Report, rules: Mapping[str, Rule], options: Options) -> None:
    """Add the report to the file that GITHUB_STEP_SUMMARY names; a runner without one is told of on stderr.

    The summary is an extra: the run comes to what the findings say, whether or not it could be written.
    """
    try:
        _summarize(path, report, rules, options)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        told = plain(segments(_NO_SUMMARY[options.language], {"path": path, "problem": problem}))
        print(visible(told), file=sys.stderr)  # noqa: T201 - what a person must see beside the outputs


def _summarize(path: str, report: Report, rules: Mapping[str, Rule], options: Options) -> None:
    """Write after what the step wrote there before.

    GitHub shows nothing at all of a summary that is too long, so the report gets the room that is left.
    """
    from os2lint.output.limits import STEP_SUMMARY_BYTES
    from os2lint.output.markdown import write

    try:
        taken = Path(path).lstat().st_size
    except FileNotFoundError:
        taken = 0
    text = StringIO()
    write(report, rules, text, replace(options, budget=max(0, STEP_SUMMARY_BYTES - taken)))
    _append(path, text.getvalue())


def _json_file(destination: str) -> str:
    name, _, file = destination.partition("=")
    return file if name == "json" and file != "-" else ""


def _entry(name: str, value: str) -> str:
    """Return an output; its random delimiter can't be forged by the value."""
    delimiter = f"os2lint-{os.urandom(16).hex()}"
    return f"{name}<<{delimiter}\n{value}\n{delimiter}\n"


def _append(path: str, text: str) -> None:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o644), "wb") as file:
        file.write(text.encode("utf-8", "backslashreplace"))
