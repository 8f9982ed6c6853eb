"""`os2lint init`: what it writes, what it leaves alone, and what a check says right afterwards."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from history import build_history
from small_product import write

from os2lint.cli import init
from os2lint.configuration import Configuration
from os2lint.engine import examine
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Kind, Level, Setting
from os2lint.repository import open_repository
from os2lint.rules import built_in
from os2lint.schema import load_schema

if TYPE_CHECKING:
    from pathlib import Path

    from small_product import Call

    from os2lint.language import Language


def test_init_writes_what_is_missing_and_an_unedited_draft_never_passes(
    os2lint: Call, tmp_path: Path
) -> None:
    root = tmp_path / "new"
    root.mkdir()
    flags = ["--product", "Havneplan", "--level", "1", "--kind", "product", "--language", "da", "--yes"]
    result = os2lint("init", str(root), *flags)
    assert result.returncode == 0, result.stderr
    written = sorted(str(file.relative_to(root)) for file in root.rglob("*") if file.is_file())
    assert written == [
        ".github/workflows/os2lint.yml",
        ".os2lint.yml",
        "CHANGELOG.md",
        "CODE_OF_CONDUCT.md",
        "CONTRIBUTING.md",
        "Havneplan_governance_report.md",
        "MAINTAINERS.md",
        "README.md",
        "SECURITY.md",
    ]
    report = json.loads(os2lint("check", str(root), "--output", "json").stdout)
    unedited = {finding["path"] for finding in report["findings"] if finding["rule"] == "unedited-template"}
    assert unedited >= {"README.md", "SECURITY.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md"}
    assert "governance-report-unfilled" in {finding["rule"] for finding in report["findings"]}
    again = os2lint("init", str(root), *flags)
    assert (again.returncode, again.stdout) == (0, "")


def test_init_overwrites_nothing_and_shows_first(os2lint: Call, product: Path) -> None:
    before = {file: file.read_bytes() for file in product.rglob("*") if file.is_file()}
    done = os2lint("init", "--diff", "--yes", "--level", "1")
    assert "+++ b/CONTRIBUTING.md" in done.stdout
    assert "README.md" not in done.stdout.replace("README.md)", "")
    assert "Nothing was written" in done.stderr
    assert "FILL IN" not in done.stderr
    assert {file: file.read_bytes() for file in product.rglob("*") if file.is_file()} == before
    os2lint("init", "--yes", "--level", "1")
    assert all(file.read_bytes() == data for file, data in before.items())
    assert (product / "CONTRIBUTING.md").exists()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("level", ["sandbox", "1", "2", "3"])
@pytest.mark.parametrize("kind", ["product", "component", "documentation"])
def test_a_check_right_after_misses_no_document_that_init_has_a_draft_of(
    tmp_path: Path, level: str, language: Language, kind: str
) -> None:
    (tmp_path / "main.py").write_text("print()\n", encoding="utf-8")
    facts = Facts(open_repository(tmp_path), Configuration(), Circumstances(today=date(2026, 11, 1)))
    plan = init.Plan(product="Havneplan", level=Level(level), language=language, kind=Kind(kind))
    files = init.missing_files(facts, plan)
    write(tmp_path, files)
    held_to = Configuration(
        kind=Setting(value=kind, source="command-line"), level=Setting(value=level, source="command-line")
    )
    after = Facts(open_repository(tmp_path), held_to, Circumstances(today=date(2026, 11, 1)))
    missed = {
        finding.rule
        for finding in examine(after, built_in()).findings
        if finding.rule.startswith("missing-") and finding.location
    }
    # The license is chosen by people, and so is the tool that checks the code; a person is named by itself.
    assert missed <= {"missing-license", "missing-coding-standard", "missing-contact-person"}
    assert ("docs/architecture.md" in files) == (kind == "product" and level in {"2", "3"})
    assert ("MAINTAINERS.md" in files) == (kind == "product" and level != "sandbox")


def test_init_leaves_out_what_the_readme_tells(product: Path) -> None:
    text = (product / "README.md").read_text(encoding="utf-8")
    (product / "README.md").write_text(
        f"{text}\n## Drift\n\nTag en kopi af databasen hver nat, og læg den på en anden maskine.\n",
        encoding="utf-8",
    )
    facts = Facts(open_repository(product), Configuration(), Circumstances(today=date(2026, 11, 1)))
    plan = init.Plan(product="Havneplan", level=Level.TWO, language="da", kind=Kind.PRODUCT)
    files = init.missing_files(facts, plan)
    assert not {"docs/drift.md", "README.md", "MAINTAINERS.md"} & files.keys()
    assert {"docs/architecture.md", "docs/brugervejledning.md"} <= files.keys()


@pytest.mark.parametrize(
    ("workflow", "is_there"),
    [
        ("jobs: {a: {steps: [{uses: OS2offdig/os2lint@main}]}}\n", True),
        ("jobs:\n  a:\n    uses: OS2offdig/os2lint/.github/workflows/os2lint.yml@main\n", True),
        ("jobs: {a: {steps: [{run: pipx run os2lint check}]}}\n", True),
        ("# We don't use os2lint yet\njobs: {a: {steps: [{run: make}]}}\n", False),
    ],
)
def test_init_writes_no_second_workflow(
    os2lint: Call, product: Path, workflow: str, *, is_there: bool
) -> None:
    write(product, {".github/workflows/lint.yml": workflow})
    written = os2lint("init", "--yes").stdout
    assert (".github/workflows/os2lint.yml" in written) is not is_there


def test_init_says_to_fill_in_only_where_something_is_to_be(os2lint: Call, product: Path) -> None:
    write(product, {".os2lint.yml": "product: Havneplan\nkind: documentation\nlanguage: en\n"})
    done = os2lint("init", "--yes", "--kind", "documentation")
    assert "written: .github/workflows/os2lint.yml" in done.stdout
    assert done.stderr.splitlines() == ["`os2lint check` shows what is missing."]
    again = os2lint("init", "--yes", "--kind", "documentation").stderr
    assert again == "Everything that `os2lint init` writes is there already.\n"
    (product / "LICENSE").unlink()
    assert "`os2lint init` doesn't write it" in os2lint("init", "--yes", "--kind", "documentation").stderr


@pytest.mark.parametrize(
    ("files", "kind", "linked"),
    [
        ({}, "product", "[SECURITY.md](SECURITY.md)"),
        ({}, "documentation", None),
        (
            {".github/SECURITY.md": "# Security\n\nWrite to security@havneplan.dk.\n"},
            "documentation",
            "[.github/SECURITY.md](.github/SECURITY.md)",
        ),
    ],
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_readme_of_init_links_to_the_security_policy_that_there_is(
    tmp_path: Path, files: dict[str, str], kind: str, linked: str | None, language: Language
) -> None:
    write(tmp_path, files)
    facts = Facts(open_repository(tmp_path), Configuration(), Circumstances(today=date(2026, 11, 1)))
    plan = init.Plan(product="Havneplan", level=Level.ONE, language=language, kind=Kind(kind))
    written = init.missing_files(facts, plan)["README.md"]
    assert (linked in written) if linked else ("SECURITY" not in written)
    assert "$" not in written


@pytest.mark.parametrize("product_name", ["OS2pas", "OS2 pas (beta)"])
def test_the_report_is_missed_where_init_writes_it(tmp_path: Path, product_name: str) -> None:
    write(tmp_path, {"main.py": "print()\n"})
    configuration = Configuration(product=product_name, level=Setting(value="1", source="configuration"))
    facts = Facts(open_repository(tmp_path), configuration, Circumstances(today=date(2026, 11, 1)))
    plan = init.Plan(product=product_name, level=Level.ONE, language="da", kind=Kind.PRODUCT)
    (missed,) = (
        finding.location
        for finding in examine(facts, built_in()).findings
        if finding.rule == "missing-governance-report"
    )
    assert missed
    assert missed.path in init.missing_files(facts, plan)


def test_init_speaks_the_language_that_it_writes(os2lint: Call, product: Path) -> None:
    (product / ".os2lint.yml").unlink()
    build_history(product, {"commits": [{"from": "2026-01-01", "times": 2}]})
    done = os2lint("init", "--yes", "--language", "da", "--kind", "product", "--level", "1")
    assert "skrevet: CONTRIBUTING.md" in done.stdout
    assert "[UDFYLD: …]" in done.stderr
    workflow = (product / ".github/workflows/os2lint.yml").read_text(encoding="utf-8")
    assert "# Kun nye fund får en ændring til at fejle" in workflow
    assert "[UDFYLD:" in (product / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_an_editor_is_told_what_may_stand_in_the_configuration(os2lint: Call, product: Path) -> None:
    (product / ".os2lint.yml").unlink()
    os2lint("init", "--yes", "--kind", "product")
    first = (product / ".os2lint.yml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={load_schema('configuration')['$id']}"


def test_init_asks_at_a_terminal(product: Path) -> None:
    """The answers come through a real terminal, since only there anything is asked."""
    main, terminal = pty.openpty()
    os.write(main, b"Havneplan\n2\nda\nproduct\n")
    (product / ".os2lint.yml").unlink()
    subprocess.run(
        [sys.executable, "-m", "os2lint", "init"],
        cwd=product,
        stdin=terminal,
        capture_output=True,
        check=True,
        timeout=60,
    )
    text = (product / ".os2lint.yml").read_text(encoding="utf-8")
    assert "level: 2\nlanguage: da\nkind: product\n" in text


@pytest.mark.parametrize(("language", "refused"), [
    ("da", "`4` er ikke en af sandbox, 1, 2, 3, sandkasse, 0."),
    ("en", "`4` is none of sandbox, 1, 2, 3, sandkasse, 0."),
])  # fmt: skip
def test_init_refuses_an_answer_in_the_readers_language(product: Path, language: str, refused: str) -> None:
    main, terminal = pty.openpty()
    os.write(main, b"Havneplan\n4\nsandkasse\nproduct\n")
    (product / ".os2lint.yml").unlink()
    done = subprocess.run(
        [sys.executable, "-m", "os2lint", "init", "--language", language],
        cwd=product,
        stdin=terminal,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert refused in done.stderr
    assert "level: sandbox\n" in (product / ".os2lint.yml").read_text(encoding="utf-8")


def test_init_takes_the_levels_that_check_takes(os2lint: Call, product: Path) -> None:
    (product / ".os2lint.yml").unlink()
    assert os2lint("init", "--yes", "--level", "sandkasse", "--kind", "product").returncode == 0
    assert "level: sandbox\n" in (product / ".os2lint.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "says"), [
    ("da", "`.os2lint.yml` er ikke ændret: skriv selv `level: 2`, hvis det skal gælde."),
    ("en", "`.os2lint.yml` was not changed: write `level: 2` yourself if that is to hold."),
])  # fmt: skip
def test_init_says_what_the_configuration_that_is_there_keeps(
    os2lint: Call, product: Path, language: str, says: str
) -> None:
    (product / ".os2lint.yml").write_text(
        f"level: 1\nkind: product\nlanguage: {language}\n", encoding="utf-8"
    )
    assert says in os2lint("init", "--yes", "--level", "2").stderr
    assert (product / ".os2lint.yml").read_text(encoding="utf-8").startswith("level: 1\n")
    assert "os2lint.yml" not in os2lint("init", "--yes", "--level", "1").stderr


def test_init_keeps_a_products_name_on_one_line(os2lint: Call, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    done = os2lint("init", str(folder), "--yes", "--kind", "product", "--product", "a\n# b")
    assert done.returncode == 0, done.stderr
    assert "a # b" in (folder / ".os2lint.yml").read_text(encoding="utf-8")
    for file in folder.glob("*.md"):
        assert "\n# b" not in file.read_text(encoding="utf-8")
