"""Documents and files that are there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.checks import Fault, find
from os2lint.checks.file_missing import matching
from os2lint.facts.document_search import CLOSED, PICTURES, extension_of
from os2lint.facts.purpose import Purpose, purpose_paragraphs
from os2lint.findings import Location
from os2lint.governance.looks.telling import is_still_to_come, told_at
from os2lint.governance.sights import Light, Sight
from os2lint.language import localize
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized
    from os2lint.parsers.page import Paragraph
    from os2lint.rules import Rule

_THERE: Localized = {"da": "`$path` findes", "en": "`$path` exists"}
_EMPTY: Localized = {"da": "`$path` findes, men er tom", "en": "`$path` exists, but is empty"}
_NOT_THERE: Localized = {
    "da": "hverken `$path` eller noget lignende er i repositoriet",
    "en": "neither `$path` nor anything like it is in the repository",
}
_SECTION: Localized = {
    "da": "afsnittet `$heading` i `$path`",
    "en": "the section `$heading` in `$path`",
}
_TO_BE_READ: Localized = {
    "da": "– om det er nok, må et menneske vurdere",
    "en": "– whether that is enough is for a person to judge",
}
_NO_TEXT: Localized = {"da": "– en maskine kan ikke læse den", "en": "– a machine can't read it"}
_PURPOSE: Localized = {
    "da": "`$path` siger, hvad løsningen er til",
    "en": "`$path` says what the product is for",
}
_PURPOSE_PERHAPS: Localized = {
    "da": "`$path` siger måske, hvad løsningen er til – det må et menneske vurdere",
    "en": "`$path` may say what the product is for – a person must judge",
}
#: Documents of a sort that are looked at.
_PASSAGES = 5


def look_at_document(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the document, or the section of another that says the same; first of all one that tells.

    Parameters:
        document: its name, as `facts.documents` knows it.
        light: what it speaks for where it tells; where it doesn't, and where it can't be read, for nothing.
        words, subjects, least, strangers: when it tells (`told_at`).
        aside: parts of the names of files and sections that are about something else, or that as well.
    """
    today = facts.circumstances.today
    passages = list(_passages(facts, parameters["document"]))
    for passage in passages:
        is_aside = any(part in passage.title.casefold() for part in parameters.get("aside", ()))
        line = told_at(passage.paragraphs or (), parameters, today)
        if line and not is_aside:
            place = Location(path=passage.location.path, line=line)
            yield Sight(text=passage.name, light=_light(parameters), location=place)
            return
    if passages:
        first = passages[0]
        doubt = _TO_BE_READ if first.paragraphs is not None else _NO_TEXT
        text: Localized = {
            "da": f"{first.name['da']} {doubt['da']}",
            "en": f"{first.name['en']} {doubt['en']}",
        }
        yield Sight(text=text, location=first.location, unseen=first.paragraphs is None)


class _Passage(NamedTuple):
    """A document or a section, with its paragraphs if they can be read."""

    #: A section's heading, or a file's name.
    title: str
    name: Localized
    location: Location
    paragraphs: Sequence[Paragraph] | None


def _passages(facts: Facts, name: str) -> Iterator[_Passage]:
    for document in islice(facts.documents.every(name), _PASSAGES):
        if document.is_written and document.path:
            is_text = extension_of(document.path) not in CLOSED + PICTURES
            paragraphs = facts.documents.written(document).paragraphs if is_text else None
            title = document.path.rpartition("/")[2]
            named = localize(_THERE, path=document.path)
            yield _Passage(title, named, Location(path=document.path), paragraphs)
    section = facts.documents.section(name)
    if section:
        named = localize(_SECTION, heading=section.heading.text, path=section.path)
        place = Location(path=section.path, line=section.heading.line)
        paragraphs = tuple(facts.documents.page(section.path).section(section.heading))
        yield _Passage(section.heading.text, named, place, paragraphs)


def look_at_purpose(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the front page where it says what the product is for, and the line that surely does.

    Parameters:
        uses: what a sentence holds that says what something is used for.
    """
    document = facts.documents.front_page
    if document.path is None or facts.documents.purpose is not Purpose.STATED:
        return
    name = (facts.repository.name or "").rpartition("/")[2]
    told = [
        paragraph
        for paragraph in purpose_paragraphs(facts.documents.written(document), name, parameters["uses"])
        if not is_still_to_come([paragraph])
    ]
    text = localize(_PURPOSE if told else _PURPOSE_PERHAPS, path=document.path)
    place = Location(path=document.path, line=told[0].line if told else None)
    yield Sight(text=text, light=Light.GREEN if told else None, location=place)


def look_at_files(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the first of the files that a rule about missing files looks for; an empty one shows nothing.

    Parameters:
        rule: the rule, of the check `file-missing`.
        light: what their presence speaks for, where it decides anything.
    """
    paths = list(found_files(facts, built_in()[parameters["rule"]]))
    path = next((path for path in paths if facts.text(path).text.strip()), None)
    if path:
        yield Sight(text=localize(_THERE, path=path), light=_light(parameters), location=Location(path=path))
    elif paths:
        yield Sight(text=localize(_EMPTY, path=paths[0]), location=Location(path=paths[0]))


def look_for_promised_files(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where a claim without a link needs a file that isn't in the repository.

    A claim that names another place says nothing of this repository, and the address of an image is one.

    Parameters:
        rule: the rule that looks for the file, of the check `file-missing`.
    """
    rule = built_in()[parameters["rule"]]
    from os2lint.governance.other_places import names_address, names_another_place

    if claim.links or not claim.documented:
        return
    if names_address(claim.text) or names_another_place(facts, claim.text):
        return
    if any(isinstance(result, Fault) for result in find(rule.check)(facts, rule.parameters)):
        file = rule.parameters["suggestion"]
        yield Sight(
            text=localize(_NOT_THERE, path=file),
            light=Light.YELLOW,
            contradiction="no-file",
            arguments={"file": file},
        )


def found_files(facts: Facts, rule: Rule) -> Iterator[str]:
    """Yield the files that a rule of the check `file-missing` looks for; none where it finds fault."""
    if any(find(rule.check)(facts, rule.parameters)):
        return
    yield from matching(facts.repository.entries(), rule.parameters["files"], rule.parameters)


def _light(parameters: Mapping[str, Any]) -> Light | None:
    return Light(parameters["light"]) if "light" in parameters else None
