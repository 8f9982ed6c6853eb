"""What the README's own section about the license says."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from os2lint.facts.manifests import Value
from os2lint.facts.vocabulary import plain_words
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.facts import Facts
    from os2lint.parsers.page import Page

#: Words of a heading about the license, and those that make it about somebody else's.
_HEADINGS = frozenset({"license", "licence", "licenses", "licences", "licensing", "licens", "licenser"})
_OTHERS = frozenset({"third", "thirdparty", "tredjepart", "tredjeparts", "dependencies", "afhængigheder"})
_LONGEST_HEADING = 5
_MOST_SECTIONS = 3
#: Ids without a version that people write in prose.
_SHORT_IDS = frozenset({"MIT", "ISC"})


def readme_value(facts: Facts) -> tuple[str, Value] | None:
    """Return the front page's path and, as one value, the licenses that its own sections name."""
    path = facts.documents.front_page.path
    try:
        page = facts.documents.page(path) if path else None
    except Unreadable:
        return None
    named = list(_named(page)) if page else []
    if not path or not named:
        return None
    ids = dict.fromkeys(spdx for spdx, _ in named)
    return path, Value(" AND ".join(ids), named[0][1], wants_expression=False)


def _named(page: Page) -> Iterator[tuple[str, int]]:
    """Yield each license that is named, with its line."""
    about = (heading for heading in page.headings if _is_about_license(heading.text))
    for heading in islice(about, _MOST_SECTIONS):
        for paragraph in page.section(heading):
            for spdx in _in_prose(paragraph.text):
                yield spdx, paragraph.line


def _is_about_license(heading: str) -> bool:
    words = set(plain_words(heading).split())
    return len(words) <= _LONGEST_HEADING and bool(words & _HEADINGS) and not words & _OTHERS


def _in_prose(text: str) -> Iterator[str]:
    """Yield the licenses that a text names in words, or by an SPDX id that can't be an ordinary word."""
    from os2lint.licenses import index as license_index
    from os2lint.licenses.expressions import parse_expression
    from os2lint.licenses.names import named

    yield from named(text)
    spelled = license_index.load().spelled
    for word in text.split():
        bare = word.strip("*_`'\".,:;()[]").removesuffix("-licensen").removesuffix("-licens")
        if spelled.get(bare.lower()) == bare and (bare in _SHORT_IDS or any(map(str.isdigit, bare))):
            yield from parse_expression(bare) or ()
