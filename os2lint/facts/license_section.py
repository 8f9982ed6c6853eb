"""Whether the README says more of the license than which it is and where its text stands.

Whatever more it says may be a refusal, a condition, or of somebody else's work: only a person can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from os2lint.facts.readme_license import (
    MOST_LINKS,
    SENTENCE_END,
    bare_word,
    front_page,
    ids_in_prose,
    linked_path,
    own_words,
    placed,
    words_of,
)
from os2lint.facts.vocabulary import plain_words

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator

    from os2lint.facts import Facts
    from os2lint.parsers.page import Link, Page

#: What stands between the words of a name: `AGPL-3.0-or-later`, `MIT/Apache`.
_PARTS = re.compile(r"[-/+]")
_VERSION = "0123456789."
#: Characters of a paragraph in which a link's sentence is looked for.
_LONGEST = 2000


def links_to_license(facts: Facts) -> Iterator[str]:
    """Yield the paths that the README's sections about the project's license link to.

    So does a sentence elsewhere that says what the license is, and no more.
    """
    page = front_page(facts)
    if page is None:
        return
    plain = _plain(own_words(facts, page))
    stated = {item.location.line for item in facts.declared.licenses if item.is_prose}
    links = [link for link in page.links if link.target and "://" not in link.target]
    for link, place in placed(page, sorted(links[:MOST_LINKS], key=attrgetter("line"))):
        if place and (place.in_section or (link.line in stated and _is_plain_around(page, link, plain))):
            yield linked_path(link.target)


def says_more(facts: Facts, *, texts: Collection[str] = (), lines: Container[int] = ()) -> bool:
    """Return whether the README leaves a doubt that the license's text is the project's, and without terms.

    Args:
        facts: the repository's.
        texts: the paths of texts that are known, which may be named and linked to.
        lines: lines of the README that hold the license's own text.
    """
    page = front_page(facts)
    if page is None:
        return False
    own = own_words(facts, page)
    plain = _plain(own).union(map(str.casefold, texts))
    for paragraph, place in placed(page, page.paragraphs):
        if place is None or paragraph.line in lines:
            continue
        if _refuses(paragraph.text, own) or (place.in_section and not _is_plain(paragraph.text, plain)):
            return True
    return _links_on(page, {"", facts.documents.front_page.path, *texts}, lines)


def _plain(own: frozenset[str]) -> frozenset[str]:
    lists = ("own_in_section", "own_of_documentation", "names", "pointing")
    return own.union(*map(words_of, lists), [""]) - words_of("restricting")


def _refuses(text: str, own: frozenset[str]) -> bool:
    """Whether a text says that all rights are reserved, or that the project is closed."""
    said = f" {plain_words(text)} "
    if any(f" {phrase} " in said for phrase in words_of("reserved")):
        return True
    for sentence in SENTENCE_END.split(text):
        words = map(bare_word, sentence.split())
        if next((word for word in words if word not in own), "") in words_of("closed"):
            return True
    return False


def _is_plain(text: str, plain: frozenset[str]) -> bool:
    from os2lint.licenses.holders import is_copyright_line

    return all(
        is_copyright_line(sentence)
        or all(_is_plain_word(bare_word(word), plain) for word in sentence.split())
        for sentence in SENTENCE_END.split(text)
    )


def _is_plain_word(word: str, plain: frozenset[str]) -> bool:
    """Whether a word is plain, or a name whose parts are: `AGPL-3.0-or-later`, `GPL-2.0-only`."""
    parts = _PARTS.split(word.removesuffix("-only"))
    return word in plain or all(part.rstrip(_VERSION) in plain for part in parts)


def _is_plain_around(page: Page, link: Link, plain: frozenset[str]) -> bool:
    """Whether the sentence that a link stands in is plain."""
    following = bisect_right(page.paragraphs, link.line, key=attrgetter("line"))
    text = page.paragraphs[following - 1].text[:_LONGEST] if following else ""
    sentences = [sentence for sentence in SENTENCE_END.split(text) if link.text in sentence]
    return bool(sentences) and all(_is_plain(sentence, plain) for sentence in sentences)


def _links_on(page: Page, known: Container[str | None], lines: Container[int]) -> bool:
    """Whether the section links to anything but a known text, and pages that are called after a license."""
    if len(page.links) > MOST_LINKS:
        return True
    for link, place in placed(page, sorted(page.links, key=attrgetter("line"))):
        if place is None or not place.in_section or link.line in lines:
            continue
        is_page = "://" in link.target
        is_known = any(ids_in_prose(link.text)) if is_page else linked_path(link.target) in known
        if not is_known:
            return True
    return False
