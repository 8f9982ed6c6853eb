"""A time after which a request is broken off, however busy its server keeps it."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["deadline"]

#: Seconds between two interruptions: the first may come where Python can raise nothing, as in a finalizer.
_AGAIN = 0.2


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Interrupt what is done within, once that many seconds have passed.

    A socket's own limit holds from one byte to the next only, so a server that sends a byte at a time is
    never too slow for it. For the main thread, where this program does all its work.

    Raises:
        TimeoutError: from whatever was waiting, or at once if there is no time.
    """
    if seconds <= 0:
        raise TimeoutError

    def interrupt(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        # Said again, as the time may have passed just when it was said first.
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
