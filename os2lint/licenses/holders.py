"""The shape of a copyright line, and of the name of who holds the rights.

A copyright line is benign in its place, so this is where somebody would hide a clause. The shape is
therefore strict: a marker, years, names and addresses, and nothing that could be a sentence, or a clause that
looks like a name. What doesn't fit is ordinary text, and a person sees it.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

from os2lint.licenses.organisations import LEGAL_FORMS, ROLES, is_kind, is_legal_form, is_plural_kind
from os2lint.licenses.phrases import is_aside, is_phrase, is_preposition
from os2lint.licenses.symbols import has_symbol, is_disguised
from os2lint.licenses.wording import (
    is_name_too,
    is_spelled_out,
    is_suspect,
    is_suspect_address,
    letters,
    phrases,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Copyright in other languages, where it stands for the sign.
RIGHTS = r"ophavsret\b(?!en)|urheberrecht\b|droits? d['’]auteur\b"
_MARKER = re.compile(
    r"[^\w©(<\[{\n]*(?:portions\s{1,9})?"
    rf"((?:copyrights?\b|copr\b|©|\(c\)|{RIGHTS}|spdx-(?:file|snippet)copyrighttext\b)[\s:.*_,]*)",
    re.IGNORECASE,
)
_HOLDER_FIRST = re.compile(
    r"[^\w\n]{0,20}(\w[^\n©]*?)[\s,]{1,9}((?:copyright\s{1,9})?(?:copyright|©|\(c\))"
    r"[\s:,]{0,9}(?:(?:19|20)\d\d(?:[\s,–/-]{1,9}(?=\d)|\b))+)[\W_]{0,20}",
    re.IGNORECASE,
)
_MORE_MARKERS = re.compile(r"(?:copyright\b|©|\(c\))[\s:.,]*", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<![\w.])(?:(?:19|20)\d\d|(?:(?<=\d[-–/,])|(?<=\d[-–/,] )|(?<=\d [-–/] ))\d\d|(?<=\d[-–])\d"
    r"|present|now|today)(?![\w])[\s,–—/+-]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"[(<\[]?(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,255}[)>\]]?|[(<\[]?(?:https?://|www\.)[^\s<>()\[\]]{1,300}[)>\]]?"
)
_RESERVED = re.compile(
    r"(?:(?<![\s,.;(-])[\s,.;(-]++)?"
    r"(?:all rights reserved|alle rettigheder forbeholdes|alle rechte vorbehalten|"
    r"tous droits réservés)[\s,.)]*",
    re.IGNORECASE,
)
#: The community's own name, which has the form of a sentence's end.
_OS2 = re.compile(r"\bOS2\s{0,3}[-–—,]?\s{0,3}offentligt digitaliseringsfællesskab\b", re.IGNORECASE)
#: A number under which a company is registered, and a file of names.
_REGISTRATION = re.compile(
    r"[,\s(]\s?(?:cvr|vat|org|reg)\b[\s.:-]{0,3}(?:(?:no|nr|nummer|id)\b[\s.:-]{0,3})?"
    r"(?:[a-z]{2}[\s-]?)?\d[\d -]{6,12}\d\)?",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\(?\b(?:see|se|siehe|voir|listed in)\s+(?:the\s+)?"
    r"(?:AUTHORS|CONTRIBUTORS|MAINTAINERS|CREDITS)(?:\.(?:md|txt|rst|adoc|org|html)(?!\w))?(?:\s+file\b)?\)?"
)
#: What is left of "<2024>".
_EMPTY = re.compile(r"<\s*>|\[\s*\]|\(\s*\)")
_PLACEHOLDER = re.compile(r"<([^<>\n]{1,80})>|\[([^\[\]\n]{1,80})\]|\{([^{}\n]{1,80})\}")
_WORD = re.compile(r"[^\W_][\w'’.&+/-]*")
_VERSION = re.compile(r"\d\.\d")
#: Between names. What stands behind one of the second kind has to be an organisation, or one of a list.
_SEPARATOR = re.compile(
    r"(?P<beside>\s(?:and/or|&|\+|/|and|(?-i:og|OG|und|UND|et|och|samt))(?=\s)|\s(?:v/\s?|c/o\s))"
    rf"|,(?!\s*(?:{'|'.join(sorted(LEGAL_FORMS))}|(?:[a-z]\.){{2,3}})(?![\w-]))|\s[-–—]+(?=\s)"
    r"|\s(?:på vegne af|on behalf of|im auftrag|i samarbejde med|in cooperation with"
    r"|in collaboration with|in zusammenarbeit mit|en collaboration avec)(?=\s)",
    re.IGNORECASE,
)
#: A bracket that closes on another line.
_OPEN = re.compile(r"[(\[{<][^)\]}>]*\Z")
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_BRACKETED = re.compile(r"\([^()]{0,40}\)")
#: Of money, or of what ends or asks.
_SIGNS = ';?!:"“”<>$%€£¥'
_SENTENCE_END = re.compile(r"(?<!\S)(\S+)\.\s+(?=\S)")
_GOING_ON = (",", "&", " and", " og", " und", " et", " by", " of", " af")

#: In characters; no line of names is longer.
_LONGEST = 400
_MAX_WORDS = 24
_MAX_PROPER_WORDS = 4
_MAX_PROPER_WORDS_OF_AN_ORGANISATION = 7
_LONGEST_ABBREVIATION = 3
_MAX_LOWER_NAMES = 2
_MAX_CASELESS = 12

_CONNECTORS_TEXT = """
a al at by da das de degli dei del della der des di dos du e et la le los och of og other project team the van
various vom von y zu zum zur
"""
_CONNECTORS = frozenset(_CONNECTORS_TEXT.split())
#: Prepositions and articles that organisations' names hold as well: Styrelsen for It og Læring.
_OF_ORGANISATIONS_TEXT = "af den det en for für i in l les om on pour på til"
_OF_ORGANISATIONS = frozenset(_OF_ORGANISATIONS_TEXT.split())
_ABBREVIATIONS_TEXT = "jr sr st dr prof bros mfg univ dept ing mr mrs ms kgl"
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
PARTICLES = _CONNECTORS | _ABBREVIATIONS
_PLACEHOLDER_TEXT = """
a address author authors company copyright copyrightholdersname date digit dd e email entity first
full fullname further here holder holders in information insert jahr inhaber last legal login mail
mm mmmm name names of or organisation organization owner owners program project publication s software the
this title url work xxxx year years your yy yyyy 4 19xx 20xx
"""
_PLACEHOLDER_WORDS = frozenset(_PLACEHOLDER_TEXT.split())


class Name(NamedTuple):
    """One of the names on a copyright line."""

    words: list[str]
    #: the words that are neither particles nor legal forms
    proper: list[str]
    #: those of them that nothing shows to be an organisation's: they aren't followed by what kind it is
    unproven: list[str]
    #: what follows a legal form, which is where a name ends
    rest: list[str]
    #: a legal form or its kind shows it to be an organisation's
    is_organisation: bool
    #: it stands behind an "and", and not behind a comma or a dash, or has an e-mail address
    is_beside: bool


def is_copyright_line(line: str) -> bool:
    """Tell whether `line` is a copyright statement and nothing else."""
    rest = after_marker(line)
    if rest is None:
        return False
    stripped = without_years(rest)
    years = stripped != rest
    if years and (again := _MORE_MARKERS.match(stripped.lstrip())):
        stripped = stripped.lstrip()[again.end() :]
    marker = line[: len(line) - len(rest)].lower()
    # "(c) Grants" numbers a clause, and "copyright and related rights" opens a sentence.
    spelled = "copyright" in marker and ("(c)" in marker or rest.lower().startswith("by "))
    names = names_of(stripped)
    if names is None or not are_attached(names):
        return False
    plain = years or spelled or "©" in marker or "spdx-" in marker or _placeholder_words(rest)
    return bool(plain) or any(name.is_organisation for name in names)


def turned(line: str) -> str | None:
    """Return a line such as "Nordby Kommune © 2024" the usual way round; None if it ends otherwise."""
    found = _HOLDER_FIRST.fullmatch(line) if len(line) <= _LONGEST else None
    is_named = found and not found[1][0].islower() and not _MARKER.match(found[1])
    return f"{found[2]} {found[1]}" if found and is_named else None


def without_years(text: str) -> str:
    """Return a text without its years, and what stood around them."""
    stripped, years = _YEARS.subn(" ", text)
    return _EMPTY.sub(" ", stripped) if years else text


def says_more(line: str, ordinary: frozenset[str]) -> bool:
    """Tell whether the names or addresses on a copyright line hold `ordinary` words, in lower case."""
    rest = after_marker(line) or ""
    names = names_of(without_years(rest)) or []
    return any(is_said(name, ordinary) for name in names) or not ordinary.isdisjoint(
        word for address in _ADDRESS.findall(rest) for word in phrases(address)
    )


def is_said(name: Name, ordinary: frozenset[str]) -> bool:
    """Tell whether the words of a name that may be none are ordinary, in lower case.

    "Will" is a name whatever its parts are, and so is the one word that has a digit, such as "OS2display". Of
    one that is put together, such as "AskFirst", all parts have to say something.
    """
    coined = [word for word in name.unproven if _has_digit(word)]
    words = [word for word in name.unproven if [word] != coined]
    parts = [part.lower() for word in words if not is_name_too(word) for part in letters(word)]
    return not ordinary.isdisjoint(parts) or any(is_spelled_out(word, ordinary) for word in words)


def names_of(text: str) -> list[Name] | None:
    """Return the names that a text consists of, or None if it says more than names."""
    if len(text) > _LONGEST or any(is_suspect_address(found[0]) for found in _ADDRESS.finditer(text)):
        return None
    text = _OS2.sub(" OS2 ", _RESERVED.sub(" ", _ADDRESS.sub(_kept_sign, text), count=1))
    text = _POINTER.sub(" ", _REGISTRATION.sub(" ", _PLACEHOLDER.sub(_unfilled_to_blank, text)))
    if (
        has_symbol(text)
        or _has_raised_digit(text)
        or is_disguised(text)
        or _OPEN.search(text)
        or any(mark in text for mark in _SIGNS)
        or _VERSION.search(text)
        or not all(is_aside(words_in(found[1])) for found in _BRACKETS.finditer(text))
    ):
        return None
    if any(map(_ends_sentence, _SENTENCE_END.finditer(text))):
        return None
    names = list(_split(text))
    fits = (
        sum(len(name.proper) for name in names) <= _MAX_WORDS
        and not _is_suspect(names)
        and _is_written_as_names(names)
    )
    return names if fits and all(map(_is_one_name, names)) and not _opens_clause(names) else None


def _opens_clause(names: list[Name]) -> bool:
    """Tell whether a name opens with a preposition, other than "by" before the first."""
    opening = [name.words[0] for name in names if name.words]
    if opening and opening[0] == "by":
        opening = opening[1:]
    return any(map(is_preposition, opening))


def _split(text: str) -> Iterator[Name]:
    """Return the names between separators, those without words left out."""
    at, is_beside = 0, True
    for found in [*_SEPARATOR.finditer(text), None]:
        part = text[at : found.start() if found else len(text)]
        if _WORD.search(part):
            yield _name(ROLES.sub(" ", part), is_beside=is_beside or "@" in part)
        if found:
            at, is_beside = found.end(), found["beside"] is not None


def _name(part: str, *, is_beside: bool) -> Name:
    words = words_in(part)
    shown = [at for at, word in enumerate(words, 1) if is_legal_form(word) or is_kind(word)]
    after = words[shown[-1] :] if shown else words
    if not is_beside and not any(map(is_kind, words)):
        after = words  # "Acme, Time Limited"
    # "Institute of …"
    is_led = bool(shown and after and after[0].casefold() in PARTICLES | _OF_ORGANISATIONS)
    proper = [word for word in words if _is_proper(word, of_organisation=bool(shown))]
    plain = words_in(_BRACKETED.sub(" ", part)) if "(" in part else words
    return Name(
        words=words,
        proper=proper,
        unproven=[] if is_led else [word for word in after if word in proper],
        rest=[*dropwhile(lambda word: not is_legal_form(word), plain[1:])],
        is_organisation=bool(shown) and not (len(proper) == 1 and is_plural_kind(proper[0])),
        is_beside=is_beside,
    )


def _is_proper(word: str, *, of_organisation: bool) -> bool:
    plain = word.casefold()
    is_particle = plain in PARTICLES or (of_organisation and plain in _OF_ORGANISATIONS)
    return not is_particle and not is_legal_form(word)


def _kept_sign(address: re.Match[str]) -> str:
    """Return what is left of an address: an e-mail's sign, since whoever has one is somebody."""
    return " @ " if "@" in address[0] else " "


def words_in(text: str) -> list[str]:
    """Return the words of a text as they are written, without signs around them."""
    return [word.strip(".'’-/+") for word in _WORD.findall(text)]


def are_attached(names: list[Name]) -> bool:
    """Tell whether commas and dashes only stand in a list such as "A, B and C", or before organisations."""
    while len(names) > 1 and not names[-1].is_beside and names[-1].is_organisation:
        names = names[:-1]
    is_list = len(names) > 2 and names[-1].is_beside  # "A, B and C"
    return all(name.is_beside or not name.proper or name.is_organisation for name in names[1:]) or (
        is_list and all(not name.is_beside for name in names[1:-1])
    )


def _ends_sentence(found: re.Match[str]) -> bool:
    """Tell whether a full stop between words ends more than an abbreviation."""
    word = found[1].strip("(,").lower()
    short = len(word) == 1 or "." in word or word in _ABBREVIATIONS or is_legal_form(word)
    return not short and word.rpartition("/")[2] not in {"s", "a"}


def _is_suspect(names: list[Name]) -> bool:
    """Tell whether there are words of a clause; a name may hold one that is a name as well, such as Hans."""
    words = [word for name in names for word in name.proper]
    in_one_case = len(words) > 1 and (all(map(str.isupper, words)) or all(map(str.islower, words)))
    suspects = [[word for word in name.proper if is_suspect(word) and not is_kind(word)] for name in names]
    return any(found and (in_one_case or len(found) > 1 or not is_name_too(found[0])) for found in suspects)


def _is_written_as_names(names: list[Name]) -> bool:
    words = [word for name in names for word in name.proper]
    caseless = sum(len(word) for word in words if word.lower() == word.upper() and not word.isdecimal())
    lower = [word for word in words if word == word.lower() and word != word.upper() and not _has_digit(word)]
    lower = [word for word in lower if not is_kind(word)]
    # "jane doe"
    few = lower == words and len(words) <= _MAX_LOWER_NAMES
    shouted = [word for word in words if word.isupper() and len(word) > _LONGEST_ABBREVIATION]
    return caseless <= _MAX_CASELESS and (not lower or few) and len(shouted) in {0, 1, len(words)}


def _is_one_name(name: Name) -> bool:
    """Tell whether a name is short, ends where its legal form does, and holds no phrase or count."""
    most = _MAX_PROPER_WORDS_OF_AN_ORGANISATION if name.is_organisation else _MAX_PROPER_WORDS
    return (
        len(name.proper) <= most
        and all(map(is_legal_form, name.rest))
        and not is_phrase(name.words, name.proper)
    )


def _has_raised_digit(text: str) -> bool:
    """Tell whether a text has digits that no name has, such as "¹", "₂" and "①"."""
    return not text.isascii() and any(
        letter.isnumeric() and not (letter.isdecimal() or letter.isalpha()) for letter in text
    )


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def lacks_holder(line: str) -> bool:
    """Tell whether a copyright line breaks off before a name, or after a comma or an "and"."""
    rest = after_marker(line) or ""
    left = _YEARS.sub(" ", rest).strip(" .,-\t*#/")
    return not _WORD.search(left) or rest.rstrip().endswith(_GOING_ON)


def is_reserved_line(line: str) -> bool:
    """Tell whether `line` only reserves all rights, as copyright statements do."""
    return bool(_RESERVED.search(line)) and not _WORD.search(_RESERVED.sub("", line))


def reserves_rights(line: str) -> bool:
    """Tell whether a copyright line reserves all rights, and so is at its end."""
    return bool(_RESERVED.search(line))


def after_marker(line: str) -> str | None:
    """Return what follows the sign or word that opens a copyright line; None if nothing opens one."""
    found = _MARKER.match(line)
    if not found or len(line) > _LONGEST:
        return None
    rest = line[found.end() :]
    while more := _MORE_MARKERS.match(rest):
        rest = rest[more.end() :]
    return rest


def _placeholder_words(text: str) -> bool:
    return any(is_placeholder(found) for found in _PLACEHOLDER.finditer(text)) or bool(
        re.search(r"\b(?:YEAR|YYYY|yyyy|XXXX)\b", text)
    )


def is_placeholder(found: re.Match[str]) -> bool:
    """Tell whether a bracketed text only names what should stand there."""
    words = re.findall(r"[^\W_]+", (found[1] or found[2] or found[3]).lower())
    return bool(words) and all(word in _PLACEHOLDER_WORDS for word in words)


def placeholders(line: str) -> list[re.Match[str]]:
    """Return the unfilled places of a line, such as `[year]`."""
    return [found for found in _PLACEHOLDER.finditer(line) if is_placeholder(found)]


def _unfilled_to_blank(found: re.Match[str]) -> str:
    return " " if is_placeholder(found) else found[0]
