"""Files are written inside the folder, whole, and through no symbolic link."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest

from os2lint.output.destination import (
    Destination,
    DestinationError,
    emit,
    parse_destination,
    parse_destinations,
    write_file,
)

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("text", "json", "html")


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


def refused(*arguments, **options) -> str:
    with pytest.raises(DestinationError) as error:
        write_file(*arguments, **options)
    return error.value.text("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("json", Destination("json", "-")),
        ("json=-", Destination("json", "-")),
        ("json=a=b.json", Destination("json", "a=b.json")),
        ("html=reports/index.html", Destination("html", "reports/index.html")),
    ],
)
def test_reads_format_and_file(text, expected):
    assert parse_destination(text, FORMATS) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("jsn", "--output: unknown format `jsn` (did you mean `json`?)"),
        ("csv=x", "--output: unknown format `csv`; choose text, json, html"),
        ("json=", "--output: write a file after `json=`, or `-` for the screen"),
        ("\x1b[31m", r"--output: unknown format `\x1b[31m`; choose text, json, html"),
    ],
)
def test_refuses_in_one_sentence(text, sentence):
    with pytest.raises(DestinationError) as error:
        parse_destination(text, FORMATS)
    assert error.value.text("en") == sentence


def test_the_default_goes_to_the_screen():
    assert parse_destinations([], FORMATS, "text") == [Destination("text")]


def test_two_formats_cannot_share_a_file():
    with pytest.raises(DestinationError, match="two formats"):
        parse_destinations(["json=x", "html=x"], FORMATS, "text")


def test_emits_to_screen_and_files(tmp_path, capsys):
    destinations = [Destination("text"), Destination("json", "out/report.json")]
    emit(destinations, lambda name, stream: stream.write(f"{name} æøå"), tmp_path)
    assert capsys.readouterr().out == "text æøå"
    assert (tmp_path / "out" / "report.json").read_text(encoding="utf-8") == "json æøå"


def test_a_format_that_fails_leaves_the_old_file(tmp_path):
    (tmp_path / "report.json").write_text("old")

    def write(_name, stream):
        stream.write("half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        emit([Destination("json", "report.json")], write, tmp_path)
    assert (tmp_path / "report.json").read_text() == "old"
    assert names(tmp_path) == ["report.json"]


def test_replaces_a_file_and_keeps_its_permissions(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("old")
    file.chmod(0o640)
    write_file(tmp_path, "a.txt", b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["a.txt"]


def test_does_not_replace_when_told_not_to(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    assert refused(tmp_path, "a.txt", b"new", replace=False) == "`a.txt` exists already"
    assert (tmp_path / "a.txt").read_text() == "old"
    write_file(tmp_path, "b.txt", b"new", replace=False)
    assert names(tmp_path) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("path", ["../x", "a/../../x", "", ".", "/"])
def test_stays_inside_the_folder(tmp_path, path):
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "lies outside the folder" in refused(folder, path, b"")
    assert names(tmp_path) == ["folder"]
    assert names(folder) == []


def test_a_whole_path_is_taken_as_it_stands(tmp_path):
    write_file(tmp_path / "elsewhere", str(tmp_path / "out" / "x"), b"x")
    assert (tmp_path / "out" / "x").read_bytes() == b"x"


@pytest.fixture
def outside(tmp_path) -> Path:
    """A folder that nothing may be written to, with a file that must stay as it is."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "canary").write_text("alive")
    return folder


@pytest.mark.parametrize(
    ("planted", "target", "path"),
    [
        ("report.json", "outside/canary", "report.json"),
        ("report.json", "outside/new", "report.json"),
        ("out", "outside", "out/canary"),
        ("out", "outside", "out/deep/er/canary"),
        ("out", "outside", "{root}/out/canary"),
    ],
)
def test_writes_through_no_symbolic_link(tmp_path, outside, planted, target, path):
    root = tmp_path / "root"
    root.mkdir()
    (root / planted).symlink_to(tmp_path / target)
    assert "goes through a symbolic link" in refused(root, path.format(root=root), b"dead")
    assert names(outside) == ["canary"]
    assert (outside / "canary").read_text() == "alive"
    assert (root / planted).is_symlink()


def test_a_link_inside_the_folder_is_refused_as_well(tmp_path):
    (tmp_path / "real").write_text("alive")
    (tmp_path / "link").symlink_to("real")
    assert "symbolic link" in refused(tmp_path, "link", b"dead")
    assert (tmp_path / "real").read_text() == "alive"


def test_refuses_what_is_no_ordinary_file(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    assert "isn't an ordinary file" in refused(tmp_path, "fifo", b"")
    assert "isn't an ordinary file" in refused(tmp_path, "folder", b"")
    assert "could not be written" in refused(tmp_path, "file/x", b"")
    assert "isn't an ordinary file" in refused(tmp_path, "/dev/null", b"")


def test_the_systems_refusal_is_one_sentence(tmp_path):
    assert "could not be written: " in refused(tmp_path, "x" * 5_000, b"")
    assert "could not be written: " in refused(tmp_path, "a\0b", b"")
    assert "could not be written: " in refused(tmp_path / "gone", "x", b"")
    assert names(tmp_path) == []


def test_a_full_disk_leaves_the_old_file_whole(tmp_path):
    resource = pytest.importorskip("resource", reason="the system has no limits to set")
    (tmp_path / "report.json").write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        sentence = refused(tmp_path, "report.json", b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert sentence == "`report.json` could not be written: File too large"
    assert names(tmp_path) == ["report.json"]
    assert (tmp_path / "report.json").read_text() == "old"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_screen_that_lacks_letters_gets_escapes(monkeypatch, encoding):
    screen = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(screen, encoding=encoding, write_through=True))
    emit([Destination("text")], lambda _name, stream: stream.write("æ ✓"))
    assert screen.getvalue().decode(encoding) == "æ ✓".encode(encoding, "backslashreplace").decode(encoding)
