"""Licenses that belong to somebody else's work than the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.facts.third_parties import foreign_holder
from os2lint.findings import Evidence
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each license file whose copyright line names what the repository is built on."""
    for file in facts.license.files:
        found = foreign_holder(facts, file)
        if found:
            yield Fault(
                key="foreign",
                arguments={
                    "path": file.path,
                    "holder": quoted(found.holder),
                    "name": found.third_party,
                    "shown": found.shown_at.path,
                },
                location=found.location,
                evidence=(Evidence(text=found.third_party, location=found.shown_at),),
            )
