"""Where findings are shown on GitHub, and what is said when it can't be where it was asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from io import StringIO
from typing import TYPE_CHECKING, Literal

from os2lint.findings import Note
from os2lint.github.limits import (
    NAME_CHARACTERS,
    SUMMARY_BYTES,
    TITLE_CHARACTERS,
    clip_bytes,
    clip_characters,
)
from os2lint.github.patience import GitHubError
from os2lint.github.pulls import changed_paths, find_pull
from os2lint.output.tally import commands_for, headline, ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from os2lint.findings import Finding, Report
    from os2lint.github.checkrun import CheckRun
    from os2lint.github.client import Client
    from os2lint.github.event import Event
    from os2lint.output.options import Options
    from os2lint.rules import Rule
    from os2lint.settings import Publication

__all__ = ["Conclusion", "Outcome", "Posting", "post"]

Conclusion = Literal["success", "neutral", "failure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """What is to be shown, of which commit, and how."""

    report: Report
    rules: Mapping[str, Rule]
    event: Event
    publication: Publication
    #: The same as the job's exit status, so that there aren't two answers.
    conclusion: Conclusion
    options: Options
    #: The files that a pull request changes, where git could tell.
    changed: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it."""

    #: Fingerprints of the findings that are left to be shown as workflow commands.
    commands: frozenset[str]
    #: What the reader must know, such as why there is no check run and what would change that.
    notes: tuple[Note, ...] = ()


def post(posting: Posting, connect: Callable[[], Client] | None) -> Outcome:
    """Show the findings on GitHub as far as the token and the server allow; neither ever fails the job.

    Args:
        posting: What to show.
        connect: Opens the connection, the same each time; None where there is no token. It isn't called
            where nothing needs posting.
    """
    outcome = Outcome(commands=frozenset())
    if posting.publication.reporter != "none":
        shown, notes = _shown(posting, connect)
        outcome = _annotate(posting, shown, connect)
        outcome = replace(outcome, notes=(*notes, *outcome.notes))
    every = (*outcome.notes, *_comment(posting, connect))
    return replace(outcome, notes=tuple({note.key: note for note in every}.values()))


def _explain(error: GitHubError, event: Event) -> Note:
    """Return what stood in the way, in words that name the setting which would change it."""
    reason = error.reason
    if reason in {"no-permission", "not-found"}:
        reason = "fork" if event.is_fork else "dependabot" if event.is_dependabot else "no-permission"
    return Note(key=f"github-{reason}", arguments={"status": error.status} if error.status else {})


def _shown(
    posting: Posting, connect: Callable[[], Client] | None
) -> tuple[Sequence[Finding], tuple[Note, ...]]:
    """Return the findings to annotate, worst first: of a pull request those in the files it changes."""
    findings = ordered(posting.report.findings)
    changed = _changed(posting, connect)
    if changed is None:
        return findings, ()
    prefix = posting.options.prefix
    shown = [
        finding
        for finding in findings
        if finding.new or finding.location is None or prefix + finding.location.path in changed
    ]
    left_out = len(findings) - len(shown)
    return shown, (Note(key="outside-changes", arguments={"count": left_out}),) if left_out else ()


def _changed(posting: Posting, connect: Callable[[], Client] | None) -> frozenset[str] | None:
    """Return the files that the pull request changes; None for no pull request, or where nobody can tell."""
    event = posting.event
    if event.pull_request is None or event.repository is None or posting.publication.annotate == "all":
        return None
    if posting.changed is not None or connect is None:
        return posting.changed
    try:
        return changed_paths(connect(), event.repository, event.pull_request)
    except GitHubError:
        return None


def _annotate(posting: Posting, shown: Sequence[Finding], connect: Callable[[], Client] | None) -> Outcome:
    reporter, event = posting.publication.reporter, posting.event
    as_commands = Outcome(commands=_fingerprints(shown))
    if reporter == "commands" or (reporter == "auto" and _fit_commands(shown, posting.report)):
        return as_commands
    if connect is None:
        return replace(as_commands, notes=(Note(key="github-no-token"),))
    if event.repository is None or event.head_sha is None:
        return replace(as_commands, notes=(Note(key="github-no-commit"),))
    from os2lint.github.checkrun import Unfinished, publish

    try:
        publish(connect(), event.repository, _check_run(posting, shown, event.head_sha))
    except GitHubError as error:
        unfinished = error if isinstance(error, Unfinished) else None
        posted = unfinished.posted if unfinished else 0
        notes = [_explain(error, event)]
        if unfinished and unfinished.in_progress:
            notes.append(Note(key="github-in-progress", arguments={"name": posting.publication.check_name}))
        if posted:
            notes.append(Note(key="github-unfinished", arguments={"count": posted, "total": len(shown)}))
        return Outcome(commands=_fingerprints(shown[posted:]), notes=tuple(notes))
    return Outcome(commands=frozenset())


def _fit_commands(findings: Sequence[Finding], report: Report) -> bool:
    """Whether GitHub shows every finding when each is a workflow command."""
    counts = Counter(finding.severity for finding in findings)
    return all(count <= commands_for(severity, report) for severity, count in counts.items())


def _fingerprints(findings: Sequence[Finding]) -> frozenset[str]:
    return frozenset(finding.fingerprint for finding in findings)


def _check_run(posting: Posting, shown: Sequence[Finding], head_sha: str) -> CheckRun:
    from os2lint.github.annotations import annotate
    from os2lint.github.checkrun import CheckRun
    from os2lint.output import markdown

    event, options = posting.event, posting.options
    summary = StringIO()
    markdown.write(posting.report, posting.rules, summary, replace(options, budget=SUMMARY_BYTES))
    run = f"{event.server_url}/{event.repository}/actions/runs/{event.run_id}" if event.run_id else None
    return CheckRun(
        name=clip_characters(posting.publication.check_name, NAME_CHARACTERS),
        head_sha=head_sha,
        job=f"{event.run_id}/{event.job}",
        conclusion=posting.conclusion,
        title=clip_characters(headline(posting.report, options.language), TITLE_CHARACTERS),
        summary=clip_bytes(summary.getvalue(), SUMMARY_BYTES),
        annotations=tuple(
            annotate(finding, posting.rules, options.language, options.prefix) for finding in shown
        ),
        details_url=run,
    )


def _comment(posting: Posting, connect: Callable[[], Client] | None) -> tuple[Note, ...]:
    """Keep the comment; return why it couldn't be."""
    publication, event = posting.publication, posting.event
    if publication.comment == "never" or event.repository is None:
        return ()
    if connect is None:
        return (Note(key="github-no-token"),)
    from os2lint.github.comment import Comment, keep

    try:
        number = find_pull(connect(), event)
        if number is None:
            return ()
        keep(
            connect(),
            Comment(
                repository=event.repository,
                pull_request=number,
                name=publication.check_name,
                when=publication.comment,
                report=posting.report,
                rules=posting.rules,
                options=posting.options,
            ),
        )
    except GitHubError as error:
        note = _explain(error, event)
        return (Note(key="github-no-comment"),) if note.key == "github-no-permission" else (note,)
    return ()
