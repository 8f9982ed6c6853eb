"""Asks many addresses at once, few at each host, each only once."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from os2lint.links.policy import Policy
from os2lint.links.request import Answer, Fate, ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Progress = Callable[[int, int], None]

_DEFAULT = Policy()


def check_links(
    addresses: Iterable[str], policy: Policy = _DEFAULT, progress: Progress | None = None
) -> Mapping[str, Answer]:
    """Return what became of each address; fragments don't matter.

    Where nobody at all answered, the network is taken to be down: an unknown host is then silent, not dead.
    """
    wanted = list(addresses)
    bare = list(dict.fromkeys(urldefrag(address).url for address in wanted))[: policy.most]
    answers = asyncio.run(_ask_all(bare, policy, progress or show_progress))
    if not any(answer.fate is Fate.ALIVE or answer.problem.isdecimal() for answer in answers.values()):
        answers = {
            address: Answer(Fate.SILENT, answer.problem) if answer.fate is Fate.DEAD else answer
            for address, answer in answers.items()
        }
    unasked = Answer(Fate.SILENT, "not asked")
    return {address: answers.get(urldefrag(address).url, unasked) for address in wanted}


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
