"""What is known of a repository: each fact is found once, when the first check asks for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from os2lint.findings import Kind, Level, Setting
from os2lint.parsers.decode import Decoded, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from os2lint.configuration import Configuration
    from os2lint.facts.declared import Declared
    from os2lint.facts.documents import Documents
    from os2lint.facts.governance import FoundReport
    from os2lint.facts.history import HistoryFacts
    from os2lint.facts.license import ProjectLicense
    from os2lint.facts.link_targets import BrokenTarget
    from os2lint.links.request import Answer
    from os2lint.repository import Repository


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What surrounds a run and isn't in the repository."""

    #: Date-dependent rules are judged by it.
    today: date
    #: The run was started by the clock, so that what only time has changed may be said louder.
    scheduled: bool = False
    #: Ask other hosts whether links answer.
    check_links: bool = False
    #: The commit that a change is compared with.
    base: Repository | None = None
    #: The change isn't merged yet: it can't make the repository one of which less is asked.
    proposed: bool = False
    #: Opens the owner's `.github` repository on GitHub, where a token allows to read it; the same each time.
    organisation: Callable[[], Repository | None] = lambda: None
    #: The sister repository that the configuration names for the governance report, where it can be read.
    sister: Repository | None = None


class Facts:
    """A repository as the checks see it."""

    def __init__(
        self, repository: Repository, configuration: Configuration, circumstances: Circumstances
    ) -> None:
        self.repository = repository
        self.configuration = configuration
        self.circumstances = circumstances
        self._texts: dict[str, Decoded] = {}

    def text(self, path: str) -> Decoded:
        """Return a file's text; read and decoded once. Raises Unreadable."""
        if path not in self._texts:
            self._texts[path] = decode(self.repository.read(path))
        return self._texts[path]

    @cached_property
    def kind(self) -> Setting:
        """What sort of repository this is (`findings.Kind`), and how that is known."""
        if self.configuration.kind:
            return self.configuration.kind
        from os2lint.facts.kind import guess_kind

        guessed = guess_kind(self)
        if self._before:
            guessed = min(guessed, Kind(self._before.kind.value), key=list(Kind).index)
        return Setting(value=guessed.value, source="guessed")

    @cached_property
    def level(self) -> Setting:
        """The product level that rules are held against, and how it is known."""
        if self.configuration.level:
            return self.configuration.level
        claimed = self.governance.level_claimed
        own = Setting(value=(claimed or Level.SANDBOX).value, source="report" if claimed else "default")
        if self._before and Level(self._before.level.value).rank > Level(own.value).rank:
            return self._before.level
        return own

    @cached_property
    def _before(self) -> Facts | None:
        """The commit that a proposed change is judged by, where it is known."""
        base = self.circumstances.base
        if base is None or not self.circumstances.proposed:
            return None
        return Facts(base, self.configuration, replace(self.circumstances, base=None))

    @cached_property
    def license(self) -> ProjectLicense:
        """The project's own license: its files and what they are."""
        from os2lint.facts.license import project_license

        return project_license(self)

    @cached_property
    def declared(self) -> Declared:
        """What package manifests, tags and the README say about the license."""
        from os2lint.facts.declared import declared_licenses

        return declared_licenses(self)

    @cached_property
    def documents(self) -> Documents:
        """README, CONTRIBUTING, security policy … with the state of each."""
        from os2lint.facts.documents import find_documents

        return find_documents(self)

    @cached_property
    def governance(self) -> FoundReport:
        """The product's governance report, wherever it was found."""
        from os2lint.facts.governance import find_report

        return find_report(self)

    @cached_property
    def link_answers(self) -> Mapping[str, Answer]:
        """What became of the report's web addresses; empty where other hosts aren't to be asked."""
        from os2lint.facts.link_answers import ask_links

        return ask_links(self)

    @cached_property
    def broken_links(self) -> Mapping[str, BrokenTarget]:
        """The report's links to this repository's files that lead to nothing."""
        from os2lint.facts.link_answers import follow_links

        return follow_links(self)

    @cached_property
    def history(self) -> HistoryFacts:
        """How the code has been developed, as far as the history tells."""
        from os2lint.facts.history import judge_history

        return judge_history(self)
