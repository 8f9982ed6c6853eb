"""The command line's own words are in the reader's language, click's as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from small_product import Call


@pytest.mark.parametrize(
    ("arguments", "danish", "english"),
    [
        (
            ["--help"],
            ("Brug: ", "Tilvalg:", "Kommandoer:", "Vis denne hjælp."),
            ("Usage: ", "Options:", "Commands:"),
        ),
        (["governance", "new", "--help"], ("[TILVALG]", "[skal angives]"), ("[OPTIONS]", "[required]")),
        (
            ["check", "--level", "7"],
            ("Brug: ", "Fejl: `--level`: vælg sandbox, 1"),
            ("Usage: ", "'7' is not one of"),
        ),
        (
            ["check", "--levl", "1"],
            ("Tilvalget `--levl` findes ikke. Mente du `--level`?",),
            ("No such option",),
        ),
        (["check", "--today", "x"], ("`--today`: 'x' er ikke en dato",), ("'x' is not a date",)),
        (["governance", "convert"], ("`FILE` mangler.",), ("Missing argument 'FILE'.",)),
    ],
)
def test_help_and_faults_in_both(
    os2lint: Call, arguments: list[str], danish: tuple[str, ...], english: tuple[str, ...]
) -> None:
    for language, parts in (("da", danish), ("en", english)):
        result = os2lint(*arguments, OS2LINT_LANGUAGE=language)
        shown = result.stdout + result.stderr
        assert all(part in shown for part in parts), shown
