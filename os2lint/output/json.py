"""JSON for programs: versioned, with a schema in `os2lint/schemas/`, the same bytes for the same report."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TextIO

from os2lint import __version__
from os2lint.findings import Severity
from os2lint.governance import NEWEST
from os2lint.language import plain
from os2lint.licenses.index import load as load_licenses
from os2lint.output import wording
from os2lint.output.characters import shorten, visible
from os2lint.output.limits import JSON_CHARACTERS, JSON_ITEMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Evidence, Finding, Location, NotAssessed, Note, Report, Waived
    from os2lint.language import Argument, Language
    from os2lint.output.options import Options
    from os2lint.rules import Rule

SCHEMA = "os2lint-report/1"

_UNSEEN = re.compile("[^\n -~\u00a1-\u00ac\u00ae-\u02ff]")


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the report as one JSON document."""
    stream.write(f"{dump(report_data(report, rules, options.language))}\n")


def dump(value: object) -> str:
    r"""Return plain data as JSON that can be printed anywhere.

    What a terminal would obey or hide is written as `\u…`, and `##[`, which GitHub's runner obeys, as well.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(_escaped, text).replace("##[", r"#\u0023[")


def report_data(report: Report, rules: Mapping[str, Rule], language: Language) -> dict[str, Any]:
    """Return the report in the shape of `report.schema.json`."""
    subject = report.subject
    return {
        "schema": SCHEMA,
        "tool": {"name": "os2lint", "version": __version__},
        "spdx_list": load_licenses().list_version,
        "governance_model": NEWEST,
        "language": language,
        "today": report.today,
        "product": _short(report.product),
        "repository": {
            "name": _short(subject.name),
            "commit": subject.commit,
            "kind": subject.kind.value,
            "kind_source": subject.kind.source,
            "level": subject.level.value,
            "level_source": subject.level.source,
        },
        "counts": {
            **{severity.value: report.count(severity) for severity in Severity},
            "waived": len(report.waived),
            "not_assessed": len(report.not_assessed),
        },
        "findings": [_finding(finding, rules, language) for finding in report.findings],
        "not_assessed": [_not_assessed(item, language) for item in report.not_assessed],
        "waived": [_waived(item, rules, language) for item in report.waived],
        "notes": [_note(item, language) for item in report.notes],
        "assessment": {
            **report.assessment,
            "next_level": [_finding(finding, rules, language) for finding in report.next_level],
        },
        "facts": dict(report.facts),
    }


def _finding(finding: Finding, rules: Mapping[str, Rule], language: Language) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        **_location(finding.location),
        "message": plain(wording.message(finding, rules, language)),
        "remedy": plain(wording.remedy(finding, rules, language)),
        "requirement": finding.requirements[0] if finding.requirements else None,
        "requirements": list(finding.requirements),
        "who": finding.who.value,
        "evidence": [_evidence(item) for item in finding.evidence[:JSON_ITEMS]],
        "fingerprint": finding.fingerprint,
        "new": finding.new,
        "key": finding.message.key,
        "arguments": _arguments(finding.message.arguments),
    }


def _location(location: Location | None) -> dict[str, Any]:
    if location is None:
        places = dict.fromkeys(("path", "line", "end_line", "column", "end_column"))
        return {**places, "is_missing": False}
    is_span = location.end_line is None and location.end_column is not None
    return {
        "path": _short(location.path),
        "line": location.line,
        # A span that isn't said to go further ends on its own line.
        "end_line": location.line if is_span else location.end_line,
        "column": location.column,
        "end_column": location.end_column,
        "is_missing": location.is_missing,
    }


def _evidence(item: Evidence) -> dict[str, Any]:
    return {"text": _short(item.text), **_location(item.location)}


def _not_assessed(item: NotAssessed, language: Language) -> dict[str, Any]:
    text, remedy = wording.reason(item, language)
    return {
        "rule": item.rule,
        "reason": item.reason,
        "text": plain(text),
        "remedy": plain(remedy),
        "requirement": item.requirements[0] if item.requirements else None,
        "requirements": list(item.requirements),
        "arguments": _arguments(item.arguments),
    }


def _waived(item: Waived, rules: Mapping[str, Rule], language: Language) -> dict[str, Any]:
    return {
        **_finding(item.finding, rules, language),
        "reason": _short(item.reason),
        "owner": _short(item.owner),
        "until": item.until,
    }


def _note(item: Note, language: Language) -> dict[str, Any]:
    return {
        "key": item.key,
        "text": plain(wording.note(item, language)),
        "arguments": _arguments(item.arguments),
    }


def _arguments(arguments: Mapping[str, Argument]) -> dict[str, Any]:
    return {name: _bounded(argument) for name, argument in arguments.items()}


def _bounded(argument: Argument) -> str | int | list[str]:
    if isinstance(argument, tuple):
        return [shorten(item, JSON_CHARACTERS) for item in argument[:JSON_ITEMS]]
    return argument if isinstance(argument, int) else shorten(argument, JSON_CHARACTERS)


def _short(text: str | None) -> str | None:
    return None if text is None else shorten(text, JSON_CHARACTERS)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character.isprintable():
        return character
    # A surrogate stands for a byte that is no text; as an escape it would make the whole document invalid.
    return json.dumps(visible(character) if "\ud800" <= character <= "\udfff" else character)[1:-1]
