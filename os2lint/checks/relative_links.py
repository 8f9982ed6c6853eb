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
from os2lint.parsers.reading import MAX_CHARACTERS
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.facts.link_targets import BrokenTarget
    from os2lint.parsers.page import Link

#: Characters of all pages together that are looked through for links.
_MAX_CHARACTERS = 4 * 1024 * 1024
#: Links that are followed, and pages that can't be read, before the rest isn't looked at.
_MAX_LINKS, _MAX_UNREADABLE = 20_000, 10
#: Targets that a finding names, and those that it keeps as evidence.
_SHOWN, _EVIDENCE = 3, 20
#: Names of license files, as `link_stem` has them.
_LICENSES = ("license", "licence", "licens", "copying", "unlicense")
#: GitHub shows these where their relative links don't count from their own folder.
_FORMS = (".github/issue_template", ".github/pull_request_template")


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault a page: `in-readme` where the README leads to files that aren't there, else `broken`.

    Parameters:
        left_to: documents whose absence another rule tells, with that rule: the link to one is no fault of
            its own.
    """
    if not facts.repository.entries().is_complete:
        yield Unassessed(reason="listing-incomplete")
        return
    looking = _Looking(facts, frozenset(_absent_stems(facts, parameters["left_to"])))
    for path in _pages(facts):
        try:
            yield from looking.at(path)
        except Unreadable as problem:
            yield Unassessed(reason=f"unreadable-{problem.reason}", arguments={"path": problem.path})
            looking.unreadable += 1
        if looking.is_done:
            yield Unassessed(reason="links-too-many", arguments={"path": path})
            return


class _Looking:
    """Looks at one page after the other, within what a run may take."""

    def __init__(self, facts: Facts, absent: frozenset[str]) -> None:
        self._facts, self._absent = facts, absent
        self._targets = LinkTargets(facts)
        self._characters = self._links = self.unreadable = 0

    @property
    def is_done(self) -> bool:
        return (
            self._characters > _MAX_CHARACTERS
            or self._links > _MAX_LINKS
            or self.unreadable > _MAX_UNREADABLE
        )

    def at(self, path: str) -> Iterator[Fault | Unassessed]:
        """Yield the fault of a page. Raises Unreadable."""
        text = self._facts.text(path).text
        self._characters += len(text)
        if len(text) > MAX_CHARACTERS:
            yield Unassessed(reason="page-too-long", arguments={"path": path})
        if not self._may_be_broken(path, text[:MAX_CHARACTERS]):
            return
        broken = [
            (link, fault)
            for link in self._facts.documents.page(path).links
            if (fault := self._follow(path, link.target)) and link_stem(link.target) not in self._absent
        ]
        if broken:
            yield _fault(path, broken, is_readme=path == self._facts.documents["readme"].path)

    def _may_be_broken(self, path: str, text: str) -> bool:
        """Whether a page could hold a broken link, told without parsing it."""
        if not path.lower().endswith((".md", ".markdown")):
            return True
        return any(self._follow(path, target) for target in possible_targets(text))

    def _follow(self, path: str, target: str) -> BrokenTarget | None:
        self._links += 1
        return self._targets.follow(path, target) if self._links <= _MAX_LINKS else None


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


def _absent_stems(facts: Facts, left_to: Mapping[str, str]) -> Iterator[str]:
    """Yield the file names whose absence is told by a rule that is asked here."""
    from os2lint.findings import Kind, Level
    from os2lint.rules import built_in

    for name, rule_id in left_to.items():
        rule = built_in().get(rule_id)
        asked = (
            rule is not None
            and rule.level.rank <= Level(facts.level.value).rank
            and facts.configuration.asks(rule, Kind(facts.kind.value))
        )
        if asked and name == "license":
            yield from _absent_license(facts)
        elif asked and facts.documents[name].state is State.MISSING:
            yield from vocabulary().sorts[name].names


def _absent_license(facts: Facts) -> tuple[str, ...]:
    try:
        return () if facts.license.files else _LICENSES
    except Unreadable:
        return ()


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
        items=tuple(dict.fromkeys(link.target for link, _ in broken)),
    )


def _shown(link: Link, fault: BrokenTarget) -> str:
    return f"{link.target} → {fault.meant}" if fault.meant else link.target
