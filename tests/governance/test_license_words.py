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
from os2lint.governance.claims import claims
from os2lint.governance.license_words import families
from os2lint.governance.looks.license import look_at_license_claim
from os2lint.governance.reader import read_report
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


@pytest.fixture(scope="module")
def product(tmp_path_factory):
    root = tmp_path_factory.mktemp("product")
    (root / "LICENSE").write_text(license_text("MPL-2.0"), encoding="utf-8")
    configuration = Configuration(kind=Setting(value="product", source="configuration"), product="Havneplan")
    return Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))


def is_contradicted(product, text):
    given = answers_for("1.1.0", ["met"], "Se møde") | {"F2": Answer("met", text)}
    report = read_report(efterlevet(given).text().encode())
    (claim,) = (claim for claim in claims(report) if claim.requirement.id == "F2")
    return bool(list(look_at_license_claim(product, claim, {})))


@pytest.mark.parametrize(
    "text",
    [
        "EUPL-1.2",
        "Udgivet under MIT, se LICENSE",
        "Koden udgives under MIT",
        "Koden er frigivet som GPL",
        "GNU General Public License",
        "European Union Public Licence",
        "Koden er under proprietær licens",
        "Proprietary license",
        "SSPL",
        "Elastic License",
        "Licens: MIT",
        "Licensen er AGPL-3.0",
        "Released under the MIT license",
        "The code is published under GPL",
        "OS2havn er frigivet under EUPL",
        "Vi bruger EUPL 1.2",
        "CC BY 4.0",
        "Løsningen er udgivet under Apache 2.0",
        "Apache License 2.0",
        "All source code is MIT licensed",
        "[EUPL](https://opensource.org/license/eupl-1-2)",
        "Ja, MIT-licens",
        "Havneplan er EUPL-1.2",
        "Affero General Public License",
        "GPL",
        "Open source: AGPL-3.0",
        "Koden er MIT-licenseret",
        "Vores kode er under EUPL",
        "Eclipse Public License 2.0",
        "EUPL-1.2, anbefalet af OS2",
        "OS2's kode er GPL-3.0",
        "Koden er under AGPL-3.0, ikke GPL",
        "The product's license is MIT",
        "Ikke kun åben, men GPL-3.0",
        "OS2 har udgivet den under GPL-3.0; vi overvejede MIT",
        "BSD-3-Clause",
    ],
)
def test_another_license_claimed_for_the_product(product, text):
    assert is_contradicted(product, text)


@pytest.mark.parametrize(
    "text",
    [
        "MPL 2.0",
        "Mozilla Public License",
        "Mozilla",
        "MPL",
        "Tredjepartsbiblioteker er MIT, Apache 2.0 og BSD",
        "Dokumentation: CC-BY-4.0",
        "Font Awesome er CC BY 4.0",
        "Koden er MPL 2.0. Ikonerne er MIT.",
        "MPL-2.0; biblioteker er Apache-2.0 og MIT",
        "Documentation is CC BY 4.0",
        "React is MIT",
        "Drupal er GPL-2.0",
        "Vi følger OSI, fx MIT, GPL og EUPL er afvist",
        "Ikke GPL, men MPL",
        "Kompatibel med GPL",
        "OpenStreetMap er ODbL",
        "Third-party: MIT, BSD",
        "Leaflet bruger BSD-2-Clause",
        "Se LICENSE",
        "Tidligere EUPL 1.2",
        "Skift fra GPL til MPL 2.0 i 2024",
        "Samarbejde med MIT om data",
        "Vi har mit navn på licensen",
        "Erstatter et proprietært system",
        "Ingen proprietær licens",
        "PostgreSQL has its own license, MIT-like",
        "Kortdata: CC0",
        "Images are CC BY-SA 4.0",
        "Licensen er godkendt af OSI",
        "Bootstrap og jQuery er MIT-licenserede",
        "All dependencies are MIT licensed",
        "Pluginet er GPL-2.0, koden er MPL-2.0",
        "Vue: MIT. Express: MIT.",
        "Slides: CC-BY-4.0",
        "Licensen er forenelig med GPL-3.0",
        "Har en OSI-godkendt licens (se LICENSE), og er foreneligt med EUPL-1.2",
        "Licensen er godkendt af OSI; vi fravalgte ikke uden grund, men valgte ikke AGPL-3.0",
        "Licensen står i LICENSE; OS2's skabelon er CC-BY-SA-4.0",
        "Vi overvejede EUPL-1.2",
        "Licensen er valgt frem for GPL-3.0",
        "License chosen instead of GPL-3.0",
        "The license is not GPL-3.0",
        "An OSI-approved license, e.g. EUPL-1.2",
        "OSI-godkendt licens, f.eks. EUPL-1.2",
        "OS2 anbefaler EUPL-1.2",
        "The template is CC-BY-SA-4.0",
        "OS2's designmanual er CC-BY-4.0",
        "OS2's håndbog er CC-BY-4.0",
        "The license is similar to EPL-2.0",
        "Migrated from GPL-3.0",
        "Vi har droppet GPL-3.0",
        "We decided against GPL-3.0",
        "The license is less strict than AGPL-3.0",
        "Kan opgraderes til GPL-3.0",
        "Den er hverken GPL-3.0 eller AGPL-3.0",
        "Licensen kan kombineres med AGPL-3.0",
        "",
    ],
)
def test_licenses_of_other_things_and_denied_ones(product, text):
    assert not is_contradicted(product, text)


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
