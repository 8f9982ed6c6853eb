"""What the outputs themselves say, in both languages; the rules' own texts are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.findings import Severity
from os2lint.language import plain, segments

if TYPE_CHECKING:
    from os2lint.language import Language, Localized

TEXTS: dict[str, Localized] = {
    "why": {"da": "hvorfor", "en": "why"},
    "help": {"da": "forslag", "en": "help"},
    "more": {"da": "mere", "en": "more"},
    "evidence": {"da": "belæg", "en": "evidence"},
    "requirement": {"da": "krav", "en": "requirement"},
    "and-more": {"da": "og $count mere", "en": "and $count more"},
    "more-in-summary": {
        "da": "… og $count mere, se jobbets oversigt",
        "en": "… and $count more, see the summary",
    },
    "until-line": {"da": "… til linje $line", "en": "… to line $line"},
    "for-coordinator": {"da": "Til produktkoordinatoren", "en": "For the product coordinator"},
    "for-developer": {"da": "Til udvikleren", "en": "For the developer"},
    "for-secretariat": {"da": "Til OS2-sekretariatet", "en": "For OS2's secretariat"},
    "next-level": {"da": "På vej mod næste niveau", "en": "On the way to the next level"},
    "next-level-more": {
        "da": "og $count mere (vis dem med `--level $value`)",
        "en": "and $count more (show them with `--level $value`)",
    },
    "not-assessed": {"da": "Ikke vurderet", "en": "Not assessed"},
    "waived": {"da": "Undtaget (følg eller forklar)", "en": "Waived (comply or explain)"},
    "waived-until": {
        "da": "$reason ($owner, til og med $until)",
        "en": "$reason ($owner, through $until)",
    },
    "notes": {"da": "Værd at vide", "en": "Worth knowing"},
    "findings": {"da": "Fund", "en": "Findings"},
    "nothing": {"da": "Ingen fund", "en": "No findings"},
    "all-well": {
        "da": "✓ Alt, hvad os2lint kan se, er i orden",
        "en": "✓ All that os2lint can see is in order",
    },
    "by-rule": {"da": "De øvrige, regel for regel", "en": "The others, rule by rule"},
    "is-new": {"da": "nyt", "en": "new"},
    "first": {"da": "Det første at gøre", "en": "What to do first"},
    "left-out": {
        "da": "og $count mere, som der ikke er plads til her",
        "en": "and $count more, for which there is no room here",
    },
    "short-level": {"da": "egenvurdering: $level", "en": "self-assessment: $level"},
    "documented-level": {
        "da": "dokumenteret egenvurdering: $level (sekretariatet fastlægger niveauet)",
        "en": "documented self-assessment: $level (the secretariat sets the level)",
    },
    "no-documented-level": {
        "da": "dokumenteret egenvurdering: intet niveau (sekretariatet fastlægger niveauet)",
        "en": "documented self-assessment: no level (the secretariat sets the level)",
    },
    "linted-at": {
        "da": "undersøgt som $kind på $level",
        "en": "checked as $kind at $level",
    },
    "where-from-guessed": {"da": "gættet ud fra indholdet", "en": "guessed from the contents"},
    "where-from-configuration": {"da": "fra konfigurationen", "en": "from the configuration"},
    "where-from-command-line": {"da": "fra kommandolinjen", "en": "from the command line"},
    "where-from-report": {"da": "fra governancerapporten", "en": "from the governance report"},
    "where-from-default": {"da": "standard", "en": "default"},
}

_COUNTED: dict[str, tuple[Localized, Localized]] = {
    Severity.ERROR: ({"da": "fejl", "en": "error"}, {"da": "fejl", "en": "errors"}),
    Severity.WARNING: ({"da": "advarsel", "en": "warning"}, {"da": "advarsler", "en": "warnings"}),
    Severity.NOTICE: ({"da": "bemærkning", "en": "notice"}, {"da": "bemærkninger", "en": "notices"}),
    "finding": ({"da": "fund", "en": "finding"}, {"da": "fund", "en": "findings"}),
    "waived": ({"da": "undtaget", "en": "waived"}, {"da": "undtaget", "en": "waived"}),
    "not-assessed": (
        {"da": "ikke vurderet", "en": "not assessed"},
        {"da": "ikke vurderet", "en": "not assessed"},
    ),
    "requirement": ({"da": "krav", "en": "requirement"}, {"da": "krav", "en": "requirements"}),
}


def say(key: str, language: Language, **arguments: str | int) -> str:
    """Return a text with its values, code in backticks."""
    return plain(segments(TEXTS[key][language], arguments))


def counted(what: str, number: int, language: Language) -> str:
    """Return a number with its noun: `1 advarsel`, `2 advarsler`."""
    one, many = _COUNTED[what]
    return f"{number} {(one if number == 1 else many)[language]}"
