"""The five file rules of repolinter.json, as checks of repo-review."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from importlib.abc import Traversable


class _Exists:
    """A file of that name stands in one of the folders."""

    family: ClassVar[str] = "files"
    names: ClassVar[tuple[str, ...]]
    folders: ClassVar[tuple[str, ...]] = ("", ".github", "docs")

    @classmethod
    def check(cls, root: Traversable) -> bool:
        """Look for a name that begins so, in any case."""
        places = (root.joinpath(folder) if folder else root for folder in cls.folders)
        return any(
            entry.name.lower().startswith(cls.names)
            for place in places
            if place.is_dir()
            for entry in place.iterdir()
        )


class License(_Exists):
    """There is a license."""

    names = ("license", "licence", "copying")
    folders = ("",)


class Readme(_Exists):
    """There is a README."""

    names = ("readme",)
    folders = ("",)


class Contributing(_Exists):
    """There is a CONTRIBUTING."""

    names = ("contributing",)


class Security(_Exists):
    """There is a SECURITY."""

    names = ("security",)


class CodeOfConduct(_Exists):
    """There is a CODE_OF_CONDUCT."""

    names = ("code_of_conduct",)


def checks() -> dict[str, type[_Exists]]:
    """Return the checks by name: repo-review's entry point."""
    return {"F1": License, "F2": Readme, "F3": Contributing, "F4": Security, "F5": CodeOfConduct}
