"""Tells the secretariat's evaluation of a product from the product's own report."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, role_of
from os2lint.governance.wording import is_bracketed, squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from os2lint.governance.document import Document
    from os2lint.governance.entries import Reading

_SAMPLE = 200
#: Names of fields that only an evaluation has.
_FIELDS = (
    "evalueringsskabelon",
    "følger evalueringsskabelon",
    "follows evaluation form",
    "evaluation form",
    "evaluation template",
    "evaluation made by",
    "evaluation by",
    "evaluering lavet af",
    "evaluering udført af",
    "evalueringen er lavet af",
    "evalueringen er udført af",
    "audit made by",
    "audit by",
)
#: Names of fields that a report judged at home has as well.
_WEAK_FIELDS = ("audited by", "assessed by", "evaluated by", "evalueret af", "gennemgået af", "vurderet af")
_JUDGES = ("sekretariat", "secretariat")
#: Names of fields that say whose paper it is.
_AUTHOR_FIELDS = frozenset([
    "udført af", "udfyldt af", "udarbejdet af", "skrevet af", "lavet af", "foretaget af", "forfatter",
    "filled by", "filled in by", "completed by", "made by", "done by", "carried out by", "prepared by",
    "written by", "reviewed by", "author",
])  # fmt: skip
_SECRETARIAT = re.compile(r"(?:the )?(?:os2s? ?)?(?:sekretariat(?:et)?|secretariat)\b|secretariat of os2\b")
_SECRETARIAT_AT_END = re.compile(
    r"[\w ]+ (?:fra|i|from|of|at) (?:the )?(?:os2s? ?)?(?:sekretariatet|secretariat)"
)
_HELPED = re.compile(
    r"\b(?:aftale|bistand|bistået|dialog|help|helped|hjælp|hjulpet|input|sparring|support|with)\b"
)
_PARTED = re.compile(r"[,;()/–—]|\s-\s")
#: How words begin that place somebody with a product, not with the secretariat.
_OF_PRODUCT = (
    "koordinator", "produktkoordinator", "coordinator", "styregruppe", "steering", "produktejer", "product",
    "projektleder", "kommune", "region", "municipality",
)  # fmt: skip
_EVALUATION = frozenset(
    "evaluering evalueringen evalueringsrapport evaluation sekretariatet sekretariatets "  # noqa: SIM905 - words
    "secretariat secretariats os2sekretariatets".split()
)
#: What such a paper is called, where the product follows: "Vurdering af", "Review of".
_JUDGEMENTS = frozenset(
    "assessment audit evaluation evaluering evalueringen gennemgang review vurdering".split()  # noqa: SIM905 - words
)
_OF = frozenset(["af", "of"])
#: What a product's own report is for: "til sekretariatets evaluering".
_FOR = frozenset("before efter for forud før inden sendt til to".split())  # noqa: SIM905 - words
_SELF = frozenset(["self", "own", "egen"])
_OWN = (
    "selvevaluering",
    "self assess",
    "self evaluation",
    "selfassess",
    "egenvurdering",
    "egenevaluering",
    "governancerapport",
    "governance rapport",
    "governance report",
)
#: Columns that give the grounds of a light.
_GROUNDS = frozenset("begrundelse grundlag basis grounds reason reasons rationale".split())  # noqa: SIM905 - words
_SECRETARIATS = frozenset(["sekretariatets vurdering", "secretariats assessment"])
#: The heads of os2lint's own drafts.
_PROPOSAL = frozenset(["forslag", "proposal"])


def is_evaluation(reading: Reading, fields: Iterable[tuple[str, str]], document: Document | None) -> bool:
    """Whether a text judges a product from outside: by its columns, its fields, its title or its lights."""
    fields = list(fields)
    titles = _titles(document) if document else []
    authors = [value for name, value in fields if name in _AUTHOR_FIELDS and not is_bracketed(value)]
    is_own = any(word in title for title in titles for word in _OWN)
    is_form = is_own or document is None  # the secretariat tries the form of self-assessments, too
    return (
        reading.is_evaluation
        or any(name.startswith(_FIELDS) for name, _value in fields)
        or any(name.startswith(_WEAK_FIELDS) and _is_weighty(reading, value) for name, value in fields)
        or (not is_form and any(map(_is_secretariat, authors)))
        or _has_its_columns(reading)
        or _is_judged(reading, titles, authors, is_own=is_own)
    )


def _has_its_columns(reading: Reading) -> bool:
    roles = set(map(role_of, reading.headings))
    if Role.STATUS not in roles and _SECRETARIATS & reading.headings:
        return True
    return not (_GROUNDS.isdisjoint(reading.headings) or _PROPOSAL.isdisjoint(reading.headings))


def _is_judged(reading: Reading, titles: Sequence[str], authors: Sequence[str], *, is_own: bool) -> bool:
    """Whether lights, grounds and title make it an evaluation; an author who is named weighs more."""
    lights, grounds = _has_lights(reading), not _GROUNDS.isdisjoint(reading.headings)
    if lights and any(map(_is_of_judgement, titles)) and not any(map(_is_of_product, authors)):
        return True
    is_own = is_own or any(squash(author) and not _is_secretariat(author) for author in authors)
    if any(map(_is_of_evaluation, titles)):
        is_verdict = Role.VERDICT in map(role_of, reading.headings)
        return is_verdict or ((lights or grounds) and not is_own)
    return lights and grounds and not is_own


def _is_secretariat(author: str) -> bool:
    """Whether the secretariat is the author, or one of its people, not only somebody who helped."""
    parts = [squash(part) for part in _PARTED.split(author)]
    if any(map(_is_of_product, parts)) or _HELPED.search(squash(author)):
        return False
    return any(_SECRETARIAT.match(part) or _SECRETARIAT_AT_END.fullmatch(part) for part in parts)


def _is_of_product(author: str) -> bool:
    return any(word.startswith(_OF_PRODUCT) for word in squash(author).split())


def _is_weighty(reading: Reading, judge: str) -> bool:
    """Whether who judged is the secretariat, or gives lights or grounds as it does; JSON has only the key."""
    if not judge or any(word in judge.casefold() for word in _JUDGES) or _has_lights(reading):
        return True
    return bool(_GROUNDS & reading.headings) or Role.VERDICT in map(role_of, reading.headings)


def _titles(document: Document) -> Sequence[str]:
    headings = list(document.headings)
    top = min((heading.depth for heading in headings), default=1)
    return [squash(document.title), *(squash(heading.text) for heading in headings if heading.depth == top)]


def _is_of_evaluation(title: str) -> bool:
    words = title.split()
    return any(
        word in _EVALUATION
        and (index == 0 or words[index - 1] not in _SELF)
        and _FOR.isdisjoint(words[:index])
        for index, word in enumerate(words)
    )


def _is_of_judgement(title: str) -> bool:
    """Whether a title says that something is judged, as "Vurdering af OS2fiktiv"; not who judges himself."""
    words = title.split()
    return any(
        word in _JUDGEMENTS
        and following in _OF
        and (index == 0 or words[index - 1] not in _SELF)
        and _FOR.isdisjoint(words[:index])
        for index, (word, following) in enumerate(pairwise(words))
    )


def _has_lights(reading: Reading) -> bool:
    """Whether most answers are traffic lights."""
    sample = reading.entries[:_SAMPLE]
    return 2 * sum(entry.is_light for entry in sample) > len(sample)
