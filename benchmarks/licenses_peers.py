"""Other identifiers, asked the same questions: which ids, and so whether the license is approved."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

#: What a likeness has to be for askalono's answer to count; its own command line asks for 0.8.
_ASKALONO_SCORE = 0.99


class Answer(NamedTuple):
    """What a tool says of a text."""

    ids: tuple[str, ...]
    #: it says that the text is the license, and nothing else
    certain: bool
    #: the text is the license with something before or after it; no peer says so
    extra_text: bool = False


class Tool(NamedTuple):
    """A tool, and how many cases of a row it is asked about."""

    name: str
    identify: Callable[[bytes], Answer]
    most: int


def tools() -> list[Tool]:
    """Return os2lint and the peers that are installed."""
    found = [Tool("os2lint", _os2lint, 1_000_000)]
    try:
        found.append(Tool("licenseclassifier", _licenseclassifier(), 1_000_000))
    except ImportError:
        print("licenseclassifier is missing: pip install licenseclassifier")
    try:
        found.append(Tool("pyaskalono", _askalono(), 150))
    except ImportError:
        print("pyaskalono is missing: pip install pyaskalono")
    if shutil.which("licensee"):
        found.append(Tool("licensee", _licensee, 60))
    else:
        print("licensee is missing: apt-get install ruby-licensee")
    return found


def _os2lint(data: bytes) -> Answer:
    from os2lint.licenses import Verdict, identify

    result = identify(data)
    return Answer(result.spdx, result.verdict is Verdict.EXACT, result.verdict is Verdict.EXTRA_TEXT)


def _licenseclassifier() -> Callable[[bytes], Answer]:
    from licenseclassifier import identify_license

    def identify(data: bytes) -> Answer:
        found = identify_license(data.decode("utf-8", "replace"))
        return Answer(tuple(dict.fromkeys(one.id for one in found)), certain=bool(found))

    return identify


def _askalono() -> Callable[[bytes], Answer]:
    import askalono

    def identify(data: bytes) -> Answer:
        found = askalono.identify(data.decode("utf-8", "replace"))
        if found is None or not found.name:
            return Answer((), certain=False)
        return Answer((found.name,), certain=found.score >= _ASKALONO_SCORE)

    return identify


def _licensee(data: bytes) -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "LICENSE").write_bytes(data)
        done = subprocess.run(["licensee", "detect", "--json", folder], capture_output=True, check=False)
    try:
        ids = tuple(
            one["spdx_id"] for one in json.loads(done.stdout)["licenses"] if one["spdx_id"] != "NOASSERTION"
        )
    except ValueError:
        ids = ()
    return Answer(ids, certain=bool(ids))
