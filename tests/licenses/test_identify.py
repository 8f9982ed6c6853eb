"""What identify() says of license texts, dressed, extended and changed."""

from __future__ import annotations

import re
import textwrap
from functools import partial
from typing import TYPE_CHECKING

import pytest
from license_texts import license_text

from os2lint.licenses import DifferenceKind, Verdict, identify
from os2lint.licenses.sources import read

if TYPE_CHECKING:
    from collections.abc import Callable

MIT = license_text("MIT").replace("[year] [fullname]", "2024 Nordby Kommune")
PICKER = (
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "GPL-2.0",
    "GPL-3.0",
    "AGPL-3.0",
    "LGPL-2.1",
    "MPL-2.0",
    "EUPL-1.2",
    "BSD-3-Clause",
)
CLAUSE = "Operation for third parties is reserved to Fjordtek."


def identified(text: str):
    return identify(text.encode())


def kinds(text: str) -> list[str]:
    return [one.kind.value for one in identified(text).differences]


@pytest.mark.parametrize("spdx", PICKER)
def test_what_the_picker_writes_is_exact(spdx: str) -> None:
    result = identified(license_text(spdx))
    assert result.verdict is Verdict.EXACT
    assert result.osi_approved is True
    assert result.spdx[0] in {spdx, f"{spdx}-only"}


def test_ids_that_share_a_text_stand_together() -> None:
    assert identified(license_text("GPL-3.0")).spdx == ("GPL-3.0-only", "GPL-3.0-or-later")


@pytest.mark.parametrize("spdx", ["CC-BY-SA-4.0", "CC0-1.0", "WTFPL", "BSD-4-Clause"])
def test_an_exact_text_that_is_not_approved_is_said_to_be_none(spdx: str) -> None:
    result = identified(license_text(spdx))
    assert (result.verdict, result.osi_approved, result.spdx) == (Verdict.EXACT, False, (spdx,))


DRESSED = {
    "no title": MIT.partition("\n\n")[2],
    "no copyright line": MIT.replace("Copyright (c) 2024 Nordby Kommune\n\n", ""),
    "several copyright lines": MIT.replace("Copyright", "© 2019 jane doe <jane@example.org>\nCopyright", 1),
    "title as a heading": "# " + MIT,
    "comment": "".join(f" * {line}\n" for line in MIT.split("\n")),
    "wrapped anew": MIT.replace(
        "free of charge, to any person obtaining", "free of\ncharge, to any person obtaining"
    ),
    "hyphenated": MIT.replace("including without limitation", "including without limi-\ntation"),
    "markup": MIT.replace('"Software"', "**“Software”**").replace(
        "THE SOFTWARE IS", "<b>THE SOFTWARE</b> IS"
    ),
    "upper case": MIT.replace("Permission is hereby granted", "PERMISSION IS HEREBY GRANTED"),
    "tag": "SPDX-License-Identifier: MIT\n\n" + MIT,
    "link in the copyright line": MIT.replace("Nordby Kommune", "[Nordby Kommune](https://example.org)"),
    "signs escaped": re.sub(r"([*_\[\]()#<>.])", r"\\\1", MIT),
    "another name": MIT.replace("MIT License", "Expat License"),
    "its id as the title": MIT.replace("MIT License", "# MIT"),
    "rights reserved on the next line": MIT.replace("Kommune\n", "Kommune\nAll rights reserved.\n"),
}


@pytest.mark.parametrize("text", DRESSED.values(), ids=DRESSED)
def test_dress_is_benign(text: str) -> None:
    result = identified(text)
    assert result.differences == ()
    assert (result.verdict, result.spdx, result.osi_approved) == (Verdict.EXACT, ("MIT",), True)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_any_encoding_is_read(encoding: str) -> None:
    assert identify(MIT.replace("Nordby", "Ærø").encode(encoding)).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    ("spdx", "title"),
    [
        ("GPL-3.0", "GPL-3.0-or-later"),
        ("LGPL-2.1", "GNU Lesser General Public License v2.1 or later"),
        ("BSD-3-Clause", "New BSD License"),
        ("EUPL-1.2", "The European Union Public License 1.2 (EUPL-1.2)"),
    ],
)
def test_a_license_may_be_headed_by_its_name(spdx: str, title: str) -> None:
    assert identified(f"{title}\n\n{license_text(spdx)}").verdict is Verdict.EXACT
    assert identified(f"{title}, {CLAUSE}\n\n{license_text(spdx)}").verdict is Verdict.EXTRA_TEXT


@pytest.mark.parametrize(
    "spdx", ["CC-BY-4.0", "CC-BY-SA-4.0", "EUPL-1.2", "AFL-3.0", "Artistic-2.0", "LGPL-2.1"]
)
def test_other_case_wrapping_and_signs_are_dress(spdx: str) -> None:
    text = license_text(spdx)
    for dressed in (
        text.upper(),
        textwrap.fill(text, 60),
        re.sub(r"([*_\[\]()#<>.])", r"\\\1", text),
        text.replace("©", "(C)"),
        re.sub(r"(https?://[^\s<>\"),]*[\w/])", r"[\1](\1)", text),
    ):
        assert identified(dressed).verdict is Verdict.EXACT


def test_two_licenses_may_stand_on_one_line() -> None:
    (text,) = {text for one in read().licenses if one.spdx == "LGPL-3.0-only" for text in one.texts[:1]}
    line = " ".join(text.split())
    assert identified(line).verdict is Verdict.EXACT
    assert (
        identified(
            line.replace("GNU GENERAL PUBLIC LICENSE V", f"{CLAUSE} GNU GENERAL PUBLIC LICENSE V")
        ).osi_approved
        is None
    )


HIDDEN = {
    "style": f"<style>p::after {{ content: '{CLAUSE}' }}</style>\n\n{MIT}",
    "style's rules": f"<style>no resale {{ color: red }}</style>\n\n{MIT}",
    "escaped": f"{MIT}\n\\<\\!-- {CLAUSE} --\\>\n",
    "a link to itself": f"[no-resale](no-resale)\n\n{MIT}",
    "one word a line": MIT.replace("MIT License", "The\nMIT\nLicense\nfor\nbanks"),
    "before": f"{CLAUSE}\n\n{MIT}",
    "after": f"{MIT}\n{CLAUSE}\n",
    "heading": f"# {CLAUSE}\n\n{MIT}",
    "title": MIT.replace("MIT License", "MIT License (not for banks)"),
    "copyright line": MIT.replace("Nordby Kommune", f"Nordby Kommune. {CLAUSE}"),
    "copyright line, title case": MIT.replace("Nordby Kommune", "Nordby Kommune, Resale Incurs Penalty"),
    "copyright line, capitals": MIT.replace("Nordby Kommune", "Nordby Kommune RESALE INCURS PENALTY"),
    "brackets": MIT.replace("Nordby Kommune", "Nordby Kommune [no banks]"),
    "Danish": MIT.replace("Nordby Kommune", "Nordby Kommune, må ikke videresælges"),
    "HTML comment": f"{MIT}\n<!-- {CLAUSE} -->\n",
    "attribute": f'{MIT}\n<p title="{CLAUSE}"></p>\n',
    "tag": f"SPDX-License-Identifier: MIT {CLAUSE}\n\n{MIT}",
    "tag that disagrees": f"SPDX-License-Identifier: BUSL-1.1\n\n{MIT}",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_a_clause_outside_the_terms_is_seen(text: str) -> None:
    result = identified(text)
    assert (result.verdict, result.osi_approved) == (Verdict.EXTRA_TEXT, None)
    assert result.spdx == ("MIT",)
    assert result.differences


@pytest.mark.parametrize(
    ("old", "new", "kind", "words", "license_words"),
    [
        (
            "without restriction, including",
            "without restriction, excluding",
            "changed",
            "excluding",
            "including",
        ),
        ("publish, distribute, sublicense,", "publish, distribute,", "removed", "", "sublicense"),
        ("to permit persons", "to permit certain persons", "added", "certain", ""),
        ("substantial portions", "substancial portions", "typo", "substancial", "substantial"),
        ("all copies or", "allcopies or", "typo", "allcopies", "all copies"),
        ("notice shall be", "notice shall shall be", "typo", "shall", ""),
    ],
)
def test_a_change_is_told_word_for_word(
    old: str, new: str, kind: str, words: str, license_words: str
) -> None:
    text = MIT.replace("all\ncopies", "all copies").replace(old, new)
    assert text != MIT
    result = identified(text)
    assert (result.verdict, result.osi_approved, result.spdx) == (Verdict.MODIFIED, None, ("MIT",))
    (difference,) = result.differences
    assert (difference.kind.value, difference.words, difference.license_words) == (kind, words, license_words)


@pytest.mark.parametrize(
    "mark", ["~~without restriction~~", "<del>without restriction</del>", "<s>without</s> restriction"]
)
def test_words_struck_out_are_no_longer_the_license(mark: str) -> None:
    assert identified(MIT.replace("without restriction", mark)).verdict is Verdict.MODIFIED


def test_a_hidden_paragraph_is_seen() -> None:
    text = f'<div style="display:none">{MIT}</div>'
    assert identified(text).verdict is Verdict.EXTRA_TEXT


def test_a_difference_points_at_its_words() -> None:
    (difference,) = identified(MIT.replace("without restriction", "with restriction")).differences
    line = MIT.split("\n")[difference.line - 1].replace("without restriction", "with restriction")
    assert line[difference.column - 1 : difference.end_column] == "with"
    assert difference.end_line == difference.line


def test_a_changed_appendix_is_a_change_and_text_after_it_is_extra() -> None:
    text = license_text("GPL-2.0").replace("how to contact you", "how to phone you") + "\ngreetings\n"
    assert kinds(text) == ["changed", "extra-after"]


def test_a_license_without_its_appendix_is_whole() -> None:
    text = license_text("GPL-3.0").partition("END OF TERMS AND CONDITIONS")[0]
    assert identified(text).verdict is Verdict.EXACT


@pytest.mark.parametrize("spdx", ["GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1"])
def test_a_license_may_end_where_it_says_that_its_terms_do(spdx: str) -> None:
    terms, end, appendix = license_text(spdx).partition("END OF TERMS AND CONDITIONS")
    result = identified(terms + end)
    assert result.verdict is Verdict.EXACT
    assert result.spdx[0] == f"{spdx}-only"
    assert kinds(f"{terms}{end}\n\nSchools pay double.\n") == ["extra-after"]
    assert kinds(terms + appendix) == ["removed"]


@pytest.mark.parametrize("spdx", ["GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1"])
def test_an_appendix_that_is_left_out_in_part_changes_no_terms(spdx: str) -> None:
    text = license_text(spdx)
    shortened = text.partition("Also add information")[0].replace(
        "Copyright (C) <year>  <name of author>", ""
    )
    without_line = "".join(line for line in text.splitlines(keepends=True) if "<one line" not in line)
    for left in (shortened, without_line):
        result = identified(left)
        assert (result.verdict, result.osi_approved) == (Verdict.EXTRA_TEXT, None)
        assert {one.kind for one in result.differences} == {DifferenceKind.EXTRA_AFTER}
    assert kinds(without_line.replace("END OF TERMS AND CONDITIONS", ""))[0] == "removed"


def test_the_notice_alone_may_stand_behind_the_terms() -> None:
    terms, end, appendix = license_text("Apache-2.0").partition("END OF TERMS AND CONDITIONS")
    notice = appendix[appendix.index("   Licensed under the Apache") :]
    result = identified(f"{terms}{end}\n\n   Copyright 2024 Nordby Kommune\n\n{notice}")
    assert result.verdict is Verdict.EXTRA_TEXT


def test_a_paragraph_less_is_a_change() -> None:
    parts = license_text("MPL-2.0").split("\n\n")
    result = identified("\n\n".join(parts[:20] + parts[21:]))
    assert result.verdict is Verdict.MODIFIED
    assert {one.kind for one in result.differences} == {DifferenceKind.REMOVED}


def test_each_license_of_a_file_is_a_region() -> None:
    text = MIT + "\n" + license_text("Apache-2.0")
    result = identified(text)
    assert result.spdx == ("MIT", "Apache-2.0")
    assert result.verdict is Verdict.EXACT
    first, second = result.regions
    assert (first.start_line, second.end_line) == (1, text.rstrip("\n").count("\n") + 1)
    assert first.end_line < second.start_line


def test_the_lesser_license_with_the_one_it_adds_to_is_two_regions() -> None:
    result = identified(license_text("LGPL-3.0") + "\n" + license_text("GPL-3.0"))
    assert [region.spdx[0] for region in result.regions] == ["LGPL-3.0-only", "GPL-3.0-only"]
    assert result.osi_approved is True


def test_the_worst_region_decides() -> None:
    result = identified(
        MIT.replace("without restriction", "with restriction") + "\n" + license_text("Apache-2.0")
    )
    assert [region.verdict for region in result.regions] == [Verdict.MODIFIED, Verdict.EXACT]
    assert (result.verdict, result.osi_approved) == (Verdict.MODIFIED, None)


def test_an_approved_license_with_one_that_is_not_is_not_approved() -> None:
    assert identified(MIT + "\n" + license_text("CC-BY-SA-4.0")).osi_approved is False


@pytest.mark.parametrize(
    ("text", "spdx"),
    [
        ("SPDX-License-Identifier: MPL-2.0", ("MPL-2.0",)),
        ("This work is licensed under the Mozilla Public License, version 2.0.", ("MPL-2.0",)),
        ("Udgivet under EUPL v1.2", ("EUPL-1.2",)),
        (
            "GNU General Public License, version 3 or (at your option) any later version",
            ("GPL-3.0-or-later",),
        ),
        ("See the MIT license for details", ("MIT",)),
    ],
)
def test_a_notice_is_no_license(text: str, spdx: tuple[str, ...]) -> None:
    result = identified(text)
    assert (result.verdict, result.osi_approved, result.spdx) == (Verdict.NOTICE_ONLY, None, spdx)


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"Do what you like.", bytes(range(256)), b"\0" * 500, b"\xff\xfe"]
)
def test_what_is_no_license_is_not_identified(data: bytes) -> None:
    result = identify(data)
    assert (result.verdict, result.osi_approved, result.regions) == (Verdict.UNIDENTIFIED, None, ())
    assert result.reason


def test_unfilled_places_are_told() -> None:
    (year, name) = identified(license_text("MIT")).placeholders
    assert (year.words, year.line, year.column) == ("[year]", 3, 15)
    assert name.words == "[fullname]"
    assert identified(MIT).placeholders == ()


@pytest.mark.parametrize("spdx", ["GPL-3.0", "Apache-2.0"])
def test_the_appendix_is_not_to_be_filled_in(spdx: str) -> None:
    assert identified(license_text(spdx)).placeholders == ()


def test_copyright_lines_are_told() -> None:
    assert identified(MIT).copyrights == ("Copyright (c) 2024 Nordby Kommune",)


def test_the_list_version_is_told() -> None:
    assert identified("").list_version.count(".") >= 1


def _wrapped(text: str, width: int) -> str:
    blocks = re.split(r"\n[ \t]*\n", text)
    return "\n\n".join(
        textwrap.fill(" ".join(block.split()), width, break_long_words=False, break_on_hyphens=False)
        for block in blocks
    )


@pytest.mark.parametrize(
    "dress",
    [
        str.lower,
        str.upper,
        str.title,
        str.swapcase,
        lambda text: " ".join(text.split()),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u2009"),
        lambda text: text.replace(" ", "\t"),
        lambda text: text.replace("\n", "\u2028"),
        lambda text: text.replace("\n", "\x85"),
        *(partial(_wrapped, width=width) for width in (30, 34, 40, 47, 72, 200)),
    ],
)
@pytest.mark.parametrize(
    "spdx",
    ["GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1", "MPL-2.0", "Apache-2.0", "MIT", "ISC", "MIT-0", "NCSA"],
)
def test_case_and_line_breaks_are_dress(spdx: str, dress: Callable[[str], str]) -> None:
    assert identify(dress(license_text(spdx)).encode()).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    "line",
    [
        "copyright (c) 2007 free software foundation, inc. for schools",
        "copyright (c) 2007 free software foundation, inc. ¬",
        "Copyright (C) 2007 Free Software\nFoundation, Inc. sells this to banks",
        "Copyright (C) 2007 Free Software Foundation, Inc. <https://fsf.org/no-commercial-use>",
    ],
)
def test_more_than_a_license_s_own_copyright_line_is_seen(line: str) -> None:
    text = license_text("MIT").replace("Copyright (c) [year] [fullname]", line)
    assert identify(text.encode()).verdict is not Verdict.EXACT


def test_a_license_s_own_copyright_line_is_none_of_another_s_terms() -> None:
    line = "copyright (c) 2007 free software foundation, inc."
    text = license_text("MIT").replace(" sell", f" {line} sell")
    assert identify(text.encode()).verdict is Verdict.MODIFIED
