"""Where relative links lead, on GitHub and on the website."""

from __future__ import annotations

import pytest

from os2lint.facts.link_targets import Break, BrokenTarget, LinkTargets

FILES = {
    "README.md": "# Forside\n\n## Sådan gør du\n",
    "LICENSE": "MPL-2.0\n",
    "docs/drift.md": "# Drift\n",
    "docs/forløb/processen.md": "# P\n",
    "docs/forløb/index.md": "# F\n",
    "docs/billeder/a b.png": "",
    "docs/fast.md": "---\npermalink: /andet/sted/\n---\n",
    "static/logo.svg": "",
}


@pytest.mark.parametrize(
    "target",
    [
        "LICENSE",
        "./docs/drift.md",
        "docs",
        "docs/",
        "/docs/drift.md",
        "docs/../LICENSE",
        "docs/drift.md?plain=1#L3",
        "docs/billeder/a%20b.png",
        "docs/forl%C3%B8b/processen.md",
        "#sådan-gør-du",
        "#s%C3%A5dan-g%C3%B8r-du",
        "docs/drift.md#drift",
        "../../issues",
        "../../wiki/Hjem",
        "https://os2.eu",
        "mailto:os2@os2.eu",
        "//os2.eu",
        "tel:12345678",
        "",
        "{{ site.baseurl }}/x",
        "{% link x.md %}",
    ],
)
def test_leads_somewhere_on_github(facts_of, target: str) -> None:
    assert LinkTargets(facts_of(FILES)).follow("README.md", target) is None


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("docs/driften.md", Break.MISSING),
        ("processen", Break.MISSING),
        ("../LICENSE", Break.MISSING),
        ("docs/forløb/processen", Break.MISSING),
        ("license", Break.CASE),
        ("docs/Drift.md", Break.CASE),
        ("#nej", Break.ANCHOR),
        ("docs/drift.md#nej", Break.ANCHOR),
        ("os2.eu/produkter", Break.MISSING),
    ],
)
def test_leads_nowhere_on_github(facts_of, target: str, why: Break) -> None:
    broken = LinkTargets(facts_of(FILES)).follow("README.md", target)
    assert broken
    assert broken.why is why


def test_says_what_was_likely_meant(facts_of) -> None:
    assert LinkTargets(facts_of(FILES)).follow("docs/drift.md", "../license") == BrokenTarget(
        Break.CASE, "LICENSE"
    )


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("docs/forløb/index.md", "processen"),
        ("docs/forløb/index.md", "processen/"),
        ("docs/forløb/index.md", "processen.html"),
        ("docs/drift.md", "../forløb/processen"),
        ("docs/drift.md", "forløb/"),
        ("README.md", "/docs/forløb/processen"),
        ("README.md", "/haandbog/docs/drift"),
        ("README.md", "/logo.svg"),
        ("README.md", "andet/sted"),
        ("docs/fast.md", "../drift/../sted"),
        ("README.md", "/feed.xml"),
    ],
)
def test_leads_somewhere_on_the_website(facts_of, source: str, target: str) -> None:
    facts = facts_of({**FILES, "_config.yml": "baseurl: /haandbog\n"})
    assert LinkTargets(facts).follow(source, target) is None


@pytest.mark.parametrize("target", ["proces", "/docs/proces", "docs/proces.html", "sted"])
def test_leads_nowhere_on_the_website_either(facts_of, target: str) -> None:
    facts = facts_of({**FILES, "_config.yml": ": [\n"})
    assert LinkTargets(facts).follow("README.md", target) == BrokenTarget(Break.MISSING)


@pytest.mark.parametrize("ignored", ["/dist/", "dist", "dist/*", "api.html"])
def test_what_a_build_makes_is_not_missing(facts_of, ignored: str) -> None:
    facts = facts_of({**FILES, ".gitignore": f"# bygges\n{ignored}\n"})
    assert LinkTargets(facts).follow("README.md", "dist/api.html") is None
    assert LinkTargets(facts).follow("README.md", "distance.md")
