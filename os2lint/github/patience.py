"""How failures of GitHub are told apart, and how long a run waits before it gives up."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from os2lint.github.deadline import deadline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["GitHubError", "LostAnswer", "Patience"]

T = TypeVar("T")
#: GitHub asks for at least a minute when it limits a client without saying for how long.
LIMITED_SECONDS = 60.0
#: Seconds before a request that met a broken server is sent again, and again.
BACKOFF = (1.0, 2.0, 4.0)
#: Times that one request is sent, whatever little the server asks us to wait.
ATTEMPTS = 10
#: Seconds that a run waits for GitHub in all; a paid job is running meanwhile.
BUDGET = 300.0
#: Seconds that one request may take as a whole, however steadily its answer comes.
REQUEST_SECONDS = 60.0
#: Seconds for a last request, when all patience is at its end.
LAST_SECONDS = 10.0
#: Seconds of a request that are no waiting: as long as GitHub asks us to let pass between two writes.
PROMPT_SECONDS = 1.0


class GitHubError(Exception):
    """GitHub did not do what it was asked.

    Attributes:
        reason: bad-token, no-permission, not-found, rate-limit, rejected (a fault in the request),
            unreachable (no server, or one that fails), insecure-address.
        status: The HTTP status, where there was an answer.
    """

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class LostAnswer(GitHubError):  # noqa: N818 - the name says what became of the answer
    """The server failed or the connection broke, so the request may have been carried out all the same."""

    def __init__(self, status: int | None = None) -> None:
        super().__init__("unreachable", status)


class _Limited(GitHubError):  # noqa: N818 - likewise
    """Nothing was carried out, and GitHub says (or implies) when to come back."""

    def __init__(self, status: int, seconds: float) -> None:
        super().__init__("rate-limit", status)
        self.seconds = seconds


@dataclass(slots=True)
class Patience:
    """Sends requests and waits between attempts; one budget of seconds is shared by a whole run.

    What requests take beyond a prompt answer counts as well, so that a slow server can't hold a job up.
    """

    left: float = BUDGET
    request_seconds: float = REQUEST_SECONDS
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    #: Seconds since 1970, to compare with when a limit ends.
    now: Callable[[], float] = time.time

    def read(self, request: Callable[[], T]) -> T:
        """Send a request that may be repeated at will. Raises GitHubError."""
        return self.write(request, lambda: None)

    def write(self, request: Callable[[], T], done: Callable[[], T | None]) -> T:
        """Send a request that must not be carried out twice.

        Args:
            request: Sends it.
            done: Asks, after a lost answer, whether it was carried out all the same; None if it was not.

        Raises:
            GitHubError: if GitHub refuses, or the patience is at its end.
        """
        pauses = iter(BACKOFF)
        failure = GitHubError("unreachable")
        for _ in range(ATTEMPTS):
            try:
                return self._attempt(request)
            except _Limited as limited:
                self._wait(limited.seconds, limited)
                failure = limited
            except LostAnswer as lost:
                self._wait(next(pauses, self.left), lost)
                failure = lost
                carried_out = done()
                if carried_out is not None:
                    return carried_out
        raise failure

    def last(self, request: Callable[[], T]) -> T:
        """Send a request once, even though the patience is at its end. Raises GitHubError."""
        self.left = max(self.left, LAST_SECONDS)
        return self._attempt(request)

    def _attempt(self, request: Callable[[], T]) -> T:
        started = self.clock()
        try:
            with deadline(min(self.request_seconds, self.left)):
                return request()
        except Exception as error:  # noqa: BLE001 - of an answer that isn't GitHub's PyGithub raises anything
            raise self._judge(error) from None
        finally:
            self.left -= max(0.0, self.clock() - started - PROMPT_SECONDS)

    def _judge(self, error: Exception) -> GitHubError:
        from github import GithubException

        if not isinstance(error, GithubException):
            return LostAnswer()
        headers = {name.lower(): value for name, value in (error.headers or {}).items()}
        status = error.status
        if status in {403, 429}:
            seconds = self._limit(status, headers, _message(error.data))
            return GitHubError("no-permission", status) if seconds is None else _Limited(status, seconds)
        if status >= 500 or status == 408:
            return LostAnswer(status)
        return GitHubError({401: "bad-token", 404: "not-found"}.get(status, "rejected"), status)

    def _limit(self, status: int, headers: Mapping[str, str], message: str) -> float | None:
        """Return how many seconds to wait; None for a 403 that is about permissions."""
        after, reset = _number(headers.get("retry-after")), _number(headers.get("x-ratelimit-reset"))
        if after is not None:
            return max(after, 1.0)
        if reset is not None and headers.get("x-ratelimit-remaining") == "0":
            return max(0.0, reset - self.now()) + 1
        if status == 429 or "rate limit" in message or "abuse detection" in message:
            return LIMITED_SECONDS
        return None

    def _wait(self, seconds: float, failure: GitHubError) -> None:
        if seconds >= self.left:
            raise failure
        self.left -= seconds
        self.sleep(seconds)


def _number(header: str | None) -> float | None:
    return float(header) if header and header.isascii() and header.isdecimal() else None


def _message(data: object) -> str:
    return str(data.get("message", "")).lower() if isinstance(data, dict) else ""
