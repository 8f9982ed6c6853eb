"""The product's governance report: found in the configured place, by name, or by what it holds."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.governance.report import Filled, GovernanceReport, NotAReport
from os2lint.references import parse_reference
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from os2lint.facts import Facts
    from os2lint.findings import Level
    from os2lint.governance.dates import Period
    from os2lint.repository import Listing, Repository

#: Days after which a report that was found by its name may have been followed by one of another name.
_YEAR = 366


class ReportFile(NamedTuple):
    """A report and the file it stands in, relative to its repository."""

    path: str
    report: GovernanceReport


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReport:
    """The report that counts, or what was found in its place."""

    #: The current report that somebody has filled in.
    file: ReportFile | None = None
    #: Reports of an earlier date, or the same in another format.
    others: tuple[ReportFile, ...] = ()
    #: Reports that nobody has filled in: they never count as the product's.
    unfilled: tuple[ReportFile, ...] = ()
    #: What the configuration says about where it is, or None.
    configured: str | None = None
    #: Why the configured place yields none: missing, listing-incomplete, unreachable, `unreadable-…` or a
    #: key of the refusals.
    problem: str | None = None
    #: OWNER/REPO that holds the report, where it isn't this repository.
    elsewhere: str | None = None
    #: Files that could not be read and may be reports: path and reason.
    unreadable: tuple[tuple[str, str], ...] = field(default=())
    #: Every file that may be a report was looked into; once one was found by its name, every file so named.
    searched_all: bool = True

    @property
    def report(self) -> GovernanceReport | None:
        """The report that counts."""
        return self.file.report if self.file else None

    @property
    def path(self) -> str | None:
        """Where the report stands, or the unfilled one that stands in its place."""
        shown = self.file or next(iter(self.unfilled), None)
        return shown.path if shown else None

    @property
    def product(self) -> str | None:
        """The product's name as its report has it."""
        return self.report.product if self.report else None

    @property
    def level_claimed(self) -> Level | None:
        """The level that the report claims."""
        return self.report.level_claimed if self.report else None

    def inventory(self) -> dict[str, Any]:
        """Return what was found, for the JSON report."""
        shown = self.file or next(iter(self.unfilled), None)
        if shown is None:
            return {"path": None, "repository": None, "model": None, "format": None, "filled": None}
        return {
            "path": shown.path,
            "repository": self.elsewhere,
            "model": shown.report.model,
            "format": shown.report.format,
            "filled": shown.report.filled.value,
            "date": shown.report.date or shown.report.date_text,
            "filled_by": shown.report.filled_by,
            "others": [other.path for other in self.others],
        }


def find_report(facts: Facts) -> FoundReport:
    """Look in the configured place, else everywhere in the repository."""
    place, today = facts.configuration.governance_report, facts.circumstances.today
    if not place:
        return search(facts.repository, today)
    reference = parse_reference(place)
    if reference is None:
        return _configured(facts.repository, place.strip("/"), place, None, today)
    sister = facts.circumstances.sister
    if sister is None:
        return FoundReport(configured=place, problem="unreachable", elsewhere=reference.repository)
    return _configured(sister, reference.path, place, reference.repository, today)


def _configured(
    repository: Repository, path: str, place: str, elsewhere: str | None, today: date
) -> FoundReport:
    """Read the file that the configuration names, or search the folder."""
    listing = repository.entries()
    if listing.is_folder(path):
        found = search(repository, today, path)
        problem = None if found.file or found.unfilled else _absence(listing)
        return replace(found, configured=place, problem=problem, elsewhere=elsewhere)
    if path not in listing:
        return FoundReport(configured=place, problem=_absence(listing), elsewhere=elsewhere)
    from os2lint.governance.reader import read_report
    from os2lint.governance.search import LONGEST

    try:
        result = read_report(repository.read(path, LONGEST), path, today)
    except Unreadable as problem:
        reason = f"unreadable-{problem.reason}"
        return FoundReport(configured=place, problem=reason, elsewhere=elsewhere)
    if isinstance(result, NotAReport):
        return FoundReport(configured=place, problem=result.reason, elsewhere=elsewhere)
    chosen = _chosen([ReportFile(path=path, report=result)])
    return FoundReport(file=chosen.file, unfilled=chosen.unfilled, configured=place, elsewhere=elsewhere)


def _absence(listing: Listing) -> str:
    """Return what it means that a path isn't listed."""
    return "missing" if listing.is_complete else "listing-incomplete"


def search(repository: Repository, today: date, folder: str = "") -> FoundReport:
    """Look for reports by their names, else, or where they are old, by what files hold, below a folder."""
    from os2lint.governance.search import LONGEST, MOST_NAMED, by_content, by_name

    files: list[ReportFile] = []
    unreadable: list[tuple[str, str]] = []
    named = by_name(repository.entries(), folder)

    def keep(path: str, data: bytes) -> None:
        from os2lint.governance.reader import read_report

        result = read_report(data, path, today)
        if isinstance(result, GovernanceReport):
            files.append(ReportFile(path=path, report=result))

    for path in named[:MOST_NAMED]:
        try:
            keep(path, repository.read(path, LONGEST))
        except Unreadable as problem:
            unreadable.append((path, problem.reason))
    searched_all = len(named) <= MOST_NAMED
    if not any(_is_recent(file, today) for file in files):
        looked = by_content(repository, folder)
        if not any(file.report.filled is not Filled.EMPTY for file in files):
            searched_all = searched_all and looked.is_complete
            unreadable += looked.unreadable
        for path, data in looked.found:
            keep(path, data)
    return replace(_chosen(files), unreadable=tuple(unreadable), searched_all=searched_all)


def _is_recent(file: ReportFile, today: date) -> bool:
    """Whether a report leaves no reason to look for another: it is filled in, and not over a year old."""
    from os2lint.governance.search import period_of

    written = _written(file.report) or period_of(file.path)
    is_old = written is not None and (today - written.last).days > _YEAR
    return file.report.filled is not Filled.EMPTY and not is_old


def _written(report: GovernanceReport) -> Period | None:
    from os2lint.governance.dates import period

    return period(report.date or report.date_text or "")


def _chosen(files: Iterable[ReportFile]) -> FoundReport:
    """Take the report with the newest date, its own or its path's; of the same the one that people read."""
    filled: list[ReportFile] = []
    unfilled: list[ReportFile] = []
    for file in files:
        (unfilled if file.report.filled is Filled.EMPTY else filled).append(file)
    filled.sort(key=_currency, reverse=True)
    return FoundReport(
        file=filled[0] if filled else None,
        others=tuple(filled[1:]),
        unfilled=tuple(unfilled),
    )


def _currency(file: ReportFile) -> tuple[str, bool, bool, str, str, int]:
    from os2lint.governance.search import period_of

    report = file.report
    is_page = file.path.casefold().endswith((".html", ".htm", ".csv", ".tsv"))
    written, named = _written(report), period_of(file.path)
    since = named.first.isoformat() if named else ""  # a year's folder may be of any day in it
    return (
        written.last.isoformat() if written else since,
        report.format != "json",
        not is_page,
        since,
        report.generated,
        -file.path.count("/"),
    )
