"""Licenses of real OS2 repositories, held against what a careful reader found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.engine import examine
from os2lint.findings import Severity
from os2lint.licenses.expressions import family
from os2lint.rules import built_in

if TYPE_CHECKING:
    from os2lint.facts import Facts

Found = dict[str, tuple[dict[str, Any], "Facts"]]

#: Files that the reader called a license and the program doesn't: they only say who holds the rights, and
#: name the license whose text stands beside them.
NOTICES = {
    "OS2borgerPC/os2borgerpc-client": ["COPYRIGHT"],
    "OS2borgerPC/os2borgerpc-image": ["COPYRIGHT"],
}
#: Why a text isn't its license, word for word and alone.
NOT_EXACT = {
    "OS2Forms/os2forms8": "modified",  # the fields of its appendix are garbled, and a line follows at its end
}


def test_license_files(found: Found) -> None:
    wrong = {
        repository: ([file.path for file in facts.license.files], label["license_files"])
        for repository, (label, facts) in found.items()
        if [file.path for file in facts.license.files]
        != [path for path in label["license_files"] if path not in NOTICES.get(repository, ())]
    }
    assert wrong == {}


def test_spdx_ids(found: Found) -> None:
    wrong = {
        repository: (facts.license.spdx, label["spdx"])
        for repository, (label, facts) in found.items()
        if {family(spdx) for spdx in facts.license.spdx} != set(filter(None, [label["spdx"]]))
    }
    assert wrong == {}


def test_verdicts_and_approval(found: Found) -> None:
    for repository, (label, facts) in found.items():
        if facts.license.files:
            assert facts.license.verdict == NOT_EXACT.get(repository, "exact"), repository
            approved = None if repository in NOT_EXACT else label["osi_approved"]
            assert facts.license.osi_approved is approved, repository


def test_licenses_of_somebody_else(found: Found) -> None:
    told = {
        repository for repository, (_, facts) in found.items() if _told(facts, "license-of-somebody-else")
    }
    assert told == {name for name, (label, _) in found.items() if label["license_holder_is_third_party"]}


def test_errors_are_few_and_each_is_a_fact(found: Found) -> None:
    rules = {name: rule for name, rule in built_in().items() if rule.folder == "license"}
    errors = {
        (repository, finding.rule)
        for repository, (_, facts) in found.items()
        for finding in examine(facts, rules).findings
        if finding.severity is Severity.ERROR
    }
    code = {"product", "component"}
    missing = {
        name
        for name, (label, facts) in found.items()
        if not label["license_files"] and facts.kind.value in code
    }
    assert errors == {(name, "missing-license") for name in missing}


def _told(facts: Facts, rule: str) -> bool:
    return bool(examine(facts, {rule: built_in()[rule]}).findings)
