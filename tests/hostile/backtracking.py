"""A regular expression's work, counted: a plain backtracking matcher that counts the characters it tries.

It reads what Python's own parser makes of a pattern and goes about it as the textbook does. Python's engine
takes some short cuts, so that it never does more than what is counted here.
"""

from __future__ import annotations

import re
import sys
from re import _constants as op
from re import _parser as parser
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Counts above this are taken for this: what is bounded need not be tried to its bound.
BOUND = 8
#: Length of what is repeated, then twice and thrice that: the work must grow by the same each time.
SHORTEST = 24
MOST_GROWTH = 1.25
#: Each stands for a sort of character that patterns tell apart.
ALPHABET = "aZ7 \n_-.:/<([{\"'\\`#*é\x00"


class _Matcher:
    def __init__(self, text: str, flags: int, limit: int) -> None:
        self.text, self.flags, self.limit, self.steps = text, flags, limit, 0

    def match(self, items: list[Any], at: int) -> Iterator[int]:
        if not items:
            yield at
            return
        for end in self.one(items[0], at):
            yield from self.match(items[1:], end)

    def one(self, item: Any, at: int) -> Iterator[int]:
        code, value = item
        if code in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            yield from self.repeat(code, value, at)
        elif code is op.SUBPATTERN:
            yield from self.match(list(value[3]), at)
        elif code is op.ATOMIC_GROUP:
            yield from self.first(self.match(list(value), at))
        elif code is op.BRANCH:
            for branch in value[1]:
                yield from self.match(list(branch), at)
        elif code in {op.ASSERT, op.ASSERT_NOT}:
            yield from self.look(code, value, at)
        elif code is op.AT:
            if self.stands(value, at):
                yield at
        elif at < len(self.text) and self.fits(item, at):
            yield at + 1

    def first(self, ends: Iterator[int]) -> Iterator[int]:
        end = next(ends, None)
        if end is not None:
            yield end

    def look(self, code: Any, value: Any, at: int) -> Iterator[int]:
        direction, items = value
        width = items.getwidth()[1]
        start = at if direction > 0 else at - width
        found = start >= 0 and next(self.match(list(items), start), None) is not None
        if found == (code is op.ASSERT):
            yield at

    def repeat(self, code: Any, value: Any, at: int) -> Iterator[int]:
        least, most, items = value
        least, most = min(least, BOUND), most if most is op.MAXREPEAT else min(most, BOUND)
        ends = self.times(list(items), at, least, most, 0, lazy=code is op.MIN_REPEAT)
        yield from self.first(ends) if code is op.POSSESSIVE_REPEAT else ends

    def times(
        self, items: list[Any], at: int, least: int, most: int, done: int, *, lazy: bool
    ) -> Iterator[int]:
        if len(items) == 1 and items[0][0] in {op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN}:
            end = at
            while end - at < most and end < len(self.text) and self.fits(items[0], end):
                end += 1
            counts = range(at + least, end + 1)
            for place in counts if lazy else reversed(counts):
                self.step()
                yield place
            return
        if lazy and done >= least:
            yield at
        if done < most:
            for end in self.match(items, at):
                if end > at or done < least:
                    yield from self.times(items, end, least, most, done + 1, lazy=lazy)
        if not lazy and done >= least:
            yield at

    def step(self) -> None:
        self.steps += 1
        if self.steps > self.limit:
            raise TimeoutError

    def fits(self, item: Any, at: int) -> bool:
        self.step()
        return _fits(item, self.text[at], self.flags)

    def stands(self, place: Any, at: int) -> bool:
        text = self.text
        if place in {op.AT_BOUNDARY, op.AT_NON_BOUNDARY}:
            before = at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")
            after = at < len(text) and (text[at].isalnum() or text[at] == "_")
            return (before != after) == (place is op.AT_BOUNDARY)
        if place in {op.AT_BEGINNING, op.AT_BEGINNING_STRING}:
            multiline = self.flags & re.MULTILINE and place is op.AT_BEGINNING
            return at == 0 or bool(multiline and text[at - 1] == "\n")
        if place is op.AT_END:
            return text[at:] in {"", "\n"} or bool(self.flags & re.MULTILINE and text[at : at + 1] == "\n")
        return at == len(text)


def _fits(item: Any, character: str, flags: int) -> bool:
    code, value = item
    if code is op.ANY:
        return character != "\n" or bool(flags & re.DOTALL)
    if code in {op.LITERAL, op.NOT_LITERAL}:
        same = character == chr(value) or bool(
            flags & re.IGNORECASE and character.lower() == chr(value).lower()
        )
        return same == (code is op.LITERAL)
    negated = any(part[0] is op.NEGATE for part in value)
    return negated != any(_in(part, character, flags) for part in value)


def _in(part: Any, character: str, flags: int) -> bool:
    code, value = part
    cases = {character, character.lower(), character.upper()} if flags & re.IGNORECASE else {character}
    if code is op.LITERAL:
        return chr(value) in cases
    if code is op.RANGE:
        return any(len(case) == 1 and value[0] <= ord(case) <= value[1] for case in cases)
    if code is op.CATEGORY:
        word, name = character.isalnum() or character == "_", str(value)
        is_in = character.isspace() if "SPACE" in name else character.isdecimal() if "DIGIT" in name else word
        return is_in != ("NOT" in name)
    return False


def work(pattern: re.Pattern[str], text: str, *, anchored: bool = False, limit: int = 20_000) -> int:
    """Count what a search through the whole text tries, from each place where a match could begin.

    Args:
        pattern: The pattern.
        text: The text.
        anchored: The pattern is only ever tried at one place.
        limit: More than this isn't counted, but a TimeoutError.
    """
    items = list(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    matcher = _Matcher(text, pattern.flags, limit)
    at = 0
    while at <= (0 if anchored else len(text)):
        end = next(matcher.match(items, at), None)
        at = max(end, at + 1) if end is not None else at + 1
    return matcher.steps


def attack(pattern: re.Pattern[str], *, anchored: bool = False) -> str | None:
    """Return a text whose work grows faster than its length; None if none is found."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))
    items = list(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    ends = [index for index, (code, _value) in enumerate(items) if code not in {op.LITERAL, op.AT}]
    starts = {_example(items[:index], pattern.flags) for index in (0, *ends, len(items))}
    examples = {_example(body, pattern.flags) for body in _bodies(items)}
    unusual = {mark for mark in pattern.pattern if ord(mark) > 0x7F}
    pumps = {*ALPHABET, *examples, *unusual} - {""}
    for start in sorted(starts):
        for pump in sorted(pumps):
            times = max(1, SHORTEST // len(pump))
            texts = [f"{start}{pump * (times * size)}\x00" for size in (1, 2, 3)]
            try:
                first, second, third = (work(pattern, text, anchored=anchored) for text in texts)
            except TimeoutError:
                return texts[-1]
            if third - second > MOST_GROWTH * (second - first) + SHORTEST:
                return texts[-1]
    return None


def _bodies(items: list[Any]) -> Iterator[list[Any]]:
    """Yield what is repeated, at any depth."""
    for code, value in items:
        if code in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            yield list(value[2])
            yield from _bodies(list(value[2]))
        elif code is op.SUBPATTERN:
            yield from _bodies(list(value[3]))
        elif code is op.BRANCH:
            for branch in value[1]:
                yield from _bodies(list(branch))


def _example(items: list[Any], flags: int) -> str:
    """Return a short text that the items match."""
    text = ""
    for code, value in items:
        if code in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            text += _example(list(value[2]), flags) * min(value[0], BOUND)
        elif code in {op.SUBPATTERN, op.ATOMIC_GROUP}:
            text += _example(list(value[3] if code is op.SUBPATTERN else value), flags)
        elif code is op.BRANCH:
            text += _example(list(value[1][0]), flags)
        elif code in {op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN}:
            literal = [chr(part[1]) for part in value if part[0] is op.LITERAL] if code is op.IN else []
            own = [chr(value)] if code is op.LITERAL else literal
            text += next((mark for mark in [*own, *ALPHABET] if _fits((code, value), mark, flags)), "")
    return text
