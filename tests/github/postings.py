"""Reports to publish, made of rules of the tests' own."""

from __future__ import annotations

from hashlib import sha256

from os2lint.findings import Finding, Location, Message, Report, Setting, Severity, Subject, Who
from os2lint.github.event import Event
from os2lint.github.reporter import Posting
from os2lint.output.options import Options
from os2lint.rules import Rule, built_in, parse_rule
from os2lint.settings import Publication

REPOSITORY = "OS2offdig/produkt"
HEAD = "a" * 40

RULES: dict[str, Rule] = {
    "loose-end": parse_rule(
        {
            "id": "loose-end",
            "since": "0.1.0",
            "basis": "requirement",
            "severity": {"product": "error"},
            "who": "developer",
            "check": "none",
            "title": {"da": "Der er en løs ende", "en": "There is a loose end"},
            "why": {"da": "Fordi den hænger", "en": "Because it hangs"},
            "remedy": {"da": "Udvikleren binder den", "en": "Developer: tie it"},
            "messages": {"loose": {"da": "enden `$name` hænger løst", "en": "the end `$name` hangs loose"}},
            "example": {"before": "a", "after": "b"},
            "requirements": ["F2"],
        },
        "rules/openness/loose-end.yml",
    )
}


def findings(
    count: int,
    severity: Severity = Severity.ERROR,
    path: str = "docs/læs.md",
    name: str = "tråd",
    new: bool | None = None,
) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            rule="loose-end",
            severity=severity,
            message=Message(key="loose", arguments={"name": f"{name} {number}"}),
            who=Who.DEVELOPER,
            requirements=("F2",),
            location=Location(path=path, line=number, column=1, end_line=number, end_column=4),
            fingerprint=sha256(f"{severity}{path}{number}".encode()).hexdigest()[:32],
            new=new,
        )
        for number in range(1, count + 1)
    )


def report(*found: Finding) -> Report:
    return Report(
        subject=Subject(
            name=REPOSITORY,
            commit=HEAD,
            kind=Setting(value="product", source="configuration"),
            level=Setting(value="1", source="configuration"),
        ),
        product="Produktet",
        findings=tuple(sorted(found, key=lambda finding: finding.severity.rank)),
        next_level=(),
        not_assessed=(),
        waived=(),
        notes=(),
        facts={"paths": 1},
        assessment={"level_documented": "1"},
        today="2026-11-24",
    )


def configuration(**severities: str) -> str:
    """Return a configuration under which only these rules look, `_` standing for `-`."""
    named = {rule.replace("_", "-"): severity for rule, severity in severities.items()}
    lines = [f"  {rule}: {named.get(rule, 'off')}\n" for rule in built_in()]
    return "kind: component\nlevel: sandbox\nseverities:\n" + "".join(lines)


PUSH = Event(name="push", repository=REPOSITORY, head_sha=HEAD, run_id="4711", job="lint")
PULL = Event(
    name="pull_request",
    repository=REPOSITORY,
    head_sha=HEAD,
    base_sha="b" * 40,
    pull_request=7,
    run_id="4711",
)


def posting(
    *found: Finding, event: Event = PUSH, changed: frozenset[str] | None = None, **publication: str
) -> Posting:
    held = report(*found)
    return Posting(
        report=held,
        rules=RULES,
        event=event,
        publication=Publication(**publication),
        conclusion="failure" if held.count(Severity.ERROR) else "success",
        options=Options(language="da"),
        changed=changed,
    )
