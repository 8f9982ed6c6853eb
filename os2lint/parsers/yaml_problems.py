"""What is wrong with a YAML file, in words for whoever wrote it: what we refuse, and what the parser does."""

from __future__ import annotations

from os2lint.language import Language, Localized, plain, segments

#: What we refuse; `$limit` and `$key` are values.
REFUSALS: dict[str, Localized] = {
    "too-long": {"da": "længere end $limit tegn", "en": "longer than $limit characters"},
    "documents": {"da": "mere end ét dokument (`---`)", "en": "more than one document (`---`)"},
    "deep": {"da": "mere end $limit niveauer i hinanden", "en": "nested deeper than $limit levels"},
    "tags": {"da": "mærker (`!`) læses ikke her", "en": "tags are not read here"},
    "alias": {"da": "et alias (`*`) uden sit anker (`&`)", "en": "an alias without its anchor"},
    "many": {"da": "mere end $limit værdier", "en": "more than $limit values"},
    "no-word": {"da": "en nøgle skal være et ord", "en": "a key must be a word"},
    "twice": {"da": "nøglen `$key` står to gange", "en": "the key `$key` stands twice"},
    "character": {"da": "et tegn, som YAML ikke tillader", "en": "a character that YAML does not allow"},
}
_TABULATOR = "indrykning med tabulator; brug mellemrum"
#: The parser's own words (libyaml's scanner.c and parser.c), for the mistakes that people make.
_DANISH = {
    "could not find expected ':'": "der mangler et kolon efter en nøgle",
    "mapping values are not allowed in this context": (
        "her kan der ikke stå et kolon; er indrykningen rigtig, og mangler teksten anførselstegn?"
    ),
    "mapping keys are not allowed in this context": "her kan der ikke stå en nøgle",
    "block sequence entries are not allowed in this context": "her kan der ikke stå et listepunkt (-)",
    "did not find expected key": "her skulle der stå en nøgle; er indrykningen rigtig?",
    "did not find expected '-' indicator": "her skulle der stå et listepunkt (-); er indrykningen rigtig?",
    "did not find expected ',' or ']'": "der mangler et komma eller `]`",
    "did not find expected ',' or '}'": "der mangler et komma eller `}`",
    "did not find expected node content": "her mangler en værdi",
    "did not find expected <document start>": "her står mere, end der er plads til; er indrykningen rigtig?",
    "did not find expected alphabetic or numeric character": "der mangler et navn efter `*` eller `&`",
    "did not find expected comment or line break": "her skulle linjen slutte",
    "did not find expected whitespace or line break": "her skulle der stå et mellemrum",
    "found a tab character that violates indentation": _TABULATOR,
    "found a tab character where an indentation space is expected": _TABULATOR,
    "found character that cannot start any token": (
        "et tegn, som en værdi ikke kan begynde med; sæt teksten i anførselstegn, og brug mellemrum, "
        "ikke tabulator"
    ),
    "found unexpected end of stream": "et anførselstegn mangler sin afslutning",
    "found unexpected document indicator": "et anførselstegn mangler sin afslutning",
    "found unknown escape character": "`\\` foran et tegn, som det ikke kan stå foran; skriv `\\\\`",
    "found unknown directive name": "en linje kan ikke begynde med `%`",
    "exceeded maximum nesting depth": "for mange niveauer i hinanden",
    "found undefined tag handle": "mærker (`!`) læses ikke her",
}
_ANYTHING = "opbygningen er ikke rigtig her"


def refusal(key: str, /, **values: str | int) -> Localized:
    """Return what we refuse, in both languages."""
    return {"da": _filled(key, "da", values), "en": _filled(key, "en", values)}


def translated(problem: str) -> Localized:
    """Return a complaint of the parser's, which is in English; a rare one is told in general in Danish."""
    return {"da": _DANISH.get(problem, _ANYTHING), "en": problem}


def _filled(key: str, language: Language, values: dict[str, str | int]) -> str:
    return plain(segments(REFUSALS[key][language], values))
