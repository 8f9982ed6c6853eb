"""The manifests of a repository's own parts, held against its license; those of others are left alone."""

from __future__ import annotations

import json

import pytest
from license_texts import license_text

from os2lint.checks import Fault, find
from os2lint.facts.parts import is_from_elsewhere, part_manifests, under_root_license
from os2lint.repository import Kind, Listing
from os2lint.rules import built_in

NAME = "OS2havneplan/havneplan"
ROOT = {"LICENSE": license_text("MPL-2.0"), "README.md": "# Havneplan\n\nFordeler kajpladser.\n"}
GPL = '[project]\nname = "x"\nlicense = "GPL-3.0-only"\n'


def package(value: str = "MIT", **more: object) -> str:
    return json.dumps({"name": "kort", "license": value, **more}, indent=2)


def pom(value: str, **more: str) -> str:
    others = "".join(f"<{name}>{text}</{name}>" for name, text in more.items())
    return f"<project><licenses><license><name>{value}</name></license></licenses>{others}</project>"


def csproj(value: str) -> str:
    given = f"<PackageLicenseExpression>{value}</PackageLicenseExpression>"
    return f"<Project><PropertyGroup>{given}</PropertyGroup></Project>"


def contradicted(facts) -> list[str]:
    """Return where a license stands that isn't the text's; nothing may be left unlooked at."""
    rule = built_in()["license-contradicted"]
    results = list(find(rule.check)(facts, rule.parameters))
    faults = [result for result in results if isinstance(result, Fault)]
    assert faults == results
    return [fault.location.path for fault in faults if fault.location]


@pytest.mark.parametrize(("path", "text"), [
    ("backend/package.json", package()),
    ("frontend/package.json", package("Apache-2.0", private=True)),
    ("packages/kort/package.json", package()),
    ("apps/web/package.json", package("EUPL-1.2")),
    ("libs/kort/package.json", package()),
    ("services/plads/package.json", package(repository="https://github.com/OS2havneplan/havneplan")),
    ("services/plads/package.json", package(repository={"url": "git+ssh://git@github.com/OS2havneplan/x.git"})),
    ("services/plads/package.json", package(repository="os2havneplan/havneplan", homepage="https://os2.eu")),
    ("services/plads/package.json", package(homepage="https://kort.example/om")),
    ("backend/pyproject.toml", GPL),
    ("src/plads/pyproject.toml", GPL + '[project.urls]\nSource = "https://github.com/os2havneplan/havneplan"\n'),
    ("backend/setup.cfg", "[metadata]\nlicense = MIT\n"),
    ("crates/kort/Cargo.toml", '[package]\nname = "kort"\nlicense = "MIT OR Apache-2.0"\n'),
    ("api/composer.json", package("GPL-3.0-or-later")),
    ("api/composer.json", package("GPL-3.0-or-later", support={"source": "https://github.com/os2web/x"})),
    ("backend/setup.cfg", "[metadata]\nlicense =\n    MIT\nurl = https://github.com/OS2havneplan/havneplan\n"),
    ("server/pom.xml", pom("Apache License, Version 2.0")),
    ("server/pom.xml", pom("MIT", url="https://havneplan.example")),
    ("src/Kaj/Kaj.csproj", csproj("MIT")),
    ("src/net/dyb/Kaj/Kaj.csproj", csproj("MIT")),
    ("frontend/package.json", package("UNLICENSED")),
])  # fmt: skip
def test_parts_of_the_project(facts_of, path: str, text: str) -> None:
    assert contradicted(facts_of({**ROOT, path: text}, NAME)) == [path]


@pytest.mark.parametrize(("path", "text"), [
    # The same license, or a value that nobody chose.
    ("backend/package.json", package("MPL-2.0")),
    ("backend/package.json", package("(MIT OR MPL-2.0)")),
    ("backend/package.json", package("SEE LICENSE IN ../LICENSE")),
    ("backend/package.json", package("ISC")),
    ("backend/package.json", package("MIT", private=True)),
    ("backend/package.json", package("UNLICENSED", private=True)),
    ("api/composer.json", package("proprietary", type="project")),
    ("backend/package.json", '{"type": "module"}'),
    ("backend/package.json", package("Havneplans egen")),
    # Somebody else's, by the folder or by what the manifest says.
    ("node_modules/kort/package.json", package()),
    ("vendor/kort/composer.json", package()),
    ("third_party/kort/package.json", package()),
    ("ThirdParty/kort/package.json", package()),
    ("external/kort/package.json", package()),
    ("static/kort/package.json", package()),
    ("assets/kort/package.json", package()),
    ("public/kort/package.json", package()),
    ("wwwroot/lib/package.json", package()),
    ("lib/kort/package.json", package()),
    ("plugins/kort/package.json", package()),
    ("themes/blaa/package.json", package()),
    ("web/themes/package.json", package()),
    ("modules/contrib/composer.json", package("GPL-2.0-or-later")),
    ("docs/package.json", package()),
    ("examples/kort/package.json", package()),
    ("eksempler/package.json", package()),
    ("samples/kort/Cargo.toml", '[package]\nlicense = "MIT"\n'),
    ("tests/data/package.json", package()),
    ("fixtures/package.json", package()),
    ("e2e/package.json", package()),
    ("templates/app/package.json", package()),
    ("{{cookiecutter.name}}/package.json", '{"license": "{{cookiecutter.license}}", }'),
    (".github/kort/package.json", package()),
    ("dist/package.json", package()),
    ("src/kort/package.json", package(repository="https://github.com/leaflet/leaflet")),
    ("src/kort/package.json", package(repository={"type": "git", "url": "git://github.com/leaflet/leaflet.git"})),
    ("src/kort/package.json", package(repository="leaflet/leaflet")),
    ("src/kort/package.json", package(repository="gitlab:leaflet/leaflet")),
    ("src/kort/package.json", package(bugs={"url": "https://github.com/leaflet/leaflet/issues"})),
    ("src/kort/package.json", package(homepage="https://github.com/leaflet/leaflet#readme")),
    ("src/kort/pyproject.toml", GPL + '[project.urls]\nSource = "https://codeberg.org/x/y"\n'),
    ("src/kort/Cargo.toml", '[package]\nlicense = "MIT"\nrepository = "https://gitlab.com/x/y"\n'),
    ("src/kort/composer.json", package(support={"issues": "https://github.com/x/y/issues"})),
    ("src/kort/setup.cfg", "[metadata]\nlicense = MIT\nurl = https://github.com/x/y\n"),
    ("src/kort/setup.cfg", "[metadata]\nlicense = MIT\nproject_urls =\n  Source = https://github.com/x/y\n"),
    ("src/kort/pom.xml", pom("MIT", url="https://github.com/x/y")),
    ("src/kort/pom.xml", pom("MIT", scm="<url>https://github.com/x/y</url>")),
    ("src/kort/pom.xml", pom("MIT", scm="<connection>scm:git:https://github.com/x/y.git</connection>")),
    # Further down than a package of the project's lies.
    ("web/modules/custom/kort/composer.json", package("GPL-2.0-or-later")),
    ("src/redux/api/package.json", package()),
])  # fmt: skip
def test_what_is_left_alone(facts_of, path: str, text: str) -> None:
    assert contradicted(facts_of({**ROOT, path: text}, NAME)) == []


@pytest.mark.parametrize("files", [
    {"backend/LICENSE": "Egen licens"},
    {"backend/COPYING.md": license_text("MIT")},
    {"backend/license.txt": license_text("MIT")},
    {"backend/LICENSES/MIT.txt": license_text("MIT")},
    {"LICENSES/MIT.txt": license_text("MIT")},
    {"LICENSE-MIT": license_text("MIT")},
    {"README.md": "# Havneplan\n\nBackend er under MIT, resten under MPL-2.0.\n"},
    {"README.md": "# Havneplan\n\n| Del | Licens |\n|---|---|\n| backend | (MIT) |\n"},
    {"package.json": package("MIT", name="alt", private=True)},
])  # fmt: skip
def test_a_license_that_is_explained(facts_of, files: dict[str, str]) -> None:
    facts = facts_of({**ROOT, "backend/package.json": package(), **files}, NAME)
    assert "backend/package.json" not in contradicted(facts)


@pytest.mark.parametrize("readme", [
    "# Havneplan\n\nKører på Apache og nginx.\n",
    "# Havneplan\n\nServed by Apache 2.4.\n",
])  # fmt: skip
def test_the_web_server_explains_no_license(facts_of, readme: str) -> None:
    files = {**ROOT, "README.md": readme, "backend/package.json": package("Apache-2.0")}
    assert contradicted(facts_of(files, NAME)) == ["backend/package.json"]


def test_a_folder_above_has_the_license(facts_of) -> None:
    files = {**ROOT, "packages/LICENSE": license_text("MIT"), "packages/kort/package.json": package()}
    assert contradicted(facts_of(files, NAME)) == []


def test_a_project_of_net_with_a_license_of_its_own(facts_of) -> None:
    files = {**ROOT, "src/Kaj/Kaj.csproj": csproj("MIT"), "src/Kaj/LICENSE": license_text("MIT")}
    assert contradicted(facts_of(files, NAME)) == []


def test_many_parts_that_say_the_same_are_told_once(facts_of) -> None:
    parts = {f"packages/p{number}/package.json": package() for number in range(9)}
    assert contradicted(facts_of({**ROOT, **parts}, NAME)) == ["packages/p0/package.json"]


def test_without_a_text_parts_are_held_against_nothing(facts_of) -> None:
    files = {"package.json": package("MPL-2.0"), "backend/package.json": package(), "api/pyproject.toml": GPL}
    assert contradicted(facts_of(files, NAME)) == []


def test_a_part_says_nothing_of_a_missing_license(facts_of) -> None:
    facts = facts_of({"README.md": "# Havneplan\n", "backend/package.json": package()}, NAME)
    rule = built_in()["missing-license"]
    assert [fault.key for fault in find(rule.check)(facts, rule.parameters)] == ["missing"]
    assert facts.license.inventory()["declared"] == []


def test_a_part_that_can_not_be_read_is_not_assessed(facts_of) -> None:
    facts = facts_of({**ROOT, "backend/package.json": '{"license": MIT}'}, NAME)
    rule = built_in()["license-contradicted"]
    (result,) = find(rule.check)(facts, rule.parameters)
    assert result.arguments == {"path": "backend/package.json", "line": 1}


def listing(paths: list[str]) -> Listing:
    return Listing.collect((path, Kind.FILE) for path in sorted(paths))


def test_the_nearest_come_first_and_no_more_than_fifty() -> None:
    paths = ["a/x/package.json", "b/package.json", *(f"c/d{number}/pom.xml" for number in range(100))]
    found = list(part_manifests(listing(paths)))
    assert found[:2] == ["b/package.json", "a/x/package.json"]
    assert len(found) == 50


def test_work_is_bounded_however_deep_and_wide() -> None:
    deep = "/".join(["a"] * 2000) + "/x.csproj"
    wide = [f"b/p{number}/x.csproj" for number in range(2000)]
    found = listing([deep, *wide, "b/LICENSE"])
    assert list(under_root_license(found, [deep, *wide])) == [deep]


def test_folders_that_are_looked_in_are_bounded() -> None:
    many = [f"a{number:05}/x.txt" for number in range(1000)]
    assert list(part_manifests(listing([*many, "b/package.json"]))) == []


@pytest.mark.parametrize(("home", "is_elsewhere"), [
    ("https://github.com/OS2havneplan/havneplan", False),
    ("https://github.com/os2havneplan/andet", False),
    ("https://github.com/gaflen/havneplan.git", False),
    ("https://github.com/OS2web/kort", False),
    ("https://kommune.example/havneplan", False),
    ("", False),
    ("./kort", False),
    ("https://github.com", False),
    ("https://github.com/leaflet/leaflet", True),
    ("git@github.com:leaflet/leaflet.git", True),
    ("ssh://git@gitlab.com/leaflet/leaflet.git", True),
    ("github:leaflet/leaflet", True),
    ("https://www.github.com/leaflet/leaflet/issues", True),
    ("leaflet/leaflet", True),
    ("https://registry.npmjs.org/leaflet/-/leaflet-1.9.4.tgz", True),
])  # fmt: skip
def test_homes(home: str, is_elsewhere: bool) -> None:
    assert is_from_elsewhere([home], NAME) is is_elsewhere


def test_without_a_name_of_our_own_any_other_is_elsewhere() -> None:
    assert is_from_elsewhere(["https://github.com/x/y"], None)
    assert not is_from_elsewhere([], None)
