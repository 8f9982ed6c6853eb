"""Git histories made from a few lines of data, since a folder of fixtures can't hold a `.git`."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime, timedelta
from string import Template
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_QUIET = {
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Anna Holm",
    "GIT_AUTHOR_EMAIL": "anna@example.org",
    "GIT_COMMITTER_NAME": "Anna Holm",
    "GIT_COMMITTER_EMAIL": "anna@example.org",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
}


def git(root: Path, *arguments: str, stdin: bytes | None = None) -> bytes:
    """Run git without the settings of whoever runs the tests."""
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], env=_QUIET, input=stdin, capture_output=True, check=True
    )
    return done.stdout


def build_history(root: Path, settings: Mapping[str, Any]) -> None:
    """Make a folder a git repository whose files are as they stand, after the commits described.

    Args:
        root: The folder.
        settings: `remotes` by name; `first`, the date of the root commit, which holds the folder's files;
            `commits`, a list of series, oldest first; `shallow`, the number of commits to keep.
            A series has `from` (date), `times` (1), `every` (days, 1), `files` (changed in each, 1),
            `paths` (instead of made-up ones), `subject` ($n is the number in the series), `author`, `email`.
    """
    git(root, "init", "--quiet", "--initial-branch=main")
    for name, url in settings.get("remotes", {}).items():
        git(root, "remote", "add", name, url)
    git(root, "add", "--all", "--force")
    tree = git(root, "write-tree").decode().strip()
    git(root, "fast-import", "--quiet", stdin=b"".join(_stream(tree, settings)))
    git(root, "read-tree", "main")
    if "shallow" in settings:
        boundary = git(root, "rev-parse", f"main~{settings['shallow'] - 1}")
        (root / ".git" / "shallow").write_bytes(boundary)


def _stream(tree: str, settings: Mapping[str, Any]) -> Iterator[bytes]:
    yield _commit(settings.get("first", "2020-01-01"), "Anna Holm", "anna@example.org", "Begin")
    yield f'M 040000 {tree} ""\n'.encode()
    content = 0
    for series in settings.get("commits", ()):
        day = _date(series["from"])
        for number in range(1, series.get("times", 1) + 1):
            subject = Template(series.get("subject", "Change $n")).substitute(n=number)
            author, email = series.get("author", "Anna Holm"), series.get("email", "anna@example.org")
            yield _commit(day.isoformat(), author, email, subject)
            made_up = [f"src/part{index}.py" for index in range(series.get("files", 1))]
            for path in series.get("paths", made_up):
                content += 1
                text = f"{content}\n"
                yield f"M 100644 inline {path}\ndata {len(text)}\n{text}\n".encode()
            day += timedelta(days=series.get("every", 1))


def _date(value: str | date) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _commit(day: str | date, author: str, email: str, subject: str) -> bytes:
    moment = datetime.combine(_date(day), datetime.min.time(), UTC) + timedelta(hours=12)
    who = f"{author} <{email}> {int(moment.timestamp())} +0000"
    message = subject.encode()
    lines = f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(message)}\n".encode()
    return lines + message + b"\n"
