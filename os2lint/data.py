"""Where the rules and the governance model are read from.

They are YAML files in `rules/`, for people to edit. In a wheel they are the same data, validated and
turned into JSON when it was built: reading JSON takes a twentieth of the time.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from os2lint.parsers.decode import decode

_COMPILED = Path(__file__).parent / "compiled"
_SOURCE = Path(__file__).parent.parent / "rules"


@cache
def load(name: str) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return the data of `rules/<name>.yml`, such as `license/missing-license`.

    Raises YamlError for a source file that can't be read as YAML.
    """
    if _COMPILED.is_dir():
        return json.loads((_COMPILED / f"{name}.json").read_bytes())
    from os2lint.parsers.yaml import load_yaml

    return load_yaml(decode((_SOURCE / f"{name}.yml").read_bytes()).text).value


def names(folder: str = "") -> list[str]:
    """Return the names of the data files below a folder of `rules/`, sorted."""
    top, suffix = (_COMPILED, ".json") if _COMPILED.is_dir() else (_SOURCE, ".yml")
    files = (top / folder).rglob(f"*{suffix}")
    return sorted(file.relative_to(top).with_suffix("").as_posix() for file in files)


def source_file(name: str) -> str:
    """Return the path that people know a data file by."""
    return f"rules/{name}.yml"
