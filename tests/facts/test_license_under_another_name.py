"""A license's text in the root whose file's name doesn't say that it is the license."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from license_texts import license_text

from os2lint.checks import Fault
from os2lint.checks.license_missing import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.facts import Facts

README = "# Havneplan\n\nHavneplan fordeler kajpladser i kommunale lystbådehavne.\n\n"
MPL, MIT = license_text("MPL-2.0"), license_text("MIT")


@pytest.mark.parametrize(
    "name",
    [
        "MPL-2.0.txt", "mpl-2.0.md", "MPL-2.0", "MPL_2.0.txt", "MPLv2.txt", "Mozilla Public License 2.0.txt",
        "Licensaftale.txt", "licensbetingelser.md", "Lizenztext.txt",
    ],
)  # fmt: skip
def test_a_file_called_after_the_license(name: str, facts_of: Callable[..., Facts]) -> None:
    (file,) = facts_of({"README.md": README, name: MPL}).license.files
    assert file.path == name
    assert file.is_hidden
    assert file.identification.osi_approved


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("## Licens\n\nSe [licensen](mpl.txt).\n", "mpl.txt"),
        ("## License\n\nSee [the terms](./terms.md#top).\n", "terms.md"),
        ("## About\n\n### Licensing\n\n- [terms](terms.md)\n", "terms.md"),
        ("## Copyright and license\n\n[Vilkår](vores%20vilk%C3%A5r.txt)\n", "vores vilkår.txt"),
        ("Koden er udgivet under [MPL-2.0](mpl.txt).\n", "mpl.txt"),
    ],
)
def test_a_file_that_the_readme_calls_the_license(
    said: str, name: str, facts_of: Callable[..., Facts]
) -> None:
    (file,) = facts_of({"README.md": README + said, name: MPL}).license.files
    assert file.path == name


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("MPL-2.0.txt", "Vi bruger MPL-2.0.\n", ""),
        ("MIT.txt", MIT, "## Licens\n\nMPL-2.0\n"),
        ("licenses.txt", MIT, ""),
        ("THIRD-PARTY-LICENSES.md", MIT, "## License\n\nSee also [others](THIRD-PARTY-LICENSES.md).\n"),
        ("NOTICE.txt", MIT, "## License\n\nSee also [NOTICE](NOTICE.txt).\n"),
        ("license_check.py", f'"""{MIT}"""\n', ""),
        ("LicensePlate.md", "# Nummerplader\n", ""),
        ("pilot.txt", MIT, "## Third-party licenses\n\n[pilot](pilot.txt)\n"),
        ("pilot.txt", MIT, "## Dependencies\n\nPilot has [this license](pilot.txt).\n"),
        ("fonts/OFL-1.1.txt", license_text("OFL-1.1"), ""),
        ("src/MPL-2.0.txt", MPL, "## License\n\n[MPL-2.0](src/MPL-2.0.txt)\n"),
    ],
)
def test_files_that_are_not_the_license(
    name: str, text: str, said: str, facts_of: Callable[..., Facts]
) -> None:
    assert not facts_of({"README.md": README + said, name: text}).license.files


@pytest.mark.parametrize(
    "said",
    [
        "MPL-2.0, se [MPL-2.0.txt](MPL-2.0.txt).",
        "Copyright (c) 2024 Magenta ApS. Released under the MPL-2.0 license, see MPL-2.0.txt for details.",
        "© 2024 Nordby Kommune\n\nLicenseret under MPL-2.0.",
        "Koden er open source. Se [licensen](MPL-2.0.txt) for detaljer.",
        "Havneplan is under the [MPL-2.0](https://mozilla.org/MPL/2.0/). The full text is in MPL-2.0.txt.",
        "[![License: MPL 2.0](https://img.shields.io/badge/License-MPL_2.0-green.svg)](MPL-2.0.txt)",
        "You may use the code under the terms of the MPL-2.0.",
        "All code is MPL-2.0, unless otherwise noted.\n\n### Icons\n\nThe icons are [MIT](icons.txt).",
    ],
)
def test_a_section_that_says_only_which_license_it_is(said: str, facts_of: Callable[..., Facts]) -> None:
    readme = f"{README}## License\n\n{said}\n"
    assert facts_of({"README.md": readme, "MPL-2.0.txt": MPL}).license.files


@pytest.mark.parametrize(
    "said",
    [
        "Proprietary, ask first. Pilot, which we use, is under [MPL](MPL-2.0.txt).",
        "Koden må ikke bruges uden tilladelse. Ikonerne er under [MPL](MPL-2.0.txt).",
        "Alle Rechte vorbehalten; nur für Schulen. Pilot: [MPL](MPL-2.0.txt).",
        "Alle rettigheder forbeholdes.",
        "The font is under the [MPL](MPL-2.0.txt).",
        "MPL-2.0 with Commons Clause",
        "MPL-2.0 and Commons Clause",
        "MPL-2.0, only for schools",
        "MPL-2.0/Commercial",
        "> Only for members",
        "We have no license yet.",
        "[Terms](terms.txt), [MPL](MPL-2.0.txt)",
        "Se [licensen](MPL-2.0.txt) og [vilkårene](https://example.com/terms).",
        "Se [licensen](MPL-2.0.txt) og [vilkårene](docs/terms.md).",
    ],
)
def test_a_section_that_says_more(said: str, facts_of: Callable[..., Facts]) -> None:
    files = {"README.md": f"{README}## License\n\n{said}\n", "MPL-2.0.txt": MPL, "terms.txt": "Ask first.\n"}
    assert not facts_of(files).license.files


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [
        ("## Ophav\n\n© Havnelauget. All rights reserved.\n", False),
        ("Denne software er proprietær.\n", False),
        ("Et alternativ til proprietary software.\n", True),
        ("## Third-party licenses\n\nPilot is proprietary, all rights reserved.\n", True),
    ],
)
def test_rights_that_are_reserved_anywhere(said: str, is_taken: bool, facts_of: Callable[..., Facts]) -> None:
    assert bool(facts_of({"README.md": README + said, "MPL-2.0.txt": MPL}).license.files) is is_taken


def test_an_agreement_that_is_no_known_license(facts_of: Callable[..., Facts]) -> None:
    files = {"README.md": README, "MPL-2.0.txt": MPL, "Licensaftale.txt": "Spørg først.\n"}
    assert not facts_of(files).license.files


def test_a_link_beside_the_statement(facts_of: Callable[..., Facts]) -> None:
    readme = f"{README}Koden er udgivet under MPL-2.0. Pilot er under [MIT](pilot.txt).\n"
    assert not facts_of({"README.md": readme, "pilot.txt": MIT}).license.files


@pytest.mark.parametrize("plain", ["LICENSE", "COPYING", "LICENSES/MPL-2.0.txt"])
def test_a_plain_name_comes_first(plain: str, facts_of: Callable[..., Facts]) -> None:
    (file,) = facts_of({"README.md": README, plain: MPL, "MIT.txt": MIT}).license.files
    assert file.path == plain


def test_a_changed_license_under_another_name_is_changed(facts_of: Callable[..., Facts]) -> None:
    changed = MPL.replace("royalty-free", "royalty-bearing")
    assert facts_of({"README.md": README, "MPL-2.0.txt": changed}).license.verdict == "modified"


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("", "", "elsewhere"),
        ("Havneplan is licensed under the MIT license:\n\n", "\n## Kontakt\n\nSkriv til os.\n", "elsewhere"),
        ("Proprietary.\n\n", "", "declared"),
        ("See the [terms](docs/terms.md).\n\n", "", "declared"),
        ("", "Only for schools.\n", "declared"),
        ("", "\n```\nOnly for schools.\n```\n", "declared"),
        ("", "\n### Terms\n\nOnly for schools.\n", "declared"),
    ],
)
def test_the_whole_text_in_the_readme(
    before: str, after: str, key: str, facts_of: Callable[..., Facts]
) -> None:
    readme = f"{README}## License\n\n{before}MIT License\n\n{MIT.rstrip()}\n{after}"
    (fault,) = check(facts_of({"README.md": readme}), {})
    assert isinstance(fault, Fault)
    assert fault.key == key
