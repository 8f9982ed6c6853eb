"""What a claim's links and words say of other places, and which of its links lead nowhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from generated_reports import Answer, answers_for, efterlevet

from os2lint.checks import find
from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Setting
from os2lint.governance.assessment import assess
from os2lint.repository import open_repository
from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

NAME = "OS2havn/havneplan"
README = {"README.md": "# Havneplan\n\nHavneplan fordeler kajpladser i kommunens havne.\n"}
PAGES = {"docs/ja.md": "# Ja\n\nTekst.\n", "docs/Drift og vedligehold/drift.md": "# Drift\n\nTekst.\n"}


class _Named:
    """A folder under the name that its repository has on GitHub."""

    def __init__(self, repository: object) -> None:
        self._repository, self.name = repository, NAME

    def __getattr__(self, attribute: str) -> object:
        return getattr(self._repository, attribute)


def facts_of(root: Path, own: str, text: str, files: dict[str, str], status: str = "met") -> Facts:
    answers = answers_for("1.1.0", ["met"], "Se møde") | {own: Answer(status, text)}
    report = {"havneplan_governance_report.md": efterlevet(answers).text(), "src/a.py": "x = 1\n"}
    for name, content in (files | report).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    configuration = Configuration(
        kind=Setting(value="product", source="configuration"),
        level=Setting(value="3", source="configuration"),
    )
    return Facts(_Named(open_repository(root)), configuration, Circumstances(today=date(2026, 11, 24)))


def keys(root: Path, check: str, own: str, text: str, files: dict[str, str]) -> list[str]:
    facts = facts_of(root, own, text, files)
    found = find(check)(facts, built_in()["unsupported-claim"].parameters)
    return [fault.key for fault in found if own in fault.requirements]


@pytest.mark.parametrize(
    ("own", "text", "key"),
    [
        ("F7", "https://github.com/OS2sofd/os2sofd/tree/main/doc", None),
        ("F7", "https://vejviser.example/doc", None),
        ("F7", "https://vejviser.example/pdf", None),
        ("F7", "https://vejviser.example/ppt/", None),
        ("F7", "https://vejviser.example/xls", None),
        ("F7", "https://doc", None),
        ("F7", "https://vejviser.example/manual.pdf", "closed-format"),
        ("F7", "https://vejviser.example/Manual.DOCX", "closed-format"),
        ("F7", "https://vejviser.example/a.vsdx", "closed-format"),
        ("F7", "https://by.sharepoint.com/:w:/s/x/Ea", "closed-format"),
        ("F7", "https://by.sharepoint.com/:x:/r/x", "closed-format"),
        ("F7", "https://by.sharepoint.com/sites/x", None),
        ("F7", "https://vejviser.example/manual.pdf og https://vejviser.example/docs", None),
        ("F7", "https://vejviser.example/.pdf", None),
        ("F7", "https://pdf.example", None),
        ("F6", "https://github.com/orgs/OS2sofd/repositories", None),
        ("F6", "https://github.com/search?q=os2", None),
        ("F6", "https://github.com/features", None),
        ("F6", "https://github.com/login?return_to=x", None),
        ("F6", "https://github.com/orgs/magenta/repositories", "outside-os2"),
        ("F6", "https://github.com/OS2sofd", None),
        ("F6", "https://github.com/magenta/x", "outside-os2"),
        ("F6", "https://raw.githubusercontent.com/magenta/x/main/a", "outside-os2"),
        ("F6", "https://raw.githubusercontent.com/OS2sofd/x/main/a", None),
        ("F6", "https://gitlab.com/groups/magenta", "outside-os2"),
        ("F6", "https://github.com/topics/os2", None),
        ("F6", "https://github.com/users/OS2iot/projects/1", None),
        ("F6", "git@github.com:magenta/x.git", "outside-os2"),
        ("F6", "https://github.com/", None),
        ("F11", "Intern Jira hos Magenta", "no-tracker"),
        ("F11", "Vores interne Jira", "no-tracker"),
        ("F11", "Private issue tracker", "no-tracker"),
        ("F11", "Issues er slået fra", "no-tracker"),
        ("F11", "Issues are turned off", "no-tracker"),
        ("F11", "GitHub Issues", None),
        # a year in which it began, or is of, plans nothing
        *(
            ("F11", f"{text} {year}", None)
            for year in (2020, 2026)
            for text in (
                "Issues i GitHub siden",
                "Issues føres i GitHub fra",
                "Issues oprettes i GitHub siden",
                "Issues oprettes i GitHub i",
                "Issues on GitHub since March",
                "Issues tracked in Jira",
            )
        ),
        ("F11", "Issues 2024 ligger i GitHub", None),
        ("F11", "Releases 2024 og issues ligger på GitHub", None),
        ("F11", "Issues til versionen i 2031 ligger i GitHub", None),
        ("F11", "Issues oprettes i GitHub i 2031", "no-tracker"),
        ("F11", "Issues åbnes i marts 2031", "no-tracker"),
        ("G1", "Findes på os2.eu siden 2021", None),
        ("G1", "Udgives på os2.eu 2024", None),
        ("G1", "Beskrives på os2.eu siden maj 2022", None),
        ("G1", "Slides 2031 og os2.eu", None),
        ("G1", "Oprettes på os2.eu i 2025", None),
        ("G1", "Oprettes på os2.eu i 2031", "not-on-os2"),
        ("G1", "Optages i porteføljen i 2. kvartal 2031", "not-on-os2"),
        ("F10", "Omtales på os2.eu siden 2021", None),
        ("F10", "Omtales i nyhedsbrevet 2024", None),
        ("F10", "Præsenteres på OS2dag 2026", None),
        ("F10", "Omtales på os2.eu fra 2031", "not-on-os2"),
        ("F11", "Sager ligger i Jira, ikke i GitHub Issues", None),
        ("F11", "https://trello.com/b/x", None),
        ("F11", "Taiga https://tree.taiga.io/project/x", None),
        ("F11", "https://dev.azure.com/aarhus/trafik/_boards", None),
        ("F11", "https://www.notion.so/x", None),
        ("F11", "Trello", None),
        ("F11", "Issues oprettes i GitHub", None),
        ("F11", "Vi ringer til leverandøren", "no-tracker"),
        ("F11", "Fejl meldes som issues, og interne opgaver i Jira", None),
        ("F11", "https://example.com", "no-tracker"),
        ("F11", "https://www.os2.eu", "no-tracker"),
        ("F11", "https://www.magenta.dk/", "no-tracker"),
        ("F11", "https://sharepoint.com/sites/os2", "no-tracker"),
        ("F11", "https://by.sharepoint.com/sites/os2", "no-tracker"),
        ("F11", "Se https://os2.eu/produkt/trafik og styregruppens referat", "no-tracker"),
        ("F11", "https://os2.eu/produkt/os2opgavefordeler", "no-tracker"),
        ("F11", "https://os2.eu/produkt/dashboard", "no-tracker"),
        ("F11", "https://docs.google.com/document/d/x", "no-tracker"),
        ("F11", "https://teams.microsoft.com/l/channel/x", "no-tracker"),
        ("F11", "https://github.com", "no-tracker"),
        ("F11", "[OS2](https://os2.eu/)", "no-tracker"),
        ("F11", "https://codeberg.org/os2/x/issues", None),
        ("F11", "https://gitlab.com/os2/x/-/boards", None),
        ("F11", "https://os2web.atlassian.net/browse/OST", None),
        ("F11", "https://jira.vejviser.example", None),
        ("F11", "https://redmine.vejviser.example", None),
        ("F11", "https://os2.visualstudio.com/trafik", None),
        ("F11", "https://vejviser.youtrack.cloud/x", None),
        ("F11", "https://linear.app/os2/x", None),
        ("F11", "https://app.asana.com/0/1", None),
        ("F11", "https://app.clickup.com/1", None),
        ("F11", "https://os2.monday.com/1", None),
        ("F11", "https://openproject.os2.eu", None),
        ("F11", "https://zammad.vejviser.example", None),
        ("F11", "https://opgaver.vejviser.dk", None),
        ("F11", "https://vejviser.dk/sager", None),
        ("F11", "https://vejviser.dk/backlog", None),
        ("F11", "https://vejviser.dk/om", None),
        ("F11", "https://plan.vejviser.dk", None),
        ("F11", "https://github.com/OS2havn/havneplan", None),
        ("F11", "https://os2.eu/x og GitHub Issues", None),
        ("F11", "https://www.os2.eu og https://vejviser.dk/plan", None),
        ("F11", "https://by.sharepoint.com/sites/os2/Lists/Issues", None),
        ("F11", "github.com/OS2havn/havneplan/issues", None),
        ("F11", "Se trello.com/b/x", None),
        ("F11", "Sager ligger i jira.vejviser.dk.", None),
        ("F11", "magenta.dk", "no-tracker"),
        ("F11", "Vi har ikke længere trello.com/b/x", "no-tracker"),
        ("F11", "os2.eu/produkt/x", "no-tracker"),
        ("F11", "Version 2.0 er testet", "no-tracker"),
        ("F10", "Siden på os2.eu er nedlagt", "not-on-os2"),
        ("F10", "Oprettes på os2.eu i 2027", "not-on-os2"),
        ("F10", "LinkedIn-opslag fra OS2, marts 2026", None),
        ("F10", "https://www.linkedin.com/posts/os2", None),
        ("F10", "os2.eu/vejviser", None),
        ("F10", "Bringes i nyhedsbrevet hver måned", None),
        ("F10", "Opslag på intranettet i 2025", None),
        ("F10", "Vi har et Facebook-fællesskab", "not-on-os2"),
        ("F10", "The page on os2.eu has been closed down", "not-on-os2"),
        ("F10", "Omtalt på os2.eu i 2024", None),
        ("F10", "Nyhedsbrev i 2025", None),
        ("G1", "Siden på os2.eu er nedlagt", "not-on-os2"),
        ("G1", "Oprettes på os2.eu i 2027", "not-on-os2"),
        ("G1", "os2.eu", None),
        ("G1", "Findes i porteføljen på os2.eu", None),
        ("G1", "Will be listed on os2.eu", "not-on-os2"),
        ("F4", "Se SECURITY.md", "no-document"),
        ("F4", "Beskrevet i SECURITY.md", "no-document"),
        ("F4", "Sikkerhedspolitik: security.md i roden", "no-document"),
        ("F4", "https://github.com/OS2havn/havneplan/blob/main/SECURITY.md", "no-document"),
        ("F4", "Ingen SECURITY.md, men adgang med NemLog-in", None),
        ("F4", "Pentest i 2025", None),
        ("F4", "Se SECURITY.md på https://github.com/OS2havn/andet", None),
    ],
)
def test_what_a_claim_points_to(tmp_path, own, text, key):
    assert keys(tmp_path, "governance-claims", own, text, README | PAGES) == ([key] if key else [])


@pytest.mark.parametrize(
    "text",
    [
        "Se SECURITY.md i OS2havn-backend",
        "OS2's fælles SECURITY.md gælder",
        "Se SECURITY.md i kodens repository",
        "Se SECURITY.md i de enkelte repositories",
        "Alle repositories har en SECURITY.md",
        "Alle repositories har en SECURITY.md i organisationens .github",
        "SECURITY.md findes i hvert kode-repository",
        "Se SECURITY.md, som ligger i OS2havn/andet",
        "SECURITY.md ligger i backend-repoet",
        "Se SECURITY.md i et andet repo",
        "Se SECURITY.md i havneplan-api",
        "Se SECURITY.md i Leverandørens repo",
        "SECURITY.md står i hovedrepositoriet",
        "SECURITY.md står i OS2havn/.github",
        "SECURITY.md hos leverandøren",
        "See SECURITY.md in the organisation's .github",
        "See SECURITY.md in each module",
        "See SECURITY.md in the API repository",
        "Our repos all have a SECURITY.md",
        "Se SECURITY.md i fællesrepoet",
        "Organisationens SECURITY.md gælder",
        "SECURITY.md ligger i frontend-koden",
        "Se SECURITY.md i os2kalender",
    ],
)
def test_a_file_that_is_said_to_be_in_another_place(tmp_path, text):
    assert keys(tmp_path, "governance-claims", "F4", text, README) == []


@pytest.mark.parametrize(
    "text",
    [
        "Se SECURITY.md i roden",
        "Se SECURITY.md, som følger OS2's standard",
        "Se SECURITY.md, der følger OS2s krav",
        "SECURITY.md er skrevet til OS2",
        "SECURITY.md, commonly read",
        "Se SECURITY.md i dette repository",
        "SECURITY.md ligger i projektets repository",
        "SECURITY.md er lagt i repoet",
        "Se SECURITY.md i GitHub-repositoriet",
        "Se SECURITY.md på GitHub",
        "Se SECURITY.md i havneplan",
        "Se SECURITY.md i OS2havn/havneplan",
        "Se SECURITY.md i havneplan-repositoriet",
        "Se docs/SECURITY.md",
        "Se .github/SECURITY.md",
        "Se SECURITY.md i docs-mappen",
        "Repositoriet har en SECURITY.md",
        "Alle sårbarheder meldes som beskrevet i SECURITY.md",
        "Drevet hos leverandøren. Se SECURITY.md",
        "See SECURITY.md in this repository",
        "Our repository has a SECURITY.md",
        "The project's repository has a SECURITY.md",
        "Report vulnerabilities as SECURITY.md says",
    ],
)
def test_a_file_that_is_promised_here(tmp_path, text):
    assert keys(tmp_path, "governance-claims", "F4", text, README) == ["no-document"]


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Kører i Docker", True),
        ("Docker, som følger OS2's standard", True),
        ("Commonly run in Docker", True),
        ("Der er en Dockerfile i repositoriet", True),
        ("Dockerfile ligger i OS2havn-drift", False),
        ("Every repository has a Dockerfile", False),
    ],
)
def test_a_container_that_is_promised(tmp_path, text, is_wrong):
    found = keys(tmp_path, "governance-claims", "F19", text, README)
    assert found == (["no-file"] if is_wrong else [])


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Se README", True),
        ("README følger OS2's skabelon", True),
        ("README ligger i os2kalender", False),
        ("README.md", True),
        ("https://github.com/OS2havn/havneplan/blob/main/README.md", True),
        ("https://github.com/OS2havn/havneplan#readme", True),
        ("Vi har ingen README, men se docs/installation.md", False),
        ("Står i readmefilen", True),
        ("Se docs/formaal.md", False),
        ("README i https://github.com/OS2havn/andet", False),
    ],
)
def test_a_readme_that_is_promised(tmp_path, text, is_wrong):
    assert keys(tmp_path, "governance-claims", "F5", text, PAGES) == (["no-document"] if is_wrong else [])


@pytest.mark.parametrize(
    ("text", "is_dead"),
    [
        ("[x](<docs/Drift og vedligehold/drift.md>)", False),
        ("[x](<docs/nej og nej.md>)", True),
        ('<a href="docs/nej.md">x</a>', True),
        ('<a href="docs/ja.md">x</a>', False),
        ("<a href='docs/ja.md'>x</a>", False),
        ("https://github.com/OS2havn/havneplan/blob/main/findes-ikke.md", True),
        ("https://github.com/OS2havn/havneplan/blob/main/docs/ja.md", False),
        ("https://github.com/OS2havn/havneplan/tree/master/docs", False),
        ("https://github.com/OS2havn/havneplan/blob/v1.0/findes-ikke.md", False),
        ("https://github.com/OS2havn/havneplan/issues", False),
        ("https://github.com/OS2havn/havneplan", False),
        ("https://github.com/OS2andet/x/blob/main/nej.md", False),
        ("[x](docs/ja.md)", False),
        ("[x](docs/nej.md)", True),
        ("[x](<docs/ja.md>)", False),
        ("https://github.com/OS2havn/havneplan/blob/main/docs/ja.md#nej", True),
        ("https://github.com/OS2havn/havneplan/wiki/Drift", False),
        ("https://github.com/OS2havn/havneplan/blob/main/docs/ja.md?plain=1", False),
    ],
)
def test_links_to_the_repositorys_own_files_are_followed(tmp_path, text, is_dead):
    assert keys(tmp_path, "governance-links", "F15", text, README | PAGES) == (["no-file"] if is_dead else [])


@pytest.mark.parametrize(
    ("text", "lights"),
    [
        ("[x](docs/ja.md)", []),
        ("[x](docs/nej.md)", ["yellow"]),
        ("[x](docs/nej.md), [y](docs/ja.md)", [None]),
        ("[x](docs/nej.md) og https://havneplan.example", [None]),
        ("[x](docs/ja.md#nej)", []),
    ],
)
def test_the_assessment_shows_links_to_files_that_are_not_there(tmp_path, text, lights):
    found = assess(facts_of(tmp_path, "F15", text, README | PAGES))["requirements"]["F15"]["evidence"]
    assert [sight["light"] for sight in found if "leads to nothing" in sight["text"]["en"]] == lights
