"""Check runs: created in progress, filled fifty annotations at a time, completed last.

GitHub appends the annotations of every request, and can carry a request out without its answer arriving. So
nothing is sent again before the check run itself has said how many annotations it has.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from os2lint.github.limits import ANNOTATIONS_PER_REQUEST
from os2lint.github.patience import GitHubError

if TYPE_CHECKING:
    from github.CheckRun import CheckRun as Sent
    from github.Repository import Repository

    from os2lint.github.annotations import Annotation
    from os2lint.github.client import Client

__all__ = ["CheckRun", "Unfinished", "publish"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRun:
    """What is to stand on a commit."""

    name: str
    head_sha: str
    #: Tells this job of this workflow run from others; see `external_id`.
    job: str
    conclusion: str
    title: str
    summary: str
    annotations: tuple[Annotation, ...] = ()
    details_url: str | None = None

    @property
    def external_id(self) -> str:
        """The same when a job is run again and finds the same, so that it leaves one check run, not two.

        A completed check run can't lose annotations, so another result is another check run; on the commit
        GitHub shows the newest of a name.
        """
        content = (self.name, self.head_sha, self.conclusion, self.title, self.summary, self.annotations)
        digest = hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]
        return f"os2lint/{self.job}/{digest}"


class Unfinished(GitHubError):  # noqa: N818 - the name says what became of the check run
    """GitHub stopped taking annotations; `posted` of them certainly stand there.

    The check run may have been left in progress, which GitHub shows until the job is run again.
    """

    def __init__(self, cause: GitHubError, posted: int, *, in_progress: bool) -> None:
        super().__init__(cause.reason, cause.status)
        self.posted = posted
        self.in_progress = in_progress


@dataclass(frozen=True, slots=True)
class _State:
    """How far a check run on GitHub has come."""

    id: int
    posted: int
    completed: bool


def publish(client: Client, repository: str, check: CheckRun) -> None:
    """Post the check run, or go on with one that was left unfinished.

    Raises:
        Unfinished: with the reason, and how many annotations were posted.
    """
    target = client.repository(repository)
    state = None
    try:
        state = _find(client, target, check) or _create(client, target, check)
        while not _is_whole(check, state):
            state = _advance(client, target, check, state)
    except GitHubError as error:
        in_progress = (
            state is not None and not state.completed and not _completed(client, target, check, state)
        )
        raise Unfinished(error, state.posted if state else 0, in_progress=in_progress) from None


def _is_whole(check: CheckRun, state: _State) -> bool:
    """Whether nothing is left to send: a check run that was given up is completed, but for annotations."""
    return state.completed and state.posted >= len(check.annotations)


def _completed(client: Client, target: Repository, check: CheckRun, state: _State) -> bool:
    """Try once to complete a check run as it is, so that it doesn't stand in progress for days."""

    def complete() -> None:
        target.get_check_run(state.id).edit(status="completed", conclusion=check.conclusion)

    try:
        client.patience.last(complete)
    except GitHubError:
        return False
    return True


def _find(client: Client, target: Repository, check: CheckRun) -> _State | None:
    runs = target.get_commit(check.head_sha).get_check_runs(check_name=check.name, filter="all")
    same = [
        state
        for external_id, state in client.each(runs, lambda run: (run.external_id, _state(run)))
        if external_id == check.external_id
    ]
    return max(same, key=lambda state: (state.completed, state.posted), default=None)


def _create(client: Client, target: Repository, check: CheckRun) -> _State:
    fields: dict[str, Any] = {"details_url": check.details_url} if check.details_url else {}

    def create() -> _State:
        run = target.create_check_run(
            name=check.name,
            head_sha=check.head_sha,
            external_id=check.external_id,
            status="in_progress",
            output=_output(check, 0),
            **fields,
        )
        return replace(_state(run), posted=len(_chunk(check, 0)), completed=False)

    return client.patience.write(create, done=lambda: _find(client, target, check))


def _advance(client: Client, target: Repository, check: CheckRun, state: _State) -> _State:
    """Append the next annotations; with the last of them the check run is completed."""
    end = state.posted + len(_chunk(check, state.posted))
    is_last = end >= len(check.annotations)
    fields: dict[str, Any] = {"status": "completed", "conclusion": check.conclusion} if is_last else {}

    def edit() -> _State:
        run = target.get_check_run(state.id)
        run.edit(output=_output(check, state.posted), **fields)
        # Reading the answer tells whether it is GitHub's.
        return replace(_state(run), posted=end, completed=is_last)

    def edited() -> _State | None:
        now = client.patience.read(lambda: _state(target.get_check_run(state.id)))
        return now if now.posted > state.posted or _is_whole(check, now) else None

    return client.patience.write(edit, done=edited)


def _chunk(check: CheckRun, start: int) -> tuple[Annotation, ...]:
    return check.annotations[start : start + ANNOTATIONS_PER_REQUEST]


def _output(check: CheckRun, start: int) -> dict[str, Any]:
    return {"title": check.title, "summary": check.summary, "annotations": list(_chunk(check, start))}


def _state(run: Sent) -> _State:
    return _State(
        id=run.id,
        posted=run.output.annotations_count,
        completed=run.status == "completed",
    )
