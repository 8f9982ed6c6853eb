"""What organisations call themselves: their legal form, their kind, and people by their part in a project."""

from __future__ import annotations

import re

_FORMS_TEXT = """
inc incorporated ltd limited corp corporation co company llc llp plc lp gmbh mbh kg ohg ug ag se sarl sas sa
bv nv ab as asa oy oyj aps a/s i/s p/s k/s ivs amba smba ev spa srl sro pty pte kk eirl eurl vzw asbl
"""
LEGAL_FORMS = frozenset(_FORMS_TEXT.split())

# The last parts of words, since Danish, German, Norwegian and Swedish put words together.
_KINDS_TEXT = """
kommune kommuner kommunen region regionen regioner styrelse styrelsen styrelser forvaltning forvaltningen
ministerium ministeriet ministerier departement departementet direktorat direktoratet væsen væsenet
universitet universitetet universiteter universitets højskole højskolen skole skolen gymnasium bibliotek
biblioteket biblioteker museum museet arkiv arkivet arkiver forening foreningen foreninger forbund forbundet
fællesskab fællesskabet selskab selskabet råd rådet nævn nævnet center centret centeret institut instituttet
myndighed myndigheden hospital hospitalet akademi akademiet fond fonden politi politiet tilsyn tilsynet klub
klubben afdeling afdelingen statistik borgerservice vesen vesenet kommunes ministeriets styrelsens etaten
stad kommun verket amt bundesamt landesamt behörde universität hochschule gesellschaft verein stiftung stadt
landkreis gemeinde verband anstalt akademie landeshauptstadt bundesland foundation university institute
college school department ministry agency council authority association society consortium laboratory
laboratories labs project group team community federation centre library bank government commission
committee office union trust board bureau academy organization organisation municipality regents conservancy
technologies systems solutions alliance institution directorate université ministère mairie ville
initiative initiativet département région fondation société agence école bibliothèque communauté direction
gemeente
"""
_KINDS = tuple(sorted(set(_KINDS_TEXT.split())))
#: Shorter kinds are words of their own, such as "amt" or "bank", and not the ends of others.
_LONG = 5
_SHORT_KINDS = frozenset(kind for kind in _KINDS if len(kind) < _LONG)
_LONG_KINDS = tuple(kind for kind in _KINDS if len(kind) >= _LONG)
_PLURALS_TEXT = "arkiver biblioteker foreninger kommuner ministerier regioner styrelser universiteter"
_PLURALS = frozenset(_PLURALS_TEXT.split())

_ROLE = (
    "contributors?|(?:copyright )?holders?|owners?|authors?|developers|maintainers|members|affiliates?|"
    "licensors?|creators?|suppliers|editors|translators|committers|volunteers|porters|subsidiaries|"
    "bidrags?yder(?:e|ne)?|forfatter(?:e|ne)?|leverandør(?:er|erne)?|udvikler(?:e|ne)?|vedligeholder(?:e|ne)?|medlemmer|"
    "mitwirkende[nr]?|autoren|entwickler|beitragende[nr]?|bidragsgivare|författare|utvecklare|bijdragers|"
    "contributeurs|auteurs|développeurs|collaborateurs|contribuidores|colaboradores|autores"
)
_OTHERS = r"others|andre|anderen?|autres|(?:med )?flere|et al|m\. ?fl|e\. ?a|u\. ?a"
_BEFORE_ROLE = (
    "its|their|the|all|any|other|various|individual|original|copyright|de|die|der|den|les|alle|andre|øvrige|"
    "autres|ihre|seine|dets|deres|dens|ses|leurs"
)
ROLES = re.compile(
    rf"(?<![\w.])(?:(?:{_BEFORE_ROLE})\s+){{0,3}}(?:(?:{_ROLE})(?![\w-])|(?:{_OTHERS})(?![\w-]))\.?"
    rf"(?:\s+(?:of|to|til|bag|på|zu|von)(?=\s))?",
    re.IGNORECASE,
)


def is_legal_form(word: str) -> bool:
    """Tell whether a word is a legal form, such as ApS or Inc."""
    return word.casefold().replace(".", "") in LEGAL_FORMS


def is_kind(word: str) -> bool:
    """Tell whether a word is, or ends in, a kind of organisation, as Sundhedsdatastyrelsen does."""
    plain = word.casefold()
    return plain in _SHORT_KINDS or plain.endswith(_LONG_KINDS)


def is_plural_kind(word: str) -> bool:
    """Tell whether a word is a kind of organisation in the plural, which alone names none."""
    return word.casefold() in _PLURALS
