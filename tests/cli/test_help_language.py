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
            ("Brug: ", "Fejl: `--level`: vælg sandbox, 1", "; her står '7'."),
            ("Usage: ", "'7' is not one of"),
        ),
        (
            ["check", "--levl", "1"],
            ("Tilvalget `--levl` findes ikke. Mente du `--level`?",),
            ("No such option",),
        ),
        (["check", "--today", "x"], ("`--today`: 'x' er ikke en dato",), ("'x' is not a date",)),
        (["governance", "show", "no where"], ("`[PATH]`: 'no where' findes ikke.",), ("does not exist.",)),
        (["governance", "convert", ".", "--to", "json"], ("`FILE`: '.' er en mappe.",), ("is a directory.",)),
        (["init", "LICENSE"], ("`[PATH]`: 'LICENSE' er en fil.",), ("is a file.",)),
        (["governance", "convert"], ("`FILE` mangler.",), ("Missing argument 'FILE'.",)),
        (
            ["check", ".", "b", "c (d)"],
            ("Kommandoen kan ikke bruge `b c (d)`.",),
            ("unexpected extra arguments",),
        ),
        (["explain", "x", "y"], ("Kommandoen kan ikke bruge `y`.",), ("unexpected extra argument (y)",)),
        (["check", "--output"], ("`--output` skal have en værdi.",), ("requires an argument.",)),
        (
            ["check", "--check-links=yes"],
            ("`--check-links` tager ingen værdi.",),
            ("does not take a value.",),
        ),
        (["governance", "shwo"], ("Kommandoen `shwo` findes ikke.",), ("No such command 'shwo'.",)),
    ],
)
def test_help_and_faults_in_both(
    os2lint: Call, arguments: list[str], danish: tuple[str, ...], english: tuple[str, ...]
) -> None:
    for language, parts in (("da", danish), ("en", english)):
        result = os2lint(*arguments, OS2LINT_LANGUAGE=language)
        shown = result.stdout + result.stderr
        assert all(part in shown for part in parts), shown
