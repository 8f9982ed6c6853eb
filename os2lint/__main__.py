"""`python -m os2lint`."""

from os2lint.cli import main

main()
