"""The words of governance reports in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.model import Theme
from os2lint.governance.report import Filled, Status

if TYPE_CHECKING:
    from os2lint.language import Localized

STATUSES: dict[Status, Localized] = {
    Status.MET: {"da": "opfyldt", "en": "met"},
    Status.PARTLY: {"da": "delvist opfyldt", "en": "partly met"},
    Status.PLANNED: {"da": "planlagt", "en": "planned"},
    Status.NOT_MET: {"da": "ikke opfyldt", "en": "not met"},
    Status.NOT_APPLICABLE: {"da": "ikke relevant", "en": "not applicable"},
    Status.UNKNOWN: {"da": "ved ikke", "en": "don't know"},
    Status.BLANK: {"da": "ikke besvaret", "en": "not answered"},
}
#: In the place of "not met", where nobody ticked the box and words stand beside it.
UNTICKED: Localized = {"da": "ikke krydset af", "en": "not ticked"}
FILLED: dict[Filled, Localized] = {
    Filled.EMPTY: {"da": "ikke udfyldt", "en": "not filled in"},
    Filled.PARTIAL: {"da": "delvist udfyldt", "en": "partly filled in"},
    Filled.COMPLETE: {"da": "udfyldt", "en": "filled in"},
}
THEMES: dict[Theme, Localized] = {
    Theme.RELEVANCE: {"da": "Relevans", "en": "Relevance"},
    Theme.FORMAL: {"da": "Formkrav", "en": "Formal requirements"},
    Theme.STRATEGY: {"da": "Strategisk sammenhæng", "en": "Strategic coherence"},
    Theme.GOVERNANCE: {"da": "Governance", "en": "Governance"},
}
