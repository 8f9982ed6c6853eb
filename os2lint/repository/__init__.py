"""What a linter needs from a repository: its paths, its bytes and its history."""

from __future__ import annotations

from os2lint.repository.listing import Entry, Gap, Kind, Listing
from os2lint.repository.model import (
    HISTORY_LIMIT,
    READ_LIMIT,
    Commit,
    History,
    HistoryUnavailable,
    Repository,
    Unreadable,
)

__all__ = [
    "HISTORY_LIMIT",
    "READ_LIMIT",
    "Commit",
    "Entry",
    "Gap",
    "History",
    "HistoryUnavailable",
    "Kind",
    "Listing",
    "Repository",
    "Unreadable",
]
