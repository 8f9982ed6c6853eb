from __future__ import annotations

import pytest

from os2lint.repository.gitconfig import parse
from os2lint.repository.remotes import addresses, github_name, place, ssh_alias, without_credentials


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://github.com/OS2mo/os2mo.git", "https://github.com/OS2mo/os2mo.git"),
        ("https://anna:secret@github.com/OS2mo/os2mo", "https://github.com/OS2mo/os2mo"),
        ("https://x-access-token:a@b@github.com/o/r?token=secret#secret", "https://github.com/o/r"),
        ("ssh://git:secret@host.example:22/o/r.git", "ssh://host.example:22/o/r.git"),
        ("git@github.com:OS2mo/os2mo.git", "github.com:OS2mo/os2mo.git"),
        ("anna:secret@github.com:o/r", "github.com:o/r"),
        ("github.com:o/r", "github.com:o/r"),
        ("/srv/git/r.git", "/srv/git/r.git"),
        ("../r", "../r"),
        ("https://[bad/r", ""),
        ("", ""),
    ],
)
def test_credentials_are_cut(url: str, clean: str) -> None:
    assert without_credentials(url) == clean
    assert "secret" not in without_credentials(url)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://github.com/OS2mo/os2mo.git", "OS2mo/os2mo"),
        ("https://GitHub.com/OS2mo/os2mo/", "OS2mo/os2mo"),
        ("ssh://ssh.github.com:443/OS2mo/os2mo.git", "OS2mo/os2mo"),
        ("github.com:OS2mo/os2mo.git", "OS2mo/os2mo"),
        ("https://gitlab.com/OS2mo/os2mo", None),
        ("https://github.com.evil.example/OS2mo/os2mo", None),
        ("https://github.com/OS2mo", None),
        ("https://github.com/OS2mo/os2mo/tree/main", None),
        ("/srv/github.com/OS2mo/os2mo", None),
    ],
)
def test_the_name_on_github(url: str, name: str | None) -> None:
    assert github_name([url]) == name


def test_origin_comes_first() -> None:
    settings = parse(
        '[remote "fork"]\nurl = https://github.com/anna/os2mo\n'
        '[remote "origin"]\nurl = https://u:p@github.com/OS2mo/os2mo\npushurl = https://u:p@example.org/x\n'
        "[url]\ninsteadof = x\n"
    )
    urls = addresses(settings)
    assert urls == ("https://github.com/OS2mo/os2mo", "https://github.com/anna/os2mo")
    assert github_name(urls) == "OS2mo/os2mo"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://git.example.dk:8443/os2/x.git", "git.example.dk/os2/x"),
        ("github.com:OS2mo/os2mo.git", "github.com/OS2mo/os2mo"),
        ("/srv/git/x.git", None),
        ("../x", None),
        ("file:///srv/git/x", None),
        ("https://github.com", None),
    ],
)
def test_the_place_as_people_say_it(url: str, said: str | None) -> None:
    assert place(url) == said


@pytest.mark.parametrize(
    ("url", "alias"),
    [
        ("git@github-work:OS2web/x.git", "github-work"),
        ("ssh://git@github-work/OS2web/x.git", "github-work"),
        ("git@github.com:OS2web/x.git", None),
        ("ssh://git@ssh.github.com:443/OS2web/x.git", None),
        ("https://gitlab/OS2web/x.git", None),
        ("file:///srv/git/x.git", None),
        ("/srv/git/x.git", None),
        ("../x", None),
    ],
)
def test_names_that_only_one_machine_knows(url: str, alias: str | None) -> None:
    assert ssh_alias(without_credentials(url)) == alias
