"""A program that reads hostile data for us: what it writes, until when, and its end."""

from __future__ import annotations

import os
import select
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from os2lint.repository.model import GitUnreadableError

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

__all__ = ["TIMEOUT", "Patience", "stop"]

#: Seconds that may be spent waiting: a FIFO where git expects a file would hold it for ever, and a corrupt
#: object can send libgit2 in circles.
TIMEOUT = 60.0
_CHUNK = 1024 * 1024


class Patience:
    """The time that may be spent on all answers together, so that many slow ones are no way out."""

    def __init__(self) -> None:
        self._left = TIMEOUT

    def chunks(self, process: subprocess.Popen[bytes]) -> Iterator[bytes]:
        """Yield what a process writes, as it comes.

        Raises:
            GitUnreadableError: `timeout` once more than TIMEOUT was spent waiting.
        """
        assert process.stdout  # noqa: S101 - for the type checker: it was started with a pipe
        descriptor = process.stdout.fileno()
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        while True:
            started = time.monotonic()
            ready = poll.poll(max(0.0, self._left) * 1000)
            self._left -= time.monotonic() - started
            if not ready:
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
            with suppress(OSError):  # A question that was never read is still in the pipe.
                pipe.close()
    process.wait()
