"""License identification: from a text to SPDX ids and the differences, never by similarity.

>>> from os2lint.licenses import identify
>>> identify(b"SPDX-License-Identifier: MPL-2.0").verdict
<Verdict.NOTICE_ONLY: 'notice-only'>
"""

from __future__ import annotations

from os2lint.licenses.identify import identify
from os2lint.licenses.index import LicenseIndexError
from os2lint.licenses.model import (
    Difference,
    DifferenceKind,
    Identification,
    Placeholder,
    Region,
    Shortfall,
    Verdict,
)

__all__ = [
    "Difference",
    "DifferenceKind",
    "Identification",
    "LicenseIndexError",
    "Placeholder",
    "Region",
    "Shortfall",
    "Verdict",
    "identify",
]
