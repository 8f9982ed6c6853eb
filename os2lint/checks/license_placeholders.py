"""Copyright lines that still have a template's words for year and name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.findings import Evidence, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.licenses import Placeholder


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each license file with a year or a name that is still to be filled in."""
    for file in facts.license.files:
        left = file.identification.placeholders
        if left:
            yield Fault(
                key="unfilled",
                arguments={
                    "path": file.path,
                    "placeholders": tuple(dict.fromkeys(placeholder.words for placeholder in left)),
                },
                location=_place(file.path, left[0]),
                evidence=tuple(
                    Evidence(text=placeholder.words, location=_place(file.path, placeholder))
                    for placeholder in left[1:]
                ),
            )


def _place(path: str, placeholder: Placeholder) -> Location:
    return Location(
        path=path,
        line=placeholder.line,
        column=placeholder.column,
        end_column=placeholder.column + len(placeholder.words) - 1,
    )
