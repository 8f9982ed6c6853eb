"""Does a README say what the thing is for?

Whatever a person would take for an answer counts, wherever it stands: a section named for it, the words
below the title, a title that says it, or a sentence about the thing itself or about those it is made for.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.archived import archived_phrases
from os2lint.facts.boilerplate import (
    beside_credits,
    framework_line,
    is_generated,
    sentences,
    without_generated,
    without_license,
)
from os2lint.facts.topics import Topic, passages
from os2lint.facts.unwritten import is_unwritten
from os2lint.facts.vocabulary import plain_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.facts.topics import Passage
    from os2lint.parsers.page import Page, Paragraph

#: Words of one's own that make a sentence rather than a label.
_SENTENCE = 3
#: Words of a sentence that says something wherever it stands.
_STATEMENT = 4
#: Words up to which a heading names a section; a longer one may speak of anything.
_HEADING = 7
#: Words of one's own up to which a paragraph with a link may say no more than where it leads.
_POINTER = 8
#: Words up to which what ends with a colon is a label: "The API's documentation:".
_LABEL = 5
#: Characters of a page that is shown whole in a finding.
_BRIEF = 60
#: Paragraphs that introduce the thing, even where they don't name it.
_INTRODUCTION = 2
#: Between a title's name and what it says of it.
_SEPARATORS = (" - ", " – ", " — ", ": ", " | ")
_TIES = frozenset(("til", "for", "af", "i", "med", "som", "der", "to", "of", "in", "with", "that"))


class Purpose(StrEnum):
    """What was found; all but the first are why a README doesn't do."""

    STATED = "stated"
    #: Nothing but a title, pictures, or "TODO".
    EMPTY = "empty"
    #: A word or two that could stand in any README.
    BRIEF = "brief"
    #: As the framework's generator wrote it.
    SCAFFOLD = "scaffold"
    #: As its template has it, with what should be replaced.
    TEMPLATE = "template"
    #: The text of a license.
    LICENSE = "license"
    #: Only says where to look instead.
    POINTERS = "pointers"
    #: Text, but none that says what the thing is.
    UNSTATED = "unstated"


class _Names(NamedTuple):
    """What a page calls its subject, in plain words: the title, the repository's name."""

    #: How a sentence about it begins.
    starts: tuple[str, ...]
    words: frozenset[str]

    def begin(self, words: str) -> bool:
        """Whether a sentence begins with the name: its own, or any OS2 product's."""
        start = words.removeprefix("the ")
        first = start.partition(" ")[0]
        return (first.startswith("os2") and len(first) > len("os2s")) or start.startswith(self.starts)

    def audience_in(self, words: str) -> bool:
        """Whether those are named whom such things are made for, elsewhere than in a name."""
        audience = tuple(word for word in vocabulary().purpose.audience if " " not in word)
        others = (word for word in words.split() if word not in self.words and not word.startswith("os2"))
        return any(word.startswith(audience) for word in others)

    def say_nothing(self, words: str) -> bool:
        """Whether there is nothing but names, and words that any page could hold."""
        nothing = vocabulary().purpose.nothing
        return all(word in nothing or word in self.words or word.startswith("os2") for word in words.split())


def judge_purpose(page: Page, name: str = "") -> Purpose:
    """Judge a README, or the page that stands for it, of a repository of that name."""
    beside_license = without_license(page)
    if beside_license is None:
        return _judge(page, name)
    return Purpose.STATED if _judge(beside_license, name) is Purpose.STATED else Purpose.LICENSE


def purpose_paragraphs(page: Page, name: str, uses: Sequence[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs that surely say what the thing is for: what it is used for, or by whom.

    Args:
        page: a README.
        name: the repository's.
        uses: what a sentence holds that says what something is used for.
    """
    names = _names(page, name)
    found = passages(without_generated(without_license(page) or page))
    told = (each for each in found if not each.is_notice and _is_prose(each.paragraph))
    for index, passage in enumerate(told):
        if passage.topic.is_practical:
            continue
        for sentence, words in _sentences(passage.paragraph.text):
            is_of_the_thing = names.begin(words) or words.startswith(vocabulary().purpose.subjects)
            is_used = any(use in f" {sentence.lower()} " for use in uses)
            is_introduced = passage.topic is Topic.PURPOSE or (
                passage.topic is Topic.OPENING and index < _INTRODUCTION
            )
            is_told = (is_introduced and is_used) or (
                is_of_the_thing and (is_used or names.audience_in(words))
            )
            if is_told and not _is_chore(sentence):
                yield passage.paragraph
                break


def _judge(page: Page, name: str) -> Purpose:
    framework = framework_line(page)
    if framework is not None:
        is_own = _in_passages(_own_part(page, name, framework), _names(page, name))
        return Purpose.STATED if is_own else Purpose.SCAFFOLD
    prose = [paragraph for paragraph in page.paragraphs if not is_unwritten(paragraph.text)]
    is_scaffold = bool(prose) and _is_scaffold(page)
    written = without_generated(page)
    names = _names(page, name)
    is_alone = is_scaffold or not (prose or page.has_code)
    if _in_passages(written, names) or _in_title(page, name, alone=is_alone):
        return Purpose.STATED
    return Purpose.SCAFFOLD if is_scaffold else _shortcoming(page, prose)


def _own_part(page: Page, name: str, framework: int) -> Page:
    """Return a page's paragraphs above a framework's words, and those about the repository or its users."""
    own = [p for p in page.paragraphs if p.line < framework or _speaks_of_own(p.text, name)]
    return replace(page, paragraphs=own)


def _speaks_of_own(text: str, name: str) -> bool:
    words, own = plain_words(text).split(), plain_words(name).split()
    is_named = bool(own) and any(words[place : place + len(own)] == own for place in range(len(words)))
    return is_named or any(word.startswith("os2") for word in words) or _names_audience(text)


def _shortcoming(page: Page, prose: Sequence[Paragraph]) -> Purpose:
    """Return what stands in a page that doesn't say what the thing is for."""
    if page.has_code:
        return Purpose.UNSTATED
    if not prose:
        return Purpose.EMPTY
    if all(map(_leads_elsewhere, prose)):
        return Purpose.POINTERS
    return Purpose.BRIEF if _is_brief(page) else Purpose.UNSTATED


def _is_brief(page: Page) -> bool:
    """Whether all that a page says is one short paragraph below its title."""
    (first, *others) = passages(page)
    is_opening = first.topic is Topic.OPENING and not first.is_notice
    return is_opening and not others and len(first.paragraph.text) <= _BRIEF


def _names(page: Page, name: str) -> _Names:
    title = "" if is_generated(page.title) else page.title
    titles = [title, name, *(title.partition(separator)[0] for separator in _SEPARATORS)]
    known = {plain for title in titles if (plain := plain_words(title))}
    return _Names(
        starts=tuple(f"{words} " for words in known),
        words=frozenset(word for words in known for word in words.split()),
    )


def _is_scaffold(page: Page) -> bool:
    """Whether a page begins with what a framework's generator wrote."""
    start = (*(heading.text for heading in page.headings[:2]), *(p.text for p in page.paragraphs[:3]))
    return any(is_generated(sentence) for text in start for sentence in sentences(text))


def _in_passages(page: Page, names: _Names) -> bool:
    found = list(passages(page))
    return _is_told_in_section(found) or any(_states(passage, names, page) for passage in found)


def _is_told_in_section(found: Sequence[Passage]) -> bool:
    """Whether the sections that are named for the purpose hold a sentence, or a few short points."""
    told = (passage.paragraph for passage in found if passage.topic is Topic.PURPOSE)
    return sum(_count(paragraph.own) for paragraph in told if _is_prose(paragraph)) >= _SENTENCE


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph says something itself: no promise, pointer, instruction or credit."""
    if is_unwritten(paragraph.text) or _leads_elsewhere(paragraph) or _is_labelled(paragraph.text):
        return False
    return not f"{plain_words(paragraph.own)} ".startswith(vocabulary().purpose.instructions)


def _is_labelled(text: str) -> bool:
    """Whether a paragraph tells something practical, and says so: "License: …", "Contact: …"."""
    label, colon, _ = text.partition(":")
    return bool(colon) and _count(label) <= _SENTENCE and Topic.of(label).is_practical


def _states(passage: Passage, names: _Names, page: Page) -> bool:
    """Whether a paragraph says what the thing is: in the introduction more lightly than further down."""
    paragraph = passage.paragraph
    if not _is_prose(paragraph) or names.say_nothing(plain_words(paragraph.text)):
        return False
    if passage.topic is Topic.OPENING and not passage.is_notice and _introduces(paragraph, names, page):
        return True
    return any(
        _is_of_the_thing(words, names, practical=passage.topic is Topic.PRACTICAL) and not _is_chore(sentence)
        for sentence, words in _sentences(paragraph.text)
    )


def _is_of_the_thing(words: str, names: _Names, *, practical: bool) -> bool:
    """Whether a sentence is about the thing or those it is made for; among instructions, if it defines."""
    if practical:
        return names.begin(words) and _has_phrase(words)
    purpose = vocabulary().purpose
    return (
        names.begin(words)
        or words.startswith(purpose.subjects)
        or _names_audience(words)
        or (_has_phrase(words) and any(subject in words for subject in purpose.subjects))
    )


def _introduces(paragraph: Paragraph, names: _Names, page: Page) -> bool:
    if _count(paragraph.text) < _SENTENCE:
        return False
    if _has_phrase(paragraph.text):
        return True
    if not (page.headings or page.header):
        return _names_audience(paragraph.text) and not _is_chore(paragraph.text)
    if _credits(paragraph.text):
        return any(_is_telling_beside(words, names) for words in beside_credits(paragraph.text))
    own = _count(paragraph.own)
    is_label = own < _SENTENCE or (own < _LABEL and paragraph.own.rstrip().endswith(":"))
    return not is_label


def _is_telling_beside(text: str, names: _Names) -> bool:
    """Whether what stands beside a credit says something of the thing, rather than where or how to get it."""
    words = plain_words(text)
    purpose = vocabulary().purpose
    return not (
        names.say_nothing(words)
        or f"{words} ".startswith((*purpose.subjects, *purpose.pointers, *purpose.instructions))
        or _is_labelled(text)
        or _is_chore(text)
    )


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence that is one, as it stands and in plain words."""
    for sentence in sentences(text):
        if _count(sentence) >= _STATEMENT:
            yield sentence, plain_words(sentence)


def _is_chore(sentence: str) -> bool:
    """Whether a sentence tells how the thing is run, who made it, whom to write to, or that it is no more."""
    lowered = sentence.lower()
    return (
        "@" in sentence
        or _credits(lowered)
        or any(phrase in lowered for phrase in (*vocabulary().purpose.chores, *archived_phrases()))
    )


def _has_phrase(text: str) -> bool:
    padded = f" {text.lower()} "
    return any(phrase in padded for phrase in vocabulary().purpose.phrases)


def _credits(text: str) -> bool:
    """Whether a text tells who made the thing, and under what license."""
    lowered = text.lower()
    return any(phrase in lowered for phrase in vocabulary().purpose.credits)


def _leads_elsewhere(paragraph: Paragraph) -> bool:
    """Whether a paragraph says no more than where to look."""
    words = f"{plain_words(paragraph.own)} "
    purpose = vocabulary().purpose
    if words.startswith(purpose.pointers):
        return not _is_of_use(paragraph)
    if len(paragraph.own.strip()) == len(paragraph.text.strip()):
        return False
    sentences = [plain_words(sentence).split() for sentence in paragraph.own.split(". ")]
    is_short = sum(map(len, sentences)) <= _POINTER
    return is_short and all(len(few) < _SENTENCE or purpose.pointing.intersection(few) for few in sentences)


def _is_of_use(paragraph: Paragraph) -> bool:
    """Whether what begins as a pointer says what people do with the thing: "See where citizens have …"."""
    words = vocabulary()
    lowered = paragraph.text.lower()
    return (
        len(paragraph.own.strip()) == len(paragraph.text.strip())
        and _names_audience(lowered)
        and not any(place in lowered for place in (*words.documentation_links, *words.purpose.places))
    )


def _names_audience(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in vocabulary().purpose.audience)


def _in_title(page: Page, name: str, *, alone: bool) -> bool:
    """Whether the title itself, or a second one right below it, says what this is: "X Drupal module"."""
    if not is_generated(page.title) and _is_telling(page.title, name, alone=alone):
        return True
    first = page.paragraphs[0].line if page.paragraphs else None
    below = [heading.text for heading in page.headings[1:2] if first is None or heading.line < first]
    return any(_is_sentence(heading) and not is_generated(heading) for heading in below)


def _is_sentence(heading: str) -> bool:
    """Whether a heading says something rather than naming a section: of the thing, not of work with it."""
    words = plain_words(heading)
    count = len(words.split())
    purpose = vocabulary().purpose
    is_work = Topic.of(heading, start=count > _HEADING).is_practical
    return (
        count > _STATEMENT and not is_work and not words.startswith(purpose.pointers + purpose.instructions)
    )


def _is_telling(title: str, name: str, *, alone: bool) -> bool:
    words = plain_words(title).split()
    if Topic.of(title, start=True).is_practical or " ".join(words) == plain_words(name):
        return False
    if not alone:
        bare = [word.strip(".,:;!*_()") for word in title.split()]
        telling = [word for word in words if word not in vocabulary().purpose.nothing]
        return sum(map(str.isalpha, bare)) >= 2 and bool(telling)
    own = {*plain_words(name).split(), *vocabulary().purpose.nothing}
    telling = [word for word in words if word not in own and not word.startswith("os2") and word.isalpha()]
    is_tied = not _TIES.isdisjoint(words[1:]) or any(separator in title for separator in _SEPARATORS)
    return is_tied and len(telling) >= 2


def _count(text: str) -> int:
    return sum(any(map(str.isalpha, word)) for word in text.split())
