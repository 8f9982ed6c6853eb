"""Whether the words after a yes may take it back in a way that `doubts` doesn't know: then nobody knows."""

from __future__ import annotations

import re

from os2lint.governance.answers import answers
from os2lint.governance.reassurances import without_reassurances
from os2lint.governance.wording import links_in, squash, unlinked

#: So many words explain a yes rather than answer; of more only how they begin may take it back.
_SHORT, _SHORT_BESIDE_A_SIGN, _FIRST = 6, 4, 2
#: A short word with a point is an abbreviation.
_SENTENCE = re.compile(r"(?<=\w{4})[.;!?](?=\s)|\n")
_SHARE = re.compile(r" \d+ (?:af|of) \d+ ")
# Only so much of a text is looked at.
_REACH = 200
#: Letters from which on a word may end a compound: "brugerrådet", but not "somewhere".
_ENDS = 5


def hesitates(rest: str, *, is_word: bool) -> bool:
    """Whether a yes that is followed by `rest` may be none.

    Args:
        rest: The words after the yes.
        is_word: Whether the yes is a word: a single word after it that nobody knows may say anything, but
            beside a sign it is what the sign is about.
    """
    known = answers()
    bare = unlinked(without_reassurances(rest)[:_REACH]).strip(" \t\n*_~`,;:–—-()")
    first = _SENTENCE.split(bare, maxsplit=1)[0]
    words = _without_denied_lacks(squash(first).split())
    near = words if len(words) <= (_SHORT if is_word else _SHORT_BESIDE_A_SIGN) else words[:_FIRST]
    said = f" {' '.join(near)} "
    if (
        _SHARE.search(said)
        or any(f" {phrase} " in said for phrase in known.hesitations)
        or any(_is_hesitant(word) or _is_negated(word) for word in near)
        or (near[:1] == ["efter"] and " ".join(near[1:]).startswith(known.events))
    ):
        return True
    is_alone = len(words) == 1 == len(squash(rest).split())
    return is_word and is_alone and first.islower() and not links_in(rest) and _is_strange(words[0])


def _without_denied_lacks(words: list[str]) -> list[str]:
    """Drop what says that nothing is lacking, as "ingen kendte fejl" does."""
    known = answers()
    kept: list[str] = []
    for word in words:
        start = len(kept)
        while start and kept[start - 1] in known.grades:
            start -= 1
        if start and kept[start - 1] in known.denials and word.startswith(known.lacks):
            del kept[start - 1 :]
        else:
            kept.append(word)
    return kept


def _is_hesitant(word: str) -> bool:
    """Whether a word begins as one that leaves a doubt, and isn't known to leave none, as "verificeret"."""
    known = answers()
    return word.startswith(known.hesitant) and word not in known.confirming


def _is_negated(word: str) -> bool:
    """Whether a word denies what another would confirm, as "utestet" and "undocumented" do."""
    known = answers()
    confirming = known.confirming | known.sources
    return word not in confirming and any(
        word.removeprefix(start) in confirming for start in known.negating if word.startswith(start)
    )


def _is_strange(word: str) -> bool:
    known = answers()
    is_known = (
        word in known.words
        or word in known.confirming | known.sources
        or any(len(source) >= _ENDS and word.endswith(source) for source in known.sources)
    )
    return word.isalpha() and not is_known
