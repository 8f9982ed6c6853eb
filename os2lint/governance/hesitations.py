"""Whether the words after a yes may take it back in a way that `doubts` doesn't know: then nobody knows."""

from __future__ import annotations

import re

from os2lint.governance.answers import answers
from os2lint.governance.wording import links_in, squash, unlinked

#: So many words explain a yes rather than answer; of more only how they begin may take it back.
_SHORT, _SHORT_BESIDE_A_SIGN, _FIRST = 6, 4, 2
#: A short word with a point is an abbreviation.
_SENTENCE = re.compile(r"(?<=\w{4})[.;!?](?=\s)|\n")
_SHARE = re.compile(r" \d+ (?:af|of) \d+ ")
# Only so much of a text is looked at.
_REACH = 200


def hesitates(rest: str, *, is_word: bool) -> bool:
    """Whether a yes that is followed by `rest` may be none.

    Args:
        rest: The words after the yes.
        is_word: Whether the yes is a word: a single word after it that nobody knows may say anything, but
            beside a sign it is what the sign is about.
    """
    known = answers()
    bare = unlinked(rest[:_REACH]).strip(" \t\n*_~`,;:–—-()")
    first = _SENTENCE.split(bare, maxsplit=1)[0]
    text = f" {squash(first)} "
    for phrase in known.reassurances:
        text = text.replace(f" {phrase} ", " ")
    words = text.split()
    words = [word for index, word in enumerate(words) if not _is_denied_lack(words, index)]
    near = words if len(words) <= (_SHORT if is_word else _SHORT_BESIDE_A_SIGN) else words[:_FIRST]
    said = f" {' '.join(near)} "
    if (
        _SHARE.search(said)
        or any(f" {phrase} " in said for phrase in known.hesitations)
        or any(word.startswith(known.hesitant) for word in near)
    ):
        return True
    return is_word and len(words) == 1 and first.islower() and not links_in(rest) and _is_strange(words[0])


def _is_denied_lack(words: list[str], index: int) -> bool:
    """Whether a word denies that anything is lacking, or is what isn't lacking, as in "ingen mangler"."""
    known = answers()
    pairs = [words[index : index + 2], words[index - 1 : index + 1] if index else []]
    return any(
        len(pair) == 2 and pair[0] in known.denials and pair[1].startswith(known.lacks) for pair in pairs
    )


def _is_strange(word: str) -> bool:
    known = answers()
    return word.isalpha() and word not in known.words and not word.endswith(known.confirming)
