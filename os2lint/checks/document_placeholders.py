"""Documents in which a template's words still stand."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_state import State
from os2lint.facts.kind import template_claim
from os2lint.facts.vocabulary import vocabulary
from os2lint.findings import Evidence, Location
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from os2lint.facts import Facts

#: Placeholders that a finding shows, and the characters of each.
_SHOWN, _LENGTH = 3, 40


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault a file: `template` where nobody has filled it in, `leftover` where most is.

    `claim` is for a front page that calls the repository a template; a template is never asked.
    """
    paths: set[str] = set()
    for document in chain.from_iterable(map(facts.documents.every, vocabulary().sorts)):
        if not document.placeholders or document.path is None or document.path in paths:
            continue
        paths.add(document.path)
        texts = tuple(
            dict.fromkeys(quoted(placeholder.text, _LENGTH) for placeholder in document.placeholders)
        )
        first = document.placeholders[0]
        yield Fault(
            key="template" if document.state is State.TEMPLATE else "leftover",
            arguments={
                "path": document.path,
                "placeholders": texts[:_SHOWN],
                "count": len(document.placeholders),
            },
            location=Location(
                path=document.path, line=first.line, column=first.column, end_column=first.end_column
            ),
            evidence=tuple(
                Evidence(text=placeholder.text, location=Location(path=document.path, line=placeholder.line))
                for placeholder in document.placeholders[1:20]
            ),
        )
    yield from _claim(facts, paths)


def _claim(facts: Facts, told: Container[str]) -> Iterator[Fault]:
    path, claim = facts.documents.front_page.path, template_claim(facts)
    if path and claim and path not in told:
        text, line = claim
        yield Fault(
            key="claim",
            arguments={"path": path, "claim": quoted(text, _LENGTH)},
            location=Location(path=path, line=line),
        )
