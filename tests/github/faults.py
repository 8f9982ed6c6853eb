"""What can go wrong with a request to GitHub."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Fault:
    """How one request fails."""

    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    message: str = "Server Error"
    #: The request is carried out all the same.
    applied: bool = False
    #: The connection breaks: before the answer, or within it.
    cut: str | None = None
    #: Seconds before the answer.
    delay: float = 0
    #: Sent in place of a JSON answer.
    body: bytes | None = None


LOST = Fault(status=502, applied=True)
BROKEN = Fault(status=502)
CUT = Fault(cut="before", applied=True)
CUT_WITHIN = Fault(cut="within", applied=True)
SECONDARY = Fault(
    status=403, headers={"retry-after": "7"}, message="You have exceeded a secondary rate limit."
)
SECONDARY_SILENT = Fault(status=429, message="You have exceeded a secondary rate limit.")
NOT_GITHUB = Fault(body=b"<html>Log in to the guests' network</html>")
MOVED_ELSEWHERE = Fault(status=301, headers={"location": "https://elsewhere.example/steal"})
FOUND_ELSEWHERE = Fault(status=302, headers={"location": "https://elsewhere.example/steal"})
MOVED = Fault(status=307, headers={"location": "https://elsewhere.example/"}, message="Temporary Redirect")
