"""What an identification says: verdicts, regions and differences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a text stands to the license it resembles most, best first."""

    EXACT = "exact"
    EXTRA_TEXT = "extra-text"
    MODIFIED = "modified"
    NOTICE_ONLY = "notice-only"
    UNIDENTIFIED = "unidentified"


class DifferenceKind(StrEnum):
    """What happened to the license's words."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    TYPO = "typo"
    EXTRA_BEFORE = "extra-before"
    EXTRA_AFTER = "extra-after"


class Shortfall(StrEnum):
    """Why nothing better could be said of a text."""

    #: larger than os2lint.licenses.identify.MAX_BYTES
    TOO_LARGE = "too-large"
    #: more words than any license has
    TOO_MANY_WORDS = "too-many-words"
    NO_WORDS = "no-words"
    #: no license's text is in it
    NO_LICENSE = "no-license"
    #: it holds too many licenses or differences to be compared to its end
    GAVE_UP = "gave-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place where the text departs from the license, in a way that a person has to judge."""

    kind: DifferenceKind
    #: the words as they stand in the file; empty when the license's words were removed
    words: str
    #: the license's own words there, normalised; empty when words were added
    license_words: str
    #: 1-based position of the first word (of the following word when words were removed)
    line: int
    column: int
    #: 1-based position of the last word's last character
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A place for a year or a name that was left as the license's template has it."""

    words: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A run of lines that holds one license."""

    verdict: Verdict
    #: SPDX ids that the text stands for, primary first
    spdx: tuple[str, ...]
    #: as in Identification, for this region alone
    osi_approved: bool | None
    #: 1-based, inclusive
    start_line: int
    end_line: int
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identification:
    """The license or licenses that a file holds."""

    #: the worst verdict of the regions
    verdict: Verdict
    #: SPDX ids, primary first; ids that share one text (GPL-3.0-only, GPL-3.0-or-later) stand together
    spdx: tuple[str, ...]
    #: true or false only when every word is accounted for (verdict exact), else null: a person decides
    osi_approved: bool | None
    #: version of the SPDX license list that the texts are from
    list_version: str
    regions: tuple[Region, ...] = ()
    differences: tuple[Difference, ...] = ()
    #: `[year]`, `<name of author>` and their like, still unfilled
    placeholders: tuple[Placeholder, ...] = ()
    #: the copyright lines at the license's beginning: what was taken for years and names, for a person to see
    copyrights: tuple[str, ...] = ()
    #: the values of `SPDX-License-Identifier:` tags, as written
    tags: tuple[str, ...] = ()
    #: why nothing better could be said, where that isn't plain from the verdict
    reason: Shortfall | None = None
