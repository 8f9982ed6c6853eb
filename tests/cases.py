"""Cases: folders that hold a repository and, in case.yml, what surrounds it."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

from license_texts import license_text

from os2lint.configuration import parse_configuration
from os2lint.facts import Circumstances, Facts
from os2lint.language import LANGUAGES, plain, segments
from os2lint.parsers.yaml import load_yaml
from os2lint.repository import open_repository
from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

    from os2lint.engine import Examination
    from os2lint.findings import Finding


class Case:
    """A repository to lint.

    case.yml may hold: `configuration` (text of .os2lint.yml), `today`, `scheduled`, `licenses` (new files
    with what is written there, see license_texts.py), `licenses_below` (files of the folder with what stands
    below), and `git` (how the repository's history and remotes are built, see history.py). Without
    `configuration` the kind is product and the level sandbox. A folder `base` beside `repository` is the
    commit that a change is compared with.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        settings = folder / "case.yml"
        self.settings: dict[str, Any] = (
            load_yaml(settings.read_text(encoding="utf-8")).value if settings.exists() else {}
        )

    def facts(self, tmp_path: Path) -> Facts:
        """Lay the repository out and return what the checks see of it."""
        root = tmp_path / "repository"
        shutil.copytree(self.folder / "repository", root, symlinks=True)
        (root / ".gitkeep").unlink(missing_ok=True)
        for path, wanted in self.settings.get("licenses", {}).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            with (root / path).open("x", encoding="utf-8") as file:
                file.write(license_text(wanted))
        for path, wanted in self.settings.get("licenses_below", {}).items():
            with (root / path).open("a", encoding="utf-8") as file:
                file.write(license_text(wanted))
        if "git" in self.settings:
            from history import build_history

            build_history(root, self.settings["git"])
        configuration = self.settings.get("configuration", "kind: product\nlevel: sandbox\n")
        return Facts(
            open_repository(root),
            parse_configuration(configuration, ".os2lint.yml"),
            Circumstances(
                today=date.fromisoformat(self.settings.get("today", "2026-11-01")),
                scheduled=self.settings.get("scheduled", False),
                base=open_repository(base) if (base := self.folder / "base").is_dir() else None,
            ),
        )


def describe(examination: Examination) -> str:
    """Return everything a reader would see of the findings, as stable text."""
    lines = [line for finding in examination.findings for line in _finding(finding)]
    lines += [
        f"not assessed {item.rule} {item.reason} {dict(item.arguments)}" for item in examination.not_assessed
    ]
    lines += [f"waived {item.finding.rule} until {item.until}" for item in examination.waived]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding) -> list[str]:
    place = finding.location
    where = ":".join(str(part) for part in (place.path, place.line, place.column) if part) if place else "-"
    message = built_in()[finding.rule].messages[finding.message.key]
    lines = [f"{finding.severity} {finding.rule} {where} ({finding.message.key}, {finding.who})"]
    lines += [
        f"  {language}: {plain(segments(message.text[language], finding.message.arguments))}"
        for language in LANGUAGES
    ]
    lines += [f"  evidence: {evidence.text}" for evidence in finding.evidence]
    return lines
