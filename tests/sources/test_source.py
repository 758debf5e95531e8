"""A source with its words indexed."""

from __future__ import annotations

import pytest
from beside import sources_of, story_of

from linter.read import read_text
from linter.sources.source import Source, near
from linter.sources.value_rows import parted
from linter.text import Span


def test_where_a_run_of_words_stands() -> None:
    source = next(iter(sources_of("The mill is old. The mill is dear.")))
    assert list(source.occurrences(["the", "mill"])) == [0, 4]
    assert list(source.occurrences(["the", "ferry"])) == []


def test_the_day_from_which_it_speaks() -> None:
    source = next(iter(sources_of("Kellham, 4 March 2024. The mill was sold.")))
    assert str(source.day) == "2024-03-04"


def test_rows_of_values_are_parted() -> None:
    rows = "Roll\n\nyear,girls,boys\n7,160,163\n8,148,151\n"
    document = parted(read_text(rows, "s.txt"))
    assert len(document.text) == len(read_text(rows, "s.txt").text)
    source = Source(read_text(rows, "s.txt"))
    assert {q.value for q in source.story.quantities} >= {160, 163, 148, 151}


@pytest.mark.parametrize("text", ["It cost 7,160,163 francs.", "We met Ada, Tom, and Ola.\nThen 1,200,300 came."])
def test_copy_is_left_as_it_is(text: str) -> None:
    assert parted(read_text(text, "s.txt")).text == read_text(text, "s.txt").text


def test_things_near_a_span() -> None:
    story = story_of("It has 12 doors and 40 windows.")
    assert [q.value for q in near(story.quantities, Span(7, 9))] == [12]
