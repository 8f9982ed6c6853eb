"""One run: what was found is posted where it was asked for, and written."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from os2lint.exits import Exit
from os2lint.github.event import read_event
from os2lint.job import write_summary
from os2lint.judge import judge
from os2lint.language import localize, spoken_language
from os2lint.masking import mask
from os2lint.mistakes import ConfigurationError, Mistake
from os2lint.output import FORMATS, Options, find
from os2lint.output.destination import Destination, emit, parse_destinations
from os2lint.output.terminal import columns, wants_color, wants_hyperlinks
from os2lint.repository import Unreadable
from os2lint.repository.gitfolder import GitFolderRefusedError
from os2lint.repository.gitfolder import find as find_git
from os2lint.sources import Remotes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.github.event import Event
    from os2lint.github.reporter import Outcome
    from os2lint.judge import Result
    from os2lint.language import Localized
    from os2lint.repository import Repository
    from os2lint.settings import Publication, Settings

_NO_REPORT: Localized = {
    "da": "`$path` er ikke en JSON-rapport fra os2lint",
    "en": "`$path` is not a JSON report from os2lint",
}
_NO_FILE: Localized = {"da": "--previous: `$path` findes ikke", "en": "--previous: `$path` doesn't exist"}
MAX_REPORT_BYTES = 10 * 1024 * 1024


def run(settings: Settings) -> Result:
    """Lint as the settings say and write the outputs.

    Raises:
        ConfigurationError: for what can't be used; nothing was linted then.
        OSError: if an output can't be written.
    """
    try:
        return _run(settings)
    except ConfigurationError as error:
        folder = _prefix(Path(os.path.realpath(settings.path)))
        raise ConfigurationError(
            *mask(error.mistakes, settings.token), language=error.language, folder=folder
        ) from None


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
        language=spoken_language(),
        color=color,
        hyperlinks=color and wants_hyperlinks(sys.stdout),
        width=columns(),
        source=partial(_text, result.repository, settings.token),
        prefix=_prefix(result.repository.root) if result.repository.root else "",
        server_url=result.event.server_url,
        previous=_previous(settings.previous),
    )


def _prefix(root: Path) -> str:
    """Return the linted folder below the top of its git repository, which GitHub's paths are relative to.

    The repository may be checked out below the workspace; files without git are taken to be the workspace's.
    """
    top = _top(root)
    if top is None or root == top or not root.is_relative_to(top):
        return ""
    return f"{root.relative_to(top).as_posix()}/"


def _top(root: Path) -> Path | None:
    with suppress(GitFolderRefusedError, OSError):
        if found := find_git(root):
            return found.top
    workspace = os.environ.get("GITHUB_WORKSPACE")
    return Path(workspace).resolve() if workspace else None


def _previous(file: Path | None) -> Mapping[str, Any] | None:
    """Return an earlier report, to tell what has changed since."""
    if file is None:
        return None
    from os2lint.schema import load_schema, validate

    try:
        with file.open("rb") as stream:
            value = json.loads(stream.read(MAX_REPORT_BYTES))
    except FileNotFoundError:
        raise ConfigurationError(Mistake(localize(_NO_FILE, path=str(file)))) from None
    except (OSError, ValueError, RecursionError):
        value = None
    if validate(value, load_schema("report"), 1):
        raise ConfigurationError(Mistake(localize(_NO_REPORT, path=str(file))))
    earlier: Mapping[str, Any] = value
    return earlier


def _text(repository: Repository, token: str | None, path: str) -> str | None:
    from os2lint.parsers.decode import decode

    try:
        return mask(decode(repository.read(path)).text, token)
    except Unreadable:
        return None
