"""Two places, and whether a length of time is the one between them."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.tie import Tie, fine, lies_between, stems_of
from linter.annotate.dates.lengths import Length, find_lengths
from linter.read import read_text
from linter.text import Span


def length(words: str) -> Length:
    (found,) = find_lengths(Story(read_text(f"It lasted {words}.", "story.txt")))
    return found


def tie(*gaps: tuple[float, float]) -> Tie:
    return Tie(Span(0, 1), Span(2, 3), gaps)


@pytest.mark.parametrize(
    ("words", "gaps", "lies"),
    [
        ("five days", [(5, 5)], True),
        ("five days", [(8, 8)], False),
        ("three weeks", [(20, 22)], True),
        ("three weeks", [(40, 42)], False),
        ("three weeks", [(40, 42), (21, 21)], True),
        ("three weeks", [], False),
    ],
)
def test_a_length_between_two_places(words: str, gaps: list[tuple[float, float]], lies: bool) -> None:
    assert lies_between(length(words), [tie(*gaps)] if gaps else []) is lies


def test_days_may_count_both_ends() -> None:
    assert lies_between(length("five days"), [tie((4, 4))])


def test_a_word_and_what_it_is_a_form_of() -> None:
    assert "open" in stems_of("opened")
    assert "opening" in stems_of("opening's")
    assert stems_of("the") == frozenset()


@pytest.mark.parametrize(
    ("text", "words", "exact"),
    [
        ("It ran until 4 March 2024.", "five days", True),
        ("It ran until March 2024.", "five days", False),
        ("It ran until March 2024.", "five months", True),
        ("It ran until 2024.", "five months", False),
        ("It ran until 2024.", "five years", True),
    ],
)
def test_a_moment_as_fine_as_a_length(text: str, words: str, exact: bool) -> None:
    (moment,) = Story(read_text(text, "story.txt")).timeline.moments
    assert fine(moment, length(words)) is exact
