"""JUnit's XML, as test reports are shown by most build servers: each finding is a test.

An error or a warning is a test that failed, a notice one that passed with something to say, and a rule that
could not look is a skipped test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import escape, quoteattr

from os2lint.findings import Severity
from os2lint.language import plain
from os2lint.output import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.findings import Finding, NotAssessed, Report
    from os2lint.language import Language
    from os2lint.output.options import Options
    from os2lint.rules import Rule


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the findings as a suite of tests."""
    cases = [
        *(_case(finding, rules, options.language) for finding in report.findings),
        *(_skipped(item, rules, options.language) for item in report.not_assessed),
    ]
    if not cases:
        # Build servers take a suite without tests for one that wasn't run.
        cases.append(iter(['    <testcase classname="os2lint" name="os2lint"/>\n']))
    failures = sum(finding.severity is not Severity.NOTICE for finding in report.findings)
    name = quoteattr(wording.value(report.product or report.subject.name or "os2lint"))
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{len(report.not_assessed)}"'
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites name="os2lint" {counts}>\n  <testsuite name={name} {counts}>\n')
    stream.writelines(line for case in cases for line in case)
    stream.write("  </testsuite>\n</testsuites>\n")


def _case(finding: Finding, rules: Mapping[str, Rule], language: Language) -> Iterator[str]:
    place = finding.location
    text = "\n\n".join(wording.paragraphs(finding, rules, language))
    where = wording.place(place) if place else ""
    title = f"{where}: {finding.rule}" if where else finding.rule
    yield _opening(finding.rule, title, rules, language)
    if finding.severity is Severity.NOTICE:
        yield f"      <system-out>{_text(f'{where} {text}'.strip())}</system-out>\n"
    else:
        short = quoteattr(plain(wording.message(finding, rules, language)))
        yield f'      <failure type="{finding.severity}" message={short}>{_text(text)}</failure>\n'
    yield "    </testcase>\n"


def _skipped(item: NotAssessed, rules: Mapping[str, Rule], language: Language) -> Iterator[str]:
    text, remedy = wording.reason(item, language)
    yield _opening(item.rule, item.rule, rules, language)
    yield f"      <skipped message={quoteattr(f'{plain(text)}. {plain(remedy)}')}/>\n"
    yield "    </testcase>\n"


def _opening(rule: str, title: str, rules: Mapping[str, Rule], language: Language) -> str:
    group = plain(wording.title(rules[rule], language))
    return f"    <testcase classname={quoteattr(group)} name={quoteattr(wording.value(title))}>\n"


def _text(text: str) -> str:
    """Return text for an element's content; no line begins with what GitHub's runner would obey."""
    return escape(text).replace("::", "&#58;:")
