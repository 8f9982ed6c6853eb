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
NOTES: dict[str, Localized] = {
    "resolved": {
        "da": "`$reference` blev læst ved commit $commit",
        "en": "`$reference` was read at commit $commit",
    },
    "base-configuration": {
        "da": "Konfigurationen er læst ved commit $commit; en ændring virker først, når den er flettet",
        "en": "The configuration is that of commit $commit; a change to it takes effect once merged",
    },
    "base-unreadable": {
        "da": "Den commit, der flettes ind i, kunne ikke læses: standarden gælder, uden undtagelser",
        "en": "The commit that is merged into could not be read: the defaults hold, without waivers",
    },
}
