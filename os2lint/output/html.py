"""One self-contained page for people: opened from a file, it asks nothing of any other host."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from os2lint import __version__
from os2lint.findings import Level, Severity, Who
from os2lint.governance import NEWEST
from os2lint.governance.model import Theme
from os2lint.governance.sights import Light
from os2lint.governance.texts import THEMES
from os2lint.licenses.index import load as load_licenses
from os2lint.output import wording
from os2lint.output.changes import changes
from os2lint.output.characters import visible
from os2lint.output.lights import SIGNS, assessed, level_lines
from os2lint.output.limits import HTML_FINDINGS, HTML_GAP_ITEMS, LIST_ITEMS, NEXT_LEVEL
from os2lint.output.links import file_link, repository_link, rule_link
from os2lint.output.tally import (
    aside,
    caution,
    first_steps,
    further,
    headline,
    linted_as,
    ordered,
    unassessed,
)
from os2lint.output.texts import and_more_in_report, counted, date_text, say, sentence
from os2lint.texts import LEVELS, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from os2lint.findings import Finding, Report
    from os2lint.language import Language
    from os2lint.output.lights import Assessed
    from os2lint.output.options import Options
    from os2lint.rules import Rule

TEMPLATES = Path(__file__).parent / "templates"


def write(report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the page."""
    page = _Page(report, rules, options)
    stream.write(f"{_template().render(page.content())}\n")


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        """Show what can't be seen in whatever is printed; what is markup went through here before."""
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["sentence"] = sentence
    # Our own style sheet, in which an escaped quotation mark would be an error.
    style = Markup((TEMPLATES / "report.css").read_text(encoding="utf-8"))  # noqa: S704 - our own style sheet
    return environment.get_template("report.html.j2", globals={"style": style})


class _Page:
    def __init__(self, report: Report, rules: Mapping[str, Rule], options: Options) -> None:
        self.report = report
        self.rules = rules
        self.options = options
        self.language: Language = options.language

    def content(self) -> dict[str, Any]:
        """Return what the template shows."""
        return {**self._head(), **self._cards(), **self._lights(), **self._lists()}

    def _head(self) -> dict[str, Any]:
        subject = self.report.subject
        name = self.report.product or subject.name or say("unnamed", self.language)
        return {
            "t": partial(_text, self.language),
            "language": self.language,
            "limit": LIST_ITEMS,
            "name": wording.value(name),
            "headline": headline(self.report, self.language),
            "repository": wording.value(subject.name) if subject.name else None,
            "repository_url": repository_link(subject, self.options),
            "commit": wording.value(subject.commit[:12]) if subject.commit else None,
            "today": self.report.today,
            "date": date_text(self.report.today, self.language),
            "linted_as": linted_as(self.report, self.language),
            "caution": caution(self.report, self.language),
            "versions": say(
                "versions",
                self.language,
                version=__version__,
                model=NEWEST,
                list=load_licenses().list_version,
            ),
        }

    def _cards(self) -> dict[str, Any]:
        level = self.report.assessment.get("level_documented")
        numbers = [(severity, self.report.count(severity)) for severity in Severity]
        return {
            "level": sentence(LEVELS[level][self.language]) if level else None,
            "level_lines": [sentence(line) for line in level_lines(self.report, self.language)],
            "counts": [
                {
                    "severity": severity,
                    "number": number,
                    "name": counted(severity, number, self.language).partition(" ")[2],
                }
                for severity, number in numbers
                if number
            ],
            "aside": aside(self.report, self.language),
        }

    def _lights(self) -> dict[str, Any]:
        items = assessed(self.report, self.language)
        lights = [self._light(item) for item in items]
        counts = Counter(item.light for item in items)
        return {
            "lights": lights,
            "attention": [
                shown for light in (Light.RED, Light.YELLOW) for shown in lights if shown["light"] is light
            ],
            "light_counts": [
                {
                    "light": light,
                    "number": counts[light],
                    "name": say(light, self.language),
                    "sign": SIGNS[light],
                }
                for light in Light
                if counts[light]
            ],
            "level_names": [sentence(LEVELS[level][self.language]) for level in Level],
            "matrix": [
                {
                    "theme": THEMES[theme][self.language],
                    "cells": [
                        [
                            light
                            for item, light in zip(items, lights, strict=True)
                            if (item.theme, item.level) == (theme, level)
                        ]
                        for level in Level
                    ],
                }
                for theme in Theme
            ],
        }

    def _light(self, item: Assessed) -> dict[str, Any]:
        return {
            "id": item.id,
            "title": item.title,
            "light": item.light,
            "sign": SIGNS[item.light],
            "light_name": say(item.light, self.language),
            "level_name": LEVELS[item.level][self.language],
            "answer": item.answer,
            "ground": item.ground,
            "evidence": item.evidence,
        }

    def _lists(self) -> dict[str, Any]:
        report, language = self.report, self.language
        return {
            "steps": [self._finding(finding) for finding in first_steps(report)],
            "changes": self._changes(),
            "groups": [group for who in Who if (group := self._group(who))],
            "next_level": [self._finding(finding) for finding in report.next_level[:NEXT_LEVEL]],
            "next_level_more": further(report, self.rules, language),
            "gaps": unassessed(report, language, HTML_GAP_ITEMS),
            "waived": [
                {
                    "finding": self._finding(item.finding),
                    "why": say(
                        "waived-until",
                        language,
                        reason=wording.value(item.reason),
                        owner=wording.value(item.owner),
                        until=wording.value(item.until),
                    ),
                }
                for item in report.waived
            ],
            "notes": [wording.note(item, language) for item in report.notes],
        }

    def _group(self, who: Who) -> dict[str, Any] | None:
        findings = ordered(finding for finding in self.report.findings if finding.who is who)
        if not findings:
            return None
        rest = len(findings) - HTML_FINDINGS
        return {
            "key": f"for-{who}",
            "name": say(f"for-{who}", self.language),
            "findings": [self._finding(finding) for finding in findings[:HTML_FINDINGS]],
            "more": and_more_in_report("more-findings", rest, self.language) if rest > 0 else None,
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        rule, place = self.rules[finding.rule], finding.location
        return {
            "severity": finding.severity,
            "severity_name": SEVERITIES[finding.severity][self.language],
            "new": finding.new,
            "message": wording.message(finding, self.rules, self.language),
            "remedy": wording.remedy(finding, self.rules, self.language),
            "place": wording.place(place) if place else None,
            "place_url": file_link(place, self.report.subject, self.options) if place else None,
            "rule": wording.value(rule.id),
            "rule_url": rule_link(rule, self.language),
            "requirements": [wording.value(number) for number in finding.requirements],
            "evidence": wording.grounds(finding, self.language),
        }

    def _changes(self) -> dict[str, Any] | None:
        found = changes(self.report, self.options.previous)
        if found is None:
            return None
        level = None
        if found.level_then != found.level_now:
            then, now = (
                LEVELS[level][self.language] if level else say("no-level", self.language).lower()
                for level in (found.level_then, found.level_now)
            )
            level = say("level-changed", self.language, then=then, now=now)
        return {
            "since": date_text(found.since, self.language),
            "level": level,
            "came": [self._finding(finding) for finding in found.came],
            "gone": found.gone,
        }


def _text(language: Language, key: str, **arguments: str | int) -> str:
    return say(key, language, **arguments)
