"""What stands in a README beside its author's words: a license's text, a generator's sentences, credits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from os2lint.facts.vocabulary import plain_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.parsers.page import Page, Paragraph

#: Words before a credit that may say what is credited: "A bookingsystem, developed by …".
_CREDITED = 2
#: Paragraphs among which a license's text begins, or a framework is named.
_START = 4
#: Words of a paragraph that leads to it: "The MIT License (MIT)", "Copyright (c) 2023 X".
_LEAD = 12
#: Words of a sentence that stands beside a credit.
_SENTENCE = 3
#: With one of them before it, a credit is what the whole sentence says.
_VERBS = frozenset(
    ["is", "was", "are", "were", "be", "been", "has", "er", "var", "blev", "bliver", "blevet", "har"]
)


def is_generated(text: str) -> bool:
    """Whether a sentence is a generator's own; none of them speaks of citizens or municipalities."""
    lowered = text.lower()
    purpose = vocabulary().purpose
    return any(phrase in lowered for phrase in purpose.scaffolds) and not any(
        word in lowered for word in purpose.audience
    )


def framework_line(page: Page) -> int | None:
    """Return where a page begins to be the README that a framework came with; None for another."""
    frameworks = vocabulary().purpose.frameworks
    return next((p.line for p in page.paragraphs[:_START] if p.text.lower().startswith(frameworks)), None)


def without_generated(page: Page) -> Page:
    """Return a page without the sentences of a generator, and the sections that are named for its product."""
    left = frozenset(_generated_lines(page))
    kept = (_own_part(paragraph) for paragraph in page.paragraphs if paragraph.line not in left)
    return replace(page, paragraphs=tuple(paragraph for paragraph in kept if paragraph.text))


def _generated_lines(page: Page) -> Iterator[int]:
    """Yield the lines of the paragraphs below headings that a generator has written."""
    below: int | None = None
    headings = iter([*page.headings, None])
    following = next(headings)
    for paragraph in page.paragraphs:
        while following and following.line < paragraph.line:
            if below is None or following.level <= below:
                is_own = following.level == 1 or not is_generated(following.text)
                below = None if is_own else following.level
            following = next(headings)
        if below is not None:
            yield paragraph.line


def without_license(page: Page) -> Page | None:
    """Return a page that begins with a license's text, or soon comes to it, without that; None for another.

    The text ends with its section, or with the page where it has none of its own.
    """
    first = page.paragraphs[:_START]
    start = next((number for number, paragraph in enumerate(first) if _begins_license(paragraph.text)), None)
    if start is None:
        is_whole = bool(first) and _begins_license(" ".join((page.title, *(part.text for part in first))))
        return replace(page, headings=(), paragraphs=()) if is_whole else None
    line = first[start].line
    while start and _leads_to_license(first[start - 1].text):
        start -= 1
    section = next((heading for heading in reversed(page.headings[1:]) if heading.line < line), None)
    below = {paragraph.line for paragraph in page.section(section)} if section else None
    after = (part for part in page.paragraphs[start:] if below is not None and part.line not in below)
    names_license = "licen" in page.title.lower()
    return replace(
        page,
        headings=page.headings[1:] if names_license else page.headings,
        paragraphs=(*page.paragraphs[:start], *(part for part in after if part.line > line)),
    )


def _begins_license(text: str) -> bool:
    words = plain_words(text)
    return (
        "permission is hereby granted free of charge" in words
        or words.startswith(("gnu general public license version", "mozilla public license version"))
        or "everyone is permitted to copy and distribute verbatim copies" in words
    )


def _leads_to_license(text: str) -> bool:
    words = plain_words(text).split()
    return len(words) <= _LEAD and not {"license", "licence", "licens", "copyright"}.isdisjoint(words)


def sentences(text: str) -> Sequence[str]:
    """Return a paragraph's sentences; all but the last are without their full stop."""
    return text.replace("! ", ". ").replace("? ", ". ").split(". ")


def beside_credits(text: str) -> Iterator[str]:
    """Yield what stands beside the credits of a text: other sentences, and what is credited, if it is said.

    "A queue system developed by X" says what it is; "The queue system is developed by X" tells of X alone.
    """
    for sentence in sentences(text):
        lowered = sentence.lower()
        found = [
            (lowered.find(phrase), phrase) for phrase in vocabulary().purpose.credits if phrase in lowered
        ]
        if not found and len(sentence.split()) >= _SENTENCE:
            yield sentence
        elif found:
            place, phrase = min(found)
            before = plain_words(sentence[:place]).split()
            if len(before) >= _CREDITED and _VERBS.isdisjoint((*before, phrase.split()[0])):
                yield " ".join(before)


def _own_part(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without its generated sentences; without a word where there is no other."""
    told = sentences(paragraph.text)
    generated = [is_generated(sentence) for sentence in told]
    if not any(generated):
        return paragraph
    text = ". ".join(sentence for sentence, left in zip(told, generated, strict=True) if not left)
    own = sentences(paragraph.own)
    if len(own) != len(told):
        return paragraph._replace(text=text, own=text)
    return paragraph._replace(
        text=text, own=". ".join(part for part, left in zip(own, generated, strict=True) if not left)
    )
