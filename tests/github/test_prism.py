"""What is sent passes a judge that is none of ours, and what is too much doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import requests
from postings import HEAD, PULL, REPOSITORY, findings, posting

from os2lint.github.client import connect
from os2lint.github.reporter import post

if TYPE_CHECKING:
    from prism import Prism


def test_a_check_run_and_a_comment_are_accepted(prism: Prism) -> None:
    client = connect(prism.url, "write", seconds_between_writes=0)
    asked = posting(*findings(173), event=PULL, comment="always", annotate="all")

    outcome = post(asked, lambda: client)

    assert (outcome.commands, outcome.notes) == (frozenset(), ())
    assert [method for method in prism.received if method != "GET"] == [
        *("POST", "PATCH", "PATCH", "PATCH"),
        "POST",
    ]
    assert prism.refused == []


def test_it_refuses_what_is_too_much(prism: Prism) -> None:
    annotation = {"path": "a", "start_line": 1, "end_line": 1, "annotation_level": "notice", "message": "m"}
    body = {
        "name": "n",
        "head_sha": HEAD,
        "output": {"title": "t", "summary": "s", "annotations": [annotation] * 51},
    }

    answer = requests.post(f"{prism.url}/repos/{REPOSITORY}/check-runs", json=body, timeout=10)

    assert answer.status_code == 422
    assert prism.refused != []
