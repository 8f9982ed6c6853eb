"""Answers of any length are read in time that grows as they do."""

from __future__ import annotations

import time
from datetime import date

import pytest

from os2lint.governance.drafts.content import _quote
from os2lint.governance.license_words import families, own_words
from os2lint.governance.marks import Sign, read_mark
from os2lint.governance.mentions import mentioned, without_addresses
from os2lint.governance.reader import read_report
from os2lint.governance.report import Status

TODAY = date(2026, 11, 24)
#: A work that looks at all of a text for each of its parts takes four times as long for twice the parts.
_LINEAR = 2.9
_PARTS = 3_000


def _seconds(work, text):
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        work(text)
        best = min(best, time.process_time() - began)
    return best


def _grows_as_its_text(work, make):
    """Whether twice the parts take about twice the time; whoever else uses the machine may spoil a try."""
    for _ in range(3):
        single, double = (_seconds(work, make(count)) for count in (_PARTS, 2 * _PARTS))
        if double < _LINEAR * single + 0.02:
            return True
    return False


def _numbered(unit):
    return lambda count: "".join(unit.format(number) for number in range(count))


def _section(body):
    heads = "".join(f"## R{number} - x\n\n**Status:** Ja\n\n" for number in range(1, 5))
    return f"{heads}## F1 - y\n\n{body}\n"


def _read(body):
    return read_report(_section(body).encode())


@pytest.mark.parametrize(
    ("work", "unit"),
    [
        (_read, "Status 2024: ja\n"),
        (_read, "○ Ja ○ Nej "),
        (_read, "[ ] Ja\n"),
        (_read, "- [x] opgave\n"),
        (own_words, "ej a{}, ej b{}, ej c{}, ej d{}, "),
        (own_words, "https://a{}.example/x "),
        (families, "licensen er ikke MIT{}, men "),
        (without_addresses, "https://a{}.example/x "),
        (without_addresses, "[a{}](https://b.example) https://b{}.example, "),
        (lambda text: mentioned(text, ["styregruppe"], TODAY), "ingen styregruppe på https://a{}.example, "),
    ],
)
def test_twice_the_answer_takes_twice_the_time(work, unit):
    assert _grows_as_its_text(work, _numbered(unit.replace("{}", "{0}")))


def test_links_are_taken_out_of_a_quotation_in_one_go():
    def quote(text):
        _quote(text, text.split(), (), "da")

    assert _grows_as_its_text(quote, _numbered("https://a{0}.example/x "))
    assert _quote("https://a.example", ("https://a.example",), (), "da") == ""
    assert _quote("Se https://a.example", ("https://a.example",), (), "da") == "Se https://a.example"


def test_a_denied_clause_is_left_out_where_it_stands():
    assert own_words("Licensen er MIT, ikke GPL, ikke GPL-2.0").split() == ["Licensen", "er", "MIT,", ","]


def test_addresses_are_left_out_where_they_stand():
    assert without_addresses("se https://a.example/b og https://a.example, tak").split() == [
        "se",
        "og",
        ",",
        "tak",
    ]


@pytest.mark.parametrize("box", ["[ ] Ja", "- [x] opgave", "○ Ja ○ Nej"])
def test_a_long_list_of_boxes_costs_no_more_than_one_of_words(box):
    """None but the first of them could be an answer."""
    lines = _PARTS * 4
    boxes = min(_seconds(_read, f"{box}\n" * lines) for _ in range(3))
    words = min(_seconds(_read, "opgave\n" * lines) for _ in range(3))
    assert boxes < 4 * words + 0.1


@pytest.mark.parametrize(("count", "status"), [(2, Status.MET), (20, Status.MET), (21, Status.BLANK)])
def test_more_boxes_than_a_form_has_are_tasks(count, status):
    mark = read_mark("[x] Ja " + "[ ] Nej " * (count - 1))
    assert (mark.status, mark.sign) == (status, Sign.BOX)
