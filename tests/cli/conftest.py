"""A small product, good enough to lint, and a way to call the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

LICENSE = (Path(__file__).parents[2] / "LICENSE").read_text(encoding="utf-8")
FILES = {
    "LICENSE": LICENSE,
    "README.md": (
        "# Havneplan\n\n"
        "Havneplan fordeler kajpladser i kommunale lystbådehavne, så havnefogeden slipper for regneark og\n"
        "gæstesejlere kan se ledige pladser, før de lægger til.\n\n"
        "## Kontakt\n\nProduktkoordinator: Bodil Krag, bodil@eksempelkommune.dk\n"
    ),
    "SECURITY.md": "# Sikkerhed\n\nSkriv til sikkerhed@eksempelkommune.dk, hvis du finder en sårbarhed.\n",
    ".os2lint.yml": "product: Havneplan\nlevel: sandbox\nkind: product\nlanguage: en\n",
}


class Call(Protocol):
    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """A folder with what OS2 asks of a product in the sandbox."""
    root = tmp_path / "havneplan"
    write(root, FILES)
    return root


def write(root: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def os2lint(product: Path) -> Call:
    """Call the program in the product's folder, in an environment that nothing of ours leaks into."""

    def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        known = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(product.parent)}
        return subprocess.run(
            [sys.executable, "-m", "os2lint", *arguments],
            cwd=product,
            env=known | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    return call
