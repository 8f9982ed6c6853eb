from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from os2lint.repository.gitlog import moment, parse_log, trimmed
from os2lint.repository.model import PATHS_PER_COMMIT


def header(commit: bytes, date: bytes = b"1700000000 +0100", title: bytes = b"Title") -> list[bytes]:
    return [commit, b"p", b"Anna", b"a@example.org", date, title, b""]


def test_commits_with_and_without_files() -> None:
    records = [
        *header(b"1"),
        *(b"\n:100644 100644 a b M", b"one.py", b":000000 100644 0 b A", b":odd name"),
        *header(b"2"),
        *header(b"3", b"1700000000 -0930"),
        *(b"\n:100644 000000 a 0 D", b"\xe6.py"),
    ]
    history = parse_log(iter(records), 10, shallow=False)
    assert [(commit.id, commit.paths) for commit in history.commits] == [
        ("1", ("one.py", ":odd name")),
        ("2", ()),
        ("3", ("\udce6.py",)),
    ]
    assert history.complete
    assert history.commits[0].date.isoformat() == "2023-11-14T23:13:20+01:00"
    assert history.commits[2].date.isoformat() == "2023-11-14T12:43:20-09:30"


def test_a_huge_commit_is_counted_but_not_kept() -> None:
    files = [record for number in range(PATHS_PER_COMMIT + 7) for record in (b":x", b"%d" % number)]
    commit = parse_log(iter([*header(b"1"), *files]), 10, shallow=False).commits[0]
    assert (len(commit.paths), commit.changed) == (PATHS_PER_COMMIT, PATHS_PER_COMMIT + 7)


def test_an_output_that_breaks_off_is_not_complete_knowledge() -> None:
    history = parse_log(iter([*header(b"1"), b"2", b"p"]), 10, shallow=False)
    assert len(history.commits) == 1


@given(
    st.lists(st.binary(max_size=8) | st.sampled_from([b"", b":x", b"\n:x"]), max_size=60), st.integers(1, 9)
)
def test_any_records_are_read_without_an_error(records: list[bytes], limit: int) -> None:
    assert len(parse_log(iter(records), limit, shallow=False).commits) <= limit


@given(st.integers(), st.integers())
def test_every_number_is_a_time(seconds: int, minutes: int) -> None:
    assert 1969 <= moment(seconds, minutes).year <= 9999


def test_messages() -> None:
    assert trimmed("\n  Fix it  \n\nBecause\n") == "Fix it  \n\nBecause"
    assert len(trimmed("x" * 10_000)) == 4096
