"""What GitHub refuses of a check run beyond its description; the sources are named in os2lint's limits."""

from __future__ import annotations

from typing import Any


def refusals(body: dict[str, Any]) -> list[str]:
    """Return the fields that GitHub answers 422 for; of a bad annotation only that there is one."""
    output = body.get("output", {})
    wrong = [name for name in ("summary", "text") if len(output.get(name, "").encode()) > 65_535]
    if output and not output.get("title"):
        wrong.append("title")
    if len(output.get("annotations", ())) > 50:
        wrong.append("annotations")
    if body.get("status") == "completed" and not body.get("conclusion"):
        wrong.append("conclusion")
    if any(_is_bad(annotation) for annotation in output.get("annotations", ())):
        wrong.append("annotations")
    return wrong


def _is_bad(annotation: dict[str, Any]) -> bool:
    start, end = annotation["start_line"], annotation["end_line"]
    columns = [annotation[name] for name in ("start_column", "end_column") if name in annotation]
    return (
        not 1 <= start <= end
        or (bool(columns) and (start != end or columns != sorted(columns) or min(columns) < 1))
        or len(annotation.get("title", "")) > 255
        or len(annotation["message"].encode()) > 65_536
        or len(annotation.get("raw_details", "").encode()) > 65_536
        or not annotation["message"]
        or not annotation["path"]
    )
