"""How much a text is like the title of a requirement, in any version of the model."""

from __future__ import annotations

from functools import cache

from os2lint.governance import VERSIONS
from os2lint.governance.model import load_model
from os2lint.governance.wording import likeness, squash, stems

_THEMES = frozenset({
    "relevans", "formkrav", "strategisk sammenhæng", "governance",
    "relevance", "formal requirements", "strategic coherence", "strategy",
})  # fmt: skip


def title_likeness(own: str, text: str) -> float:
    """Return from 0 to 1 how like a text is to what any version asks for under an id."""
    words = stems(text)
    return max((likeness(words, title) for title in _titles().get(own, ())), default=0.0)


def is_title(own: str, text: str) -> bool:
    """Whether a text is, word for word, what some version asks for under an id."""
    return squash(text) in _names().get(own, ())


def is_theme(text: str) -> bool:
    """Whether a text is the name of one of the four themes."""
    return squash(text) in _THEMES


def is_placeholder(text: str) -> bool:
    """Whether a text is one that stands in an unfilled report, of any version."""
    return squash(text) in _placeholders()


@cache
def _titles() -> dict[str, tuple[frozenset[str], ...]]:
    titles: dict[str, tuple[frozenset[str], ...]] = {}
    for version in VERSIONS:
        for own, requirement in load_model(version).requirements.items():
            titles[own] = (*titles.get(own, ()), *requirement.likenesses)
    return titles


@cache
def _names() -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for version in VERSIONS:
        for own, requirement in load_model(version).requirements.items():
            names.setdefault(own, set()).add(squash(requirement.name))
    return names


@cache
def _placeholders() -> frozenset[str]:
    return frozenset(squash(text) for version in VERSIONS for text in load_model(version).placeholders)
