"""What a person, or a workflow, asks of a run; the configuration file fills what is left open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from os2lint.findings import Setting

if TYPE_CHECKING:
    from datetime import date

    from os2lint.configuration import Configuration, FailOn, FailScope
    from os2lint.findings import Kind, Level
    from os2lint.language import Language

Annotate = Literal["all", "changed"]
ReporterName = Literal["auto", "check", "commands", "none"]
CommentWhen = Literal["never", "on-findings", "always"]

#: No job's name: where a job is required by its name, a check run of that name is required as well.
CHECK_NAME = "os2lint findings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """How findings are shown on GitHub."""

    reporter: ReporterName = "auto"
    annotate: Annotate | None = None
    comment: CommentWhen = "never"
    check_name: str = CHECK_NAME
    #: OWNER/REPO and commit, where they aren't the event's.
    repository: str | None = None
    commit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a run is asked for; None leaves the choice to the configuration or the default."""

    today: date
    path: Path = Path()
    #: Lint this commit of the folder's repository as data, instead of the files that are checked out.
    commit: str | None = None
    #: Compare with this commit.
    base: str | None = None
    #: The configuration file, relative to `path`.
    config: str | None = None
    level: Level | None = None
    kind: Kind | None = None
    language: Language | None = None
    fail_on: FailOn | None = None
    fail_scope: FailScope | None = None
    baseline: str | None = None
    write_baseline: bool = False
    #: FORMAT[=FILE] each; empty for the default.
    outputs: tuple[str, ...] = ()
    color: bool | None = None
    check_links: bool = False
    #: An earlier JSON report, to tell what has changed since.
    previous: Path | None = None
    publication: Publication | None = None
    token: str | None = field(default=None, repr=False)

    def over(self, configuration: Configuration) -> Configuration:
        """Return the configuration with what the person asked for put above it."""
        return replace(
            configuration,
            level=_setting(self.level) or configuration.level,
            kind=_setting(self.kind) or configuration.kind,
            language=self.language or configuration.language,
            fail_on=self.fail_on or configuration.fail_on,
            fail_scope=self.fail_scope or configuration.fail_scope,
            baseline=self.baseline or configuration.baseline,
        )


def _setting(value: Level | Kind | None) -> Setting | None:
    return Setting(value=value.value, source="command-line") if value is not None else None
