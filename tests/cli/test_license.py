"""`os2lint license`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from license_texts import license_text

if TYPE_CHECKING:
    from pathlib import Path

    from small_product import Call

ONE_WORD_LESS = {
    "id": "GPL-2.0",
    "edits": {"modification are not\ncovered": "modification are\ncovered"},
    "after": "\nheld og \x1b[31mlykke\n",
}


@pytest.fixture
def changed(product: Path) -> Path:
    file = product / "COPYING"
    file.write_text(license_text(ONE_WORD_LESS), encoding="utf-8")
    return file


def test_a_license_word_for_word(os2lint: Call) -> None:
    result = os2lint("license", "LICENSE")
    assert result.returncode == 0
    assert result.stdout.startswith("LICENSE: MPL-2.0, MPL-2.0-no-copyleft-exception: word for word (exact);")
    assert "OSI-approved (SPDX list 3." in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(("language", "removed", "after", "line"), [
    ("da", "mangler", "efter licensen", "ophavsretslinje"),
    ("en", "removed", "after the license", "copyright line"),
])  # fmt: skip
def test_differences_are_a_word_diff_in_which_nothing_is_obeyed(
    os2lint: Call, changed: Path, language: str, removed: str, after: str, line: str
) -> None:
    result = os2lint("license", changed.name, "--language", language)
    assert result.returncode == 1
    assert result.stdout.splitlines()[1:] == [
        f"  73:1 {removed}: …distribution and modification are [-not-] covered by this License; they are…",
        rf"  341:1 {after}: {{+held og \x1b[31mlykke+}}",
        f"  {line}: Copyright (C) 1989, 1991 Free Software Foundation, Inc.,",
    ]


def test_one_object_a_line(os2lint: Call, changed: Path) -> None:
    result = os2lint("license", "LICENSE", changed.name, "--output", "json")
    exact, modified = map(json.loads, result.stdout.splitlines())
    assert result.stdout.isascii()
    assert (exact["path"], exact["verdict"], exact["osi_approved"]) == ("LICENSE", "exact", True)
    assert (exact["spdx"][0], exact["differences"], exact["tags"]) == ("MPL-2.0", [], [])
    assert modified["verdict"] == "modified"
    assert modified["osi_approved"] is None
    assert [region["spdx"][0] for region in modified["regions"]] == ["GPL-2.0-only"]
    assert modified["differences"][0] == {
        "kind": "removed", "words": "", "license_words": "not",
        "line": 73, "column": 1, "end_line": 73, "end_column": 1,
    }  # fmt: skip


def test_what_is_not_filled_in(os2lint: Call, product: Path) -> None:
    (product / "LICENSE").write_text(license_text("MIT"), encoding="utf-8")
    assert "3:15 not filled in: [year]" in os2lint("license", "LICENSE").stdout
    left = json.loads(os2lint("license", "LICENSE", "--output", "json").stdout)["placeholders"]
    assert left[0] == {"words": "[year]", "line": 3, "column": 15}


def test_each_license_of_a_file_has_its_own_verdict(os2lint: Call, product: Path) -> None:
    both = license_text({"id": "MIT", "edits": {"[year] [fullname]": "2026 Havnelauget"}})
    (product / "LICENSE").write_text(f"{both}\n\n{license_text('MPL-2.0')}", encoding="utf-8")
    lines = os2lint("license", "LICENSE").stdout.splitlines()
    assert [line.split(":")[0] for line in lines[1:3]] == [
        "  1-21 MIT",
        "  24-396 MPL-2.0, MPL-2.0-no-copyleft-exception",
    ]


def test_paths_from_a_file_and_from_standard_input(os2lint: Call, product: Path) -> None:
    os.mkfifo(product / "pipe")
    (product / "list").write_text("LICENSE\r\n\nnone here\npipe\n.\n\x00\n", encoding="utf-8")
    listed = os2lint("license", "--files-from", "list", "--output", "json")
    assert [json.loads(line)["path"] for line in listed.stdout.splitlines()] == ["LICENSE"]
    assert listed.returncode == 1
    told = listed.stderr.splitlines()
    assert [line.split(":")[0] for line in told] == ["none here", "pipe", ".", r"\x00"]
    piped = subprocess.run(
        [sys.executable, "-m", "os2lint", "license", "--files-from", "-"],
        input=b"LICENSE\n\xe6\n", cwd=product, env={**os.environ, "OS2LINT_LANGUAGE": "en"},
        capture_output=True, check=False,
    )  # fmt: skip
    assert piped.stdout.startswith(b"LICENSE: MPL-2.0")
    assert piped.stderr == b"\\udce6: No such file or directory\n"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 2, "Name at least one file"),
        (["--files-from", "nothing"], 2, "--files-from: nothing: No such file"),
        (["LICENSE", "--output", "jsn"], 2, "unknown format `jsn`"),
        (["nothing"], 3, "nothing: No such file or directory"),
        ([".", "nothing"], 3, ".: "),
    ],
)
def test_what_goes_wrong_is_a_sentence(os2lint: Call, arguments: list[str], code: int, told: str) -> None:
    result = os2lint("license", *arguments, OS2LINT_LANGUAGE="en")
    assert result.returncode == code
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_no_more_is_read_than_a_license_can_have(os2lint: Call, product: Path) -> None:
    with (product / "LICENSE").open("wb") as file:
        file.truncate(1 << 34)
    result = os2lint("license", "LICENSE", OS2LINT_LANGUAGE="en")
    assert result.returncode == 1
    assert "not identified (unidentified)" in result.stdout
    assert "larger than 1 MiB" in result.stdout


def test_the_holders_are_shown(os2lint: Call, product: Path) -> None:
    text = license_text({"id": "MIT", "edits": {"[year] [fullname]": "2026 Havnelauget og andre"}})
    (product / "LICENSE").write_text(text, encoding="utf-8")
    line = "Copyright (c) 2026 Havnelauget og andre"
    assert f"  copyright line: {line}\n" in os2lint("license", "LICENSE").stdout
    assert f"  ophavsretslinje: {line}\n" in os2lint("license", "LICENSE", "--language", "da").stdout
    assert json.loads(os2lint("license", "LICENSE", "--output", "json").stdout)["copyrights"] == [line]


def test_why_nothing_is_said_of_a_file(os2lint: Call, product: Path) -> None:
    (product / "LICENSE").write_text("Se hjemmesiden.\n", encoding="utf-8")
    result = os2lint("license", "LICENSE", "--language", "da")
    assert "  teksten ligner ingen af licenserne på SPDX-listen\n" in result.stdout
    assert json.loads(os2lint("license", "LICENSE", "--output", "json").stdout)["reason"] == "no-license"


def test_a_problem_is_told_in_the_language_asked_for(os2lint: Call) -> None:
    result = os2lint("license", "nothing", ".", "--language", "da")
    assert (result.returncode, result.stderr) == (3, "nothing: findes ikke\n.: er en mappe\n")


@pytest.mark.parametrize(("language", "told"), [("da", "Listen er tom"), ("en", "The list is empty")])
def test_an_empty_list_is_nothing_to_look_at(os2lint: Call, product: Path, language: str, told: str) -> None:
    (product / "list").write_text("\n", encoding="utf-8")
    result = os2lint("license", "--files-from", "list", "--language", language)
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr.startswith(told)
