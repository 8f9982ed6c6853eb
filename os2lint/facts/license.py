"""The project's own license: which files hold it, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.facts.license_names import begins_so, is_license_name, other_names
from os2lint.facts.license_section import says_more
from os2lint.licenses import Verdict, identify
from os2lint.licenses.expressions import family
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from os2lint.facts import Facts
    from os2lint.facts.declared import Declaration
    from os2lint.licenses import Identification, Region

#: Verdicts from the best down; `missing` is a repository's alone.
_WORST_LAST = [*Verdict]
_REUSE_FOLDER = "LICENSES"


class LicenseFile(NamedTuple):
    """A file that holds a license of the project."""

    #: As the repository shows it; a symbolic link keeps its own path.
    path: str
    #: Where the text stands; another path where `path` is a link.
    target: str
    identification: Identification

    @property
    def is_hidden(self) -> bool:
        """Whether the file stands in the root, and its name doesn't say that it is a license."""
        return "/" not in self.path and not is_license_name(self.path)


class ProjectLicense(NamedTuple):
    """What the project's license is, from its own files alone."""

    files: tuple[LicenseFile, ...]
    declared: tuple[Declaration, ...]

    @property
    def verdict(self) -> str:
        """The worst verdict of the files, or `missing`."""
        verdicts = [file.identification.verdict for file in self.files]
        return max(verdicts, key=_WORST_LAST.index).value if verdicts else "missing"

    @property
    def spdx(self) -> tuple[str, ...]:
        """The ids that the files stand for, the first file's primary id first.

        Of ids that share a text, such as GPL-3.0-only and -or-later, the one that is declared is primary.
        """
        ids = (
            spdx for file in self.files for spdx in sorted(file.identification.spdx, key=self._is_undeclared)
        )
        return tuple(dict.fromkeys(ids))

    def _is_undeclared(self, spdx: str) -> bool:
        # Prose that says nothing of later versions doesn't forbid them.
        return not any(
            spdx in item.ids for item in self.declared if not item.is_prose or spdx.endswith("-or-later")
        )

    @property
    def texts(self) -> frozenset[str]:
        """The ids of which a text is there, whole or changed: what a notice names isn't."""
        return frozenset(
            spdx for file in self.files for region in file.identification.regions for spdx in region.spdx
        )

    @property
    def primary(self) -> tuple[str, ...]:
        """One id for each text that is there, without what the text can't tell (`GPL-3.0`, not `-only`)."""
        regions = (region for file in self.files for region in file.identification.regions)
        return tuple(dict.fromkeys(family(region.spdx[0]) for region in regions))

    @property
    def osi_approved(self) -> bool | None:
        """True if every license that binds is exact and approved; None where a person decides."""
        approvals = {file.identification.osi_approved for file in self.files}
        if not approvals or None in approvals:
            return None
        return approvals == {True}

    def inventory(self) -> dict[str, Any]:
        """Return what was found, in the shape of the JSON report."""
        return {
            "verdict": self.verdict,
            "spdx": list(self.spdx),
            "osi_approved": self.osi_approved,
            "files": [file.path for file in self.files],
            "declared": [
                {"path": item.location.path, "line": item.location.line, "value": item.value}
                for item in self.declared
            ],
            "regions": [
                _region(file.path, region) for file in self.files for region in file.identification.regions
            ],
        }


def project_license(facts: Facts) -> ProjectLicense:
    """Find the files that hold the project's license. Raises Unreadable.

    They are in the root; without one, in REUSE's folder; else in the root under another name.
    """
    candidates = list(_root_files(facts)) or list(_reuse_files(facts))
    files = tuple(_distinct(facts, candidates)) or tuple(_hidden(facts))
    return ProjectLicense(files=files, declared=facts.declared.licenses)


def is_empty(facts: Facts) -> bool:
    """Whether there are files with a license's name, and nothing in any of them. Raises Unreadable."""
    files = facts.license.files
    return bool(files) and not any(facts.text(file.path).text.strip() for file in files)


def _root_files(facts: Facts) -> Iterator[str]:
    entries = facts.repository.entries()
    names = [path for path in entries.children() if path in entries and is_license_name(path)]
    # The plain name first: it is what GitHub shows, and what people read.
    yield from sorted(names, key=lambda name: (len(name), name))


def _reuse_files(facts: Facts) -> Iterator[str]:
    """Yield the texts of REUSE's folder that the project itself names, all of them where it names none."""
    entries = facts.repository.entries()
    folder = next((name for name in entries.children() if name.upper() == _REUSE_FOLDER), None)
    if folder is None or folder in entries:
        return
    texts = {path.rpartition("/")[2].rpartition(".")[0]: path for path in entries.children(folder)}
    named = {license_id for item in facts.declared.licenses for license_id in item.ids}
    own = [path for license_id, path in texts.items() if license_id in named]
    yield from own or texts.values()


def _hidden(facts: Facts) -> Iterator[LicenseFile]:
    """Yield the texts in the root that the README calls the license, or whose names say that they are one.

    The latter may be those of a font or a library, where other licenses are stated. In doubt there are none:
    where the README says more, or something besides them is said to be the license and isn't one.
    """
    names = dict(other_names(facts))
    files = list(_distinct(facts, names))
    unknown = {file.path for file in files if not file.identification.regions}
    if len(unknown) == len(files) or any(begins_so(path) for path in unknown):
        return
    if says_more(facts, texts=names.keys() - unknown):
        return
    stated = {family(license_id) for item in facts.declared.licenses for license_id in item.ids}
    for file in files:
        regions = file.identification.regions
        ids = {family(license_id) for region in regions for license_id in region.spdx}
        if regions and (names[file.path] or (len(regions) == 1 and (not stated or ids & stated))):
            yield file


def _distinct(facts: Facts, paths: Iterable[str]) -> Iterator[LicenseFile]:
    """Identify each file once: a copy or a link to another says nothing new."""
    seen: set[bytes] = set()
    for path in paths:
        try:
            data = facts.repository.read(path)
        except Unreadable as problem:
            # A link that leads nowhere is no license.
            if problem.reason == "missing":
                continue
            raise
        if data in seen:
            continue
        seen.add(data)
        yield LicenseFile(path=path, target=facts.repository.resolve(path), identification=identify(data))


def _region(path: str, region: Region) -> dict[str, Any]:
    return {
        "path": path,
        "verdict": region.verdict.value,
        "spdx": list(region.spdx),
        "osi_approved": region.osi_approved,
        "start_line": region.start_line,
        "end_line": region.end_line,
    }
