"""What a job on GitHub keeps of a run: the outputs that later steps read, and the summary on its page.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from os2lint.findings import Severity
from os2lint.language import plain, segments
from os2lint.output.characters import visible
from os2lint.system import refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from os2lint.findings import Report
    from os2lint.language import Language, Localized
    from os2lint.output import Options
    from os2lint.rules import Rule

_NO_SUMMARY: Localized = {
    "da": "Jobbets opsummering kunne ikke skrives til `$path`: $problem",
    "en": "The job's summary could not be written to `$path`: $problem",
}
_NO_RESULT: Localized = {"da": "## os2lint: Intet resultat\n\n", "en": "## os2lint: No result\n\n"}
_REFUSAL: Localized = {
    "da": """\
$problems
Kørslen stoppede, og der kommer intet resultat, før det er rettet. Nævnes en fil og en linje, rettes det der;
ellers under `with:` i workflowet. [Konfiguration]($configuration) forklarer nøglerne i `.os2lint.yml`, og
[action.yml]($action) de input, som actionen tager.
""",
    "en": """\
$problems
The run stopped, and there is no result until this is put right: in the file and line that is named, or else
under `with:` in the workflow. [Configuration]($configuration) explains the keys of `.os2lint.yml`, and
[action.yml]($action) the inputs that the action takes.
""",
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
    from os2lint.output.markdown import write

    def text(room: int) -> str:
        stream = StringIO()
        write(report, rules, stream, replace(options, budget=room))
        return stream.getvalue()

    _summarize(path, text, options.language)


def write_refusal(path: str, problems: Iterable[str], language: Language) -> None:
    """Add to the summary why there is no result, and where that is put right."""
    from os2lint.documentation import SOURCE
    from os2lint.output.markdown_text import escape

    values = {
        "configuration": f"{SOURCE}docs/{language}/configuration.md",
        "action": f"{SOURCE}action.yml",
        "problems": "".join(f"- {escape(line)}\n" for problem in problems for line in problem.splitlines()),
    }
    _conclude(path, Template(_REFUSAL[language]).substitute(values), language)


def write_fault(path: str, told: str, language: Language) -> None:
    """Add to the summary that os2lint itself failed, with the report that it asks for: Markdown already."""
    _conclude(path, f"{told}\n", language)


def _conclude(path: str, told: str, language: Language) -> None:
    text = _NO_RESULT[language] + told
    _summarize(path, lambda room: text if len(text.encode()) <= room else "", language)


def _summarize(path: str, text: Callable[[int], str], language: Language) -> None:
    """Write after what the step wrote there before.

    GitHub shows nothing at all of a summary that is too long, so the text gets the bytes that are left.
    """
    from os2lint.output.limits import STEP_SUMMARY_BYTES

    try:
        taken = Path(path).lstat().st_size if os.path.lexists(path) else 0
        _append(path, text(max(0, STEP_SUMMARY_BYTES - taken)))
    except OSError as error:
        problem = refusal(error)[language]
        told = plain(segments(_NO_SUMMARY[language], {"path": path, "problem": problem}))
        print(visible(told), file=sys.stderr)  # noqa: T201 - what a person must see beside the outputs


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
