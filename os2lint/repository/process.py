"""A program that reads hostile data for us: what it writes, until when, and its end."""

from __future__ import annotations

import os
import select
import time
from typing import TYPE_CHECKING

from os2lint.repository.model import GitUnreadableError

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

__all__ = ["TIMEOUT", "chunks", "stop"]

#: Seconds an answer may take: a FIFO where git expects a file would hold it for ever, and a corrupt object
#: can send libgit2 in circles.
TIMEOUT = 60.0
_CHUNK = 1024 * 1024


def chunks(process: subprocess.Popen[bytes]) -> Iterator[bytes]:
    """Yield what a process writes, as it comes.

    Raises:
        GitUnreadableError: `timeout` once the whole answer took longer than TIMEOUT.
    """
    assert process.stdout  # noqa: S101 - for the type checker: it was started with a pipe
    deadline = time.monotonic() + TIMEOUT
    descriptor = process.stdout.fileno()
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    while True:
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise GitUnreadableError("timeout")
        chunk = os.read(descriptor, _CHUNK)
        if not chunk:
            return
        yield chunk


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process and close what leads to it."""
    if process.poll() is None:
        process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
    process.wait()
