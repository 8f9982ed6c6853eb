"""One request: resolve, check the address, connect to that very address, read the answer's head."""

from __future__ import annotations

import asyncio
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

if TYPE_CHECKING:
    from asyncio import StreamReader, StreamWriter
    from urllib.parse import SplitResult

    from os2lint.links.policy import Policy

_GONE = {404, 410}
_MOVED = {301, 302, 303, 307, 308}
_SERVER_ERROR = 500
_SAFE = "/?&=#:;,+$@!*'()~%[]-._"


class Fate(StrEnum):
    """What became of a question."""

    ALIVE = "alive"
    DEAD = "dead"
    #: Nobody answered, which may be the network's fault or the moment's.
    SILENT = "silent"
    #: Not asked: no public address, another port, a redirect that leads there.
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Answer:
    """The fate of an address and why, in a few words that need no translation."""

    fate: Fate
    problem: str = ""


async def ask(address: str, policy: Policy) -> Answer:
    """Follow an address to its end, each redirect under the same rules."""
    try:
        async with asyncio.timeout(policy.seconds):
            return await _follow(address, policy)
    except TimeoutError:
        return Answer(Fate.SILENT, "timeout")


async def _follow(address: str, policy: Policy) -> Answer:
    for _hop in range(policy.redirects + 1):
        try:
            answer, location = await _hop_to(address, policy)
        except _RefusedError as refused:
            return Answer(Fate.REFUSED, str(refused))
        except socket.gaierror as error:
            known = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
            return Answer(Fate.DEAD if known else Fate.SILENT, "DNS")
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            return Answer(Fate.SILENT, "connection")
        if not location:
            return answer
        address = urljoin(address, location)
    return Answer(Fate.SILENT, "redirects")


async def _hop_to(address: str, policy: Policy) -> tuple[Answer, str]:
    """Ask one address; the second value is where it has moved to, or ""."""
    place = _split(address)
    if place is None or place.scheme not in {"http", "https"} or not place.hostname:
        raise _RefusedError("address")
    status, location = await _exchange(place, policy)
    if status in _MOVED and location:
        return Answer(Fate.SILENT), location
    if status in _GONE:
        return Answer(Fate.DEAD, str(status)), ""
    return Answer(Fate.ALIVE if status < _SERVER_ERROR else Fate.SILENT, str(status)), ""


class _RefusedError(Exception):
    """The policy doesn't allow the connection."""


async def _exchange(place: SplitResult, policy: Policy) -> tuple[int, str]:
    """Send one request and return the status and where it leads."""
    port = place.port or (443 if place.scheme == "https" else 80)
    if port not in policy.ports:
        raise _RefusedError("port")
    reader, writer = await _connect(place, port, policy)
    try:
        writer.write(_request(place))
        await writer.drain()
        return _parse(await reader.readuntil(b"\r\n\r\n"))
    finally:
        writer.close()


async def _connect(place: SplitResult, port: int, policy: Policy) -> tuple[StreamReader, StreamWriter]:
    """Resolve the host once and connect to what was checked, so that no second lookup can give another."""
    host = place.hostname or ""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(item[4][0]) for item in found]
    if not addresses or not all(policy.is_allowed(address) for address in addresses):
        raise _RefusedError("not public")
    context = ssl.create_default_context() if place.scheme == "https" else None
    name = host if context else None
    for address in addresses[:-1]:
        with suppress(OSError):
            return await asyncio.open_connection(
                address, port, ssl=context, server_hostname=name, limit=policy.head_bytes
            )
    return await asyncio.open_connection(
        addresses[-1], port, ssl=context, server_hostname=name, limit=policy.head_bytes
    )


def _request(place: SplitResult) -> bytes:
    path = quote(place.path or "/", safe=_SAFE)
    query = f"?{quote(place.query, safe=_SAFE)}" if place.query else ""
    host = place.hostname or ""
    name = host if host.isascii() else host.encode("idna").decode()
    port = f":{place.port}" if place.port else ""
    lines = [
        f"GET {path}{query} HTTP/1.1",
        f"Host: {f'[{name}]' if ':' in name else name}{port}",
        "User-Agent: os2lint",
        "Accept: */*",
        "Connection: close",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def _parse(head: bytes) -> tuple[int, str]:
    lines = head.decode("latin-1").split("\r\n")
    parts = lines[0].split(" ", 2)
    if len(parts) < 2 or not parts[0].startswith("HTTP/") or not parts[1].isdecimal():
        raise ValueError(lines[0])
    location = next(
        (line.partition(":")[2] for line in lines[1:] if line.lower().startswith("location:")), ""
    )
    return int(parts[1][:3]), location.strip()


def _split(address: str) -> SplitResult | None:
    if any(ord(sign) <= ord(" ") for sign in address):
        return None
    try:
        place = urlsplit(address)
        place.port  # noqa: B018 - raises for what is no port
    except ValueError:
        return None
    return place
