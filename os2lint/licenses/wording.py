"""Words that a clause is made of and a name hardly is.

They make what has the shape of a name suspect; their absence excuses nothing. The stems are those of what a
license grants, denies or asks for, found in any part of a word: "Videresalgsforbud", "no-resale".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

# Distinctive enough to be looked for anywhere in a word. Accents are folded: "autorisé" is "autorise".
_ANYWHERE_TEXT = """
licens licenc lizenz sublic unlicen copyleft prohib proibi forbid forbud forbyd forbjud verbot verbiet
interdit interdic vietat zabron zakaz disallow restrict restrik restrein einschrank beschrank begræns
begrenz permitt permiss erlaub tillad untersag verweiger unzulass forbehold vorbehalt ausgenommen undtag
udeluk ausschlie authoriz authoris autoriz autoris unauthor consent samtykk einwillig zustimm genehmig
godkend einverst commercial commerciel kommerci kommerzi comercial commerzi gewerblich erhvervsmæssig
profitab confidenti confidenci fortrolig vertraulich hemmelig geheim proprietar proprietai proprietær royalt
gebuhr gebyr redevance vergutung vederlag betaling betales bezahl payant entgelt kostenpflicht subscri abonn
purchas resale resell resold verkauf weiterverk videresalg videresælg revente distribut distribui verbreit
weitergab videregiv reproduc reproduk vervielf kopier modifi ændring ændret anderung geandert decompil
dekompil disassem utilis utiliz nutzung nutzbar nutzer verwend anvend benutz viderebrug evaluat evaluer
shareware freeware nonfree unfree exclusiv exklusiv excluded excludi excepti exempt obligat mandator kræve
påkræv erforder pflichtig agreement vereinbar aftale betingels bedingung klausul klausel warrant garanti
gewahrleist haftung disclaim indemn disclos revok revoc terminat terminab expir widerruf kundig bortfald
ophør ugyldig ungultig sanction embargo unlawful illegal ulovlig penalt vertragsstraf infring violat krænk
verletz rettighed vilkår condition strafbar retsforf misbrug misbrauch krediter demonstr nonprofit noderiv
noncom donotsell donotuse maynot mustnot notfor derivative
禁 不 仅 僅 只 非 商用 許可 许可 授權 授权 私有 机密 秘密 запре только лиценз коммерч
"""
_ANYWHERE = tuple(_ANYWHERE_TEXT.split())

_BEGINNINGS_TEXT = """
allow approv reserv prohi requir compil deploy install redistr relicen donate donation charge invoic payab
payment forfeit surrend renounc waiv customer limitation outlaw reject refus compuls oblig exig transferab
exclu except omit gratuit kostenlos personlig weapon våben waffen nuclear undta militar militær nægt opsig
ophæv lukket eigentum lucrat ophavsret kontakt zahl freigab nødvend notwend udløb ejend unerw schutzr tarif
withdr bestil prøve testv withh patent trademark varemærk warenzeich befrist ubertrag
unubertrag overdrag uoverdrag gpl lgpl agpl eupl sspl busl cddl wtfpl
"""
#: As in "Privatbrug" and "Lehrzwecke".
_ENDINGS = ("brug", "gebrauch", "zweck", "zwecke", "zwecken", "salg", "pligt", "pflicht", "afgift", "formål")
_BEGINNINGS = tuple(_BEGINNINGS_TEXT.split())

# Whole words: first those of permission, duty and prohibition, then the closed classes of grammar (pronouns,
# auxiliaries, conjunctions, prepositions, negations) in English, Danish, German and French.
_DUTY_TEXT = """
non use used uses usage using user users uso fee fees pay pays paid sell sells selling sold sale sales sælg
sælges bruges brugt banned barred deny denied denies due owed owing copy copies copying copied trial demo
preview edition version release draft secrets term terms clause clauses provision provisions policy eula nda
rights recht rechte droit droits derechos diritti void invalid until subject purpose purposes rent rental
lease leasing gratis competitors paying køb købes købt betal betalt spørg bede bedes venligst først altid
skriv bitte fragen anfragen nachfragen demandez demander contactez veuillez lucro lucre essai nötig
rückfrage låst profit beerware oem vente venta vendre kauf klient kunder intern internal interne internt
internes privat private personal personnel needed unless only solely strictly accord requis requise vertrag
contract agree agrees aval closed pending alone available mpl bsl epl elv elv2 cc0 nc nd derivs expressly
everybody everyone somebody anybody jedermann hereby thereof hereof prior notice siehe agb cgu
"""
_GRAMMAR_TEXT = """
about above across after again against all along already also although always am among any anyone anything
are around as be because been before behind being below beneath beside between beyond both but can could
dare despite did do does doing done down during each either even every except few from further had has have
having he hence her here hers him his however if inside instead into is it its like many may me might mine
more most much must my near need needs neither never no nobody none nor not nothing now off often on once
onto or otherwise ought our ours out outside over own past same several shall she should since so some
someone still such than that their theirs them then there these they this those though through throughout
thus to today too toward towards under up upon us very via was we were what when whenever where wherever
whether which whichever while who whoever whom whose with within without would yet you your yours ad aldrig
alene alle alt anden andet andre bag blev blevet bliv bliver blot burde både bør dem den denne deres derfor
desuden det dette dig din dine disse dit dog efter eller ellers end enhver enten er ethvert flere fleste
foran fordi fra få før gennem gjorde gør haft ham han hans har havde hende hendes hos hun hvad hvem hver
hverken hvert hvilke hvilken hvilket hvis ifølge igen ikke imod ind inden indtil ingen intet jeg jer jeres
kan kun kunne langs man mange med medmindre megen mellem men mens mig min mit mod må måtte ned nogen noget
nogle nu når også om omkring op os på samme samt selvom senest siden sig sin sine sit skal skulle som så
således til ud uden var ved vi vil ville vores være været ab aber alles als auch auf aus außer bei beim
bevor binnen bis dabei darf dass dein denn dich diese diesem diesen dieser dieses dort durch dürfen ein eine
einem einen einer eines einige entweder es euch euer falls für gegen gegenüber gewesen haben hat hatte
hatten hier hinter ich ihn ihr ihre im immer ins ist jede jedem jeder jedes jedoch jener kann kein keine
keinem keinen keiner konnte können mag manche mehrere mein meine mich muss mögen müssen nach nachdem neben
nicht nichts nie niemals niemand noch nun nur ob obwohl oder ohne pro schon sein seine seit sich sie sind
sobald solange solche soll sollen sollte sondern sonst sowohl trotz um uns unser unsere unter viele vom vor
war waren weder wegen weil welche welcher welches wem wen wenige wenn wer werden wie will wir wird wollen
wurde wurden während zu zwischen über ainsi alors au aucun aucune aura auront aussi autre autres aux avaient
avait avec avoir car ce celle celles celui certain certaines certains ces cet cette ceux chacun chaque chez
comme contre dans depuis derrière devait devant devra doit doivent donc dont durant dès elle elles en encore
entre envers est eu fait faut font hors ici il ils jamais je jusqu jusque laquelle lequel leur leurs lorsque
lui là ma mais malgré mes mon même mêmes ne ni nos notre nous nul nulle ont ou où par parce parmi pas
pendant personne peut peuvent plus plusieurs pour pourra pouvait puisque quand que quel quelle quelque
quelques qui quoi quoique rien sa sans sauf se selon sera seront ses seul seule seulement si son sont sous
sur ta te tes ton toujours tous tout toute toutes trop très tu un une uniquement vers veulent veut vos votre
vous à étaient était été être solo solamente únicamente soltanto senza salvo alleen niet geen inte endast
bara nessun nessuna ninguno
"""
#: What limits or excludes, which isn't an acronym either.
_LIMITING_TEXT = """
anti aucun aucune außer ausser ej ex except for für hors ikke ingen kein keine kun minus no non not nur
only ohne pas pour sans sauf til uden undtagen without
"""
_LIMITING = frozenset(_LIMITING_TEXT.split())
_DUTY = _LIMITING.union(_DUTY_TEXT.split())
_GRAMMAR = _LIMITING.union(_GRAMMAR_TEXT.split())
_WORDS = _GRAMMAR.union(_DUTY_TEXT.split())
#: Of these, those that are names as well: Hans, Hat, Even, Will. One of them makes no sentence.
_NAMES_TEXT = (
    "do even ham hans hat he it lui ma mag may min most off on per sa sin so son ta te tu un will you"
)
_NAMES = frozenset(_NAMES_TEXT.split())
#: What people are called, though licenses use the words.
_SURNAMES_TEXT = """
allen ask blank cook don faith field fields foster grace grant green hall hill hope how hunter just king
lake lane law long main may miles page park parks porter power price rice rose small stone street wise wood
young
"""
SURNAMES = frozenset(_SURNAMES_TEXT.split())
#: Short enough to be parts of anybody's host.
_OF_HOSTS = _NAMES | {"agb", "cgu", "ej", "ex"}
#: Short enough to be part of a coined name, such as RedHat and MedCom.
_OF_COINED = frozenset(word for word in _GRAMMAR - _LIMITING if len(word) <= 3) - {"per"}
#: Coined names that everybody knows, of words that say something.
_COINED_TEXT = "byvoid fonttools mysql nosql notepad owncloud paypal startup youtube"
_COINED = frozenset(_COINED_TEXT.split())
_PART = re.compile(r"[^\W_]+")
#: Such as .no and .is, which are words as well.
_TOP_DOMAIN = re.compile(r"\.[a-z]{2,24}(?=[/:?#>)\]]|$)")
_DOMAIN = re.compile(r"(?<=\w)\.[a-z]{2,3}\Z")
_HOST = re.compile(r"(?:(?<=@)|(?<=//))[^/?#)>\]]+")
_RUN = re.compile(r"[/?#@&=.:]")
#: What stands before the path of a web address.
_PATH = re.compile(r"\A\W*(?:https?://)?[^/]*/?", re.IGNORECASE)
#: Where the addresses of genuine holders lead.
_PAGES_TEXT = "contact copyright kontakt legal licence license licenses licensing sales"
_PAGES = frozenset(_PAGES_TEXT.split())
_OF_PATHS = _PAGES | _NAMES | {"agpl", "clause", "eupl", "gpl", "lgpl", "mpl", "version"}
#: As in "IT-Forsyningen".
_SHORTEST_ACRONYM = 2
_LONGEST_ACRONYM = 3
_MOST_JOINED = 4
#: In parts, unless one is the beginning of a word, as in "InfoTeCS".
_COINED_OF = 2
#: In characters; a longer one is no address.
_LONGEST_PATH = 2000


@lru_cache(maxsize=4096)
def is_suspect(word: str) -> bool:
    """Tell whether a word, or a part of it, is of the kind that clauses are made of."""
    written = _written_parts(word)
    acronyms = [part for part in written if part.isupper() and len(part) == _SHORTEST_ACRONYM]
    excused = (_GRAMMAR - _LIMITING).intersection(map(str.lower, acronyms)) if len(written) > 1 else ()
    return any(_says_something(part) for part in map(str.casefold, written) if part not in excused)


def is_name_too(word: str) -> bool:
    """Tell whether a suspect word is a name as well, is coined or may be an acronym: Hans, RedHat, IT."""
    plain = word.casefold()
    suspects = [part for part in _humps_of_coined(word) if _says_something(part)]
    is_short = len(suspects) == 1 and (
        len(suspects[0]) <= _SHORTEST_ACRONYM or len(_humps_of_coined(word)) == _COINED_OF
    )
    is_coined = is_short and suspects[0] in _OF_COINED
    return (
        plain in _NAMES
        or is_coined
        or (word.isupper() and len(word) <= _LONGEST_ACRONYM and plain in _GRAMMAR - _LIMITING)
    )


def is_spelled_out(word: str, ordinary: frozenset[str]) -> bool:
    """Tell whether a word in camel case is all of words that clauses are made of, as "AskFirst" is."""
    parts = _humps_of_coined(word)
    return bool(parts) and all(
        part in ordinary or part in SURNAMES or _says_something(part) for part in parts
    )


def is_suspect_address(address: str) -> bool:
    """Tell whether an e-mail or web address spells out more than where somebody can be found."""
    found = 0
    if _joins_duties(address):
        return True
    for run in _RUN.split(_TOP_DOMAIN.sub("", address, count=1)):
        parts = parts_of(run)
        # "mdoc2man" says nothing, "sell2" does.
        said = [pieces[0] if len(pieces := letters(part)) == 1 else part for part in parts]
        suspects = [part for part in said if part not in _OF_HOSTS and _says_in_address(part)]
        is_phrase = len(parts) > 1 and parts[-1] != "reply"
        if len(parts) > _MOST_JOINED or (suspects and is_phrase):
            return True
        if any(_has_stem(part) and part not in _PAGES for part in suspects):
            return True
        found += len(suspects)
    return found > 1


def _joins_duties(address: str) -> bool:
    """Tell whether the parts of an account, or the steps of a path, are a phrase: "pay.per.ship@"."""
    account, at, _ = address.partition("@")
    names = _PART.findall(account.casefold()) if at else []
    steps = [step.casefold() for step in _PATH.sub("", address).split("/") if step]
    if len(names) > _MOST_JOINED:
        return True
    return (len(names) > 1 and any(name in _DUTY or _has_stem(name) for name in names)) or (
        len(steps) > 1
        and steps[-1] not in _PAGES
        and any(step in _LIMITING or (len(steps) > 2 and step in _WORDS - _OF_PATHS) for step in steps)
    )


def phrases(address: str) -> list[str]:
    """Return the words of an address, in lower case, that are joined to others; of a host, to two or more."""
    account, at, host = address.partition("@")
    if account.count(".") > 1 and at:
        address = f"{account.replace('.', '-')}@{host}"
    hosts = [parts_of(run) for host in _HOST.findall(address) for run in _RUN.split(host)]
    runs = _RUN.split(_HOST.sub("", address))
    # "TypeNetwork" is a name.
    joined = [
        parts for run in runs if len(parts := parts_of(run)) > (2 if len(_PART.findall(run)) == 1 else 1)
    ]
    joined += [parts for parts in hosts if len(parts) > 2]
    return [piece for parts in joined for part in parts for piece in letters(part)]


def said_in_path(path: str) -> list[str]:
    """Return the words, in lower case, of what a path spells out, such as "/you-may-not-sell"."""
    if len(path) > _LONGEST_PATH:
        return parts_of(path)
    said: list[str] = []
    for run in _RUN.split(path):
        parts = parts_of(run)
        telling = [part for part in parts if _says_something(part) and part not in _OF_PATHS]
        if telling and len(parts) > 1:
            said += parts
    return said


def parts_of(word: str) -> list[str]:
    """Return the parts of a word, in lower case."""
    return [part.casefold() for part in _written_parts(word)]


def _written_parts(word: str) -> list[str]:
    return [part for run in _PART.findall(_DOMAIN.sub("", word)) for part in _humps(run)]


def _humps_of_coined(word: str) -> list[str]:
    """Return the parts, in lower case, of a word of letters that is in camel case; of any other, nothing."""
    humps = _humps(word) if word.isalpha() else []
    return [hump.casefold() for hump in humps] if len(humps) > 1 else []


def _humps(run: str) -> list[str]:
    """Return the parts of a run in camel case; a run of capitals is one: No, AI, Training."""
    if run.islower() or run.isupper() or run.istitle() or run.casefold() in _COINED:
        return [run]
    starts = [at for at in range(1, len(run)) if _opens_hump(run, at)]
    return [run[start:end] for start, end in pairwise([0, *starts, len(run)])]


def _opens_hump(run: str, at: int) -> bool:
    return run[at].isupper() and (run[at - 1].islower() or run[at + 1 : at + 2].islower())


def letters(word: str) -> list[str]:
    """Return the parts of a word between its digits of any kind, and other signs."""
    if word.isalpha():
        return [word]
    return "".join(letter if letter.isalpha() else " " for letter in word).split()


def _says_something(part: str) -> bool:
    return _is_said(part) or (not part.isalpha() and any(map(_is_said_beside_digits, letters(part))))


def _says_in_address(part: str) -> bool:
    return _is_said(part) or sum(map(_is_said_beside_digits, letters(part))) > 1


def _is_said(part: str) -> bool:
    return part in _WORDS or _has_stem(part)


def _is_said_beside_digits(piece: str) -> bool:
    """Tell whether letters beside a digit say something; those of "OS2" are an acronym."""
    return _is_said(piece) and (len(piece) > _SHORTEST_ACRONYM or piece in _LIMITING)


def _has_stem(part: str) -> bool:
    plain = part if part.isascii() else _folded(part)
    return (
        plain.startswith(_BEGINNINGS) or plain.endswith(_ENDINGS) or any(stem in plain for stem in _ANYWHERE)
    )


def _folded(text: str) -> str:
    """Return a text without accents; å, æ and ø are letters."""
    kept = text.replace("å", "\ue00a")
    plain = "".join(c for c in unicodedata.normalize("NFKD", kept) if not unicodedata.combining(c))
    return plain.replace("\ue00a", "å")
