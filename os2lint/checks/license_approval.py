"""Licenses that OSI has not approved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.findings import Location
from os2lint.licenses import Verdict
from os2lint.licenses import index as license_index

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.license import LicenseFile
    from os2lint.licenses import Region


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each license file that holds a license which isn't accepted here.

    Parameters:
        accepted: by kind of repository, the licenses that are right there although OSI hasn't approved them.
        beside: the licenses that may stand in a file of their own beside an approved one.
    """
    for file in facts.license.files:
        region = next(unapproved(facts, file, parameters), None)
        if region:
            spdx = region.spdx[0]
            yield Fault(
                key="documentation-license" if spdx in parameters["beside"] else "not-approved",
                arguments={
                    "path": file.path,
                    "spdx": spdx,
                    "version": license_index.load().osi_list_version,
                },
                location=Location(path=file.path, line=region.start_line),
            )


def unapproved(facts: Facts, file: LicenseFile, parameters: Mapping[str, Any]) -> Iterator[Region]:
    """Yield the licenses of a file that are neither approved nor accepted for this kind of repository."""
    accepted = set(parameters["accepted"].get(facts.kind.value, ()))
    if any(other.identification.osi_approved for other in facts.license.files):
        accepted.update(parameters["beside"])
    approved = license_index.load().osi_approved
    for region in file.identification.regions:
        # A license's own words stand whole in these, whatever was added to them.
        is_whole = region.verdict in {Verdict.EXACT, Verdict.EXTRA_TEXT}
        if is_whole and not any(approved[spdx] or spdx in accepted for spdx in region.spdx):
            yield region
