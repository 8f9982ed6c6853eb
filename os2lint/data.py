"""Where the rules and the governance model are read from.

They are YAML files in `rules/`, for people to edit. In a wheel they are the same data, validated and
turned into one JSON file when it was built: reading that takes a hundredth of the time. In a work tree
they may just have been edited, so a mistake is told with its line: here what no schema knows the words of,
and by `os2lint.rules` and `os2lint.governance.model` what one does.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMPILED = Path(__file__).parent / "rules.json"
_SOURCE = Path(__file__).parent.parent / "rules"


@cache
def load(name: str) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return the data of `rules/<name>.yml`, such as `license/missing-license`.

    Raises ConfigurationError for a source file that can't be read as YAML, or a vocabulary without a key
    that it is asked for.
    """
    compiled = _compiled()
    if compiled is not None:
        return compiled[name]
    from os2lint.mistakes import read_yaml
    from os2lint.vocabulary_keys import read_vocabulary

    read = read_vocabulary if name.startswith("vocabulary/") else read_yaml
    return read(source(name) or "", source_file(name)).value


def source(name: str) -> str | None:
    """Return the text of a data file in a work tree; None in a wheel, for which it was validated."""
    if _compiled() is not None:
        return None
    from os2lint.parsers.decode import decode

    return decode((_SOURCE / f"{name}.yml").read_bytes()).text


def names(folder: str = "") -> list[str]:
    """Return the names of the data files below a folder of `rules/`, sorted."""
    compiled = _compiled()
    if compiled is not None:
        prefix = f"{folder}/" if folder else ""
        return sorted(name for name in compiled if name.startswith(prefix))
    files = (_SOURCE / folder).rglob("*.yml")
    return sorted(file.relative_to(_SOURCE).with_suffix("").as_posix() for file in files)


def source_file(name: str) -> str:
    """Return the path that people know a data file by."""
    return f"rules/{name}.yml"


@cache
def _compiled() -> Mapping[str, Any] | None:
    """Return all data by name; None in a work tree, where the files themselves are read."""
    try:
        data: Mapping[str, Any] = json.loads(_COMPILED.read_bytes())
    except FileNotFoundError:
        return None
    return data
