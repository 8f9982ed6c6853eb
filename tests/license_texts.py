"""License texts for the tests, as GitHub's license picker writes them: the project holds none but its own."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def license_text(wanted: str | Mapping[str, Any]) -> str:
    """Return the text of an SPDX id, or of `id` with each of `edits` made, between `before` and `after`."""
    if isinstance(wanted, str):
        return _text(wanted)
    text = _text(wanted["id"])
    for words, others in wanted.get("edits", {}).items():
        assert words in text
        text = text.replace(words, others)
    return f"{wanted.get('before', '')}{text}{wanted.get('after', '')}"


def _text(spdx: str) -> str:
    path = distribution("pychoosealicense").locate_file(f"pychoosealicense/_licenses/{spdx.lower()}.txt")
    return Path(str(path)).read_text(encoding="utf-8").split("---\n", 2)[2].lstrip()
