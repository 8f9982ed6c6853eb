"""Asks many addresses at once, few at each host, each only once."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from os2lint.links.cache import load, save
from os2lint.links.policy import Policy
from os2lint.links.request import Answer, Fate, ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    Progress = Callable[[int, int], None]

_DEFAULT = Policy()


def check_links(
    addresses: Iterable[str],
    policy: Policy = _DEFAULT,
    progress: Progress | None = None,
    cache: Path | None = None,
) -> Mapping[str, Answer]:
    """Return what became of each address; fragments don't matter.

    Where nobody at all answered, the network is taken to be down: an unknown host is then silent, not dead.
    What became of an address in the last day is taken from the cache file, if there is one.
    """
    wanted = {address: urldefrag(address).url for address in addresses}
    known = load(cache)
    bare = [address for address in dict.fromkeys(wanted.values()) if address not in known][: policy.most]
    answers = _believed(asyncio.run(_ask_all(bare, policy, progress or show_progress)))
    save(cache, answers)
    answers |= known
    unasked = Answer(Fate.SILENT, "not asked")
    return {address: answers.get(bare, unasked) for address, bare in wanted.items()}


def _believed(answers: dict[str, Answer]) -> dict[str, Answer]:
    """Take no host for dead on the word of a network that answered nothing."""
    if any(answer.fate is Fate.ALIVE or answer.problem.isdecimal() for answer in answers.values()):
        return answers
    return {
        address: Answer(Fate.SILENT, answer.problem) if answer.fate is Fate.DEAD else answer
        for address, answer in answers.items()
    }


def show_progress(done: int, total: int) -> None:
    """Draw how far the asking has come, where somebody is watching."""
    if sys.stderr.isatty():
        width = 24
        filled = width * done // total
        end = "\n" if done == total else ""
        sys.stderr.write(f"\rlinks [{'#' * filled}{'.' * (width - filled)}] {done}/{total}{end}")
        sys.stderr.flush()


async def _ask_all(addresses: list[str], policy: Policy, progress: Progress) -> dict[str, Answer]:
    everywhere = asyncio.Semaphore(policy.at_once)
    hosts: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(policy.at_once_per_host))
    answers: dict[str, Answer] = {}

    async def one(address: str) -> None:
        async with hosts[_host(address)], everywhere:
            answers[address] = await ask(address, policy)
        progress(len(answers), len(addresses))

    try:
        async with asyncio.timeout(policy.total_seconds):
            await asyncio.gather(*(one(address) for address in addresses))
    except TimeoutError:
        pass  # What has no answer by now was not asked.
    return answers


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
