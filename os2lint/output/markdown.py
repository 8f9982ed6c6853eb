"""Markdown: the summary of a job, the comment on a pull request.

What has to fit into so many bytes is cut between findings, and what was left out is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain
from math import inf
from typing import TYPE_CHECKING, TextIO

from os2lint.findings import Severity, Who
from os2lint.output import wording
from os2lint.output.lights import level_lines, theme_rows
from os2lint.output.limits import NEXT_LEVEL
from os2lint.output.links import file_link, rule_link
from os2lint.output.markdown_text import code, escape, link, words
from os2lint.output.tally import caution, first_steps, further, headline, linted_as, ordered, unassessed
from os2lint.output.texts import counted, say
from os2lint.texts import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.findings import Finding, Location, Report
    from os2lint.output.options import Options
    from os2lint.rules import Rule

_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTICE: "ℹ️"}
#: What a section costs at most when none of its items fit: its heading, and how many are left out.
_RESERVED = 200


@dataclass(frozen=True, slots=True)
class _Item:
    text: str
    #: Where not everything fits, lower numbers go first.
    turn: int = 0


@dataclass(frozen=True, slots=True)
class _Section:
    heading: str
    items: Sequence[_Item]


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the report as Markdown within `options.budget` bytes; nothing where not even the headings fit."""
    page = _Page(report, rules, options)
    opening, sections = page.opening(), list(page.sections())
    room = _room(opening, sections, options.budget)
    if room < 0:
        return
    fitting = _fitting(sections, room)
    stream.write(opening)
    for section in sections:
        items = [item for item in section.items if id(item) in fitting]
        stream.write(f"\n{section.heading}\n\n{''.join(item.text for item in items)}")
        if len(items) < len(section.items):
            count = counted("more", len(section.items) - len(items), options.language)
            rest = say("left-out", options.language, count=count)
            stream.write(f"- {rest}\n")


def _room(opening: str, sections: Sequence[_Section], budget: int | None) -> float:
    """Return the bytes there are for items; less than none where not even the headings fit."""
    if budget is None:
        return inf
    return budget - len(opening.encode()) - _RESERVED * len(sections)


def _fitting(sections: Sequence[_Section], room: float) -> set[int]:
    """Return the items that fit, by identity: the most important first, none after one that didn't fit."""
    items = sorted((item for section in sections for item in section.items), key=lambda item: item.turn)
    ends = accumulate(len(item.text.encode()) for item in items)
    return {id(item) for item, end in zip(items, ends, strict=True) if end <= room}


class _Page:
    def __init__(self, report: Report, rules: Mapping[str, Rule], options: Options) -> None:
        self.report = report
        self.rules = rules
        self.options = options
        self.language = options.language

    def opening(self) -> str:
        """Return what stands above all lists: the counts, the level, the lights."""
        product = f"**{escape(wording.value(self.report.product))}** · " if self.report.product else ""
        warning = caution(self.report, self.language)
        lines = [
            f"## os2lint: {headline(self.report, self.language)}",
            "",
            *((words(warning), "") if warning else ()),
            product + escape(linted_as(self.report, self.language)),
            "",
            *(f"- {escape(line)}" for line in level_lines(self.report, self.language)),
            *self._lights(),
        ]
        return "".join(f"{line}\n" for line in lines)

    def sections(self) -> Iterator[_Section]:
        """Yield the lists in the order in which they matter."""
        steps = first_steps(self.report)
        if steps:
            yield self._section("first", [_Item(self._step(finding)) for finding in steps])
        for who in Who:
            findings = ordered(finding for finding in self.report.findings if finding.who is who)
            if findings:
                items = [_Item(self._finding(finding), 1 + finding.severity.rank) for finding in findings]
                yield self._section(f"for-{who}", items)
        last = len(Severity) + 1
        for key, texts, turn in (
            ("not-assessed", self._not_assessed(), last),
            ("waived", self._waived(), last),
            ("next-level", self._next_level(), last),
            # Notes say why something looks as it does, so they stay where findings are cut.
            ("notes", self._notes(), 1),
        ):
            items = [_Item(text, turn) for text in texts]
            if items:
                yield self._section(key, items)

    def _section(self, key: str, items: Sequence[_Item]) -> _Section:
        return _Section(f"### {say(key, self.language)}", items)

    def _lights(self) -> Iterator[str]:
        rows = theme_rows(self.report, self.language)
        if rows:
            yield ""
            yield from (f"| {' | '.join(row)} |" for row in (rows[0], ["---"] * len(rows[0]), *rows[1:]))

    def _step(self, finding: Finding) -> str:
        return f"1. {words(wording.remedy(finding, self.rules, self.language))} ({self._rule(finding)})\n"

    def _finding(self, finding: Finding) -> str:
        severity = SEVERITIES[finding.severity][self.language]
        new = f" *{say('is-new', self.language)}*" if finding.new else ""
        where = f" {self._place(finding.location)}:" if finding.location else ""
        text = words(wording.message(finding, self.rules, self.language))
        lines = [
            f"- {_SIGNS[finding.severity]} **{severity}**{new}{where} {text} ({self._rule(finding)})",
            f"  {words(wording.remedy(finding, self.rules, self.language))}",
            *(f"  - {escape(text)}" for text in wording.grounds(finding, self.language)),
        ]
        # Two blanks at a line's end break it where it stands.
        return "  \n".join(lines[:2]) + "".join(f"\n{line}" for line in lines[2:]) + "\n"

    def _place(self, location: Location) -> str:
        return link(code(wording.place(location)), file_link(location, self.report.subject, self.options))

    def _rule(self, finding: Finding) -> str:
        rule = self.rules[finding.rule]
        name = link(code(rule.id), rule_link(rule, self.language))
        return " · ".join(chain([name], (escape(wording.value(item)) for item in finding.requirements)))

    def _next_level(self) -> Iterator[str]:
        findings = self.report.next_level
        for finding in findings[:NEXT_LEVEL]:
            text = words(wording.message(finding, self.rules, self.language))
            yield f"- {text} ({self._rule(finding)})\n"
        rest = further(self.report, self.rules, self.language)
        if rest:
            yield f"- {words(rest)}\n"

    def _not_assessed(self) -> Iterator[str]:
        for gap in unassessed(self.report, self.language):
            rules = ", ".join(code(rule) for rule in gap.rules)
            yield f"- {rules}: {words(gap.text)}. {words(gap.remedy)}\n"

    def _notes(self) -> Iterator[str]:
        for item in self.report.notes:
            yield f"- {words(wording.note(item, self.language))}\n"

    def _waived(self) -> Iterator[str]:
        for item in self.report.waived:
            text = words(wording.message(item.finding, self.rules, self.language))
            where = f"{self._place(item.finding.location)}: " if item.finding.location else ""
            why = say(
                "waived-until",
                self.language,
                reason=wording.value(item.reason),
                owner=wording.value(item.owner),
                until=wording.value(item.until),
            )
            yield f"- {where}{text} ({self._rule(item.finding)}). {escape(why)}\n"
