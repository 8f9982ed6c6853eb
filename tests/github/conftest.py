"""The stand-in for GitHub, and a client that doesn't really wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from clock import Clock
from loopback import serve
from standin import StandIn

from os2lint.github.client import Client, connect

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def github() -> Iterator[StandIn]:
    """A stand-in whose every request and reply must be as GitHub describes them."""
    standin = StandIn()
    server = serve(standin)
    yield standin
    server.shutdown()
    server.server_close()
    assert standin.problems == []


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client(github: StandIn, clock: Clock) -> Client:
    return connect(github.url, "write", clock.patience(), seconds_between_writes=0)
