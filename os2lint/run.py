"""One run: a repository is opened, its configuration resolved, linted, compared, written and judged."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from os2lint import comparison
from os2lint.configuration import ConfigurationError, localize
from os2lint.engine import examine, lint
from os2lint.exits import Exit
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Note, Severity
from os2lint.github.event import read_event
from os2lint.job import write_summary
from os2lint.language import detect_language
from os2lint.masking import mask
from os2lint.output import FORMATS, Options, find
from os2lint.output.destination import Destination, emit, parse_destinations, write_file
from os2lint.output.terminal import wants_color, wants_hyperlinks
from os2lint.repository import Unreadable, open_repository
from os2lint.repository.store import GitUnreadableError
from os2lint.resolution import resolve
from os2lint.schema import load_schema, validate
from os2lint.sources import Remotes, open_base, open_organisation, open_sister

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.configuration import Configuration
    from os2lint.findings import Finding, Report
    from os2lint.github.event import Event
    from os2lint.github.reporter import Outcome
    from os2lint.language import Language, Localized
    from os2lint.repository import Repository
    from os2lint.resolution import Resolved
    from os2lint.settings import Publication, Settings

_NO_SUCH: Localized = {
    "da": "`$path` kan ikke undersøges: $problem",
    "en": "`$path` can't be checked: $problem",
}
_NO_REPORT: Localized = {
    "da": "`$path` er ikke en JSON-rapport fra os2lint",
    "en": "`$path` is no JSON report of os2lint",
}
MAX_REPORT_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run came to."""

    report: Report
    configuration: Configuration
    resolved: Resolved
    repository: Repository
    event: Event
    exit_code: Exit


def run(settings: Settings) -> Result:
    """Lint as the settings say and write the outputs.

    Raises:
        ConfigurationError: for what can't be used; nothing was linted then.
        OSError: if an output can't be written.
    """
    try:
        return _run(settings)
    except ConfigurationError as error:
        raise ConfigurationError(*mask(error.problems, settings.token)) from None


def _run(settings: Settings) -> Result:
    event = _event(settings)
    destinations = parse_destinations(settings.outputs, FORMATS, _default_format())
    if settings.publication and all(destination.file != "-" for destination in destinations):
        destinations.append(Destination("github"))
    result = judge(settings, event)
    options = _options(settings, result)
    report = result.report
    if settings.publication:
        outcome = _publish(settings, settings.publication, result, options)
        report = replace(report, notes=(*report.notes, *outcome.notes))
        options = replace(options, commands=outcome.commands)
        result = replace(result, report=report)

    def write(name: str, stream: TextIO) -> None:
        find(name)(report, result.resolved.rules, stream, options)

    emit(destinations, write)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and (settings.publication or not settings.outputs):
        write_summary(summary, report, result.resolved.rules, options)
    return result


def judge(settings: Settings, event: Event) -> Result:
    """Lint and compare, and say what the run comes to; nothing is written but an asked-for baseline."""
    remotes = Remotes(event.api_url, settings.token)
    repository = _opened(settings, event)
    # A fork's clone names the fork, whose owner has no say in what the target's change is judged by.
    name = (event.is_proposal and event.repository) or repository.name or event.repository
    base = open_base(settings, settings.base or event.base_sha, name, remotes)
    resolved, notes = _resolved(settings, event, repository, base, remotes)
    configuration = settings.over(resolved.configuration)
    circumstances = Circumstances(
        today=settings.today,
        scheduled=event.is_scheduled,
        check_links=settings.check_links and not event.is_fork,
        base=base,
        proposed=event.is_proposal,
        organisation=cache(partial(open_organisation, name, remotes)),
        sister=open_sister(configuration, remotes),
    )
    report = lint(repository, resolved.rules, configuration, circumstances, notes)
    trusted = base if event.is_proposal else repository
    before = _known(configuration, circumstances, resolved, trusted)
    if before is not None:
        report = comparison.compare(report, before)
    report = mask(report, settings.token)
    if settings.write_baseline:
        file = configuration.baseline or comparison.DEFAULT_FILE
        write_file(settings.path, file, comparison.write_baseline(report))
    return Result(
        report=report,
        configuration=configuration,
        resolved=resolved,
        repository=repository,
        event=event,
        exit_code=exit_code(report, configuration),
    )


def exit_code(report: Report, configuration: Configuration) -> Exit:
    """Return what the findings mean for whoever waits for the run."""
    if not report.facts["paths"]:
        return Exit.NOTHING_CHECKED
    if configuration.fail_on == "none":
        return Exit.CLEAN
    limit = Severity(configuration.fail_on).rank
    return (
        Exit.FINDINGS
        if any(_fails(finding, limit, configuration) for finding in report.findings)
        else Exit.CLEAN
    )


def _fails(finding: Finding, limit: int, configuration: Configuration) -> bool:
    if configuration.fail_scope == "new" and finding.new is False:
        return False
    return finding.severity.rank <= limit


def _opened(settings: Settings, event: Event) -> Repository:
    try:
        return open_repository(settings.path, settings.commit, is_fork=event.runs_in_fork)
    except OSError as error:
        problem = error.strerror or str(error)
    except GitUnreadableError as error:
        problem = error.reason
    raise ConfigurationError(localize(_NO_SUCH, path=str(settings.path), problem=problem))


def _resolved(
    settings: Settings, event: Event, repository: Repository, base: Repository | None, remotes: Remotes
) -> tuple[Resolved, list[Note]]:
    """Resolve the configuration; a proposed change is judged by its base's, never by its own."""
    if not event.is_proposal:
        resolved = resolve(repository, settings.config, remotes)
        return resolved, list(resolved.notes)
    resolved = resolve(base, settings.config, remotes)
    if base is None:
        return resolved, [Note(key="base-unreadable")]
    commit = base.commit or ""
    return resolved, [Note(key="base-configuration", arguments={"commit": commit[:12]}), *resolved.notes]


def _known(
    configuration: Configuration, circumstances: Circumstances, resolved: Resolved, trusted: Repository | None
) -> comparison.Known | None:
    """Return what was there before: the base commit's findings, and the baseline's."""
    before = []
    if circumstances.base is not None:
        facts = Facts(circumstances.base, configuration, replace(circumstances, base=None, check_links=False))
        before.append(comparison.known(examine(facts, resolved.rules).findings))
    if configuration.baseline and trusted:
        try:
            data = trusted.read(configuration.baseline, comparison.MAX_BYTES)
        except Unreadable as problem:
            text = localize(_NO_SUCH, path=configuration.baseline, problem=problem.reason)
            raise ConfigurationError(text) from None
        before.append(comparison.parse_baseline(data, configuration.baseline))
    return frozenset().union(*before) if before else None


def _event(settings: Settings) -> Event:
    """Return what started the run, about another repository and commit where these were named."""
    event, publication = read_event(), settings.publication
    return event.about(publication.repository, publication.commit) if publication else event


def _publish(settings: Settings, publication: Publication, result: Result, options: Options) -> Outcome:
    """Show the findings on GitHub; only this imports what talks to it."""
    from os2lint.github.reporter import Posting, post

    posting = Posting(
        report=result.report,
        rules=result.resolved.rules,
        event=result.event,
        publication=publication,
        conclusion="success" if result.exit_code is Exit.CLEAN else "failure",
        options=options,
        changed=_changed(settings, result),
    )
    remotes = Remotes(result.event.api_url, settings.token)
    return post(posting, (lambda: remotes.client) if remotes.has_token else None)


def _changed(settings: Settings, result: Result) -> frozenset[str] | None:
    """Return the files that a pull request changes, where the clone has both of its ends."""
    before, after = result.event.base_sha, result.repository.commit
    if result.event.pull_request is None or before is None or after is None:
        return None
    from os2lint.repository.changes import changed_paths

    return changed_paths(settings.path, before, after)


def _default_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _options(settings: Settings, result: Result) -> Options:
    color = settings.color if settings.color is not None else wants_color(sys.stdout)
    return Options(
        language=language(settings, result.configuration),
        color=color,
        hyperlinks=color and wants_hyperlinks(sys.stdout),
        width=shutil.get_terminal_size().columns,
        source=partial(_text, result.repository, settings.token),
        prefix=_prefix(result.repository),
        server_url=result.event.server_url,
        previous=_previous(settings.previous),
    )


def _prefix(repository: Repository) -> str:
    """Return the linted folder below the workspace, which is what paths on GitHub are relative to."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if not workspace or repository.root is None:
        return ""
    top = Path(workspace).resolve()
    if repository.root == top or not repository.root.is_relative_to(top):
        return ""
    return f"{repository.root.relative_to(top).as_posix()}/"


def _previous(file: Path | None) -> Mapping[str, Any] | None:
    """Return an earlier report, to tell what has changed since."""
    if file is None:
        return None
    try:
        with file.open("rb") as stream:
            value = json.loads(stream.read(MAX_REPORT_BYTES))
    except (OSError, ValueError, RecursionError) as problem:
        raise ConfigurationError(localize(_NO_SUCH, path=str(file), problem=str(problem))) from None
    if validate(value, load_schema("report"), 1):
        raise ConfigurationError(localize(_NO_REPORT, path=str(file)))
    earlier: Mapping[str, Any] = value
    return earlier


def language(settings: Settings, configuration: Configuration) -> Language:
    """Return the language that was asked for, else Danish in Actions and the locale's elsewhere."""
    chosen = settings.language or configuration.language
    if chosen:
        return chosen
    return "da" if _default_format() == "github" else detect_language()


def _text(repository: Repository, token: str | None, path: str) -> str | None:
    from os2lint.parsers.decode import decode

    try:
        return mask(decode(repository.read(path)).text, token)
    except Unreadable:
        return None
