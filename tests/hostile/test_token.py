"""The token goes to one host, and is shown nowhere: in no output, error, crash report or child process."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from description import request_problem
from history import git
from running import CHECK, FILES, environment, lay_out, run, run_hooked

from os2lint.findings import Location, Message
from os2lint.masking import MASK, mask
from os2lint.output import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "ghs_" + "0aB9" * 9
#: Everywhere that a careless build, or somebody who knows it, can have put it.
CARELESS = {
    **FILES,
    "README.md": f"# Broåbner {TOKEN}\n\n[{TOKEN}]({TOKEN}.md) and [again](https://x:{TOKEN}@github.com/)\n",
    f"docs/{TOKEN}.md": f"# {TOKEN}\n\n[gone](gone-{TOKEN}.md)\n",
    "LICENSE": f"Copyright {TOKEN}\n\nYou may use {TOKEN} as you like.\n",
    "SECURITY.md": "TODO\n",
    "package.json": json.dumps({"license": TOKEN}),
    "publiccode.yml": f"name: {TOKEN}\n{TOKEN}: 1\n",
    "docs/governancerapport.md": f"# Governancerapport for {TOKEN}\n\n"
    + "".join(
        f"| {own} | {TOKEN} | Ja | [{TOKEN}]({TOKEN}.md) | |\n"
        for own in ("R1", "R2", "F1", "F2", "F3", "G1")
    ),
    ".os2lint.yml": f"level: 2\nkind: product\nproduct: {TOKEN}\n"
    f"waivers:\n  - {{rule: {TOKEN}, reason: {TOKEN}, owner: {TOKEN}, until: 2027-01-31}}\n"
    f"  - {{rule: missing-user-guide, reason: {TOKEN}, owner: {TOKEN}, until: 2027-01-31}}\n",
}


class Door(BaseHTTPRequestHandler):
    """Answers every request with the same status and headers, and remembers what was sent."""

    asked: list[dict[str, str]]
    status = 404
    location = ""

    def do_GET(self) -> None:
        self.asked.append(
            {"path": self.path, **{name.lower(): value for name, value in self.headers.items()}}
        )
        sent = self.headers.get("authorization", "")
        body = json.dumps({"message": f"You sent {sent}", "documentation_url": sent}).encode()
        self.send_response(self.status)
        if self.location:
            self.send_header("location", self.location + self.path)
        self.send_header("x-echo", sent)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(status: int = 404, location: str = "") -> Iterator[tuple[str, list[dict[str, str]]]]:
    asked: list[dict[str, str]] = []
    handler = type("Answers", (Door,), {"asked": asked, "status": status, "location": location})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
    problems = [request_problem("GET", request["path"], b"") for request in asked]
    assert [problem for problem in problems if problem] == []


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = lay_out(tmp_path_factory.mktemp("token") / "repository", CARELESS)
    git(
        root, "remote", "set-url", "origin", f"https://x-access-token:{TOKEN}@github.com/OS2sandbox/broaabner"
    )
    git(root, "config", "http.https://github.com/.extraheader", f"AUTHORIZATION: bearer {TOKEN}")
    return root


def test_no_output_shows_it(root: Path, tmp_path: Path) -> None:
    outputs = [f"--output={format_}={tmp_path}/{format_}" for format_ in FORMATS]
    with served() as (url, asked):
        known = environment(GITHUB_TOKEN=TOKEN, GITHUB_API_URL=url, GITHUB_STEP_SUMMARY=f"{tmp_path}/summary")
        done = run(root, *CHECK, "--output=text", *outputs, env=known)
    assert done.returncode in {0, 1}, done.stderr
    shown = {path.name: path.read_text() for path in tmp_path.iterdir()}
    shown |= {"stdout": done.stdout, "stderr": done.stderr}
    assert {name for name, text in shown.items() if TOKEN in text or TOKEN[4:] in text} == set()
    assert {"stdout", "json", "html", "markdown", "sarif"} <= {
        name for name, text in shown.items() if MASK in text
    }
    assert asked
    # Without a token there is none to mask: this is what would have been shown.
    assert TOKEN in run(root, *CHECK, "--output=json").stdout


@pytest.mark.parametrize("color", ["always", "never"])
@pytest.mark.parametrize("job", [{}, {"GITHUB_ACTIONS": "true"}], ids=["terminal", "job"])
def test_the_screen_shows_none(root: Path, tmp_path: Path, color: str, job: dict[str, str]) -> None:
    with served() as (url, _):
        summary = tmp_path / "summary"
        known = environment(GITHUB_TOKEN=TOKEN, GITHUB_API_URL=url, GITHUB_STEP_SUMMARY=str(summary), **job)
        done = run(root, *CHECK, f"--color={color}", env=known)
    assert TOKEN not in done.stdout + done.stderr + summary.read_text()
    assert done.stdout.count(MASK) > 2


@pytest.mark.parametrize(
    "broken",
    [
        f"{TOKEN}: 1\n",
        f"level: {TOKEN}\n",
        f"a: '{TOKEN}\n",
        f"extends: {TOKEN}\n",
        f"severities: {{{TOKEN}: 'off'}}\n",
    ],
)
def test_no_error_quotes_it(tmp_path: Path, broken: str) -> None:
    root = lay_out(tmp_path / "repository", {**FILES, ".os2lint.yml": broken})
    for job in ({}, {"GITHUB_ACTIONS": "true"}):
        done = run(root, *CHECK, env=environment(GITHUB_TOKEN=TOKEN, **job))
        assert done.returncode == 2
        assert done.stdout + done.stderr
        assert TOKEN not in done.stdout + done.stderr


def test_no_crash_report_holds_it(root: Path) -> None:
    hook = """
def hook(event, arguments):
    if event == "import" and arguments[0] == "os2lint.engine":
        raise RuntimeError(f"crashed with {os.environ['GITHUB_TOKEN']}")
"""
    done = run_hooked(root, hook, *CHECK, env=environment(GITHUB_TOKEN=TOKEN))
    assert done.returncode == 4
    assert "RuntimeError" in done.stderr
    assert TOKEN not in done.stdout + done.stderr


def test_no_child_process_gets_it(root: Path) -> None:
    hook = """
token = os.environ["GITHUB_TOKEN"]
def hook(event, arguments):
    if event == "subprocess.Popen":
        executable, command, folder, known = arguments
        os.write(2, b"told\\n" if known is None or token in repr((command, known)) else b"kept\\n")
    elif event in {"os.system", "os.exec", "os.posix_spawn", "os.spawn"}:
        os.write(2, b"told\\n")
"""
    with served() as (url, _):
        done = run_hooked(root, hook, *CHECK, env=environment(GITHUB_TOKEN=TOKEN, GITHUB_API_URL=url))
    assert set(done.stderr.split()) == {"kept"}


#: Asks once more at once, where a person's run would wait.
IMPATIENT = "from os2lint.github import patience; patience.BACKOFF = (0.0, 0.0)\n"


@pytest.mark.parametrize(("status", "host"), [(301, "127.0.0.1"), (302, "localhost"), (307, "localhost")])
def test_no_other_host_gets_it(root: Path, status: int, host: str) -> None:
    with served() as (other, elsewhere), served(status, other.replace("127.0.0.1", host)) as (url, asked):
        known = environment(GITHUB_TOKEN=TOKEN, GITHUB_API_URL=url)
        done = run_hooked(root, f"{IMPATIENT}def hook(*_): pass", *CHECK, env=known)
    assert done.returncode in {0, 1}, done.stderr
    assert asked[0]["authorization"].endswith(TOKEN)
    assert [request for request in elsewhere if TOKEN in repr(request)] == []


@pytest.mark.parametrize(
    "url", ["http://evil.example", "ftp://api.github.com", "//evil.example", "", "x" * 5000]
)
def test_no_address_that_is_not_encrypted_gets_it(root: Path, url: str) -> None:
    hook = (
        IMPATIENT
        + """
def hook(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo"} and "evil" in repr(arguments):
        os.write(2, b"asked\\n")
    if event in {"socket.connect", "socket.getaddrinfo"}:
        raise OSError("no network here")
"""
    )
    done = run_hooked(root, hook, *CHECK, env=environment(GITHUB_TOKEN=TOKEN, GITHUB_API_URL=url))
    assert done.returncode in {0, 1}, done.stderr
    assert done.stderr == ""


def test_masking_reaches_every_text() -> None:
    value = {f"a{TOKEN}": [(TOKEN, 1, None), {"b": f"{TOKEN}{TOKEN}"}]}
    assert mask(value, TOKEN) == {f"a{MASK}": [(MASK, 1, None), {"b": f"{MASK}{MASK}"}]}
    assert mask(value, None) == value
    assert mask("a word", "a") == "a word"


def test_masking_keeps_what_a_record_is() -> None:
    message = Message(key="loose", arguments={"name": TOKEN})
    masked = mask((message, Location(path=f"{TOKEN}.md", line=1)), TOKEN)
    assert masked == (Message(key="loose", arguments={"name": MASK}), Location(path=f"{MASK}.md", line=1))
    assert [type(record) for record in masked] == [Message, Location]
