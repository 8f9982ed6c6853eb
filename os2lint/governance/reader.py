"""Reads a governance report of any version and format into one form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from json import JSONDecodeError
from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, level_of, role_of
from os2lint.governance.document import Document, read_document
from os2lint.governance.editions import newest_edition
from os2lint.governance.evaluations import is_evaluation
from os2lint.governance.formats import format_of
from os2lint.governance.headings import asks_otherwise, is_of_meeting, is_of_report
from os2lint.governance.identity import Identity, identify_document, identify_json
from os2lint.governance.marks import Sign
from os2lint.governance.plans import is_plan, names_doers
from os2lint.governance.report import Filled, GovernanceReport, NotAReport, Requirement, Status
from os2lint.governance.rows import after_id, requirement_id
from os2lint.governance.shapes import FEWEST, read_markdown, read_self_assessment
from os2lint.governance.shapes.json_items import gathered, key_words, load
from os2lint.governance.shapes.openings import read_opening
from os2lint.governance.shapes.self_assessment import answers_plainly
from os2lint.governance.titles import title_likeness
from os2lint.governance.version import covers_a_level, current_of, detect_model
from os2lint.governance.wording import links_in, plain_title, squash
from os2lint.parsers.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.governance.entries import Entry, Reading
    from os2lint.governance.model import Model

_FAMILIAR = 0.25
# Of other specifications with the same ids at most 0.06, of OS2's in other words at least 0.12.
_PARAPHRASED = 0.09
# As many times as a title is like another requirement's, it must be like its own: OS2's are 2.3 times.
_OWN = 1.5
_REQUIREMENTS = ("krav", "tjekliste", "checklist", "requirements")
_SAMPLE = 200
# In forms with boxes an unticked box without words is an answer too, once the others are given.
_MOST_BOXES = 0.9


def read_report(data: bytes, name: str = "", today: date | None = None) -> GovernanceReport | NotAReport:
    """Read a report, or say why it is none. Never fails, and works in time linear to the data.

    Args:
        data: The file's bytes, in any encoding that `decode` knows.
        name: The file's name, which only matters where its content leaves a doubt.
        today: The date that tells what is still to come; None for the clock's.
    """
    day = today or datetime.now(tz=UTC).date()
    decoded = decode(data)
    if decoded.binary:
        return NotAReport("binary")
    text = decoded.text
    if text.lstrip()[:1] in {"{", "["}:
        report = _read_json(text, day)
        if isinstance(report, GovernanceReport) or report.reason not in {"json", "json-invalid"}:
            return report
        if name.casefold().endswith(".json"):
            return report
    return _read_text(text, name, day)


def _read_json(text: str, day: date) -> GovernanceReport | NotAReport:
    try:
        loaded = load(text)
    except JSONDecodeError as problem:
        return NotAReport("json-invalid", line=problem.lineno)
    except (ValueError, RecursionError):
        return NotAReport("json-invalid")
    value = gathered(loaded)
    reading = read_self_assessment(value, text)
    if reading is None or not reading.has_status or (value is not loaded and not answers_plainly(reading)):
        return NotAReport("json")
    if value is not loaded and names_doers(reading.headings):
        return NotAReport("plan")
    keys = tuple((key_words(key), "") for key in value)
    return _judge(reading, identify_json(value), keys, None, day)


def _read_text(text: str, name: str, day: date) -> GovernanceReport | NotAReport:
    document = read_document(text)
    reading = read_markdown(document)
    fields = tuple(document.fields(_first_line(reading, document)))
    if len(reading.ids) >= FEWEST and is_plan(reading.entries[:_SAMPLE], reading.headings, document, name):
        return NotAReport("plan")
    judged = _judge(reading, identify_document(document, fields), fields, document, day)
    is_report = isinstance(judged, GovernanceReport)
    if is_report and not reading.has_status and _asks_otherwise(reading, document, name):
        return NotAReport("other-question")
    return judged


def _first_line(reading: Reading, document: Document) -> int:
    """Return the line, counted from 1, at which the requirements begin, be it the one after the last."""
    if not reading.entries:
        return len(document.lines) + 1
    if not document.numbers:
        return reading.entries[0].line
    # A page may be all on one line.
    opened = (number for number, line in enumerate(document.lines, 1) if read_opening(line.lstrip("#-*• ")))
    return next(opened, len(document.lines) + 1)


def _judge(
    reading: Reading,
    identity: Identity,
    fields: Sequence[tuple[str, str]],
    document: Document | None,
    day: date,
) -> GovernanceReport | NotAReport:
    author = [("udfyldt af", identity.filled_by)] if identity.filled_by else []
    refusal = _refusal(reading, (*fields, *author), document)
    if refusal:
        return NotAReport(refusal)
    current = newest_edition(reading, document, day)
    if document and current is not reading:
        identity = _of_edition(current, reading, document, identity)
    report = _report(current, detect_model(current, fields), identity, day)
    if current is reading:
        return report
    return replace(report, duplicates=tuple(_unread(reading, report)))


def _unread(reading: Reading, report: GovernanceReport) -> Iterator[tuple[str, int]]:
    """Yield what answers a requirement besides the entry that is read; JSON may have all on one line."""
    read = {(own, item.line) for own, item in report.requirements.items()}
    for entry in reading.entries:
        if (entry.id, entry.line) in read:
            read.remove((entry.id, entry.line))
        else:
            yield entry.id, entry.line


def _asks_otherwise(reading: Reading, document: Document, name: str) -> bool:
    """Whether a table says something else of the requirements, in a paper that isn't called a report."""
    stem = name.rpartition("/")[2].partition(".")[0].replace("_", " ")
    titles = (document.title, *(heading.text for heading in document.headings), stem)
    if any(map(is_of_report, titles)):
        return False
    roles = set(map(role_of, reading.headings))
    is_explained = not roles.isdisjoint({Role.DOCUMENTATION, Role.GUIDANCE})
    return (
        any(map(asks_otherwise, reading.headings))
        or sum(level_of(heading) is not None for heading in reading.headings) > 1
        or (None in roles and not is_explained)
        or any(map(is_of_meeting, titles))
    )


def _of_edition(current: Reading, whole: Reading, document: Document, identity: Identity) -> Identity:
    """Return whose report it is, with the date that stands right above the edition that counts."""
    first = current.entries[0].line
    if document.numbers:
        return identity
    above = max((entry.line for entry in whole.entries if entry.line < first), default=0)
    own = identify_document(document, tuple(document.fields(first, above)))
    return replace(identity, date=own.date, date_text=own.date_text) if own.date else identity


def _refusal(reading: Reading, fields: Sequence[tuple[str, str]], document: Document | None) -> str | None:
    if is_evaluation(reading, fields, document):
        filled = any(entry.mark.sign is not Sign.NONE for entry in reading.entries)
        return "evaluation" if filled else "evaluation-form"
    if document and document.is_form:
        return "web-page"
    if len(reading.ids) < FEWEST:
        if document and any("<script" in line.casefold() for line in document.lines):
            return "web-page"
        if document and _in_code(document) >= FEWEST:
            return "code"
        return "too-few-requirements" if reading.entries else "prose"
    return None if _is_familiar(reading, document) else "other-table"


def _in_code(document: Document) -> int:
    """Count the requirements that stand in blocks of code."""
    return len(read_markdown(replace(document, code=frozenset())).ids) if document.code else 0


def _is_familiar(reading: Reading, document: Document | None) -> bool:
    """Whether the rows are OS2's: by their titles, else by their levels, a whole level's ids, or a name."""
    entries = reading.entries[:_SAMPLE]
    likeness = sum(title_likeness(entry.id, entry.title) for entry in entries) / len(entries)
    if likeness >= _FAMILIAR:
        return True
    levels = sum(entry.level is not None for entry in entries) / len(entries)
    answered = any(entry.mark.sign is not Sign.NONE for entry in entries)
    titles = [document.title, *(heading.text for heading in document.headings)] if document else []
    named = any(map(_names_a_report, map(squash, titles)))
    is_other = _has_other_titles(entries)
    # A specification of a product of OS2's is called so, too, and has a column of titles.
    is_column = is_other and reading.shape == "tables"
    named = named or (not is_column and any(map(_names_requirements, map(squash, titles))))
    words = any(
        entry.documentation
        or entry.mark.rest
        or entry.mark.sign is Sign.WORD
        or requirement_id(entry.title) is None
        for entry in entries
    )
    whole = words and covers_a_level({entry.id for entry in entries}) and not is_other
    return answered and (levels > 1 - _FAMILIAR or named or whole)


def _has_other_titles(entries: Sequence[Entry]) -> bool:
    """Whether most rows have titles, less like OS2's than those are in other words."""
    titles = [(entry.id, (after_id(entry.title) or ("", entry.title))[1]) for entry in entries]
    titled = [(own, title) for own, title in titles if squash(title)]
    likeness = sum(title_likeness(own, title) for own, title in titled)
    # What is as like another requirement's title is like none: "Hvad er R1?" shares "er" with many.
    half = len(titled) // 2
    strange = sum(
        title_likeness(own, title)
        for (own, _), (_, title) in zip(titled[half:] + titled[:half], titled, strict=True)
    )
    is_like = likeness >= max(_PARAPHRASED * len(titled), _OWN * strange)
    return 2 * len(titled) > len(entries) and not is_like


def _names_a_report(title: str) -> bool:
    return any(word in title for word in ("governance", "selvevaluering", "self assess"))


def _names_requirements(title: str) -> bool:
    return "os2" in title and "specifi" not in title and any(word in title for word in _REQUIREMENTS)


def _report(reading: Reading, model: Model, identity: Identity, day: date) -> GovernanceReport:
    requirements: dict[str, Requirement] = {}
    duplicates: list[tuple[str, int]] = []
    rows = Counter((entry.line, entry.title) for entry in reading.entries)
    written = min(date.fromisoformat(identity.date), day) if identity.date else day
    for entry in reading.entries:
        if entry.id in requirements:
            duplicates.append((entry.id, entry.line))
            continue
        status, documented, text = replace(entry, mark=entry.mark.written_on(written)).answer(day)
        requirements[entry.id] = Requirement(
            status=status,
            documented=documented,
            text=text,
            links=links_in(text),
            line=entry.line,
            current=current_of(entry, model, is_joint=rows[entry.line, entry.title] > 1),
            title=plain_title(entry.title),
            unticked=entry.mark.unticked and documented,
        )
    return GovernanceReport(
        model=model.version,
        format=format_of(reading, model),
        filled=_filled(reading, requirements),
        product=identity.product,
        filled_by=identity.filled_by,
        date=identity.date,
        date_text=identity.date_text,
        level_claimed=identity.level,
        requirements=requirements,
        duplicates=tuple(duplicates),
        generated=identity.generated,
    )


def _filled(reading: Reading, requirements: Mapping[str, Requirement]) -> Filled:
    answered = sum(item.status is not Status.BLANK for item in requirements.values())
    if not answered and not any(item.documented for item in requirements.values()):
        return Filled.EMPTY
    boxes = any(entry.mark.sign in {Sign.BOX, Sign.BALLOT} for entry in reading.entries[:_SAMPLE])
    needed = _MOST_BOXES * len(requirements) if boxes else len(requirements)
    return Filled.COMPLETE if answered >= needed else Filled.PARTIAL
