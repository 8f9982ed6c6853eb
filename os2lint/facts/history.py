"""How the code has been developed: in the open as it was written, or dumped at each release.

The rule and its limits come from the histories of 102 repositories and of 628 earlier points in time of
those that were developed in the open: it calls none of them a dump.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.commits import code_files, forge_of_merge, is_by_bot, is_of_bot, refers_to_issue
from os2lint.repository import HistoryUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from os2lint.facts import Facts
    from os2lint.repository import Commit, History

__all__ = ["Development", "Figures", "HistoryFacts", "judge", "judge_history"]

#: Only what happened in this time before the newest change of code counts: a product that was developed in
#: the open for years may be dumped now.
WINDOW = timedelta(days=36 * 365.25 / 12)
_BURST = timedelta(days=7)
_YOUNG = timedelta(days=183)
_STOPPED = timedelta(days=365)
_OPEN_COMMITS = 10
_OPEN_DAYS = 5
_DUMP_BURSTS = 3
_DUMP_BURST_FILES = 12
_DUMP_WEEKS = 20  # per cent
_DUMP_REFERENCED = 25  # per cent
_DUMP_COMMIT_FILES = 8
_DUMP_FEW_COMMIT_FILES = 20
_DUMP_GAP = 14  # days
_SHOWN = 3


class Development(StrEnum):
    """What the history says of how the code comes into the repository."""

    OPEN = "open"
    DUMP = "dump"
    UNKNOWN = "unknown"


class Figures(NamedTuple):
    """What the judgement rests on, counted over the code commits of the window."""

    commits: int
    #: Files of code changed by all of them together.
    files: int
    #: Days on which code was changed.
    days: int
    #: Groups of code commits that are at most seven days apart.
    bursts: int
    #: Files of code in the largest commit of a burst: the median over all bursts.
    burst_files: float
    #: Per cent of the weeks of the window in which code was changed.
    weeks: float
    #: Per cent of the code commits whose subject names an issue or a pull request.
    referenced: float
    #: Files of code in a commit: the median.
    commit_files: float
    #: Days between one day with a change of code and the next: the median.
    gap: float


class HistoryFacts(NamedTuple):
    """The judgement with its figures."""

    development: Development
    #: Why nothing can be told: a reason of HistoryUnavailable, or shallow, young, few, mixed, other-forge.
    reason: str | None = None
    figures: Figures | None = None
    #: Per cent of the code commits that name an issue, in their whole message or by the merge that brought
    #: them in; None where no code commit was seen.
    traceable: float | None = None
    #: The newest change: of code, or of anything where no change of code was seen.
    newest: date | None = None
    #: Nothing was changed in the year before today; None where the history doesn't tell.
    stopped: bool | None = None
    #: The largest commits, newest first, where the code is dumped.
    largest: tuple[Commit, ...] = ()
    #: The forge, other than GitHub, that merges were made on.
    forge: str | None = None

    def arguments(self) -> dict[str, str | int]:
        """Give the figures that tell why nothing can be told."""
        figures = self.figures
        return {
            "commits": figures.commits if figures else 0,
            "files": figures.files if figures else 0,
            "forge": self.forge or "",
        }


def judge_history(facts: Facts) -> HistoryFacts:
    """Judge the repository's own history."""
    history = facts.repository.history()
    if isinstance(history, HistoryUnavailable):
        return HistoryFacts(development=Development.UNKNOWN, reason=history.reason)
    return judge(history, facts.circumstances.today)


class _Change(NamedTuple):
    """A commit by a person that changes code, neither a merge nor a root."""

    commit: Commit
    files: int
    #: Its subject names an issue; or its message does, which the judgement on dumps doesn't look at.
    named: bool
    named_anywhere: bool

    @property
    def moment(self) -> datetime:
        return self.commit.date

    @property
    def day(self) -> date:
        return self.commit.date.date()


def judge(history: History, today: date) -> HistoryFacts:
    """Judge a history."""
    changes = sorted(_changes(history.commits), key=lambda change: change.moment)
    window = [change for change in changes if change.moment >= changes[-1].moment - WINDOW]
    figures = _figures(window, has_earlier=len(window) < len(changes)) if window else None
    forge = next((forge for commit in history.commits if (forge := forge_of_merge(commit))), None)
    development, reason = _develop(history, figures, window, today)
    if development is Development.DUMP and forge:
        development, reason = Development.UNKNOWN, "other-forge"
    newest = max((commit.date.date() for commit in history.commits), default=None)
    return HistoryFacts(
        development=development,
        reason=reason,
        figures=figures,
        traceable=_traceable(history.commits, window) if window else None,
        newest=changes[-1].day if changes else newest,
        stopped=_stopped(history, changes, newest, today),
        largest=_largest(window) if development is Development.DUMP else (),
        forge=forge,
    )


def _changes(commits: Iterable[Commit]) -> Iterator[_Change]:
    for commit in commits:
        if commit.parents != 1 or is_by_bot(commit):
            continue
        if files := code_files(commit):
            yield _Change(
                commit=commit,
                files=files,
                named=refers_to_issue(commit.subject),
                named_anywhere=refers_to_issue(commit.message),
            )


def _figures(window: Sequence[_Change], *, has_earlier: bool) -> Figures:
    newest = window[-1]
    # A repository that is younger than the window is judged by its own life.
    start = (newest.moment - WINDOW).date() if has_earlier else window[0].day
    days = sorted({change.day for change in window})
    weeks = {(day - start).days // 7 for day in days}
    bursts = _bursts(window)
    return Figures(
        commits=len(window),
        files=sum(change.files for change in window),
        days=len(days),
        bursts=len(bursts),
        burst_files=_median(max(change.files for change in burst) for burst in bursts),
        weeks=100 * len(weeks) / ((newest.day - start).days // 7 + 1),
        referenced=100 * sum(change.named for change in window) / len(window),
        commit_files=_median(change.files for change in window),
        gap=_median((later - earlier).days for earlier, later in pairwise(days)) if len(days) > 1 else 0,
    )


def _largest(window: Sequence[_Change]) -> tuple[Commit, ...]:
    largest = sorted(window, key=lambda change: (change.files, change.moment), reverse=True)[:_SHOWN]
    return tuple(change.commit for change in sorted(largest, key=lambda change: change.moment, reverse=True))


def _bursts(window: Sequence[_Change]) -> list[list[_Change]]:
    bursts = [[window[0]]]
    for earlier, later in pairwise(window):
        if later.moment - earlier.moment > _BURST:
            bursts.append([])
        bursts[-1].append(later)
    return bursts


def _develop(
    history: History, figures: Figures | None, window: Sequence[_Change], today: date
) -> tuple[Development, str | None]:
    # What is missing matters only if it could belong to the window.
    is_cut = not history.complete and not (
        window and any(commit.date < window[-1].moment - WINDOW for commit in history.commits)
    )
    unknown = "shallow" if is_cut else "few"
    if figures is None:
        return Development.UNKNOWN, unknown
    oldest = min(commit.date.date() for commit in history.commits)
    if not is_cut and today - oldest < _YOUNG:
        return Development.UNKNOWN, "young"
    signs = [_comes_in_bursts(figures), *([_comes_rarely(figures)] if is_cut else [])]
    if all(signs):
        return Development.DUMP, None
    if any(signs):
        return Development.UNKNOWN, "mixed"
    if figures.commits >= _OPEN_COMMITS and figures.days >= _OPEN_DAYS:
        return Development.OPEN, None
    return Development.UNKNOWN, unknown


def _comes_in_bursts(figures: Figures) -> bool:
    return (
        figures.bursts >= _DUMP_BURSTS
        and figures.burst_files >= _DUMP_BURST_FILES
        and figures.weeks <= _DUMP_WEEKS
        and figures.referenced < _DUMP_REFERENCED
    )


def _comes_rarely(figures: Figures) -> bool:
    """Tell by single commits what a history that was cut can't tell by its weeks."""
    least = _DUMP_COMMIT_FILES if figures.days >= _OPEN_DAYS else _DUMP_FEW_COMMIT_FILES
    return figures.commit_files >= least and figures.gap >= _DUMP_GAP


def _traceable(commits: Iterable[Commit], window: Sequence[_Change]) -> float:
    merges = sum(
        commit.parents > 1
        and commit.date >= window[0].moment
        and refers_to_issue(commit.message)
        and not is_of_bot(commit)
        for commit in commits
    )
    named = sum(change.named_anywhere for change in window)
    return min(100.0, 100 * max(named, merges) / len(window))


def _stopped(history: History, changes: Sequence[_Change], newest: date | None, today: date) -> bool | None:
    if newest is None:
        return None
    if today - newest > _STOPPED:
        return True
    if changes:
        return today - changes[-1].day > _STOPPED
    return False if history.complete else None


def _median(values: Iterable[float]) -> float:
    """Give the middle value (the `statistics` module takes as long to import as the rest of this takes)."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
