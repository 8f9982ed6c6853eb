"""What a product claims of each requirement of the newest model, whatever its report's version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.findings import Level
from os2lint.governance.absences import waits
from os2lint.governance.bare_words import is_bare
from os2lint.governance.model import load_model
from os2lint.governance.report import Status
from os2lint.governance.titles import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from os2lint.facts import Facts
    from os2lint.governance.model import ModelRequirement
    from os2lint.governance.report import GovernanceReport, Requirement


class Claim(NamedTuple):
    """A requirement of the newest model with the report's answers to it, of which there may be several."""

    requirement: ModelRequirement
    #: The report's own ids and answers.
    answers: tuple[tuple[str, Requirement], ...] = ()
    #: Whether the form that the report was written in asks for it at all.
    asked: bool = True

    @property
    def id(self) -> str:
        """Return the ids as the report has them, else the newest model's."""
        return ", ".join(own for own, _answer in self.answers) or self.requirement.id

    @property
    def name(self) -> str:
        """Return the requirement as the report words it."""
        return next((answer.title for _own, answer in self.answers if answer.title), self.requirement.name)

    @property
    def status(self) -> Status:
        """Return the answer."""
        return merged([answer.status for _own, answer in self.answers])

    @property
    def unticked(self) -> bool:
        """Return whether the no is only that boxes with words beside them were not ticked."""
        return self.status is Status.NOT_MET and all(answer.unticked for _own, answer in self.answers)

    @property
    def documented(self) -> bool:
        """Return whether each answer has words of its own.

        "Ja" once more is none, nor is the requirement; "Kommer" and "Findes ikke" explain a no, not a yes.
        """
        return bool(self.answers) and all(
            answer.documented
            and not is_title(own, answer.text)
            and not is_bare(answer.text, answer.links, promises=answer.status is Status.MET)
            for own, answer in self.answers
        )

    @property
    def puts_off(self) -> bool:
        """Return whether words beside a yes wait for something, or say that there is nothing yet."""
        return any(
            answer.status is Status.MET
            and (
                waits(answer.text)
                or is_bare(answer.text, answer.links, promises=True)
                > is_bare(answer.text, answer.links, promises=False)
            )
            for _own, answer in self.answers
        )

    @property
    def text(self) -> str:
        """Return the product's own words."""
        return "\n".join(answer.text for _own, answer in self.answers if answer.text)

    @property
    def links(self) -> tuple[str, ...]:
        """Return the addresses in the words."""
        return tuple(dict.fromkeys(link for _own, answer in self.answers for link in answer.links))

    @property
    def line(self) -> int:
        """Return the first answer's line; 0 where there is none."""
        return min((answer.line for _own, answer in self.answers), default=0)


def claims(report: GovernanceReport | None) -> tuple[Claim, ...]:
    """Return a claim for each requirement of the newest model, in its order; unanswered ones are blank."""
    answers = report.by_current if report else {}
    form = load_model(report.model).requirements.values() if report else load_model().requirements.values()
    asked = {own for item in form for own in (item.current, *item.related)}
    return tuple(
        Claim(requirement=requirement, answers=answers.get(own, ()), asked=own in asked)
        for own, requirement in load_model().requirements.items()
    )


def binding_claims(facts: Facts) -> tuple[Claim, ...]:
    """Return the claims about what binds at or below the level that the repository is held against."""
    rank = Level(facts.level.value).rank
    return tuple(claim for claim in claims(facts.governance.report) if claim.requirement.level.rank <= rank)


def merged(statuses: Sequence[Status]) -> Status:
    """Return one answer for several: only what holds of each old requirement holds of the one they became."""
    different = set(statuses)
    if len(different) == 1:
        return statuses[0]
    return Status.PARTLY if different & {Status.MET, Status.PARTLY} else Status.BLANK
