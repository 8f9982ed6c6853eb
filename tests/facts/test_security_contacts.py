"""Whom a security policy says to write to, and addresses that stand there for something else."""

from __future__ import annotations

import pytest

from os2lint.checks import find
from os2lint.rules import built_in

README = {"README.md": "# OS2kaj\n\nFordeler kajpladser i lystbådehavne.\n"}


def keys(facts, rule_id: str) -> list[str]:
    rule = built_in()[rule_id]
    return [result.key for result in find(rule.check)(facts, rule.parameters)]


@pytest.mark.parametrize("text", [
    "Skriv til sikkerhed@os2kaj.example.",
    "Report vulnerabilities to anna@os2kaj.example.",
    "security@os2kaj.example",
    "- IT-sikkerhed: it@os2kaj.example",
    "Sikkerhedsansvarlig: Anna Holm, anna@os2kaj.example",
    "| Hvem | Mail |\n|---|---|\n| Anna Holm | anna@os2kaj.example |",
    "[Skriv til os](mailto:anna@os2kaj.example)",
    "<anna@os2kaj.example>",
    "Ring på 12 34 56 78.",
    "Thanks to Peter (peter@havn.example), who found a hole. Report others to anna@os2kaj.example.",
    "Do not send vulnerabilities to noreply@github.com. Write to anna@os2kaj.example.",
    "OS2kaj is developed by Havn ApS, security@havn.example.",
    "Maintained by Anna Holm <anna@os2kaj.example>.",
    "Se [GitHubs formular](https://github.com/OS2kaj/kaj/security/advisories/new).",
    "Kontakt testcenter@os2kaj.example.",
    "Skriv til x@os2kaj.example eller axel.xx@os2kaj.example.",
    "Tak til alle. Skriv til [Anna](mailto:anna@os2kaj.example).",
    "Vulnerabilities discovered by you can be reported to kaj@os2kaj.example.",
    "Issues found by researchers go to kaj@os2kaj.example.",
    "If you think that a vulnerability was found by accident, mail kaj@os2kaj.example.",
    "Mail kaj@os2kaj.example; thanks to you we can fix it.",
    "Skriv til kaj@os2kaj.example, hvis du som fandt hullet vil nævnes.",
    "A hole is best reported by e-mail: kaj@os2kaj.example.",
    "Holes found by others: kaj@os2kaj.example",
    "Write to Anna Holm (anna@os2kaj.example), who found the first holes herself.",
    "Thanks to Anna Holm, there is now an address for holes, kaj@os2kaj.example.",
    "Vulnerabilities found by OWASP ZAP should go to kaj@os2kaj.example.",
    "Huller fundet af dig? [Skriv til os](mailto:kaj@os2kaj.example).",
    "Tak til alle, der skriver til kaj@os2kaj.example.",
    "kaj@os2kaj.example læses dagligt, tak til Anna Holm.",
    "Får du mail med en falsk afsender, så videresend den til kaj@os2kaj.example.",
    "Brug ikke en testkonto, men skriv til kaj@os2kaj.example.",
    "Fundet af jer, så ring til 12 34 56 78.",
])  # fmt: skip
def test_a_contact(facts_of, text: str) -> None:
    assert (
        keys(
            facts_of({**README, "SECURITY.md": f"# Sikkerhed\n\n{text}\n"}), "security-policy-without-contact"
        )
        == []
    )


@pytest.mark.parametrize("text", [
    "Thanks to Peter Jensen (peter@havn.example) who found CVE-2023-1.",
    "Tak til [Peter](mailto:peter@havn.example) for fundet.",
    "Hullet blev fundet af Peter, peter@havn.example.",
    "We thank Anna Holm <anna@havn.example> and Bo Lind <bo@havn.example>.",
    "Peter Jensen (peter@havn.example), som fandt hullet, får en kage.",
    "Found by [Peter](mailto:peter@havn.example).",
    "Afsenderadressen på alle beskeder er kaj@os2kaj.example.",
    "kaj@os2kaj.example is the sender address of all notices.",
    "Thanks to Anna Holm, 12 34 56 78.",
    "Sessioner udløber efter 30 min. Afsenderadressen er kaj@os2kaj.example.",
    "Afsenderadressen er noreply@os2kaj.example.",
    "All mail from system@os2kaj.example is signed.",
    "Test account: anna@os2kaj.example",
    "Log ind med test@os2kaj.example.",
    "Passwords are hashed. Access is logged to logs@host.local.",
    "Kontakt os på xx@kommune.example",
    "Report to XXXX@XXXX.dk",
    "Do not send vulnerabilities to noreply@github.com.",
    "Vi tager sikkerhed alvorligt.",
    "Skriv til do-not-reply@os2kaj.example.",
])  # fmt: skip
def test_no_contact(facts_of, text: str) -> None:
    policy = f"# Sikkerhed\n\nVi tager sikkerhed alvorligt i OS2kaj.\n\n{text}\n"
    assert keys(facts_of({**README, "SECURITY.md": policy}), "security-policy-without-contact") == [
        "no-contact"
    ]


@pytest.mark.parametrize("heading", [
    "Sikkerhedskopi", "Sikkerhedskopiering", "Trafiksikkerhed", "Patientsikkerhed og data", "Driftssikkerhed",
])  # fmt: skip
def test_another_safety_is_no_security(facts_of, heading: str) -> None:
    text = f"{README['README.md']}\n## {heading}\n\nSend besked til drift@os2kaj.example.\n"
    assert keys(facts_of({"README.md": text}), "missing-security-policy") == ["missing-here"]


@pytest.mark.parametrize("heading", ["Sikkerhed", "IT-sikkerhed", "Sikkerhed og sikkerhedskopi", "Security"])
def test_security_is(facts_of, heading: str) -> None:
    text = f"{README['README.md']}\n## {heading}\n\nSend besked til drift@os2kaj.example.\n"
    assert keys(facts_of({"README.md": text}), "missing-security-policy") == []


def test_the_file_that_sites_publish_for_it_counts(facts_of) -> None:
    contact = "Contact: mailto:sikkerhed@os2kaj.example\nExpires: 2027-01-01T00:00:00Z\n"
    facts = facts_of({**README, ".well-known/security.txt": contact})
    assert facts.documents["security-policy"].path == ".well-known/security.txt"
    assert keys(facts, "missing-security-policy") == []
    assert keys(facts, "security-policy-without-contact") == []


def test_a_policy_goes_before_it(facts_of) -> None:
    files = {
        ".well-known/security.txt": "Contact: https://os2.eu\n",
        "docs/SECURITY.md": "# Sikkerhed\n\nSkriv til os.\n",
    }
    assert facts_of({**README, **files}).documents["security-policy"].path == "docs/SECURITY.md"
