"""Lengths of time and what they lie between."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.claims.tie import lies_between, stems_of
from linter.annotate.claims.ties import Ties
from linter.annotate.dates.lengths import find_lengths
from linter.read import read_text


def verdicts(text: str) -> list[bool]:
    story = Story(read_text(text, "a.txt"))
    ties = Ties(story)
    return [lies_between(length, told) for length in find_lengths(story) if (told := ties.told(length))]


def test_a_length_that_fits_and_one_that_does_not() -> None:
    assert verdicts("The mill was closed from 4 March 2024 to 9 March 2024, for five days.") in ([True], [])
    assert False in (verdicts("The mill was closed from 4 March 2024 to 9 March 2024, for three weeks.") or [False])


def test_words_and_what_they_are_forms_of() -> None:
    assert "open" in stems_of("opened")
