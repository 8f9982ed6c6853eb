"""YAML as plain data with the line of every key, for files that a stranger may have written.

Only what YAML 1.2's core schema knows (https://yaml.org/spec/1.2.2/#103-core-schema): `no` and `ja` are
words, dates are text. Tags, duplicate keys and documents that grow when aliases are followed are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from os2lint.parsers.yaml_problems import refusal, translated

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from yaml.events import Event

    from os2lint.language import Localized

#: The keys and indexes that lead to a value.
Path = tuple["str | int", ...]

MAX_CHARACTERS = 1 << 20
MAX_DEPTH = 32
MAX_NODES = 100_000

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{0,18}\Z")
_WORDS: dict[str, object] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
#: Line ends for YAML 1.1, and for the parser, but characters for YAML 1.2 and for editors that count lines.
_OLD_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(Exception):
    """The text can't be read as YAML; `line` and `column` count from 1."""

    def __init__(self, problem: Localized, line: int, column: int) -> None:
        super().__init__(problem["en"])
        self.problem, self.line, self.column = problem, line, column

    def within(self, text: str) -> YamlError:
        """Return the error at a line that the text has.

        The parser finds an unfinished end on the line after it.
        """
        lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        return self if self.line <= lines else YamlError(self.problem, lines, 1)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where something stands in a file; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data, with the place of each mapping's key and each list's item."""

    value: Any
    marks: dict[Path, Mark] = field(default_factory=dict)

    def mark(self, path: Path) -> Mark:
        """Return where a value stands, or the nearest thing around it that has a place."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))


def load_yaml(text: str) -> Document:
    """Read one document. Raises YamlError, and nothing else, for what isn't acceptable."""
    if len(text) > MAX_CHARACTERS:
        raise YamlError(refusal("too-long", limit=MAX_CHARACTERS), 1, 1)
    text = text.translate(_OLD_BREAKS)
    try:
        return _Composer(text).compose()
    except YamlError as error:
        raise error.within(text) from None
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark or error.context_mark)
        problem = error.problem or error.context or "invalid YAML"
        raise YamlError(translated(problem), place.line, place.column).within(text) from None
    except (yaml.YAMLError, UnicodeError, ValueError):
        raise YamlError(refusal("character"), 1, 1) from None


@dataclass(slots=True)
class _Anchor:
    value: Any
    nodes: int


class _Composer:
    """Builds plain data from the parser's events; depth and size are counted as they grow."""

    def __init__(self, text: str) -> None:
        self.events: Iterator[Event] = yaml.parse(text, Loader=_Loader)
        self.marks: dict[Path, Mark] = {}
        self.anchors: dict[str, _Anchor] = {}
        self.nodes = 0

    def compose(self) -> Document:
        value = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _error(refusal("documents"), event)
                value = self._node(next(self.events), ())
        return Document(value, self.marks)

    def _node(self, event: Event, path: Path) -> Any:  # noqa: ANN401 - plain data of any shape
        if len(path) > MAX_DEPTH:
            raise _error(refusal("deep", limit=MAX_DEPTH), event)
        self.marks.setdefault(path, _mark(event))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        before = self.nodes
        self._count(1, event)
        if getattr(event, "tag", None) not in {None, "!"}:
            raise _error(refusal("tags"), event)
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            value = _scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(path)
        else:
            value = self._mapping(path)
        anchor = getattr(event, "anchor", None)
        if anchor:
            self.anchors[anchor] = _Anchor(value, self.nodes - before)
        return value

    def _alias(self, event: yaml.AliasEvent) -> Any:  # noqa: ANN401 - plain data of any shape
        anchor = self.anchors.get(event.anchor or "")
        if anchor is None:
            raise _error(refusal("alias"), event)
        self._count(anchor.nodes, event)
        return anchor.value

    def _count(self, nodes: int, event: Event) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise _error(refusal("many", limit=MAX_NODES), event)

    def _sequence(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[Hashable, Any]:
        mapping: dict[Hashable, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _error(refusal("no-word"), event)
            key = event.value
            if key in mapping:
                raise _error(refusal("twice", key=key), event)
            self.marks[*path, key] = _mark(event)
            mapping[key] = self._node(next(self.events), (*path, key))
        return mapping


def _scalar(event: yaml.ScalarEvent) -> object:
    text: str = event.value
    if not event.implicit[0]:  # quoted or a block: text, whatever it looks like
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text


def _error(problem: Localized, event: Event) -> YamlError:
    mark = _mark(event)
    return YamlError(problem, mark.line, mark.column)


def _mark(event: Event) -> Mark:
    return _place(event.start_mark)


def _place(mark: Any) -> Mark:  # noqa: ANN401 - the parser in C has a class of its own for it
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)
