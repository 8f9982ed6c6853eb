"""Pages of every markup: headings, prose, links with their places, and anchors."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.parsers.glance import possible_anchors, possible_targets
from os2lint.parsers.markdown import MAX_BRACKETS
from os2lint.parsers.page import Page
from os2lint.parsers.reading import MAX_CHARACTERS, read_page

PAGES = {
    "README.md": "# Vejviser\n\nViser vej.\n\n## Brug\n\nSe [hjælp](hjælp.md).\n",
    "README.rst": "Vejviser\n========\n\nViser vej.\n\nBrug\n----\n\nSe `hjælp <hjælp.md>`_.\n",
    "README.adoc": "= Vejviser\n\nViser vej.\n\n== Brug\n\nSe link:hjælp.md[hjælp].\n",
    "README.html": "<h1>Vejviser</h1>\n\n<p>Viser vej.</p>\n\n<h2>Brug</h2>\n\n"
    '<p>Se <a href="hjælp.md">hjælp</a>.</p>\n',
}


@pytest.mark.parametrize("path", PAGES)
def test_every_markup_gives_the_same_page(path: str) -> None:
    page = read_page(path, PAGES[path])
    assert [(heading.level, heading.text) for heading in page.headings] == [(1, "Vejviser"), (2, "Brug")]
    assert page.title == "Vejviser"
    assert [paragraph.text.startswith(("Viser vej.", "Se ")) for paragraph in page.paragraphs] == [True, True]
    assert page.paragraphs[1].own == "Se ."
    assert [(link.target, link.line) for link in page.links] == [
        ("hjælp.md", 9 if path.endswith("rst") else 7)
    ]


@pytest.mark.parametrize("path", PAGES)
def test_windows_line_ends_change_nothing(path: str) -> None:
    assert read_page(path, PAGES[path].replace("\n", "\r\n")) == read_page(path, PAGES[path])


def test_a_link_has_the_columns_of_its_target() -> None:
    page = read_page("a.md", "> Se [a](a.md) og\n> [b](b.md 'titel').\n\n[c]\n\n[c]: c.md\n")
    places = [(link.target, link.line, link.column, link.end_column) for link in page.links]
    assert places == [("a.md", 1, 10, 13), ("b.md", 2, 7, 10), ("c.md", 6, 6, 9)]


def test_the_same_target_twice_is_found_twice() -> None:
    page = read_page("a.md", "[a](a.md) og [a](a.md)\n")
    assert [link.column for link in page.links] == [5, 18]


def test_links_in_html_count_and_code_does_not() -> None:
    page = read_page(
        "a.md", 'Se <a href="a.md">a</a>.\n\n<img src="b.png">\n\n`[c](c.md)`\n\n    [d](d.md)\n'
    )
    assert [(link.target, link.line) for link in page.links] == [("a.md", 1), ("b.png", 3)]
    assert page.has_code


@pytest.mark.parametrize("start", ["", "Kort: "])
def test_attributes_that_github_drops_are_no_links(start: str) -> None:
    tag = '<img data-src="a.png" src="b.png" data-canonical-src=c.png data-id="d" SRC=e.png>'
    page = read_page("a.md", f"{start}{tag}\n")
    assert [link.target for link in page.links] == ["b.png", "e.png"]
    assert not page.named


def test_a_yaml_header_is_no_prose_and_keeps_the_lines() -> None:
    page = read_page("a.md", "---\ntitle: Drift\nnav_order: 3\n---\n\n# Drift af løsningen\n")
    assert page.header["title"] == "Drift"
    assert [heading.line for heading in page.headings] == [6]


def test_a_thematic_break_is_no_header() -> None:
    assert read_page("a.md", "---\n\nTekst\n\n---\n").paragraphs[0].text == "Tekst"


def test_the_first_line_of_plain_text_is_its_title_where_it_stands_alone() -> None:
    page = read_page("README.txt", "Vejviser\n\nSkilte til rådhuset.\n")
    assert page.title == "Vejviser"
    assert [paragraph.text for paragraph in page.paragraphs] == ["Skilte til rådhuset."]


@pytest.mark.parametrize(
    "text", ["Viser vej.\n\nMere.\n", "Vejviser\n", "Vejviser\ner til skilte\n\nMere.\n"]
)
def test_a_sentence_or_a_lone_line_of_plain_text_is_no_title(text: str) -> None:
    assert not read_page("README.txt", text).headings


def test_blocks_of_asciidoc() -> None:
    text = "= V\n\n[NOTE]\n====\nViser vej.\n====\n\n[source,sh]\n----\nmake\n----\n\n== Brug\n\nKlik.\n"
    page = read_page("a.adoc", text)
    assert [(paragraph.text, paragraph.line) for paragraph in page.paragraphs] == [
        ("Viser vej.", 5),
        ("Klik.", 15),
    ]
    assert page.has_code


@pytest.mark.parametrize(
    ("header", "prose"),
    [
        ("Anna Holm <anna@vejviser.dk>\nv1.0, 2026-01-01\n", []),
        ("Anna Holm\n", []),
        ("Viser borgere vej.\n", ["Viser borgere vej."]),
    ],
)
def test_author_and_revision_of_asciidoc_are_no_prose(header: str, prose: list[str]) -> None:
    page = read_page("a.adoc", f"= Vejviser\n{header}\n== Brug\n")
    assert [paragraph.text for paragraph in page.paragraphs] == prose


def test_quoted_headings_are_not_the_title() -> None:
    page = read_page("a.md", "> [!NOTE]\n> # Flyttet\n\n# Vejviser\n")
    assert page.title == "Vejviser"
    assert "flyttet" in page.anchors


def test_a_table_is_read_as_its_words() -> None:
    page = read_page("a.md", "| Navn | Rolle |\n|---|:-:|\n| Anna | [tovholder](t.md) |\n")
    assert [paragraph.text for paragraph in page.paragraphs] == ["Navn Rolle Anna tovholder"]
    assert page.paragraphs[0].cells == ("Navn", "Rolle", "Anna", "tovholder")
    assert [link.target for link in page.links] == ["t.md"]


def test_comments_are_left_out() -> None:
    assert read_page("a.md", "<!-- skriv her\n\nnoget -->\n").paragraphs == ()
    assert read_page("a.html", "<p>A<!-- <p>b -->C</p>").paragraphs[0].text == "AC"


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Sådan gør du", "sådan-gør-du"),
        ("1. News & More", "1-news--more"),
        ("🧭 How It Works", "-how-it-works"),
        ("🧭 How It Works", "how-it-works"),
        ("`config.json`", "configjson"),
        ("With_underscore", "with_underscore"),
        ("Mål {#formål}", "formål"),
        ("Mål {#formål}", "mål"),
        ("Etablering af overvågning", "etablering-af-overvagning"),
    ],
)
def test_anchors_are_those_of_github_and_jekyll(heading: str, anchor: str) -> None:
    assert anchor in read_page("a.md", f"# {heading}\n").anchors


def test_the_second_heading_of_a_name_gets_a_number() -> None:
    assert read_page("a.md", "# A\n\n# A\n").anchors == {"a", "a-1"}


def test_named_places_are_anchors() -> None:
    page = read_page("a.md", '<a name="Her"></a>\n\nTekst <span id=der>x</span>\n')
    assert {"her", "der"} <= page.anchors


def test_a_section_ends_at_the_next_of_its_level() -> None:
    page = read_page("a.md", "# A\n\nx\n\n## B\n\ny\n\n### C\n\nz\n\n## D\n\nw\n")
    assert [paragraph.text for paragraph in page.section(page.headings[1])] == ["y", "z"]


TRAPS = {
    "brackets": "![" * 20_000,
    "links": "[a](b" * 12_000,
    "emphasis": "*a **b " * 9_000,
    "quotations": ">" * 60_000 + "a",
    "lists": "- " * 30_000 + "a",
    "table": ("|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + "|a\n" * 200 + "\n") * 20,
    "comments": "<!--" * 15_000,
    "tags": "<a " * 20_000,
    "attributes": "<a " + "href=" * 12_000 + ">",
    "names": "{#" * 30_000,
    "references": "".join(f"[a{number}]: b\n" for number in range(4_000)) + "[x](y)" * 3_000,
    "underlines": "a\n===\n" * 10_000,
    "backticks": "`<" * 30_000,
    "slugs": "# a\n" * 10_000,
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("path", ["a.md", "a.rst", "a.adoc", "a.html"])
def test_no_text_takes_long(path: str, trap: str) -> None:
    started = time.process_time()
    page = read_page(path, TRAPS[trap])
    assert len(page.anchors) >= 0
    # What grows with the square of the length would take minutes.
    assert time.process_time() - started < 5


def test_more_than_a_person_writes_is_not_parsed_as_markdown() -> None:
    assert read_page("a.md", "[a](b) " * (MAX_BRACKETS + 1)).links == ()
    assert read_page("a.md", "# A\n" + "x" * MAX_CHARACTERS).headings[0].text == "A"


@given(
    st.sampled_from(["a.md", "a.rst", "a.adoc", "a.html", "a"]),
    st.text(alphabet=st.sampled_from("#=-*_[](){}<>!|`~:. \n\t\"'/\\ab1å🧭&;\r\0"), max_size=300),
)
def test_any_text_is_a_page(path: str, text: str) -> None:
    page = read_page(path, text)
    assert isinstance(page, Page)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for block in (*page.headings, *page.paragraphs, *page.links):
        assert 1 <= block.line <= lines
    assert all(isinstance(anchor, str) for anchor in page.anchors)


@given(st.text(alphabet=st.sampled_from("[]() ab.md\n>-#"), max_size=120))
def test_a_link_stands_where_it_is_said_to(text: str) -> None:
    lines = text.split("\n")
    for link in read_page("a.md", text).links:
        if link.column:
            assert lines[link.line - 1][link.column - 1 : link.end_column] == link.target


GLANCED = st.text(alphabet=st.sampled_from("[]()<>!# ab.md\n-=>:\"'hrefsrc*`"), max_size=150)


@given(GLANCED)
def test_no_link_is_missed_at_a_glance(text: str) -> None:
    possible = set(possible_targets(text))
    for link in read_page("a.md", text).links:
        # A target with brackets of its own is seen in part, leads nowhere, and so has the page parsed.
        assert not link.target or any(link.target.startswith(seen) for seen in possible)


def test_anchors_at_a_glance_are_the_pages() -> None:
    text = (
        "# 🧭 Én\n\nTo `ting`\n---\n\n> ### [Tre](x.md)  her #\n\n<a id='Fire'></a>\n\n## Fem {#v}\n\n# Én\n"
    )
    anchors = {"-én", "én", "to-ting", "tre-her", "fire", "v"}
    assert anchors <= read_page("a.md", text).anchors
    assert anchors <= possible_anchors(text)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_glance_takes_no_time(trap: str) -> None:
    started = time.process_time()
    list(possible_targets(TRAPS[trap]))
    possible_anchors(TRAPS[trap])
    assert time.process_time() - started < 1


@pytest.mark.parametrize(("text", "column"), [
    ("nope.md er væk: [nope.md](nope.md)", 27),
    ("Filen nope.md, se [den](nope.md).", 25),
    ("[nope.md](nope.md)", 11),
    ("[a](nope.md)", 5),
    ('Se nope.md, <a href="nope.md">her</a>', 4),
])  # fmt: skip
def test_a_link_stands_where_its_target_does(text: str, column: int) -> None:
    assert [link.column for link in read_page("README.md", f"# V\n\n{text}\n").links] == [column]


def test_links_of_one_target_stand_one_after_the_other() -> None:
    links = read_page("README.md", "x.md [x.md](x.md) og [x.md](x.md)\n").links
    assert [link.column for link in links] == [13, 29]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Kun i Chrome.[^1]\n\n[^1]: Foreløbig\n", []),
        ("Only there.[^note]\n\n[^note]: docs/later.md 'Later'\n", []),
        ("Kilde.[^1]\n\n[^1]: https://kilde.example/a\n", ["https://kilde.example/a"]),
        ("Se [her][1].\n\n[1]: docs/a.md\n", ["docs/a.md"]),
        ("Kun i Chrome.[^1]\n\n[^1]: Se [her](docs/a.md).\n", ["docs/a.md"]),
    ],
)
def test_a_footnote_of_one_word_is_no_link(text: str, targets: list[str]) -> None:
    assert [link.target for link in read_page("README.md", text).links] == targets


@pytest.mark.parametrize(
    ("text", "headings", "paragraphs"),
    [
        ("Kajplads\n--------\n\nViser.\n\n----\nkode\n----\n\nSlut.\n", ["Kajplads"], ["Viser.", "Slut."]),
        ("= Kajplads\n\nTekst.\n\n.Kode\n----\nkode\n----\n", ["Kajplads"], ["Tekst.", ".Kode"]),
        ("Havn\n====\nAnna Holm\n\nTekst.\n\nDrift\n-----\nMere.\n", ["Havn", "Drift"], ["Tekst.", "Mere."]),
        ("Kajplads\n\n====\nEksempel\n====\n", [], ["Kajplads", "Eksempel"]),
    ],
)  # fmt: skip
def test_underlined_titles_of_asciidoc_open_no_block(
    text: str, headings: list[str], paragraphs: list[str]
) -> None:
    page = read_page("README.adoc", text)
    assert [heading.text for heading in page.headings] == headings
    assert [paragraph.text for paragraph in page.paragraphs] == paragraphs
