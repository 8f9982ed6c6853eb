"""Machines that fail: full and read-only disks, no memory, no locale, no home, signals at any moment."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from running import CHECK, environment, lay_out, run, run_hooked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOBODY = 65534
ROOT_USER = os.geteuid() == 0
needs_root = pytest.mark.skipif(not ROOT_USER, reason="only root can make this fault")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("faults") / "repository")


@pytest.fixture(scope="module")
def sound(root: Path) -> subprocess.CompletedProcess[str]:
    """The run without a fault."""
    done = run(root, *CHECK, "--output=json")
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    return done


def assert_told(done: subprocess.CompletedProcess[str], code: int, said: str) -> None:
    """The fault is a sentence on stderr, with the exit code that says whose it is."""
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@contextlib.contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    folder.mkdir(exist_ok=True)
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this machine allows no mounts")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def within(limit: int, size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(limit, (size, size))


# Disks


@pytest.mark.parametrize("format_", ["json", "html", "sarif"])
def test_a_report_that_does_not_fit_leaves_the_old_one(root: Path, tmp_path: Path, format_: str) -> None:
    file = tmp_path / "report"
    file.write_text("the old one")
    full = within(resource.RLIMIT_FSIZE, 512)
    done = run(root, *CHECK, f"--output={format_}={file}", preexec_fn=full)
    assert_told(done, 2, f"`{file}` could not be written")
    assert file.read_text() == "the old one"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


@needs_root
def test_a_full_disk(root: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=16k", "tmpfs"):
        (disk / "filler").write_bytes(bytes(12 * 1024))
        done = run(root, *CHECK, f"--output=json={disk}/report.json")
        assert_told(done, 2, "No space left on device")
        assert [path.name for path in disk.iterdir()] == ["filler"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no /dev/full")
@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_full_screen(root: Path, format_: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = run(
            root, *CHECK, f"--output={format_}", stdout=full, stderr=subprocess.PIPE, capture_output=False
        )
    assert_told(done, 2, "No space left on device")


@needs_root
def test_a_read_only_file_system(root: Path, tmp_path: Path, sound: subprocess.CompletedProcess[str]) -> None:
    copy = tmp_path / "repository"
    shutil.copytree(root, copy)
    with mounted(copy, "--bind", str(copy)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(copy)], check=True)
        done = run(copy, *CHECK, "--output=json")
        assert done.returncode == 1
        assert json.loads(done.stdout)["findings"] == json.loads(sound.stdout)["findings"]
        assert_told(run(copy, *CHECK, "--output=json=report.json"), 2, "Read-only file system")
        assert_told(run(copy, *CHECK, "--write-baseline"), 2, "Read-only file system")


def test_no_room_for_temporary_files(root: Path, sound: subprocess.CompletedProcess[str]) -> None:
    """Without a scratch folder git isn't asked; what needs the history is not assessed."""
    hook = """
def hook(event, arguments):
    if event in {"os.mkdir", "tempfile.mkdtemp"}:
        raise OSError(28, "No space left on device")
"""
    for done in (
        run_hooked(root, hook, *CHECK, "--output=json"),
        run(root, *CHECK, "--output=json", env=environment(TMPDIR="/nonexistent")),
    ):
        assert (done.returncode, done.stderr) == (1, "")
        report = json.loads(done.stdout)
        found = {finding["rule"] for finding in report["findings"]}
        missed = {gap["rule"] for gap in report["not_assessed"]}
        assert found | missed >= {finding["rule"] for finding in json.loads(sound.stdout)["findings"]}
        assert missed


# Ends


#: What of note a run does. Which modules Python finds compiled depends on what else has run.
NOTED = """
EVENTS = ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "import", "subprocess.Popen")
def is_noted(event, arguments):
    return event in EVENTS and not (event == "open" and str(arguments[0]).endswith((".py", ".pyc")))
"""
#: Ends the run at a moment, counted in those things.
ENDED = (
    NOTED
    + """
count, last = 0, {last}
def hook(event, arguments):
    global count
    if is_noted(event, arguments):
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.{signal})
"""
)
STARTING = """
import os, signal, sys
from os2lint.__main__ import main
def hook(event, arguments):
    if event == "import" and arguments[0] == "{module}":
        os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(hook)
main()
"""
COUNTED = (
    NOTED
    + """
count = 0
def hook(event, arguments):
    global count
    if is_noted(event, arguments):
        count += 1
    if event == "os.rename":
        os.write(2, f"{count}\\n".encode())
"""
)


@pytest.fixture(scope="module")
def last_moment(root: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many things of note a run has done when it renames its report."""
    file = tmp_path_factory.mktemp("counted") / "report.json"
    done = run_hooked(root, COUNTED, *CHECK, f"--output=json={file}")
    assert done.returncode == 1, done.stderr
    return int(done.stderr.split()[-1])


@pytest.mark.parametrize("before", [0, 1, 2, 30])
def test_killed_at_any_moment(root: Path, tmp_path: Path, last_moment: int, before: int) -> None:
    file = tmp_path / "report.json"
    file.write_text('{"schema": "the old one"}')
    hook = ENDED.format(last=last_moment - before, signal="SIGKILL")
    done = run_hooked(root, hook, *CHECK, f"--output=json={file}")
    assert done.returncode == -signal.SIGKILL
    assert json.loads(file.read_text())["schema"] in {"the old one", "os2lint-report/1"}
    assert all(path == file or path.name.startswith(".os2lint-") for path in tmp_path.iterdir())


@pytest.mark.parametrize("text", ["# Governancerapport\n\n| F2 | Ja |\n", "MIT License\n", "{", "\0"])
def test_what_a_killed_run_leaves_changes_no_finding(
    root: Path, tmp_path: Path, sound: subprocess.CompletedProcess[str], text: str
) -> None:
    copy = tmp_path / "repository"
    shutil.copytree(root, copy)
    (copy / ".os2lint-0123456789abcdef").write_text(text)
    done = run(copy, *CHECK, "--output=json")
    assert json.loads(done.stdout)["findings"] == json.loads(sound.stdout)["findings"]


@pytest.mark.parametrize("before", [0, 1, 40, 160])
def test_interrupted_at_any_moment(root: Path, tmp_path: Path, last_moment: int, before: int) -> None:
    file = tmp_path / "report.json"
    file.write_text("the old one")
    hook = ENDED.format(last=last_moment - before, signal="SIGINT")
    done = run_hooked(root, hook, *CHECK, f"--output=json={file}")
    assert_told(done, 130, "Interrupted.")
    assert done.stdout == ""
    assert file.read_text() == "the old one"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


@pytest.mark.parametrize("module", ["click", "os2lint.cli.failures", "os2lint.findings"])
def test_interrupted_while_it_starts(root: Path, module: str) -> None:
    hook = STARTING.format(module=module)
    done = subprocess.run(
        [sys.executable, "-P", "-c", hook, *CHECK],
        cwd=root,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() in {"", "Interrupted."}


def test_whoever_reads_may_have_seen_enough(root: Path, tmp_path: Path) -> None:
    """A pipe that closes is no fault, and the exit code still tells what was found."""
    reader, writer = os.pipe()
    os.close(reader)
    outputs = ("--output=text", f"--output=json={tmp_path}/report.json")
    done = run(root, *CHECK, *outputs, stdout=writer, stderr=subprocess.PIPE, capture_output=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["findings"]


def test_two_at_once(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    command = [sys.executable, "-P", "-m", "os2lint", *CHECK, f"--output=json={file}"]
    both = [subprocess.Popen(command, cwd=root, env=environment(), stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        _, said = process.communicate(timeout=120)
        assert (process.returncode, said) == (1, b"")
    assert json.loads(file.read_text())["findings"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


# What a machine may lack


@pytest.mark.parametrize(
    "lacking",
    [
        {"LANG": None},
        {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "xx_XX.ISO-8859-1"},
        {"HOME": None},
        {"PATH": ""},
        {"PATH": None},
        {"TERM": None, "COLUMNS": "x"},
        {"TZ": "Nowhere/Land"},
    ],
    ids=",".join,
)
def test_a_poor_environment(
    root: Path, sound: subprocess.CompletedProcess[str], lacking: dict[str, str | None]
) -> None:
    done = run(root, *CHECK, "--output=json", env=environment(**lacking))
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["findings"] == json.loads(sound.stdout)["findings"]


@pytest.mark.parametrize("format_", ["text", "markdown", "github", "html"])
def test_a_screen_that_knows_ascii_alone(root: Path, format_: str) -> None:
    poor = environment(PYTHONIOENCODING="ascii", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    done = run(root, "check", "--today=2026-11-01", "--language=da", f"--output={format_}", env=poor)
    assert (done.returncode, done.stderr) == (1, "")
    assert "README.md" in done.stdout or "LICENSE" in done.stdout


def test_without_git_and_pygit2_the_history_is_not_assessed(root: Path) -> None:
    hook = """
sys.modules["pygit2"] = None
def hook(event, arguments):
    if event == "import" and arguments[0] == "pygit2":
        raise ImportError
"""
    done = run_hooked(root, hook, *CHECK, "--output=json", env=environment(PATH=""))
    assert (done.returncode, done.stderr) == (1, "")
    assert any(gap["reason"].startswith("history-") for gap in json.loads(done.stdout)["not_assessed"])


def test_a_user_without_a_name(root: Path) -> None:
    if not ROOT_USER:
        pytest.skip("only root can become a user that doesn't exist")
    if not _can_be_read_by_others(Path(sys.executable)) or not _can_be_read_by_others(root):
        pytest.skip("another user may not run this Python")
    done = run(root, *CHECK, "--output=json", user=NOBODY - 7, group=NOBODY - 7, extra_groups=[])
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("today", ["1970-01-01", "1979-12-31", "0001-01-01", "9999-12-31"])
def test_any_date(root: Path, today: str) -> None:
    done = run(root, "check", f"--today={today}", "--output=json")
    assert done.returncode in {0, 1}, done.stderr
    assert json.loads(done.stdout)["today"] == today


def test_a_clock_before_1980(root: Path, sound: subprocess.CompletedProcess[str]) -> None:
    faketime = shutil.which("faketime")
    if not faketime:
        pytest.skip("this machine has no faketime, so its clock can't be turned back")
    command = [
        faketime,
        "1975-06-01 12:00:00",
        sys.executable,
        "-P",
        "-m",
        "os2lint",
        "check",
        "--output=json",
    ]
    done = subprocess.run(command, cwd=root, env=environment(), capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["today"] == "1975-06-01"
    del sound


def test_files_from_before_1980(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "repository")
    for path in root.rglob("*.md"):
        os.utime(path, (-86400, -86400))
    done = run(root, *CHECK, "--output=json")
    assert (done.returncode, done.stderr) == (1, "")


# Memory


MEMORY = 256 * 1024 * 1024


def test_little_memory(root: Path, sound: subprocess.CompletedProcess[str]) -> None:
    done = run(root, *CHECK, "--output=json", preexec_fn=within(resource.RLIMIT_AS, MEMORY))
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["findings"] == json.loads(sound.stdout)["findings"]


GREEDY = {
    "README.md": "[a](b) " * 40_000,
    "LICENSE": "MIT License\n\nPermission is hereby granted, free of charge, to any person " * 4_000,
    "CONTRIBUTING.md": "| a | b |\n|---|---|\n" + "| x | y |\n" * 30_000,
    "SECURITY.md": "> " * 115_000,
    "docs/governancerapport.md": "| R1 | x | Ja | y |\n" * 15_000,
    "docs/selvevaluering.json": '{"krav": [' + '{"id": "R1"},' * 25_000 + "{}]}",
    "publiccode.yml": "a: [" + "1, " * 90_000 + "]\n",
    "package.json": '{"license": [' + '"MIT",' * 115_000 + '"MIT"]}',
    "pyproject.toml": "".join(f"a{number} = 1\n" for number in range(25_000)),
    "pom.xml": "<a>" * 90_000,
    ".os2lint.yml": "level: 3\nkind: product\nfail-on: notice\n",
}


def test_little_memory_and_greedy_files(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "repository", GREEDY)
    done = run(root, *CHECK, "--output=json", preexec_fn=within(resource.RLIMIT_AS, MEMORY))
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["findings"]


# Files


UNREADABLE = ("README.md", "LICENSE", "package.json", "docs/governancerapport.md", "publiccode.yml", "src")
#: Root's rights to read and write whatever the modes say (linux/capability.h).
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
PR_CAPBSET_DROP = 24


def give_up_rights() -> None:
    """Let modes count for the process that is started, also where root starts it."""
    if ROOT_USER:
        for right in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, right, 0, 0, 0)


def test_files_that_may_not_be_read(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "repository")
    for name in UNREADABLE:
        (root / name).chmod(0)
    done = run(root, *CHECK, "--output=json", preexec_fn=give_up_rights)
    assert done.stderr == ""
    assert done.returncode in {0, 1}
    report = json.loads(done.stdout)
    assert "unreadable-permission" in {gap["reason"] for gap in report["not_assessed"]}
    told = {finding["rule"] for finding in report["findings"]}
    assert not told & {"missing-readme", "missing-license", "missing-publiccode"}
    (root / ".os2lint.yml").chmod(0)
    assert_told(run(root, *CHECK, preexec_fn=give_up_rights), 2, ".os2lint.yml")
    (root / ".os2lint.yml").chmod(0o600)
    root.chmod(0)
    assert_told(run(root.parent, *CHECK, str(root), preexec_fn=give_up_rights), 2, str(root))
    root.chmod(0o700)


def _can_be_read_by_others(path: Path) -> bool:
    """Whether another user gets to a file, through all the folders on the way."""
    real = path.resolve()
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in (*path.absolute().parents, *real.parents))
