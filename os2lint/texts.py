"""The words of the field in both languages, so that every output uses the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.findings import Kind, Level, Severity, Who
from os2lint.rules import Basis

if TYPE_CHECKING:
    from os2lint.language import Localized

SEVERITIES: dict[str, Localized] = {
    Severity.ERROR: {"da": "fejl", "en": "error"},
    Severity.WARNING: {"da": "advarsel", "en": "warning"},
    Severity.NOTICE: {"da": "bemærkning", "en": "notice"},
}
KINDS: dict[str, Localized] = {
    Kind.PRODUCT: {"da": "produkt", "en": "product"},
    Kind.COMPONENT: {"da": "komponent", "en": "component"},
    Kind.DOCUMENTATION: {"da": "dokumentation", "en": "documentation"},
    Kind.MANAGEMENT: {"da": "forvaltning", "en": "management"},
    Kind.TEMPLATE: {"da": "skabelon", "en": "template"},
    Kind.ARCHIVED: {"da": "arkiveret", "en": "archived"},
}
LEVELS: dict[str, Localized] = {
    Level.SANDBOX: {"da": "sandkasse", "en": "sandbox"},
    Level.ONE: {"da": "niveau 1", "en": "level 1"},
    Level.TWO: {"da": "niveau 2", "en": "level 2"},
    Level.THREE: {"da": "niveau 3", "en": "level 3"},
}
WHO: dict[str, Localized] = {
    Who.COORDINATOR: {"da": "produktkoordinatoren", "en": "the product coordinator"},
    Who.DEVELOPER: {"da": "udvikleren", "en": "the developer"},
    Who.SECRETARIAT: {"da": "OS2-sekretariatet", "en": "OS2's secretariat"},
}
BASES: dict[str, Localized] = {
    Basis.REQUIREMENT: {"da": "krav", "en": "requirement"},
    Basis.RECOMMENDATION: {"da": "anbefaling", "en": "recommendation"},
    Basis.TEMPLATE: {"da": "OS2's skabelon", "en": "OS2's template"},
    Basis.PRACTICE: {"da": "god praksis", "en": "good practice"},
}
