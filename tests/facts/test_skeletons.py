"""The drafts that `os2lint init` writes count as unedited until every placeholder is gone."""

from __future__ import annotations

import pytest

from os2lint import skeletons
from os2lint.facts.document_state import State
from os2lint.language import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", skeletons.DOCUMENTS)
def test_an_unedited_draft_is_a_template(facts_of, name: str, language: str) -> None:
    text = skeletons.document(name, language, "OS2vejviser")
    path = skeletons.DOCUMENTS[name][language]
    document = facts_of({path: text}).documents[name]
    assert (document.state, document.path) == (State.TEMPLATE, path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", skeletons.DOCUMENTS)
def test_a_draft_with_every_placeholder_replaced_is_written(facts_of, name: str, language: str) -> None:
    text = skeletons.document(name, language, "OS2vejviser")
    while (start := max(text.find("[UDFYLD:"), text.find("[FILL IN:"))) >= 0:
        text = text[:start] + "sikkerhed@os2vejviser.example viser vej" + text[text.index("]", start) + 1 :]
    path = skeletons.DOCUMENTS[name][language]
    assert facts_of({path: text}).documents[name].state is State.REAL
