"""What is wrong with a model file that somebody edited, beyond what its schema can tell."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from os2lint import data
from os2lint.facts.vocabulary import vocabulary
from os2lint.findings import Location
from os2lint.governance import NEWEST
from os2lint.language import localize
from os2lint.mistakes import ConfigurationError, Mistake, read_checked
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from os2lint.language import Localized
    from os2lint.parsers.yaml import Path

_TEXTS: dict[str, Localized] = {
    "twice": {"da": "kravet `$name` står to gange", "en": "the requirement `$name` stands twice"},
    "unknown": {"da": "`$name` kendes ikke", "en": "`$name` is not known"},
    "guess": {
        "da": "`$name` kendes ikke (mente du `$guess`?)",
        "en": "`$name` is not known (did you mean `$guess`?)",
    },
    "idle": {
        "da": "`$name` har ingen virkning ved `look: $look`",
        "en": "`$name` has no effect beside `look: $look`",
    },
    "lacking": {"da": "`look: $look` mangler `$name`", "en": "`look: $look` lacks `$name`"},
}
#: What each look needs, and what it may have beside.
_NEEDED: Mapping[str, frozenset[str]] = {
    "rule": frozenset({"rule", "light"}),
    "origin": frozenset({"rule"}),
    "traces": frozenset({"least"}),
    "document": frozenset({"document"}),
    "files": frozenset({"rule"}),
    "containers": frozenset({"rule", "light"}),
    "promise": frozenset({"document", "file", "words"}),
    "promised-files": frozenset({"rule"}),
    "code-links": frozenset({"rule", "hosts"}),
    "open-links": frozenset({"closed"}),
    "words": frozenset({"words"}),
    "denial": frozenset({"things"}),
    "person": frozenset({"things", "words"}),
}
_OTHERS: Mapping[str, frozenset[str]] = {
    "rule": frozenset({"doubted"}),
    "document": frozenset({"light", "words", "least", "subjects", "strangers", "aside"}),
    "purpose": frozenset({"uses"}),
    "containers": frozenset({"aside"}),
    "files": frozenset({"light"}),
    "link": frozenset({"hosts", "parts", "words", "unless", "others", "except", "missing"}),
    "code-links": frozenset({"routes", "origins", "people", "unless"}),
    "open-links": frozenset({"parts"}),
    "denial": frozenset({"acts", "of"}),
}
_EVERY = frozenset({"look", "about"})


def read_checked_model(text: str, source: str) -> Mapping[str, Any]:
    """Return a model file's data. Raises ConfigurationError with every problem and its line."""
    document = read_checked(text, source, "model")
    mistakes = []
    for path, sentence in _problems(document.value):
        mark = document.mark(path)
        mistakes.append(Mistake(sentence, Location(path=source, line=mark.line, column=mark.column)))
    if mistakes:
        raise ConfigurationError(*mistakes)
    value: Mapping[str, Any] = document.value
    return value


def _problems(value: Mapping[str, Any]) -> Iterator[tuple[Path, Localized]]:
    requirements = value["requirements"]
    ids = [item["id"] for item in requirements]
    newest = frozenset(ids) if value["version"] == NEWEST else _newest_ids()
    for index, item in enumerate(requirements):
        place: Path = ("requirements", index)
        if item["id"] in ids[:index]:
            yield place, localize(_TEXTS["twice"], name=item["id"])
        if item["current"] is not None:
            yield from _unknown(item["current"], newest, (*place, "current"))
        for own in item.get("related", ()):
            yield from _unknown(own, newest, (*place, "related"))
        for number, look in enumerate(item.get("evidence", ())):
            yield from _look_problems(look, (*place, "evidence", number))


def _look_problems(look: Mapping[str, Any], place: Path) -> Iterator[tuple[Path, Localized]]:
    name = look["look"]
    needed = _NEEDED.get(name, frozenset())
    for key in sorted(needed - look.keys()):
        yield place, localize(_TEXTS["lacking"], look=name, name=key)
    for key in sorted(look.keys() - needed - _OTHERS.get(name, frozenset()) - _EVERY):
        yield (*place, key), localize(_TEXTS["idle"], look=name, name=key)
    if "document" in look:
        yield from _unknown(look["document"], vocabulary().sorts.keys(), (*place, "document"))
    if "rule" in look:
        yield from _unknown(look["rule"], built_in().keys(), (*place, "rule"))
    rule = built_in().get(look.get("rule", ""))
    if rule:
        for key in look.get("doubted", ()):
            yield from _unknown(key, rule.messages.keys(), (*place, "doubted"))


def _unknown(name: str, known: AbstractSet[str], place: Path) -> Iterator[tuple[Path, Localized]]:
    if name in known:
        return
    guess = next(iter(get_close_matches(name, sorted(known), 1)), None)
    if guess:
        yield place, localize(_TEXTS["guess"], name=name, guess=guess)
    else:
        yield place, localize(_TEXTS["unknown"], name=name)


@cache
def _newest_ids() -> frozenset[str]:
    return frozenset(item["id"] for item in data.load(f"model/{NEWEST}")["requirements"])
