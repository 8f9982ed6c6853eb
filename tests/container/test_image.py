"""The action in its image, as a job on GitHub sees it."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from container_image import Image, Job, build
from history import build_history, git

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = """\
product: Havnelods
level: sandbox
kind: product
waivers:
  - rule: missing-security-policy
    reason: The harbour's own policy is being written
    owner: Karen Lund
    until: 2024-03-01
"""
README = """\
# Havnelods

Havnelods viser fiskere, hvornår der er plads ved kajen, og hvad det koster at ligge der natten over.

Læs mere i [vejledningen](vejledning-som-mangler.md).
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("workspace")
    (root / ".os2lint.yml").write_text(CONFIGURATION, encoding="utf-8")
    (root / "README.md").write_text(README, encoding="utf-8")
    (root / "src").mkdir()
    (root / "src" / "kaj.py").write_text("PLADSER = 12\n", encoding="utf-8")
    commits = [{"from": "2025-09-01", "times": 30, "every": 9, "subject": "Tæl kajpladser, nummer $n (#$n)"}]
    build_history(root, {"first": "2025-08-01", "commits": commits})
    return root


@pytest.fixture(scope="module")
def push(image: Image, workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Job:
    return image.run(workspace, tmp_path_factory.mktemp("push"), output="json=reports/os2lint.json")


@pytest.fixture(scope="module")
def report(push: Job) -> dict:
    return json.loads((push.workspace / "reports" / "os2lint.json").read_text(encoding="utf-8"))


def test_an_error_fails_the_job(push: Job) -> None:
    assert push.exit_code == 1, push.stdout
    assert push.stderr == ""


def test_each_finding_is_annotated_where_it_stands(push: Job, report: dict) -> None:
    found = Counter((finding["severity"], finding["path"], finding["line"]) for finding in report["findings"])
    told = Counter(
        (each["severity"], each.get("file"), int(each["line"]) if "line" in each else None)
        for each in push.annotations
    )
    assert told == found
    assert ("warning", ".os2lint.yml", 5) in told
    assert any(path == "README.md" and line == 5 for _, path, line in told)
    assert any(severity == "error" and path == "LICENSE" for severity, path, _ in told)


def test_the_outputs_are_set(push: Job, report: dict) -> None:
    counts = Counter(finding["severity"] for finding in report["findings"])
    assert push.outputs == {
        "errors": str(counts["error"]),
        "warnings": str(counts["warning"]),
        "notices": str(counts["notice"]),
        "level-documented": "",
        "license": "",
        "report": "reports/os2lint.json",
    }


def test_the_summary_is_danish(push: Job) -> None:
    assert "fejl" in push.summary
    assert "sekretariatet" in push.summary
    assert "README.md" in push.summary


def test_history_of_a_foreign_owner_is_read(report: dict) -> None:
    assert {entry["rule"]: entry["reason"] for entry in report["not_assessed"]}.get(
        "code-dump-history"
    ) is None


def test_an_input_with_a_hyphen_arrives(image: Image, workspace: Path, tmp_path: Path) -> None:
    job = image.run(workspace, tmp_path, fail_on="none", language="en")
    assert job.exit_code == 0, job.stdout
    assert "error" in job.summary
    assert "fejl" not in job.summary


def test_a_wrong_input_is_said_and_nothing_checked(image: Image, workspace: Path, tmp_path: Path) -> None:
    job = image.run(workspace, tmp_path, fail_on="allways")
    assert (job.exit_code, job.outputs) == (2, {})
    assert "&#96;fail-on&#96;: vælg none" in job.summary
    assert [each["severity"] for each in job.annotations] == ["error"]
    assert "`fail-on`: vælg none" in job.annotations[0]["message"]


def test_the_folder_must_lie_in_the_workspace(image: Image, workspace: Path, tmp_path: Path) -> None:
    job = image.run(workspace, tmp_path, path="../file_commands")
    assert (job.exit_code, job.outputs) == (2, {})
    assert "uden for arbejdsmappen" in job.annotations[0]["message"]
    assert "uden for arbejdsmappen" in job.summary


def test_a_file_that_nobody_would_find_is_refused(image: Image, workspace: Path, tmp_path: Path) -> None:
    job = image.run(workspace, tmp_path, output="json=/etc/os2lint.json")
    assert (job.exit_code, job.outputs) == (2, {})
    assert "uden for arbejdsmappen" in job.annotations[0]["message"]


def test_the_result_is_the_same_without_a_network(
    image: Image, workspace: Path, push: Job, tmp_path: Path
) -> None:
    job = image.run(workspace, tmp_path, "--network", "none", output="json=reports/os2lint.json")
    assert (job.exit_code, job.stdout, job.summary) == (push.exit_code, push.stdout, push.summary)


def test_the_token_is_nowhere(image: Image, workspace: Path, tmp_path: Path) -> None:
    token = "ghs_" + 36 * "k"
    job = image.run(
        workspace, tmp_path, "--network", "none", "--token", token, output="json=a.json\nsarif=a.sarif"
    )
    told = [job.stdout, job.stderr, job.summary, *job.outputs.values()]
    told += [path.read_text(encoding="utf-8") for path in job.workspace.glob("a.*")]
    assert len(told) > 8
    assert not [text for text in told if token in text]


def test_python_files_of_the_workspace_are_not_imported(
    image: Image, workspace: Path, push: Job, tmp_path: Path
) -> None:
    hostile = tmp_path / "hostile"
    shutil.copytree(workspace, hostile, symlinks=True)
    for name in ("sitecustomize", "usercustomize", "click", "yaml", "json", "os2lint"):
        (hostile / f"{name}.py").write_text('open("/github/workspace/canary", "w")\n', encoding="utf-8")
    job = image.run(
        hostile, tmp_path / "out",
        "--env", "PYTHONPATH=/github/workspace", "--env", "PYTHONSTARTUP=/github/workspace/click.py",
    )  # fmt: skip
    assert job.exit_code == push.exit_code
    assert not (job.workspace / "canary").exists()


def test_no_shell_is_needed(image: Image, workspace: Path, push: Job, tmp_path: Path) -> None:
    remove = "import os; [os.remove(f'/usr/bin/{name}') for name in ('sh', 'bash', 'dash')]"
    context = tmp_path / "context"
    context.mkdir()
    (context / "Dockerfile").write_text(
        f'FROM localhost/{image.tag}\nRUN ["/opt/os2lint/bin/python", "-I", "-c", {json.dumps(remove)}]\n',
        encoding="utf-8",
    )
    job = build(context, "os2lint:shell-less").run(
        workspace, tmp_path / "out", output="json=reports/os2lint.json"
    )
    assert (job.exit_code, job.stdout) == (push.exit_code, push.stdout)


def test_a_pull_request_is_judged_by_its_base(image: Image, workspace: Path, tmp_path: Path) -> None:
    head = tmp_path / "head"
    shutil.copytree(workspace, head, symlinks=True)
    base_sha = git(head, "rev-parse", "HEAD").decode().strip()
    loosened = "kind: archived\nfail-on: none\nseverities:\n  expired-waiver: off\n"
    (head / ".os2lint.yml").write_text(loosened, encoding="utf-8")
    git(head, "commit", "--all", "--quiet", "--message", "Loosen")
    head_sha = git(head, "rev-parse", "HEAD").decode().strip()
    here = {"repo": {"full_name": "octo-org/octo-repo"}}
    event = tmp_path / "event.json"
    event.write_text(
        json.dumps(
            {
                "pull_request": {
                    "number": 7,
                    "base": {"sha": base_sha, **here},
                    "head": {"sha": head_sha, **here},
                }
            }
        ),
        encoding="utf-8",
    )
    job = image.run(
        head, tmp_path / "out", "--network", "none", "--event", str(event), "--event-name", "pull_request",
        output="json=a.json", annotate="all",
    )  # fmt: skip
    report = json.loads((job.workspace / "a.json").read_text(encoding="utf-8"))
    rules = {finding["rule"] for finding in report["findings"]}
    assert job.exit_code == 1, job.stdout
    assert {"missing-license", "configuration-changed"} <= rules
    assert base_sha[:12] in job.summary
