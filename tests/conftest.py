"""What every test may use."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import prism as judge
import pytest

from os2lint.language import ask_for

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Iterator[None]:
    yield from _skipped_without_git()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    yield from _skipped_without_git()


def _skipped_without_git() -> Iterator[None]:
    """Skip what lays a repository out with git where there is none; what os2lint itself lacks still fails."""
    try:
        yield
    except FileNotFoundError as error:
        if error.filename == "git" and shutil.which("git") is None:
            pytest.skip("this machine has no git")
        raise


def pytest_configure() -> None:
    """Say at once that the corpus isn't where it is said to be, before its tests fail for want of a file."""
    corpus = os.environ.get("OS2LINT_CORPUS")
    for file in ("labels.jsonl", "governance/labels.jsonl") if corpus else ():
        if not Path(corpus or "", file).is_file():
            raise pytest.UsageError(
                f"$OS2LINT_CORPUS is {corpus!r}, which has no {file}; correct it or unset it"
            )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the expected output anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether snapshots are to be written rather than compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(autouse=True)
def _no_language() -> None:
    """Let no test speak the language that another chose."""
    ask_for(None)


@pytest.fixture
def prism(tmp_path_factory: pytest.TempPathFactory) -> Iterator[judge.Prism]:
    """A judge of requests to GitHub."""
    if not judge.PRISM:
        pytest.skip("$PRISM names no program to judge requests with")
    with judge.serve(tmp_path_factory.mktemp("prism")) as running:
        yield running
