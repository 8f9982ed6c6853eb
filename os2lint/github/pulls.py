"""Pull requests: which one a run is about, and which files it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os2lint.github.client import Client
    from os2lint.github.event import Event

__all__ = ["changed_paths", "find_pull"]


def find_pull(client: Client, event: Event) -> int | None:
    """Return the number of the pull request whose head the event is about.

    Of a workflow_run for a fork the event doesn't tell it, so it is found by the head's branch; one whose
    head has moved on is not meant. Raises GitHubError.
    """
    if event.pull_request or not (event.head_label and event.repository):
        return event.pull_request
    pulls = client.repository(event.repository).get_pulls(state="open", head=event.head_label)
    heads = client.each(pulls, lambda pull: (pull.number, pull.head.sha))
    return next((number for number, sha in heads if sha == event.head_sha), None)


def changed_paths(client: Client, repository: str, number: int) -> frozenset[str]:
    """Return the files that a pull request adds, changes, moves or removes. Raises GitHubError."""
    files = client.repository(repository).get_pull(number).get_files()
    both = client.each(files, lambda file: (file.filename, file.previous_filename))
    return frozenset(path for paths in both for path in paths if path)
