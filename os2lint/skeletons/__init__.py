"""First drafts of the documents that a product lacks, with a placeholder wherever a person must write.

The placeholders are what the rule `unedited-template` finds, so an unedited draft never passes.
"""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from os2lint.schema import load_schema

if TYPE_CHECKING:
    from os2lint.language import Language, Localized

_FOLDER = Path(__file__).parent
#: Documents that there is a draft of, by the name the facts know them by, and where each belongs.
DOCUMENTS: dict[str, Localized] = {
    "readme": {"da": "README.md", "en": "README.md"},
    "security-policy": {"da": "SECURITY.md", "en": "SECURITY.md"},
    "contributing": {"da": "CONTRIBUTING.md", "en": "CONTRIBUTING.md"},
    "code-of-conduct": {"da": "CODE_OF_CONDUCT.md", "en": "CODE_OF_CONDUCT.md"},
    "changelog": {"da": "CHANGELOG.md", "en": "CHANGELOG.md"},
    "maintainers": {"da": "MAINTAINERS.md", "en": "MAINTAINERS.md"},
    "operations-guide": {"da": "docs/drift.md", "en": "docs/operations.md"},
    "architecture": {"da": "docs/architecture.md", "en": "docs/architecture.md"},
    "user-guide": {"da": "docs/brugervejledning.md", "en": "docs/user-guide.md"},
}
#: What the README says where there is a policy to send people to.
_SECURITY: Localized = {
    "da": " Sikkerhedshuller meldes som beskrevet i\n[$policy]($target).",
    "en": " Report security problems as described in\n[$policy]($target).",
}
_WORKFLOW = """\
name: os2lint
on:
  pull_request:
  push:
    branches: [main, master, develop]
permissions:
  contents: read
jobs:
  os2lint:
    runs-on: ubuntu-latest
    steps:
      - uses: $checkout
        with: {fetch-depth: 0, persist-credentials: false}
      - uses: OS2offdig/os2lint@$ref
"""
_SCOPE: Localized = {
    "da": """\
        with:
          # Kun nye fund får en ændring til at fejle; de gamle vises. Fjern linjen, når alt er rettet.
          fail-scope: new
""",
    "en": """\
        with:
          # Only what a change brings fails it; what was there before is shown. Remove when all is fixed.
          fail-scope: new
""",
}
_OPENING: Localized = {
    "da": "# os2lint undersøger repositoriet efter disse oplysninger.\n",
    "en": "# os2lint checks the repository by these facts.\n",
}
#: Dependabot keeps the copy in our own workflows current; a test holds this one against it.
CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"


def document(name: str, language: Language, product: str, policy: str | None = None) -> str:
    """Return the draft of a document of DOCUMENTS; a README's links to the security policy, if any."""
    file = DOCUMENTS[name][language].rpartition("/")[2]
    template = (_FOLDER / language / file).read_text(encoding="utf-8")
    security = Template(_SECURITY[language]).substitute(policy=policy, target=quote(policy)) if policy else ""
    return Template(template).substitute(product=product, security=security)


def workflow(version: str, language: Language, *, has_history: bool) -> str:
    """Return a workflow that lints every pull request with the action of a version of os2lint."""
    ref = "main" if version.endswith("-dev") else f"v{version}"
    text = Template(_WORKFLOW).substitute(ref=ref, checkout=CHECKOUT)
    return text + (_SCOPE[language] if has_history else "")


def configuration(product: str, level: str, language: Language, kind: str) -> str:
    """Return the text of `.os2lint.yml`, whose first line tells editors what may stand in it."""
    return (
        f"# yaml-language-server: $schema={load_schema('configuration')['$id']}\n"
        f"{_OPENING[language]}"
        f"product: {_quoted(product)}\n"
        f"level: {level}\n"
        f"language: {language}\n"
        f"kind: {kind}\n"
    )


def _quoted(text: str) -> str:
    plain = text.replace(" ", "").replace("-", "").isalnum() and not text.isdigit()
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
