"""The shapes of GitHub's replies: what its description requires, and what matters filled in."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha1
from pathlib import Path
from typing import Any

NOW = "2026-11-24T08:00:00Z"
#: What a commit holds; a submodule has no content.
Files = dict[str, bytes | None]


class Link(bytes):
    """A symbolic link, and what it points to."""


def user(login: str) -> dict[str, Any]:
    kind = "Bot" if login.endswith("[bot]") else "User"
    return minimal("public-user") | {"login": login, "type": kind, "user_view_type": "public"}


def check_run(repository: str, number: int, body: dict[str, Any]) -> dict[str, Any]:
    output = body.get("output", {})
    shown = {key: output.get(key) for key in ("title", "summary", "text")}
    return minimal("check-run") | {
        "id": number,
        "head_sha": body["head_sha"],
        "external_id": body.get("external_id", ""),
        "html_url": f"https://github.com/{repository}/runs/{number}",
        "details_url": body.get("details_url"),
        "status": body.get("status", "queued"),
        "conclusion": body.get("conclusion"),
        "output": minimal("check-run")["output"] | shown,
        "name": body["name"],
        "check_suite": {"id": 1},
    }


def annotation(sent: dict[str, Any]) -> dict[str, Any]:
    return minimal("check-annotation") | sent


def comment(repository: str, number: int, issue: int, login: str, body: str) -> dict[str, Any]:
    return minimal("issue-comment") | {
        "id": number,
        "html_url": f"https://github.com/{repository}/pull/{issue}#issuecomment-{number}",
        "issue_url": f"https://api.github.com/repos/{repository}/issues/{issue}",
        "body": body,
        "user": minimal("simple-user") | {"login": login, "type": user(login)["type"]},
    }


def changed_file(path: str) -> dict[str, Any]:
    """A changed file, or one that was moved: `before => after`."""
    before, arrow, after = path.partition(" => ")
    if arrow:
        return minimal("diff-entry") | {"filename": after, "previous_filename": before, "status": "renamed"}
    return minimal("diff-entry") | {"filename": path, "status": "modified"}


def repository(name: str) -> dict[str, Any]:
    return minimal("full-repository") | {
        "name": name.partition("/")[2],
        "full_name": name,
        "html_url": f"https://github.com/{name}",
    }


def commit(sha: str) -> dict[str, Any]:
    person = minimal("simple-user")
    return minimal("commit") | {"sha": sha, "author": person, "committer": person}


def blob_name(content: bytes) -> str:
    return sha1(content).hexdigest()  # noqa: S324 - as long as git's


def tree(sha: str, files: Files, *, truncated: bool = False) -> dict[str, Any]:
    """Everything that a commit holds, at any depth; folders have entries of their own."""
    folders = {path[:end] for path in files for end, character in enumerate(path) if character == "/"}
    entries = [{"path": path, "mode": "040000", "type": "tree", "sha": "d" * 40} for path in folders]
    entries += [_entry(path, content) for path, content in files.items()]
    return {"sha": sha, "tree": entries, "truncated": truncated}


def _entry(path: str, content: bytes | None) -> dict[str, Any]:
    if content is None:
        return {"path": path, "mode": "160000", "type": "commit", "sha": "e" * 40}
    mode = "120000" if isinstance(content, Link) else "100644"
    return {"path": path, "mode": mode, "type": "blob", "size": len(content), "sha": blob_name(content)}


def blob(content: bytes) -> dict[str, Any]:
    encoded = b64encode(content).decode()
    name = blob_name(content)
    return minimal("blob") | {"sha": name, "content": encoded, "encoding": "base64", "size": len(content)}


def pull(number: int, label: str, head_sha: str) -> dict[str, Any]:
    shape = minimal("pull-request-simple")
    return shape | {"number": number, "head": shape["head"] | {"label": label, "sha": head_sha}}


@cache
def _schemas() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("api.github.com.json").read_bytes())["components"]["schemas"]


def minimal(name: str) -> dict[str, Any]:
    """Return the least that a named schema requires."""
    return _instance(_schemas()[name])


def _instance(schema: dict[str, Any]) -> Any:  # noqa: PLR0911 - one for each form a schema may have
    if "$ref" in schema:
        return minimal(schema["$ref"].rpartition("/")[2])
    if schema.get("nullable"):
        return None
    if "enum" in schema:
        return schema["enum"][0]
    for word in ("oneOf", "anyOf"):
        if word in schema:
            return _instance(schema[word][0])
    if "allOf" in schema:
        return {key: value for part in schema["allOf"] for key, value in _instance(part).items()}
    if schema.get("type") == "object":
        return {key: _instance(schema["properties"][key]) for key in schema.get("required", ())}
    formats = {"date-time": NOW, "uri": "https://api.github.com/x"}
    values = {"string": "", "integer": 1, "number": 1, "boolean": False, "array": []}
    return formats.get(schema.get("format", ""), values[schema["type"]])
