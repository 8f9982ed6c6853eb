"""From settings and event to a verdict: what is linted, by which rules, and compared with what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from os2lint import comparison, language
from os2lint.configuration import FILE_NAMES
from os2lint.exits import Exit
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Note, Severity
from os2lint.language import localize
from os2lint.masking import mask
from os2lint.mistakes import ConfigurationError, Mistake
from os2lint.output.destination import write_file
from os2lint.reasons import REASONS
from os2lint.repository import Unreadable, open_repository
from os2lint.repository.gitfolder import GitFolderRefusedError, find
from os2lint.repository.store import GitUnreadableError
from os2lint.resolution import OutOfReachError, check_proposed, resolve, unreadable
from os2lint.sources import Remotes, open_base, open_organisation, open_sister

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.configuration import Configuration
    from os2lint.findings import Finding, Report
    from os2lint.github.event import Event
    from os2lint.language import Localized
    from os2lint.repository import Repository
    from os2lint.repository.gitfolder import GitFolder
    from os2lint.resolution import Resolved
    from os2lint.rules import Rule
    from os2lint.settings import Settings

_NO_SUCH: Localized = {
    "da": "`$path` kan ikke undersøges: $problem",
    "en": "`$path` can't be checked: $problem",
}
_PROBLEMS: dict[str, Localized] = {
    "FileNotFoundError": {"da": "mappen findes ikke", "en": "there is no such folder"},
    "NotADirectoryError": {"da": "det er ikke en mappe", "en": "it is not a folder"},
    "PermissionError": {"da": "der er ikke adgang", "en": "there is no permission to read it"},
    "missing": {"da": "det findes ikke i repositoriet", "en": "it is not in the repository"},
    "base": {
        "da": "klonen har ikke det commit, eller her er hverken git eller pygit2",
        "en": "the clone doesn't have that commit, or there is neither git nor pygit2 here",
    },
    "not-at-base": {
        "da": "filen er ikke i den commit, som `--base` nævner, og det er dér, den gælder",
        "en": "the file isn't in the commit that `--base` names, which is where it counts",
    },
    "no-folder": {
        "da": "der er ingen mappe af det navn i den commit",
        "en": "there is no folder of that name in the commit",
    },
    "bare": {
        "da": "det er et bart git-repositorium uden filer; skriv `--commit HEAD`",
        "en": "it is a bare git repository without files; write `--commit HEAD`",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run came to."""

    report: Report
    configuration: Configuration
    resolved: Resolved
    repository: Repository
    event: Event
    exit_code: Exit


def judge(settings: Settings, event: Event) -> Result:
    """Lint and compare, and say what the run comes to; nothing is written but an asked-for baseline."""
    remotes = Remotes(event.api_url, settings.token)
    repository = _opened(settings, event)
    # Git answers in the meantime.
    from os2lint.engine import lint

    # A fork's clone names the fork, whose owner has no say in what the target's change is judged by.
    name = (event.is_proposal and event.repository) or repository.name or event.repository
    base = open_base(settings, settings.base or event.base_sha, name, remotes)
    if settings.base and base is None:
        raise _refusal(settings.base, "base")
    if settings.base and base and not event.is_proposal:
        _require_at_base(settings, base)
    # Who names a base asks about a change, and not about what it leads to.
    is_proposed = event.is_proposal or settings.base is not None
    if is_proposed:
        resolved, notes = _resolved_for_change(settings, repository, base, remotes)
    else:
        resolved = resolve(repository, settings.config, remotes)
        notes = list(resolved.notes)
    if _is_below_top(repository):
        notes.append(Note(key="part-of-repository"))
    configuration = settings.over(resolved.configuration)
    language.configure(configuration.language)
    if _is_not_compared(event, base, configuration):
        notes.append(Note(key="not-compared", arguments={"commit": (event.base_sha or "")[:12]}))
    try:
        baseline = _baseline(settings, configuration, base if is_proposed else repository)
    except ConfigurationError as error:
        if not is_proposed:
            raise
        baseline = None
        notes.append(_of_base("base-baseline-unusable", error))
    circumstances = Circumstances(
        today=settings.today,
        scheduled=event.is_scheduled,
        check_links=settings.check_links and not event.is_fork,
        base=base,
        proposed=is_proposed,
        organisation=cache(partial(open_organisation, name, remotes)),
        sister=open_sister(configuration, remotes),
    )
    report = lint(repository, resolved.rules, configuration, circumstances, notes)
    before = _known(configuration, circumstances, resolved.rules, baseline)
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
        repository = open_repository(settings.path, settings.commit, is_fork=event.runs_in_fork, ahead=True)
    except OSError as error:
        name = type(error).__name__
        problem = name if name in _PROBLEMS else error.strerror or name
    except GitUnreadableError as error:
        problem = error.reason
    else:
        if settings.commit and not repository.entries() and _is_below_top(repository):
            problem = "no-folder"
        elif _is_bare(repository):
            problem = "bare"
        else:
            return repository
    asked = settings.commit if settings.commit and problem == "missing" else str(settings.path)
    raise _refusal(asked, problem)


def _is_bare(repository: Repository) -> bool:
    """Return whether a folder is git's own, whose files aren't those of the product."""
    found = _git_folder(repository)
    return found is not None and found.top is None


def _is_below_top(repository: Repository) -> bool:
    """Return whether a folder is a part of a repository, whose license and README may stand above it."""
    found = _git_folder(repository)
    return found is not None and repository.commit is not None and found.top != repository.root


def _git_folder(repository: Repository) -> GitFolder | None:
    try:
        return find(repository.root) if repository.root else None
    except GitFolderRefusedError:
        return None


def _refusal(asked: str, problem: str) -> ConfigurationError:
    """Return the sentence about what was asked for; a rare problem keeps the name it came by."""
    of_git = REASONS.get(f"history-{problem}")
    words = _PROBLEMS.get(problem) or (of_git["text"] if of_git else {"da": problem, "en": problem})
    return ConfigurationError(Mistake(localize(_NO_SUCH, path=asked, problem=words)))


def _resolved_for_change(
    settings: Settings, repository: Repository, base: Repository | None, remotes: Remotes
) -> tuple[Resolved, list[Note]]:
    """Resolve the configuration of the base, which a proposed change is judged by, and never by its own.

    A mistake in the base's own files is told, and the defaults hold: else the change that mends it could
    never be merged. For no other reason is what the base asks for dropped: neither an outage of GitHub nor a
    fork's want of a token may open the gate.

    Raises:
        OutOfReachError: where the base refers to something on GitHub that can't be read or used, or where its
            own file isn't given, whatever mistakes of its own `resolve` would have met after that.
        ConfigurationError: for the change's own configuration, if it couldn't be used once it is merged.
    """
    proposed = check_proposed(repository, settings.config)
    if proposed:
        _baseline(settings, settings.over(proposed), repository)
    try:
        resolved = resolve(base, settings.config, remotes)
    except OutOfReachError:
        raise
    except ConfigurationError as error:
        return resolve(None, None, remotes), [_of_base("base-unusable", error)]
    if base is None:
        return resolved, [Note(key="base-unreadable")]
    commit = base.commit or ""
    has_own = settings.config or any(name in base.entries() for name in FILE_NAMES)
    key = "base-configuration" if has_own else "base-default"
    return resolved, [Note(key=key, arguments={"commit": commit[:12]}), *resolved.notes]


def _require_at_base(settings: Settings, base: Repository) -> None:
    """Refuse a file that was asked for by name and isn't at the base, the only place where it would count."""
    for path in filter(None, (settings.config, None if settings.write_baseline else settings.baseline)):
        try:
            base.resolve(path)
        except Unreadable:
            raise _refusal(path, "not-at-base") from None


def _of_base(key: str, error: ConfigurationError) -> Note:
    """Return what is wrong at the base, in both languages."""
    first = error.mistakes[0]
    return Note(key=key, arguments={"da": first.line("da"), "en": first.line("en")})


def _is_not_compared(event: Event, base: Repository | None, configuration: Configuration) -> bool:
    """Return whether only new findings count and nothing tells which those are."""
    wanted = configuration.fail_scope == "new" and not configuration.baseline
    return wanted and event.base_sha is not None and base is None


def _known(
    configuration: Configuration,
    circumstances: Circumstances,
    rules: Mapping[str, Rule],
    baseline: comparison.Known | None,
) -> comparison.Known | None:
    """Return what was there before: the base commit's findings, and the baseline's."""
    before = [] if baseline is None else [baseline]
    if circumstances.base is not None:
        from os2lint.engine import examine

        # Its links are asked as well: what is dead there too isn't new, and each answer is kept for a day.
        facts = Facts(circumstances.base, configuration, replace(circumstances, base=None))
        before.append(comparison.known(examine(facts, rules).findings))
    return frozenset().union(*before) if before else None


def _baseline(
    settings: Settings, configuration: Configuration, trusted: Repository | None
) -> comparison.Known | None:
    """Read the baseline, where one is asked for. Raises ConfigurationError for one that can't be used."""
    if not configuration.baseline or trusted is None:
        return None
    try:
        data = trusted.read(configuration.baseline, comparison.MAX_BYTES)
    except Unreadable as problem:
        place = None if settings.baseline else configuration.locations.get("baseline")
        raise unreadable(configuration.baseline, problem.reason, place, comparison.MAX_BYTES) from None
    return comparison.parse_baseline(data, configuration.baseline)
