"""The assessment as outputs show it: the level that the product's own report documents, and the lights.

No verdict on the level is ever ours: OS2's secretariat sets it. The data is that of
`os2lint.governance.assessment`, in the shape of the JSON report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.findings import Level
from os2lint.governance.model import Theme
from os2lint.governance.report import Status
from os2lint.governance.sights import Light
from os2lint.governance.texts import STATUSES, THEMES, UNTICKED
from os2lint.language import plain
from os2lint.output import wording
from os2lint.output.limits import EVIDENCE, LIST_ITEMS
from os2lint.output.texts import and_more, say
from os2lint.texts import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Report
    from os2lint.language import Language, Localized

#: Beside the colour, for those who can't tell colours apart.
SIGNS = {
    Light.GREEN: "✓",
    Light.YELLOW: "!",
    Light.RED: "✕",
    Light.NOT_RELEVANT: "–",
    Light.FOR_A_PERSON: "?",
}


class Assessed(NamedTuple):
    """A requirement with the product's answer and the light that is proposed."""

    id: str
    title: str
    theme: Theme
    level: Level
    light: Light
    answer: str
    ground: wording.Words
    #: What was seen, each with its place.
    evidence: tuple[wording.Words, ...]


def assessed(report: Report, language: Language) -> list[Assessed]:
    """Return the requirements in the model's order; empty where nothing was assessed."""
    requirements = report.assessment.get("requirements", {})
    return [_assessed(number, item, language) for number, item in requirements.items()]


def theme_rows(report: Report, language: Language) -> list[list[str]]:
    """Return the lights counted by theme: a row of headings, then one for each theme; empty without any."""
    counts = report.assessment.get("counts")
    if not counts:
        return []
    headings = [say("theme", language), *(f"{SIGNS[light]} {say(light, language)}" for light in Light)]
    themes = counts["themes"]
    return [
        headings,
        *([THEMES[theme][language], *(str(themes[theme][light]) for light in Light)] for theme in Theme),
    ]


def level_lines(report: Report, language: Language) -> list[str]:
    """Return the documented level or why there is none, and what stands between it and the next."""
    assessment = report.assessment
    level, reason = assessment.get("level_documented"), assessment.get("level_reason")
    if level is None:
        if reason is None:
            return [say("no-documented-level", language)]
        return [say("no-documented-level-because", language, reason=_plain(reason, language))]
    lines = [say("documented-level", language, level=LEVELS[level][language])]
    missing = assessment.get("level_missing", ())
    if missing:
        ids = [wording.value(number) for number in missing[:LIST_ITEMS]]
        if len(missing) > LIST_ITEMS:
            ids.append(and_more("more", len(missing) - LIST_ITEMS, language))
        following = LEVELS[assessment["level_next"]][language]
        lines.append(say("level-missing", language, level=following, ids=", ".join(ids)))
    return lines


def short_level(report: Report, language: Language) -> list[str]:
    """Return the documented level in as few words as a title allows; nothing where there is none."""
    level = report.assessment.get("level_documented")
    return [say("short-level", language, level=LEVELS[level][language])] if level else []


def _assessed(number: str, item: Mapping[str, Any], language: Language) -> Assessed:
    claim = item["claim"]
    return Assessed(
        id=wording.value(number),
        title=wording.value(item["title"][language]) if item["title"] else "",
        theme=Theme(item["theme"]),
        level=Level(item["level"]),
        light=Light(item["light"]),
        answer=_answer(claim)[language] if claim else "",
        ground=wording.fill(item["ground"][language], {}, language),
        evidence=tuple(_seen(sight, language) for sight in item["evidence"][:EVIDENCE]),
    )


def _answer(claim: Mapping[str, Any]) -> Localized:
    return UNTICKED if claim.get("unticked") else STATUSES[Status(claim["status"])]


def _seen(sight: Mapping[str, Any], language: Language) -> wording.Words:
    text: str = sight["text"][language]
    place = f"{sight['path']}:{sight['line']}" if sight["line"] else sight["path"]
    if place and f"`{sight['path']}`" in text:
        text, place = text.replace(f"`{sight['path']}`", f"`{place}`", 1), None
    elif place and sight["path"] in text:
        place = None
    return wording.fill(f"`$place`: {text}" if place else text, {"place": place or ""}, language)


def _plain(text: Mapping[str, str], language: Language) -> str:
    return plain(wording.fill(text[language], {}, language))
