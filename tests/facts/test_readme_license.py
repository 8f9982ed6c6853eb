"""What a README says of the project's own license, and what it says of others'."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.facts.readme_license import readme_value
from os2lint.repository import open_repository

if TYPE_CHECKING:
    from collections.abc import Callable

OWN = [
    ("## Sikkerhed\n\nSkriv til os.\n\nLicens: GPL-3.0", "GPL-3.0"),
    ("## Getting started\n\nmake\n\nLicense: MIT", "MIT"),
    ("Dette program er fri software under GPLv3.", "GPL-3.0"),
    ("## Licens\n\nDette projekt er udgivet under GPL v3.", "GPL-3.0"),
    ("## License\n\nLicensed under the [EUPL v1.2](LICENSE).", "EUPL-1.2"),
    ("## Licens\n\nHavneplan udgives under\n[EUPL 1.2](https://eupl.eu).", "EUPL-1.2"),
    ("## License and copyright\n\nCopyright Havnelauget. Released under the MIT license.", "MIT"),
    ("## License\n\nMIT", "MIT"),
    ("## License\n\n[MIT](LICENSE)", "MIT"),
    ("## License\n\nMIT License", "MIT"),
    ("## License\n\nThe MIT License (MIT)", "MIT"),
    (
        "## License\n\nThis project is licensed under the MIT License - see [LICENSE](LICENSE) for details.",
        "MIT",
    ),
    (
        "## License\n\nThis project is licensed under the terms of the Mozilla Public License, version 2.0.",
        "MPL-2.0",
    ),
    (
        "## License\n\nDistributed under the Apache License, Version 2.0. See `LICENSE` for more.",
        "Apache-2.0",
    ),
    (
        "## License\n\nCopyright (C) 2020 Havn ApS. Licensed under the GNU GPL version 3 or later.",
        "GPL-3.0-or-later",
    ),
    ("## License\n\nAll source code is released under the MPL-2.0 license by OS2.", "MPL-2.0"),
    ("## License\n\nThis module is licensed under GPL-2.0-or-later.", "GPL-2.0-or-later"),
    ("## License\n\nThe code is dual licensed under MIT or Apache-2.0.", "Apache-2.0, MIT"),
    ("## License\n\nAll Havneplan projects are using [EUPL v1.2 License](https://eupl.eu).", "EUPL-1.2"),
    ("## License\n\n- Code: MPL-2.0\n- Documentation: CC-BY-4.0", "MPL-2.0"),
    ("## License\n\nHavneplan is free software under AGPLv3.", "AGPL-3.0"),
    ("## Licens\n\nKoden er MPL-2.0; vejledningerne er CC BY-SA 4.0.", "MPL-2.0, CC-BY-SA-4.0"),
    ("## Licens\n\nKildekoden er frigivet under Mozilla Public License 2.0 (MPL-2.0).", "MPL-2.0"),
    ("## Licens\n\nLøsningen er underlagt EUPL-1.2-licensen.", "EUPL-1.2"),
    ("## Licens\n\nLicensen er MIT.", "MIT"),
    ("## Licens\n\nAl kode er open source under MIT-licensen, medmindre andet er angivet.", "MIT"),
    ("## Licens\n\nVi bruger MPL 2.0.", "MPL-2.0"),
    ("## Licens\n\nProjektet er licenseret under GNU GPL version 2 eller nyere.", "GPL-2.0-or-later"),
    ("The code is licensed under the MIT License.", "MIT"),
    (
        "Havneplan fordeler pladser.\n\n## Install\n\nmake\n\nThe code is licensed under the MIT License.",
        "MIT",
    ),
    ("Licens: GPL-3.0", "GPL-3.0"),
    ("**License:** EUPL-1.2", "EUPL-1.2"),
    ("Havneplan er udgivet under MPL-2.0.", "MPL-2.0"),
    ("![License](https://img.shields.io/badge/license-Apache%202.0-blue)", "Apache-2.0"),
    ("[![Licens](https://img.shields.io/badge/Licens-EUPL_1.2-green.svg)](LICENSE)", "EUPL-1.2"),
    ("![l](https://img.shields.io/badge/License-BSD_3--Clause-blue.svg)", "BSD-3-Clause"),
    ("![l](https://img.shields.io/badge/license-MIT-blue.svg?style=flat)", "MIT"),
    ("![l](https://img.shields.io/badge/License-GPLv3-blue.svg)", "GPL-3.0"),
    ("Dette projekt er open source, licenseret under AGPL-3.0-only.", "AGPL-3.0-only"),
    ("## License\n\nUnless otherwise noted, the code is released under the MIT license.", "MIT"),
    ("## License\n\nSPDX-License-Identifier: EUPL-1.2", "EUPL-1.2"),
    ("## License\n\nThis repository is licensed under CC0 1.0 Universal.", "CC0-1.0"),
    ("Udviklet af Magenta for Havnelauget. Licens: MPL-2.0.", "MPL-2.0"),
    ("Et system fra Havnelauget. Licens: MPL-2.0.", "MPL-2.0"),
    ("Havneplan kommer fra Kitos. Udgivet under MPL-2.0.", "MPL-2.0"),
    ("Ikonerne er fra Font Awesome. Koden er udgivet under MPL-2.0.", "MPL-2.0"),
    ("Copyright 2020 by Magenta. License: MPL-2.0.", "MPL-2.0"),
    ("## License\n\nApache 2.0 © OS2", "Apache-2.0"),
    ("## License\n\nMIT © [OS2](https://os2.eu)", "MIT"),
    (
        "## 📄 License\n\nHavneplan is distributed under the [MPL 2.0](LICENSE), which OS2 recommends.",
        "MPL-2.0",
    ),
]
OTHERS = [
    "## jQuery\n\nLicense: MIT",
    "## Kortet\n\nFri software under MIT.",
    "## Licens\n\nKoden bygger på Drupal, som er GPL-2.0. Ikoner er CC-BY-4.0.",
    "## Licenser\n\n| Komponent | Licens |\n|---|---|\n| jQuery | MIT |\n| Leaflet | BSD-2-Clause |",
    "## Licenser\n\n- jQuery: MIT\n- Leaflet: BSD-2-Clause",
    "## License\n\nMIT licensed fonts are included.",
    "## License\n\nIcons by Font Awesome are licensed under CC BY 4.0.",
    "## License\n\nThe documentation is licensed under CC-BY-4.0.",
    "## License\n\nBy contributing you agree that your contributions are licensed under MIT.",
    "## License\n\nThis project uses jQuery, which is licensed under the MIT License.",
    "## License\n\nParts of the code come from Kitos (MPL-2.0).",
    "## License\n\nSee the file LICENSE.",
    "Projektet bruger biblioteket foo (MIT License).",
    "Built on Django, released under the BSD 3-clause license.",
    "MIT licensed fonts are included.",
    "We use an MIT licensed map.",
    "Ikonerne er udgivet under CC BY 4.0.",
    "Data er udgivet under CC0.",
    "Kortdata fra OpenStreetMap er licenseret under CC BY-SA 2.0.",
    "## Third party licenses\n\nThe code is licensed under MIT.",
    "## Tredjeparts licenser\n\nMIT",
    "## Credits\n\nThe code is licensed under the MIT License.",
    "## Ikoner\n\nLicens: CC-BY-4.0",
    "## Kort\n\nLeaflet\n\nLicense: MIT",
    "The project uses Apache 2.0 as its web server.",
    "The system runs on Apache 2.0.",
    "## License\n\nThe frontend is MIT.",
    "## License\n\nEarlier versions were released under GPL-2.0.",
    "## License\n\nPreviously licensed under GPL-2.0.",
    "## Licens\n\nTidligere versioner er udgivet under GPL-2.0.",
    "## License\n\nThird-party code is licensed under MIT.",
    "## License\n\nThis project is not licensed under MIT.",
    "## Licens\n\nKoden er ikke udgivet under GPL-3.0.",
    "## License\n\nThis project is compatible with GPL-3.0.",
    "## License\n\nThe MIT licensed code in `vendor/` is not ours.",
    "## License\n\nThe code in `lib/` is licensed under MIT.",
    "## Licens\n\nKoden i mappen lib er MIT.",
    "## License\n\nA copy of the GPL-2.0 is in COPYING.",
    "![l](https://img.shields.io/badge/python-3.11-blue)",
    "![l](https://img.shields.io/github/license/os2/x)",
    "![l](https://img.shields.io/badge/jQuery-MIT-blue)",
    "![l](https://evil.example/badge/license-MIT-blue)",
    "## Licens\n\nSkrifttypen er under SIL OFL; koden, se LICENSE.",
    "## Status\n\nDet licensbærende modul er MIT-kompatibelt.",
    "The icons are from Material Icons. License: Apache-2.0",
    "The icons are made by a designer. License: CC BY 4.0.",
    "Kortene er fra et geodatasæt. Licensen er CC BY 4.0.",
    "Kalenderen bygger på et bibliotek. Den er udgivet under MIT.",
    "Login bruger Keycloak. Licensen er Apache-2.0.",
    "## Licens\n\nKoden følger LICENSE. Ikonerne er fra Font Awesome. Licensen er CC BY 4.0.",
    "> The code is licensed under the MIT License.\n\nSådan skriver leverandøren.",
]


def said(facts_of: Callable[..., object], text: str, **files: str) -> str | None:
    found = readme_value(facts_of({"README.md": f"# Havneplan\n\n{text}\n", "kaj.py": "", **files}))
    return found[1].text.replace(" AND ", ", ") if found else None


@pytest.mark.parametrize(("text", "ids"), OWN)
def test_what_the_project_says_of_its_own_license(facts_of, text: str, ids: str) -> None:
    assert said(facts_of, text) == ids


@pytest.mark.parametrize("text", OTHERS)
def test_others_licenses_are_not_the_project_s(facts_of, text: str) -> None:
    assert said(facts_of, text) is None


def test_documentation_is_the_project_where_there_is_nothing_else(facts_of) -> None:
    text = "# Håndbog\n\n## License\n\nThe documentation is licensed under CC-BY-4.0.\n"
    found = readme_value(facts_of({"README.md": text}))
    assert found
    assert found[1].text == "CC-BY-4.0"


def test_the_name_is_pointed_at(facts_of) -> None:
    text = "# Havneplan\n\n## Licens\n\nKoden er udgivet\nunder *Mozilla Public License 2.0*.\n"
    found = readme_value(facts_of({"README.md": text, "kaj.py": ""}))
    assert found
    place = found[1].place
    assert place
    assert (
        text.splitlines()[place.line - 1][place.column - 1 : place.end_column] == "Mozilla Public License 2.0"
    )


@given(st.text(alphabet="MITGPLv23.0 ,;()-–*`[]#\n|:Licensed under koden er og see", max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "README.md").write_text(text, encoding="utf-8")
        circumstances = Circumstances(today=date(2026, 11, 1))
        found = readme_value(Facts(open_repository(Path(folder)), Configuration(), circumstances))
    assert found is None or 1 <= found[1].line <= text.count("\n") + 1
