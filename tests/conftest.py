"""What every test may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import prism as judge
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the expected output anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether snapshots are to be written rather than compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def prism(tmp_path_factory: pytest.TempPathFactory) -> Iterator[judge.Prism]:
    """A judge of requests to GitHub."""
    if not judge.PRISM:
        pytest.skip("$PRISM names no program to judge requests with")
    with judge.serve(tmp_path_factory.mktemp("prism")) as running:
        yield running
