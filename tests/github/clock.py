"""Time that passes only by sleeping."""

from __future__ import annotations

from os2lint.github.patience import BUDGET, Patience

#: Seconds since 1970 by the clock of the tests.
NOW = 1_795_500_000.0


class Clock:
    def __init__(self) -> None:
        self.slept: list[float] = []

    def patience(self, seconds: float = BUDGET) -> Patience:
        return Patience(left=seconds, sleep=self.slept.append, clock=lambda: 0.0, now=lambda: NOW)
