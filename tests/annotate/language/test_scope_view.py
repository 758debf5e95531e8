"""A text that rules read, with an index of its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.annotate.language.scope_view import ScopeView
from linter.text import Span


def test_where_each_word_starts() -> None:
    view = ScopeView("Rain fell. The rain was cold.")
    assert view.words["rain"] == [0, 15]
    assert view.vocabulary == ["cold", "fell", "rain", "the", "was"]


@given(st.text())
def test_lower_case_keeps_every_offset(text: str) -> None:
    view = ScopeView(text)
    assert len(view.lower) == len(text)
    for word, places in view.words.items():
        for at in places:
            assert view.lower[at : at + len(word)] == word


def test_a_letter_that_grows_in_lower_case() -> None:
    view = ScopeView("İstanbul fell.")
    assert len(view.lower) == len(view.text)
    assert view.words["fell"] == [9]


def test_words_are_shown_only_where_some_are_masked() -> None:
    assert ScopeView("Rain ****.", masked=True).shown(0, 10) == "Rain ****."
    assert ScopeView("Rain fell.", masked=True).shown(0, 10) == ""
    assert ScopeView("Rain ****.").shown(0, 10) == ""


def test_the_text_of_a_span() -> None:
    view = ScopeView("Rain fell.")
    assert view.slice(Span(0, 4)) == "Rain"
    assert view.slice(Span(5, 9)) == "fell"
    assert view.slice(Span(5, 9)) == "fell"
