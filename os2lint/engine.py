"""Repository, rules and configuration in; one report out."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from os2lint import waivers
from os2lint.checks import EARLIER, Fault, find
from os2lint.facts import Facts
from os2lint.facts.inventory import inventory
from os2lint.findings import Finding, Kind, Level, Location, Message, NotAssessed, Note, Report, Subject
from os2lint.governance.assessment import assess
from os2lint.language import localize
from os2lint.mistakes import ConfigurationError, Mistake
from os2lint.repository import Unreadable
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from os2lint.configuration import Configuration
    from os2lint.facts import Circumstances
    from os2lint.findings import Waived
    from os2lint.language import Localized
    from os2lint.repository import Repository
    from os2lint.rules import Rule


_MISFIT: Localized = {
    "da": "parametrene eller beskederne passer ikke til kontrollen `$check`; "
    "tag udgangspunkt i en af os2lints egne regler, der bruger den",
    "en": "the parameters or messages don't suit the check `$check`; "
    "start from one of os2lint's own rules that uses it",
}


class Examination(NamedTuple):
    """What the rules say of a repository."""

    findings: tuple[Finding, ...]
    #: What the rules of the next level would say.
    next_level: tuple[Finding, ...]
    not_assessed: tuple[NotAssessed, ...]
    waived: tuple[Waived, ...]


class _Outcome(NamedTuple):
    findings: list[Finding]
    not_assessed: list[NotAssessed]


def lint(
    repository: Repository,
    rules: Mapping[str, Rule],
    configuration: Configuration,
    circumstances: Circumstances,
    notes: Iterable[Note] = (),
) -> Report:
    """Let every rule that is asked of this repository look at it, and gather what is known of it."""
    facts = Facts(repository, configuration, circumstances)
    examination = examine(facts, rules)
    return Report(
        subject=Subject(name=repository.name, commit=repository.commit, kind=facts.kind, level=facts.level),
        product=configuration.product or facts.governance.product,
        findings=examination.findings,
        next_level=examination.next_level,
        not_assessed=examination.not_assessed,
        waived=examination.waived,
        notes=(*notes, *_gaps(repository), *_other_reports(facts), *_lost_report(facts, rules)),
        facts=inventory(facts),
        assessment=assess(facts),
        today=circumstances.today.isoformat(),
    )


def examine(facts: Facts, rules: Mapping[str, Rule]) -> Examination:
    """Run the rules. Those that bind at or below the level give findings; the next level's are kept apart."""
    rank = Level(facts.level.value).rank
    binding = _run(facts, rules, lambda rule: rule.level.rank <= rank)
    ahead = _run(facts, rules, lambda rule: rule.level.rank == rank + 1)
    sorted_out = waivers.apply(
        _identified(binding.findings),
        facts.configuration,
        rules,
        facts.circumstances.today,
        {item.rule for item in binding.not_assessed},
    )
    own = [_finding(facts, rules[rule], fault) for rule, fault in sorted_out.faults if rule in rules]
    about_waivers = _identified(finding for finding in own if finding)
    return Examination(
        findings=tuple(sorted((*sorted_out.kept, *about_waivers), key=_order)),
        next_level=_identified(ahead.findings),
        not_assessed=tuple(binding.not_assessed),
        waived=sorted_out.waived,
    )


def _run(facts: Facts, rules: Mapping[str, Rule], wanted: Callable[[Rule], bool]) -> _Outcome:
    outcome = _Outcome([], [])
    kind = Kind(facts.kind.value)
    for rule in rules.values():
        if rule.check != waivers.CHECK and wanted(rule) and facts.configuration.asks(rule, kind):
            _look(facts, rule, outcome)
    return outcome


def _look(facts: Facts, rule: Rule, outcome: _Outcome) -> None:
    try:
        for result in find(rule.check)(facts, rule.parameters):
            if isinstance(result, Fault):
                finding = _finding(facts, rule, result)
                if finding:
                    outcome.findings.append(finding)
            else:
                outcome.not_assessed.append(
                    NotAssessed(
                        rule=rule.id,
                        reason=result.reason,
                        arguments=result.arguments,
                        requirements=rule.requirements,
                    )
                )
    except Unreadable as problem:
        outcome.not_assessed.append(
            NotAssessed(
                rule=rule.id,
                reason=f"unreadable-{problem.reason}",
                arguments={"path": problem.path},
                requirements=rule.requirements,
            )
        )
    except (LookupError, TypeError, ValueError, AttributeError):
        # A rule of somebody's own may give a check what it doesn't take, or say nothing of what it finds.
        if rule.id in built_in():
            raise
        raise ConfigurationError(
            Mistake(localize(_MISFIT, check=rule.check), Location(path=rule.source, line=1, column=1))
        ) from None


def _told_by(rule: Rule, key: str) -> str | None:
    """Return which of a rule's messages tells a case; None for a case that a rule of its age doesn't know."""
    earlier = EARLIER.get(rule.check, {}).get(key)
    if key in rule.messages or earlier is None:
        return key
    # None of a rule's messages fits: that is a mistake in it, as of any other key.
    return next((known for known in earlier if known in rule.messages), key) if earlier else None


def _finding(facts: Facts, rule: Rule, fault: Fault) -> Finding | None:
    key = _told_by(rule, fault.key)
    severity = facts.configuration.severity_of(rule, key, Kind(facts.kind.value)) if key else None
    if key is None or severity is None:
        return None
    return Finding(
        rule=rule.id,
        severity=severity,
        message=Message(key=key, arguments=fault.arguments),
        who=rule.messages[key].who or rule.who,
        requirements=fault.requirements or rule.requirements,
        location=fault.location,
        evidence=fault.evidence,
        fingerprint=fault.identity or fault.key,
        items=fault.items,
    )


def _identified(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort the findings, worst first, and give each its fingerprint, and one to all that it lists.

    A second fault with the same name in the same file is told apart by its number, not by its line.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    identified = []
    for finding in sorted(findings, key=_order):
        # A place without a line is only where the finding is shown, and another one once a part is mended.
        path = finding.location.path if finding.location and finding.location.line else ""
        name = (finding.rule, path, finding.fingerprint)
        items = tuple(_fingerprint(finding.rule, path, item, 0) for item in finding.items)
        identified.append(replace(finding, fingerprint=_fingerprint(*name, seen[name]), items=items))
        seen[name] += 1
    return tuple(identified)


def _fingerprint(rule: str, path: str, identity: str, number: int) -> str:
    text = "\0".join((rule, path, identity, str(number)))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _order(finding: Finding) -> tuple[int, str, int, int, str]:
    place = finding.location
    return (
        finding.severity.rank,
        place.path if place else "",
        (place.line or 0) if place else 0,
        (place.column or 0) if place else 0,
        finding.rule,
    )


def _gaps(repository: Repository) -> Iterator[Note]:
    for gap in repository.entries().gaps:
        yield Note(key=f"gap-{gap.reason}", arguments={"path": gap.path})


def _other_reports(facts: Facts) -> Iterator[Note]:
    found = facts.governance
    if found.file and found.others:
        others = tuple(other.path for other in found.others)
        yield Note(key="other-reports", arguments={"path": found.file.path, "others": others})


def _lost_report(facts: Facts, rules: Mapping[str, Rule]) -> Iterator[Note]:
    """Say that the configured place yields no report, where no rule that says so is asked."""
    found = facts.governance
    if found.configured is None or found.problem is None:
        return
    kind, rank = Kind(facts.kind.value), Level(facts.level.value).rank
    asked = (
        rule for rule in rules.values() if rule.level.rank <= rank and facts.configuration.asks(rule, kind)
    )
    if not any(rule.check == "governance-missing" for rule in asked):
        yield Note(key="report-not-found", arguments={"place": found.configured})
