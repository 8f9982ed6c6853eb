"""Addresses that outputs point to: a rule's page, a file at the linted commit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.documentation import rule_url
from os2lint.output.characters import as_bytes

if TYPE_CHECKING:
    from os2lint.findings import Location, Subject
    from os2lint.language import Language
    from os2lint.output.options import Options
    from os2lint.rules import Rule

#: The file that stands for the repository as a whole, where a format asks for a file.
WHOLE_REPOSITORY = "README.md"

_ADDRESS = re.compile(r"https://[A-Za-z0-9:/?#@!$&'()*+,;=%~._-]+")
_SLUG = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def rule_link(rule: Rule, language: Language) -> str | None:
    """Return where a rule is explained; an organisation's own rule is where it says itself, if it does."""
    if rule.source.startswith("rules/") and _SLUG.issuperset(rule.id):
        return rule_url(rule.id, language)
    return next((address for address in rule.references if _ADDRESS.fullmatch(address)), None)


def repository_link(subject: Subject, options: Options) -> str | None:
    """Return the repository's address, None where its name isn't known."""
    from urllib.parse import quote

    return f"{options.server_url}/{quote(as_bytes(subject.name))}" if subject.name else None


def file_link(location: Location, subject: Subject, options: Options) -> str | None:
    """Return the address of a place at the linted commit; None where it isn't there or isn't known."""
    from urllib.parse import quote

    home = repository_link(subject, options)
    if location.is_missing or not (home and subject.commit):
        return None
    path = quote(as_bytes(f"{options.prefix}{location.path}"))
    lines = ""
    if location.line:
        lines = f"#L{location.line}"
        if location.end_line and location.end_line > location.line:
            lines += f"-L{location.end_line}"
    return f"{home}/blob/{quote(as_bytes(subject.commit))}/{path}{lines}"
