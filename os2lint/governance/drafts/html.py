"""The drafts as one self-contained page each, which asks nothing of any other host."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from os2lint.findings import Level
from os2lint.governance.drafts.application import STATES
from os2lint.governance.drafts.content import LISTED, Draft
from os2lint.governance.drafts.texts import DOTS, LIGHTS, MEANINGS, say
from os2lint.governance.model import Theme
from os2lint.governance.sights import Light
from os2lint.governance.texts import THEMES
from os2lint.language import segments
from os2lint.output.characters import visible
from os2lint.texts import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from os2lint.findings import Report
    from os2lint.governance.admission import Criterion
    from os2lint.language import Language

_TEMPLATES = Path(__file__).parent / "templates"


def write_html(report: Report, stream: TextIO, language: Language) -> None:
    """Write the draft of an evaluation."""
    draft = Draft(report, language)
    template = _environment().get_template("evaluation.html.j2")
    stream.write(template.render(draft=draft, counts=report.assessment["counts"], **_words(language)) + "\n")


def write_admission_html(
    report: Report, criteria: Sequence[Criterion], stream: TextIO, language: Language
) -> None:
    """Write the application to join."""
    template = _environment().get_template("application.html.j2")
    product = report.product or report.subject.name or say("unnamed", language)
    states = {light: text[language] for light, text in STATES.items()}
    words = _words(language) | {"lights": states}
    stream.write(template.render(product=product, criteria=criteria, **words) + "\n")


def _words(language: Language) -> dict[str, object]:
    """Return the words and signs that a template prints."""
    return {
        "language": language,
        "t": partial(say, language=language),
        "dots": DOTS,
        "lights": {light: LIGHTS[light][language] for light in Light},
        "meanings": {light: MEANINGS[light][language] for light in Light},
        "themes": {theme: THEMES[theme][language] for theme in Theme},
        "levels": {level: LEVELS[level][language] for level in Level},
        "segments": segments,
        "limit": LISTED,
    }


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        """Show what can't be seen in whatever comes from a repository."""
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
