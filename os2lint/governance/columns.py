"""Which column of a table holds what: by its heading, else by what stands in it."""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto
from typing import TYPE_CHECKING

from os2lint.findings import Level
from os2lint.governance.answers import answers
from os2lint.governance.guidance import is_guidance
from os2lint.governance.headings import (
    asks_otherwise,
    headings,
    is_bare_time,
    month_named,
    time_of,
    told,
    undated,
    without_years,
)
from os2lint.governance.hints import is_hint
from os2lint.governance.marks import read_answer, read_mark
from os2lint.governance.titles import title_likeness
from os2lint.governance.wording import links_in, own_words, squash, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from os2lint.governance.rows import Row, Table


class Role(Enum):
    """What a column, or a labelled part of a section, holds."""

    STATUS = auto()
    ID = auto()
    TITLE = auto()
    DOCUMENTATION = auto()
    LEVEL = auto()
    GUIDANCE = auto()
    #: The secretariat's grounds: such a table is an evaluation, no report.
    GROUNDS = auto()
    #: The secretariat's lights, or a product's own word for its status.
    VERDICT = auto()
    OTHER = auto()


_SIGNS = {
    "#": Role.ID,
    "№": Role.ID,
    "🔽": Role.STATUS,
    "⬇": Role.STATUS,
    "✅": Role.STATUS,
    "☑": Role.STATUS,
}
_LEVELS = {
    "0": Level.SANDBOX,
    "sandkasse": Level.SANDBOX,
    "sandkassen": Level.SANDBOX,
    "sandbox": Level.SANDBOX,
    "1": Level.ONE,
    "2": Level.TWO,
    "3": Level.THREE,
}
# Words of a heading with two names.
_JOINED = 6
_SAMPLE = 60
_LIKELY = 0.6
#: What a column of titles may be called.
_WORDED = frozenset([Role.DOCUMENTATION, Role.GUIDANCE, Role.VERDICT])
# Of what is left when the rest is known, some column is the documentation, be it empty.
_ENOUGH = {Role.TITLE: 0.4, Role.DOCUMENTATION: 0.0}


def role_of(heading: str) -> Role | None:
    """Return what a heading of a column, or a label, announces; None for one that isn't known."""
    bare = undated(visible(heading)).strip("*_:?`\\ \t")
    # What stands in brackets says how to fill it in, as in "Opfyldt? (ja/nej)".
    words = squash(bare).split()
    role = (
        _SIGNS.get(bare)
        or _role_of_name(" ".join(words))
        or _role_of_name(squash(bare.partition("(")[0]))
        or _role_of_more(words)
        or _status_of(words)
    )
    is_other = role is Role.STATUS or (role is None and _is_time(words))
    if is_other and not headings().not_todays.isdisjoint(squash(told(bare)).split()):
        return Role.OTHER
    return role or _joint_role(words)


def _joint_role(words: Sequence[str]) -> Role | None:
    """Return the status where words name it and its documentation, as "Svar og dokumentation".

    "Dokumentation / vurdering" and "Bilag og link" name the documentation twice.
    """
    known = headings()
    names = [word for word in words if word not in known.joints and word not in known.todays]
    for cut in range(1, min(len(names), _JOINED)):
        one, other = " ".join(names[:cut]), " ".join(names[cut:])
        first, second = (
            Role.DOCUMENTATION if name in known.hows else _role_of_name(name) for name in (one, other)
        )
        if {first, second} == {Role.STATUS, Role.DOCUMENTATION}:
            return Role.STATUS
        if first is Role.DOCUMENTATION and second in {Role.DOCUMENTATION, Role.VERDICT}:
            return Role.DOCUMENTATION
    return None


def _roles_of(cells: Sequence[str]) -> list[Role | None]:
    """Return what the headings announce: beside "Sidste år", "I år" is the status."""
    roles = [role_of(cell) for cell in cells]
    words = [squash(without_years(cell)).split() for cell in cells]
    has_earlier = any(_is_time(some) and not headings().not_todays.isdisjoint(some) for some in words)
    if Role.STATUS in roles:
        plans = [
            role is None and " ".join(some) in headings().planned
            for role, some in zip(roles, words, strict=True)
        ]
        return [Role.OTHER if plan else role for plan, role in zip(plans, roles, strict=True)]
    if not has_earlier:
        return roles
    is_today = [role is None and _is_time(some) for role, some in zip(roles, words, strict=True)]
    return [Role.STATUS if today else role for today, role in zip(is_today, roles, strict=True)]


def may_be_words(heading: str) -> bool:
    """Whether a heading or a label, as "Svar", may announce an answer or the words that explain it."""
    words = squash(without_years(heading).partition("(")[0]).split()
    is_worded = " ".join(word for word in words if word not in headings().todays) in answers().worded
    return is_worded or (role_of(heading) is Role.STATUS and _joint_role(words) is Role.STATUS)


def _without_earlier(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    """Take "Status 2025" for an earlier one beside a status of no time, as "Efterlevet?"."""
    statuses = [column for column, role in enumerate(roles) if role is Role.STATUS]
    timed = [column for column in statuses if time_of(header.cells[column]) and _holds_answers(column, rows)]
    is_told = any(column not in timed and _holds_answers(column, rows) for column in statuses)
    return [Role.OTHER if is_told and column in timed else role for column, role in enumerate(roles)]


def _holds_answers(column: int, rows: Sequence[Row]) -> bool:
    """Whether most that stands in a column begins with an answer; nothing may stand there yet."""
    cells = [row.cells[column] for row in rows if column < len(row.cells)]
    filled = [cell for cell in cells if cell and not is_hint(cell)]
    return not filled or _share(filled, _begins_with_answer) >= _LIKELY


def _without_worded(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    """Give columns as "Svar" to the documentation beside a status, or where no answers stand in them."""
    statuses = [column for column, role in enumerate(roles) if role is Role.STATUS]
    worded = [column for column in statuses if may_be_words(header.cells[column])]
    is_beside = len(worded) < len(statuses)
    found = list(roles)
    for column in worded:
        if is_beside or not _holds_answers(column, rows):
            found[column] = Role.DOCUMENTATION
    return found


def _without_other_questions(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    """Take columns of answers to something else for no status; words below such a heading may be any."""
    found = list(roles)
    # A column for each level says which of them ask for a requirement.
    levels = sum(level_of(heading) is not None for heading in header.cells)
    for column, heading in enumerate(header.cells):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        is_other = asks_otherwise(heading) and _share(cells, _is_mark) >= _LIKELY
        if roles[column] is None and (is_other or (levels > 1 and level_of(heading))):
            found[column] = Role.OTHER
    return found


def _is_time(words: Sequence[str]) -> bool:
    """Whether words name a year or a round, and nothing else: "Før" and "Nu" may head anything."""
    known = headings()
    return not known.rounds.isdisjoint(words) and known.times.issuperset(words)


def _status_of(words: Sequence[str]) -> Role | None:
    """Return the status where words name one of a time or of somebody's, as in "Status nu"."""
    known = headings()
    whose = (known.todays, known.not_todays)
    names = (word for word in words if not any(word in some for some in whose) and not month_named(word))
    name = _role_of_name(" ".join(names))
    return name if name is Role.STATUS else None


def _role_of_more(words: Sequence[str]) -> Role | None:
    """Return the documentation where words name more of it, as "Øvrige bemærkninger"."""
    names = [word for word in words if word not in headings().more]
    is_more = len(names) < len(words) and _role_of_name(" ".join(names)) is Role.DOCUMENTATION
    return Role.DOCUMENTATION if is_more else None


def _role_of_name(name: str) -> Role | None:
    known = headings().roles.get(name)
    return Role[known] if known else Role.STATUS if name in answers().labels else None


def is_header(cells: Iterable[str]) -> bool:
    """Whether a row names columns: two or more of its cells are headings that are known."""
    return sum(role_of(cell) is not None for cell in cells) > 1


def level_of(text: str) -> Level | None:
    """Return the product level that a cell names, as `2`, `niveau 2` or `sandkasse`."""
    words = squash(text).removeprefix("niveau ").removeprefix("level ").removeprefix("produktniveau ")
    return _LEVELS.get(words)


def columns_of(table: Table) -> list[Role]:
    """Return what each column of a table holds."""
    rows = table.rows[:_SAMPLE]
    width = _most_common(len(row.cells) for row in rows)
    id_column = _most_common(row.id_column or 0 for row in rows)
    named: list[Role | None] = []
    if table.header:
        named = _without_earlier(_roles_of(table.header.cells), table.header, rows)
        named = _without_worded(named, table.header, rows)
        named = _without_earlier(_roles_of(table.header.cells), table.header, rows)
        named = _without_worded(named, table.header, rows)
        named = _without_other_questions(named, table.header, rows)
    if not any(named):
        named = [None] * width
    elif len(named) >= width and id_column < len(named):
        # The ids stand in it, whatever it is called; a column of other numbers may be called so.
        named = [Role.OTHER if role is Role.ID else role for role in named]
        named[id_column] = Role.ID
    elif Role.ID in named:
        # Rows begin with more cells than their header names: what comes first is told by its content.
        named[:0] = [None] * (id_column - named.index(Role.ID))
    elif id_column < len(named) == width - 1 and named[id_column] is not None:
        named.insert(id_column, Role.ID)  # the header has left out the column of ids
    if _stand_in_place(named, rows, width):
        # An empty heading at the end is lost where rows have no trailing pipe.
        named += [None] * (width - len(named))
    if Role.ID not in named and id_column < len(named):
        named[id_column] = Role.ID
    named = _with_title(named, rows)
    columns = _Columns(named, [row for row in rows if len(row.cells) == len(named)] or rows)
    roles = _with_newest_status(columns.decide(), table.header)
    return _with_sources(roles, table.header, rows) if table.header else roles


def _with_title(roles: list[Role | None], rows: Sequence[Row]) -> list[Role | None]:
    """Take a column of the requirements' titles for what it is, though it is called "Beskrivelse"."""
    if Role.TITLE in roles:
        return roles
    for column, role in enumerate(roles):
        cells = [row.cells[column] if column < len(row.cells) else "" for row in rows]
        if role in _WORDED and _likeness(rows, cells) >= _ENOUGH[Role.TITLE]:
            return [*roles[:column], Role.TITLE, *roles[column + 1 :]]
    return roles


def _with_sources(roles: list[Role], header: Row, rows: Sequence[Row]) -> list[Role]:
    """Take sources for documentation where they are links, or there is no other; one of all is OS2's."""
    if Role.STATUS not in roles:
        return roles
    found = list(roles)
    for column, heading in enumerate(header.cells[: len(roles)]):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        is_shown = Role.DOCUMENTATION not in roles or _share(cells, _has_links) >= _LIKELY
        if squash(heading) in headings().sources and is_shown and _variety(cells) >= _LIKELY:
            found[column] = Role.DOCUMENTATION
    return found


def _with_newest_status(roles: list[Role], header: Row | None) -> list[Role]:
    """Of status columns that name times, as "Status 2024" and "Status 2025", keep the newest.

    Beside one that is headed by nothing but a time every such column is a status, be it empty. Months without
    a year tell it where they stand in order: "September" before "Marts" may be of the year before.
    """
    columns = [column for column, role in enumerate(roles) if role is Role.STATUS]
    cells = header.cells if header else ()
    bare = [column for column, cell in enumerate(cells[: len(roles)]) if is_bare_time(cell)]
    if not set(bare).isdisjoint(columns):
        columns = sorted({*columns, *bare})
    times = {column: time for column in columns if column < len(cells) and (time := time_of(cells[column]))}
    if len(columns) < 2 or len(times) < len(columns) or len(set(times.values())) < len(times):
        return roles
    newest = max(times, key=lambda column: times[column])
    if not all(year for year, _month, _day in times.values()) and newest != columns[-1]:
        return roles
    others = dict.fromkeys(columns, Role.OTHER)
    return [
        Role.STATUS if column == newest else others.get(column, role) for column, role in enumerate(roles)
    ]


def _stand_in_place(named: Sequence[Role | None], rows: Iterable[Row], width: int) -> bool:
    """Whether the levels stand under their heading: a surplus cell before it would have moved them."""
    if Role.LEVEL not in named:
        return True
    column = named.index(Role.LEVEL)
    cells = [row.cells[column] for row in rows if column < len(row.cells) == width]
    return _share(cells, lambda cell: level_of(cell) is not None) >= _LIKELY


class _Columns:
    """Gives each unnamed column the role that its content speaks for."""

    def __init__(self, named: Sequence[Role | None], rows: Sequence[Row]) -> None:
        self.roles = list(named)
        self.rows = rows

    def decide(self) -> list[Role]:
        self._give(Role.TITLE, lambda cells: _likeness(self.rows, cells))
        self._give(Role.LEVEL, lambda cells: _share(cells, lambda cell: level_of(cell) is not None))
        self._give_status()
        self._give_words_status()
        self._give(Role.GUIDANCE, lambda cells: _share(cells, is_guidance))
        self._give(Role.DOCUMENTATION, _variety)
        return [role or Role.OTHER for role in self.roles]

    def _give(self, role: Role, score: Callable[[list[str]], float]) -> None:
        unnamed = [index for index, known in enumerate(self.roles) if known is None]
        if role in self.roles or not unnamed:
            return
        best = max(unnamed, key=lambda index: score(self._cells(index)))
        if score(self._cells(best)) >= _ENOUGH.get(role, _LIKELY):
            self.roles[best] = role

    def _cells(self, column: int) -> list[str]:
        return [row.cells[column] if column < len(row.cells) else "" for row in self.rows]

    def _give_status(self) -> None:
        """Take the columns of marks, which then must agree, or the one before the id, be it empty."""
        if Role.STATUS in self.roles:
            return
        before = self.roles.index(Role.ID) - 1 if Role.ID in self.roles else -1
        unnamed = [column for column, known in enumerate(self.roles) if known is None]
        marked = [column for column in unnamed if _share(self._cells(column), _is_mark) >= _LIKELY]
        if before in unnamed and (before in marked or not marked):
            marked = [before]
        for column in marked:
            self.roles[column] = Role.STATUS

    def _give_words_status(self) -> None:
        """Take the documentation for the status if nothing else is it, and most begins with answers."""
        columns = [column for column, role in enumerate(self.roles) if role is Role.DOCUMENTATION]
        if len(columns) != 1 or Role.STATUS in self.roles or Role.VERDICT in self.roles:
            return
        column = columns[0]
        if _share(self._cells(column), _begins_with_answer) >= _LIKELY:
            self.roles[column] = Role.STATUS


def _begins_with_answer(cell: str) -> bool:
    """Whether a cell gives an answer, perhaps with words on it; a line of its own ends one, too."""
    text = own_words(cell)
    return any(read_answer(part) is not None for part in (text, text.partition("\n")[0]) if part)


def _has_links(cell: str) -> bool:
    return bool(links_in(cell))


def _is_mark(cell: str) -> bool:
    mark = read_mark(cell)
    return mark.plausible and not mark.rest


def _share(cells: list[str], predicate: Callable[[str], bool]) -> float:
    filled = [cell for cell in cells if cell]
    return sum(predicate(cell) for cell in filled) / len(filled) if filled else 0.0


def _likeness(rows: Sequence[Row], cells: Sequence[str]) -> float:
    """Return how like the cells of a column are to the titles of the requirements."""
    total = sum(title_likeness(row.id or "", cell) for row, cell in zip(rows, cells, strict=True))
    return total / (len(cells) or 1)


def _variety(cells: list[str]) -> float:
    """Return how much the cells differ: guidance may repeat itself, documentation doesn't."""
    filled = [cell for cell in cells if cell]
    return len(set(filled)) / len(filled) if filled else 0.0


def _most_common(numbers: Iterable[int]) -> int:
    return Counter(numbers).most_common(1)[0][0]
