"""Compiles the license index when the package is built: the installed program needs no license texts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_INDEX = "os2lint/licenses/index.bin"


class LicenseIndexHook(BuildHookInterface):  # type: ignore[type-arg]  # no plugin configuration of ours
    """Writes the index beside the code that reads it, for wheels and editable installs alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # the interface's name
        """Compile the license texts of the build requirements."""
        sys.path.insert(0, self.root)
        try:
            from os2lint.licenses.compile import compile_index

            Path(self.root, _INDEX).write_bytes(compile_index())
        finally:
            sys.path.remove(self.root)
        build_data["artifacts"].append(_INDEX)
