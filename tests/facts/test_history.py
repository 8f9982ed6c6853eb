"""The rule on dumps at its limits, on histories made for it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.facts.history import Development, HistoryFacts, judge
from os2lint.repository import Commit, History

START = datetime(2023, 1, 2, 12, tzinfo=UTC)
TODAY = date(2025, 6, 1)


def commit(day: float, files: int = 1, message: str = "Change", **other: object) -> Commit:
    values = {"id": "1" * 40, "parents": 1, "author": "Anna", "email": "anna@example.org", **other}
    paths = tuple(f"src/part{number}.py" for number in range(files))
    return Commit(
        date=START + timedelta(days=day), message=message, **{"paths": paths, "changed": files, **values}
    )


def history(*commits: Commit, complete: bool = True, root: bool = True) -> History:
    first = [commit(-30, parents=0)] if root else []
    newest_first = sorted([*first, *commits], key=lambda one: one.date, reverse=True)
    return History(commits=tuple(newest_first), complete=complete)


def dumps(times: int = 5, files: int = 12, every: int = 100, message: str = "Release") -> list[Commit]:
    return [commit(number * every, files, message) for number in range(times)]


def verdict(facts: HistoryFacts) -> tuple[str, str | None]:
    return facts.development.value, facts.reason


@pytest.mark.parametrize(
    ("commits", "expected"),
    [
        (dumps(), ("dump", None)),
        # Three bursts at least.
        (dumps(times=3, every=200), ("dump", None)),
        (dumps(times=2, every=400), ("unknown", "few")),
        # The median over bursts of the largest commit: twelve files at least.
        (dumps(times=10, files=12), ("dump", None)),
        (dumps(times=10, files=11), ("open", None)),
        (
            [*dumps(times=5, every=200, files=40), *(commit(100 + 200 * number) for number in range(5))],
            ("dump", None),
        ),
        # Code in at most a fifth of the weeks: 21 of 106, and 21 of 101.
        (dumps(times=21, every=37), ("dump", None)),
        (dumps(times=21, every=35), ("open", None)),
        # A quarter of the commits naming issues is open development.
        (
            [*dumps(times=8, every=60), *(commit(30 + 60 * number, 12, "Fix #1") for number in range(2))],
            ("dump", None),
        ),
        (
            [*dumps(times=6, every=60), *(commit(30 + 60 * number, 12, "Fix #1") for number in range(2))],
            ("unknown", "few"),
        ),
        (
            [*dumps(times=9, every=60), *(commit(30 + 60 * number, 12, "Fix #1") for number in range(3))],
            ("open", None),
        ),
    ],
)
def test_dumps_at_their_limits(commits: list[Commit], expected: tuple[str, str | None]) -> None:
    assert verdict(judge(history(*commits), TODAY)) == expected


@pytest.mark.parametrize(
    ("commits", "expected"),
    [
        ([commit(7 * number) for number in range(10)], ("open", None)),
        ([commit(7 * number) for number in range(9)], ("unknown", "few")),
        ([commit(7 * (number % 5)) for number in range(10)], ("open", None)),
        ([commit(7 * (number % 4)) for number in range(40)], ("unknown", "few")),
        ([], ("unknown", "few")),
    ],
)
def test_open_needs_ten_commits_on_five_days(commits: list[Commit], expected: tuple[str, str | None]) -> None:
    assert verdict(judge(history(*commits), TODAY)) == expected


def test_commits_seven_days_apart_are_one_burst() -> None:
    week = [commit(7 * number) for number in range(4)]
    assert judge(history(*week), TODAY).figures.bursts == 1
    apart = [commit(7.01 * number) for number in range(4)]
    assert judge(history(*apart), TODAY).figures.bursts == 4


@pytest.mark.parametrize(("age", "reason"), [(182, "young"), (183, None)])
def test_half_a_year_is_old_enough(age: int, reason: str | None) -> None:
    commits = history(*(commit(number) for number in range(20)))
    today = (START - timedelta(days=30)).date() + timedelta(days=age)
    assert judge(commits, today).reason == reason


def test_only_the_last_three_years_count() -> None:
    """A product that was developed in the open for years, and is dumped now."""
    open_years = [commit(-2000 + 3 * number) for number in range(300)]
    facts = judge(history(*open_years, *dumps(times=6, files=40)), TODAY)
    assert facts.development is Development.DUMP
    assert facts.figures.commits == 6 + sum(
        one.date >= START + timedelta(days=500) - timedelta(days=1095.75) for one in open_years
    )


@pytest.mark.parametrize(
    "ignored",
    [
        {"parents": 2},
        {"parents": 0},
        {"author": "dependabot[bot]"},
        {"email": "49699333+dependabot[bot]@users.noreply.github.com"},
        {"author": "Renovate Bot"},
        {"paths": ("docs/conf.py", "README.md", "logo.svg", ".github/workflows/ci.yml", "LICENSE")},
        {"paths": ()},
    ],
)
def test_what_is_no_change_of_code(ignored: dict[str, object]) -> None:
    steady = [commit(7 * number) for number in range(20)]
    lumps = [commit(3 + 100 * number, 90, **ignored) for number in range(5)]
    assert judge(history(*steady, *lumps), TODAY).figures == judge(history(*steady), TODAY).figures


def test_a_huge_commit_counts_with_all_its_files() -> None:
    paths = tuple(f"{number}.py" for number in range(500)) + tuple(f"{number}.md" for number in range(500))
    facts = judge(history(commit(0, paths=paths, changed=4000)), TODAY)
    assert facts.figures.files == 2000


class TestCutHistory:
    def cut(self, *commits: Commit) -> HistoryFacts:
        return judge(history(*commits, complete=False, root=False), TODAY)

    def test_one_commit_tells_nothing(self) -> None:
        assert verdict(self.cut(commit(0, parents=0))) == ("unknown", "shallow")

    def test_both_signs_are_needed(self) -> None:
        assert verdict(self.cut(*dumps(times=6, files=12, every=100))) == ("dump", None)
        # In lumps by their size, but a commit every few days.
        assert verdict(self.cut(*dumps(times=12, files=12, every=13))) == ("open", None)
        assert verdict(self.cut(*dumps(times=12, files=8, every=14))) == ("unknown", "mixed")
        assert verdict(self.cut(*dumps(times=12, files=7, every=14))) == ("open", None)

    def test_few_days_need_larger_commits(self) -> None:
        assert verdict(self.cut(*dumps(times=4, files=19, every=100))) == ("unknown", "mixed")
        assert verdict(self.cut(*dumps(times=4, files=20, every=100))) == ("dump", None)

    def test_a_clone_that_reaches_beyond_the_window_is_not_cut(self) -> None:
        old = commit(-3000, message="Long ago")
        assert verdict(self.cut(old, *dumps(times=2, files=40))) == ("unknown", "few")

    def test_the_age_is_not_known(self) -> None:
        commits = [commit(number) for number in range(20)]
        facts = judge(history(*commits, complete=False, root=False), date(2023, 2, 1))
        assert verdict(facts) == ("open", None)


def test_merges_of_another_forge_leave_dumps_to_a_person() -> None:
    merge = commit(1, parents=2, message="Merge branch 'fix' into 'main'\n\nSee merge request a/b!1")
    facts = judge(history(*dumps(), merge), TODAY)
    assert (verdict(facts), facts.forge) == (("unknown", "other-forge"), "GitLab")
    steady = [commit(7 * number) for number in range(20)]
    assert judge(history(*steady, merge), TODAY).development is Development.OPEN


def test_the_largest_commits_are_shown_newest_first() -> None:
    sizes = [20, 50, 30, 60, 40]
    commits = [commit(100 * number, files) for number, files in enumerate(sizes)]
    assert [one.changed for one in judge(history(*commits), TODAY).largest] == [40, 60, 50]


@pytest.mark.parametrize(
    ("named", "merges", "expected"), [(0, 0, 0), (1, 0, 5), (0, 1, 5), (3, 1, 15), (0, 30, 100)]
)
def test_merges_trace_what_they_bring(named: int, merges: int, expected: int) -> None:
    commits = [commit(7 * number, message="Fix #1" if number < named else "Fix") for number in range(20)]
    commits += [
        commit(number, parents=2, message="Merge pull request #2 from a/b") for number in range(merges)
    ]
    assert judge(history(*commits), TODAY).traceable == expected


def test_merges_of_programs_trace_nothing() -> None:
    commits = [commit(7 * number) for number in range(20)]
    message = "Merge pull request #2 from OS2x/dependabot/npm_and_yarn/a-1.2.3"
    assert judge(history(*commits, commit(1, parents=2, message=message)), TODAY).traceable == 0


def test_an_issue_named_below_the_subject_counts_for_tracing_alone() -> None:
    commits = [commit(7 * number, message="Fix\n\nCloses #1") for number in range(20)]
    facts = judge(history(*commits), TODAY)
    assert (facts.traceable, facts.figures.referenced) == (100, 0)


@pytest.mark.parametrize(
    ("today", "complete", "code", "expected"),
    [
        (date(2024, 1, 2), True, True, False),
        (date(2024, 1, 3), True, True, True),
        (date(2024, 1, 3), False, True, True),
        (date(2024, 1, 2), True, False, False),
        (date(2024, 1, 2), False, False, None),
        (date(2024, 1, 3), False, False, True),
        (date(2020, 1, 1), True, True, False),
    ],
)
def test_a_year_without_changes(today: date, complete: bool, code: bool, expected: bool | None) -> None:
    one = commit(0) if code else commit(0, parents=0)
    assert judge(history(one, complete=complete, root=False), today).stopped is expected


COMMITS = st.builds(
    commit,
    st.floats(-4000, 4000),
    st.integers(0, 40),
    st.sampled_from(["Fix", "Fix #1", "Merged in x (pull request #1)", ""]),
    parents=st.integers(0, 3),
)


@given(st.lists(COMMITS, max_size=30), st.booleans(), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_history_is_judged(commits: list[Commit], complete: bool, today: date) -> None:
    facts = judge(history(*commits, complete=complete, root=False), today)
    assert (facts.reason is None) is (facts.development is not Development.UNKNOWN)
    assert facts.figures is None or 0 <= facts.figures.weeks <= 100
