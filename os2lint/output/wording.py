"""Findings in words: the rules' texts filled in, bounded, and with nothing in them that can't be seen.

What comes back is segments (or lines made of them). Each output escapes them for its own format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.language import Segment, plain, segments
from os2lint.output.characters import shorten, visible
from os2lint.output.limits import EVIDENCE, GAP_ITEMS, LIST_ITEMS, TEXT_CHARACTERS, VALUE_CHARACTERS
from os2lint.output.texts import and_more, and_more_in_report, say, sentence
from os2lint.reasons import NOTES, REASONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Evidence, Finding, Location, NotAssessed, Note
    from os2lint.language import Argument, Language
    from os2lint.rules import Rule

Words = tuple[Segment, ...]


def message(finding: Finding, rules: Mapping[str, Rule], language: Language) -> Words:
    """Return what the rule says of this case."""
    text = rules[finding.rule].messages[finding.message.key].text[language]
    return fill(text, finding.message.arguments, language)


def title(rule: Rule, language: Language) -> Words:
    """Return the rule's title."""
    return fill(rule.title[language], {}, language)


def why(finding: Finding, rules: Mapping[str, Rule], language: Language) -> Words:
    """Return why the rule asks."""
    return fill(rules[finding.rule].why[language], {}, language)


def remedy(finding: Finding, rules: Mapping[str, Rule], language: Language) -> Words:
    """Return who mends it and how; the first word says who."""
    text = rules[finding.rule].remedy_of(finding.message.key)[language]
    return fill(text, finding.message.arguments, language)


def reason(item: NotAssessed, language: Language, most: int = GAP_ITEMS) -> tuple[Words, Words]:
    """Return why a rule could not look, with so many items of a list, and how it will be able to."""
    known = REASONS[item.reason]
    return (
        fill(known["text"][language], item.arguments, language, most),
        fill(known["remedy"][language], item.arguments, language),
    )


def note(item: Note, language: Language) -> Words:
    """Return what the reader must know."""
    return fill(NOTES[item.key][language], item.arguments, language)


def place(location: Location) -> str:
    """Return `path:line:column`, as far as they are known."""
    parts = [visible(shorten(location.path, VALUE_CHARACTERS))]
    if location.line:
        parts.append(str(location.line))
        if location.column:
            parts.append(str(location.column))
    return ":".join(parts)


def evidence(item: Evidence) -> str:
    """Return what a finding rests on, with its place."""
    text = visible(shorten(item.text, VALUE_CHARACTERS))
    return f"{place(item.location)}: {text}" if item.location else text


def paragraphs(finding: Finding, rules: Mapping[str, Rule], language: Language) -> list[str]:
    """Return what an annotation says: the fault, who mends it and how, what it rests on, the requirement."""
    texts = [plain(message(finding, rules, language)), plain(remedy(finding, rules, language))]
    shown = grounds(finding, language)
    if shown:
        texts.append(f"{sentence(say('evidence', language))}: {'; '.join(shown)}")
    if finding.requirements:
        numbers = ", ".join(value(item) for item in finding.requirements)
        texts.append(f"{sentence(say('requirement', language))}: {numbers}")
    return texts


def grounds(finding: Finding, language: Language) -> list[str]:
    """Return what a finding rests on, but for what stands on its own line; the rest is counted."""
    own = finding.location
    items = [
        item
        for item in finding.evidence
        if not (own and item.location and (item.location.path, item.location.line) == (own.path, own.line))
    ]
    texts = [evidence(item) for item in items[:EVIDENCE]]
    if len(items) > EVIDENCE:
        texts.append(and_more_in_report("more", len(items) - EVIDENCE, language))
    return texts


def value(text: str) -> str:
    """Return a value from outside, such as a waiver's reason, bounded and visible."""
    return visible(shorten(text, VALUE_CHARACTERS))


def fill(
    template: str, arguments: Mapping[str, Argument], language: Language, most: int = LIST_ITEMS
) -> Words:
    """Fill a template with bounded values; line breaks of the rule's file are no part of its text."""
    bounded = {name: _bounded(argument, language, most) for name, argument in arguments.items()}
    words = segments(" ".join(template.split()), bounded)
    shown: list[Segment] = []
    room = max(TEXT_CHARACTERS, most * VALUE_CHARACTERS)
    for word in words:
        shown.append(Segment(visible(shorten(word.text, room)), word.code))
        room -= len(word.text)
        if room <= 0:
            break
    return tuple(shown)


def _bounded(argument: Argument, language: Language, most: int) -> Argument:
    if isinstance(argument, str):
        return shorten(argument, VALUE_CHARACTERS)
    if isinstance(argument, int):
        return argument
    items = tuple(shorten(item, VALUE_CHARACTERS) for item in argument[:most])
    rest = len(argument) - len(items)
    return (*items, and_more("more", rest, language)) if rest else items
