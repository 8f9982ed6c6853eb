"""The shape of a copyright line, and of the name of who holds the rights.

A copyright line is benign in its place, so this is where somebody would hide a clause. The shape is therefore
strict: a marker, years, names and addresses, and nothing that could be a sentence. What doesn't fit is ordinary
text, and a person sees it.
"""

from __future__ import annotations

import re

_MARKER = re.compile(
    r"[^\w©(<\[{\n]*(?:portions\s{1,9})?"
    r"((?:copyrights?\b|copr\b|©|\(c\)|spdx-(?:file|snippet)copyrighttext\b)[\s:.*_,]*)",
    re.IGNORECASE,
)
_MORE_MARKERS = re.compile(r"(?:copyright\b|©|\(c\))[\s:.,]*", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<![\w.])(?:(?:19|20)\d\d|(?<=[-–/ ])\d\d|present|now|today)(?![\w])[\s,–—/+-]*", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"[(<\[]?(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,255}[)>\]]?|[(<\[]?(?:https?://|www\.)[^\s<>()\[\]]{1,300}[)>\]]?"
)
_RESERVED = re.compile(
    r"[\s,.;(-]*(?:all rights reserved|alle rettigheder forbeholdes|alle rechte vorbehalten|tous droits réservés)[\s,.)]*",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"<([^<>\n]{1,80})>|\[([^\[\]\n]{1,80})\]|\{([^{}\n]{1,80})\}")
_WORD = re.compile(r"[^\W_][\w'’.&+/-]*")
_SENTENCE_END = re.compile(r"(\S+)\.\s+(?=\S)")

_MAX_WORDS = 24
_MAX_WORDS_A_NAME = 9
_MAX_CASELESS = 12

_CONNECTORS = frozenset(
    "a al and at authors av by contributors da das de degli dei del della den der des det di du e eller en et "
    "find for fra från from het i ihre in its la le les members mod of og on or others others' other och och par "
    "pour project sur team the their to u und van ved vom von with y zu zum zur å &".split()
)
_ABBREVIATIONS = frozenset(
    "inc ltd corp co llc llp plc gmbh jr sr st dr prof bros mfg univ dept ing mr mrs ms pty pte ag bv nv ab as aps".split()
)
_PLACEHOLDER_WORDS = frozenset(
    "a address author authors company copyright copyrightholdersname date digit dd e email entity first full "
    "fullname further here holder holders in information insert jahr inhaber last legal login mail mm mmmm name "
    "names of or organisation organization owner owners program project publication s the this title url work "
    "xxxx year years your yy yyyy 4 19xx 20xx".split()
)
# Words of permission, duty and prohibition. They only ever make a name suspect; their absence excuses nothing.
_SUSPECT = frozenset(
    "not no non none never only must may shall should cannot can except unless without prohibited forbidden permission "
    "permitted permit allowed allow restricted restriction commercial commercially noncommercial use used uses usage "
    "using user fee fees pay paid payment payments license licensed licensing licence licenced royalty royalties "
    "military sell sale selling sold distribute distributed distribution require requires required agreement agree "
    "agrees consent evaluation purposes provided subject terms conditions clause expires "
    "ikke kun må skal forbudt tilladt tilladelse brug bruges anvendelse anvendes kommerciel kommercielt kommercielle "
    "betaling betales salg sælges undtagen medmindre uden aftale kræver kræves samtykke licens vilkår "
    "nicht nur darf dürfen muss müssen verboten untersagt erlaubt erlaubnis nutzung verwendung gewerblich gewerbliche "
    "kommerziell kommerzielle ohne außer ausser zustimmung genehmigung kein keine gebühr lizenz verkauf vorbehalten "
    "ne pas seulement uniquement interdit interdite usage utilisation commerciale sans sauf autorisation doit peut "
    "accord requis requise licence vente payant".split()
)


def is_copyright_line(line: str) -> bool:
    """Tell whether `line` is a copyright statement and nothing else."""
    rest = _after_marker(line)
    if rest is None:
        return False
    stripped, years = _YEARS.subn(" ", rest)
    explicit = years or _placeholder_words(rest) or "©" in line or "(c)" in line.lower() or "SPDX-" in line
    if not explicit and not rest.lstrip().lower().startswith("by "):
        return False
    return is_holder(stripped)


def lacks_holder(line: str) -> bool:
    """Tell whether a copyright line breaks off before a name, or after a comma or an "and"."""
    rest = _after_marker(line) or ""
    left = _YEARS.sub(" ", rest).strip(" .,-\t*#/")
    return not _WORD.search(left) or rest.rstrip().endswith((",", "&", " and", " by", " of"))


def is_reserved_line(line: str) -> bool:
    """Tell whether `line` only reserves all rights, as copyright statements do."""
    return bool(_RESERVED.search(line)) and not _WORD.search(_RESERVED.sub("", line))


def _after_marker(line: str) -> str | None:
    found = _MARKER.match(line)
    if not found or len(line) > 400:
        return None
    rest = line[found.end() :]
    while more := _MORE_MARKERS.match(rest):
        rest = rest[more.end() :]
    return rest


def is_holder(text: str) -> bool:
    """Tell whether `text` has the shape of one or more names, with addresses, and can hold no sentence."""
    text = _RESERVED.sub(" ", _ADDRESS.sub(" ", text), count=1)
    text = _PLACEHOLDER.sub(_unfilled_to_blank, text)
    if any(mark in text for mark in ';?!:"“”'):
        return False
    for end in _SENTENCE_END.finditer(text):
        word = end[1].strip("(,").lower()
        if (
            len(word) > 1
            and "." not in word
            and word not in _ABBREVIATIONS
            and word.rpartition("/")[2] not in "sa"
        ):
            return False
    words = _WORD.findall(text)
    if len(words) > _MAX_WORDS or any(
        len(_WORD.findall(name)) > _MAX_WORDS_A_NAME for name in text.split(",")
    ):
        return False
    return _are_names(words)


def _are_names(words: list[str]) -> bool:
    proper = [word.strip(".'’-/+") for word in words]
    folded = [word.casefold() for word in proper]
    if any(part in _SUSPECT for word in folded for part in re.split(r"[-/.'’]", word)):
        return False
    names = [word for word in proper if word.casefold() not in _CONNECTORS]
    caseless = sum(len(word) for word in names if word.lower() == word.upper() and not word.isdecimal())
    lower = [word for word in names if word == word.lower() and word != word.upper() and not _has_digit(word)]
    return caseless <= _MAX_CASELESS and (not lower or len(names) <= 2)  # noqa: PLR2004  # "jane doe"


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


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
