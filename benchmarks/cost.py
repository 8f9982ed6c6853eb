"""What a process takes, measured from outside."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence


class Cost(NamedTuple):
    """What a process and its children took: seconds and MiB; memory is that of whichever had most."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], done: Container[int], environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end and return what it took; any exit code but those of `done` ends us too.

    Linux counts our own peak of memory into that of what we start, so who calls this stays small.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stderr  # noqa: S101 - for the type checker; it is a pipe
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if process.returncode not in done:
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}\n{errors.decode(errors='replace')}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
