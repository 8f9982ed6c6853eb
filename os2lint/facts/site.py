"""The website that a repository's pages become, as far as links between them are concerned.

Jekyll (GitHub Pages), MkDocs, Docusaurus and Sphinx publish `forløb/processen.md` under addresses such as
`/forløb/processen`, `/forløb/processen/` and `/forløb/processen.html`, below a base address, or where the
page's own header says. A link that is right under any of these is right.
"""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING

from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts

#: Files by which a repository, or its docs folder, shows that it is published as a website.
_SIGNS = (
    "_config.yml",
    "_config.yaml",
    "CNAME",
    "index.md",
    "index.html",
    "mkdocs.yml",
    "mkdocs.yaml",
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "conf.py",
    "source/conf.py",
    ".vitepress/config.ts",
    ".vitepress/config.js",
)
_PAGES = (".md", ".markdown", ".mdx", ".html", ".rst", ".adoc")
_INDEXES = ("index", "readme")
#: Folders whose contents are published at the site's root.
_SERVED = ("", "static", "public", "assets", "docs", "_pages", "_posts", "_docs")
#: What plugins make, and no file holds.
_GENERATED = frozenset(
    {"feed.xml", "sitemap.xml", "robots.txt", "404.html", "search", "tags", "categories", "assets"}
)
#: Headers that are read for their addresses.
_MAX_HEADERS = 1000


class Site:
    """The addresses at which the pages of a repository can be reached, relative to its root or its docs/."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._listing = facts.repository.entries()

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """The folders that are published as a website."""
        found = []
        for folder in ("", "docs", "documentation", "website", "site"):
            prefix = f"{folder}/" if folder else ""
            if any(prefix + sign in self._listing for sign in _SIGNS):
                found.append(folder)
        return tuple(found)

    def publishes(self, path: str) -> bool:
        """Whether a file is part of a website."""
        return any(not root or path.startswith(f"{root}/") for root in self.roots)

    def has_page(self, source: str, target: str) -> bool:
        """Whether a link's path, written in the page `source`, leads to a page of the website."""
        return any(self._is_address(address) for address in self._addresses(source, target))

    def _addresses(self, source: str, target: str) -> Iterator[str]:
        """Yield what a link may mean, as paths relative to the repository's root."""
        if target.startswith("/"):
            path = target.strip("/")
            first, _, rest = path.partition("/")
            for root in self.roots:
                for served in _SERVED:
                    yield posixpath.join(root, served, path).strip("/")
                if first in self._bases:
                    yield posixpath.join(root, rest).strip("/")
            return
        stem = source.rpartition(".")[0]
        folder = posixpath.dirname(source)
        # The page's address may end with a slash, so that it counts as a folder itself.
        bases = [folder, stem] if stem.rpartition("/")[2].lower() not in _INDEXES else [folder]
        own = self._own_address.get(source)
        if own:
            bases += [own, posixpath.dirname(own)]
        for base in bases:
            address = posixpath.normpath(posixpath.join(base, target))
            yield "" if address == "." else address.removeprefix("../")

    def _is_address(self, address: str) -> bool:
        address = address.strip("/")
        if address in self._listing or self._listing.is_folder(address):
            return True
        plain = address.removesuffix(".html").removesuffix(".htm")
        if any(map(self._is_page, (plain, *self._in_collections(plain)))):
            return True
        if address.rpartition("/")[2].lower() in _GENERATED or address.endswith(".css"):
            return True
        return self._lookup(plain) or plain.lower() in self._named_addresses

    def _is_page(self, plain: str) -> bool:
        return any(plain + extension in self._listing for extension in _PAGES)

    def _in_collections(self, address: str) -> Iterator[str]:
        """Yield where the page of an address would be in Jekyll's collections."""
        for base, folder in self._published:
            if not base or address.startswith(f"{base}/"):
                yield posixpath.join(folder, address.removeprefix(base).lstrip("/"))

    @cached_property
    def _published(self) -> Sequence[tuple[str, str]]:
        """Jekyll's collections that become pages: the address of each, and its folder (jekyllrb.com/docs)."""
        found = []
        for root in self.roots:
            configuration = self._configuration(root)
            collections = configuration.get("collections")
            above = str(configuration.get("collections_dir") or "").strip("/")
            for name, settings in collections.items() if isinstance(collections, dict) else ():
                if isinstance(settings, dict) and settings.get("output") is True:
                    # `/vejledninger/:path/`: what stands before the first variable is the same for all.
                    pattern = str(settings.get("permalink") or f"/{name}/:path").replace(
                        ":collection", str(name)
                    )
                    base = posixpath.join(root, pattern.partition(":")[0].strip("/"))
                    found.append((base.strip("/"), posixpath.join(root, above, f"_{name}")))
        return tuple(found)

    def _lookup(self, plain: str) -> bool:
        """Whether an index page of the folder stands for it, whatever its case."""
        return any(
            f"{plain}/{index}{extension}".lstrip("/") in self._listing
            for index in (*_INDEXES, "README", "Index")
            for extension in _PAGES[:4]
        )

    @cached_property
    def _bases(self) -> frozenset[str]:
        """The first part of addresses on GitHub Pages: the repository's name, and Jekyll's `baseurl`."""
        names = {(self._facts.repository.name or "").rpartition("/")[2]}
        for root in self.roots:
            names.add(str(self._configuration(root).get("baseurl") or "").strip("/"))
        return frozenset(names - {""})

    def _configuration(self, root: str) -> Mapping[str, object]:
        from os2lint.parsers.yaml import YamlError, load_yaml

        path = posixpath.join(root, "_config.yml")
        if path not in self._listing:
            return {}
        try:
            value = load_yaml(self._facts.text(path).text).value
        except (YamlError, Unreadable):
            return {}
        return value if isinstance(value, dict) else {}

    @cached_property
    def _own_address(self) -> Mapping[str, str]:
        """The addresses that pages ask for in their headers (`permalink`, `slug`), by the pages' paths."""
        found = {}
        pages = (path for path in self._listing if path.endswith(_PAGES[:2]) and self.publishes(path))
        for number, path in enumerate(pages):
            if number == _MAX_HEADERS:
                break
            try:
                text = self._facts.text(path).text
            except Unreadable:
                continue
            address = _header_value(text[:2000], "permalink") or _header_value(text[:2000], "slug")
            if address:
                found[path] = address.strip("/")
        return found

    @cached_property
    def _named_addresses(self) -> frozenset[str]:
        addresses = set()
        for address in self._own_address.values():
            plain = address.removesuffix(".html").removesuffix("/index").lower()
            addresses.update({plain, *(posixpath.join(root, plain) for root in self.roots)})
        return frozenset(addresses)


def _header_value(start: str, key: str) -> str:
    if not start.startswith("---"):
        return ""
    for line in start.split("\n")[1:40]:
        if line.rstrip("\r") == "---":
            return ""
        name, colon, value = line.partition(":")
        if colon and name.strip() == key:
            return value.strip().strip("\"'")
    return ""
