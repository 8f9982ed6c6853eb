"""What a job says when nothing could be checked: one annotation, which nothing in it can break out of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from os2lint.cli.failures import handled
from os2lint.exits import Exit
from os2lint.mistakes import ConfigurationError, Mistake

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = "a\n::add-mask::b\r\n##[error]c%0A::d\x1b[2J"


def raising(error: BaseException) -> Callable[[], None]:
    def action() -> None:
        raise error

    return action


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigurationError(Mistake({"da": HOSTILE, "en": HOSTILE})), Exit.USAGE),
        (click.UsageError(HOSTILE), Exit.USAGE),
        (OSError(5, "Input/output error", HOSTILE), Exit.USAGE),
        (ValueError(HOSTILE), Exit.OUR_FAULT),
        (KeyboardInterrupt(), Exit.INTERRUPTED),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_is_one_command(
    error: BaseException, code: Exit, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert handled(raising(error)) == code
    out, err = capsys.readouterr()
    assert err == ""
    assert len(out.splitlines()) == 1
    assert out.startswith("::error title=os2lint::")
    assert "Traceback" not in out


def test_outside_of_a_job_it_is_plain_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    error = ConfigurationError(Mistake({"da": "linje 3", "en": "line 3"}))
    assert handled(raising(error)) == Exit.USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert err in {"linje 3\n", "line 3\n"}
