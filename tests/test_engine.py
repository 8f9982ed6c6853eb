"""What a finding is named by, and how severe it is: neither may change with edits elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from license_texts import license_text

from os2lint import comparison
from os2lint.checks import EARLIER
from os2lint.configuration import Configuration, parse_configuration
from os2lint.engine import examine, lint
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Kind, Severity
from os2lint.mistakes import ConfigurationError
from os2lint.repository import open_repository
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from os2lint.findings import Finding, Report
    from os2lint.repository import Repository

PRODUCT = parse_configuration("kind: product\nlevel: 1\n", ".os2lint.yml")
COMMUNITY = {
    "CONTRIBUTING.md": "Write to us.",
    "CODE_OF_CONDUCT.md": "Respect.",
    "CHANGELOG.md": "# 1.0\n\nThe first.",
}


@pytest.fixture
def linted(tmp_path: Path) -> Callable[..., Report]:
    def lay_and_lint(
        files: dict[str, str], rule: str = "", configuration: Configuration = PRODUCT, **more: object
    ) -> Report:
        root = tmp_path / str(len(list(tmp_path.iterdir())))
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        rules = {rule: built_in()[rule]} if rule else built_in()
        circumstances = Circumstances(today=date(2026, 11, 1), **more)
        return lint(open_repository(root), rules, configuration, circumstances)

    return lay_and_lint


def only(report: Report) -> Finding:
    (finding,) = report.findings
    return finding


def is_new(before: Report, after: Report) -> list[bool | None]:
    return [finding.new for finding in comparison.compare(after, comparison.known(before.findings)).findings]


def test_lines_above_a_finding_do_not_make_it_new(linted) -> None:
    readme = "# Lygten\n\nSee [the guide](docs/guide.md).\n"
    before = linted({"README.md": readme}, "broken-relative-link")
    after = linted({"README.md": f"Words.\n\n{readme}"}, "broken-relative-link")
    assert only(before).location != only(after).location
    assert is_new(before, after) == [False]


def test_mending_one_of_several_does_not_make_the_rest_new(linted) -> None:
    readme = {"README.md": "See [a](a.md) and [b](b.md)."}
    before = linted(readme, "broken-relative-link")
    assert is_new(before, linted({**readme, "a.md": "a"}, "broken-relative-link")) == [False]
    before = linted({"README.md": "x"}, "missing-community-documents")
    for name, text in COMMUNITY.items():
        after = linted({"README.md": "x", name: text}, "missing-community-documents")
        assert is_new(before, after) == [False]


def test_one_more_of_several_is_new(linted) -> None:
    before = linted({"README.md": "See [a](a.md)."}, "broken-relative-link")
    after = linted({"README.md": "See [a](a.md) and [b](b.md)."}, "broken-relative-link")
    assert is_new(before, after) == [True]
    before = linted({"CONTRIBUTING.md": "Write to us."}, "missing-community-documents")
    assert is_new(before, linted({"README.md": "x"}, "missing-community-documents")) == [True]


def test_a_baseline_knows_what_a_finding_lists(linted) -> None:
    before = linted({"README.md": "See [a](a.md) and [b](b.md)."}, "broken-relative-link")
    known = comparison.parse_baseline(comparison.write_baseline(before), "baseline.json")
    assert known == comparison.known(before.findings)
    after = linted({"README.md": "See [b](b.md)."}, "broken-relative-link")
    assert [finding.new for finding in comparison.compare(after, known).findings] == [False]


def test_a_baseline_holds_with_and_without_a_token(linted, tmp_path: Path) -> None:
    (tmp_path / "organisation").mkdir()
    organisation: Repository = open_repository(tmp_path / "organisation")
    before = linted({"README.md": "x"}, "missing-security-policy")
    after = linted({"README.md": "x"}, "missing-security-policy", organisation=lambda: organisation)
    assert only(before).message.key != only(after).message.key
    assert is_new(before, after) == [False]


def test_the_next_level_gives_no_findings(linted) -> None:
    sandbox = parse_configuration("kind: product\nlevel: sandbox\n", ".os2lint.yml")
    report = linted({"README.md": "x", "app.py": "x"}, configuration=sandbox)
    assert report.next_level
    for finding in (*report.findings, *report.next_level):
        assert (built_in()[finding.rule].level.rank == 0) is (finding in report.findings)


def test_a_locked_rule_weighs_what_the_shared_configuration_says(tmp_path: Path) -> None:
    text = "kind: product\nlocked: [missing-readme]\nseverities: {missing-readme: notice}\n"
    (tmp_path / "app.py").write_text("x", encoding="utf-8")
    facts = Facts(
        open_repository(tmp_path),
        parse_configuration(text, ".os2lint.yml"),
        Circumstances(today=date(2026, 11, 1)),
    )
    rule = built_in()["missing-readme"]
    assert rule.severity[Kind.PRODUCT] is Severity.WARNING
    (finding,) = examine(facts, {rule.id: rule}).findings
    assert finding.severity is Severity.NOTICE


@pytest.mark.parametrize(
    ("kind", "level"), [("documentation", "1"), ("component", "1"), ("product", "sandbox")]
)
def test_a_configured_report_that_is_not_there_is_told_where_no_rule_asks(
    linted, kind: str, level: str
) -> None:
    text = f"kind: {kind}\nlevel: {level}\ngovernance-report: nope.md\n"
    report = linted(COMMUNITY, configuration=parse_configuration(text, ".os2lint.yml"))
    (note,) = (note for note in report.notes if note.key == "report-not-found")
    assert note.arguments == {"place": "nope.md"}
    assert "missing-governance-report" not in {finding.rule for finding in report.findings}


def test_a_configured_report_that_is_not_there_is_told_once(linted) -> None:
    text = "kind: product\nlevel: 1\ngovernance-report: nope.md\n"
    report = linted(COMMUNITY, configuration=parse_configuration(text, ".os2lint.yml"))
    assert "missing-governance-report" in {finding.rule for finding in report.findings}
    assert not report.notes


#: A rule, what its check has told and asked for since, what a repository holds, and what is told of it now.
OLDER = {
    "contact": ("security-policy-without-contact", {"contact"}, {"otherwise"}, {
        "SECURITY.md": "# Security\n\nWe take the product's security seriously, and answer all reports.\n",
        "publiccode.yml": "maintenance:\n  contacts:\n    - {name: Ada Holm, email: ada@lygten.example}\n",
    }, ["no-contact"]),
    "missing and empty": (
        "missing-community-documents", {"missing-and-empty", "missing-here-and-empty"}, {"links"},
        {"CONTRIBUTING.md": "", "a.py": ""}, ["missing-here"],
    ),
    "missing and empty, told before": (
        "missing-community-documents", {"missing-here-and-empty"}, {"links"},
        {"CONTRIBUTING.md": "", "a.py": ""}, ["missing-and-empty"],
    ),
    "part": ("license-contradicted", {"part"}, {"initial"}, {
        "LICENSE": license_text("MIT"), "package.json": "{}", "web/package.json": '{"license": "MPL-2.0"}',
    }, []),
    "parts": ("missing-license", {"parts", "empty"}, set(), {
        "a/LICENSE": license_text("MIT"), "b/LICENSE": license_text("ISC"), "a/a.py": "", "b/b.py": "",
    }, ["part"]),
    "empty": ("missing-license", {"parts", "empty"}, set(), {"LICENSE": "", "a.py": ""}, []),
    "dates": ("publiccode-invalid", {"dates"}, {"dates"}, {
        "publiccode.yml": "releaseDate: soon\n",
    }, ["missing"]),
}  # fmt: skip


@pytest.mark.parametrize(("name", "keys", "parameters", "files", "told"), OLDER.values(), ids=OLDER)
def test_a_rule_from_before_a_check_learned_more_is_still_used(
    tmp_path: Path, name: str, keys: set[str], parameters: set[str], files: dict[str, str], told: list[str]
) -> None:
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    rule = built_in()[name]
    now = rule._replace(id="now")
    older = rule._replace(
        id="older",
        messages={key: message for key, message in rule.messages.items() if key not in keys},
        parameters={key: value for key, value in rule.parameters.items() if key not in parameters},
    )
    facts = Facts(open_repository(tmp_path), PRODUCT, Circumstances(today=date(2026, 11, 1)))
    assert keys & {finding.message.key for finding in examine(facts, {"now": now}).findings}
    assert [finding.message.key for finding in examine(facts, {"older": older}).findings] == told


def test_a_message_that_a_check_always_had_is_still_asked_of_a_rule(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("", encoding="utf-8")
    rule = built_in()["missing-community-documents"]._replace(id="own", source="own.yml")
    slip = rule._replace(messages={"mising": rule.messages["missing"]})
    facts = Facts(open_repository(tmp_path), PRODUCT, Circumstances(today=date(2026, 11, 1)))
    with pytest.raises(ConfigurationError, match=r"own\.yml:1:1: the parameters or messages don't suit"):
        examine(facts, {"own": slip})


def test_what_tells_a_case_of_an_older_rule_is_told_by_the_newest() -> None:
    for check, keys in EARLIER.items():
        messages = [set(rule.messages) for rule in built_in().values() if rule.check == check]
        for key, earlier in keys.items():
            assert any(key in known for known in messages), key
            assert all(any(older in known for known in messages) for older in earlier), key


@pytest.mark.parametrize(("is_read", "key"), [(True, "missing-and-empty"), (False, "missing-here-and-empty")])
def test_an_empty_document_hides_no_place_that_was_not_read(
    linted, tmp_path: Path, is_read: bool, key: str
) -> None:
    (tmp_path / "organisation").mkdir()
    organisation = open_repository(tmp_path / "organisation") if is_read else None
    files = {"CONTRIBUTING.md": "", "CHANGELOG.md": COMMUNITY["CHANGELOG.md"]}
    report = linted(files, "missing-community-documents", organisation=lambda: organisation)
    assert only(report).message.key == key
