"""What stands where somebody meant to write: "TODO", "Beskrivelse følger senere"."""

from __future__ import annotations

from os2lint.facts.vocabulary import plain_words, vocabulary


def is_unwritten(text: str) -> bool:
    """Whether a paragraph is no more than a promise to write one."""
    words = plain_words(text).split()
    if not any(map(str.isalpha, "".join(words))):
        return True
    start = text.lstrip("/*_ ")
    if start.startswith("TODO") or start[:5].lower() in {"todo:", "tbd: "}:
        return True
    promises, fillers = vocabulary().promises, vocabulary().fillers
    return not promises.isdisjoint(words) and all(
        word in promises or word in fillers or word.startswith("os2") for word in words
    )
