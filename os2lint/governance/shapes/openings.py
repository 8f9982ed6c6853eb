"""The line that a requirement's section or item begins with: its id, title, answer and first words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from os2lint.governance.announcements import is_label, is_labelled
from os2lint.governance.answers import answers
from os2lint.governance.columns import level_of
from os2lint.governance.marks import read_answer, read_mark, split_sign
from os2lint.governance.report import Status
from os2lint.governance.rows import after_id
from os2lint.governance.titles import title_likeness
from os2lint.governance.wording import squash

#: The number of a heading.
NUMBERING = re.compile(r"^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?[ \t]+")
#: Where a title may end.
_CUT = re.compile(
    r"[:–—|(\[☐☑☒✅❌➖❓🟢🔴🟡⚪✓✔✗✘√●○⬤◯◉\uf000-\uf0ff]|[ \t]-[ \t]|\*\*|<br|[.,][ \t]|:[a-z_]{3,40}:"
)
_MOST_CUTS = 10
#: Sections or items that are read: no report has a tenth as many.
MOST_ITEMS = 600
#: What a line has somewhere that an id begins; entities may hide it.
_LIKE_AN_ID = re.compile(r"[RFSG][ .-]?0?[1-9]|&", re.IGNORECASE)
_REACH = 400
_ALIKE = 0.5
#: What stands between a title and the words after it; a colon may begin a sign, as in `:x:`.
_JOINT = re.compile(r"(?:(?!:[a-z0-9_+-]{1,40}:)[*_`.,:;)|–—\- \t\\])*+")
#: A number alone may be anything.
_LEVEL = re.compile(
    r"[*_,;–—\- \t]{0,9}[(\[]?((?:(?:produktniveau|niveau|level)[: ]{0,3})?(?:sandkassen?|sandbox)|"
    r"(?:produktniveau|niveau|level)[: ]{0,3}[0-3])"
    r"[)\]*_]{0,9}(?=[ \t]{0,3}(?:$|[^\w\s]))",
    re.IGNORECASE,
)
_KINDS = frozenset(["anbefaling", "anbefalet", "krav", "recommendation", "recommended", "requirement"])
_JOINTS = "*_`.,:;)|–—- \t\\"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What such a line holds."""

    id: str
    title: str
    #: The answer as it stands there, or "".
    answer: str
    #: The words after it.
    words: str
    #: The level as it stands there, or "".
    level: str
    #: Whether it can be nothing but a requirement's: by its title, its answer, or the box before it.
    is_sure: bool

    @property
    def is_titled(self) -> bool:
        """Whether its title is like the requirement's."""
        return title_likeness(self.id, self.title) >= _ALIKE


def read_opening(text: str) -> Opening | None:
    """Read a line without its bullet or `#`; None where no id begins it."""
    may_be = _LIKE_AN_ID.search(text, 0, _REACH) is not None
    sign, rest = split_sign(NUMBERING.sub("", text.strip(), count=1)) if may_be else ("", "")
    found = after_id(rest)
    if found is None:
        return None
    own, rest = found
    if sign in answers().dots:
        sign = ""  # a bullet
    title, words, is_alike = _title(own, rest)
    if not sign:
        title, sign = _without_last_sign(title)
    level, words = _level(_without_kind(words.strip()))
    words = _after_joint(words)
    if not sign and not is_labelled(words):
        words, sign = _without_last_sign(words)
    opening = Opening(id=own, title=title, level=level, answer=sign, words=words, is_sure=True)
    if is_label(words):
        return replace(opening, words="")
    answer = read_answer(words)
    if answer is None:
        return replace(opening, is_sure=bool(sign) or is_alike)
    if not (sign and read_mark(sign).unticked):
        return replace(opening, answer=f"{sign} {words}".strip(), words="")
    # Beside an empty box a yes is a contradiction; any other word says what the box can't.
    if answer.status is Status.MET:
        return replace(opening, answer="")
    return replace(opening, answer=words, words="")


def _without_kind(words: str) -> str:
    """Drop what the model writes in brackets after a title, as "(anbefaling)"."""
    bare = words.lstrip(_JOINTS)
    kind, bracket, rest = bare.removeprefix("(").partition(")")
    return rest if bracket and squash(kind) in _KINDS and bare.startswith("(") else words


def _level(words: str) -> tuple[str, str]:
    """Return the level that stands behind a title, as "(niveau 2)" or ", niveau 2", and what follows it."""
    found = _LEVEL.match(words)
    is_level = found is not None and level_of(found[1]) is not None
    return (found[1], words[found.end() :]) if found and is_level else ("", words)


def _after_joint(text: str) -> str:
    joint = _JOINT.match(text)
    return text[joint.end() :] if joint else text


def _title(own: str, rest: str) -> tuple[str, str, bool]:
    """Cut the title off, where it is most like the requirement's; True where it is like it."""
    is_said = rest.lstrip("*_").startswith(":")
    rest = rest.lstrip(_JOINTS)
    ends = title_ends(rest)
    likenesses = {end: title_likeness(own, rest[:end]) for end in ends if end}
    highest = max(likenesses.values(), default=0.0)
    as_like = [cut for cut in likenesses if likenesses[cut] == highest]
    # Of equals the one before an answer, else the longest.
    best = max(as_like, key=lambda cut: (read_answer(_after_joint(rest[cut:])) is not None, cut), default=0)
    if likenesses.get(best, 0.0) >= _ALIKE:
        return rest[:best].strip(_JOINTS), rest[best:], True
    if is_said or read_answer(rest):
        return "", rest, False
    return rest[: ends[0]].strip(_JOINTS), rest[ends[0] :], False


def title_ends(text: str) -> list[int]:
    """Return where a title that a text begins with may end, the end of the text among them."""
    cuts = islice(_CUT.finditer(text[:_REACH]), _MOST_CUTS)
    return [*(match.start() for match in cuts), len(text)]


def _without_last_sign(words: str) -> tuple[str, str]:
    """Return the words and the box or the sign that they end with, or ""."""
    head, _, last = words.rstrip(" *_").rpartition(" ")
    sign, rest = split_sign(last)
    return (head, sign) if sign and head and not rest else (words, "")
