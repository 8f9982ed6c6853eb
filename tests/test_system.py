"""What the operating system refuses is told in the reader's language."""

from __future__ import annotations

import errno
import os

import pytest

from os2lint.output.destination import DestinationError, write_file
from os2lint.system import refusal


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EISDIR])
def test_the_usual_reasons_are_danish(number: int) -> None:
    told = refusal(OSError(number, os.strerror(number)))
    assert told["en"] == os.strerror(number)
    assert told["da"] not in {"", told["en"]}


def test_a_rare_reason_is_in_the_systems_words() -> None:
    assert refusal(OSError(errno.EIO, "Input/output error"))["da"] == "Input/output error"
    assert refusal(OSError())["da"] == "OSError"


def test_a_file_that_can_not_be_written_says_why_in_both(tmp_path) -> None:
    with pytest.raises(DestinationError) as caught:
        write_file(tmp_path, "x" * 300, b"")
    assert caught.value.text("da").endswith("kunne ikke skrives: navnet er for langt")
    assert caught.value.text("en").endswith("could not be written: File name too long")
