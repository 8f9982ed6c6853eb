"""The token goes to one host, over an encrypted connection, and is never shown."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import TYPE_CHECKING

import pytest
from faults import FOUND_ELSEWHERE, MOVED_ELSEWHERE, NOT_GITHUB, Fault
from postings import REPOSITORY

from os2lint.github.client import connect
from os2lint.github.deadline import deadline
from os2lint.github.patience import ATTEMPTS, GitHubError, Patience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clock import Clock
    from standin import StandIn

    from os2lint.github.client import Client


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str | None]]]:
    """Another server, and the tokens that it was sent."""
    tokens: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            tokens.append(self.headers.get("authorization"))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"[]")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", tokens
    server.shutdown()
    server.server_close()


@contextmanager
def dripping(head: bytes) -> Iterator[str]:
    """A server that begins its answer and goes on with a byte at a time, for ever."""

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                self.request.recv(65536)
                self.request.sendall(head)
                while True:
                    self.request.sendall(b"H")
                    time.sleep(0.05)

    server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def pulls(client: Client) -> list[int]:
    return list(client.each(client.repository(REPOSITORY).get_pulls(), lambda pull: pull.number))


@pytest.mark.parametrize(
    "address",
    ["http://api.github.com", "ftp://api.github.com", "http://127.0.0.1.example.org", "//api.github.com", ""],
)
def test_an_address_that_is_not_encrypted_is_refused(address: str) -> None:
    with pytest.raises(GitHubError) as failure:
        connect(address, "secret")
    assert failure.value.reason == "insecure-address"


@pytest.mark.parametrize("fault", [MOVED_ELSEWHERE, FOUND_ELSEWHERE, NOT_GITHUB], ids=["301", "302", "200"])
def test_an_answer_that_is_not_githubs_is_no_answer(
    github: StandIn, client: Client, clock: Clock, fault: Fault
) -> None:
    github.plan("GET", "pulls", *[fault] * 4)

    with pytest.raises(GitHubError) as failure:
        pulls(client)

    assert failure.value.reason == "unreachable"
    assert len(github.sent) == 4


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_the_token_follows_no_redirection_to_another_server(
    github: StandIn, client: Client, elsewhere: tuple[str, list[str | None]], status: int
) -> None:
    address, tokens = elsewhere[0].replace("127.0.0.1", "localhost"), elsewhere[1]
    github.plan("GET", "pulls", *[Fault(status=status, headers={"location": f"{address}/x"})] * 4)

    with pytest.raises(GitHubError):
        pulls(client)

    assert tokens == []


def test_pages_are_asked_for_by_number_not_by_what_a_header_says(github: StandIn, client: Client) -> None:
    github.pull_files[7] = [f"{number}.md" for number in range(250)]
    files = client.repository(REPOSITORY).get_pull(7).get_files()

    assert len(list(client.each(files, lambda file: file.filename))) == 250
    assert [sent.target.partition("?")[2] for sent in github.sent] == [
        "per_page=100",
        "page=2&per_page=100",
        "page=3&per_page=100",
    ]


def test_the_token_is_never_shown(github: StandIn, caplog: pytest.LogCaptureFixture, clock: Clock) -> None:
    client = connect(github.url, "unknown-secret", clock.patience(), 0)
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "github")

    with pytest.raises(GitHubError) as failure:
        pulls(client)

    assert github.sent[0].authorization == "token unknown-secret"
    assert REPOSITORY in caplog.text
    for shown in (caplog.text, repr(client), str(failure.value), repr(failure.value)):
        assert "unknown-secret" not in shown


def test_credentials_in_the_address_are_not_used(github: StandIn) -> None:
    client = connect(github.url.replace("://", "://user:password@"), None, seconds_between_writes=0)

    assert pulls(client) == []
    assert github.sent[0].authorization is None


def test_github_enterprise_has_its_own_path(github: StandIn) -> None:
    client = connect(f"{github.url}/api/v3/", "write", seconds_between_writes=0)

    with pytest.raises(GitHubError):
        pulls(client)

    assert github.sent[0].target == f"/api/v3/repos/{REPOSITORY}/pulls?per_page=100"
    github.problems.clear()


@pytest.mark.parametrize("after", ["0", "²", "-1", "9" * 400, "soon", ""])
def test_a_strange_time_to_wait_ends(github: StandIn, client: Client, clock: Clock, after: str) -> None:
    github.plan("GET", "pulls", *[Fault(status=429, headers={"retry-after": after})] * 1000)

    with pytest.raises(GitHubError) as failure:
        pulls(client)

    assert failure.value.reason == "rate-limit"
    assert sum(clock.slept) <= 300
    assert len(github.sent) <= ATTEMPTS


def test_what_failing_takes_counts_as_waiting(github: StandIn) -> None:
    times = iter(range(0, 10_000, 100))
    client = connect(github.url, "write", Patience(sleep=lambda _: None, clock=lambda: next(times)), 0)
    github.plan("GET", "pulls", *[Fault(status=502)] * 9)

    with pytest.raises(GitHubError):
        pulls(client)

    assert len(github.sent) == 3


def test_what_succeeding_takes_counts_as_waiting(github: StandIn) -> None:
    times = iter(range(0, 10_000, 100))
    client = connect(github.url, "write", Patience(sleep=lambda _: None, clock=lambda: next(times)), 0)

    for _ in range(4):
        pulls(client)
    with pytest.raises(GitHubError) as failure:
        pulls(client)

    assert (failure.value.reason, len(github.sent)) == ("unreachable", 4)


def test_prompt_answers_cost_nothing(github: StandIn) -> None:
    patience = Patience(left=5, clock=iter(range(1000)).__next__)
    client = connect(github.url, "write", patience, 0)

    for _ in range(9):
        pulls(client)

    assert patience.left == 5


@pytest.mark.parametrize(
    "head", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n"], ids=["head", "body"]
)
def test_a_server_that_drips_is_cut_off(head: bytes) -> None:
    with dripping(head) as url:
        client = connect(url, "write", Patience(left=1.5, request_seconds=0.5, sleep=lambda _: None), 0)
        started = time.monotonic()

        with pytest.raises(GitHubError) as failure:
            pulls(client)

        assert failure.value.reason == "unreachable"
        assert 0.5 <= time.monotonic() - started < 5


def test_nothing_is_interrupted_later() -> None:
    with pytest.raises(TimeoutError), deadline(0.01):
        time.sleep(1)
    with deadline(0.01):
        pass
    time.sleep(0.3)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


def test_a_slow_answer_is_an_answer(github: StandIn, client: Client) -> None:
    github.plan("GET", "pulls", Fault(delay=0.2, applied=True))

    assert pulls(client) == []


def test_pygithub_is_imported_only_to_post() -> None:
    script = (
        "import sys\n"
        "import os2lint.run, os2lint.github.reporter, os2lint.github.event, os2lint.github.client\n"
        "heavy = {'github', 'requests', 'urllib3', 'cryptography'} & set(sys.modules)\n"
        "sys.exit(repr(heavy) if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stderr, done.returncode) == ("", 0)
