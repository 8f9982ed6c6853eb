"""Reports of every format, written from the same answers, for the tests to bend."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from os2lint.governance.model import load_model

MARKS = {
    "met": "✅",
    "not-met": "❌",
    "not-applicable": "➖",
    "unknown": "❓",
    "partly": "Delvist",
    "planned": "Planlagt",
    "blank": "",
}
WORDS = MARKS | {"met": "Ja", "not-met": "Nej", "not-applicable": "Ikke relevant", "unknown": "Ved ikke"}
LIGHTS = {"met": "🟢", "not-met": "🔴", "unknown": "🔴", "planned": "🟡"}


@dataclass(frozen=True)
class Answer:
    """What a product answers to a requirement."""

    status: str
    text: str = ""


@dataclass(frozen=True)
class Table:
    """A theme's table as lists, so that a test can turn and cut it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def permuted(self, order: list[int]) -> Table:
        """Put the columns in another order."""
        return Table(
            tuple(self.head[index] for index in order),
            tuple(tuple(row[index] for index in order) for row in self.rows),
        )

    def without(self, *names: str) -> Table:
        """Leave columns out."""
        keep = [index for index, name in enumerate(self.head) if name not in names]
        return self.permuted(keep)

    def text(self) -> str:
        """Write it as Markdown."""
        lines = [self.head, tuple("---" for _ in self.head), *self.rows]
        return "".join("| " + " | ".join(cells) + " |\n" for cells in lines)


@dataclass(frozen=True)
class Report:
    """A report in tables."""

    format: str
    model: str
    tables: tuple[Table, ...]
    cover: str = "# Governancerapport for Fiktivprodukt\n"

    def text(self) -> str:
        """Write it as Markdown."""
        return "\n".join([self.cover, *(f"## TEMA\n\n{table.text()}" for table in self.tables)])

    def mapped(self, change) -> Report:
        """Change every table."""
        return replace(self, tables=tuple(change(table) for table in self.tables))


def answers_for(model: str, statuses: list[str], text: str = "Se referat af 3. møde") -> dict[str, Answer]:
    """Give the requirements of a model the statuses in turn, each with words of its own."""
    ids = load_model(model).requirements
    return {
        own: Answer(statuses[index % len(statuses)], f"{text} om {own.lower()}x")
        for index, own in enumerate(ids)
    }


def _themes(model: str):
    themes: dict[str, list] = {}
    for requirement in load_model(model).requirements.values():
        themes.setdefault(requirement.theme, []).append(requirement)
    return themes.values()


def _level(requirement, sandbox: str) -> str:
    return sandbox if requirement.level == "sandbox" else requirement.level.value


def boxes(model: str, answers: dict[str, Answer], ticked: str, empty: str, name: str) -> Report:
    """Write a report with boxes, as the models of 2021 and 2022 have them."""
    return Report(
        name,
        model,
        tuple(
            Table(
                ("", "#", "Krav", "Henvisning", "Niveau"),
                tuple(
                    (
                        ticked if answers[item.id].status == "met" else empty,
                        item.id,
                        item.name,
                        answers[item.id].text,
                        _level(item, "0"),
                    )
                    for item in theme
                ),
            )
            for theme in _themes(model)
        ),
    )


def marks(answers: dict[str, Answer], columns: int = 6) -> Report:
    """Write a report with signs, in five columns (2024) or six (2025)."""
    model = "1.1.0" if columns == 6 else "2024"
    head = ("🔽", "#", "Krav", "Henvisning", "Niveau")
    if columns == 6:
        head = ("🔽", "#", "Krav", "Beskrivelse / Dokumentation", "Produktniveau", "Retningslinjer")
    return Report(
        f"marks-{columns}",
        model,
        tuple(
            Table(
                head,
                tuple(
                    (
                        MARKS[answers[item.id].status],
                        item.id,
                        item.name,
                        answers[item.id].text,
                        _level(item, "sandkasse"),
                        "Skriv lidt om det her",
                    )[:columns]
                    for item in theme
                ),
            )
            for theme in _themes(model)
        ),
    )


def efterlevet(answers: dict[str, Answer]) -> Report:
    """Write a report as OS2's generator does."""
    return Report(
        "efterlevet",
        "1.1.0",
        tuple(
            Table(
                ("#", "Krav", "Produktniveau", "Retningslinjer", "Efterlevet?", "Dokumentation"),
                tuple(
                    (
                        item.id,
                        item.name,
                        _level(item, "sandkasse"),
                        "Skriv lidt om det her",
                        WORDS[answers[item.id].status],
                        answers[item.id].text or "[Ikke udfyldt]",
                    )
                    for item in theme
                ),
            )
            for theme in _themes("1.1.0")
        ),
    )


def sections(answers: dict[str, Answer]) -> str:
    """Write a report in sections."""
    parts = ["# Fiktivprodukt - Selvevaluering\n", "**Udfyldt af:** Kai Olsen\n", "**Dato:** 2026-02-03\n"]
    for item in load_model().requirements.values():
        answer = answers[item.id]
        light = LIGHTS.get(answer.status, "⚪")
        parts.append(
            f"---\n\n## {item.id} - {item.name}\n\n**Status:** {light} {WORDS[answer.status]}\n\n"
            f"**Kategori:** relevans\n\n**Produktniveau:** {_level(item, 'sandkasse')}\n\n"
            f"**Retningslinjer:**\n\nSkriv lidt om det her\n\n**Dokumentation:**\n\n{answer.text}\n"
        )
    return "\n".join(parts)


def self_assessment(answers: dict[str, Answer]) -> str:
    """Write the JSON of the self-assessment form."""
    return json.dumps(
        {
            "productName": "Fiktivprodukt",
            "filledBy": "Kai Olsen",
            "filledDate": "2026-02-03",
            "generatedAt": "2026-02-04T10:00:00.000Z",
            "krav": [
                {
                    "id": item.id,
                    "krav": item.name,
                    "produktniveau": _level(item, "sandkasse"),
                    "efterlevet": WORDS[answers[item.id].status] or None,
                    "dokumentation": answers[item.id].text,
                }
                for item in load_model().requirements.values()
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
