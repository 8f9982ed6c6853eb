"""Whom publiccode.yml names: the people and firms that look after the software (https://yml.publiccode.tools)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.contacts import has_mail, has_phone
from os2lint.facts.people import person_in
from os2lint.facts.vocabulary import plain_words, vocabulary
from os2lint.findings import Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.parsers.yaml import Document

#: Where the standard has people (`contacts`) and firms (`contractors`).
_LISTS = ("contacts", "contractors")
#: No file names more of them.
_MOST = 50


class Contact(NamedTuple):
    """Somebody who can be written or called to, or turned to by name."""

    #: Name and address, as they stand in the file.
    words: str
    location: Location
    #: Whether the name or the mailbox says that it is there for security.
    is_for_security: bool


def contacts(facts: Facts) -> tuple[Contact, ...]:
    """Return those whom `maintenance` names; none where the file isn't there or can't be read."""
    path = facts.documents["publiccode"].path
    if path is None:
        return ()
    from os2lint.parsers.yaml import YamlError, load_yaml

    try:
        return tuple(_contacts(load_yaml(facts.text(path).text), path))
    except (YamlError, Unreadable):
        return ()


def _contacts(document: Document, path: str) -> Iterator[Contact]:
    maintenance = document.value.get("maintenance") if isinstance(document.value, dict) else None
    for key in _LISTS:
        listed = maintenance.get(key) if isinstance(maintenance, dict) else None
        for index, item in enumerate(listed[:_MOST] if isinstance(listed, list) else ()):
            fields = item.items() if isinstance(item, dict) else ()
            said = {name: " ".join(text.split()) for name, text in fields if isinstance(text, str)}
            if _is_reachable(said):
                mark = document.mark(("maintenance", key, index))
                yield Contact(
                    words=", ".join(said[name] for name in ("name", "email", "phone") if said.get(name)),
                    location=Location(path=path, line=mark.line, column=mark.column),
                    is_for_security=_is_for_security(said),
                )


def _is_reachable(said: Mapping[str, str]) -> bool:
    """Whether there is an address, a number, or the name of a person, and not a form's own words."""
    name, mail, phone = said.get("name", ""), said.get("email", ""), said.get("phone", "")
    is_form = any(word.endswith(("navn", "name")) for word in plain_words(name).split())
    return has_mail(mail) or has_phone(f"tlf. {phone}") or not (mail or is_form or person_in(name) is None)


def _is_for_security(said: Mapping[str, str]) -> bool:
    words = f"{said.get('name', '')} {said.get('email', '').partition('@')[0]}"
    return vocabulary().sorts["security-policy"].is_hinted(words)
