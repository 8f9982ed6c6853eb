"""Who may be named within the terms, where a license leaves the place to its holders.

What a name may be depends on what the place is for. Where the terms say who warrants nothing and isn't
liable, any noun would change them: "in no event shall banks be liable". Where they keep a name to its owner,
as in "neither the name of …", nothing turns on whose it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.licenses.holders import (
    PARTICLES,
    after_marker,
    are_attached,
    is_said,
    names_of,
    without_years,
    words_in,
)
from os2lint.licenses.organisations import ROLES, is_kind, is_legal_form
from os2lint.licenses.wording import is_name_too, is_suspect

if TYPE_CHECKING:
    from os2lint.licenses.holders import Name

_OR = re.compile(r"\s(?:or|nor)(?:\sthe\snames?\sof)?(?=\s)", re.IGNORECASE)
_QUOTES = re.compile('["“”„]')
#: As in "Statens IT (SIT)".
_ACRONYM = re.compile(r"\s\(([^\W\d_]{2,6})\)")
_UNOPENED = re.compile(r"([^(\[{<]*)[)\]}>]+")
_BY = re.compile(r"\A\s*by\s", re.IGNORECASE)
_DANGLING = re.compile(r"\A\W*(?:and|or|nor)\b|(?:\A|\W)(?:and|or|nor|&|,)\s*\Z", re.IGNORECASE)
#: What names that stand elsewhere as well may be put together with.
_JOINED = re.compile(r"[\w\s,.&/'’-]+")
_JOINING = frozenset({"and", "by", "et", "nor", "of", "og", "or", "the", "und"})
_LONGEST_ACRONYM = 3
#: In words.
_MOST_BEHIND_COMMA = 2
#: Words that would make a name a clause, but for what stands beside them: "its contributors", "med flere".
_BESIDE_TEXT = """
af all alle anderen andre any auf auftrag autres avec behalf de dem den dens der deres det dets droits en
flere for forbeholdes für i ihre im in its l les leurs licensor licensors med mit no nor om on or other
others pour på rechte reserved rettigheder rights réservés samt seine ses their til tous u vegne vorbehalten
with zusammenarbeit
"""
_BESIDE = frozenset(_BESIDE_TEXT.split())


def named_words(line: str) -> set[str]:
    """Return the words, in lower case, that are proper to the names on a copyright line."""
    return words_of_names(without_years(after_marker(line) or ""))


def words_of_names(text: str) -> set[str]:
    """Return the words, in lower case, that are proper to the names that a text consists of."""
    return {word.casefold() for name in names_of(_OR.sub(" and", text)) or [] for word in name.proper}


def is_name(text: str, stated: frozenset[str], ordinary: frozenset[str]) -> bool:
    """Tell whether `text` can stand for a name that the terms keep to its owner.

    Whose it is doesn't matter: "the name of … may not be used" permits nothing. It has to be written as a
    name all the same, and not of words that clauses are made of.

    Args:
        text: the words in the name's place.
        stated: the words, in lower case, of the names on the file's copyright lines.
        ordinary: words that licenses use within sentences, in lower case.
    """
    if is_party(text, stated):
        return True
    text = _ACRONYM.sub(_without_initials, _QUOTES.sub("", _without_unopened(text)))
    names = None if _DANGLING.search(text) else names_of(_OR.sub(" and", text))
    if names is None or not (are_attached(names) or all(map(_is_place_or_part, names[1:]))):
        return False
    unproven = [word for name in names for word in name.unproven]
    # "django-dotenv" and "fjord.dk" are coined; "banks" isn't.
    plain = [word for word in unproven if word.islower() and word.isalpha()]
    return not plain and not any(is_said(name, ordinary) for name in names)


def is_party(text: str, stated: frozenset[str]) -> bool:
    """Tell whether `text` can stand for the holders within the terms.

    Any noun has the shape of a name there: "in no event shall banks be liable". So it has to be a part in the
    project, as in "… or its contributors", an organisation, or somebody who holds the rights.

    Args:
        text: the words in the holder's place.
        stated: the words, in lower case, of the names on the file's copyright lines.
    """
    if _DANGLING.search(text):
        return False
    text = _BY.sub("", _without_unopened(text))
    names = names_of(_OR.sub(" and", without_years(text)))
    return (names is not None and all(_is_party(name, stated) for name in names)) or _is_stated(text, stated)


def _without_initials(found: re.Match[str]) -> str:
    """Return nothing in the place of a bracket that holds letters of the name before it, in their order."""
    letters = iter(found.string[: found.start()].casefold())
    is_short_for = found[1].isupper() and all(letter in letters for letter in found[1].casefold())
    is_free = is_name_too(found[1]) or not is_suspect(found[1])
    return "" if is_short_for and is_free else found[0]


def _is_place_or_part(name: Name) -> bool:
    """Tell whether a name may stand behind a comma, as in "…, Berkeley" and "…, Koncern-IT"."""
    return len(name.words) <= _MOST_BEHIND_COMMA and all(word[0].isupper() for word in name.words)


def _without_unopened(text: str) -> str:
    """Return what a bracket that isn't opened here closes: the "holder" of "<holder>"."""
    closed = _UNOPENED.fullmatch(text)
    return closed[1] if closed else text


def _is_stated(text: str, stated: frozenset[str]) -> bool:
    """Tell whether nothing but who is named elsewhere is named again, as "HANS ALS" is."""
    words = [word.casefold() for word in words_in(ROLES.sub(" ", text))]
    return _JOINED.fullmatch(text) is not None and all(
        word in stated or word in _JOINING or is_legal_form(word) for word in words
    )


def _is_party(name: Name, stated: frozenset[str]) -> bool:
    if not name.proper:
        return all(word.casefold() in PARTICLES for word in name.words)
    others = [word for word in name.proper if word.casefold() not in stated]
    # "ITK Nordby", of Nordby Kommune
    acronyms = [word for word in others if word.isupper() and len(word) <= _LONGEST_ACRONYM]
    is_known = not others or (acronyms == others and not all(map(str.isupper, name.proper)))
    return is_known or (name.is_organisation and not all(map(is_kind, name.proper)))


def is_never_in_names(word: str) -> bool:
    """Tell whether a word, in lower case, makes a clause of whatever it stands in."""
    return (
        word not in _BESIDE
        and is_suspect(word)
        and not (is_name_too(word) or is_kind(word) or is_legal_form(word))
    )
