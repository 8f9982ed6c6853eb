"""What every test of the outputs uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from output.reports import NOTE, REASON

from os2lint.reasons import NOTES, REASONS

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="package")
def _sample_texts() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(REASONS, "sample", REASON)
        patch.setitem(NOTES, "sample", NOTE)
        yield
