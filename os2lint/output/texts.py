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
    "and-more": {"da": "og $count", "en": "and $count"},
    "and-more-in-report": {
        "da": "og $count (alle står i JSON-rapporten)",
        "en": "and $count (all are in the JSON report)",
    },
    "more-in-summary": {
        "da": "… og $count, se jobbets opsummering",
        "en": "… and $count, see the job summary",
    },
    "in-summary": {
        "da": "$count, se jobbets opsummering",
        "en": "$count, see the job summary",
    },
    "until-line": {"da": "… til linje $line", "en": "… to line $line"},
    "for-coordinator": {"da": "Til produktkoordinatoren", "en": "For the product coordinator"},
    "for-developer": {"da": "Til udvikleren", "en": "For the developer"},
    "for-secretariat": {"da": "Til OS2-sekretariatet", "en": "For OS2's secretariat"},
    "next-level": {"da": "På vej mod næste niveau", "en": "On the way to the next level"},
    "next-level-more": {
        "da": "og $count (sæt `level` til `$value` for at se dem alle)",
        "en": "and $count (set `level` to `$value` to see them all)",
    },
    "not-assessed": {"da": "Ikke vurderet", "en": "Not assessed"},
    "waived": {"da": "Undtaget (følg eller forklar)", "en": "Waived (comply or explain)"},
    "waived-until": {
        "da": "$reason ($owner, til og med $until)",
        "en": "$reason ($owner, up to and including $until)",
    },
    "notes": {"da": "Værd at vide", "en": "Worth knowing"},
    "findings": {"da": "Fund", "en": "Findings"},
    "nothing": {"da": "Ingen fund", "en": "No findings"},
    "all-well": {
        "da": "✓ Alt, hvad os2lint kan se, er i orden",
        "en": "✓ All that os2lint can see is in order",
    },
    "is-new": {"da": "nyt", "en": "new"},
    "level-missing": {
        "da": "til $level mangler rapporten at dokumentere $ids",
        "en": "for $level the report has yet to document $ids",
    },
    "first": {"da": "Det første at gøre", "en": "What to do first"},
    "left-out": {
        "da": "og $count, som der ikke er plads til her (alle står i JSON-rapporten, `--output json`)",
        "en": "and $count that there is no room for here (all are in the JSON report, `--output json`)",
    },
    "short-level": {"da": "egenvurdering: $level", "en": "self-assessment: $level"},
    "documented-level": {
        "da": "dokumenteret egenvurdering: $level (sekretariatet fastlægger niveauet)",
        "en": "documented self-assessment: $level (the secretariat sets the level)",
    },
    "no-documented-level-because": {
        "da": "dokumenteret egenvurdering: intet niveau, for $reason; sekretariatet fastlægger niveauet",
        "en": "documented self-assessment: no level, as $reason; the secretariat sets the level",
    },
    "no-documented-level": {
        "da": "dokumenteret egenvurdering: intet niveau (sekretariatet fastlægger niveauet)",
        "en": "documented self-assessment: no level (the secretariat sets the level)",
    },
    "theme": {"da": "Tema", "en": "Theme"},
    "level": {"da": "niveau", "en": "level"},
    "green": {"da": "grøn", "en": "green"},
    "yellow": {"da": "gul", "en": "yellow"},
    "red": {"da": "rød", "en": "red"},
    "not-relevant": {"da": "ikke relevant", "en": "not relevant"},
    "for-a-person": {"da": "vurderes af et menneske", "en": "for a person to judge"},
    "linted-at": {
        "da": "undersøgt som $kind, holdt op imod $level",
        "en": "checked as $kind against $level",
    },
    "nothing-checked": {
        "da": "Intet kunne undersøges: der blev ikke fundet nogen filer.",
        "en": "Nothing could be checked: no files were found.",
    },
    "hardly-checked": {
        "da": "Næsten intet er undersøgt: os2lint gætter på, at repositoriet er af slagsen $kind. Vi "
        "foreslår, at udvikleren skriver slagsen i `.os2lint.yml`: `kind: product` for et produkt, eller "
        "`kind: $value`, hvis gættet er rigtigt.",
        "en": "Hardly anything was checked: os2lint guesses the repository's kind to be $kind. We suggest "
        "that the developer writes the kind in `.os2lint.yml`: `kind: product` for a product, or "
        "`kind: $value` if the guess is right.",
    },
    "where-from-guessed": {"da": "gættet ud fra indholdet", "en": "guessed from the contents"},
    "where-from-configuration": {"da": "fra konfigurationen", "en": "from the configuration"},
    "where-from-command-line": {"da": "fra kommandolinjen", "en": "from the command line"},
    "where-from-report": {"da": "fra governancerapporten", "en": "from the governance report"},
    "where-from-default": {"da": "standard", "en": "default"},
    "skip": {"da": "Gå til indholdet", "en": "Skip to the content"},
    "page-kind": {"da": "Rapport fra os2lint", "en": "Report from os2lint"},
    "overview": {"da": "Overblik", "en": "Overview"},
    "unnamed": {"da": "Repositorium uden navn", "en": "Unnamed repository"},
    "card-level": {"da": "Produktets egenvurdering", "en": "The product's self-assessment"},
    "no-level": {"da": "Intet niveau", "en": "No level"},
    "card-lights": {"da": "Forslag til lys", "en": "Proposed lights"},
    "lights": {"da": "Lys efter tema og niveau", "en": "Lights by theme and level"},
    "lights-table": {"da": "Tabel over lysene", "en": "Table of the lights"},
    "lights-about": {
        "da": "Et lys er et forslag ud fra det, der kan ses i repositoriet. Et menneske afgør det.",
        "en": "A light is a proposal from what can be seen in the repository. A person decides.",
    },
    "attention": {"da": "Røde og gule forslag", "en": "Red and yellow proposals"},
    "no-requirement": {"da": "ingen krav", "en": "no requirements"},
    "each-requirement": {"da": "Hvert krav med begrundelse", "en": "Each requirement and the reason"},
    "answer": {"da": "Produktets svar", "en": "The product's answer"},
    "proposal": {"da": "Forslag", "en": "Proposal"},
    "ground": {"da": "Begrundelse", "en": "Reason"},
    "changes": {"da": "Siden $date", "en": "Since $date"},
    "unchanged": {"da": "Ingen fund er kommet til eller forsvundet.", "en": "No findings have come or gone."},
    "gone": {"da": "Løst: $count", "en": "Fixed: $count"},
    "came": {"da": "Kommet til: $count", "en": "New: $count"},
    "level-changed": {
        "da": "Egenvurderingen er gået fra $then til $now.",
        "en": "The self-assessment has gone from $then to $now.",
    },
    "versions": {
        "da": "os2lint $version · OS2's styringsmodel $model · SPDX's licensliste $list",
        "en": "os2lint $version · OS2's governance model $model · SPDX license list $list",
    },
    "page-about": {
        "da": "Rapporten er lavet af et program, der har set på repositoriet. OS2-sekretariatet vurderer "
        "produktet og fastlægger dets niveau.",
        "en": "This report was made by a program that looked at the repository. OS2's secretariat assesses "
        "the product and sets its level.",
    },
}

_COUNTED: dict[str, tuple[Localized, Localized]] = {
    Severity.ERROR: ({"da": "fejl", "en": "error"}, {"da": "fejl", "en": "errors"}),
    Severity.WARNING: ({"da": "advarsel", "en": "warning"}, {"da": "advarsler", "en": "warnings"}),
    Severity.NOTICE: ({"da": "bemærkning", "en": "notice"}, {"da": "bemærkninger", "en": "notices"}),
    "finding": ({"da": "fund", "en": "finding"}, {"da": "fund", "en": "findings"}),
    # What a list leaves out, after "and".
    "more": ({"da": "mere", "en": "more"}, {"da": "flere", "en": "more"}),
    "more-findings": ({"da": "fund mere", "en": "more finding"}, {"da": "fund mere", "en": "more findings"}),
    "waived": ({"da": "undtaget", "en": "waived"}, {"da": "undtaget", "en": "waived"}),
    "not-assessed": (
        {"da": "ikke vurderet", "en": "not assessed"},
        {"da": "ikke vurderet", "en": "not assessed"},
    ),
    "requirement": ({"da": "krav", "en": "requirement"}, {"da": "krav", "en": "requirements"}),
}


_MONTHS: Localized = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def date_text(iso: str, language: Language) -> str:
    """Return an ISO 8601 date as people write it: `1. november 2026`, `1 November 2026`."""
    year, month, day = iso.split("-")
    name = _MONTHS[language].split()[int(month) - 1]
    return f"{int(day)}{'.' if language == 'da' else ''} {name} {year}"


def say(key: str, language: Language, **arguments: str | int) -> str:
    """Return a text with its values, code in backticks."""
    return plain(segments(TEXTS[key][language], arguments))


def sentence(text: str) -> str:
    """Return the text with a capital at its start, and the rest as it was: OS2 stays OS2."""
    return text[:1].upper() + text[1:]


def and_more(what: str, number: int, language: Language) -> str:
    """Return what ends a list within a sentence that leaves some out."""
    return say("and-more", language, count=counted(what, number, language))


def and_more_in_report(what: str, number: int, language: Language) -> str:
    """Return what ends a list of its own that leaves some out, and where all of them are."""
    return say("and-more-in-report", language, count=counted(what, number, language))


def counted(what: str, number: int, language: Language) -> str:
    """Return a number with its noun: `1 advarsel`, `2 advarsler`."""
    one, many = _COUNTED[what]
    return f"{number} {(one if number == 1 else many)[language]}"
