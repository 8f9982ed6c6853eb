"""What the image holds: the program, its dependencies, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from container_image import ROOT, Image

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 80 * 1000 * 1000


@pytest.fixture(scope="module")
def packages(image: Image, tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = image.unpack(tmp_path_factory.mktemp("image"))
    (folder,) = (files / "opt" / "os2lint" / "lib").glob("python3.*/site-packages")
    return folder


def test_it_is_small(image: Image) -> None:
    assert image.over_base() <= LIMIT


def test_its_packages_are_the_pinned_ones(packages: Path) -> None:
    pinned = (ROOT / "requirements" / "image.txt").read_text(encoding="utf-8")
    wanted = set(re.findall(r"^([a-z0-9-]+)==", pinned, re.MULTILINE)) | {"os2lint"}
    installed = {
        re.sub(r"[-_.]+", "-", folder.name.split("-")[0]).lower() for folder in packages.glob("*.dist-info")
    }
    assert installed == wanted


def test_neither_git_nor_pip_is_in_it(packages: Path) -> None:
    root = packages.parents[4]
    programs = {
        path.name for folder in ("bin", "usr/bin", "usr/local/bin") for path in (root / folder).iterdir()
    }
    assert not programs & {"git", "pip", "pip3", "gcc", "curl", "wget"}
    assert {path.name for path in (root / "opt" / "os2lint" / "bin").iterdir()} >= {"os2lint", "python"}
    assert not list(root.glob("usr/local/lib/python3.*/site-packages/pip"))


def test_every_module_is_compiled(packages: Path) -> None:
    sources = [path for path in packages.rglob("*.py") if "licenses" not in path.parts[-3:-1]]
    suffix = re.compile(r"cpython-\d+")
    tag = suffix.search(next(packages.rglob("*.pyc")).name)
    assert tag
    missing = [
        path for path in sources if not (path.parent / "__pycache__" / f"{path.stem}.{tag[0]}.pyc").exists()
    ]
    assert len(sources) > 500
    assert missing == []


def test_no_test_is_in_it(packages: Path) -> None:
    assert [path for path in packages.rglob("*") if path.name in {"tests", "test", "conftest.py"}] == []


def test_no_file_can_be_written_by_others(packages: Path) -> None:
    top = packages.parents[2]
    assert [path for path in top.rglob("*") if not path.is_symlink() and path.stat().st_mode & 0o022] == []
