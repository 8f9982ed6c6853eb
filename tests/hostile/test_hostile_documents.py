"""Documents made to be slow or to break the reader: every rule about documents gets through them."""

from __future__ import annotations

import tempfile
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from os2lint.checks import Fault, find
from os2lint.configuration import parse_configuration
from os2lint.facts import Circumstances, Facts
from os2lint.repository import open_repository
from os2lint.rules import built_in

RULES = [rule for rule in built_in().values() if rule.folder == "documents"]
NAMES = [
    "README.md",
    "readme.rst",
    "index.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "CODE_OF_CONDUCT.md",
    "MAINTAINERS.md",
    "CHANGELOG.md",
    "docs/architecture.md",
    "docs/drift.md",
    "docs/a b.docx",
    "docs/æ.md",
    "publiccode.yml",
    "Publiccode.yml",
    "_config.yml",
    ".gitignore",
    "composer.json",
    "package.json",
]
PIECES = [
    "# ",
    "[a](",
    "b.md",
    "#x",
    ")",
    "../",
    "%2e%00",
    "%",
    "\n",
    "---\n",
    "[UDFYLD:",
    "]",
    "```",
    "<a href=",
    '"',
    "TODO",
    "{",
    "}",
    ": ",
    "- ",
    "\0",
    "İ",
    "🧭",
    "permalink: /x\n",
    "type: ",
    "maintenance:\n",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
]


def examine(root: Path) -> tuple[int, float]:
    """Run the rules at the highest level; return the number of faults and the CPU seconds."""
    started = time.process_time()
    configuration = parse_configuration("level: 3\nkind: product\n", ".os2lint.yml")
    facts = Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 1)))
    results = [result for rule in RULES for result in find(rule.check)(facts, rule.parameters)]
    for rule in RULES:
        for result in find(rule.check)(facts, rule.parameters):
            assert not isinstance(result, Fault) or result.key in rule.messages
    return len(results), time.process_time() - started


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(NAMES), st.lists(st.sampled_from(PIECES), max_size=25).map("".join), max_size=8
    )
)
def test_any_documents(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in files.items():
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        examine(root)


BOMBS = {
    "broken-links": {"README.md": "".join(f"[a](b{number}.md) " for number in range(15_000))},
    "broken-anchors": {"README.md": "".join(f"[a](#b{number}) " for number in range(15_000))},
    "links-to-many-pages": {f"docs/{number}.md": f"[a]({number + 1}.md#x)\n" * 20 for number in range(300)},
    "placeholders": {"MAINTAINERS.md": "`[UDFYLD: x]`\n" * 40_000},
    "short-lines": {"CHANGELOG.md": "a\n" * 250_000 + "lorem ipsum\n"},
    "headings": {"README.md": "# Contributing of the others\n" * 8_000},
    "permalinks": {
        "_config.yml": "",
        **{
            f"docs/{number}.md": f"---\npermalink: /p{number}/\n---\n[a](nej{number})\n"
            for number in range(300)
        },
    },
    "keys": {"publiccode.yml": "".join(f"a{number}: {{b: [c]}}\n" for number in range(10_000))},
    "languages": {
        "publiccode.yml": "description:\n"
        + "".join(f"  l{number}:\n    shortDescription: {'x' * 151}\n" for number in range(3_000))
    },
    "many-of-a-name": {f"docs/{number}/SECURITY.md": "x" for number in range(500)},
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_document_takes_long(tmp_path: Path, bomb: str) -> None:
    for path, text in BOMBS[bomb].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    count, seconds = examine(tmp_path)
    assert count < 1_000
    assert seconds < 8
