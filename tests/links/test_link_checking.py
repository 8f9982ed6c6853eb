"""Link checking against servers on the loopback address, which the policy of these tests allows."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from os2lint.links.cache import cache_file, load, save
from os2lint.links.checker import check_links
from os2lint.links.policy import Policy, is_public
from os2lint.links.request import Answer, Fate

PRIVATE = """
127.0.0.1 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1
192.0.2.1 198.18.0.1 240.0.0.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1
64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 nonsense
"""


@pytest.mark.parametrize("address", ["", *PRIVATE.split()])
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "140.82.121.4", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_addresses_that_are_public(address):
    assert is_public(address)


class Server:
    """Answers each path with the bytes it is given and keeps what it was sent."""

    def __init__(self, answers: dict[str, bytes]) -> None:
        self.answers = answers
        self.requests: list[bytes] = []
        self.most_at_once = 0
        self._now = 0
        self._lock = threading.Lock()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with self._lock:
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        with connection:
            request = connection.recv(65536)
            self.requests.append(request)
            path = request.split(b" ")[1].decode() if request.count(b" ") > 1 else ""
            answer = self.answers.get(path, b"HTTP/1.1 404 Not Found\r\n\r\n")
            threading.Event().wait(2 if answer == b"wait" else 0.02)
            # Before the answer goes out: after it, the client may already be asking again.
            with self._lock:
                self._now -= 1
            if answer != b"wait":
                with suppress(OSError):
                    connection.sendall(answer)

    def close(self) -> None:
        self._socket.close()


@contextmanager
def serving(**answers: bytes):
    server = Server({f"/{name}": answer for name, answer in answers.items()})
    try:
        yield server
    finally:
        server.close()


def policy(server: Server, **changes) -> Policy:
    return replace(
        Policy(
            is_allowed=lambda address: address == "127.0.0.1", ports=frozenset({server.port}), seconds=1.0
        ),
        **changes,
    )


def ask(server: Server, *paths: str, **changes):
    base = f"http://127.0.0.1:{server.port}"
    answers = check_links([f"{base}{path}" for path in paths], policy(server, **changes), lambda *_: None)
    return {address.removeprefix(base): answer for address, answer in answers.items()}


OK = b"HTTP/1.1 200 OK\r\n\r\n"


def test_alive_and_dead():
    with serving(
        a=OK, b=b"HTTP/1.1 403 Forbidden\r\n\r\n", c=b"HTTP/1.1 410 Gone\r\n\r\n", d=b"HTTP/1.1 500 x\r\n\r\n"
    ) as server:
        answers = ask(server, "/a", "/a#part", "/b", "/c", "/d", "/nothing")
    fates = {path: answer.fate for path, answer in answers.items()}
    assert fates == {
        "/a": Fate.ALIVE,
        "/a#part": Fate.ALIVE,
        "/b": Fate.ALIVE,
        "/c": Fate.DEAD,
        "/d": Fate.SILENT,
        "/nothing": Fate.DEAD,
    }
    assert answers["/nothing"].problem == "404"
    assert len(server.requests) == 5


def test_nothing_of_ours_is_sent():
    with serving(a=OK) as server:
        ask(server, "/a")
    head = server.requests[0].decode().lower()
    assert "authorization" not in head
    assert "cookie" not in head
    assert head.startswith("get /a http/1.1\r\n")


def test_redirects_are_followed_and_checked_again():
    with serving(
        a=b"HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n",
        b=OK,
        c=b"HTTP/1.1 301 Moved\r\nLocation: http://169.254.169.254/secret\r\n\r\n",
        d=b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\n\r\n",
        e=b"HTTP/1.1 301 Moved\r\nLocation: file:///etc/passwd\r\n\r\n",
        f=b"HTTP/1.1 301 Moved\r\nLocation: /f\r\n\r\n",
    ) as server:
        answers = ask(server, "/a", "/c", "/d", "/e", "/f")
    assert {path: answer.fate for path, answer in answers.items()} == {
        "/a": Fate.ALIVE, "/c": Fate.REFUSED, "/d": Fate.REFUSED, "/e": Fate.REFUSED, "/f": Fate.SILENT,
    }  # fmt: skip


def test_loopback_is_refused_by_the_real_policy():
    with serving(a=OK) as server:
        answers = check_links(
            [f"http://127.0.0.1:{server.port}/a", f"http://localhost:{server.port}/a"],
            Policy(ports=frozenset({server.port})),
            lambda *_: None,
        )
        assert {answer.fate for answer in answers.values()} == {Fate.REFUSED}
        assert not server.requests


def test_other_ports_are_refused():
    answers = check_links(["http://8.8.8.8:22/", "https://example.invalid:8443/"], progress=lambda *_: None)
    assert {answer.problem for answer in answers.values()} == {"port"}


def test_slow_long_and_broken_answers_are_silent():
    with serving(
        a=b"wait", b=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000, c=b"not http\r\n\r\n", d=b"", e=OK
    ) as server:
        answers = ask(server, "/a", "/b", "/c", "/d", "/e", seconds=0.5)
    assert {path: answer.fate for path, answer in answers.items()} == {
        "/a": Fate.SILENT, "/b": Fate.SILENT, "/c": Fate.SILENT, "/d": Fate.SILENT, "/e": Fate.ALIVE,
    }  # fmt: skip


def test_few_at_once_at_each_host():
    with serving(**{f"p{number}": OK for number in range(12)}) as server:
        answers = ask(server, *(f"/p{number}" for number in range(12)), at_once_per_host=2)
    assert {answer.fate for answer in answers.values()} == {Fate.ALIVE}
    assert server.most_at_once <= 2


def test_time_and_number_are_bounded():
    with serving(a=b"wait", b=b"wait", c=OK) as server:
        answers = ask(server, "/c", "/a", "/b", total_seconds=0.4, at_once_per_host=1)
        few = ask(server, "/c", "/c?1", "/c?2", most=1)
    assert answers["/b"].problem == "not asked"
    assert few["/c?2"].problem == "not asked"


def test_an_unknown_host_is_dead_only_where_the_network_answers():
    unknown = "http://nowhere.invalid/"
    assert check_links([unknown], progress=lambda *_: None)[unknown].fate is Fate.SILENT


@pytest.mark.parametrize(
    "address",
    [
        "http://[::1/",
        "http://a b/",
        "http://\x00/",
        "ftp://a.dk/",
        "http:///x",
        "http://a.dk:99999/",
        "https://",
    ],
)
def test_addresses_that_are_none(address):
    assert check_links([address], progress=lambda *_: None)[address].fate is Fate.REFUSED


def test_header_injection_is_not_possible():
    with serving(a=OK) as server:
        answers = ask(server, "/a%0d%0aX-Evil:%201", "/å?q=ø")
    assert all(b"X-Evil" not in request.split(b"\r\n")[1:] for request in server.requests)
    assert {answer.fate for answer in answers.values()} <= {Fate.DEAD, Fate.SILENT}


def test_progress_counts_to_the_end():
    seen = []
    with serving(a=OK, b=OK) as server:
        check_links(
            [f"http://127.0.0.1:{server.port}/{name}" for name in "ab"],
            policy(server),
            lambda done, total: seen.append((done, total)),
        )
    assert seen == [(1, 2), (2, 2)]


def test_answers_are_kept_for_a_day(tmp_path):
    file = tmp_path / "cache" / "links.json"
    with serving(a=OK, b=b"HTTP/1.1 500 x\r\n\r\n") as server:
        addresses = [f"http://127.0.0.1:{server.port}/{name}" for name in ("a", "b", "gone")]
        first = check_links(addresses, policy(server), lambda *_: None, file)
        again = check_links(addresses, policy(server), lambda *_: None, file)
        assert first == again
        assert len(server.requests) == 4  # only the answer that may be another next time was asked for again
    kept = load(file)
    assert {answer.fate for answer in kept.values()} == {Fate.ALIVE, Fate.DEAD}
    assert load(file, now=time.time() + 90_000) == {}


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"http://a.dk": ["alive"]}', '{"http://a.dk": ["?", "", 1e12]}']
)
def test_a_broken_cache_is_no_cache(tmp_path, text):
    file = tmp_path / "links.json"
    file.write_text(text, encoding="utf-8")
    assert load(file) == {}
    save(file, {"http://a.dk": Answer(Fate.DEAD, "404")})
    assert list(load(file)) == ["http://a.dk"]


def test_where_the_cache_is(tmp_path):
    assert cache_file({"HOME": "/home/x"}) == Path("/home/x/.cache/os2lint/links.json")
    assert cache_file({"XDG_CACHE_HOME": "/c"}) == Path("/c/os2lint/links.json")
    assert cache_file({}) is None
    save(tmp_path / "file" / "links.json", {})
    (tmp_path / "file").write_text("", encoding="utf-8")
    save(tmp_path / "file" / "links.json", {"http://a.dk": Answer(Fate.DEAD, "404")})
