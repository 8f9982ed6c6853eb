"""The looks at a claim's own words and links, held against the repository."""

from __future__ import annotations

from os2lint.governance.looks.documents import look_for_promised_files
from os2lint.governance.looks.license import look_at_license_claim
from os2lint.governance.looks.links import (
    look_at_code_links,
    look_at_link,
    look_at_open_links,
    look_at_targets,
)
from os2lint.governance.looks.people import look_for_person
from os2lint.governance.looks.words import look_for_denial, look_for_promise, look_for_words

__all__ = ["CLAIM", "look_at_targets"]

CLAIM = {
    "license-claim": look_at_license_claim,
    "code-links": look_at_code_links,
    "open-links": look_at_open_links,
    "link": look_at_link,
    "words": look_for_words,
    "denial": look_for_denial,
    "person": look_for_person,
    "promise": look_for_promise,
    "promised-files": look_for_promised_files,
}
