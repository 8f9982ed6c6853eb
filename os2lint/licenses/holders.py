"""The shape of a copyright line, and of the name of who holds the rights.

A copyright line is benign in its place, so this is where somebody would hide a clause. The shape is
therefore strict: a marker, years, names and addresses, and nothing that could be a sentence. What doesn't fit
is ordinary text, and a person sees it.
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
    r"[\s,.;(-]*(?:all rights reserved|alle rettigheder forbeholdes|alle rechte vorbehalten|"
    r"tous droits réservés)[\s,.)]*",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"<([^<>\n]{1,80})>|\[([^\[\]\n]{1,80})\]|\{([^{}\n]{1,80})\}")
_WORD = re.compile(r"[^\W_][\w'’.&+/-]*")
_SEPARATOR = re.compile(r",|/|\s(?:&|\+|and|og|und|et|och|y)\s", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(\S+)\.\s+(?=\S)")

_MAX_WORDS = 24
_MAX_WORDS_A_NAME = 9
_MAX_PROPER_WORDS_A_NAME = 5
_MAX_CASELESS = 12

_CONNECTORS_TEXT = """
a al and at authors by contributors da das de degli dei del della der des di dos du e et for i in
its la le members of och og others other project team the their und van von y zum zur &
"""
_CONNECTORS = frozenset(_CONNECTORS_TEXT.split())
_ABBREVIATIONS_TEXT = """
inc ltd corp co llc llp plc gmbh jr sr st dr prof bros mfg univ dept ing mr mrs ms pty pte ag bv nv
ab as aps
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
_PLACEHOLDER_TEXT = """
a address author authors company copyright copyrightholdersname date digit dd e email entity first
full fullname further here holder holders in information insert jahr inhaber last legal login mail
mm mmmm name names of or organisation organization owner owners program project publication s the
this title url work xxxx year years your yy yyyy 4 19xx 20xx
"""
_PLACEHOLDER_WORDS = frozenset(_PLACEHOLDER_TEXT.split())
# Words that sentences can hardly do without and names hardly have: of permission, duty and prohibition, and
# the closed classes of grammar. They make a name suspect; their absence excuses nothing.
_SUSPECT_TEXT = """
not no non none never only must may shall should cannot can except unless without prohibited
forbidden permission permitted permit allowed allow restricted restriction commercial commercially
noncommercial use used uses usage using user fee fees pay paid payment payments license licensed
licensing licence licenced royalty royalties military sell sale selling sold distribute distributed
distribution require requires required agreement agree agrees consent evaluation purposes provided
subject terms conditions clause expires ikke kun må skal forbudt tilladt tilladelse brug bruges
anvendelse anvendes kommerciel kommercielt kommercielle betaling betales salg sælges undtagen
medmindre uden aftale kræver kræves samtykke licens vilkår nicht nur darf dürfen muss müssen
verboten untersagt erlaubt erlaubnis nutzung verwendung gewerblich gewerbliche kommerziell
kommerzielle ohne außer ausser zustimmung genehmigung kein keine gebühr lizenz verkauf vorbehalten
ne pas seulement uniquement interdit interdite utilisation commerciale sans sauf autorisation doit
peut accord requis requise vente payant is are be been was were has have had do does did will would
could might if when while where this that these those you your we our us it they who whom which
whose any each every some such than then so but also after before until during under over between
through within per via against or from with into upon as because however nor neither either both er
var bliver blev har havde vil ville kan kunne bør hvis når der som denne dette disse det du vi os
han hun man alle enhver ingen nogen samt men efter før indtil mellem gennem mod ved til fra på om
eller ist sind war waren wird werden wurde hat haben kann können soll sollen wenn falls diese dieser
dieses jede jeder nach vor bis unter über zwischen durch gegen mit im am eine einer eines einem
einen oder auf aus bei dass sich zu est sont était sera être ont avoir doivent peuvent pouvoir si
quand ce cet cette ces toute toutes tout tous chaque aucun aucune après avant sous entre par pour
dans une aux au avec qui que dont où
"""
_SUSPECT = frozenset(_SUSPECT_TEXT.split())


def is_copyright_line(line: str) -> bool:
    """Tell whether `line` is a copyright statement and nothing else."""
    rest = _after_marker(line)
    if rest is None:
        return False
    stripped, years = _YEARS.subn(" ", rest)
    marker = line[: len(line) - len(rest)].lower()
    # "(c) Grants" numbers a clause, and "copyright and related rights" opens a sentence.
    spelled = "copyright" in marker and ("(c)" in marker or rest.lower().startswith("by "))
    if not (years or spelled or "©" in marker or "spdx-" in marker or _placeholder_words(rest)):
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
    return caseless <= _MAX_CASELESS and (not lower or len(names) <= 2)  # "jane doe"


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
