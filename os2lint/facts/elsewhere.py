"""What is told of documents in other places: the README's links, the configuration, the governance report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.checks import Unassessed
from os2lint.facts.readme_license import front_page
from os2lint.facts.vocabulary import file_key, vocabulary
from os2lint.findings import Evidence, Location
from os2lint.governance.report import Status
from os2lint.parsers.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from os2lint.facts import Facts
    from os2lint.parsers.page import Link


_WEB = ("https://", "http://")


def documentation_elsewhere(facts: Facts) -> Unassessed | None:
    """Say why a document can't be called missing: it may be where the product's documentation is kept."""
    configured = facts.configuration.documentation
    if configured:
        return Unassessed(reason="documentation-elsewhere", arguments={"place": configured})
    owner, _, name = (facts.repository.name or "").lower().partition("/")
    own = {word for word in (owner, name, (facts.configuration.product or "").lower(), "os2") if word}
    for target, text in web_addresses(facts):
        lowered = target.lower()
        if any(word in lowered for word in own) and any(
            word in lowered or word in text.lower() for word in vocabulary().documentation_links
        ):
            return Unassessed(reason="documentation-linked", arguments={"target": target})
    return None


def web_addresses(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield the front page's web addresses with their texts; a bare one is a link on GitHub too."""
    for link in front_page_links(facts):
        if link.target.startswith(_WEB):
            yield link.target, link.text
    for paragraph in _front_page(facts).paragraphs:
        for word in paragraph.text.split():
            if word.startswith(_WEB):
                yield word.rstrip(".,;:)"), ""


def is_claimed(facts: Facts, requirement: str) -> bool:
    """Whether the governance report claims a requirement met, and says where that can be seen."""
    report = facts.governance.report
    rows = report.by_current.get(requirement, ()) if report else ()
    return any(row.status is Status.MET and row.documented for _, row in rows)


def promises(facts: Facts, names: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the links of the front page that lead to documents which aren't there."""
    path = facts.documents.front_page.path
    stems = {stem for name in names for stem in vocabulary().sorts[name].names}
    return tuple(
        Evidence(text=link.target, location=Location(path=path, line=link.line, column=link.column))
        for link in front_page_links(facts)
        if path and "://" not in link.target and link_stem(link.target) in stems
    )


def front_page_links(facts: Facts) -> Iterator[Link]:
    """Yield the links of the README, or of the page that stands for it; none where it can't be read."""
    yield from _front_page(facts).links


def _front_page(facts: Facts) -> Page:
    return front_page(facts) or Page()


def front_page_title(facts: Facts) -> str:
    """Return the README's title, which begins with the product's name; "" where there is none."""
    return _front_page(facts).title


def link_stem(target: str) -> str:
    """Return the name of the file that a link leads to, as file names are compared."""
    return file_key(target.partition("#")[0].rstrip("/").rpartition("/")[2])
