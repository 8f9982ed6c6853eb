"""A small product, good enough to lint, and a way to call the program."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from small_product import FILES, write

if TYPE_CHECKING:
    from pathlib import Path

    from small_product import Call


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """A folder with what OS2 asks of a product in the sandbox."""
    root = tmp_path / "havneplan"
    write(root, FILES)
    return root


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
