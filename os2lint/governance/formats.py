"""What a report's format is called, told from the signs its author used."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from os2lint.governance.marks import Sign

if TYPE_CHECKING:
    from os2lint.governance.entries import Reading
    from os2lint.governance.model import Model

_SAMPLE = 200


def format_of(reading: Reading, model: Model) -> str:
    """Return one of the names that `governance show` prints, such as `checkbox` or `marks-6`."""
    if reading.shape not in {"tables", "lists"}:
        return reading.shape
    if not reading.has_status:
        return "checklist"
    signs = Counter(entry.mark.sign for entry in reading.entries[:_SAMPLE])
    if signs[Sign.BALLOT]:
        return "ballot-box"
    if signs[Sign.BOX]:
        return "checkbox-html" if any(entry.in_list for entry in reading.entries[:_SAMPLE]) else "checkbox"
    return "sections" if reading.shape == "lists" else _worded(reading, signs, model)


def _worded(reading: Reading, signs: Counter[Sign], model: Model) -> str:
    words = signs[Sign.WORD] > signs[Sign.SYMBOL] and "🔽" not in reading.headings
    if words or "efterlevet" in reading.headings:
        return "efterlevet"
    return "marks-6" if model.version == "1.1.0" else "marks-5"
