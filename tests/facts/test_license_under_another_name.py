"""A license's text in the root whose file's name doesn't say that it is the license."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from license_texts import license_text

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


@pytest.mark.parametrize("plain", ["LICENSE", "COPYING", "LICENSES/MPL-2.0.txt"])
def test_a_plain_name_comes_first(plain: str, facts_of: Callable[..., Facts]) -> None:
    (file,) = facts_of({"README.md": README, plain: MPL, "MIT.txt": MIT}).license.files
    assert file.path == plain


def test_a_changed_license_under_another_name_is_changed(facts_of: Callable[..., Facts]) -> None:
    changed = MPL.replace("royalty-free", "royalty-bearing")
    assert facts_of({"README.md": README, "MPL-2.0.txt": changed}).license.verdict == "modified"
