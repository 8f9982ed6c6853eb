"""The history as `git log` writes it."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from typing import TYPE_CHECKING

from os2lint.repository.model import PATHS_PER_COMMIT, Commit, History

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LOG_OPTIONS", "PATHS", "moment", "parse_log", "trimmed"]

# `--raw` compares trees alone: `--stat` would read every file, and fails where files weren't fetched.
LOG_OPTIONS = (
    "-z",
    "--raw",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-notes",
    "--no-decorate",
    "--no-color",
    "--no-mailmap",
    "--encoding=UTF-8",
    "--date=raw",
    "--format=%H%x00%P%x00%an%x00%ae%x00%ad%x00%B%x00",
)
_FIELDS = 6
_NAME = 200
_MESSAGE = 4096
#: Paths of all commits together: a history of huge commits is cut rather than held in memory.
PATHS = 200_000
_LATEST = 253_402_128_000  # The day before the year 10000, where Python's calendar ends.
_OFFSET = 14 * 60


def parse_log(records: Iterator[bytes], limit: int, *, shallow: bool) -> History:
    """Read the output of `git log` with LOG_OPTIONS, split at NUL.

    After a commit's six fields comes an empty record, then a pair for each file: one that begins with a colon
    (after a line feed, the first time), and the path.
    """
    commits: list[Commit] = []
    kept = 0
    header = list(islice(records, _FIELDS))
    while len(header) == _FIELDS and len(commits) < limit and kept < PATHS:
        following = _Paths(records)
        commits.append(_commit(header, following))
        kept += len(commits[-1].paths)
        header = following.beyond + list(islice(records, _FIELDS - len(following.beyond)))
    return History(commits=tuple(commits), complete=not shallow and len(header) < _FIELDS)


class _Paths:
    """The paths that follow a commit's fields; `beyond` holds the record that no longer belongs to them."""

    def __init__(self, records: Iterator[bytes]) -> None:
        self.paths: list[str] = []
        self.changed = 0
        self.beyond: list[bytes] = []
        next(records, b"")
        for record in records:
            if not record.startswith((b":", b"\n:")):
                self.beyond = [record]
                return
            path = next(records, b"")
            self.changed += 1
            if self.changed <= PATHS_PER_COMMIT:
                self.paths.append(os.fsdecode(path))


def _commit(header: list[bytes], following: _Paths) -> Commit:
    commit, parents, author, email, date, message = (field.decode("utf-8", "replace") for field in header)
    seconds, _, offset = date.partition(" ")
    return Commit(
        id=commit,
        parents=len(parents.split()),
        author=author[:_NAME],
        email=email[:_NAME],
        date=moment(_integer(seconds), _minutes(offset)),
        message=trimmed(message),
        paths=tuple(following.paths),
        changed=following.changed,
    )


def moment(seconds: int, minutes_east: int) -> datetime:
    """Give the time of a commit; what no calendar has is moved to the nearest time that it has."""
    offset = timedelta(minutes=max(-_OFFSET, min(_OFFSET, minutes_east)))
    return datetime.fromtimestamp(max(0, min(_LATEST, seconds)), UTC).astimezone(timezone(offset))


def trimmed(message: str) -> str:
    """Give a commit message without blank lines around it, cut where no person's would be so long."""
    return message.strip()[:_MESSAGE]


def _integer(text: str) -> int:
    try:
        return int(text[:20])
    except ValueError:
        return 0


def _minutes(offset: str) -> int:
    number = abs(_integer(offset))
    minutes = number // 100 * 60 + number % 100
    return -minutes if offset.startswith("-") else minutes
