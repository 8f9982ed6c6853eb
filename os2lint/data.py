"""Where the rules and the governance model are read from.

They are YAML files in `rules/`, for people to edit. In a wheel they are the same data, validated and
turned into one JSON file when it was built: reading that takes a hundredth of the time.
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

    Raises YamlError for a source file that can't be read as YAML.
    """
    compiled = _compiled()
    if compiled is not None:
        return compiled[name]
    from os2lint.parsers.decode import decode
    from os2lint.parsers.yaml import load_yaml

    return load_yaml(decode((_SOURCE / f"{name}.yml").read_bytes()).text).value


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
