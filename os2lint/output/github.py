"""Workflow commands: findings as annotations on GitHub, from a step that may only read.

GitHub takes a few commands of each severity from a step and drops the rest, so the worst and the new come
first, and what is left is counted and listed in the log. Nothing from a repository can begin a command: the
runner looks for `::` where a line begins and for `##[` anywhere, and neither is ever printed but by us.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.characters import shorten, visible
from os2lint.output.lights import level_lines
from os2lint.output.limits import COMMAND_MESSAGE, COMMAND_TITLE
from os2lint.output.tally import caution, commands_for, counts, ordered, setbacks
from os2lint.output.texts import counted, say
from os2lint.texts import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.findings import Finding, Report
    from os2lint.output.options import Options
    from os2lint.rules import Rule


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the report as workflow commands, followed by what it adds up to."""
    shown, hidden = divide(report, options)
    warning = caution(report, options.language)
    lines = [
        *(command("warning", {"title": "os2lint"}, text) for text in setbacks(report, options.language)),
        *(_annotation(finding, rules, options) for finding in shown),
        *_rest(hidden, shown, rules, options),
        *([plain(warning)] if warning else []),
        counts(report, options.language),
        *level_lines(report, options.language),
    ]
    stream.write("".join(f"{line}\n" for line in lines))


def divide(report: Report, options: Options) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that GitHub will show, and those it would drop or that weren't asked for."""
    shown: list[Finding] = []
    hidden: list[Finding] = []
    for severity, group in groupby(ordered(report.findings), key=lambda finding: finding.severity):
        findings = list(group)
        asked = [finding for finding in findings if _is_asked(finding, options)]
        asked = asked[: commands_for(severity, report)]
        shown += asked
        hidden += [finding for finding in findings if finding not in asked]
    return shown, hidden


def command(name: str, properties: Mapping[str, str | int | None], message: str) -> str:
    """Return a workflow command; properties that are None are left out."""
    values = ",".join(
        f"{key}={_escape_property(str(value))}" for key, value in properties.items() if value is not None
    )
    return f"::{name}{' ' if values else ''}{values}::{_escape_data(message)}"


def _is_asked(finding: Finding, options: Options) -> bool:
    return options.commands is None or finding.fingerprint in options.commands


def _annotation(finding: Finding, rules: Mapping[str, Rule], options: Options) -> str:
    rule = rules[finding.rule]
    place = finding.location
    title = f"{plain(wording.title(rule, options.language))} ({wording.value(rule.id)})"
    properties: dict[str, str | int | None] = {}
    if place:
        on_one_line = place.end_line in {None, place.line}
        properties = {
            "file": visible(f"{options.prefix}{place.path}"),
            "line": place.line,
            "endLine": place.end_line,
            # The runner drops columns of a span over several lines, and says so in a warning.
            "col": place.column if on_one_line else None,
            "endColumn": place.end_column if on_one_line else None,
        }
    properties["title"] = shorten(title, COMMAND_TITLE)
    text = "\n\n".join(wording.paragraphs(finding, rules, options.language))
    return command(finding.severity, properties, shorten(text, COMMAND_MESSAGE))


def _rest(
    hidden: list[Finding], shown: list[Finding], rules: Mapping[str, Rule], options: Options
) -> Iterator[str]:
    if not hidden:
        return
    title, what = ("more-in-summary", "more-findings") if shown else ("in-summary", "finding")
    count = counted(what, len(hidden), options.language)
    yield command("group", {}, say(title, options.language, count=count))
    for finding in hidden:
        severity = SEVERITIES[finding.severity][options.language]
        where = f"{wording.place(finding.location)}: " if finding.location else ""
        text = plain(wording.message(finding, rules, options.language))
        yield f"- {where}{severity}[{wording.value(finding.rule)}]: {text}"
    yield command("endgroup", {}, "")


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
