"""Outputs: each module writes a report in one format to a stream.

An output knows the report and the rules' texts, and nothing of repositories, checks or networks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from os2lint.output.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Report
    from os2lint.rules import Rule

__all__ = ["FORMATS", "Options", "Writer", "find"]

#: The formats by name, and the module that writes each; imported when it is asked for.
FORMATS: dict[str, str] = {
    "text": "os2lint.output.text",
    "github": "os2lint.output.github",
    "markdown": "os2lint.output.markdown",
    "json": "os2lint.output.json",
    "sarif": "os2lint.output.sarif",
    "junit": "os2lint.output.junit",
    "gitlab": "os2lint.output.gitlab",
    "html": "os2lint.output.html",
    "badge": "os2lint.output.badge",
    "badge-svg": "os2lint.output.badge_svg",
}


class Writer(Protocol):
    """What each format's module has under the name `write`."""

    def __call__(
        self, report: Report, rules: Mapping[str, Rule], stream: TextIO, options: Options, /
    ) -> None:
        """Write the report to the stream."""
        ...


def find(name: str) -> Writer:
    """Return the writer of a format. Raises KeyError for a name that isn't in FORMATS."""
    return cast("Writer", import_module(FORMATS[name]).write)
