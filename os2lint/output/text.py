"""For a person at a terminal: each finding with its line, why, and what to do, and a tally at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from os2lint.findings import Severity, Who
from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.excerpt import Source, excerpt
from os2lint.output.lights import level_lines
from os2lint.output.limits import NEXT_LEVEL
from os2lint.output.links import rule_link
from os2lint.output.tally import caution, counts, further, linted_as, ordered, unassessed
from os2lint.output.terminal import Terminal, wrap
from os2lint.output.texts import counted, say
from os2lint.texts import SEVERITIES, WHO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.findings import Finding, Location, Report
    from os2lint.output.options import Options
    from os2lint.rules import Rule


#: Columns of a paragraph at most: longer lines are hard to read, however wide the terminal is.
_PROSE = 100


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the report for a person at a terminal."""
    page = _Page(report, rules, options)
    stream.writelines("".join(f"{line}\n" for line in block) for block in page.blocks())


class _Page:
    def __init__(self, report: Report, rules: Mapping[str, Rule], options: Options) -> None:
        self.report = report
        self.rules = rules
        self.options = options
        self.language = options.language
        self.width = min(options.width, _PROSE)
        self.terminal = Terminal(options.color, options.hyperlinks)
        self.source = Source(options.source)
        self.explained: set[str] = set()

    def blocks(self) -> Iterator[list[str]]:
        """Yield the parts of the page; each ends with an empty line but the last."""
        warning = caution(self.report, self.language)
        if warning:
            yield [*(self.terminal.paint("strong", line) for line in wrap(plain(warning), self.width)), ""]
        for who in Who:
            findings = ordered(finding for finding in self.report.findings if finding.who is who)
            if findings:
                yield [self._heading(say(f"for-{who}", self.language), findings), ""]
                for finding in findings:
                    yield [*self._finding(finding), ""]
        for block in (self._next_level(), self._not_assessed(), self._waived(), self._notes()):
            lines = list(block)
            if lines:
                yield [*lines, ""]
        yield list(self._closing())

    def _heading(self, text: str, findings: Sequence[Finding]) -> str:
        parts = [
            counted(severity, number, self.language)
            for severity in Severity
            if (number := sum(finding.severity is severity for finding in findings))
        ]
        return self.terminal.paint("strong", f"{text}: {', '.join(parts)}")

    def _finding(self, finding: Finding) -> Iterator[str]:
        rule = self.rules[finding.rule]
        severity = SEVERITIES[finding.severity][self.language]
        label = self.terminal.link(f"{severity}[{wording.value(rule.id)}]", rule_link(rule, self.language))
        text = plain(wording.message(finding, self.rules, self.language))
        new = f" ({say('is-new', self.language)})" if finding.new else ""
        yield (
            f"{self.terminal.paint(finding.severity, label)}{self.terminal.paint('strong', f': {text}')}{new}"
        )
        gutter = len(str(finding.location.line or " ")) if finding.location else 0
        if finding.location:
            yield f"{' ' * gutter}{self.terminal.paint('frame', '-->')} {wording.place(finding.location)}"
            yield from self._excerpt(finding.location, finding.severity)
        yield from self._grounds(finding, rule, gutter)

    def _excerpt(self, location: Location, severity: Severity) -> Iterator[str]:
        line = self.source.line(location)
        if not line or not line.strip():
            return
        number = str(location.line)
        bar = self.terminal.paint("frame", "|")
        margin = " " * len(number)
        shown, carets = excerpt(line, location, self.options.width - len(number) - 3)
        yield f"{margin} {bar}"
        yield f"{self.terminal.paint('frame', number)} {bar} {shown}"
        if carets:
            further = ""
            if location.end_line and location.line and location.end_line > location.line:
                further = f" {say('until-line', self.language, line=location.end_line)}"
            yield f"{margin} {bar} {self.terminal.paint(severity, carets)}{further}"
        else:
            yield f"{margin} {bar}"

    def _grounds(self, finding: Finding, rule: Rule, gutter: int) -> Iterator[str]:
        for text in wording.grounds(finding, self.language):
            yield from self._ground(gutter, "evidence", text)
        if rule.id not in self.explained:
            self.explained.add(rule.id)
            yield from self._ground(gutter, "why", plain(wording.why(finding, self.rules, self.language)))
        yield from self._ground(gutter, "help", plain(wording.remedy(finding, self.rules, self.language)))
        if finding.requirements:
            requirements = ", ".join(wording.value(item) for item in finding.requirements)
            yield from self._ground(gutter, "requirement", requirements)
        address = rule_link(rule, self.language)
        if address and not self.options.hyperlinks:
            yield from self._ground(gutter, "more", address)

    def _ground(self, gutter: int, label: str, text: str) -> Iterator[str]:
        name = say(label, self.language)
        margin = " " * (gutter + 1)
        room = self.width - len(margin) - len(name) - 4
        first, *others = wrap(text, room) or [""]
        equals = self.terminal.paint("frame", "=")
        yield f"{margin}{equals} {self.terminal.paint('strong', f'{name}:')} {first}"
        yield from (f"{margin}  {' ' * len(name)}  {line}" for line in others)

    def _next_level(self) -> Iterator[str]:
        findings = self.report.next_level
        if not findings:
            return
        yield self.terminal.paint("strong", say("next-level", self.language))
        for finding in findings[:NEXT_LEVEL]:
            text = plain(wording.message(finding, self.rules, self.language))
            yield from self._item(
                finding.rule, finding.requirements, f"{text} ({WHO[finding.who][self.language]})"
            )
        rest = further(self.report, self.rules, self.language)
        if rest:
            yield f"  {plain(rest)}"

    def _not_assessed(self) -> Iterator[str]:
        if self.report.not_assessed:
            yield self.terminal.paint("strong", say("not-assessed", self.language))
        for gap in unassessed(self.report, self.language):
            names = ", ".join(wording.value(rule) for rule in gap.rules)
            yield from self._item(names, gap.requirements, plain(gap.text))
            yield from self._beneath(plain(gap.remedy))

    def _waived(self) -> Iterator[str]:
        if self.report.waived:
            yield self.terminal.paint("strong", say("waived", self.language))
        for item in self.report.waived:
            text = plain(wording.message(item.finding, self.rules, self.language))
            where = f" ({wording.place(item.finding.location)})" if item.finding.location else ""
            yield from self._item(item.finding.rule, item.finding.requirements, f"{text}{where}")
            why = say(
                "waived-until",
                self.language,
                reason=wording.value(item.reason),
                owner=wording.value(item.owner),
                until=wording.value(item.until),
            )
            yield from self._beneath(why)

    def _notes(self) -> Iterator[str]:
        if self.report.notes:
            yield self.terminal.paint("strong", say("notes", self.language))
        for item in self.report.notes:
            first, *others = wrap(plain(wording.note(item, self.language)), self.width - 4) or [""]
            yield f"  - {first}"
            yield from (f"    {line}" for line in others)

    def _item(self, name: str, requirements: Sequence[str], text: str) -> Iterator[str]:
        behind = f" ({', '.join(wording.value(item) for item in requirements)})" if requirements else ""
        first, *others = wrap(f"{wording.value(name)}{behind}: {text}", self.width - 4)
        yield f"  - {first}"
        yield from (f"    {line}" for line in others)

    def _beneath(self, text: str) -> Iterator[str]:
        # The sign keeps a value from standing first on its line, where GitHub's runner looks for commands.
        first, *others = wrap(text, self.width - 6) or [""]
        yield f"    {self.terminal.paint('frame', '=')} {first}"
        yield from (f"      {line}" for line in others)

    def _closing(self) -> Iterator[str]:
        report, language = self.report, self.language
        standing = level_lines(report, language)
        if not report.findings and not caution(report, language):
            well = self.terminal.paint("good", say("all-well", language))
            yield " · ".join((well, *standing))
            if report.waived or report.not_assessed:
                yield self.terminal.paint("strong", counts(report, language))
            return
        yield self.terminal.paint("strong", counts(report, language))
        yield from standing
        yield self.terminal.paint("quiet", linted_as(report, language))
