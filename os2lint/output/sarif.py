"""SARIF 2.1.0, for GitHub's code scanning and editors.

Code scanning opens an alert for each result, suppressed or not. So what is waived or was not assessed is told
as a notification, which opens none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from os2lint import __version__
from os2lint.findings import Severity
from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.characters import as_bytes
from os2lint.output.json import dump
from os2lint.output.limits import SARIF_LOCATIONS, SARIF_RESULTS, SARIF_TAGS
from os2lint.output.links import WHOLE_REPOSITORY, rule_link
from os2lint.output.markdown_text import link, words
from os2lint.output.tally import ordered
from os2lint.output.texts import counted, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.findings import Finding, Location, Report
    from os2lint.language import Language
    from os2lint.output.options import Options
    from os2lint.rules import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://github.com/OS2offdig/os2lint"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "recommendation"}


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the report as a SARIF log of one run."""
    numbers = {rule: number for number, rule in enumerate(rules)}
    findings = ordered(report.findings)[:SARIF_RESULTS]
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "os2lint",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": HOME,
                "language": options.language,
                "rules": [_rule(rule, options.language) for rule in rules.values()],
            }
        },
        "automationDetails": {"id": "os2lint/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": list(_notifications(report, rules, options.language)),
            }
        ],
        "results": [_result(finding, rules, numbers, options) for finding in findings],
    }
    if report.subject.name and report.subject.commit:
        repository = f"{options.server_url}/{quote(as_bytes(report.subject.name))}"
        run["versionControlProvenance"] = [{"repositoryUri": repository, "revisionId": report.subject.commit}]
    stream.write(f"{dump({'$schema': SCHEMA, 'version': '2.1.0', 'runs': [run]})}\n")


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    title = plain(wording.title(rule, language))
    why = wording.fill(rule.why[language], {}, language)
    remedy = wording.fill(rule.remedy[language], {}, language)
    address = rule_link(rule, language)
    markdown = [words(why), words(remedy)]
    if address:
        markdown.append(link(wording.value(rule.id), address))
    severity = min(rule.severity.values(), key=lambda severity: severity.rank, default=Severity.NOTICE)
    described = {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": plain(why)},
        "help": {"text": f"{plain(why)}\n\n{plain(remedy)}", "markdown": "\n\n".join(markdown)},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "tags": ["governance", *(f"OS2 {number}" for number in rule.requirements)][:SARIF_TAGS],
            "problem.severity": _PROBLEMS[severity],
            "precision": "high",
        },
    }
    return described | ({"helpUri": address} if address else {})


def _result(
    finding: Finding, rules: Mapping[str, Rule], numbers: Mapping[str, int], options: Options
) -> dict[str, Any]:
    related = [item for item in finding.evidence if item.location][: SARIF_LOCATIONS - 1]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n\n".join(wording.paragraphs(finding, rules, options.language))},
        "locations": [{"physicalLocation": _place(finding.location, options)}],
        "partialFingerprints": {"os2lint/v1": finding.fingerprint},
        "properties": {"who": finding.who.value, "requirements": list(finding.requirements)},
    }
    if related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(item.location, options),
                "message": {"text": wording.value(item.text)},
            }
            for number, item in enumerate(related, start=1)
        ]
    if finding.new is not None:
        result["baselineState"] = "new" if finding.new else "unchanged"
    return result


def _place(location: Location | None, options: Options) -> dict[str, Any]:
    path = f"{options.prefix}{location.path if location else WHOLE_REPOSITORY}"
    region = {"startLine": (location.line if location else None) or 1}
    if location and location.line:
        region["endLine"] = location.end_line or location.line
        if location.column:
            region["startColumn"] = location.column
        if location.end_column:
            # Ours is the last character's column, SARIF's the one after it.
            region["endColumn"] = location.end_column + 1
    return {
        "artifactLocation": {"uri": quote(as_bytes(path)), "uriBaseId": "%SRCROOT%"},
        "region": region,
    }


def _notifications(report: Report, rules: Mapping[str, Rule], language: Language) -> Iterator[dict[str, Any]]:
    for item in report.not_assessed:
        text, remedy = wording.reason(item, language)
        yield {
            "level": "warning",
            "descriptor": {"id": f"not-assessed/{item.reason}"},
            "associatedRule": {"id": item.rule},
            "message": {"text": f"{say('not-assessed', language)}: {plain(text)}. {plain(remedy)}"},
        }
    for waived in report.waived:
        message = plain(wording.message(waived.finding, rules, language))
        why = say(
            "waived-until",
            language,
            reason=wording.value(waived.reason),
            owner=wording.value(waived.owner),
            until=wording.value(waived.until),
        )
        yield {
            "level": "note",
            "descriptor": {"id": "waived"},
            "associatedRule": {"id": waived.finding.rule},
            "message": {"text": f"{say('waived', language)}: {message}. {why}"},
        }
    for note in report.notes:
        yield {
            "level": "note",
            "descriptor": {"id": f"note/{note.key}"},
            "message": {"text": plain(wording.note(note, language))},
        }
    if len(report.findings) > SARIF_RESULTS:
        rest = len(report.findings) - SARIF_RESULTS
        count = counted("more-findings", rest, language)
        yield {"level": "warning", "message": {"text": say("left-out", language, count=count)}}
