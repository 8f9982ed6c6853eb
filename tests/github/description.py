"""GitHub's own description of its API as the judge of every request and reply."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest, MockResponse

#: Refusals that GitHub gives to any request, and describes for a few.
_UNDESCRIBED = {401, 403, 404, 422, 429}
#: Replies that GitHub really gives, against its own schema.
_KNOWN_REPLIES = {
    # A check run in progress has no conclusion; the schema of `conclusion` is an enumeration without null.
    (
        "None is not one of ['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', "
        "'action_required']"
    ),
}


@cache
def description() -> OpenAPI:
    return OpenAPI.from_dict(_specification(), config=Config(spec_validator_cls=None))


# Many tests send the same.
@lru_cache(2048)
def request_problem(method: str, target: str, body: bytes) -> str | None:
    """Return what GitHub's description has against a request; None if nothing."""
    try:
        description().validate_request(_request(method, target, body))
    except OpenAPIError as error:
        return f"{method} {target}: {'; '.join(_reasons(error))}"
    return _unknown_parameters(method, target)


@lru_cache(2048)
def reply_problem(method: str, target: str, status: int, body: bytes) -> str | None:
    """Return what GitHub's description has against a reply; None if nothing."""
    try:
        description().validate_response(
            _request(method, target, b"{}"), MockResponse(body, status_code=status)
        )
    except OpenAPIError as error:
        unknown = [reason for reason in _reasons(error) if reason not in _KNOWN_REPLIES]
        if unknown and not (status in _UNDESCRIBED and "Unknown response http status" in unknown[0]):
            return f"{method} {target} {status}: {'; '.join(unknown)}"
    return None


def _request(method: str, target: str, body: bytes) -> MockRequest:
    address = urlsplit(target)
    return MockRequest(
        "https://api.github.com",
        method.lower(),
        address.path,
        args=dict(parse_qsl(address.query)),
        data=body or None,
        content_type="application/json",
    )


def _unknown_parameters(method: str, target: str) -> str | None:
    """The description's judge lets parameters pass that it doesn't know; GitHub ignores them silently."""
    address = urlsplit(target)
    path = next(template for template, form in _paths().items() if form.fullmatch(address.path))
    spec = _specification()
    known = {
        (
            spec["components"]["parameters"][parameter["$ref"].rpartition("/")[2]]
            if "$ref" in parameter
            else parameter
        )["name"]
        for parameter in spec["paths"][path][method.lower()].get("parameters", ())
    }
    unknown = {name for name, _ in parse_qsl(address.query)} - known
    return f"{method} {target}: unknown {sorted(unknown)}" if unknown else None


@cache
def _specification() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("api.github.com.json").read_bytes())


@cache
def _paths() -> dict[str, re.Pattern[str]]:
    def form(path: str) -> re.Pattern[str]:
        return re.compile("[^/]+".join(map(re.escape, re.split(r"\{\w+\}", path))))

    return {path: form(path) for path in _specification()["paths"]}


def _reasons(error: OpenAPIError) -> list[str]:
    cause = error.__cause__ or error
    messages = [item.message for item in getattr(cause, "schema_errors", ())]
    # A message quotes the whole value before the complaint.
    return [text if len(text) < 300 else text[-100:] for text in messages or [str(cause)]]
