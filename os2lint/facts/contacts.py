"""Ways to reach somebody in a text: an e-mail address, a telephone number, a name on GitHub."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.facts.placeholders import nobodys_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from os2lint.facts.vocabulary import Sort
    from os2lint.parsers.page import Paragraph

_MAIL = re.compile(r"([\w.+-]{1,64})@((?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24})(?![\w/:@])")
#: As people write an address so that machines shan't find it.
_DISGUISED = re.compile(r"[\w+-] ?[\[({](?:at|snabel-?a|@)[\])}] ?[\w-]", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.,/+-])((?:\+|00)\d{2}[ -]?)?"
    r"(\d{2} \d{2} \d{2} \d{2}|\d{4} \d{4}|\d{8}|\d{2}-\d{2}-\d{2}-\d{2})(?![\w/-])"
)
#: Written together, eight digits are a telephone number only if it says so before them.
_CALLS = ("tlf", "telefon", "phone", "ring ", "ring:", "mobil", "call ", "tel.", "tel:", "tel ")
_OTHER_NUMBERS = ("cvr", "ean", "version", "nr.", "-nr", "gln", "sag", "case")
#: Characters before a number in which one of those words stands.
_BEFORE = 24
_HANDLE = re.compile(
    r"(?:^|[\s(\[])@[A-Za-z\d][A-Za-z\d-]{1,38}(?![\w/@-]|\.\w)"
    # A team's looks as the name of a package does, but for what stands before it.
    r"|\b(?:til|to|kontakt|contact) @[A-Za-z\d-]{1,39}/[\w-]"
)
#: Names before the @ that are no person's: of a clone's address, and of a package.
_MACHINES = ("git", "npm")


def has_mail(text: str) -> bool:
    """Whether an e-mail address stands in a text, one that isn't there only to be replaced."""
    if _DISGUISED.search(text):
        return True
    found = _MAIL.findall(text) if "@" in text else ()
    return any(not _is_nobodys(name.lower(), domain.lower()) for name, domain in found)


def has_phone(text: str) -> bool:
    """Whether a Danish telephone number stands in a text."""
    return any(_is_phone(text, found) for found in _PHONE.finditer(text))


def has_handle(text: str) -> bool:
    """Whether a text names a user or a team on GitHub: @somebody."""
    return _HANDLE.search(text) is not None


def has_address(text: str) -> bool:
    """Whether somebody can be reached by what stands in a text."""
    return has_mail(text) or has_phone(text)


def asks_to_report(paragraphs: Iterable[Paragraph], sort: Sort) -> Iterator[Paragraph]:
    """Yield the paragraphs that ask to be told something, by the evidence of their sort of document."""
    for paragraph in paragraphs:
        lowered = paragraph.text.casefold()
        if any(word in lowered for word in sort.evidence):
            yield paragraph


def leads_on(paragraph: Paragraph) -> bool:
    """Whether a paragraph has a link or a web address, beside one that it asks not to use."""
    if "".join(paragraph.own.split()) == "".join(paragraph.text.split()):
        return False
    words = f" {paragraph.text.casefold()} "
    refuses = any(word in words for word in (" ikke ", " not ", "n't ", " never ", " aldrig "))
    return not (refuses and "issue" in words)


def _is_phone(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _BEFORE) : found.start()].casefold()
    if any(word in before for word in _CALLS):
        return True
    prefix, number = found.groups()
    is_other = any(word in before for word in _OTHER_NUMBERS)
    return not is_other and (bool(prefix) or number.count(" ") > 1)


def _is_nobodys(name: str, domain: str) -> bool:
    """Whether an address is one that templates and guides show, or a program's."""
    invented = nobodys_addresses()
    return (
        name in _MACHINES
        # xx@kommune.dk, xxxx@xxxx.dk
        or set(name) == {"x"}
        or name in invented.names
        or name.startswith(invented.starts)
        or domain in invented.domains
        or any(domain.endswith(f".{known}") for known in invented.domains)
    )
