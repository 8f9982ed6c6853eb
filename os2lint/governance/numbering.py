"""Gives the rows of a table without ids those of the requirements whose titles they carry."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from os2lint.governance import VERSIONS
from os2lint.governance.columns import is_header
from os2lint.governance.model import load_model
from os2lint.governance.rows import Row
from os2lint.governance.wording import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Below this likeness, or with another requirement as close as that, a row isn't identified.
_ALIKE = 0.7
_APART = 0.1
_FEWEST_STEMS = 2
# Rows and cells that are looked at: no report has a tenth as many, and no title is as long.
_MOST_ROWS = 400
_MOST_CELLS = 10
_LONGEST = 400
_SELDOM = 2
#: What turns a title round; none has such a word.
_NEGATIONS = frozenset(["ej", "ikke", "ingen", "mangle", "no", "not", "uden", "withou"])


def numbered(rows: Iterable[Row | None]) -> list[Row | None]:
    """Put ids before the rows of tables that have none.

    The titles are those of one version of the model. A requirement that some row names by its id keeps that
    row.
    """
    given = list(rows)
    blocks = _nameless(given)
    if not blocks:
        return given
    nameless = {index for block in blocks for index in block}
    taken = {row.id for index, row in enumerate(given) if row and index not in nameless}
    ids = in_best_version(
        {
            version: {
                index: own for block in blocks for index, own in _identified(given, block, version).items()
            }
            for version in reversed(VERSIONS)
        }
    )
    changed: list[Row | None] = list(given)
    for block in blocks:
        named = [index for index in block if index in ids and ids[index] not in taken]
        if named:
            for index in block:
                changed[index] = _with_id(given[index], ids[index] if index in named else "")
    return changed


def in_best_version(found: Mapping[str, Mapping[int, str]]) -> Mapping[int, str]:
    """Return the ids of the version that fits best: the most titles are its own, in its order, and all of it.

    Args:
        found: By version the ids of rows or lines by their places; of equals the first counts.
    """
    return found[max(found, key=lambda version: _fit(found[version], version))]


def _fit(ids: Mapping[int, str], version: str) -> tuple[int, int, int]:
    order = {own: place for place, own in enumerate(load_model(version).requirements)}
    places = [order[ids[index]] for index in sorted(ids)]
    is_most = len(places) * 2 > len(order)  # a few rows may stand in any order
    steps_back = sum(later < place for place, later in pairwise(places)) if is_most else 0
    return len(set(places)), -steps_back, -len(order)


def _nameless(rows: Sequence[Row | None]) -> list[range]:
    """Return where blocks stand without a column of ids; words may begin with one by chance."""
    blocks: list[range] = []
    start, looked_at = 0, 0
    for index, row in enumerate((*rows, None)):
        if row is not None:
            continue
        block = rows[start:index]
        looked_at += len(block)
        if looked_at > _MOST_ROWS:
            break
        columns = Counter(row.id_column for row in block if row and row.id_column is not None)
        named = max(columns.values(), default=0)
        # Beside a header and its dashes a single row is all of a short table.
        others = sum(map(_is_beside, filter(None, block))) if named else 0
        if named * _SELDOM < len(block) - others:
            blocks.append(range(start, index))
        start = index + 1
    return blocks


def _is_beside(row: Row) -> bool:
    """Whether a row is none of a requirement's own: a header, dashes, or one cell wide."""
    return row.is_separator or sum(map(bool, row.cells)) == 1 or is_header(row.cells)


def _identified(rows: Sequence[Row | None], block: range, version: str) -> dict[int, str]:
    """Return the ids of a block's rows by the column that is most like titles; a title counts once."""
    matches: dict[int, dict[int, tuple[float, str]]] = {}
    for index in block:
        row = rows[index]
        for column, cell in enumerate(row.cells[:_MOST_CELLS] if row else ()):
            own, score = recognised(cell, version)
            if own:
                matches.setdefault(column, {})[index] = score, own
    best = max(matches.values(), key=len, default={})
    highest = {
        own: max(score for score, other in best.values() if other == own) for _score, own in best.values()
    }
    return {index: own for index, (score, own) in best.items() if score == highest[own]}


def recognised(text: str, version: str) -> tuple[str, float]:
    """Return the requirement that a text is the title of, and how like it is; "" for no or several."""
    words = stems(text) if len(text) <= _LONGEST else frozenset[str]()
    if len(words) < _FEWEST_STEMS or not _NEGATIONS.isdisjoint(words):
        return "", 0.0
    titles, index = _titles(version)
    shared = Counter(number for word in words for number in index.get(word, ()))
    scores: dict[str, float] = {}
    for number, count in shared.items():
        own, length = titles[number]
        scores[own] = max(scores.get(own, 0.0), 2 * count / (len(words) + length))
    first, second, *_ = sorted(scores.items(), key=lambda item: -item[1])[:2] + [("", 0.0)] * 2
    return first if first[1] >= _ALIKE and first[1] - second[1] >= _APART else ("", 0.0)


@cache
def _titles(version: str) -> tuple[list[tuple[str, int]], dict[str, list[int]]]:
    """Return each title's id and number of stems, and by each stem the titles that have it."""
    titles: list[tuple[str, int]] = []
    index: dict[str, list[int]] = {}
    for own, requirement in load_model(version).requirements.items():
        for words in requirement.likenesses:
            for word in words:
                index.setdefault(word, []).append(len(titles))
            titles.append((own, len(words)))
    return titles, index


def _with_id(row: Row | None, own: str) -> Row | None:
    if row is None or own:
        return row and Row(row.line, (own, *row.cells))
    if row.id is not None:
        return Row(row.line, ("?",))
    if row.is_separator or not any(row.cells[:2]):
        return Row(row.line, ("", *row.cells))
    # What isn't identified must not be taken for more words of the requirement before it.
    return Row(row.line, ("#" if is_header(row.cells) else "?", *row.cells))
