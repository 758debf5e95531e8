"""Quotation marks and what each can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.annotate.quotes.marks import find_marks, prefers_singles
from linter.text import Span


def marks(text: str) -> list[tuple[bool, bool]]:
    return [(mark.opens, mark.closes) for mark in find_marks(text, Span(0, len(text)))]


@pytest.mark.parametrize("text", ["“We lost,” she said.", '"We lost," she said.', "«We lost,» she said."])
def test_an_opening_and_a_closing_one(text: str) -> None:
    first, last = marks(text)
    assert first[0]
    assert last[1]


def test_an_apostrophe_is_no_opening_mark() -> None:
    assert not any(opens for opens, _ in marks("The baker’s mill isn’t hers."))


def test_british_copy_prefers_singles() -> None:
    assert prefers_singles("‘We lost,’ she said. ‘It was late,’ he said.")
    assert not prefers_singles("“We lost,” she said. “It was late,” he said.")


@given(st.text(alphabet="ab “”‘’\"'.,", max_size=60))
def test_marks_stand_where_they_say(text: str) -> None:
    found = find_marks(text, Span(0, len(text)))
    assert all(text[mark.start : mark.end] == mark.mark for mark in found if mark.mark in text)
    assert [mark.start for mark in found] == sorted(mark.start for mark in found)
