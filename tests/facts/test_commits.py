from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.facts.commits import refers_to_issue


@pytest.mark.parametrize(
    "text",
    [
        "Fix the export (#412)",
        "[#54321] Fix the export",
        "Closes OS2eksempel/web#12",
        "GH-12 fix",
        "KITOSUDV-1234: fix",
        "os2: fix\n\nRefs: AB#77",
        "See merge request os2/eksempel!45",
        "https://github.com/OS2eksempel/web/issues/12",
        "https://jira.example.dk/browse/abc",
        "Merge pull request #9 from x/y",
    ],
)
def test_references(text: str) -> None:
    assert refers_to_issue(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fix the export",
        "Read UTF-8, ISO-8859-1 and SHA-256",
        "License under GPL-3 or MPL-2",
        "Mend CVE-2024-12345",
        "Version 2.4.1-3",
        "Use C# and F#",
        "Colour is # 12",
        "&#39;quoted&#39;",
        "Stop! 12 of them",
        "e-mail to a-1",
        "",
    ],
)
def test_no_references(text: str) -> None:
    assert not refers_to_issue(text)


@given(st.text(alphabet="#!-ABCabc019 /&.", max_size=200))
def test_any_text(text: str) -> None:
    refers_to_issue(text)


@pytest.mark.parametrize(
    "text", ["a/" * 50_000, "A" * 100_000, "#" * 100_000, "a-" * 50_000 + "#", "0" * 100_000]
)
def test_long_text_takes_no_longer_than_its_length(text: str) -> None:
    refers_to_issue(text)
