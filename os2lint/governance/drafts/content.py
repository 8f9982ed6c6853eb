"""What the draft of an evaluation says, whatever it is written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from os2lint import __version__
from os2lint.governance.drafts.texts import DOTS, say
from os2lint.governance.looks import is_elsewhere
from os2lint.governance.model import load_model
from os2lint.governance.proposal import GROUNDS
from os2lint.governance.sights import Light
from os2lint.governance.wording import unlinked, without_links
from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.lights import assessed, level_lines
from os2lint.quotation import quoted
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from os2lint.findings import Report
    from os2lint.language import Language
    from os2lint.output.lights import Assessed
    from os2lint.output.wording import Words

#: Version of the secretariat's form that the draft follows in structure.
FORM = "0.9.2"
#: Items of a list, and what is quoted of the product's own words.
LISTED = 8
_QUOTED = 400
_LINKS = 4
_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A requirement's row."""

    item: Assessed
    #: The requirement as OS2 words it.
    name: str
    recommended: bool
    #: The product's own words, shortened, without the addresses of their links.
    quote: str
    links: tuple[str, ...]
    #: Where the answer stands, as `R3, line 14`; "" without an answer.
    place: str
    #: What was seen.
    evidence: tuple[Words, ...]
    #: What the product's own words speak of, but for the links that are listed anyway.
    told: tuple[Words, ...]
    #: What could not be looked at, and why.
    unseen: tuple[Words, ...]
    #: Whether the ground says more than the light does.
    has_ground: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A name and a value of the document information."""

    name: str
    value: str
    #: A person is to write the value; it is ours, not the repository's.
    is_open: bool = False


class Draft:
    """The parts of a draft, made from a report alone."""

    def __init__(self, report: Report, language: Language) -> None:
        self.report = report
        self.language = language
        self.items = assessed(report, language)
        self.rows = [self._row(item) for item in self.items]

    @property
    def product(self) -> str:
        """Return the product's name, or the place to write it."""
        return self.report.product or say("unnamed", self.language)

    @property
    def has_report(self) -> bool:
        """Return whether the product has filled in a governance report."""
        found = self.report.facts["governance_report"]
        return found["path"] is not None and found["filled"] != "empty"

    def information(self) -> list[Field]:
        """Return what stands at the top."""
        language = self.language
        subject = self.report.subject
        drafted = say("by-machine", language, date=self.report.today, version=__version__)
        return [
            Field(say("form", language), say("form-version", language, version=FORM)),
            Field(say("drafted", language), drafted),
            Field(say("date", language), say("fill-date", language), is_open=True),
            Field(say("author", language), say("fill-author", language), is_open=True),
            Field(say("repository", language), subject.name)
            if subject.name
            else Field(say("repository", language), say("fill-repository", language), is_open=True),
            Field(say("report", language), self._report_facts()),
            *self._filling(),
        ]

    def summary(self) -> list[str]:
        """Return the sentences that the figures give."""
        claims = [item["claim"] for item in self.report.assessment["requirements"].values()]
        answered = sum(claim is not None and claim["status"] != "blank" for claim in claims)
        found = self.report.assessment["requirements"].items()
        counts = self.report.assessment["counts"]["total"]
        listed = " · ".join(f"{DOTS[light]} {counts[light]}" for light in Light if counts[light])
        answers = say("answers", self.language, answered=answered, total=len(claims))
        elsewhere = [own for own, item in found if any(map(is_elsewhere, item["evidence"]))]
        return [
            *([answers] if answered else []),
            *self._said_of("code-elsewhere" if self.has_report else "code-unseen", elsewhere),
            *self._said_of("not-asked", self._grounded("not-asked")),
            *self._said_of("unticked", self._grounded("unticked")),
            say("proposals", self.language, counts=listed),
            *(f"{line[:1].upper()}{line[1:]}." for line in level_lines(self.report, self.language)),
        ]

    def _grounded(self, key: str) -> list[str]:
        """Return the ids of the requirements whose light has a ground."""
        found = self.report.assessment["requirements"].items()
        return [own for own, item in found if item["ground"] == GROUNDS[key]]

    def _said_of(self, key: str, ids: Sequence[str]) -> list[str]:
        return [say(key, self.language, ids=", ".join(ids))] if ids else []

    def against(self) -> list[Assessed]:
        """Return what counts against the product: red before yellow, low levels before high ones."""
        found = [item for item in self.items if item.light in {Light.RED, Light.YELLOW}]
        return sorted(found, key=lambda item: (item.light is not Light.RED, item.level.rank))

    def in_place(self) -> list[Assessed]:
        """Return what was seen in place."""
        return [item for item in self.items if item.light is Light.GREEN]

    def remedies(self) -> list[tuple[Assessed, Words]]:
        """Return what counts against the product, each with what mends it, as far as a rule knows that."""
        rules = built_in()
        known = {
            finding.requirements[0]: wording.remedy(finding, rules, self.language)
            for finding in (*self.report.next_level, *self.report.findings)
            if len(finding.requirements) == 1 and finding.rule in rules
        }
        return [(item, known.get(item.id, item.ground)) for item in self.against()]

    def next_steps(self) -> list[Assessed]:
        """Return what stands between the report and the level after the one that it documents."""
        missing = self.report.assessment["level_missing"]
        return [item for item in self.items if item.id in missing]

    def _report_facts(self) -> str:
        found = self.report.facts["governance_report"]
        if found["path"] is None:
            return say("no-report", self.language)
        key = "unfilled-report" if found["filled"] == "empty" else "report-facts"
        return say(key, self.language, path=found["path"], model=found["model"])

    def _filling(self) -> Iterator[Field]:
        """Yield when and by whom the report was filled in, and which others there are."""
        found, language = self.report.facts["governance_report"], self.language
        if self.has_report:
            unsaid = say("not-said", language)
            yield Field(say("report-date", language), found.get("date") or unsaid)
            yield Field(say("report-author", language), found.get("filled_by") or unsaid)
        others = found.get("others", ())
        if others:
            more = [say("and-others", language, count=len(others) - LISTED)] if len(others) > LISTED else []
            yield Field(say("other-reports", language), ", ".join([*others[:LISTED], *more]))

    def _row(self, item: Assessed) -> Row:
        requirement = load_model().requirements[item.id]
        claim = self.report.assessment["requirements"][item.id]["claim"]
        assessment = self.report.assessment["requirements"][item.id]
        looked = [
            (text, sight["seen"], sight.get("told", False))
            for text, sight in zip(item.evidence, assessment["evidence"], strict=False)
        ]
        shown = [GROUNDS[key] for key in ("to-read", "no-report", "blank")]
        shown += [sight["text"] for sight in assessment["evidence"]]
        links = tuple(link for link in claim["links"] if link.startswith(_WEB))[:_LINKS] if claim else ()
        return Row(
            item=item,
            name=requirement.name,
            recommended=requirement.recommended,
            quote=_quote(claim["text"], claim["links"], links, self.language) if claim else "",
            links=links,
            evidence=tuple(text for text, seen, told in looked if seen and not told),
            told=tuple(text for text, _, told in looked if told and not plain(text).endswith(links or "\n")),
            unseen=tuple(text for text, seen, _ in looked if not seen),
            place=self._place(item.id, claim) if claim else "",
            has_ground=assessment["ground"] not in shown,
        )

    def _place(self, own: str, claim: Mapping[str, Any]) -> str:
        line = say("line", self.language, line=claim["line"])
        ids = ", ".join(claim["ids"])
        return line if ids == own else say("own-ids", self.language, ids=ids, line=line)


def _quote(text: str, links: Iterable[str], listed: Sequence[str], language: Language) -> str:
    """Return the words, shortened, but nothing where they are only the links that are listed anyway.

    Addresses that are listed below it give way to a word: twice they only make it longer.
    """
    words = unlinked(text)
    known = frozenset(links)
    rest = (word for word in without_links(words).split() if word not in known)
    if not any(sign.isalnum() for word in rest for sign in word):
        return ""
    for link in sorted(listed, key=len, reverse=True):
        words = words.replace(link, say("listed-link", language))
    return quoted(words, _QUOTED)
