"""Why something was not assessed, and what a reader of a report must know, in both languages.

`text` says what was not looked at; `remedy` how it will be next time.
"""

from __future__ import annotations

from typing import TypedDict

from os2lint.language import Localized  # noqa: TC001 - the TypedDict's fields are read at run time


class Reason(TypedDict):
    """A reason and its remedy; `$name` stands for a value."""

    text: Localized
    remedy: Localized


REASONS: dict[str, Reason] = {
    "unreadable-file": {
        "text": {
            "da": "filen `$path` kunne ikke læses ($problem)",
            "en": "the file `$path` could not be read ($problem)",
        },
        "remedy": {
            "da": "Udvikleren ser på filen; den skal være en almindelig fil inden for repositoriet",
            "en": "Developer: look at the file; it must be an ordinary file inside the repository",
        },
    },
}

#: What the reader of a report must know beside its findings.
NOTES: dict[str, Localized] = {}
