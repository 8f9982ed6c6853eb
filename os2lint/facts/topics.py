"""What each part of a README is about, by its headings: the purpose, the work with the code, or neither."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Self

from os2lint.facts.vocabulary import plain_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.parsers.page import Page, Paragraph

_NOTICES = ("note", "bemærk", "nb ", "important", "vigtigt", "warning", "advarsel", "caution", "tip ")


class Topic(StrEnum):
    """What a section is about."""

    #: Before the first section of its own.
    OPENING = "opening"
    #: Named for what the thing is for.
    PURPOSE = "purpose"
    #: Installation, contributing, licenses …: what a README has beside its purpose.
    PRACTICAL = "practical"
    #: Whatever else a heading may say.
    OTHER = "other"

    @classmethod
    def of(cls, heading: str, *, start: bool = False) -> Self:
        """Return what a heading is about; with `start`, by its first word alone where that is practical."""
        name = plain_words(heading)
        purpose = vocabulary().purpose
        if name in purpose.headings:
            return cls.PURPOSE
        words = name.split()
        considered = words[:1] if start else words
        if any(word in purpose.practical or word.startswith(purpose.practical_starts) for word in considered):
            return cls.PRACTICAL
        announced = name.startswith(purpose.heading_starts) or any(
            word in name for word in purpose.heading_words
        )
        return cls.PURPOSE if announced else cls.OTHER

    @property
    def is_practical(self) -> bool:
        """Whether nothing is to be expected here of what the thing is for."""
        return self is Topic.PRACTICAL


class Passage(NamedTuple):
    """A paragraph, and what the section is about that it stands in."""

    paragraph: Paragraph
    topic: Topic
    #: Warns of something, as GitHub's alerts do.
    is_notice: bool = False


def passages(page: Page) -> Iterator[Passage]:
    """Yield the paragraphs in the page's order; a section without a topic of its own has its parent's."""
    headings = iter(sorted(page.headings, key=lambda heading: heading.line))
    following = next(headings, None)
    open_topics: list[tuple[int, Topic]] = []
    is_first, is_notice = True, False
    for paragraph in sorted(page.paragraphs, key=lambda paragraph: paragraph.line):
        while following and following.line <= paragraph.line:
            topic = Topic.of(following.text)
            if is_first and (following.level == 1 or not topic.is_practical):
                topic = Topic.OPENING
            while open_topics and open_topics[-1][0] >= following.level:
                open_topics.pop()
            if topic is Topic.OTHER and open_topics and open_topics[-1][1] is not Topic.OPENING:
                topic = open_topics[-1][1]
            open_topics.append((following.level, topic))
            following, is_first = next(headings, None), False
        is_notice = _is_notice(paragraph.text) or (paragraph.quoted and is_notice)
        topic = open_topics[-1][1] if open_topics else Topic.OPENING
        yield Passage(paragraph=paragraph, topic=topic, is_notice=is_notice)


def _is_notice(text: str) -> bool:
    return text.startswith("[!") or f"{plain_words(text[:40])} ".startswith(_NOTICES)
