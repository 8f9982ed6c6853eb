"""Comply or explain: findings that the product's owner has explained, until the day it said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from os2lint.checks import Fault
from os2lint.findings import Waived

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from os2lint.configuration import Configuration, Waiver
    from os2lint.findings import Finding
    from os2lint.rules import Rule

#: The rules about configuration name this check; their faults are found here, after all others.
CHECK = "configuration"
#: A waiver is announced this long before it stops working.
NOTICE_PERIOD = timedelta(days=30)


class Sorted(NamedTuple):
    """Findings with the waived ones set apart, and what is wrong with the waivers themselves."""

    kept: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    #: Rule ids of the configuration theme, each with its fault.
    faults: tuple[tuple[str, Fault], ...]


def apply(
    findings: Iterable[Finding],
    configuration: Configuration,
    rules: Mapping[str, Rule],
    today: date,
    not_assessed: Collection[str] = (),
) -> Sorted:
    """Set apart the findings that a waiver in force explains.

    A waiver of a rule that could not look (`not_assessed`) isn't called unused: nobody knows.
    """
    in_force = [
        waiver
        for waiver in configuration.waivers
        if date.fromisoformat(waiver.until) >= today and waiver.rule not in configuration.locked
    ]
    kept: list[Finding] = []
    waived: list[Waived] = []
    used: set[int] = set()
    for finding in findings:
        waiver = next((waiver for waiver in in_force if _covers(waiver, finding)), None)
        if waiver is None:
            kept.append(finding)
        else:
            used.add(id(waiver))
            waived.append(
                Waived(finding=finding, reason=waiver.reason, owner=waiver.owner, until=waiver.until)
            )
    faults = [
        fault
        for waiver in configuration.waivers
        for fault in _faults(
            waiver,
            configuration,
            rules,
            today,
            used=id(waiver) in used or waiver.rule in not_assessed,
            elsewhere=any(finding.rule == waiver.rule for finding in kept),
        )
    ]
    return Sorted(kept=tuple(kept), waived=tuple(waived), faults=tuple(faults))


def _covers(waiver: Waiver, finding: Finding) -> bool:
    if waiver.rule != finding.rule:
        return False
    if waiver.path is None:
        return True
    path = finding.location.path if finding.location else ""
    # As people write the root before a path: `./docs`, `/docs`.
    wanted = (
        waiver.path.removeprefix(".").strip("/") if waiver.path[:2] in {".", "./"} else waiver.path.strip("/")
    )
    return not wanted or path == wanted or path.startswith(f"{wanted}/")


def _faults(
    waiver: Waiver,
    configuration: Configuration,
    rules: Mapping[str, Rule],
    today: date,
    *,
    used: bool,
    elsewhere: bool,
) -> Iterator[tuple[str, Fault]]:
    until = date.fromisoformat(waiver.until)

    def fault(rule: str, key: str, **arguments: str | int) -> tuple[str, Fault]:
        return rule, Fault(
            key=key,
            arguments={"rule": waiver.rule, "until": waiver.until, "owner": waiver.owner, **arguments},
            location=waiver.location,
            identity=f"{waiver.rule} {waiver.path or ''}",
        )

    if waiver.rule not in rules:
        from difflib import get_close_matches

        guess = get_close_matches(waiver.rule, rules, 1)
        yield (
            fault("unknown-rule-in-waiver", "guess", guess=guess[0])
            if guess
            else fault("unknown-rule-in-waiver", "unknown")
        )
    elif waiver.rule in configuration.locked:
        yield fault("unused-waiver", "locked")
    elif until < today:
        yield fault("expired-waiver", "expired", reason=waiver.reason)
    elif not used:
        missed = waiver.path is not None and elsewhere
        yield fault("unused-waiver", "elsewhere" if missed else "unused", path=waiver.path or "")
    elif until - today <= NOTICE_PERIOD:
        yield fault("expiring-waiver", "expiring", days=(until - today).days)
