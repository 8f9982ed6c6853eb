"""What became of addresses lately, kept between runs in the user's cache folder.

Only answers that will likely hold for a day are kept; a folder that can't be used is done without.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.links.request import Answer, Fate

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY = 24 * 60 * 60
_MOST = 5000
_MAX_BYTES = 4 * 1024 * 1024
_KEPT = {Fate.ALIVE, Fate.DEAD}


def cache_file(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return where answers are kept: below XDG_CACHE_HOME, else the home folder; None without either."""
    folder = environment.get("XDG_CACHE_HOME", "")
    if not folder.startswith("/"):
        home = environment.get("HOME", "")
        if not home.startswith("/"):
            return None
        folder = f"{home}/.cache"
    return Path(folder, "os2lint", "links.json")


def load(file: Path | None, now: float | None = None) -> dict[str, Answer]:
    """Return the answers that are less than a day old."""
    since = (time.time() if now is None else now) - _DAY
    answers: dict[str, Answer] = {}
    for address, entry in _entries(file).items():
        match entry:
            case [str(fate), str(problem), int() | float() as moment] if since < moment <= since + _DAY:
                with suppress(ValueError):
                    answers[address] = Answer(Fate(fate), problem)
            case _:
                continue
    return answers


def save(file: Path | None, answers: Mapping[str, Answer], now: float | None = None) -> None:
    """Add answers to those that are kept; the file is replaced whole, or left as it was."""
    if file is None or not answers:
        return
    moment = time.time() if now is None else now
    entries = _entries(file)
    entries |= {
        address: [answer.fate.value, answer.problem, moment]
        for address, answer in answers.items()
        if answer.fate in _KEPT
    }
    newest = dict(list(entries.items())[-_MOST:])
    with suppress(OSError, UnicodeError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=file.parent, prefix=".links-", delete=False
        ) as stream:
            json.dump(newest, stream)
        Path(stream.name).replace(file)


def _entries(file: Path | None) -> dict[str, object]:
    if file is None:
        return {}
    try:
        if file.stat().st_size > _MAX_BYTES:
            return {}
        value = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
