"""A governance report that was filled in but kept the template's file name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.naming import report_name
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
    yield Fault(
        key="named-as-template",
        arguments={"file": name, "suggestion": f"{folder}{slash}{report_name(file.report.product or '')}"},
        location=location_of(facts, file.path, 1),
    )
