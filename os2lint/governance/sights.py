"""What a look at the repository, or at the report's own words, tells about a requirement."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Location
    from os2lint.language import Argument, Localized


class Light(StrEnum):
    """The light that is proposed; a person decides."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NOT_RELEVANT = "not-relevant"
    FOR_A_PERSON = "for-a-person"


class Sight(NamedTuple):
    """One thing that was seen, or could not be."""

    #: In both languages, values filled in; backticks mark code.
    text: Localized
    #: The light it speaks for; None where it only informs.
    light: Light | None = None
    location: Location | None = None
    #: It was only read in the product's own answer: words and links, which show nothing by themselves.
    told: bool = False
    #: It could not be looked at: nothing follows from it.
    unseen: bool = False
    #: The claim that the requirement is met can't stand beside it: a message of `unsupported-claim`.
    contradiction: str | None = None
    #: The values of that message beside the claim's own.
    arguments: Mapping[str, Argument] = {}

    @property
    def is_against(self) -> bool:
        """Whether it speaks against the requirement being met."""
        return self.contradiction is not None or self.light in {Light.YELLOW, Light.RED}
