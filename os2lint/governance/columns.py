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
from os2lint.governance.wording import own_words, squash, visible

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
_NAMES = {
    Role.ID: "id|nr|no|nummer|number|krav id|kravid|krav nr|kravnr|requirement id",
    Role.TITLE: (
        "krav|kriterie|kriterium|requirement|criterion|requirements|kravtekst|navn|titel|title|"
        "kravbeskrivelse|funktion|function|feature|brugerhistorie|user story|spørgsmål|question|emne|topic|"
        "test|test case|testcase|use case|scenarie|scenario|risiko|risk"
    ),
    Role.LEVEL: "niveau|produktniveau|level|product level",
    Role.GUIDANCE: (
        "retningslinjer|retningslinje|vejledning|guidelines|guideline|guidance|hjælp|help|hint|hints"
    ),
    Role.DOCUMENTATION: (
        "dokumentation|documentation|henvisning|henvisninger|reference|references|beskrivelse|"
        "beskrivelse dokumentation|description|description documentation|bemærkning|bemærkninger|"
        "kommentar|kommentarer|comment|comments|remarks|begrundelse|belæg|evidence|uddybning|noter|"
        "note|notes|forklaring|explanation|dokumentation henvisning|henvisning dokumentation|"
        "documentation reference|dokumentation link|link|links"
    ),
    Role.GROUNDS: (
        "vurderingsgrundlag|vurderingskriterie|vurderingskriterier|assessment criterion|"
        "assessment grounds|assessment basis|grounds|assessment criteria|basis for assessment|"
        "basis of assessment|basis for the assessment|grundlag for vurdering|grundlag for vurderingen|"
        "vurderingens grundlag|sekretariatets grundlag"
    ),
    Role.VERDICT: (
        "vurdering|assessment|sekretariatets vurdering|secretariats assessment|"
        "trafiklys|trafiklyset|lys|light|lights|traffic light|traffic lights"
    ),
    Role.OTHER: (
        "kategori|tema|category|theme|dato|date|ansvarlig|owner|responsible|kilde|source|frist|deadline|"
        "prioritet|priority|vægt|weight|obligatorisk|mandatory|required|påkrævet|ændret|changed|"
        "næste skridt|next step|next steps|mål|goal"
    ),
}
_ROLE_OF_NAME = {name: role for role, names in _NAMES.items() for name in names.split("|")}
#: Words beside a status: that it is the product's own of today, or that it isn't.
_TODAYS = frozenset(
    "aktuel aktuelle dag denne egen i idag jeres kommunens nu nuværende produktets vores år "  # noqa: SIM905 - words
    "actual current now our own present this today year your".split()
)
_NOT_TODAYS = frozenset(
    "forrige forventet fremtidig før leverandør leverandørens mål målet næste planlagt sidste "  # noqa: SIM905 - words
    "tidligere ønske ønsket before desired earlier expected former future goal last next "
    "planned previous supplier suppliers target vendor vendors".split()
)
#: What heads what is to come, beside a status.
_PLANNED = frozenset([
    "forventes opfyldt", "forventet", "forventet opfyldt", "planlagt", "planlagt opfyldt",
    "expected", "expected met", "expected to be met", "planned",
])  # fmt: skip
#: What heads where an answer is from: the documentation, where no column is of that name.
_SOURCES = frozenset(["kilde", "source"])
#: What is repeated, so that one is earlier and one is today's.
_ROUNDS = frozenset(
    "evaluering gang måling runde selvevaluering år evaluation round time year".split()  # noqa: SIM905 - words
)
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
        or _status_of(words)
    )
    is_other = role is Role.STATUS or (role is None and _is_time(words))
    if is_other and not _NOT_TODAYS.isdisjoint(squash(told(bare)).split()):
        return Role.OTHER
    return Role.STATUS if role is None and _is_joint(words) else role


def _is_joint(words: Sequence[str]) -> bool:
    """Whether words name the status and its documentation both, as "Svar og dokumentation"."""
    known = headings()
    names = [word for word in words if word not in known.joints and word not in _TODAYS]
    halves = [(" ".join(names[:cut]), " ".join(names[cut:])) for cut in range(1, min(len(names), _JOINED))]
    return any(
        _role_of_name(one) is Role.STATUS
        and (other in known.hows or _role_of_name(other) is Role.DOCUMENTATION)
        for half in halves
        for one, other in (half, half[::-1])
    )


def _roles_of(cells: Sequence[str]) -> list[Role | None]:
    """Return what the headings announce: beside "Sidste år", "I år" is the status."""
    roles = [role_of(cell) for cell in cells]
    words = [squash(without_years(cell)).split() for cell in cells]
    has_earlier = any(_is_time(some) and not _NOT_TODAYS.isdisjoint(some) for some in words)
    if Role.STATUS in roles:
        plans = [role is None and " ".join(some) in _PLANNED for role, some in zip(roles, words, strict=True)]
        return [Role.OTHER if plan else role for plan, role in zip(plans, roles, strict=True)]
    if not has_earlier:
        return roles
    is_today = [role is None and _is_time(some) for role, some in zip(roles, words, strict=True)]
    return [Role.STATUS if today else role for today, role in zip(is_today, roles, strict=True)]


def may_be_words(heading: str) -> bool:
    """Whether a heading or a label, as "Svar", may announce an answer or the words that explain it."""
    words = squash(without_years(heading).partition("(")[0]).split()
    is_worded = " ".join(word for word in words if word not in _TODAYS) in answers().worded
    return is_worded or (role_of(heading) is Role.STATUS and _is_joint(words))


def _without_worded(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    """Give columns as "Svar" to the documentation beside a status, or where no answers stand in them."""
    statuses = [column for column, role in enumerate(roles) if role is Role.STATUS]
    worded = [column for column in statuses if may_be_words(header.cells[column])]
    is_beside = len(worded) < len(statuses)
    found = list(roles)
    for column in worded:
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        filled = [cell for cell in cells if cell and not is_hint(cell)]
        if is_beside or (filled and _share(filled, _begins_with_answer) < _LIKELY):
            found[column] = Role.DOCUMENTATION
    return found


def _without_other_questions(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    """Take columns of answers to something else for no status; words below such a heading may be any."""
    found = list(roles)
    for column, heading in enumerate(header.cells):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        if roles[column] is None and asks_otherwise(heading) and _share(cells, _is_mark) >= _LIKELY:
            found[column] = Role.OTHER
    return found


def _is_time(words: Sequence[str]) -> bool:
    """Whether words name a year or a round, and nothing else: "Før" and "Nu" may head anything."""
    return not _ROUNDS.isdisjoint(words) and all(word in _TODAYS | _NOT_TODAYS | _ROUNDS for word in words)


def _status_of(words: Sequence[str]) -> Role | None:
    """Return the status where words name one of a time or of somebody's, as in "Status nu"."""
    names = (word for word in words if word not in _TODAYS | _NOT_TODAYS and not month_named(word))
    name = _role_of_name(" ".join(names))
    return name if name is Role.STATUS else None


def _role_of_name(name: str) -> Role | None:
    return _ROLE_OF_NAME.get(name) or (Role.STATUS if name in answers().labels else None)


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
        named = _without_worded(_roles_of(table.header.cells), table.header, rows)
        named = _without_other_questions(named, table.header, rows)
    if not any(named):
        named = [None] * width
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
    columns = _Columns(named, [row for row in rows if len(row.cells) == len(named)] or rows)
    roles = _with_newest_status(columns.decide(), table.header)
    return _with_sources(roles, table.header, rows) if table.header else roles


def _with_sources(roles: list[Role], header: Row, rows: Sequence[Row]) -> list[Role]:
    """Take a column of sources for the documentation that there is none of; one source of all is OS2's."""
    if Role.DOCUMENTATION in roles or Role.STATUS not in roles:
        return roles
    for column, heading in enumerate(header.cells[: len(roles)]):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        if squash(heading) in _SOURCES and _variety(cells) >= _LIKELY:
            return [*roles[:column], Role.DOCUMENTATION, *roles[column + 1 :]]
    return roles


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
        self._give(Role.TITLE, self._title)
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

    def _title(self, cells: list[str]) -> float:
        total = sum(title_likeness(row.id or "", cell) for row, cell in zip(self.rows, cells, strict=True))
        return total / (len(cells) or 1)

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


def _is_mark(cell: str) -> bool:
    mark = read_mark(cell)
    return mark.plausible and not mark.rest


def _share(cells: list[str], predicate: Callable[[str], bool]) -> float:
    filled = [cell for cell in cells if cell]
    return sum(predicate(cell) for cell in filled) / len(filled) if filled else 0.0


def _variety(cells: list[str]) -> float:
    """Return how much the cells differ: guidance may repeat itself, documentation doesn't."""
    filled = [cell for cell in cells if cell]
    return len(set(filled)) / len(filled) if filled else 0.0


def _most_common(numbers: Iterable[int]) -> int:
    return Counter(numbers).most_common(1)[0][0]
