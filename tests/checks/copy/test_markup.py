"""Markup that stands in the copy as text."""

from __future__ import annotations

import pytest

from linter.checks.copy.markup import Markup

CHECK = Markup(tags=("b br", "p"), entities=("amp nbsp",), codes=("i",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The sum is a < b, and c > d.", id="signs of arithmetic"),
        pytest.param("R&B at Marks & Spencer; AT&T; Q&A;", id="ampersands"),
        pytest.param("He said “[i]t is” and <sighed>.", id="brackets of a quotation, and another tag"),
        pytest.param("", id="nothing"),
    ],
)
def test_copy_is_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It<br/> is <b class='x'>now</b>.</p>", ["<br/>", "<b class='x'>", "</b>", "</p>"], id="tags"),
        pytest.param("Caf&#233;&nbsp;one &amp; two", ["&#233;", "&nbsp;", "&amp;"], id="entities"),
        pytest.param("[i]Now[/i]", ["[i]", "[/i]"], id="codes"),
    ],
)
def test_markup_is_reported(flagged, text, expected):
    assert flagged(CHECK, text) == expected
