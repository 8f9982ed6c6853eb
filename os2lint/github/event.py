"""What made the workflow run, and which repository, commit and pull request it is about.

https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from os2lint.language import localize
from os2lint.mistakes import ConfigurationError, Mistake

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.language import Localized

__all__ = ["Event", "is_repository", "is_sha", "read_event"]

#: GitHub sends no larger event.
MAX_EVENT_BYTES = 25 * 1024 * 1024
_DEPENDABOT = "dependabot[bot]"
_NO_REPOSITORY: Localized = {
    "da": "repository: skriv EJER/REPO, ikke `$value`",
    "en": "repository: write OWNER/REPO, not `$value`",
}
_NO_COMMIT: Localized = {
    "da": "commit: skriv alle 40 cifre, ikke `$value`",
    "en": "commit: write all 40 digits, not `$value`",
}
_NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The event in GitHub's terms; whatever it does not tell is None."""

    #: Such as push or pull_request; "" outside GitHub Actions.
    name: str
    #: OWNER/REPO where the workflow runs: a pull request's target, never the fork.
    repository: str | None
    #: The commit that people look at: of a pull request its head, not the merge that is checked out.
    head_sha: str | None
    #: What the head is compared with: the target branch, the merge group's base, or the commit before a push.
    base_sha: str | None = None
    pull_request: int | None = None
    #: `OWNER:BRANCH` of a workflow_run's head, by which its pull request is found.
    head_label: str | None = None
    #: The head is in another repository, whose token can't write here.
    is_fork: bool = False
    is_dependabot: bool = False
    #: The repository where the workflow runs is itself a fork of another.
    runs_in_fork: bool | None = None
    api_url: str = "https://api.github.com"
    server_url: str = "https://github.com"
    run_id: str = ""
    job: str = ""

    @property
    def is_scheduled(self) -> bool:
        """Whether nobody's change made the workflow run."""
        return self.name == "schedule"

    @property
    def is_proposal(self) -> bool:
        """Whether the head is not merged yet, so that settings count as they are at the base."""
        return self.name.startswith(("pull_request", "merge_group")) or (
            self.pull_request is not None or self.is_fork
        )

    def about(self, repository: str | None = None, commit: str | None = None) -> Event:
        """Return the event with a repository and commit given by hand; what belonged to others is dropped.

        Raises:
            ConfigurationError: if the repository is no OWNER/REPO or the commit no full hash.
        """
        if repository and not is_repository(repository):
            raise ConfigurationError(Mistake(localize(_NO_REPOSITORY, value=repository)))
        if commit and not is_sha(commit):
            raise ConfigurationError(Mistake(localize(_NO_COMMIT, value=commit)))
        event = self
        if repository and repository.lower() != (self.repository or "").lower():
            event = Event(
                name=self.name,
                repository=repository,
                head_sha=None,
                api_url=self.api_url,
                server_url=self.server_url,
                run_id=self.run_id,
                job=self.job,
            )
        if commit and commit.lower() != event.head_sha:
            event = replace(event, head_sha=commit.lower(), base_sha=None, pull_request=None, head_label=None)
        return event


def read_event(environment: Mapping[str, str] = os.environ) -> Event:
    """Read what GitHub Actions tells of the run; a missing or broken event file leaves the variables."""
    name = environment.get("GITHUB_EVENT_NAME", "")
    payload = _payload(environment.get("GITHUB_EVENT_PATH", ""))
    own = environment.get("GITHUB_REPOSITORY", "")
    event = Event(
        name=name,
        repository=own if is_repository(own) else None,
        head_sha=_sha(environment.get("GITHUB_SHA")),
        is_dependabot=environment.get("GITHUB_ACTOR") == _DEPENDABOT,
        runs_in_fork=_flag(_dig(payload, "repository", "fork")),
        api_url=environment.get("GITHUB_API_URL") or "https://api.github.com",
        server_url=environment.get("GITHUB_SERVER_URL") or "https://github.com",
        run_id=environment.get("GITHUB_RUN_ID", ""),
        job=environment.get("GITHUB_JOB", ""),
    )
    if name.startswith("pull_request"):
        return _pull_request(event, payload)
    if name == "merge_group":
        return _merge_group(event, payload)
    if name == "workflow_run":
        return _workflow_run(event, payload)
    if name == "push":
        return _push(event, payload)
    return event


def is_repository(text: object) -> bool:
    """Whether the text is an OWNER/REPO, fit to stand in an address."""
    if not isinstance(text, str) or len(text) > 140:
        return False
    names = text.split("/")
    return len(names) == 2 and all(
        name and set(name) <= _NAME_CHARACTERS and name.strip(".") != "" for name in names
    )


def is_sha(text: object) -> bool:
    """Whether the text is the full hash of a commit."""
    return isinstance(text, str) and len(text) == 40 and set(text.lower()) <= set("0123456789abcdef")


def _payload(path: str) -> object:
    if not path:
        return None
    try:
        with Path(path).open("rb") as file:
            content = file.read(MAX_EVENT_BYTES + 1)
        return json.loads(content) if len(content) <= MAX_EVENT_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None


def _pull_request(event: Event, payload: object) -> Event:
    # GITHUB_SHA is the trial merge here (or the target branch, for pull_request_target): a check run on it
    # would not be shown on the pull request, so without the payload there is no commit to post on.
    base = _dig(payload, "pull_request", "base", "repo", "full_name")
    head = _dig(payload, "pull_request", "head", "repo", "full_name")
    author = _dig(payload, "pull_request", "user", "login")
    return replace(
        event,
        head_sha=_sha(_dig(payload, "pull_request", "head", "sha")),
        base_sha=_sha(_dig(payload, "pull_request", "base", "sha")),
        pull_request=_number(_dig(payload, "pull_request", "number")),
        is_fork=base is None or head != base,
        is_dependabot=event.is_dependabot or author == _DEPENDABOT,
    )


def _merge_group(event: Event, payload: object) -> Event:
    return replace(
        event,
        head_sha=_sha(_dig(payload, "merge_group", "head_sha")) or event.head_sha,
        base_sha=_sha(_dig(payload, "merge_group", "base_sha")),
    )


def _workflow_run(event: Event, payload: object) -> Event:
    # GITHUB_SHA is the default branch's, whatever the first workflow ran on.
    run = _dig(payload, "workflow_run")
    first = _dig(run, "pull_requests", 0)
    own = _dig(payload, "repository", "full_name")
    head = _dig(run, "head_repository", "full_name")
    owner, branch = _dig(run, "head_repository", "owner", "login"), _dig(run, "head_branch")
    proposed = str(_dig(run, "event")).startswith("pull_request")
    return replace(
        event,
        head_sha=_sha(_dig(run, "head_sha")),
        base_sha=_sha(_dig(first, "base", "sha")) if proposed else None,
        pull_request=_number(_dig(first, "number")) if proposed else None,
        head_label=f"{owner}:{branch}" if proposed and owner and branch else None,
        is_fork=own is None or head != own,
        is_dependabot=event.is_dependabot or _dig(run, "actor", "login") == _DEPENDABOT,
    )


def _push(event: Event, payload: object) -> Event:
    before = _sha(_dig(payload, "before"))
    is_new_branch = before is not None and set(before) == {"0"}
    return replace(
        event,
        head_sha=event.head_sha or _sha(_dig(payload, "after")),
        base_sha=None if is_new_branch else before,
    )


def _dig(value: object, *keys: str | int) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return what lies at a path of keys, None where the data has another shape."""
    for key in keys:
        if isinstance(key, str) and isinstance(value, dict):
            value = value.get(key)
        elif isinstance(key, int) and isinstance(value, list) and len(value) > key:
            value = value[key]
        else:
            return None
    return value


def _sha(value: object) -> str | None:
    return value.lower() if isinstance(value, str) and is_sha(value) else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None
