"""A report in which everything that comes from outside is hostile, rules of an organisation included."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from output.reports import assessment, clean

from os2lint.findings import (
    Evidence,
    Finding,
    Kind,
    Location,
    Message,
    NotAssessed,
    Note,
    Setting,
    Severity,
    Subject,
    Waived,
    Who,
)
from os2lint.rules import Basis, Rule, RuleMessage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Report

#: Each does harm in one of the formats when it comes out as more than text.
PAYLOADS = (
    "::error::pwned",
    "\n::error file=x::pwned",
    "\r::set-output name=x::pwned",
    "\u3000::warning::pwned",
    "##[error]pwned",
    "###[[error]pwned",
    "%0A::error::pwned",
    "a|b",
    "||",
    "`tick`",
    "``two``",
    "\\`slash\\|",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style></svg>",
    "<!-- -->",
    "-->",
    "]]>",
    "<![CDATA[",
    "&amp;&lt;&#64;",
    "@everyone",
    "@os2offdig/team",
    "a@evil.example",
    "#1",
    "OS2offdig/os2lint#1",
    "GH-1",
    "gh-12",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x00null",
    "\u202egnp.exe",
    "\u2066isolate\u2069",
    "zero\u200bwidth\ufeff",
    "hangul\u3164filler",
    "line\u2028separator\u2029",
    "tag\U000e0041",
    "\udcff",
    "\ud83d",
    "\ufffe",
    "https://evil.example/x",
    "http://evil.example",
    "www.evil.example",
    "mailto:a@evil.example",
    "javascript:alert(1)",
    "[link](https://evil.example)",
    "![picture](https://evil.example/x.png)",
    "[ref]: https://evil.example",
    "<https://evil.example>",
    "[^1]",
    ":tada:",
    "$x^2$",
    "$`x`$",
    "**bold** _it_ ~~gone~~",
    "# heading",
    "- [ ] task",
    "1. item",
    "+ item",
    "> quote",
    "=====",
    "---",
    "\n\n| a | b |\n|---|---|\n| c | d |\n",
    "\n```\ncode\n```\n",
    "    indented",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "${x} $x {0} %s",
    "../../etc/passwd",
    "C:\\windows",
    "word " * 2_000,
    "x" * 50_000,
)


def hostile(payload: str) -> tuple[Report, Mapping[str, Rule]]:
    """Return a report with the payload wherever a repository or an organisation's rules have a say."""
    texts = {"da": f"besked {payload} `{payload}` $value `$value`", "en": f"text {payload} $value `$value`"}
    number = payload[:40]
    localized = {"da": payload, "en": payload}
    rule = Rule(
        id=f"own-rule{payload[:40]}",
        since="0.1.0",
        basis=Basis.PRACTICE,
        severity={Kind.PRODUCT: Severity.NOTICE},
        who=Who.DEVELOPER,
        check="document",
        title=localized,
        why=localized,
        remedy=texts,
        messages={"key": RuleMessage(text=texts)},
        example={"before": payload, "after": payload},
        references=(f"https://rules.example/{payload}", payload),
        requirements=(number,),
        source=f"own/{payload}.yml",
    )
    arguments = {"value": payload, "list": (payload,) * 20}
    findings = tuple(
        Finding(
            rule=rule.id,
            severity=severity,
            message=Message(key="key", arguments=arguments),
            who=who,
            requirements=(number,),
            location=Location(path=path, line=2, column=2, end_line=2, end_column=3),
            evidence=(
                Evidence(text=payload, location=Location(path=payload, line=1)),
                Evidence(text=payload),
            ),
            fingerprint=f"{index:032x}",
            new=True,
        )
        for index, (severity, who, path) in enumerate(
            (severity, who, path)
            for severity, who in zip(Severity, Who, strict=True)
            for path in (payload, f"docs/{payload}/README.md")
        )
    )
    report = replace(
        clean(),
        subject=Subject(
            name=f"owner/{payload}",
            commit="0" * 40,
            kind=Setting(value="product", source="guessed"),
            level=Setting(value="1", source="default"),
        ),
        product=payload,
        findings=findings,
        next_level=findings[:1],
        not_assessed=(
            NotAssessed(rule=rule.id, reason="sample", arguments={"path": payload}, requirements=(number,)),
        ),
        waived=(Waived(finding=findings[0], reason=payload, owner=payload, until="2027-01-31"),),
        notes=(Note(key="sample", arguments={"path": payload}),),
        assessment=_assessment(payload),
    )
    return report, {rule.id: rule}


def _assessment(payload: str) -> dict[str, Any]:
    assessed = assessment(F2="red", G3="for-a-person")
    for item in assessed["requirements"].values():
        item["title"] = item["ground"] = {"da": payload, "en": payload}
        item["claim"]["text"] = payload
        item["evidence"] = [
            {"text": {"da": payload, "en": payload}, "light": None, "seen": True, "path": path, "line": None}
            for path in (payload, None)
        ]
    assessed["level_missing"] = [payload] * 20
    return assessed
