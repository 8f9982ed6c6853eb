"""Two sequences of words, one character a word, laid side by side.

Words are characters here so that comparing and searching run at the speed of strings. The work is counted in
searches and bounded, whatever the input: what can't be aligned within the budget counts as different.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

#: Words that have to agree for two places to count as the same after a difference.
_SYNC = 4
#: How far to look for such a place, in words, growing.
_WINDOWS = (12, 96, 768)
#: Ends that are too short for a full sync.
_SHORT = 3


class Block(NamedTuple):
    """`size` words that agree, at `ref` in the license and at `text` in the file."""

    ref: int
    text: int
    size: int


@dataclass(slots=True)
class Budget:
    """The searches that are left; one search looks at most 800 words ahead."""

    left: int

    def spend(self, searches: int = 1) -> bool:
        """Take from the budget; false when there is nothing left."""
        self.left -= searches
        return self.left >= 0


def align(ref: str, text: str, anchor: Block, bounds: tuple[int, int], budget: Budget) -> list[Block]:
    """Return the blocks in which `ref` and `text[bounds]` agree, in order, grown from `anchor` both ways."""
    low, high = bounds
    behind = _follow(ref[: anchor.ref][::-1], text[low : anchor.text][::-1], budget)
    ahead = _follow(ref[anchor.ref :], text[anchor.text : high], budget)
    blocks = [
        Block(anchor.ref - b.ref - b.size, anchor.text - b.text - b.size, b.size) for b in reversed(behind)
    ]
    blocks += [Block(anchor.ref + b.ref, anchor.text + b.text, b.size) for b in ahead]
    return _joined(blocks)


def _joined(blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and last.ref + last.size == block.ref and last.text + last.size == block.text:
            joined[-1] = Block(last.ref, last.text, last.size + block.size)
        else:
            joined.append(block)
    return joined


def _follow(ref: str, text: str, budget: Budget) -> list[Block]:
    blocks, i, j = [], 0, 0
    while i < len(ref) and j < len(text):
        size = common_prefix(ref, i, text, j)
        if size:
            blocks.append(Block(i, j, size))
            i, j = i + size, j + size
        step = _resync(ref, i, text, j, budget)
        if step is None:
            break
        i, j = i + step[0], j + step[1]
    return blocks


def common_prefix(a: str, i: int, b: str, j: int) -> int:
    """Return how many characters `a` from `i` and `b` from `j` have in common."""
    limit, size, step = min(len(a) - i, len(b) - j), 0, 64
    while size < limit:
        step = min(step, limit - size)
        if a[i + size : i + size + step] == b[j + size : j + size + step]:
            size, step = size + step, step * 2
        elif step == 1:
            break
        else:
            step //= 2
    return size


def _resync(ref: str, i: int, text: str, j: int, budget: Budget) -> tuple[int, int] | None:
    """Return how far to go in each until they agree again, least in all; None when they don't."""
    sync = min(_SYNC, len(ref) - i, len(text) - j)
    if sync <= 0:
        return None
    for window in _WINDOWS if sync == _SYNC else (_SHORT,):
        best: tuple[int, int] | None = None
        for skip in range(min(window, len(ref) - i - sync + 1)):
            if best and skip >= sum(best):
                break
            if not budget.spend():
                return best
            found = text.find(ref[i + skip : i + skip + sync], j, j + window + sync)
            if found >= 0 and (best is None or skip + found - j < sum(best)):
                best = (skip, found - j)
        if best:
            return best
    return _far(ref, i, text, j, budget) if sync == _SYNC else None


def _far(ref: str, i: int, text: str, j: int, budget: Budget) -> tuple[int, int] | None:
    """Look through all that is left for the words at a few places further on."""
    skip, long_sync = 0, 2 * _SYNC
    while i + skip + long_sync <= len(ref):
        if not budget.spend(1 + (len(text) - j) // 800):
            return None
        found = text.find(ref[i + skip : i + skip + long_sync], j)
        if found >= 0:
            return skip, found - j
        skip = skip * 2 + 1
    return None
