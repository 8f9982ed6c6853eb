"""One comment on a pull request, written once and then kept up to date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from io import StringIO
from typing import TYPE_CHECKING

from os2lint.github.limits import COMMENT_BYTES, clip_bytes
from os2lint.github.patience import GitHubError
from os2lint.output import markdown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from github.IssueComment import IssueComment

    from os2lint.findings import Report
    from os2lint.github.client import Client
    from os2lint.language import Localized
    from os2lint.output.options import Options
    from os2lint.rules import Rule
    from os2lint.settings import CommentWhen

__all__ = ["Comment", "keep"]

#: Findings that are remembered in the comment, so that those which are gone can be told.
REMEMBERED = 500
_REMEMBERED = re.compile(r"<!-- os2lint-findings ([0-9a-f ]{0,10000}) -->")
_GONE: Localized = {
    "da": "✓ Væk siden sidst: $count fund. Tak!",
    "en": "✓ Gone since last time: $count. Thank you!",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What the comment is about."""

    repository: str
    pull_request: int
    #: Two runs of os2lint on one pull request have two names, and two comments.
    name: str
    when: CommentWhen
    report: Report
    rules: Mapping[str, Rule]
    options: Options

    @property
    def marker(self) -> str:
        """Text that is not shown, by which the comment is known again."""
        name = "".join(character for character in self.name if character.isalnum() or character in " ._/")
        return f"<!-- os2lint {name} -->"

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """The findings that are the pull request's, shortened: those which the base has too are not."""
        own = [finding for finding in self.report.findings if finding.new is not False]
        return tuple(finding.fingerprint[:16] for finding in own)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A comment that may be ours."""

    id: int
    body: str
    author: str
    is_bot: bool


def keep(client: Client, comment: Comment) -> None:
    """Write the comment, or bring the one that stands there up to date. Raises GitHubError."""
    pull = client.repository(comment.repository).get_issue(comment.pull_request)
    standing = _find(client, comment)
    if standing is None and (comment.fingerprints or comment.when == "always"):
        body = _body(comment, frozenset())
        client.patience.write(
            lambda: _standing(pull.create_comment(body)), done=lambda: _find(client, comment)
        )
    elif standing is not None:
        body = _body(comment, _remembered(standing.body))
        if body != standing.body:
            client.patience.read(lambda: _edit(pull.get_comment(standing.id), body))


def _edit(held: IssueComment, body: str) -> _Standing:
    held.edit(body)
    return _standing(held)


def _standing(held: IssueComment) -> _Standing:
    return _Standing(held.id, held.body or "", held.user.login, held.user.type == "Bot")


def _find(client: Client, comment: Comment) -> _Standing | None:
    """Return our comment: anybody can write our marker, so the author must be this token's owner."""
    held = client.repository(comment.repository).get_issue(comment.pull_request).get_comments()
    marked = [
        standing for standing in client.each(held, _standing) if standing.body.startswith(comment.marker)
    ]
    if not marked:
        return None
    login = _own_login(client)
    return next(
        (found for found in marked if (found.is_bot if login is None else found.author == login)), None
    )


def _own_login(client: Client) -> str | None:
    """Return whose token it is; a workflow's own may not ask, and belongs to a bot."""
    try:
        return client.patience.read(lambda: client.github.get_user().login)
    except GitHubError as error:
        if error.reason == "no-permission":
            return None
        raise


def _body(comment: Comment, before: frozenset[str]) -> str:
    now = comment.fingerprints[:REMEMBERED]
    opening = f"{comment.marker}\n<!-- os2lint-findings {' '.join(now)} -->\n"
    gone = len(before.difference(comment.fingerprints))
    if gone:
        opening += f"\n{_GONE[comment.options.language].replace('$count', str(gone))}\n\n"
    text = StringIO()
    room = COMMENT_BYTES - len(opening.encode())
    markdown.write(comment.report, comment.rules, text, replace(comment.options, budget=room))
    return opening + clip_bytes(text.getvalue(), room)


def _remembered(body: str) -> frozenset[str]:
    found = _REMEMBERED.search(body)
    return frozenset(found[1].split()) if found else frozenset()
