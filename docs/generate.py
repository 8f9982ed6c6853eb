"""Writes the documentation that a program can print: the rules' pages, their table, and the commands' help.

python docs/generate.py           write it
python docs/generate.py --check   exit 1 where what is there isn't what would be written
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.cli import COMMANDS
from os2lint.documentation import rule_page, rule_table
from os2lint.language import LANGUAGES
from os2lint.rules import FOLDERS, built_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.language import Language

HERE = Path(__file__).parent
INTRODUCTIONS = {
    "da": (
        "# Regler\n\n"
        "De sidste seks kolonner siger, hvor alvorligt reglen ses i den slags repositorium. En streg\n"
        "betyder, at reglen ikke gælder der. Kun krav fra OS2's styringsmodel kan være fejl. Alvoren kan\n"
        "ændres i [`.os2lint.yml`](../configuration.md); reglerne selv står som data i\n"
        "[`rules/`](../../../rules).\n"
    ),
    "en": (
        "# Rules\n\n"
        "The last six columns give the severity for each kind of repository. A dash means that the rule\n"
        "doesn't apply to that kind. Only a requirement of OS2's governance model can be an error.\n"
        "Severities can be changed in [`.os2lint.yml`](../configuration.md); the rules themselves are data\n"
        "in [`rules/`](../../../rules).\n"
    ),
}
THEMES = {
    "license": {"da": "Licens", "en": "License"},
    "documents": {"da": "Dokumenter", "en": "Documents"},
    "openness": {"da": "Åbenhed", "en": "Openness"},
    "governance": {"da": "Governancerapport", "en": "Governance report"},
    "configuration": {"da": "Konfiguration", "en": "Configuration"},
}
COMMAND_TITLES = {"da": "# Kommandoer", "en": "# Commands"}


def pages() -> Iterator[tuple[Path, str]]:
    """Yield every generated page with its text."""
    for language in LANGUAGES:
        folder = HERE / language
        yield folder / "rules" / "README.md", _table(language)
        for rule in built_in().values():
            yield folder / "rules" / f"{rule.id}.md", rule_page(rule, language)
        yield folder / "commands.md", _commands(language)


def _table(language: Language) -> str:
    parts = [INTRODUCTIONS[language]]
    for folder in FOLDERS:
        rules = [rule for rule in built_in().values() if rule.folder == folder]
        parts.append(f"## {THEMES[folder][language]}\n\n{rule_table(rules, language, link='./')}")
    return "\n".join(parts)


def _commands(language: Language) -> str:
    parts = [COMMAND_TITLES[language], _fenced(_help(language))]
    for words in _command_names():
        parts += [f"## os2lint {' '.join(words)}", _fenced(_help(language, *words))]
    return "\n\n".join(parts) + "\n"


def _command_names() -> Iterator[tuple[str, ...]]:
    for name in COMMANDS:
        yield (name,)
        command = import_module(f"os2lint.cli.{name}").command
        yield from ((name, own) for own in getattr(command, "commands", ()))


def _help(language: Language, *command: str) -> str:
    environment = {**os.environ, "OS2LINT_LANGUAGE": language, "COLUMNS": "100", "NO_COLOR": "1"}
    arguments = [sys.executable, "-m", "os2lint", *command, "--help"]
    return subprocess.run(arguments, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own program


def _fenced(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"


def main() -> int:
    """Write the pages, or say which aren't fresh."""
    fresh = dict(pages())
    kept = {file for language in LANGUAGES for file in (HERE / language / "rules").glob("*.md")}
    stale = [file for file, text in fresh.items() if not file.exists() or file.read_text("utf-8") != text]
    gone = sorted(kept - fresh.keys())
    if "--check" in sys.argv[1:]:
        for file in [*stale, *gone]:
            print(f"{file}: run `python docs/generate.py`", file=sys.stderr)  # noqa: T201 - a script's output
        return 1 if stale or gone else 0
    for file in stale:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(fresh[file], encoding="utf-8")
    for file in gone:
        file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
