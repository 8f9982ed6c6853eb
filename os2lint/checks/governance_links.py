"""Links in the governance report that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.checks import Fault, Unassessed
from os2lint.findings import Evidence
from os2lint.governance.claims import binding_claims
from os2lint.governance.looks import contradictions, leads_to
from os2lint.governance.places import location_of
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.report import Requirement
    from os2lint.links.request import Answer

#: Links that are kept as evidence.
_EVIDENCE = 50


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault for links to files that aren't there and, where asked to, one for dead addresses."""
    file = facts.governance.file
    if file is None:
        return
    links = [
        _Link(own, item, target) for own, item in file.report.requirements.items() for target in item.links
    ]
    broken = {
        target: f" → {broken.meant}" if broken.meant else "" for target, broken in facts.broken_links.items()
    }
    dead = {target: f" ({answer.problem})" for target, answer in _with_fate(facts, "dead").items()}
    told = set(_told_already(facts)) if broken else set()
    for key, problems in (("no-file", broken), ("dead", dead)):
        found = [link for link in links if link.target in problems]
        found = [link for link in found if (link.item.current, link.target) not in told]
        if found:
            yield _fault(facts, file.path, key, found, problems)
    for fate, reason in (("silent", "links-silent"), ("refused", "links-refused")):
        left = _with_fate(facts, fate)
        if left:
            shown = tuple(
                f"{link.own} → {quoted(link.target)} ({left[link.target].problem})"
                for link in links
                if link.target in left
            )
            named = tuple(dict.fromkeys(shown))
            yield Unassessed(
                reason=reason, arguments={"count": len(left), "targets": tuple(left), "links": named}
            )


def _told_already(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield requirement and target of the links of which another finding says that the file isn't there."""
    for claim in binding_claims(facts):
        if not any(link in facts.broken_links for link in claim.links):
            continue
        for sight in contradictions(facts, claim):
            if sight.contradiction == "no-document":
                file = str(sight.arguments["file"])
                yield from ((claim.requirement.id, link) for link in claim.links if leads_to(link, file))


def _with_fate(facts: Facts, fate: str) -> dict[str, Answer]:
    """Return the answers of a fate, by its name: `links.request` is only loaded where others are asked."""
    return {target: answer for target, answer in facts.link_answers.items() if answer.fate.value == fate}


class _Link(NamedTuple):
    own: str
    item: Requirement
    target: str


def _fault(facts: Facts, path: str, key: str, links: Sequence[_Link], problems: Mapping[str, str]) -> Fault:
    """Return one fault for all links of a kind, at the first of their rows."""
    shown = dict.fromkeys(f"{link.own} → {quoted(link.target)}" for link in links)
    current = dict.fromkeys(link.item.current for link in links if link.item.current)
    return Fault(
        key=key,
        arguments={"count": len(shown), "links": tuple(shown)},
        location=location_of(facts, path, links[0].item.line),
        evidence=tuple(
            Evidence(
                text=f"{link.own}: {link.target}{problems[link.target]}",
                location=location_of(facts, path, link.item.line),
            )
            for link in links[:_EVIDENCE]
        ),
        requirements=tuple(current),
        items=tuple(dict.fromkeys(f"{link.own} {link.target}" for link in links)),
    )
