"""License files that aren't the license's text, word for word and alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.checks.license_approval import unapproved
from os2lint.facts.license import is_empty
from os2lint.facts.license_quotes import MOST_EVIDENCE, place, shown, word_diff
from os2lint.facts.third_parties import foreign_holder
from os2lint.findings import Location
from os2lint.licenses import DifferenceKind, Verdict
from os2lint.licenses.expressions import family
from os2lint.quotation import quoted
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.license import LicenseFile


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each license file of one verdict.

    The key is the kind of the first difference that isn't a mere typo, `typos` where all are, `appendix`
    where all stand below the terms; `notice`, `empty` or `unknown` where no text was recognised.

    Parameters:
        verdict: `os2lint.licenses.Verdict` that the rule is about.
        end_of_terms: what a license's last line of terms says, in lower case.
        left_to: the rule that tells of licenses which aren't accepted, whatever stands around them.
    """
    verdict = Verdict(parameters["verdict"])
    for file in facts.license.files:
        if file.identification.verdict is not verdict or _is_told_otherwise(facts, file, parameters):
            continue
        if file.identification.differences:
            yield _differing(facts, file, parameters)
        else:
            yield Fault(
                key=_key(facts, file),
                arguments={"path": file.path, "spdx": tuple(map(family, file.identification.spdx))},
                location=Location(path=file.path, line=1),
            )


def _is_told_otherwise(facts: Facts, file: LicenseFile, parameters: Mapping[str, Any]) -> bool:
    """Whether another rule says it, or another file of the project has the text that a notice names."""
    match file.identification.verdict:
        case Verdict.EXTRA_TEXT:
            approval = built_in()[parameters["left_to"]].parameters
            return any(unapproved(facts, file, approval)) or foreign_holder(facts, file) is not None
        case Verdict.UNIDENTIFIED:
            return is_empty(facts)
        case Verdict.NOTICE_ONLY:
            named = {family(spdx) for spdx in file.identification.spdx}
            return named <= {family(spdx) for spdx in facts.license.texts}
    return False


def _differing(facts: Facts, file: LicenseFile, parameters: Mapping[str, Any]) -> Fault:
    differences = file.identification.differences
    telling = next((one for one in differences if one.kind is not DifferenceKind.TYPO), None)
    first = telling or differences[0]
    key = telling.kind.value if telling else "typos"
    if _is_below_terms(facts, file, parameters):
        key = "appendix"
    return Fault(
        key=key,
        arguments={
            "path": file.path,
            "spdx": family(file.identification.spdx[0]),
            "words": quoted(first.words),
            "own": quoted(first.license_words),
            "change": word_diff(first),
            "count": len(differences),
            "version": file.identification.list_version,
        },
        location=place(file.path, first),
        evidence=tuple(shown(file.path, one) for one in differences[:MOST_EVIDENCE]),
    )


def _is_below_terms(facts: Facts, file: LicenseFile, parameters: Mapping[str, Any]) -> bool:
    """Whether every difference of a single license stands below the line that ends its terms."""
    ends = parameters.get("end_of_terms", ())
    lines = facts.text(file.path).text.casefold().split("\n") if ends else []
    end = next((number for number, line in enumerate(lines, 1) if any(one in line for one in ends)), None)
    alone = len(file.identification.regions) == 1
    return alone and end is not None and all(one.line > end for one in file.identification.differences)


def _key(facts: Facts, file: LicenseFile) -> str:
    if file.identification.verdict is Verdict.NOTICE_ONLY:
        return "notice"
    return "unknown" if facts.text(file.path).text.strip() else "empty"
