"""Where the program starts: `os2lint`, and `python -m os2lint`."""

import gc
import os
import signal
import sys

#: New objects after which Python looks for garbage; its own choice is 700.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
_INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its code."""
    # Nearly all that a run makes is needed until its end: looking as often as usual finds no garbage.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    is_usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_usual:
        # As an exception it would come up within some import, and as a traceback.
        signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    from os2lint.cli import main as run

    if is_usual:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


if __name__ == "__main__":
    if not sys.flags.safe_path:
        # Python puts the current folder first, which may be the repository that is linted.
        del sys.path[0]
    main()
