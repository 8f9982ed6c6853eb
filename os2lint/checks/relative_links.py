"""Links between a repository's own pages that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_search import is_foreign, is_template
from os2lint.facts.document_state import State
from os2lint.facts.elsewhere import link_stem
from os2lint.facts.link_targets import Break, LinkTargets
from os2lint.facts.vocabulary import vocabulary
from os2lint.findings import Evidence, Location
from os2lint.parsers.glance import possible_targets
from os2lint.parsers.page import MAX_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.facts.link_targets import BrokenTarget
    from os2lint.parsers.page import Link

#: Characters of all pages together that are looked through for links.
_MAX_CHARACTERS = 4 * 1024 * 1024
#: Targets that a finding names, and those that it keeps as evidence.
_SHOWN, _EVIDENCE = 3, 20
#: GitHub shows these where their relative links don't count from their own folder.
_FORMS = (".github/issue_template", ".github/pull_request_template")


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault a page: `in-readme` where the README leads to files that aren't there, else `broken`.

    Parameters:
        left_to: documents whose absence another rule tells, with that rule: the link to one is no fault of
            its own.
    """
    targets = LinkTargets(facts)
    absent = frozenset(_absent_stems(facts, parameters["left_to"]))
    left = _MAX_CHARACTERS
    for path in _pages(facts):
        text = facts.text(path).text
        left -= len(text)
        if left < 0:
            yield Unassessed(reason="links-too-many", arguments={"path": path})
            return
        if len(text) > MAX_CHARACTERS:
            yield Unassessed(reason="page-too-long", arguments={"path": path})
        if not _may_be_broken(targets, path, text[:MAX_CHARACTERS]):
            continue
        broken = [
            (link, fault)
            for link in facts.documents.page(path).links
            if (fault := targets.follow(path, link.target)) and link_stem(link.target) not in absent
        ]
        if broken:
            yield _fault(path, broken, is_readme=path == facts.documents["readme"].path)


def _pages(facts: Facts) -> Iterator[str]:
    readme = facts.documents.front_page.path
    # What a governance report refers to is looked at by the rules about reports.
    report = facts.governance.path
    for path in facts.repository.entries():
        lowered = path.lower()
        if path == report:
            continue
        if path == readme or (
            lowered.endswith((".md", ".markdown"))
            and not is_foreign(path)
            and not is_template(path)
            and not lowered.startswith(_FORMS)
        ):
            yield path


def _may_be_broken(targets: LinkTargets, path: str, text: str) -> bool:
    """Whether a page could hold a broken link, told without parsing it."""
    if not path.lower().endswith((".md", ".markdown")):
        return True
    return any(targets.follow(path, target) for target in possible_targets(text))


def _absent_stems(facts: Facts, left_to: Mapping[str, str]) -> Iterator[str]:
    """Yield the file names whose absence is told by a rule that is asked here."""
    from os2lint.findings import Kind, Level
    from os2lint.rules import built_in

    for name, rule_id in left_to.items():
        rule = built_in().get(rule_id)
        asked = (
            rule is not None
            and rule.severity.get(Kind(facts.kind.value)) is not None
            and rule.level.rank <= Level(facts.level.value).rank
            and facts.configuration.severities.get(rule_id, True) is not None
        )
        if asked and name == "license":
            yield from _absent_license(facts)
        elif asked and facts.documents[name].state is State.MISSING:
            yield from vocabulary().sorts[name].names


def _absent_license(facts: Facts) -> tuple[str, ...]:
    names = ("license", "licence", "copying", "unlicense", "licens")
    roots = (path.lower() for path in facts.repository.entries().children())
    return () if any(path.startswith(names) for path in roots) else names


def _fault(path: str, broken: Sequence[tuple[Link, BrokenTarget]], *, is_readme: bool) -> Fault:
    first = next((link for link, fault in broken if fault.why is not Break.ANCHOR), broken[0][0])
    files = any(fault.why is not Break.ANCHOR for _, fault in broken)
    shown = tuple(dict.fromkeys(_shown(link, fault) for link, fault in broken))
    return Fault(
        key="in-readme" if is_readme and files else "broken",
        arguments={"path": path, "count": len(shown), "targets": shown[:_SHOWN]},
        location=Location(path=path, line=first.line, column=first.column, end_column=first.end_column),
        evidence=tuple(
            Evidence(
                text=_shown(link, fault), location=Location(path=path, line=link.line, column=link.column)
            )
            for link, fault in broken[:_EVIDENCE]
        ),
    )


def _shown(link: Link, fault: BrokenTarget) -> str:
    return f"{link.target} → {fault.meant}" if fault.meant else link.target
