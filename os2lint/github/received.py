"""A JSON report that another job wrote, which ran for a fork and may have been made to write anything.

Of it only findings are taken, and of these only what the rules here can say in their own words. Which
repository and commit it is about is never read from it, only compared.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from typing import TYPE_CHECKING, Any

from os2lint.findings import (
    Evidence,
    Finding,
    Location,
    Message,
    NotAssessed,
    Note,
    Report,
    Setting,
    Severity,
    Subject,
    Waived,
    Who,
)
from os2lint.language import localize
from os2lint.mistakes import ConfigurationError, Mistake
from os2lint.output.characters import visible
from os2lint.reasons import REASONS
from os2lint.schema import load_schema, validate
from os2lint.system import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from os2lint.language import Argument, Localized
    from os2lint.rules import Rule
    from os2lint.schema import Problem

__all__ = ["MAX_BYTES", "parse_report", "read_report"]

MAX_BYTES = 10 * 1024 * 1024
#: A line or column beyond this is no place in any file.
_MAX_LINE = 10_000_000
_FINGERPRINT = frozenset("0123456789abcdef")

_TEXTS: dict[str, Localized] = {
    "unreadable": {"da": "`$path` kan ikke læses: $problem", "en": "`$path` can't be read: $problem"},
    "not-a-file": {
        "da": "`$path` er ikke en almindelig fil",
        "en": "`$path` is not an ordinary file",
    },
    "too-large": {
        "da": "`$path` er større end $limit byte",
        "en": "`$path` is larger than $limit bytes",
    },
    "not-json": {"da": "`$path` er ikke JSON", "en": "`$path` is not JSON"},
    "not-a-report": {
        "da": "`$path` er ikke en rapport fra os2lint: $where: $problem",
        "en": "`$path` is not a report from os2lint: $where: $problem",
    },
    "other-commit": {
        "da": "`$path` handler om en anden commit ($theirs) end hændelsen ($ours) og vises ikke",
        "en": "`$path` is about another commit ($theirs) than the event ($ours) and isn't shown",
    },
}


def read_report(path: Path, commit: str, rules: Mapping[str, Rule]) -> Report:
    """Read a report about a commit. Raises ConfigurationError for one that can't be trusted to be it."""
    return parse_report(_content(path), commit, rules, visible(path.name))


def parse_report(content: bytes, commit: str, rules: Mapping[str, Rule], name: str) -> Report:
    """Read a report's bytes. Raises ConfigurationError."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        raise _error("not-json", path=name) from None
    for problem in validate(value, load_schema("report"), 1):
        raise _no_report(name, problem)
    theirs = str(value["repository"]["commit"])
    if theirs != commit:
        raise _error("other-commit", path=name, theirs=visible(theirs)[:40], ours=commit)
    return _report(value, commit, rules)


def _content(path: Path) -> bytes:
    """Read the file: no link, no device, not too much."""
    name = visible(path.name)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _error("not-a-file", path=name)
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _error("unreadable", path=name, problem=refusal(error)) from None
    if len(content) > MAX_BYTES:
        raise _error("too-large", path=name, limit=MAX_BYTES)
    return content


def _report(value: dict[str, Any], commit: str, rules: Mapping[str, Rule]) -> Report:
    subject = value["repository"]
    findings = [_finding(item, rules) for item in value["findings"]]
    unknown = findings.count(None)
    return Report(
        subject=Subject(
            name=None,
            commit=commit,
            kind=Setting(value=subject["kind"], source=subject["kind_source"]),
            level=Setting(value=subject["level"], source=subject["level_source"]),
        ),
        product=value["product"],
        findings=tuple(finding for finding in findings if finding),
        next_level=(),
        not_assessed=tuple(_not_assessed(value["not_assessed"])),
        waived=tuple(_waived(value["waived"], rules)),
        notes=(Note(key="unknown-findings", arguments={"count": unknown}),) if unknown else (),
        facts={},
        assessment={"level_documented": value["assessment"].get("level_documented")},
        today=value["today"],
    )


def _finding(item: dict[str, Any], rules: Mapping[str, Rule]) -> Finding | None:
    """Return a finding in the words of our own rules; None for one that they don't have."""
    rule = rules.get(item["rule"])
    if rule is None or item["key"] not in rule.messages:
        return None
    return Finding(
        rule=rule.id,
        severity=Severity(item["severity"]),
        message=Message(key=item["key"], arguments=_arguments(item["arguments"])),
        who=Who(item["who"]),
        requirements=rule.requirements,
        location=_location(item),
        evidence=tuple(Evidence(text=held["text"], location=_location(held)) for held in item["evidence"]),
        fingerprint=_fingerprint(item),
        new=item["new"],
    )


def _location(item: dict[str, Any]) -> Location | None:
    if item["path"] is None:
        return None
    line, end_line = _number(item["line"]), _number(item["end_line"])
    column, end_column = _number(item["column"]), _number(item["end_column"])
    return Location(
        path=visible(item["path"]),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        # One of an earlier version doesn't say so.
        is_missing=item.get("is_missing", line is None),
    )


def _number(value: int | None) -> int | None:
    return value if value is not None and 1 <= value <= _MAX_LINE else None


def _fingerprint(item: dict[str, Any]) -> str:
    given: str = item["fingerprint"]
    if len(given) == 32 and _FINGERPRINT.issuperset(given):
        return given
    return hashlib.sha256(json.dumps(item).encode()).hexdigest()[:32]


def _arguments(values: dict[str, Any]) -> dict[str, Argument]:
    """Return the values that a message may have; others leave their `$name` standing in it."""
    texts: dict[str, Argument] = {
        name: value
        for name, value in values.items()
        if isinstance(value, str | int) and not isinstance(value, bool)
    }
    lists: dict[str, Argument] = {
        name: tuple(item for item in value if isinstance(item, str))
        for name, value in values.items()
        if isinstance(value, list)
    }
    return texts | lists


def _not_assessed(items: list[dict[str, Any]]) -> Iterator[NotAssessed]:
    for item in items:
        if item["reason"] in REASONS:
            yield NotAssessed(
                rule=visible(item["rule"])[:100],
                reason=item["reason"],
                arguments=_arguments(item["arguments"]),
            )


def _waived(items: list[dict[str, Any]], rules: Mapping[str, Rule]) -> Iterator[Waived]:
    for item in items:
        finding = _finding(item, rules)
        if finding:
            yield Waived(finding=finding, reason=item["reason"], owner=item["owner"], until=item["until"])


def _no_report(name: str, problem: Problem) -> ConfigurationError:
    where = visible(".".join(map(str, problem.path)))[:100]
    texts: Localized = {"da": visible(problem.text("da"))[:200], "en": visible(problem.text("en"))[:200]}
    return _error("not-a-report", path=name, where=where, problem=texts)


def _error(key: str, **arguments: str | int | Localized) -> ConfigurationError:
    return ConfigurationError(Mistake(localize(_TEXTS[key], **arguments)))
