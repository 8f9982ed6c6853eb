"""What an output is told beside the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from os2lint.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the report is to be shown."""

    language: Language = "en"
    #: Paint with ANSI colours.
    color: bool = False
    #: Make rule ids links (OSC 8); without it the address is printed.
    hyperlinks: bool = False
    #: Columns of the terminal.
    width: int = 100
    #: Gives a file's text by its path, or None where it can't be read: for the lines shown beside findings.
    source: Callable[[str], str | None] | None = None
    #: The linted folder inside the git repository, for outputs whose reader knows the repository only.
    prefix: str = ""
    #: Where the repository is hosted, for links to files at the linted commit.
    server_url: str = "https://github.com"
    #: Bytes that the reader of the output takes; what doesn't fit is counted.
    budget: int | None = None
    #: Fingerprints of the findings to write as workflow commands, as nothing else shows them; None for all.
    commands: frozenset[str] | None = None
    #: The JSON report of an earlier run, to say what has changed.
    previous: Mapping[str, Any] | None = None
