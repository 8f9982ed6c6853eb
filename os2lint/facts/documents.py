"""The documents that a repository has: where each is, and whether somebody has written it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from os2lint.facts.contacts import has_address
from os2lint.facts.document_search import (
    CLOSED,
    PICTURES,
    WELL_KNOWN,
    candidates,
    documentation_pages,
    extension_of,
    is_recorded,
    is_template,
)
from os2lint.facts.document_state import Document, State, judge_document
from os2lint.facts.purpose import Purpose, judge_purpose
from os2lint.facts.sections import Section, heading_of
from os2lint.facts.tool_configuration import is_configured
from os2lint.facts.vocabulary import file_key, plain_words, vocabulary
from os2lint.parsers.reading import read_page
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.facts.vocabulary import Sort
    from os2lint.parsers.page import Page

#: The documents of the inventory.
INVENTORY = (
    "readme",
    "contributing",
    "code-of-conduct",
    "security-policy",
    "maintainers",
    "changelog",
    "architecture",
    "publiccode",
)
#: Pages of the root and of docs/ whose titles are looked at for a document that no name gives away.
_TITLES = 40
#: Files by a document's name that are looked at, when the first ones turn out to be empty.
_CANDIDATES = 5
#: Pages that a site begins with.
_INDEXES = ("index.md", "index.markdown", "index.rst", "index.adoc", "index.html")


def find_documents(facts: Facts) -> Documents:
    """Return the repository's documents; each is looked for when it is asked for."""
    return Documents(facts)


class Documents:
    """The documents of a repository by name: those of `INVENTORY`, and the others of the vocabulary."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._found: dict[str, Document] = {}
        self._pages: dict[str, Page] = {}

    def __getitem__(self, name: str) -> Document:
        """Return a document, MISSING where there is none."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def every(self, name: str) -> Iterator[Document]:
        """Yield each file that is such a document, the one that counts first: AUTHORS beside MAINTAINERS."""
        counting = self[name]
        if counting.path:
            yield counting
        for path in self._fitting(name):
            if path != counting.path:
                yield self._judged(name, path)

    def page(self, path: str) -> Page:
        """Return a document's headings, prose and links; read once. Raises Unreadable."""
        if path not in self._pages:
            self._pages[path] = read_page(path, self._facts.text(path).text)
        return self._pages[path]

    @cached_property
    def front_page(self) -> Document:
        """The README, or the index page of a site that has none."""
        readme = self["readme"]
        if readme.path:
            return readme
        listing = self._facts.repository.entries()
        index = next((path for path in _INDEXES if path in listing), None)
        return self._judged("readme", index) if index else readme

    @cached_property
    def purpose(self) -> Purpose:
        """Whether the front page says what the thing is for. Raises Unreadable; EMPTY where there is none."""
        document = self.front_page
        if document.state is State.TEMPLATE:
            return Purpose.TEMPLATE
        name = (self._facts.repository.name or "").rpartition("/")[2]
        return judge_purpose(self.written(document), name) if document.path else Purpose.EMPTY

    def written(self, document: Document) -> Page:
        """Return a document without the paragraphs that are still to be filled in. Raises Unreadable."""
        page = self.page(document.path or "")
        left = tuple({placeholder.text for placeholder in document.placeholders})
        if not left:
            return page
        kept = tuple(p for p in page.paragraphs if not any(text in p.text for text in left))
        return replace(page, paragraphs=kept)

    def section(self, name: str) -> Section | None:
        """Return the section that says what a document would.

        It may stand on the front page or in CONTRIBUTING; for some sorts, on any page of the documentation.
        """
        sort = vocabulary().sorts[name]
        for document in (self.front_page, self["contributing"]):
            if document.path and document.is_written and document.name != name:
                heading = heading_of(self.written(document), sort)
                if heading:
                    return Section(path=document.path, heading=heading)
        return self._section_of_documentation(sort) if sort.anywhere else None

    def is_told(self, name: str) -> bool:
        """Whether the repository says somewhere what this document would: in its own, or in a section."""
        return self[name].is_written or self.section(name) is not None

    def has_configuration(self, name: str) -> bool:
        """Whether other files do the document's work: a linter's configuration, records of decisions."""
        sort = vocabulary().sorts[name]
        return is_configured(self._facts, sort) or is_recorded(self._facts.repository.entries(), sort)

    def inventory(self) -> dict[str, Any]:
        """Return path and state of each document, for the JSON report; a site's index is its README."""
        found = {name: self.front_page if name == "readme" else self[name] for name in INVENTORY}
        return {
            name: {"path": document.path, "state": document.state.value} for name, document in found.items()
        }

    @cached_property
    def _candidates(self) -> Mapping[str, Sequence[str]]:
        return candidates(self._facts.repository.entries())

    def _find(self, name: str) -> Document:
        sort = vocabulary().sorts[name]
        empty = None
        for path in chain(self._fitting(name), self._titled(sort)):
            document = self._judged(name, path)
            if document.state is not State.EMPTY:
                return document
            empty = empty or document
        return empty or Document(name=name, state=State.MISSING)

    def _fitting(self, name: str) -> Iterator[str]:
        for path in self._candidates[name][:_CANDIDATES]:
            if self._is_readable(path) and self._fits(path, vocabulary().sorts[name]):
                yield path

    def _is_readable(self, path: str) -> bool:
        """Whether something is there: a link that leads nowhere is no document."""
        try:
            self._facts.repository.resolve(path)
        except Unreadable:
            return False
        return True

    def _fits(self, path: str, sort: Sort) -> bool:
        """Whether a document's words agree with its name, where the name alone could mean other things."""
        judged = sort.titles_against or (sort.evidence and not _speaks_for_itself(path, sort))
        if not judged or extension_of(path) in PICTURES + CLOSED:
            return True
        try:
            text = self._facts.text(path).text.casefold()
        except Unreadable:
            return True
        title = plain_words(text.lstrip().partition("\n")[0])
        if sort.titles_against.intersection(title.split()) and not sort.has_heading(title):
            return False
        body = text.lstrip().partition("\n")[2] or text
        return (
            not (sort.evidence and body.strip())
            or any(word in body for word in sort.evidence)
            or has_address(body)
        )

    def _titled(self, sort: Sort) -> Iterator[str]:
        """Yield the pages whose title names a document that no file name gives away."""
        if sort.headings:
            for path, title in self._titles.items():
                if sort.has_heading(title) and self._fits(path, sort):
                    yield path

    def _section_of_documentation(self, sort: Sort) -> Section | None:
        hinted = (path for path in self._documentation if self._has_heading_line(path, sort))
        for path in islice(hinted, _CANDIDATES):
            heading = heading_of(self.page(path), sort)
            if heading:
                return Section(path=path, heading=heading)
        return None

    def _has_heading_line(self, path: str, sort: Sort) -> bool:
        """Whether a page is worth parsing for such a section."""
        try:
            lines = self._facts.text(path).text.split("\n")
        except Unreadable:
            return False
        return any(line.startswith("#") and sort.has_heading(line.strip("# \r")) for line in lines)

    @cached_property
    def _documentation(self) -> Sequence[str]:
        """Return the pages of the documentation that are none of the documents with a place of their own."""
        sorts = vocabulary().sorts
        others = {
            path
            for name, paths in self._candidates.items()
            if name != "readme" and not sorts[name].anywhere
            for path in paths
        }
        pages = documentation_pages(self._facts.repository.entries())
        return [path for path in pages if path not in others][:_TITLES]

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        listing = self._facts.repository.entries()
        known = {path for paths in self._candidates.values() for path in paths}
        pages = [
            path
            for folder in ("", "docs")
            for path in listing.children(folder)
            if extension_of(path) in {"md", "markdown"} and path not in known and not is_template(path)
        ]
        titles = {}
        for path in pages[:_TITLES]:
            try:
                titles[path] = _title(self._facts.text(path).text)
            except Unreadable:
                continue
        return titles

    def _judged(self, name: str, path: str) -> Document:
        if extension_of(path) in PICTURES + CLOSED:
            return Document(name=name, state=State.REAL, path=path)
        try:
            return judge_document(name, path, self._facts.text(path).text, lambda: self.page(path))
        except Unreadable:
            # It is there; what it holds is for the checks to ask about, and to say that they couldn't.
            return Document(name=name, state=State.REAL, path=path)


def _speaks_for_itself(path: str, sort: Sort) -> bool:
    """Whether GitHub itself would take a file for this document: its first name, where GitHub looks first."""
    folder, _, file = path.rpartition("/")
    return path == WELL_KNOWN or (folder in {"", ".github"} and file_key(file) == sort.names[0])


def _title(text: str) -> str:
    """Return a Markdown page's first `#` heading, from its first lines alone."""
    for line in text[:4000].splitlines()[:40]:
        if line.startswith("# "):
            return line[2:].strip(" #")
    return ""
