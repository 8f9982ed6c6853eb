"""Links in the governance report that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.link_targets import LinkTargets
from os2lint.governance.places import location_of, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts

_SHOWN = 3
_WEB = ("http://", "https://")


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:  # noqa: ARG001 - a check's signature
    """Yield a fault for each link to a file that isn't there and, where asked to, for each dead address."""
    file = facts.governance.file
    if file is None:
        return
    links = [(own, item, target) for own, item in file.report.requirements.items() for target in item.links]
    problems = dict(_broken(facts, file.path, [target for _own, _item, target in links]))
    silent: list[str] = []
    if facts.circumstances.check_links:
        dead, silent = _dead([target for _own, _item, target in links if target.startswith(_WEB)])
        problems |= dead
    for own, item, target in links:
        if target in problems:
            yield Fault(
                key="dead" if target.startswith(_WEB) else "no-file",
                arguments={"id": own, "target": quoted(target), "problem": problems[target]},
                location=location_of(facts, file.path, item.line),
                requirements=(item.current,) if item.current else (),
                identity=target,
            )
    if silent:
        yield Unassessed(
            reason="links-silent", arguments={"count": len(silent), "targets": tuple(silent[:3])}
        )


def _broken(facts: Facts, source: str, targets: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the relative links that lead to nothing; those of another repository can't be followed."""
    if facts.governance.elsewhere:
        return
    followed = LinkTargets(facts)
    for target in dict.fromkeys(targets):
        broken = followed.follow(source, target)
        if broken:
            yield target, broken.why.value


def _dead(targets: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the dead addresses with why, and those that nobody answered for."""
    from os2lint.links.checker import check_links
    from os2lint.links.request import Fate

    answers = check_links(targets)
    dead = {target: answer.problem for target, answer in answers.items() if answer.fate is Fate.DEAD}
    silent = [target for target, answer in answers.items() if answer.fate in {Fate.SILENT, Fate.REFUSED}]
    return dead, silent
