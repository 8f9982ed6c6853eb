"""Which files are program code, by their extensions (`rules/vocabulary/code.yml`)."""

from __future__ import annotations

from functools import cache
from itertools import chain

from os2lint.facts.document_search import extension_of


def is_code(path: str) -> bool:
    """Whether a file's extension is one of a programming language, or of what a program shows."""
    return extension_of(path) in _extensions()


@cache
def _extensions() -> frozenset[str]:
    from os2lint import data

    return frozenset(chain.from_iterable(data.load("vocabulary/code").values()))
