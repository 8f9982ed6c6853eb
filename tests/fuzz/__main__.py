"""`PYTHONPATH=tests python -m fuzz TARGET --minutes N`: fuzz one target for a while.

Every fault is printed with the smallest input that shows it; the exit code is 1 if there was any.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from typing import Any

from fuzz.targets import TARGETS
from hypothesis import HealthCheck, Phase, given, seed, settings

EXAMPLES = 400


class SlowError(AssertionError):
    """An input that took longer than a person would wait for it."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slow", type=float, default=2.0, help="CPU seconds that an input may take")
    options = parser.parse_args()
    target = TARGETS[options.target]
    until = time.monotonic() + options.minutes * 60
    examples = slowest = 0.0
    faults: dict[str, int] = {}
    number = options.seed

    def timed(value: Any) -> None:
        nonlocal examples, slowest
        if time.monotonic() > until:
            return
        began = time.process_time()
        target.check(value)
        taken = time.process_time() - began
        examples += 1
        slowest = max(slowest, taken)
        if taken > options.slow:
            raise SlowError(f"{taken:.1f} s")

    while time.monotonic() < until:
        try:
            seed(number)(_property(target.inputs(), timed))()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            _show(error, number, faults)
        number += 1
    print(
        f"{options.target}: {examples:.0f} inputs, seeds {options.seed}-{number - 1}, "
        f"slowest {slowest:.2f} s CPU, {len(faults)} faults"
    )
    for fault, times in faults.items():
        print(f"  {times} x {fault}")
    return 1 if faults else 0


def _property(inputs: Any, check: Any) -> Any:
    limits = settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    return limits(given(inputs)(check))


def _show(error: Exception, number: int, faults: dict[str, int]) -> None:
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if "hypothesis" not in frame.filename
    ]
    place = f"{type(error).__name__} at {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}"
    faults[place] = faults.get(place, 0) + 1
    if faults[place] == 1:
        print(f"--- seed {number}", file=sys.stderr)
        traceback.print_exception(error, limit=-4)
        print(*getattr(error, "__notes__", ()), sep="\n", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
