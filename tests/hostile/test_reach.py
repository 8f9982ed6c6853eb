"""What a lint reaches for, seen by Python itself: no socket, no file outside, no program but git."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from running import CHECK, FILES, PROJECT, environment, lay_out, run, run_hooked

#: Python and what is installed beside it, the program itself, and the system's libraries and settings of git.
INSTALLED = sorted(
    {
        *(str(Path(folder).resolve()) for folder in (sys.prefix, sys.base_prefix, PROJECT)),
        *(folder for folder in sysconfig.get_paths().values() if folder),
    }
)
HOOK = """
import json
from os2lint.github import patience
patience.BACKOFF = ()
own = os.open("{told}", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
allowed = {allowed}
def told(event, what):
    os.write(own, (json.dumps([event, str(what)]) + "\\n").encode())
def hook(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        told(event, arguments[1:])
    elif event in {{"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.spawn", "os.fork"}}:
        told(event, arguments[0] if arguments else "")
    elif event == "open" and isinstance(arguments[0], (str, bytes)):
        # What is opened below an open folder has a relative name; it can't be a link (O_NOFOLLOW).
        path = os.fsdecode(arguments[0])
        real = os.path.realpath(path)
        if path.startswith("/") and not any(f"{{real}}/".startswith(f"{{folder}}/") for folder in allowed):
            told(event, real)
    elif event in {{"os.rename", "os.link", "os.symlink"}}:
        told(event, arguments[1])
    elif event in {{"os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.chown", "os.truncate"}}:
        told(event, arguments[0])
    elif event in {{"exec", "compile"}} and "repository" in str(getattr(arguments[0], "co_filename", "")):
        told(event, arguments[0])
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "repository")


def reached(root: Path, tmp_path: Path, *arguments: str, **changes: str) -> tuple[set[tuple[str, str]], str]:
    """Lint, and return what was reached for outside, with what was written to the screen."""
    log = tmp_path / "told"
    log.unlink(missing_ok=True)
    hook = HOOK.format(told=log, allowed=[*INSTALLED, str(root)])
    done: subprocess.CompletedProcess[str] = run_hooked(
        root, hook, *CHECK, *arguments, env=environment(TMPDIR=str(tmp_path), **changes)
    )
    assert done.returncode in {0, 1}, done.stderr
    lines = log.read_text().splitlines() if log.exists() else []
    return {(event, what) for event, what in map(json.loads, lines)}, done.stdout


def test_no_socket_is_opened(root: Path, tmp_path: Path) -> None:
    events, _ = reached(root, tmp_path, "--output=json")
    assert {event for event in events if event[0].startswith("socket.")} == set()


def test_the_hook_sees_a_socket(root: Path, tmp_path: Path) -> None:
    """With a token somebody is asked: the test above would notice."""
    address = "https://127.0.0.1:9"
    events, _ = reached(root, tmp_path, "--output=json", GITHUB_TOKEN="x" * 40, GITHUB_API_URL=address)
    assert any(event == "socket.connect" for event, _ in events)


def test_git_is_the_only_program(root: Path, tmp_path: Path) -> None:
    events, _ = reached(root, tmp_path, "--output=json")
    programs = {
        Path(what).name for event, what in events if event in {"subprocess.Popen", "os.exec", "os.system"}
    }
    assert programs == {"git"}
    events, _ = reached(root, tmp_path, "--output=json", PATH="/nonexistent")
    programs = {what for event, what in events if event in {"subprocess.Popen", "os.exec", "os.system"}}
    assert programs <= {sys.executable}


def test_nothing_outside_is_read(root: Path, tmp_path: Path) -> None:
    (tmp_path / "canary").write_text("out of sight")
    (root / "docs" / "link.md").symlink_to(tmp_path / "canary")
    (root / "CONTRIBUTING.md").symlink_to("/etc/passwd")
    (root / "CHANGELOG.md").write_text("[a](../canary) [b](/etc/passwd) [c](file:///etc/passwd)\n")
    events, screen = reached(root, tmp_path, "--output=json")
    scratch = {what for event, what in events if event == "open" and Path(what).is_relative_to(tmp_path)}
    assert all("os2lint-" in what and "canary" not in what for what in scratch), scratch
    system = {what for event, what in events if event == "open"} - scratch
    assert system <= {"/dev/null", "/etc/localtime", "/etc/mime.types"}, system
    assert "out of sight" not in screen
    assert "root:" not in screen


def test_nothing_is_changed(root: Path, tmp_path: Path) -> None:
    before = {path: path.lstat().st_mtime_ns for path in root.rglob("*")}
    events, _ = reached(root, tmp_path, "--output=json")
    changed = {what for event, what in events if event.startswith("os.")}
    assert {what for what in changed if "os2lint-" not in what} == set()
    assert {path: path.lstat().st_mtime_ns for path in root.rglob("*")} == before


PLANTED = (
    *(
        "click.py",
        "yaml.py",
        "json.py",
        "encodings.py",
        "sitecustomize.py",
        "usercustomize.py",
        "markdown_it.py",
    ),
    *("pygit2.py", "github.py", "jinja2.py", "tomllib.py", "pytest.py", "conftest.py", "setup.py"),
)


@pytest.mark.parametrize("command", [["-m", "os2lint"], ["-I", "-m", "os2lint"]])
def test_no_module_of_the_repository_is_imported(root: Path, command: list[str]) -> None:
    for name in PLANTED:
        (root / name).write_text("import os\nos.write(2, b'run!')\nraise SystemExit(7)\n")
    (root / "os2lint.pth").write_text("import os; os.write(2, b'run!')\n")
    known = environment()
    if "-I" in command:
        pytest.importorskip("os2lint")
        if not _is_installed():
            pytest.skip("os2lint isn't installed for this Python, so that -I doesn't find it")
    done = subprocess.run(
        [sys.executable, *command, *CHECK, "--output=json"],
        cwd=root,
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    assert "run!" not in done.stderr
    assert json.loads(done.stdout)["findings"]


def _is_installed() -> bool:
    command = [sys.executable, "-I", "-c", "import os2lint"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_files_that_programs_obey_change_nothing(root: Path) -> None:
    """Settings of other tools in the repository don't count for this one."""
    plain = json.loads(run(root, *CHECK, "--output=json").stdout)
    for name, text in {
        ".env": "GITHUB_TOKEN=x\nPYTHONSTARTUP=evil.py\n",
        "pyvenv.cfg": "home = /nonexistent\n",
        ".python-version": "2.7\n",
        "pytest.ini": "[pytest]\naddopts = -p evil\n",
        ".netrc": "machine api.github.com login x password y\n",
    }.items():
        (root / name).write_text(text)
    planted = json.loads(run(root, *CHECK, "--output=json", env=environment(HOME=str(root))).stdout)
    assert planted["findings"] == plain["findings"]
    assert FILES
