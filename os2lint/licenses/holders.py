"""The shape of a copyright line, and of the name of who holds the rights.

A copyright line is benign in its place, so this is where somebody would hide a clause. The shape is
therefore strict: a marker, years, names and addresses, and nothing that could be a sentence. What doesn't fit
is ordinary text, and a person sees it.
"""

from __future__ import annotations

import re

from os2lint.licenses.symbols import has_symbol

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
    r"(?:(?<![\s,.;(-])[\s,.;(-]++)?"
    r"(?:all rights reserved|alle rettigheder forbeholdes|alle rechte vorbehalten|"
    r"tous droits réservés)[\s,.)]*",
    re.IGNORECASE,
)
#: The community's own name, which has the form of a sentence's end.
_OS2 = re.compile(r"\bOS2\s{0,3}[-–—,]?\s{0,3}offentligt digitaliseringsfællesskab\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"<([^<>\n]{1,80})>|\[([^\[\]\n]{1,80})\]|\{([^{}\n]{1,80})\}")
_WORD = re.compile(r"[^\W_][\w'’.&+/-]*")
_PARTS = re.compile(r"[-/.'’]")
_AND = re.compile(r"(?:^|\s)(?:&|\+|and|og|und)\s", re.IGNORECASE)
_SEPARATOR = re.compile(r",|\s(?:&|\+|and|og|und)\s", re.IGNORECASE)
_ROLES = re.compile(
    r"\b(?:or|and|nor)\s+(?:(?:its|their|the|any|other|copyright)\s+){0,3}"
    r"(?:contributors?|holders?|owners?|authors?|affiliates|licensors?|developers|maintainers|members)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<!\S)(\S+)\.\s+(?=\S)")

_MAX_WORDS = 24
_MAX_WORDS_A_NAME = 9
_MAX_PROPER_WORDS_A_NAME = 4
_LONGEST_ACRONYM = 3
_LONGEST_ABBREVIATION = 3
_MAX_LOWER_NAMES = 2
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
# Words that sentences can hardly do without and names hardly have. They make a name suspect; their absence
# excuses nothing. First those of permission, duty and prohibition, then the closed classes of grammar
# (pronouns, auxiliaries, conjunctions, prepositions, negations) in English, Danish, German and French.
_DUTY_TEXT = """
non cannot prohibited forbidden permission permitted permit allowed allow restricted restriction
commercial commercially noncommercial use used uses usage using user fee fees pay paid payment
payments license licensed licensing licence licenced royalty royalties military sell sale selling
sold distribute distributed distribution require requires required agreement agree agrees consent
evaluation purposes provided subject terms conditions clause expires forbudt tilladt tilladelse brug
bruges anvendelse anvendes kommerciel kommercielt kommercielle betaling betales salg sælges undtagen
aftale kræver kræves samtykke licens vilkår verboten untersagt erlaubt erlaubnis nutzung verwendung
gewerblich gewerbliche kommerziell kommerzielle ausser zustimmung genehmigung gebühr lizenz verkauf
vorbehalten uniquement interdit interdite utilisation commerciale autorisation accord requis requise
vente payant """
_GRAMMAR_TEXT = """
about above across after again against all along already also although always am among any anyone
anything are around as be because been before behind being below beneath beside between beyond both
but can could dare despite did do does doing done down during each either even every except few from
further had has have having he hence her here hers him his however if inside instead into is it
like many may me might mine more most much must my near need needed needs neither never no nobody
none nor not nothing now off often on once only onto or otherwise ought our ours out outside over
own past same several shall she should since so some someone still such than that theirs them
then there these they this those though through throughout thus to today too toward towards under
unless until up upon us very via was we were what when whenever where wherever whether which
whichever while who whoever whom whose with within without would yet you your yours
ad af aldrig alene alle alt anden andet andre bag blev blevet bliv bliver blot burde både bør dem
den denne deres derfor desuden det dette dig din dine disse dit dog efter eller ellers end enhver
enten er ethvert flere fleste foran fordi fra få før gennem gjorde gør haft ham han hans har havde
have hende hendes her hos hun hvad hvem hver hverken hvert hvilke hvilken hvilket hvis ifølge igen
ikke imod ind inden indtil ingen intet jeg jer jeres kan kun kunne langs man mange med medmindre
megen mellem men mens mig min mine mit mod må måtte ned nogen noget nogle nu når også om omkring op
os over på samme samt selvom senest siden sig sin sine sit skal skulle som så således til ud uden
under var ved vi vil ville vores være været
ab aber alle alles als am auch auf aus ausschließlich außer bei beim bevor binnen bis dabei darf
dass dein denn dich diese diesem diesen dieser dieses dort durch dürfen ein eine einem einen einer
eines einige entweder er es euch euer falls für gegen gegenüber gewesen haben hat hatte hatten hier
hinter ich ihn ihr ihre im immer ins ist jede jedem jeder jedes jedoch jener kann kein keine keinem
keinen keiner konnte können mag man manche mehrere mein meine mich muss mögen müssen nach nachdem
neben nicht nichts nie niemals niemand noch nun nur ob obwohl oder ohne pro schon sein seine seit
sich sie sind sobald solange solche soll sollen sollte sondern sonst sowohl trotz um uns unser
unsere unter viele vom vor war waren was weder wegen weil welche welcher welches wem wen wenige wenn
wer werden wie will wir wird wollen wurde wurden während zu zwischen über
ainsi alors au aucun aucune aura auront aussi autre autres aux avaient avait avec avoir car ce celle
celles celui certain certaines certains ces cet cette ceux chacun chaque chez comme contre dans
depuis derrière devait devant devra doit doivent donc dont durant dès elle elles en encore entre
envers est eu fait faut font hors ici il ils jamais je jusqu jusque laquelle lequel leur leurs
lorsque lui là ma mais malgré me mes mon même mêmes ne ni nos notre nous nul nulle on ont or ou où
par parce parmi pas pendant personne peut peuvent plus plusieurs pour pourra pouvait puisque quand
que quel quelle quelque quelques qui quoi quoique rien sa sans sauf se selon sera seront ses seul
seule seulement si son sont sous sur ta te tes ton toujours tous tout toute toutes trop très tu un
une vers veulent veut via vos votre vous à étaient était été être
"""
_SUSPECT = frozenset(f"{_DUTY_TEXT} {_GRAMMAR_TEXT}".split())


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
    return is_holder(stripped) and _is_list(_ADDRESS.sub(" ", _RESERVED.sub(" ", stripped)))


def _is_list(names: str) -> bool:
    """Tell whether commas only stand between names, as in "A, B and C", or before a legal form."""
    first, *others = _PLACEHOLDER.sub(_unfilled_to_blank, names).strip(" .,").split(",")
    if any(_WORD.search(name) for name in others) and _AND.search(others[-1]):
        return bool(_WORD.search(first))
    return all(word.strip(".").lower() in _ABBREVIATIONS for name in others for word in _WORD.findall(name))


def lacks_holder(line: str) -> bool:
    """Tell whether a copyright line breaks off before a name, or after a comma or an "and"."""
    rest = _after_marker(line) or ""
    left = _YEARS.sub(" ", rest).strip(" .,-\t*#/")
    return not _WORD.search(left) or rest.rstrip().endswith((",", "&", " and", " by", " of"))


def is_reserved_line(line: str) -> bool:
    """Tell whether `line` only reserves all rights, as copyright statements do."""
    return bool(_RESERVED.search(line)) and not _WORD.search(_RESERVED.sub("", line))


def reserves_rights(line: str) -> bool:
    """Tell whether a copyright line reserves all rights, and so is at its end."""
    return bool(_RESERVED.search(line))


def _after_marker(line: str) -> str | None:
    found = _MARKER.match(line)
    if not found or len(line) > 400:
        return None
    rest = line[found.end() :]
    while more := _MORE_MARKERS.match(rest):
        rest = rest[more.end() :]
    return rest


def is_party(text: str) -> bool:
    """Tell whether `text` can stand for the holders within the terms: names, or "… or its contributors"."""
    return is_holder(_ROLES.sub(" ", text))


def is_holder(text: str) -> bool:
    """Tell whether `text` has the shape of one or more names, with addresses, and can hold no sentence."""
    text = _OS2.sub(" OS2 ", _RESERVED.sub(" ", _ADDRESS.sub(" ", text), count=1))
    text = _PLACEHOLDER.sub(_unfilled_to_blank, text)
    if has_symbol(text) or any(mark in text for mark in ';?!:"“”'):
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
    words = [word.strip(".'’-/+") for word in _WORD.findall(text)]
    return (
        len(words) <= _MAX_WORDS
        and not _is_suspect(words)
        and _is_written_as_names(words)
        and all(map(_is_short, _SEPARATOR.split(text)))
    )


def _is_suspect(words: list[str]) -> bool:
    """Tell whether there are words of a sentence; one acronym such as MIT or IT may look like one."""
    in_capitals = len(words) > _MAX_LOWER_NAMES and all(word.isupper() for word in words)
    suspects = [part for word in words for part in _PARTS.split(word) if part.casefold() in _SUSPECT]
    acronyms = [part for part in suspects if part.isupper() and len(part) <= _LONGEST_ACRONYM]
    return bool(suspects) and (in_capitals or len(suspects) > 1 or len(acronyms) != 1)


def _is_written_as_names(words: list[str]) -> bool:
    names = [w for w in words if w.casefold() not in _CONNECTORS and w.casefold() not in _ABBREVIATIONS]
    caseless = sum(len(word) for word in names if word.lower() == word.upper() and not word.isdecimal())
    lower = [word for word in names if word == word.lower() and word != word.upper() and not _has_digit(word)]
    # "jane doe"
    few = lower == names and len(names) <= _MAX_LOWER_NAMES and not any(w[:1].isupper() for w in words)
    shouted = [word for word in names if word.isupper() and len(word) > _LONGEST_ABBREVIATION]
    return caseless <= _MAX_CASELESS and (not lower or few) and len(shouted) in {0, 1, len(names)}


def _is_short(name: str) -> bool:
    words = [word.strip(".'’-/+").casefold() for word in _WORD.findall(name)]
    proper = [word for word in words if word not in _CONNECTORS and word not in _ABBREVIATIONS]
    return len(words) <= _MAX_WORDS_A_NAME and len(proper) <= _MAX_PROPER_WORDS_A_NAME


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
