"""`python -m os2lint`."""

import sys

if not sys.flags.safe_path:
    # Python puts the current folder first, which may be the repository that is linted.
    del sys.path[0]

from os2lint.cli import main

main()
