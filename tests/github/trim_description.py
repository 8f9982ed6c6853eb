"""Trims GitHub's own OpenAPI description to the requests that os2lint makes.

    npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
    python tests/github/trim_description.py package/generated/api.github.com.json

Only the facts stay: paths, parameters, schemas. Prose and examples go.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

DESCRIPTION = Path(__file__).with_name("api.github.com.json")
REPOSITORY = "/repos/{owner}/{repo}"
#: Path -> methods.
USED = {
    "/user": ["get"],
    REPOSITORY: ["get"],
    f"{REPOSITORY}/check-runs": ["post"],
    f"{REPOSITORY}/check-runs/{{check_run_id}}": ["get", "patch"],
    f"{REPOSITORY}/check-runs/{{check_run_id}}/annotations": ["get"],
    f"{REPOSITORY}/commits/{{ref}}": ["get"],
    f"{REPOSITORY}/commits/{{ref}}/check-runs": ["get"],
    f"{REPOSITORY}/git/blobs/{{file_sha}}": ["get"],
    f"{REPOSITORY}/git/trees/{{tree_sha}}": ["get"],
    f"{REPOSITORY}/issues/{{issue_number}}/comments": ["get", "post"],
    f"{REPOSITORY}/issues/comments/{{comment_id}}": ["patch"],
    f"{REPOSITORY}/pulls": ["get"],
    f"{REPOSITORY}/pulls/{{pull_number}}/files": ["get"],
}
_PROSE = {"description", "summary", "example", "examples", "externalDocs", "tags", "title", "x-github"}
#: Objects whose keys are names rather than words of the format.
_NAMED = {"properties", "schemas", "parameters", "responses", "headers", "paths", "content"}


def trim(description: dict[str, Any]) -> dict[str, Any]:
    """Return the description of the used requests and of all that they refer to."""
    paths = {
        path: {
            key: value
            for key, value in description["paths"][path].items()
            if key in methods or key == "parameters"
        }
        for path, methods in USED.items()
    }
    trimmed: dict[str, Any] = {
        "openapi": description["openapi"],
        "info": {"title": "GitHub", "version": description["info"]["version"]},
        "servers": description["servers"],
        "paths": without_prose(paths, named=True),
    }
    components: dict[str, dict[str, Any]] = {}
    pending = sorted(references(trimmed["paths"]))
    while pending:
        _, _, kind, name = pending.pop().split("/")
        if name not in components.setdefault(kind, {}):
            components[kind][name] = without_prose(description["components"][kind][name])
            pending += sorted(references(components[kind][name]))
    return trimmed | {"components": {kind: dict(sorted(held.items())) for kind, held in components.items()}}


def without_prose(node: Any, *, named: bool = False) -> Any:
    """Return the node without texts for people; `named` if its own keys are names."""
    if isinstance(node, list):
        return [without_prose(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: without_prose(value, named=not named and key in _NAMED)
        for key, value in node.items()
        if named or key not in _PROSE
    }
    # The format requires a description of each response.
    return kept | {"description": ""} if "content" in kept and "schema" not in kept and not named else kept


def references(node: Any) -> set[str]:
    """Return every `$ref` below the node."""
    if isinstance(node, list):
        return {reference for item in node for reference in references(item)}
    if not isinstance(node, dict):
        return set()
    own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
    return own.union(*(references(value) for value in node.values()))


if __name__ == "__main__":
    full = json.loads(Path(sys.argv[1]).read_bytes())
    DESCRIPTION.write_text(json.dumps(trim(full), separators=(",", ":"), sort_keys=True) + "\n")
