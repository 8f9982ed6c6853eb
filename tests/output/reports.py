"""Reports built by hand, with rules of their own, so that outputs are tested without linting anything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from os2lint.findings import (
    Evidence,
    Finding,
    Kind,
    Level,
    Location,
    Message,
    NotAssessed,
    Note,
    Report,
    Setting,
    Severity,
    Subject,
    Waived,
    Who,
)
from os2lint.governance.model import Theme, load_model
from os2lint.governance.sights import Light
from os2lint.rules import Basis, Rule, RuleMessage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.language import Localized
    from os2lint.repository.reasons import Reason


def _rule(name: str, **changes: Any) -> Rule:
    values: dict[str, Any] = {
        "id": name,
        "since": "0.1.0",
        "basis": Basis.REQUIREMENT,
        "severity": {Kind.PRODUCT: Severity.WARNING},
        "who": Who.DEVELOPER,
        "check": "document",
        "requirements": ("F5",),
        "example": {"before": "ingen fil", "after": "en fil"},
        "source": f"rules/documents/{name}.yml",
    }
    return Rule(**(values | changes))


RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        _rule(
            "missing-license",
            requirements=("F2",),
            source="rules/license/missing-license.yml",
            title={"da": "Der er ingen licensfil", "en": "There is no license file"},
            why={
                "da": "Uden en licens må ingen andre bruge koden, uanset hvad der står andre steder.",
                "en": "Without a license nobody else may use the code, whatever is said elsewhere.",
            },
            remedy={
                "da": "Udvikleren lægger licensens fulde tekst i filen `LICENSE` i roden.",
                "en": "Developer: put the license's full text into the file `LICENSE` in the root.",
            },
            messages={
                "missing": RuleMessage(
                    text={"da": "der er ingen licensfil", "en": "there is no license file"}
                ),
                "promised": RuleMessage(
                    text={
                        "da": "`$file` henviser til `$target`, som ikke findes",
                        "en": "`$file` points to `$target`, which isn't there",
                    }
                ),
            },
            references=("https://spdx.org/licenses/",),
        ),
        _rule(
            "unedited-template",
            title={"da": "En skabelon er ikke udfyldt", "en": "A template isn't filled in"},
            why={
                "da": "En skabelons pladsholdere siger læseren ingenting.",
                "en": "A template's placeholders tell the reader nothing.",
            },
            remedy={
                "da": "Udvikleren skriver produktets egne oplysninger i stedet for $words.",
                "en": "Developer: write the product's own facts in the place of $words.",
            },
            messages={
                "placeholders": RuleMessage(
                    text={
                        "da": "her står skabelonens egne ord: $words",
                        "en": "the template's own words stand here: $words",
                    }
                )
            },
        ),
        _rule(
            "claim-without-documentation",
            who=Who.COORDINATOR,
            level=Level.ONE,
            requirements=("G3",),
            source="rules/governance/claim-without-documentation.yml",
            title={"da": "Et ja uden dokumentation", "en": "A yes without documentation"},
            why={
                "da": "Sekretariatet kan kun vurdere det, der kan slås op.",
                "en": "The secretariat can judge only what can be looked up.",
            },
            remedy={
                "da": "Produktkoordinatoren skriver et link eller en sætning i rækken for $id.",
                "en": "Coordinator: write a link or a sentence into the row of $id.",
            },
            messages={
                "undocumented": RuleMessage(
                    text={
                        "da": "$id er svaret ja uden dokumentation",
                        "en": "$id is answered yes without documentation",
                    }
                )
            },
        ),
        _rule(
            "outside-os2-organisation",
            who=Who.SECRETARIAT,
            requirements=("F6",),
            source="rules/openness/outside-os2-organisation.yml",
            title={"da": "Koden ligger uden for OS2", "en": "The code lives outside of OS2"},
            why={
                "da": "OS2 skal kunne give adgang, også når leverandøren skiftes.",
                "en": "OS2 must be able to give access, also when the supplier changes.",
            },
            remedy={
                "da": "Sekretariatet opretter et repositorium i OS2's organisation.",
                "en": "Secretariat: create a repository in OS2's organisation.",
            },
            messages={
                "elsewhere": RuleMessage(
                    text={
                        "da": "repositoriet ligger hos `$owner`",
                        "en": "the repository belongs to `$owner`",
                    }
                )
            },
        ),
        _rule(
            "missing-operations-guide",
            level=Level.TWO,
            requirements=("F17",),
            title={"da": "Der er ingen driftsvejledning", "en": "There is no operations guide"},
            why={
                "da": "En ny leverandør skal kunne overtage driften.",
                "en": "A new supplier must be able to take over operations.",
            },
            remedy={
                "da": "Udvikleren skriver en driftsvejledning.",
                "en": "Developer: write an operations guide.",
            },
            messages={
                "missing": RuleMessage(
                    text={"da": "der er ingen driftsvejledning", "en": "there is no operations guide"}
                )
            },
        ),
        _rule(
            "code-dump-history",
            requirements=("F1",),
            source="rules/openness/code-dump-history.yml",
            title={"da": "Koden lægges ud i klumper", "en": "Code is published in dumps"},
            why={"da": "Åben udvikling kan følges.", "en": "Open development can be followed."},
            remedy={"da": "Udvikleren arbejder åbent.", "en": "Developer: work in the open."},
            messages={
                "dump": RuleMessage(
                    text={
                        "da": "$commits ændringer rører hver omkring $files filer",
                        "en": "$commits commits touch about $files files each",
                    }
                )
            },
        ),
    )
}

#: Stand-ins for `os2lint.reasons`, under the key `sample`.
REASON: Reason = {
    "text": {"da": "filen `$path` er for stor", "en": "the file `$path` is too large"},
    "remedy": {"da": "Udvikleren gør filen mindre", "en": "Developer: make the file smaller"},
}
NOTE: Localized = {"da": "mappen `$path` kunne ikke læses", "en": "the folder `$path` could not be read"}

SOURCES = {
    "README.md": "# Træffe\n\n\tLæs LICENSE og 漢字 før brug, se [licensen](LICENSE.md) for vilkår.\n",
    "SECURITY.md": "# Security\r\n\r\nSkriv til insert-mail@os2.eu\r\n",
}


def read(path: str) -> str | None:
    return SOURCES.get(path)


def finding(rule: str, key: str, severity: Severity = Severity.WARNING, **changes: Any) -> Finding:
    values: dict[str, Any] = {
        "rule": rule,
        "severity": severity,
        "message": Message(key=key, arguments=changes.pop("arguments", {})),
        "who": RULES[rule].who,
        "requirements": RULES[rule].requirements,
        "fingerprint": f"{abs(hash_of(rule, key, changes)):032x}",
    }
    return Finding(**(values | changes))


def hash_of(*parts: object) -> int:
    """Return a number that is the same in every run, unlike hash()."""
    import zlib

    return zlib.crc32(repr(parts).encode("utf-8", "backslashreplace"))


def clean() -> Report:
    """Return the report of a repository that nothing is wrong with."""
    return Report(
        subject=Subject(
            name="OS2offdig/traeffe",
            commit="0123456789abcdef0123456789abcdef01234567",
            kind=Setting(value="product", source="guessed"),
            level=Setting(value="1", source="report"),
        ),
        product="OS2træffe",
        findings=(),
        next_level=(),
        not_assessed=(),
        waived=(),
        notes=(),
        facts={
            "license": {
                "verdict": "exact",
                "spdx": ["MPL-2.0"],
                "osi_approved": True,
                "files": ["LICENSE"],
                "declared": [{"path": "package.json", "line": 7, "value": "MPL-2.0"}],
                "regions": [],
            },
            "documents": {"readme": {"path": "README.md", "state": "real"}},
            "governance_report": {"path": None, "model": None, "format": None, "filled": None},
        },
        assessment={},
        today="2026-11-01",
    )


def everything() -> Report:
    """Return a report that has something in each of its parts."""
    template = finding(
        "unedited-template",
        "placeholders",
        arguments={"words": ("insert-mail@os2.eu",)},
        location=Location(path="SECURITY.md", line=3, column=11, end_line=3, end_column=28),
        new=True,
    )
    return replace(
        clean(),
        findings=(
            finding(
                "missing-license",
                "promised",
                Severity.ERROR,
                arguments={"file": "README.md", "target": "LICENSE.md"},
                location=Location(path="README.md", line=3, column=29, end_line=3, end_column=50),
                evidence=(
                    Evidence(text='"license": "MPL-2.0"', location=Location(path="package.json", line=7)),
                ),
                new=True,
            ),
            finding(
                "claim-without-documentation",
                "undocumented",
                arguments={"id": "G3"},
                location=Location(path="docs/governance.md", line=41),
                new=False,
            ),
            template,
            finding(
                "outside-os2-organisation",
                "elsewhere",
                Severity.NOTICE,
                arguments={"owner": "leverandør"},
                new=False,
            ),
        ),
        next_level=(
            finding("missing-operations-guide", "missing", location=Location(path="docs/operations.md")),
        ),
        not_assessed=(
            NotAssessed(
                rule="code-dump-history",
                reason="sample",
                arguments={"path": "docs/plan.md"},
                requirements=("F1",),
            ),
            NotAssessed(
                rule="unedited-template",
                reason="sample",
                arguments={"path": "docs/plan.md"},
                requirements=("F5",),
            ),
        ),
        waived=(
            Waived(
                finding=replace(template, location=Location(path="CONTRIBUTING.md", line=1)),
                reason="Skrives, når styregruppen har valgt en leverandør",
                owner="Anna Jensen",
                until="2027-01-31",
            ),
        ),
        notes=(Note(key="sample", arguments={"path": "data/arkiv"}),),
        assessment=assessment(),
    )


def assessment(**lights: str) -> dict[str, Any]:
    """Return lights for a few requirements, or those given, and a documented level."""
    lights = lights or {
        "R1": "for-a-person",
        "F1": "green",
        "F2": "red",
        "F4": "yellow",
        "F19": "not-relevant",
        "S1": "for-a-person",
        "G3": "yellow",
    }
    model = load_model().requirements
    themes = {
        theme.value: {
            light.value: sum(
                model[number].theme is theme and light == shown for number, shown in lights.items()
            )
            for light in Light
        }
        for theme in Theme
    }
    return {
        "model": "1.1.0",
        "level_documented": "1",
        "level_reason": None,
        "level_next": "2",
        "level_missing": ["F17", "G6"],
        "counts": {"themes": themes},
        "requirements": {number: _requirement(number, light) for number, light in lights.items()},
    }


def _requirement(number: str, light: str) -> dict[str, Any]:
    requirement = load_model().requirements[number]
    return {
        "theme": requirement.theme.value,
        "level": requirement.level.value,
        "recommendation": requirement.recommended,
        "title": {"da": f"Kravet {number}", "en": f"Requirement {number}"},
        "light": light,
        "ground": {"da": f"det ses af `{number}.md`", "en": f"`{number}.md` shows it"},
        "claim": {"status": "met", "documented": True, "text": "Se linket", "links": []},
        "evidence": [
            {
                "text": {"da": "filen findes", "en": "the file is there"},
                "light": light,
                "seen": True,
                "path": f"{number}.md",
                "line": 3,
            }
        ],
    }


def many(number: int) -> Report:
    """Return a report with so many findings of each severity."""
    return replace(
        clean(),
        findings=tuple(
            finding(
                "claim-without-documentation",
                "undocumented",
                severity,
                arguments={"id": f"G{index}"},
                location=Location(path=f"docs/rapport-{index}.md", line=index + 1),
            )
            for severity in Severity
            for index in range(number)
        ),
    )
