"""What a project's own source files say of the license, by `SPDX-License-Identifier:` (spdx.dev/ids)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from os2lint.facts.code import is_code
from os2lint.facts.document_search import is_foreign_code
from os2lint.facts.manifests import Value
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.facts import Facts

_TAG = "SPDX-License-Identifier:"
#: Source files that are looked at, those of them that must agree, and the characters of each that are read.
_LOOKED_AT, _AGREEING, _TOP = 8, 3, 4096
_COMMENT_ENDS = ("*/", "-->", "#}", "--%>")


def source_value(facts: Facts) -> tuple[str, Value] | None:
    """Return the license that the first source files agree on, with the first that says so.

    A file here or there may be somebody else's, and have their license.
    """
    found = [(path, value) for path in islice(_sources(facts), _LOOKED_AT) if (value := _tag(facts, path))]
    if len(found) < _AGREEING or len({value.text for _, value in found}) > 1:
        return None
    return found[0]


def _sources(facts: Facts) -> Iterator[str]:
    for path in facts.repository.entries():
        if is_code(path) and not is_foreign_code(path):
            yield path


def _tag(facts: Facts, path: str) -> Value | None:
    try:
        lines = facts.text(path).text[:_TOP].splitlines()
    except Unreadable:
        return None
    for number, line in enumerate(lines, 1):
        text = line.partition(_TAG)[2]
        for end in _COMMENT_ENDS:
            text = text.partition(end)[0]
        if text.strip():
            return Value(text.strip(), number)
    return None
