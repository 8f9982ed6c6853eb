"""How long reading governance reports takes: each format, and a table that grows to 5 MiB.

python benchmarks/governance.py
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "governance")]

from generated_reports import (  # type: ignore[import-not-found]  # noqa: E402 - found by the path above
    answers_for,
    boxes,
    efterlevet,
    marks,
    sections,
    self_assessment,
)

from os2lint.governance.conversion import convert  # noqa: E402 - likewise
from os2lint.governance.reader import read_report  # noqa: E402 - likewise
from os2lint.governance.report import GovernanceReport  # noqa: E402 - likewise
from os2lint.governance.writing import Form  # noqa: E402 - likewise

HEAD = "| 🔽 | # | Krav | Beskrivelse | Niveau |\n|-|-|-|-|-|\n"
ROW = "| ✅ | R1 | Løsningen skaber lokal værdi | Se https://eksempel.dk | 1 |\n"
STATUSES = ["met", "not-met", "unknown", "blank"]


def seconds(data: bytes, times: int) -> float:
    """Return the processor time of one reading: the best of several."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        read_report(data)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print the table."""
    answers = answers_for("1.1.0", STATUSES)
    reports = {
        "checkbox": boxes("2022", answers_for("2022", ["met", "blank"]), "[x]", "[ ]", "x").text(),
        "marks-6": marks(answers).text(),
        "efterlevet": efterlevet(answers).text(),
        "sections": sections(answers),
        "json": self_assessment(answers),
    }
    read_report(b"")
    print("one report, CPU ms")
    for name, text in reports.items():
        print(f"  {name:<12}{1000 * seconds(text.encode(), 20):8.2f}")
    report = read_report(reports["efterlevet"].encode())
    if isinstance(report, GovernanceReport):
        start = time.process_time()
        for _ in range(20):
            convert(report, Form.MARKS, "da")
        print(f"  {'convert':<12}{1000 * (time.process_time() - start) / 20:8.2f}")
    print("a table that grows, CPU s")
    for megabytes in (0.625, 1.25, 2.5, 5):
        data = (HEAD + ROW * int(megabytes * 1024 * 1024 / len(ROW.encode()))).encode()
        print(f"  {megabytes:<6} MiB{seconds(data, 1):8.2f}")


if __name__ == "__main__":
    main()
