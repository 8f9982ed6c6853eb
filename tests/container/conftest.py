"""The image of this source, built once."""

from __future__ import annotations

import pytest
from container_image import ROOT, TOOL, Image, build


@pytest.fixture(scope="session")
def image() -> Image:
    """Return the image of this source."""
    if not TOOL:
        pytest.skip("$CONTAINER_TOOL names no program that builds and runs images")
    return build(ROOT, "os2lint:test")
