"""A governance report that was filled in but kept the template's file name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.places import location_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault where the report's name says that it is a template."""
    file = facts.governance.file
    if file is None:
        return
    folder, slash, name = file.path.rpartition("/")
    # A browser calls a second download governance_template(1).md.
    if not any(word in name.casefold() for word in ("template", "skabelon")):
        return
    product = "".join(
        sign for sign in (file.report.product or "produkt").lower() if sign.isalnum() or sign in "-_"
    )
    yield Fault(
        key="named-as-template",
        arguments={"file": name, "suggestion": f"{folder}{slash}{product}_governance_report.md"},
        location=location_of(facts, file.path, 1),
    )
