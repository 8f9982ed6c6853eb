"""Whose report it is: product, who filled it in, when, and the level it claims."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from os2lint.governance.columns import level_of
from os2lint.governance.dates import iso_date, without_day
from os2lint.governance.preamble import fields_before, fields_behind
from os2lint.governance.report_dates import of_log, of_matter, of_title, report_dates
from os2lint.governance.rows import requirement_id
from os2lint.governance.titles import is_theme
from os2lint.governance.wording import is_bracketed, own_words, squash, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from os2lint.findings import Level
    from os2lint.governance.document import Document

_DATE_NAMES = (
    "dato for udfyldelse",
    "udfyldt dato",
    "udfyldelsesdato",
    "udfyldt den",
    "dato",
    "date",
    "filled date",
    "date filled in",
    "sidst opdateret",
    "sidst ændret",
    "senest opdateret",
    "senest ændret",
    "opdateret",
    "last updated",
    "updated",
)
_AUTHOR_NAMES = (
    "udfyldt af",
    "udført af",
    "filled by",
    "filled in by",
    "completed by",
    "udarbejdet af",
    "author",
)
#: Fields that a table before the requirements may have.
_TABLED = frozenset((*_DATE_NAMES, *_AUTHOR_NAMES))
#: A day that can be no year, so that what stands last is one.
_SHORT_YEAR = re.compile(r"(?<![\d./-])(0?[1-9]|1\d)[/.-](0?[1-9]|1[0-2])[/.-](2\d)(?![\d./-])")
_PRODUCT_NAMES = ("produkt", "produktnavn", "product", "product name")
_LEVEL_NAMES = (
    "produktniveau",
    "niveau",
    "product level",
    "level",
    "nuværende niveau",
    "ansøgt niveau",
    "current level",
)
_FORM_WORDS = re.compile(
    r"governance[ -]?rapporten|governance[ -]?rapport|governance[ -]?reporte?n?|governance[ -]?report|"
    r"governance[ -]?checkliste|governance[ -]?checklist|tjekliste|selvevalueringen|selvevaluering|"
    r"self[ -]assessment|\[?kladde\]?|\[?draft\]?|governance",
    re.IGNORECASE,
)
#: Whose form it is, where the product's own name follows.
_OWNER = re.compile(r"^OS2(?:['’]?s)?[ \t]*(?:[-–—:][ \t]*|(?=(?:for|of)[ \t])|$)", re.IGNORECASE)
#: A year or a version behind a name: "OS2eksempel – 2026", "OS2eksempel (1.1.0)".
_VERSION = re.compile(r"(?: ?[-–—,] ?\(?| \(| (?=v))(?:v?\d{1,3}(?:\.\d{1,3}){1,3}|20\d\d)\)?$")
_PARTS = {"dokumentinformation", "document information"}
#: How what a form's brackets ask for begins.
_FORM_VALUES = frozenset(
    [
        "navn",
        "name",
        "dato",
        "date",
        "dd",
        "mm",
        "yyyy",
        "åååå",
        "indsæt",
        "insert",
        "udfyld",
        "udfyldes",
        "skriv",
        "fill",
        "your",
        "jeres",
        "dit",
        "produkt",
        "produktnavn",
        "produktets",
        "product",
        "link",
        "ikke",
        "not",
        "tbd",
        "todo",
        "x",
        "xx",
        "xxx",
    ]
)
_NOT_A_PRODUCT = {
    "guide",
    "vejledning",
    "skabelon",
    "template",
    "autoritativ",
    "checkliste",
    "checklisten",
    "checklist",
    "niveaukrav",
    "indhold",
    "indsæt",
    "insert",
    "indholdsfortegnelse",
    "contents",
    "produktet",
    "log",
    "historik",
    "history",
}


#: How the word begins that says where a product belongs.
_PLACES = ("klassific", "classif", "placer")
#: How the word begins that says what a product lives up to, or means to; words in which its level follows.
_AIMS, _AIM_WORDS = ("efterlev", "målsætning", "compl", "aim"), 8
#: Lines among which a name stands without the genitive of the heading; and words of a name.
_LINES, _NAME_WORDS = 200, 3
#: What stands before an item's id, whose level is the requirement's own.
_BEFORE = " \t#*_->[]xX.0123456789"
_WORD = re.compile(r"\w+")
#: The depth from which on headings name no report.
_DEEP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a report says of itself; null where it says nothing."""

    product: str | None = None
    filled_by: str | None = None
    date: str | None = None
    date_text: str | None = None
    level: Level | None = None
    generated: str = ""


def identify_document(document: Document, named: Sequence[tuple[str, str]]) -> Identity:
    """Read what stands in the headings and the fields of a Markdown report."""
    fields: dict[str, str] = {}
    before = fields_before(document.lines, _TABLED, _day)
    for name, value in (*named, *before):
        written = _written(value)
        if written:
            fields.setdefault(name, written)
    behind = dict(fields_behind(document.said, _TABLED, _day))
    date_text = _text(_first(fields, _DATE_NAMES) or _outside_fields(document, behind))
    product = _text(_first(fields, _PRODUCT_NAMES) or _product(document))
    return Identity(
        product=product,
        filled_by=_text(_first(fields, _AUTHOR_NAMES) or _first(behind, _AUTHOR_NAMES)),
        date=_day(date_text or ""),
        date_text=date_text,
        level=level_of(_first(fields, _LEVEL_NAMES) or "") or _claimed_level(document, product),
    )


def _outside_fields(document: Document, behind: Mapping[str, str]) -> str | None:
    """Return the day that stands behind the requirements, in the title, in the front matter or in a log."""
    titles = [heading.text for heading in document.headings if heading.depth < _DEEP] + [document.title]
    named = (of_title(title, _day) for title in titles if _FORM_WORDS.search(title))
    days = (day for name in _DATE_NAMES if (day := _written(behind.get(name, ""))) and _day(day))
    found = next(days, None) or next(filter(None, named), None)
    return found or of_matter(document.matter, _day) or of_log(document.said, _day)


def _day(text: str) -> str | None:
    """Return the first date in a text, its year of two digits where it can be nothing else: 1/10-26."""
    return iso_date(text) or iso_date(_SHORT_YEAR.sub(r"\1-\2-20\3", text))


def _written(value: str) -> str:
    """Return a field's value, out of the form's brackets where somebody wrote between them; else ""."""
    if not is_bracketed(value):
        return value
    words = squash(value).split()
    return value[1:-1].strip() if value[0] == "[" and words and words[0] not in _FORM_VALUES else ""


def identify_json(value: Mapping[str, Any]) -> Identity:
    """Read what the self-assessment form writes beside its answers."""
    filled, generated = _text(value.get("filledDate")), _text(value.get("generatedAt"))
    date_text = filled or generated
    return Identity(
        product=_text(value.get("productName")),
        filled_by=_text(value.get("filledBy")),
        date=iso_date(date_text or ""),
        date_text=date_text,
        level=level_of(_text(value.get("levelClaimed")) or ""),
        generated=generated or "",
    )


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)


def _text(value: object) -> str | None:
    """Return a text on one line; None for nothing, and for what is no text."""
    return " ".join(own_words(value).split()) or None if isinstance(value, str) else None


def _product(document: Document) -> str | None:
    """Take the name from the first heading that says more than what sort of paper this is."""
    headings = [heading.text for heading in document.headings if heading.depth < _DEEP]
    for heading in (*headings, document.title):
        if requirement_id(heading) or is_theme(heading) or squash(heading) in _PARTS or is_bracketed(heading):
            continue
        if not _NOT_A_PRODUCT.isdisjoint(squash(heading).split()):
            continue
        name = _FORM_WORDS.sub(" ", _undated(visible(heading))).strip(" -–—:·*_\t")
        name = _OWNER.sub("", " ".join(name.split()))
        name = _VERSION.sub("", name.removeprefix("for ").removeprefix("of ").removeprefix("af "))
        name = name.removesuffix(" for").removesuffix(" of").removesuffix(" af")
        name = _without_genitive(name.strip(" -–—:*_"))
        if squash(name) and not name.isdecimal() and not is_bracketed(name):
            return _without_bare_genitive(name, document)
    return _first_line(document)


def _undated(heading: str) -> str:
    """Return a title without the day that stands in it, and the words between."""
    rest = without_day(heading)
    if rest == heading:
        return heading
    words = rest.replace("( )", " ").strip(" -–—:·*_,\t").split()
    while words and squash(words[-1]) in report_dates().connecting:
        del words[-1]
    return " ".join(words).strip(" -–—:·*_,\t")


def _first_line(document: Document) -> str | None:
    """Return a name that stands alone at the top, where nobody made a heading of it."""
    top = [line.strip(" *_\t") for line in document.lines[:_LINES] if line.strip()][:1]
    named = [line for line in top if line.casefold().startswith("os2") and not line.endswith((".", ":"))]
    return named[0] if named and len(named[0].split()) <= _NAME_WORDS else None


def _without_bare_genitive(name: str, document: Document) -> str:
    """Return "OS2eksempel" for "OS2eksempels governance report" where the report names it so elsewhere."""
    bare = name.removesuffix("s")
    said = {word for line in document.lines[:_LINES] for word in _WORD.findall(line)}
    return bare if bare != name and bare in said else name


def _without_genitive(name: str) -> str:
    for ending in ("'s", "’s", "s'", "s’", "'", "’"):
        if name.endswith(ending):
            bare = name[: -len(ending)]
            return _without_genitive(bare) if bare.endswith(("'", "’")) else bare
    return name


def _is_of_another(words: Sequence[str], product: str | None) -> bool:
    """Whether a sentence begins with another product's name, as one does that was left from a copy."""
    name, first = squash(product or "").partition(" ")[0], next(iter(words), "")
    is_product = first.startswith("os2") and first.removesuffix("s") != "os2"
    return is_product and name.startswith("os2") and first.removesuffix("s") != name.removesuffix("s")


def _claimed_level(document: Document, product: str | None) -> Level | None:
    """Find a sentence such as "X er klassificeret som et niveau 3 produkt", or "X efterlever niveau 2"."""
    for line in document.lines:
        folded = line.casefold()
        if (
            "|" in line
            or requirement_id(line.lstrip(_BEFORE))
            or not any(beginning in folded for beginning in (*_PLACES, *_AIMS))
        ):
            continue
        words = squash(line).split()
        if _is_of_another(words, product):
            continue
        if not any(word.startswith((*_PLACES, "indplacer")) for word in words):
            aims = [index for index, word in enumerate(words) if word.startswith(_AIMS)]
            words = words[aims[0] : aims[0] + _AIM_WORDS] if aims else []
        for word, following in pairwise(words):
            level = level_of(following) if word in {"niveau", "level", "produktniveau"} else None
            if level:
                return level
    return None
