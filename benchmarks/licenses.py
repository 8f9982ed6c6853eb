"""License identification, beside others, on cases made from the license list's own texts.

Run it with the build requirements, `pip install licenseclassifier pyaskalono` and Debian's `ruby-licensee`:

    python benchmarks/licenses.py [--quick] [--seed N] [--failures]

One run prints one table. Slow tools are asked about a random sample of each row; the table gives its size.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import licenses_disguises as disguises
import licenses_dressings as dressings
import licenses_negatives as negatives
import licenses_peers as peers

from os2lint.licenses import sources

if TYPE_CHECKING:
    from collections.abc import Callable

_QUICK = 150
_MIT_TO_AGPL = (
    "MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Zlib", "Unlicense", "Apache-2.0", "MPL-2.0", "EUPL-1.2",
    "EPL-2.0", "LGPL-2.1-only", "LGPL-3.0-only", "GPL-2.0-only", "GPL-3.0-only", "AGPL-3.0-only",
)  # fmt: skip


class Case(NamedTuple):
    """A text and what is expected of it."""

    row: str
    detail: str
    data: bytes
    #: ids that are right; empty for a text that must not be called an approved license
    ids: frozenset[str]
    clause_added: bool = False


def cases(chance: random.Random) -> list[Case]:
    """Return all cases, by row."""
    licenses = {one.spdx: one for one in sources.read().licenses if one.texts}
    approved = {
        spdx: one.texts[0] for spdx, one in licenses.items() if one.osi_approved and not one.deprecated
    }
    twins = {
        spdx: frozenset(o for o in approved if approved[o].split() == approved[spdx].split())
        for spdx in approved
    }
    found = [Case("verbatim", spdx, text.encode(), twins[spdx]) for spdx, text in approved.items()]
    found += [
        Case("GitHub's picker", spdx, text.encode(), twins[spdx])
        for spdx in approved
        for text in licenses[spdx].texts[1:]
    ]
    for row, group in (
        ("dressed", dressings.PLAIN),
        ("prose added", dressings.WITH_PROSE),
        ("misspelled", dressings.MISSPELLED),
    ):
        for name, dress in group.items():
            found += [
                Case(row, f"{name}, {spdx}", dress(text), twins[spdx]) for spdx, text in approved.items()
            ]
    genuine = {text.strip() for one in licenses.values() for text in one.texts}
    names = {spdx: licenses[spdx].name for spdx in approved}
    made = [
        *negatives.with_clauses(approved, 22, chance),
        *negatives.changed(approved),
        *negatives.cut(approved),
        *negatives.notices(names),
        *(
            negatives.Negative(f"not approved: {spdx}", one.texts[0], clause_added=False)
            for spdx, one in licenses.items()
            if not one.osi_approved
        ),
    ]
    made += [
        negatives.Negative(one.kind, one.text, clause_added=one.kind.startswith("a clause"))
        for one in (*disguises.names(approved, chance), *disguises.disguised(approved, chance, 40))
    ]
    found += [
        Case("negatives", one.kind, one.text.encode(), frozenset(), one.clause_added)
        for one in made
        if one.text.strip() not in genuine or one.kind.startswith("not approved")
    ]
    return found


class Score(NamedTuple):
    """What a tool made of a row."""

    asked: int
    right: int
    certain: int
    extra_text: int
    clause_certain: int
    clause_asked: int
    seconds: float


def score(
    tool: peers.Tool, row: list[Case], osi: frozenset[str], chance: random.Random, failures: list[str]
) -> Score:
    """Ask a tool about a row. For negatives, `right` counts those called approved."""
    asked = row if len(row) <= tool.most else chance.sample(row, tool.most)
    counts: Counter[str] = Counter()
    start = time.perf_counter()
    for case in asked:
        answer = tool.identify(case.data)
        if case.ids:
            right = bool(case.ids & set(_current(answer.ids)))
            wanted = right and (answer.certain or case.row in {"prose added", "misspelled"})
            counts["extra-text"] += right and answer.extra_text
        else:
            right = (
                answer.certain and bool(answer.ids) and all(set(_current((one,))) & osi for one in answer.ids)
            )
            wanted = not right
            counts["clauses"] += case.clause_added
            counts["clauses certain"] += case.clause_added and answer.certain
        counts["right"] += right
        counts["certain"] += right and answer.certain
        if not wanted:
            failures.append(f"{tool.name}: {case.row}: {case.detail}: {answer}")
    seconds = time.perf_counter() - start
    return Score(
        len(asked), counts["right"], counts["certain"], counts["extra-text"],
        counts["clauses certain"], counts["clauses"], seconds,
    )  # fmt: skip


def _current(ids: tuple[str, ...]) -> list[str]:
    """Return ids with those of the deprecated GNU spellings as they are now."""
    return [one for spdx in ids for one in (spdx, f"{spdx}-only", f"{spdx}-or-later")]


def speed() -> None:
    """Print the CPU time that one text takes, warm and in a process of its own."""
    from os2lint.licenses import identify

    texts = {one.spdx: one.texts[0] for one in sources.read().licenses if one.spdx in _MIT_TO_AGPL}
    plain = [texts[spdx].encode() for spdx in _MIT_TO_AGPL]
    changed = [
        negatives.within(texts[spdx], "Ask the author first.", 0.5).replace("the", "teh", 1).encode()
        for spdx in _MIT_TO_AGPL
    ]
    for name, rows in (("as published", plain), ("two differences explained", changed)):
        times = []
        for data in rows:
            identify(data)
            times.append(min(_timed(partial(identify, data)) for _ in range(9)))
        times.sort()
        p95 = times[round(0.95 * (len(times) - 1))]
        print(
            f"warm, {name:26} median {statistics.median(times):6.2f} ms   p95 {p95:6.2f} ms   MIT … AGPL-3.0"
        )
    bare = _process("pass", b"")
    for name, data in (("as published", plain[-1]), ("two differences explained", changed[-1])):
        code = "import sys; from os2lint.licenses import identify; identify(sys.stdin.buffer.read())"
        milliseconds, mebibytes = _process(code, data)
        print(f"cold, {name:26} {milliseconds - bare[0]:6.1f} ms over bare Python, {mebibytes:.0f} MiB")


def _timed(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return (time.process_time() - start) * 1000


def _process(code: str, data: bytes) -> tuple[float, float]:
    """Return the least CPU time of nine processes in milliseconds, and the most memory in MiB (on Linux)."""
    tail = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    times, memory = [], 0.0
    for _ in range(9):
        start = _children()
        done = subprocess.run(
            [sys.executable, "-c", code + tail], input=data, capture_output=True, check=True
        )
        times.append(_children() - start)
        memory = int(done.stdout) / 1024
    return min(times), memory


def _children() -> float:
    """Return the CPU time of all processes that have ended, in milliseconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help=f"ask about at most {_QUICK} cases of each row")
    parser.add_argument("--seed", type=int, default=7, help="of the random choices")
    parser.add_argument("--failures", action="store_true", help="print each case that os2lint gets wrong")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    rows: dict[str, list[Case]] = {}
    for case in cases(chance):
        rows.setdefault(case.row, []).append(case)
    if options.quick:
        rows = {name: chance.sample(row, min(len(row), _QUICK)) for name, row in rows.items()}
    osi = frozenset(one.spdx for one in sources.read().licenses if one.osi_approved)
    failures: list[str] = []
    print(f"{'':19}{'':18} {'cases':>6} {'id right':>9} {'certain':>9} {'extra':>7} {'ms each':>8}")
    for name, row in rows.items():
        for tool in peers.tools():
            result = score(tool, row, osi, chance, failures)
            _print(name, tool.name, result)
    speed()
    if options.failures:
        print("\n".join(failure for failure in failures if failure.startswith("os2lint")))


def _print(row: str, tool: str, result: Score) -> None:
    each = result.seconds * 1000 / max(1, result.asked)
    if row != "negatives":
        right, certain = 100 * result.right / result.asked, 100 * result.certain / result.asked
        extra = 100 * result.extra_text / result.asked
        print(f"{row:19}{tool:18} {result.asked:6} {right:8.2f}% {certain:8.2f}% {extra:6.1f}% {each:8.2f}")
        return
    clauses = f"with a clause called the license {result.clause_certain}/{result.clause_asked}"
    print(f"{row:19}{tool:18} {result.asked:6} called approved {result.right}; {clauses} {each:8.2f}")


if __name__ == "__main__":
    main()
