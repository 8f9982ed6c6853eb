"""Dates as people write them: a day, and a month or a quarter where nobody noted the day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = (
    "januar january jan|februar february feb|marts march mar|april apr|maj may|juni june jun|juli july jul|"
    "august aug|september sep sept|oktober october okt oct|november nov|december dec"
)
_MONTH = {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
#: The same names, the longest first, for a pattern.
MONTH_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2}) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{4})(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\.? (?:of )?([a-z]{3,9})\.?,? (\d{4})(?!\d)")
_MONTH_DAY = re.compile(r"(?<![a-z])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
#: Half a date is no month: what stands beside it must be no further number.
_NAMED_MONTH = re.compile(r"(?<![^\W\d_])([a-z]{3,9})\.?(?: måned)?,?[ -]?(?:of )?(\d{4})(?![\d./-]?\d)")
_YEAR_MONTH = re.compile(r"(?<![\d./-])(\d{4})[-./](\d{1,2})(?![./-]?\d)")
_MONTH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})[-./](\d{4})(?![./-]?\d)")
_QUARTER = re.compile(r"(?<![^\W_])(?:q|kvt?\.? ?)([1-4])(?: of)?[ /,.-]{0,2}(\d{4})(?![./-]?\d)")
_NUMBERED_QUARTER = re.compile(
    r"(?<!\d)([1-4])(?:\.|st|nd|rd|th)? ?(?:kvartal|kvt\.?|kv\.?|quarter|q)(?: i| of)?,? ?(\d{4})(?![./-]?\d)"
)
_YEAR_QUARTER = re.compile(r"(?<![\d./-])(\d{4})[ /,.-]{0,2}(?:q|kvt?\.? ?)([1-4])(?!\d)")


class Period(NamedTuple):
    """Days of which one is meant, the first and the last."""

    first: date
    last: date


def iso_date(text: str) -> str | None:
    """Return the first day in a text as ISO 8601: 2026-06-24, 24-06-2026, 24. juni 2026, June 24, 2026."""
    day = _day(text.casefold())
    return day.isoformat() if day else None


def period(text: str) -> Period | None:
    """Return the day that a text names, else its month (May 2026, 2026-05) or quarter (2. kvartal 2026)."""
    words = " ".join(text.casefold().split())
    day = _day(words)
    if day:
        return Period(day, day)
    # The 31st of February is no day of February's.
    named = [match[2] for match in _DAY_MONTH.finditer(words)] + [
        match[1] for match in _MONTH_DAY.finditer(words)
    ]
    if _ISO.search(words) or _DAY_FIRST.search(words) or not _MONTH.keys().isdisjoint(named):
        return None
    return _quarter(words) or _month(words)


def without_day(text: str) -> str:
    """Return a text without the first day in it."""
    lower = text.lower()
    if len(lower) != len(text):
        return text  # a letter that has two in lower case: nothing stands where it stood
    for pattern in (_ISO, _DAY_FIRST, _DAY_MONTH, _MONTH_DAY):
        match = pattern.search(lower)
        if match and _day(match[0]):
            return f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip()
    return text


def month_of(word: str) -> int:
    """Return the number of the month that a word names; 0 for any other word."""
    return _MONTH.get(word, 0)


def _day(words: str) -> date | None:
    for match in _ISO.finditer(words):
        return _checked(match[1], match[2], match[3])
    for match in _DAY_FIRST.finditer(words):
        return _checked(match[3], match[2], match[1])
    for match in _DAY_MONTH.finditer(words):
        return _checked(match[3], match[2], match[1])
    for match in _MONTH_DAY.finditer(words):
        return _checked(match[3], match[1], match[2])
    return None


def _month(words: str) -> Period | None:
    for match in _NAMED_MONTH.finditer(words):
        if match[1] in _MONTH:
            return _months(match[2], _MONTH[match[1]], 1)
    for match in _YEAR_MONTH.finditer(words):
        return _months(match[1], int(match[2]), 1)
    for match in _MONTH_YEAR.finditer(words):
        return _months(match[2], int(match[1]), 1)
    return None


def _quarter(words: str) -> Period | None:
    for pattern in (_QUARTER, _NUMBERED_QUARTER):
        for match in pattern.finditer(words):
            return _months(match[2], 3 * int(match[1]) - 2, 3)
    for match in _YEAR_QUARTER.finditer(words):
        return _months(match[1], 3 * int(match[2]) - 2, 3)
    return None


def _months(year: str, first: int, count: int) -> Period | None:
    end = first + count - 1
    try:
        following = date(int(year) + end // 12, end % 12 + 1, 1)
        return Period(date(int(year), first, 1), following - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _checked(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdecimal() else _MONTH.get(month, 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
