"""The license that an answer claims by its family's name, held against the license text."""

from __future__ import annotations

from datetime import date

import pytest
from generated_reports import Answer, answers_for, efterlevet
from license_texts import license_text

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Setting
from os2lint.governance.assessment import assess
from os2lint.governance.license_words import families
from os2lint.repository import open_repository


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("MIT", "MIT"),
        ("MIT-licens", "MIT"),
        ("Licens: MIT", "MIT"),
        ("[MIT](https://opensource.org/licenses/MIT)", "MIT"),
        ("Se [her, hvad vi har valgt](https://opensource.org/license/mit)", "MIT"),
        ("Apache-licensen", "Apache"),
        ("Vi har for længst valgt GPL som licens", "GPL"),
        ("Licensen er BSD, fordi den er kort", "BSD"),
        ("Vi har flyttet mit kontor", ""),
        ("mit", ""),
        ("Ikke GPL", ""),
        ("En licens, der er kompatibel med GPL", ""),
        ("Biblioteker under MIT-licens", ""),
        ("Samarbejde med MIT om licensering af data", ""),
        ("Licensen er valgt", ""),
        ("Open source licens", ""),
        ("", ""),
    ],
)
def test_families(text, claimed):
    assert ", ".join(families(text)) == claimed


@pytest.mark.parametrize(
    ("license_id", "text", "light"),
    [
        ("MPL-2.0", "MIT", "red"),
        ("MPL-2.0", "AGPL", "red"),
        ("MPL-2.0", "Mozilla", "green"),
        ("MPL-2.0", "MPL 2.0; hjælpeprogrammer har MIT-licens", "green"),
        ("GPL-3.0", "EUPL", "red"),
        ("GPL-3.0", "GPL", "green"),
        ("GPL-3.0", "GPL-2.0", "red"),
        ("MIT", "MIT-licens", "green"),
        ("MIT", "MPL", "red"),
    ],
)
def test_the_answer_against_the_license_text(tmp_path, license_id, text, light):
    assert f2(tmp_path, {"LICENSE": license_text(license_id)}, text)["light"] == light


@pytest.mark.parametrize("name", ["LICENSE.pdf", "licens.docx"])
def test_a_license_that_cannot_be_read_is_not_missing(tmp_path, name):
    found = f2(tmp_path, {name: "%PDF-1.7"}, "Vi har valgt en licens")
    assert found["light"] == "for-a-person"
    assert name in found["evidence"][0]["text"]["da"]


def f2(root, files, text):
    given = answers_for("1.1.0", ["met"], "Se møde") | {"F2": Answer("met", text)}
    for name, content in (files | {"a_governance_report.md": efterlevet(given).text()}).items():
        (root / name).write_text(content, encoding="utf-8")
    configuration = Configuration(kind=Setting(value="product", source="configuration"))
    facts = Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))
    return assess(facts)["requirements"]["F2"]
