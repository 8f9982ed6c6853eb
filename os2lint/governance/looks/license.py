"""The license that the repository has, and the one that the report names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.findings import Location
from os2lint.governance.sights import Light, Sight
from os2lint.language import localize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.license import ProjectLicense
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "approved": {
        "da": "licensteksten er $spdx, som er OSI-godkendt",
        "en": "the license text is $spdx, which is OSI-approved",
    },
    "not-approved": {
        "da": "licensteksten er $spdx, som ikke er OSI-godkendt",
        "en": "the license text is $spdx, which isn't OSI-approved",
    },
    "extra-text": {
        "da": "der står mere end licensen i licensfilen, og et menneske må vurdere det",
        "en": "the license file says more than the license, which a person must judge",
    },
    "modified": {
        "da": "licensens ord er ændret, og et menneske må vurdere det",
        "en": "the license's words have been changed, which a person must judge",
    },
    "notice-only": {
        "da": "licensen er nævnt, men teksten mangler",
        "en": "the license is named, but its text is missing",
    },
    "unidentified": {
        "da": "en maskine kan ikke genkende licensteksten",
        "en": "a machine can't recognise the license text",
    },
    "unclear": {
        "da": "en maskine kan ikke fastslå, hvad licensteksten er",
        "en": "a machine can't tell what the license text is",
    },
    "missing": {
        "da": "der er ingen licenstekst i repositoriet",
        "en": "there is no license text in the repository",
    },
    "declared": {
        "da": "licensen er angivet som $declared, men der er ingen licenstekst i repositoriet",
        "en": "the license is stated as $declared, but there is no license text in the repository",
    },
    "unread": {
        "da": "licensen står kun i `$path`, som en maskine ikke kan læse",
        "en": "the license is only in `$path`, which a machine can't read",
    },
    "differs": {
        "da": "rapporten nævner $named, men licensteksten er $spdx",
        "en": "the report names $named, but the license text is $spdx",
    },
}
#: Extensions of documents that only a program for them can read.
_NO_TEXT = frozenset({"pdf", "doc", "docx", "odt", "pages"})


def look_at_license(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield what the project's license text is; only an exact text is taken for approved or not."""
    found = facts.license
    spdx, place = _primary(found), _place(found)
    unread = _unread(facts) if found.verdict == "missing" else None
    if unread:
        place = Location(path=unread)
        yield Sight(text=localize(_TEXTS["unread"], path=unread), unseen=True, location=place)
    elif found.verdict == "missing":
        yield _missing(found)
    elif found.osi_approved is None:
        text = _TEXTS.get(found.verdict, _TEXTS["unclear"])
        yield Sight(text=localize(text), location=place, unseen=True)
    elif found.osi_approved:
        yield Sight(text=localize(_TEXTS["approved"], spdx=spdx), light=Light.GREEN, location=place)
    else:
        yield Sight(text=localize(_TEXTS["not-approved"], spdx=spdx), light=Light.RED, location=place)


def _missing(found: ProjectLicense) -> Sight:
    """Return that there is no text, and which license is named nevertheless, and where."""
    declared = [item for item in found.declared if item.ids]
    if not declared:
        return Sight(text=localize(_TEXTS["missing"]), light=Light.RED)
    named = dict.fromkeys(f"{', '.join(item.names)} (`{_at(item.location)}`)" for item in declared)
    return Sight(text=localize(_TEXTS["declared"], declared=", ".join(named)), light=Light.RED)


def _at(place: Location) -> str:
    return f"{place.path}:{place.line}" if place.line else place.path


def look_at_license_claim(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where what the claim names as the product's license isn't the license text."""
    if not claim.text:
        return
    from os2lint.governance.license_words import families, own_words
    from os2lint.licenses.names import named

    found = facts.license
    if found.verdict != "exact":
        return
    product = facts.configuration.product or ""
    names = named(own_words(claim.text, product))
    # A family with its version is named already.
    loose = {
        name: starts
        for name, starts in families(claim.text, product).items()
        if not any(spdx.startswith(starts) for spdx in names)
    }
    agrees = not _families(named(claim.text)).isdisjoint(_families(found.spdx)) or any(
        spdx.startswith(starts) for starts in loose.values() for spdx in found.spdx
    )
    if (names or loose) and not agrees:
        arguments = {"named": ", ".join([*names, *loose]), "spdx": _primary(found)}
        yield Sight(
            text=localize(_TEXTS["differs"], **arguments),
            light=Light.RED,
            location=_place(found),
            contradiction="license-differs",
            arguments=arguments,
        )


def _unread(facts: Facts) -> str | None:
    """Return the file in the root that is the license by its name, in a format that isn't text."""
    from os2lint.facts.license_names import is_license_name

    for path in facts.repository.entries().children():
        stem, _dot, suffix = path.rpartition(".")
        if suffix.lower() in _NO_TEXT and is_license_name(stem):
            return path
    return None


def _primary(found: ProjectLicense) -> str:
    """Return each file's own id, without the others that the same text may stand for."""
    ids = (file.identification.spdx[0] for file in found.files if file.identification.spdx)
    return ", ".join(dict.fromkeys(ids))


def _families(names: Iterable[str]) -> set[str]:
    """Return the ids without what the text alone can't tell: whether later versions are allowed."""
    return {name.removesuffix("-only").removesuffix("-or-later") for name in names}


def _place(found: ProjectLicense) -> Location | None:
    return Location(path=found.files[0].path, line=1) if found.files else None
