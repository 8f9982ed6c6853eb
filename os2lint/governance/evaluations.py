"""Tells the secretariat's evaluation of a product from the product's own report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, role_of
from os2lint.governance.wording import squash

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
_EVALUATION = frozenset(
    "evaluering evalueringen evalueringsrapport evaluation sekretariatet sekretariatets "  # noqa: SIM905 - words
    "secretariat secretariats os2sekretariatets".split()
)
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
    if reading.is_evaluation or any(name.startswith(_FIELDS) for name, _value in fields):
        return True
    if any(name.startswith(_WEAK_FIELDS) and _is_weighty(reading, value) for name, value in fields):
        return True
    titles = _titles(document) if document else []
    grounds = bool(_GROUNDS & reading.headings)
    roles = set(map(role_of, reading.headings))
    if Role.STATUS not in roles and _SECRETARIATS & reading.headings:
        return True
    if grounds and _PROPOSAL & reading.headings:
        return True
    is_own = any(word in title for title in titles for word in _OWN)
    lights = _has_lights(reading)
    if any(map(_is_of_evaluation, titles)):
        return lights or Role.VERDICT in roles or (grounds and not is_own)
    return lights and grounds and not is_own


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
        word in _EVALUATION and (index == 0 or words[index - 1] not in _SELF)
        for index, word in enumerate(words)
    )


def _has_lights(reading: Reading) -> bool:
    """Whether most answers are traffic lights."""
    sample = reading.entries[:_SAMPLE]
    return 2 * sum(entry.is_light for entry in sample) > len(sample)
