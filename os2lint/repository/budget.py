"""How much of a repository one run reads at most."""

from __future__ import annotations

from os2lint.repository.model import Unreadable

__all__ = ["ReadBudget"]

_TOTAL = 256 * 1024 * 1024


class ReadBudget:
    """Bytes that may still be read, so that many large files can't keep a run busy for ever."""

    def __init__(self, total: int = _TOTAL) -> None:
        self._left = total

    def spend(self, path: str, size: int) -> None:
        """Take the size of a file that was read.

        Raises:
            Unreadable: with the reason `budget` once more was read than the total allows.
        """
        self._left -= size
        if self._left < 0:
            raise Unreadable(path, "budget")
