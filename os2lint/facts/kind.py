"""What sort of repository this is, guessed from its name and contents where nobody says."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from os2lint.facts.archived import Whereabouts, is_archived
from os2lint.facts.code import is_code
from os2lint.facts.document_search import is_foreign, is_template
from os2lint.facts.document_state import State
from os2lint.facts.documents import INVENTORY
from os2lint.facts.prose import has_sources, is_mostly_prose
from os2lint.facts.readme_license import front_page
from os2lint.facts.vocabulary import vocabulary
from os2lint.findings import Kind
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.parsers.page import Page

#: Characters of the front page in which a repository introduces itself.
_INTRODUCTION = 1500
#: Files of code up to which a repository may be about its documents.
_FEW = 5
#: Files that are looked at before the share of code is settled.
_SAMPLE = 5000


def guess_kind(facts: Facts) -> Kind:
    """Guess the kind: what the repository says of itself first, then what it holds."""
    if _is_archived(facts):
        return Kind.ARCHIVED
    words = name_words((facts.repository.name or "").rpartition("/")[2])
    introduction = " ".join(text for text, _ in _introduction(facts)).lower()
    code, all_files = _count_code(facts)
    if _is_template(facts, introduction, words, code):
        return Kind.TEMPLATE
    if (code > _FEW and code * 20 > all_files) or (code and _has_any(facts, "programs")):
        return Kind.COMPONENT if _is_part(facts, words) else Kind.PRODUCT
    if words & _names("management") or _has_folder(facts, _data()["management_folders"]):
        return Kind.MANAGEMENT
    if _is_documentation(facts, words, code):
        return Kind.DOCUMENTATION
    return Kind.COMPONENT if _is_part(facts, words) else Kind.PRODUCT


def template_claim(facts: Facts) -> tuple[str, int] | None:
    """Return the words by which the front page calls the repository a template, and their line."""
    for text, line in _introduction(facts):
        for phrase in _data()["claims"]:
            place = text.lower().find(phrase)
            if place >= 0:
                return text[place : place + len(phrase)], line
    return None


def name_words(name: str) -> frozenset[str]:
    """Return the words of a repository's name, in lower case."""
    parts = []
    for before, mark in zip(" " + name, name, strict=False):
        parts.append(" " if mark in "-_." else f" {mark}" if before.islower() and mark.isupper() else mark)
    return frozenset("".join(parts).lower().split())


def _is_archived(facts: Facts) -> bool:
    page = front_page(facts)
    if page is None:
        return False
    whereabouts = Whereabouts(facts.repository.name or "", facts.repository.remotes)
    return is_archived(page, (text for text, _ in _start(page)), whereabouts)


def _is_template(facts: Facts, introduction: str, words: frozenset[str], code: int) -> bool:
    """Whether others are plainly meant to be made from this: least is asked of a template.

    No name outweighs code. A sentence alone is no sign: it may stand in an unedited copy of a template.
    """
    if (facts.repository.name or "").casefold() in _data()["templates"]:
        return True
    if not words & _names("template") or not _is_prose(facts, code):
        return False
    return any(phrase in introduction for phrase in vocabulary().template) or _holds_templates(facts)


def _holds_templates(facts: Facts) -> bool:
    """Whether there are documents for others to fill in."""
    states = (facts.documents[name].state for name in INVENTORY)
    return State.TEMPLATE in states or any(map(is_template, facts.repository.entries()))


@cache
def _data() -> Mapping[str, Any]:
    from os2lint import data

    words: Mapping[str, Any] = data.load("vocabulary/kinds")
    return words


def _names(kind: str) -> frozenset[str]:
    return frozenset(_data()["names"][kind])


def _introduction(facts: Facts) -> Sequence[tuple[str, int]]:
    """Return the first texts of the front page, each with its line."""
    page = front_page(facts)
    return tuple(_start(page)) if page else ()


def _start(page: Page) -> Iterator[tuple[str, int]]:
    headings = [(heading.line, heading.text) for heading in page.headings[:4]]
    paragraphs = [(paragraph.line, paragraph.text) for paragraph in page.paragraphs[:8]]
    length = 0
    for line, text in sorted(headings + paragraphs):
        yield text, line
        length += len(text)
        if length > _INTRODUCTION:
            return


def _count_code(facts: Facts) -> tuple[int, int]:
    """Return how many files are code, infrastructure's too, and how many there are, of the project's own."""
    infrastructure = frozenset(_data()["infrastructure"]["files"])
    folders = frozenset(_data()["infrastructure"]["folders"])
    builders = frozenset(_data()["documentation_code"])
    code = files = 0
    for path in facts.repository.entries():
        if is_foreign(path):
            continue
        files += 1
        *above, name = path.lower().split("/")
        is_infrastructure = name in infrastructure or (
            name.endswith((".yml", ".yaml")) and not folders.isdisjoint(above)
        )
        code += is_infrastructure or (is_code(path) and name not in builders)
        if files == _SAMPLE:
            break
    return code, files


def _has_folder(facts: Facts, names: list[str]) -> bool:
    listing = facts.repository.entries()
    return any(path.lower() in names for path in listing.children() if listing.is_folder(path))


def _is_documentation(facts: Facts, words: frozenset[str], code: int) -> bool:
    if words & _names("documentation") or _is_built(facts) or _is_prose(facts, code):
        return True
    return code <= _FEW and not _is_part(facts, words) and is_mostly_prose(facts.repository.entries())


def _is_built(facts: Facts) -> bool:
    """Whether a documentation builder is at work, and not for a program that lies beside its pages."""
    return _has_any(facts, "documentation_files") and (
        _has_any(facts, "documentation_sources") or not has_sources(facts.repository.entries())
    )


def _is_prose(facts: Facts, code: int) -> bool:
    """Whether there is nothing but documents: no code, and nothing that builds or runs a program."""
    listing = facts.repository.entries()
    return bool(listing) and code == 0 and not _has_any(facts, "programs") and not _has_any(facts, "runs")


def _is_part(facts: Facts, words: frozenset[str]) -> bool:
    """Whether this is made to be used with something else: a module, a theme, a library, a deployment."""
    owner, _, name = (facts.repository.name or "").lower().partition("/")
    if owner and owner == name:
        # OS2forms/os2forms is the product, whatever its manifest calls it.
        return False
    if words & _names("component"):
        return True
    if _has_any(facts, "runs"):
        return False
    listing = facts.repository.entries()
    package = _manifest(facts, "package.json")
    return (
        _manifest(facts, "composer.json").get("type") in _data()["parts"]["composer"]
        or (
            not package.get("private", False)
            and bool(package.keys() & {"main", "exports", "types", "module"})
        )
        or "setup.py" in listing
        or any(path.endswith((".info", ".info.yml")) for path in listing.children())
    )


def _has_any(facts: Facts, names: str) -> bool:
    return any(path in facts.repository.entries() for path in _data()[names])


def _manifest(facts: Facts, path: str) -> Mapping[str, Any]:
    if path not in facts.repository.entries():
        return {}
    try:
        value = json.loads(facts.text(path).text)
    except (Unreadable, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
