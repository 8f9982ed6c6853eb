"""A stand-in for GitHub: as much of its behaviour as os2lint meets, with state.

It appends annotations, pages lists, checks rights, refuses what GitHub refuses beyond its description, and
fails on demand.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import replies
from unwritten import refusals

if TYPE_CHECKING:
    from faults import Fault

READ_ONLY = frozenset({"contents:read"})
WRITE = frozenset({"contents:read", "checks:write", "pull-requests:write"})
LIMIT = 1000

Answer = tuple[int, Any, dict[str, str]]
Query = dict[str, str]


class Refusal(Exception):  # noqa: N818 - what GitHub answers
    """An answer that says no."""

    def __init__(self, status: int, message: str, *fields: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.errors = [{"resource": "CheckRun", "code": "invalid", "field": name} for name in fields]


@dataclass
class Sent:
    """One request as it arrived."""

    method: str
    target: str
    body: Any
    authorization: str | None
    status: int | None = None


@dataclass
class StandIn:
    """GitHub's state. `rights` maps a token to what it may do; what is asked without a token is public."""

    rights: dict[str, frozenset[str]] = field(default_factory=lambda: {"write": WRITE, "read": READ_ONLY})
    #: Whose token it is; an installation's, such as GITHUB_TOKEN, is nobody's.
    login: str | None = None
    remaining: int = LIMIT
    reset: int = 0
    check_runs: dict[int, dict[str, Any]] = field(default_factory=dict)
    annotations: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    comments: dict[int, dict[str, Any]] = field(default_factory=dict)
    #: OWNER/REPO -> commit -> path -> content; of a repository that isn't here nothing is known.
    commits: dict[str, dict[str, replies.Files]] = field(default_factory=dict)
    #: OWNER/REPO that are shown to no one without a token.
    private: set[str] = field(default_factory=set)
    #: Whether trees are too large to be given whole.
    truncated: bool = False
    pulls: list[dict[str, Any]] = field(default_factory=list)
    pull_files: dict[int, list[str]] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    #: What GitHub's description has against requests and replies.
    problems: list[str] = field(default_factory=list)
    faults: list[tuple[str, str, deque[Fault | None]]] = field(default_factory=list)
    url: str = ""

    def plan(self, method: str, part: str, *faults: Fault | None) -> None:
        """Let the next requests of a method whose path contains `part` fail so; None lets one through."""
        self.faults.append((method, part, deque(faults)))

    def fault(self, method: str, path: str) -> Fault | None:
        """Return how this request is to fail, if it is."""
        for planned, part, faults in self.faults:
            if planned == method and part in path and faults:
                return faults.popleft()
        return None

    def written(self) -> list[Sent]:
        """Return the requests that change something."""
        return [sent for sent in self.sent if sent.method != "GET"]

    def answer(self, method: str, target: str, body: Any, token: str | None) -> Answer:
        """Carry a request out. Raises Refusal."""
        if token is not None and token not in self.rights:
            raise Refusal(401, "Bad credentials")
        if self.remaining <= 0:
            raise Refusal(403, "API rate limit exceeded for installation ID 1.")
        self.remaining -= 1
        address = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        for form, wanted, right, respond in _ROUTES:
            match = form.fullmatch(address.path)
            if match and wanted == method:
                if token is None and match.groups()[:1] and match[1] in self.private:
                    raise Refusal(404, "Not Found")
                self._require(token, right)
                return respond(self, query, body, *map(unquote, match.groups()))
        raise Refusal(404, "Not Found")

    def _require(self, token: str | None, right: str | None) -> None:
        if right is None or (token and right in self.rights[token]):
            return
        if token:
            raise Refusal(403, "Resource not accessible by integration")
        raise Refusal(401, "Requires authentication")

    def create_run(self, _query: Query, body: Any, repository: str) -> Answer:
        """Create a check run."""
        number = len(self.check_runs) + 1
        self._append(number, body)
        self.check_runs[number] = run = replies.check_run(repository, number, body)
        self._count(run)
        return 201, run, {}

    def edit_run(self, _query: Query, body: Any, _repository: str, number: str) -> Answer:
        """Change a check run; its annotations are added to those it has."""
        run = self._run(number)
        self._append(run["id"], body)
        output = body.get("output", {})
        run["output"] |= {key: output[key] for key in ("title", "summary", "text") if key in output}
        run |= {key: body[key] for key in ("status", "conclusion", "name") if key in body}
        if "conclusion" in body:
            run |= {"status": "completed", "completed_at": replies.NOW}
        self._count(run)
        return 200, run, {}

    def get_run(self, _query: Query, _body: Any, _repository: str, number: str) -> Answer:
        """Show a check run."""
        return 200, self._run(number), {}

    def list_annotations(self, query: Query, _body: Any, _repository: str, number: str) -> Answer:
        """List what a check run was given."""
        held = self.annotations[self._run(number)["id"]]
        return _page([replies.annotation(item) for item in held], query)

    def list_runs(self, query: Query, _body: Any, _repository: str, ref: str) -> Answer:
        """List a commit's check runs, newest first."""
        name = query.get("check_name")
        found = [
            run
            for run in reversed(self.check_runs.values())
            if run["head_sha"] == ref and name in {None, run["name"]}
        ]
        if query.get("filter", "latest") == "latest":
            found = list({run["name"]: run for run in reversed(found)}.values())
        status, page, headers = _page(found, query)
        return status, {"total_count": len(found), "check_runs": page}, headers

    def _run(self, number: str) -> dict[str, Any]:
        if int(number) not in self.check_runs:
            raise Refusal(404, "Not Found")
        return self.check_runs[int(number)]

    def _append(self, number: int, body: Any) -> None:
        wrong = refusals(body)
        if wrong:
            raise Refusal(422, "Validation Failed", *wrong)
        self.annotations.setdefault(number, []).extend(body.get("output", {}).get("annotations", ()))

    def _count(self, run: dict[str, Any]) -> None:
        run["output"]["annotations_count"] = len(self.annotations[run["id"]])

    def list_comments(self, query: Query, _body: Any, _repository: str, issue: str) -> Answer:
        """List a pull request's comments, oldest first."""
        held = [held for held in self.comments.values() if held["issue_url"].endswith(f"/{issue}")]
        return _page(held, query)

    def create_comment(self, _query: Query, body: Any, repository: str, issue: str) -> Answer:
        """Comment on a pull request as the token's owner."""
        if len(body["body"]) > 65_536:
            raise Refusal(422, "Validation Failed", "body")
        author = self.login or "github-actions[bot]"
        return 201, self.add_comment(int(issue), body["body"], author, repository), {}

    def add_comment(
        self, issue: int, text: str, author: str, repository: str = "OS2offdig/produkt"
    ) -> dict[str, Any]:
        """Put a comment there, whoever wrote it."""
        number = len(self.comments) + 1
        self.comments[number] = replies.comment(repository, number, issue, author, text)
        return self.comments[number]

    def edit_comment(self, _query: Query, body: Any, _repository: str, number: str) -> Answer:
        """Change a comment."""
        if int(number) not in self.comments:
            raise Refusal(404, "Not Found")
        self.comments[int(number)]["body"] = body["body"]
        return 200, self.comments[int(number)], {}

    def list_pulls(self, query: Query, _body: Any, _repository: str) -> Answer:
        """List pull requests, those from one branch only if asked."""
        wanted = query.get("head")
        return _page([pull for pull in self.pulls if wanted in {None, pull["head"]["label"]}], query)

    def list_files(self, query: Query, _body: Any, _repository: str, number: str) -> Answer:
        """List what a pull request changes."""
        return _page([replies.changed_file(path) for path in self.pull_files.get(int(number), ())], query)

    def get_repository(self, _query: Query, _body: Any, name: str) -> Answer:
        """Show a repository."""
        self._commits(name)
        return 200, replies.repository(name), {}

    def get_commit(self, _query: Query, _body: Any, name: str, ref: str) -> Answer:
        """Show the commit that a name stands for: the newest, unless it is a hash."""
        commits = self._commits(name)
        return 200, replies.commit(ref if ref in commits else list(commits)[-1]), {}

    def get_tree(self, _query: Query, _body: Any, name: str, sha: str) -> Answer:
        """List what a commit holds."""
        if sha not in self._commits(name):
            raise Refusal(404, "Not Found")
        return 200, replies.tree(sha, self._commits(name)[sha], truncated=self.truncated), {}

    def get_blob(self, _query: Query, _body: Any, name: str, sha: str) -> Answer:
        """Show a file's content."""
        contents = [content for files in self._commits(name).values() for content in files.values()]
        found = next((content for content in contents if content and replies.blob_name(content) == sha), None)
        if found is None:
            raise Refusal(404, "Not Found")
        return 200, replies.blob(found), {}

    def _commits(self, name: str) -> dict[str, replies.Files]:
        if name not in self.commits:
            raise Refusal(404, "Not Found")
        return self.commits[name]

    def get_user(self, _query: Query, _body: Any) -> Answer:
        """Show whose token it is."""
        if self.login is None:
            raise Refusal(403, "Resource not accessible by integration")
        return 200, replies.user(self.login), {}


def _page(items: list[Any], query: Query) -> Answer:
    size, number = min(int(query.get("per_page", 30)), 100), int(query.get("page", 1))
    # A client that follows this address would give its token away.
    more = {"link": '<https://elsewhere.example/next>; rel="next"'} if len(items) > number * size else {}
    return 200, items[(number - 1) * size : number * size], more


_NAME = r"/repos/([^/]+/[^/]+)"
#: Path, method, the right it takes (None where it's public), what is done.
_ROUTES = [
    (re.compile(form), method, right, respond)
    for form, method, right, respond in (
        (rf"{_NAME}/check-runs", "POST", "checks:write", StandIn.create_run),
        (rf"{_NAME}/check-runs/(\d+)", "PATCH", "checks:write", StandIn.edit_run),
        (rf"{_NAME}/check-runs/(\d+)", "GET", None, StandIn.get_run),
        (rf"{_NAME}/check-runs/(\d+)/annotations", "GET", None, StandIn.list_annotations),
        (rf"{_NAME}/commits/([^/]+)/check-runs", "GET", None, StandIn.list_runs),
        (rf"{_NAME}/issues/(\d+)/comments", "GET", None, StandIn.list_comments),
        (rf"{_NAME}/issues/(\d+)/comments", "POST", "pull-requests:write", StandIn.create_comment),
        (rf"{_NAME}/issues/comments/(\d+)", "PATCH", "pull-requests:write", StandIn.edit_comment),
        (rf"{_NAME}/pulls", "GET", None, StandIn.list_pulls),
        (rf"{_NAME}/pulls/(\d+)/files", "GET", None, StandIn.list_files),
        (_NAME, "GET", None, StandIn.get_repository),
        (rf"{_NAME}/commits/([^/]+)", "GET", None, StandIn.get_commit),
        (rf"{_NAME}/git/trees/([^/]+)", "GET", None, StandIn.get_tree),
        (rf"{_NAME}/git/blobs/([^/]+)", "GET", None, StandIn.get_blob),
        ("/user", "GET", None, StandIn.get_user),
    )
]
