"""The parts under a requirement, most of them labelled, as `**Status:** Ja` and `Dokumentation: …`."""

from __future__ import annotations

import re
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from os2lint.governance import VERSIONS
from os2lint.governance.announcements import behind_question, is_question
from os2lint.governance.answers import answers
from os2lint.governance.columns import Role, is_header, level_of, may_be_words, role_of
from os2lint.governance.hints import is_hint
from os2lint.governance.layouts.pipes import cells_between
from os2lint.governance.marks import MOST_CHOICES, Mark, Sign, begins_with_answer, read_answer
from os2lint.governance.numbering import recognised
from os2lint.governance.report import Status
from os2lint.governance.rows import is_dashes
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

# A colon may begin a sign, as in `:x:`.
_COLON = re.compile(r"\??:(?!\S)[ \t]*+")
_END_OF_NAME = re.compile(r"\?:?(?!\S)|:(?!//|[a-z0-9_+-]{1,40}:)")
_END = re.compile(r"[:?]|\*\*|__")
_YEAR = re.compile(r"\b20\d\d\b")
_LONGEST_LABEL = 40
# A table of one requirement has no more lines.
_LONGEST_TABLE = 12
#: Labels that say something of the answer above them, where nothing else does, as "Kilde: KL".
_TELLING = frozenset(
    "dato date deadline frist goal kilde mål source krav requirement".split()  # noqa: SIM905 - words
)
# Lines below a label within which its answer stands.
_NEAR = 3
_BOXES = frozenset({Sign.BOX, Sign.BALLOT})


def labelled_parts(lines: Sequence[str], answer: str) -> dict[Role, str]:
    """Cut a section's lines at its labels; what stands under no label is documentation.

    Args:
        lines: What stands below the line that the section begins with.
        answer: The status as it stands in that line, or "". A label says it better; without either it may
            stand below, on lines of its own.
    """
    lines = _with_bare_labels([line for block in _blocks(lines) for line in _labelled_rows(block)])
    marked = {label[0] for label in map(_marked_label, lines) if label}
    is_free = Role.DOCUMENTATION not in map(part_named, lines)  # no label says where it stands
    earlier = _earlier(lines)
    has_status = any(part_named(line) is Role.STATUS and not may_be_words(_name(line)) for line in lines)
    parts: dict[Role, list[str]] = {}
    role = Role.DOCUMENTATION
    is_named = False  # the documentation begins with its own label, so that no answer stands there
    for index, line in enumerate(lines):
        label = (Role.OTHER, line) if index in earlier else None
        label = (
            label or _marked_label(line) or _plain_label(line, marked, is_late=Role.DOCUMENTATION in parts)
        )
        if label is None and not (answer or parts or Role.STATUS in marked):
            label = _question(line)
        label = _worded(label, line, has_status=has_status)
        if is_free and (answer or Role.STATUS in parts) and _tells(line):
            label = None
        if label and not _is_within(label[0], role, parts):
            role, rest = label
            is_named = is_named or (role is Role.DOCUMENTATION and role not in parts)
            parts.setdefault(role, []).append(rest)
        elif role is not Role.DOCUMENTATION or line.strip() or Role.DOCUMENTATION in parts:
            parts.setdefault(role, []).append(line)
    for short in (Role.STATUS, Role.LEVEL):
        if short in parts:
            _shorten(parts, short)
    found = {role: _without_rule("\n".join(texts)) for role, texts in parts.items()}
    if answer:
        found.setdefault(Role.STATUS, answer)
    elif Role.STATUS not in found and not is_named:
        status, rest = _own_lines(found.get(Role.DOCUMENTATION, ""))
        found |= {Role.STATUS: status, Role.DOCUMENTATION: rest} if status else {}
    return found


def _with_bare_labels(lines: list[str]) -> list[str]:
    """Mark labels that stand alone, as "Status" in a paragraph above its answer, where no other is marked."""
    if any(map(_marked_label, lines)):
        return lines
    bare = {index for index in range(len(lines)) if _is_bare(lines, index)}
    if not any(part_named(f"**{lines[index].strip()}**") is Role.STATUS for index in bare):
        return lines
    return [f"**{line.strip()}**" if index in bare else line for index, line in enumerate(lines)]


def _is_bare(lines: Sequence[str], index: int) -> bool:
    """Whether a line is nothing but a label; "Opfyldt" may be an answer, unless one follows it."""
    text = lines[index].strip().rstrip("?:")
    is_words = all(sign.isalpha() or sign in " /" for sign in text)
    if not text or not is_words or len(text) > _LONGEST_LABEL or role_of(text) is None:
        return False
    if squash(text) not in answers().words:
        return True
    following = next((line for line in lines[index + 1 : index + 1 + _NEAR] if line.strip()), "")
    mark = read_answer(following.strip())
    return mark is not None and not mark.rest


def _worded(label: tuple[Role, str] | None, line: str, *, has_status: bool) -> tuple[Role, str] | None:
    """Return a label as "Svar" as the documentation's beside a status, and where words stand behind it."""
    if label is None or label[0] is not Role.STATUS or not may_be_words(_name(line)):
        return label
    is_answer = not has_status and (not label[1] or read_answer(label[1]) is not None)
    return label if is_answer else (Role.DOCUMENTATION, label[1])


def _name(line: str) -> str:
    """Return what a line's label is called."""
    return _END.split(line.strip().lstrip("-#*_ \t")[:_LONGEST_LABEL], maxsplit=1)[0]


def _earlier(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines give the status of a year before another line's, as `**Status 2024:** Ja`."""
    years = {
        index: found[0]
        for index, line in enumerate(lines)
        if (found := _YEAR.findall(line[:_LONGEST_LABEL])) and part_named(line) is Role.STATUS
    }
    newest = max(years.values(), default="")
    return frozenset(index for index, year in years.items() if year < newest)


def _tells(line: str) -> bool:
    """Whether a line has a label and tells something by itself, as "Mål 2027: alle kommuner" does."""
    name, colon, value = line.strip().lstrip("-* \t").partition(":")
    if not colon or not value.strip() or squash(_YEAR.sub("", name)) not in _TELLING:
        return False
    return not any(recognised(value, version)[0] for version in VERSIONS)  # the requirement's own title


def part_named(line: str) -> Role | None:
    """Return the part of a requirement that a line begins with the label of."""
    label = _marked_label(line) or _plain_label(line, frozenset(), is_late=False)
    return label[0] if label else None


def _is_within(label: Role, role: Role, parts: dict[Role, list[str]]) -> bool:
    """Whether a label is one of the documentation's own, such as "Henvisning:" or another "Status:"."""
    return label in parts and role is Role.DOCUMENTATION and label in {Role.DOCUMENTATION, Role.STATUS}


def _shorten(parts: dict[Role, list[str]], role: Role) -> None:
    """Leave a status or a level what stands beside its label, else below it; the rest is documentation."""
    beside, *below = parts[role]
    rest = "\n".join(below)
    if role is Role.STATUS and (not beside or _is_box(beside)):
        beside, rest = _own_lines("\n".join(parts[role]))
        rest = "" if is_hint(rest.strip()) else rest
    elif not beside and level_of(rest.strip().partition("\n")[0]) is not None:
        beside, _, rest = rest.strip().partition("\n")
    parts[role] = [beside]
    if rest.strip():
        parts[Role.DOCUMENTATION] = [rest.strip(), *parts.get(Role.DOCUMENTATION, [])]


def _own_lines(text: str) -> tuple[str, str]:
    """Return the answer that a text begins with on lines of its own, and the rest; "" where it has none.

    Words beside a box are a task that is done or not: no answer.
    """
    lines = text.strip().split("\n")
    count = max(1, sum(1 for _ in takewhile(_is_box, lines[: MOST_CHOICES + 1])))
    first = "\n".join(lines[:count])
    mark = read_answer(first)
    if mark is None or (mark.rest and not (_is_sign(mark) or begins_with_answer(first))):
        return "", text.strip()
    return first, "\n".join(lines[count:]).strip()


def _is_sign(mark: Mark) -> bool:
    """Whether words beside a mark explain it; a dot that leaves a doubt is one, too."""
    return mark.sign is Sign.SYMBOL or (mark.sign is Sign.BALLOT and mark.status is Status.UNKNOWN)


def _is_box(line: str) -> bool:
    mark = read_answer(line.strip())
    return mark is not None and mark.sign in _BOXES


def _marked_label(line: str) -> tuple[Role, str] | None:
    """Return the role that `**Status:**`, `**Opfyldt?**` or `### Status` names, and what follows it."""
    text = line.strip().lstrip("- \t")
    if text.startswith("#"):
        role = role_of(text.strip("# \t"))
        return (role, "") if role else None
    if not text.startswith(("**", "__")):
        return None
    name, closing, rest = text[2:].partition(text[:2])
    rest = rest.lstrip()
    colon = _COLON.match(rest)
    if not closing or (rest and not colon and not name.rstrip().endswith((":", "?"))):
        return None
    role = None if "](" in name else role_of(name)
    return (role, rest[colon.end() :] if colon else rest) if role else None


def _plain_label(line: str, marked: AbstractSet[Role], *, is_late: bool) -> tuple[Role, str] | None:
    """Return the same for `Status: …` unless a line is marked as that label, or it comes late among such."""
    text = line.strip().lstrip("-* \t")
    end = _END_OF_NAME.search(text)
    role = role_of(text[: end.start()]) if end and "](" not in text[: end.start()] else None
    if end is None or role is None or role in marked or (marked and is_late):
        return None
    return role, text[end.end() :].strip()


def _question(line: str) -> tuple[Role, str] | None:
    """Return a question as a label, if nothing or its answer stands behind it, as in "Er det gjort? Nej"."""
    text = line.strip().lstrip("-#* \t").rstrip("*_ \t")
    rest = behind_question(text)
    if rest is None or not (is_question(text) if not rest else read_answer(text)):
        return None
    return Role.STATUS, rest


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Put the lines of a table together; any other is a block of its own."""
    for is_row, block in groupby(lines, key=lambda line: line.strip().startswith("|")):
        rows = list(block)
        yield from [rows] if is_row else ([line] for line in rows)


def _labelled_rows(block: list[str]) -> list[str]:
    """Write a requirement's own table, with its labels above their values, as labelled lines."""
    rows = [cells_between(line.strip()) for line in block]
    rows = [cells for cells in rows if any(cells) and not all(map(is_dashes, filter(None, cells)))]
    if not rows or len(block) > _LONGEST_TABLE:
        return block
    if not is_header(rows[0]) or Role.STATUS not in map(role_of, rows[0]):
        return block
    pairs = [pair for cells in rows[1:] for pair in zip(rows[0], cells, strict=False)]
    return [f"**{name.strip('*_ ')}:** {value}" for name, value in pairs]


def _without_rule(text: str) -> str:
    """Drop the line that separates a section from the next."""
    stripped = text.rstrip()
    for rule in ("---", "***", "___"):
        if stripped.endswith("\n" + rule) or stripped == rule:
            stripped = stripped[: -len(rule)].rstrip()
    return stripped.strip()
