"""What manifests, sources and the README say of the license, and what it makes of the text's ids."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from license_texts import license_text

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts, manifests
from os2lint.facts.license_names import is_license_name
from os2lint.licenses.expressions import family, parse_expression
from os2lint.repository import open_repository

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def facts_of(root: Path, files: Mapping[str, str]) -> Facts:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Facts(open_repository(root), Configuration(), Circumstances(today=date(2026, 11, 1)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("LICENSE", True), ("license.txt", True), ("Licence.md", True), ("LICENS", True), ("COPYING", True),
        ("COPYING.LESSER", True), ("LICENSE.APACHE2", True), ("LICENSE-MIT.txt", True), ("MIT-LICENSE", True),
        ("UNLICENSE", True), ("LICENSE-docs", True),
        ("LicensePlate.md", False), ("activate-license.ps1", False), ("SyncOfficeLicenseTask.java", False),
        ("LICENSE.py", False), ("LICENSE-3RD-PARTY.txt", False), ("license-header.txt", False),
        ("README.md", False), (".license", False), ("", False),
    ],
)  # fmt: skip
def test_names_of_license_files(name: str, expected: bool) -> None:
    assert is_license_name(name) is expected


@given(st.text(max_size=40))
def test_any_name_has_an_answer(name: str) -> None:
    assert is_license_name(name) in {True, False}


@pytest.mark.parametrize(
    ("declared", "primary"),
    [
        ({}, "GPL-3.0-only"),
        ({"package.json": '{"license": "GPL-3.0-or-later"}'}, "GPL-3.0-or-later"),
        ({"composer.json": '{"license": "GPL-3.0+"}'}, "GPL-3.0-or-later"),
        ({"README.md": "# A\n\n## License\n\nGPL version 3 or any later version.\n"}, "GPL-3.0-or-later"),
        (
            {"README.md": "# A\n\n## License\n\nGPLv3\n", "package.json": '{"license": "GPL-3.0-or-later"}'},
            "GPL-3.0-or-later",
        ),
        ({f"{n}.py": "# SPDX-License-Identifier: GPL-3.0-or-later\n" for n in "abc"}, "GPL-3.0-or-later"),
    ],
)
def test_later_versions_are_declared_and_never_guessed(
    tmp_path: Path, declared: Mapping[str, str], primary: str
) -> None:
    facts = facts_of(tmp_path, {"LICENSE": license_text("GPL-3.0"), **declared})
    assert facts.license.spdx[0] == primary
    assert set(facts.license.spdx) == {"GPL-3.0-only", "GPL-3.0-or-later"}
    assert facts.license.primary == ("GPL-3.0",)


def test_reuse_names_the_project_s_own_text(tmp_path: Path) -> None:
    facts = facts_of(
        tmp_path,
        {
            "LICENSES/MPL-2.0.txt": license_text("MPL-2.0"),
            "LICENSES/CC0-1.0.txt": license_text("CC0-1.0"),
            "REUSE.toml": 'version = 1\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "MPL-2.0"\n',
        },
    )
    assert [file.path for file in facts.license.files] == ["LICENSES/MPL-2.0.txt"]
    assert facts.license.osi_approved is True


def test_a_link_keeps_its_name(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"LICENSES/MPL-2.0.txt": license_text("MPL-2.0")})
    (tmp_path / "LICENSE").symlink_to("LICENSES/MPL-2.0.txt")
    file = Facts(open_repository(tmp_path), Configuration(), facts.circumstances).license.files[0]
    assert (file.path, file.target) == ("LICENSE", "LICENSES/MPL-2.0.txt")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("MIT", ("MIT",)),
        ("mit or apache-2.0", ("MIT", "Apache-2.0")),
        ("(MIT AND (MPL-2.0 OR EUPL-1.2))", ("MIT", "MPL-2.0", "EUPL-1.2")),
        ("GPL-2.0-or-later WITH Classpath-exception-2.0", ("GPL-2.0-or-later",)),
        ("GPL-3.0+", ("GPL-3.0-or-later",)),
        ("LicenseRef-Havnelauget", ("LicenseRef-Havnelauget",)),
        ("", None),
        ("MIT OR", None),
        ("(MIT", None),
        ("MIT MPL-2.0", None),
        ("MIT WITH nothing", None),
        ("Mozilla Public License Version 2.0", None),
    ],
)
def test_expressions(text: str, ids: tuple[str, ...] | None) -> None:
    assert parse_expression(text) == ids


@given(st.text(alphabet="MITGPL-2.0 ()ANDORWH+:", max_size=60))
def test_an_expression_is_ids_or_nothing(text: str) -> None:
    ids = parse_expression(text)
    assert ids is None or all(family(spdx) for spdx in ids)


@pytest.mark.parametrize("read", [
    manifests.package_json, manifests.composer_json, manifests.pyproject, manifests.cargo,
    manifests.reuse_toml, manifests.setup_cfg, manifests.publiccode, manifests.dep5,
    manifests.pom, manifests.csproj,
])  # fmt: skip
@given(text=st.text(alphabet='{}[]":,=<>/!licensetypeNamMIT \n-*&', max_size=80))
def test_a_manifest_is_read_or_refused(read, text: str) -> None:
    try:
        values = list(read(text))
    except manifests.ManifestError:
        return
    assert all(1 <= value.line <= text.count("\n") + 1 for value in values)


@pytest.mark.parametrize(("text", "values"), [
    ("[metadata]\nname = x\nlicense =\n    MIT\n", [("MIT", 4)]),
    ("[metadata]\nlicense =\n\n    MIT\n    GPL\n", [("MIT", 4)]),
    ("[metadata]\nlicense = MIT\n    og mere\n", [("MIT", 2)]),
    ("[metadata]\nlicense =\nname = x\n", []),
    ("[metadata]\ndescription =\n    MIT\n", []),
    ("[options]\nlicense =\n    MIT\n", []),
])  # fmt: skip
def test_a_value_of_setup_cfg_may_stand_below_its_key(text: str, values: list[tuple[str, int]]) -> None:
    assert [(value.text, value.line) for value in manifests.setup_cfg(text)] == values


@pytest.mark.parametrize(("text", "values"), [
    ('[package]\nlicense.workspace = true\n[workspace.package]\nlicense = "MIT"\n', ["MIT"]),
    ('[workspace.package]\nlicense = "MIT"\n', ["MIT"]),
    ('[package]\nlicense = "MIT"\n', ["MIT"]),
    ('workspace = 1\n[package]\nlicense = "MIT"\n', ["MIT"]),
])  # fmt: skip
def test_a_workspace_of_cargo_names_its_packages_license(text: str, values: list[str]) -> None:
    assert [value.text for value in manifests.cargo(text)] == values


def test_entities_are_no_mistake_of_the_file(tmp_path: Path) -> None:
    pom = (
        '<!DOCTYPE x [<!ENTITY a "MIT">]>\n<project><licenses><license><name>&a;</name></license></licenses>'
        "</project>"
    )
    (unread,) = facts_of(tmp_path, {"pom.xml": pom}).declared.unread
    assert (unread.path, unread.reason, unread.line) == ("pom.xml", "manifest-entities", 1)
