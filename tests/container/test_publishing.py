"""What the action in its image does on GitHub, against stand-ins for it on this machine's loopback."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from faults import BROKEN, LOST, SECONDARY
from history import git
from loopback import serve
from postings import configuration
from standin import READ_ONLY, StandIn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from container_image import Image, Job
    from prism import Prism

REPOSITORY = "OS2offdig/produkt"
SIDE = "# Side\n\nSe [siden](findes-ikke.md).\n"
COUNT = 173
FILES = {
    ".os2lint.yml": configuration(broken_relative_link="error"),
    "README.md": "# Produkt\n\nProduktet hjælper kommuner med at holde styr på deres nøgler og låse.\n",
}


class Repository:
    """A repository whose newest commit brings one broken link in each of so many files."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        git(folder, "init", "-q", "-b", "main")
        git(folder, "remote", "add", "origin", f"https://github.com/{REPOSITORY}.git")
        for name, text in FILES.items():
            (folder / name).write_text(text, encoding="utf-8")
        self.base = self.commit("Begynd")
        (folder / "docs").mkdir()
        for page in pages(count):
            (folder / page).write_text(SIDE, encoding="utf-8")
        self.head = self.commit("Skriv sider")

    def commit(self, message: str) -> str:
        git(self.folder, "add", "-A")
        git(self.folder, "-c", "user.name=N", "-c", "user.email=n@example.org", "commit", "-q", "-m", message)
        return git(self.folder, "rev-parse", "HEAD").decode().strip()


def pages(count: int) -> list[str]:
    return [f"docs/side{number:03}.md" for number in range(count)]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return Repository(tmp_path_factory.mktemp("repository"), COUNT)


@pytest.fixture
def github() -> Iterator[StandIn]:
    standin = StandIn()
    server = serve(standin)
    yield standin
    server.shutdown()
    server.server_close()
    assert standin.problems == []


def run(
    image: Image, github: StandIn | Prism, repository: Repository, out: Path, event: str, payload: Any
) -> Job:
    out.mkdir()
    file = out.with_name("event.json")
    file.write_text(json.dumps(payload))
    return image.run(
        repository.folder, out, "--api-url", github.url, "--token", "write", "--repository", REPOSITORY,
        "--event", str(file), "--event-name", event, "--sha", repository.head,
    )  # fmt: skip


def pull_request(repository: Repository, head: str = REPOSITORY, author: str = "en-udvikler") -> Any:
    return {
        "pull_request": {
            "number": 7,
            "user": {"login": author},
            "head": {"sha": repository.head, "repo": {"full_name": head}},
            "base": {"sha": repository.base, "repo": {"full_name": REPOSITORY}},
        }
    }


def commands(job: Job) -> list[str]:
    return [annotation["file"] for annotation in job.annotations if "file" in annotation]


def posted(github: StandIn) -> list[str]:
    return [held["path"] for held in github.annotations.get(1, ())]


def assert_all_in_summary(job: Job) -> None:
    assert [page for page in pages(COUNT) if page not in job.summary] == []


def test_nine_findings_are_commands(image: Image, github: StandIn, tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    job = run(image, github, Repository(tmp_path / "repository", 9), tmp_path / "out", "push", {})

    assert (job.exit_code, commands(job), github.written()) == (1, pages(9), [])


@pytest.mark.parametrize("event", ["push", "pull_request", "merge_group"])
def test_173_findings_are_a_check_run(
    image: Image, github: StandIn, repository: Repository, tmp_path: Path, event: str
) -> None:
    payload = {
        "push": {},
        "pull_request": pull_request(repository),
        "merge_group": {"merge_group": {"head_sha": repository.head, "base_sha": repository.base}},
    }[event]

    job = run(image, github, repository, tmp_path / "out", event, payload)

    assert posted(github) == pages(COUNT)
    assert (job.exit_code, commands(job), len(github.written())) == (1, [], 4)
    assert (github.check_runs[1]["head_sha"], github.check_runs[1]["conclusion"]) == (
        repository.head,
        "failure",
    )
    assert_all_in_summary(job)


def test_173_findings_pass_another_judge(
    image: Image, prism: Prism, repository: Repository, tmp_path: Path
) -> None:
    job = run(image, prism, repository, tmp_path / "out", "push", {})

    assert (job.exit_code, commands(job)) == (1, [])
    assert [method for method in prism.received if method != "GET"] == ["POST", "PATCH", "PATCH", "PATCH"]
    assert prism.refused == []
    assert_all_in_summary(job)


@pytest.mark.parametrize(
    ("head", "author", "says"),
    [
        ("en-fremmed/produkt", "en-fremmed", "fork"),
        (REPOSITORY, "dependabot[bot]", "Dependabots"),
        (REPOSITORY, "en-udvikler", "checks: write"),
    ],
    ids=["fork", "dependabot", "no rights"],
)
def test_a_token_that_may_only_read_leaves_ten_commands(
    image: Image, github: StandIn, repository: Repository, tmp_path: Path, head: str, author: str, says: str
) -> None:
    github.rights = {"write": READ_ONLY}

    job = run(
        image, github, repository, tmp_path / "out", "pull_request", pull_request(repository, head, author)
    )

    assert (job.exit_code, commands(job), github.check_runs) == (1, pages(10), {})
    assert says in re.sub(r"<!-- -->|\\", "", job.summary)
    assert_all_in_summary(job)


def test_a_rate_limit_and_a_lost_answer_cost_nothing(
    image: Image, github: StandIn, repository: Repository, tmp_path: Path
) -> None:
    github.plan("PATCH", "check-runs", LOST, SECONDARY)

    job = run(image, github, repository, tmp_path / "out", "push", {})

    assert (posted(github), commands(job)) == (pages(COUNT), [])


def test_a_server_that_is_down_leaves_all_in_the_summary(
    image: Image, github: StandIn, repository: Repository, tmp_path: Path
) -> None:
    for method in ("GET", "POST", "PATCH"):
        github.plan(method, "", *[BROKEN] * 50)

    job = run(image, github, repository, tmp_path / "out", "push", {})

    assert (job.exit_code, commands(job)) == (1, pages(10))
    assert_all_in_summary(job)


def test_the_same_job_again_leaves_one_check_run(
    image: Image, github: StandIn, repository: Repository, tmp_path: Path
) -> None:
    run(image, github, repository, tmp_path / "first", "push", {})
    run(image, github, repository, tmp_path / "second", "push", {})

    assert (len(github.check_runs), posted(github)) == (1, pages(COUNT))
