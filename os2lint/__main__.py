"""Where the program starts: `os2lint`, and `python -m os2lint`."""

import gc
import sys

#: New objects after which Python looks for garbage; its own choice is 700.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def main() -> None:
    """Run the command line and exit with its code."""
    # Nearly all that a run makes is needed until its end: looking as often as usual finds no garbage.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        from os2lint.cli import main as run

        run()
    except KeyboardInterrupt:
        # While the program is still being read, nothing else takes care of it.
        from os2lint.exits import Exit

        sys.exit(Exit.INTERRUPTED)


if __name__ == "__main__":
    if not sys.flags.safe_path:
        # Python puts the current folder first, which may be the repository that is linted.
        del sys.path[0]
    main()
