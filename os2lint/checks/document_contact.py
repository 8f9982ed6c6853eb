"""A document that people turn to, and that doesn't say where to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.asides import Asides
from os2lint.facts.boilerplate import sentences
from os2lint.facts.contacts import asks_to_report, has_address, has_handle, has_mail, leads_on
from os2lint.facts.publiccode import contacts
from os2lint.facts.vocabulary import vocabulary
from os2lint.findings import Evidence, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.vocabulary import Sort
    from os2lint.parsers.page import Link, Page


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where a real document has neither an address nor one of the ways that count.

    Keys: `no-contact`, or `contact` where publiccode.yml names one that the document doesn't refer to.

    Parameters:
        document: its name.
        ways: words that say how to report without an address, such as GitHub's own form.
        credits: words before somebody's name who has no say in it, such as who is thanked.
        otherwise: words for what an address is there for instead.
    """
    name = parameters["document"]
    document = facts.documents[name]
    if document.path is None or not document.is_written:
        return
    page = facts.documents.page(document.path)
    if _says_where(page, vocabulary().sorts[name], parameters):
        return
    named = contacts(facts)
    if named and any(
        named[0].location.path.lower() in paragraph.text.lower() for paragraph in page.paragraphs
    ):
        return
    yield Fault(
        key="contact" if named else "no-contact",
        arguments={"path": document.path, "file": named[0].location.path if named else ""},
        location=Location(path=document.path, line=1),
        evidence=tuple(Evidence(text=contact.words, location=contact.location) for contact in named),
    )


def _says_where(page: Page, sort: Sort, parameters: Mapping[str, Any]) -> bool:
    ways = parameters["ways"]
    asides = Asides(parameters.get("credits", ()), parameters.get("otherwise", ()), sort.evidence)
    texts = [paragraph.text for paragraph in page.paragraphs] + [heading.text for heading in page.headings]
    if any(way in text.lower() for text in texts for way in ways):
        return True
    said = [sentence for text in texts for sentence in sentences(text)]
    if any(has_address(asides.left_out(sentence)) for sentence in said if has_address(sentence)):
        return True
    for link in page.links:
        target = link.target.lower()
        if any(way in target for way in ways):
            return True
        if has_mail(target.removeprefix("mailto:")) and not _is_aside(link, said, asides):
            return True
    if page.links and all(link.target.startswith("mailto:") for link in page.links):
        return False
    asking = asks_to_report(page.paragraphs, sort)
    return any(leads_on(paragraph) or has_handle(paragraph.text) for paragraph in asking)


def _is_aside(link: Link, said: Iterable[str], asides: Asides) -> bool:
    """Whether a link's address, read where its text stands, is there for something else."""
    address = f"{link.text} ({link.target.removeprefix('mailto:')})"
    around = [sentence.replace(link.text, address, 1) for sentence in said if link.text in sentence]
    return bool(link.text and around) and not any(has_address(asides.left_out(one)) for one in around)
