"""Where link checking may connect to: public addresses, on the web's own ports."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# An IPv4 address may hide in these; what counts is where the packets end.
_TRANSLATED = ip_network("64:ff9b::/96")
_CARRIER = ip_network("100.64.0.0/10")


def is_public(address: str) -> bool:
    """Whether anybody can reach an address: not private, loopback, link-local, mapped or reserved."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _embedded(known)
    if inner is not None:
        return is_public(str(inner))
    if known.version == 4 and known in _CARRIER:
        return False
    return known.is_global and not known.is_multicast and not known.is_reserved


def _embedded(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    if not isinstance(address, IPv6Address):
        return None
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What a check of links may do, and how much of it."""

    is_allowed: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443})
    redirects: int = 5
    #: Seconds for one address, redirects included, and for all.
    seconds: float = 15.0
    total_seconds: float = 120.0
    #: Bytes of an answer's head; its body is never read.
    head_bytes: int = 32 * 1024
    at_once: int = 16
    at_once_per_host: int = 2
    #: Addresses that are asked in a run.
    most: int = 500
