"""OS2's governance model as data: `rules/model/`, a file a version."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from os2lint import data
from os2lint.findings import Level
from os2lint.governance import NEWEST
from os2lint.governance.wording import stems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.language import Localized


class Theme(StrEnum):
    """What a requirement is about; its id begins with the letter R, F, S or G."""

    RELEVANCE = "relevance"
    FORMAL = "formal"
    STRATEGY = "strategy"
    GOVERNANCE = "governance"


class ModelRequirement(NamedTuple):
    """What a version of the model asks for under an id."""

    id: str
    theme: Theme
    level: Level
    recommended: bool
    #: The short title that reports of this version carry, in Danish.
    name: str
    #: The id in the newest model, or None.
    current: str | None
    #: Ids in the newest model that a person may want to move the documentation to.
    related: tuple[str, ...] = ()
    #: In our own words; only in the newest model.
    title: Localized | None = None
    hint: Localized | None = None
    #: What a machine can look at, each with the name of a look and its parameters.
    evidence: tuple[Mapping[str, Any], ...] = ()

    @property
    def likenesses(self) -> tuple[frozenset[str], ...]:
        """Return the stems of each of its titles, for comparison with a report's."""
        own = tuple(self.title.values()) if self.title else ()
        return tuple(stems(cast("str", text)) for text in (self.name, *own))


class Model(NamedTuple):
    """A version of the governance model."""

    version: str
    requirements: Mapping[str, ModelRequirement]
    #: Texts that stand in the place of documentation without being any.
    placeholders: tuple[str, ...] = ()
    #: Beginnings of the form's own guidance.
    guidance: tuple[str, ...] = ()
    #: Fingerprints of all its sentences, as `os2lint.governance.guidance` makes them.
    sentences: frozenset[str] = frozenset()


@cache
def load_model(version: str = NEWEST) -> Model:
    """Return a version of the model that os2lint ships.

    Raises ConfigurationError where somebody's edit in a work tree is a mistake.
    """
    name = f"model/{version}"
    text = data.source(name)
    return parse_model(data.load(name)) if text is None else read_model(text, data.source_file(name))


def read_model(text: str, source: str) -> Model:
    """Read a model file that somebody edited. Raises ConfigurationError with every problem and its line."""
    from os2lint.governance.model_mistakes import read_checked_model

    return parse_model(read_checked_model(text, source))


def parse_model(value: Mapping[str, Any]) -> Model:
    """Turn a model file's validated data into a Model."""
    requirements = {item["id"]: _requirement(item) for item in value["requirements"]}
    hints = [hint for item in value["requirements"] for hint in _hints(item)]
    return Model(
        version=value["version"],
        requirements=requirements,
        placeholders=(*value.get("placeholders", ()), *hints),
        guidance=tuple(text for item in value["requirements"] for text in item.get("guidance", ())),
        sentences=frozenset(text for item in value["requirements"] for text in item.get("sentences", ())),
    )


def _requirement(item: Mapping[str, Any]) -> ModelRequirement:
    return ModelRequirement(
        id=item["id"],
        theme=Theme(item["theme"]),
        level=Level(item["level"]),
        recommended=item.get("kind") == "recommendation",
        name=item["name"],
        current=item["current"],
        related=tuple(item.get("related", ())),
        title=item.get("title"),
        hint=item.get("hint"),
        evidence=tuple(item.get("evidence", ())),
    )


def _hints(item: Mapping[str, Any]) -> list[str]:
    return [*item.get("hints", ()), *item.get("hint", {}).values()]
