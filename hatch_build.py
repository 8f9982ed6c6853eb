"""Turns what people edit into what the installed program loads in milliseconds.

The license texts of a build dependency become an index, and the rules, once validated, JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_INDEX = "os2lint/licenses/index.bin"
_COMPILED = "os2lint/rules.json"


class CompilingHook(BuildHookInterface):  # type: ignore[type-arg]  # no plugin configuration of ours
    """Compiles licenses and rules. A work tree that is installed to be edited reads the rules themselves."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the index beside the code that reads it, and for a wheel the rules as well."""
        sys.path.insert(0, self.root)
        try:
            from os2lint.licenses.compile import compile_index

            Path(self.root, _INDEX).write_bytes(compile_index())
            build_data["artifacts"].append(_INDEX)
            if self.target_name == "wheel" and version != "editable":
                build_data["force_include"][str(self._compile_rules())] = _COMPILED
        finally:
            sys.path.remove(self.root)

    def _compile_rules(self) -> Path:
        from os2lint import data
        from os2lint.governance.model import read_model
        from os2lint.rules import FOLDERS, read_rule

        for name in (name for folder in FOLDERS for name in data.names(folder)):
            source = data.source_file(name)
            read_rule(Path(self.root, source).read_text("utf-8"), source)
        for name in data.names("model"):
            source = data.source_file(name)
            read_model(Path(self.root, source).read_text("utf-8"), source)
        target = Path(self.root, "build", "rules.json")
        target.parent.mkdir(exist_ok=True)
        rules = {name: data.load(name) for name in data.names()}
        target.write_text(json.dumps(rules, ensure_ascii=False, separators=(",", ":")), "utf-8")
        return target
