"""Words that let a figure be another one than that before."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.updates import CHANGES, sentence_words


@pytest.mark.parametrize("text", ["The toll later rose to 14.", "At least another 14 were hurt.", "It could cost £14 a year."])
def test_an_update_a_part_a_guess(text: str) -> None:
    figures = story_of(text).figures
    assert sentence_words(figures, figures.all[0]) & CHANGES


def test_a_plain_statement_has_none() -> None:
    figures = story_of("The storm killed 14 people.").figures
    assert not sentence_words(figures, figures.all[0]) & CHANGES


def test_only_the_words_of_its_own_sentence() -> None:
    figures = story_of("It rose later. The storm killed 14 people.").figures
    assert sentence_words(figures, figures.all[0]) == {"the", "storm", "killed", "14", "people"}


def test_may_is_a_month() -> None:
    figures = story_of("In May the storm killed 14 people.").figures
    assert "may" not in sentence_words(figures, figures.all[0])
