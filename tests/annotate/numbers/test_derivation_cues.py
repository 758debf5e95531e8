"""The words beside a figure that say what it follows from others as."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.derivation_cues import CHANGE, REST, TOTAL, cue_of


def role(text: str, words: str) -> str:
    figures = story_of(text).figures
    cue = cue_of(figures, next(figure for figure in figures.all if figures.words(figure) == words))
    return cue.role if cue else ""


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("It sold 67 in all.", "67", TOTAL),
        ("It made a total of 67 looms.", "67", TOTAL),
        ("All 23 were back by dawn.", "23", TOTAL),
        ("The other 25 will count.", "25", REST),
        ("The eight survivors swam.", "eight", REST),
        ("Some of the 27 who did not finish were ill.", "27", REST),
        ("That leaves £80 to find.", "£80", REST),
        ("It was a rise of £200.", "£200", CHANGE),
        ("It won by 12 votes.", "12", CHANGE),
        ("Orle has 12 more than Tarn.", "12", CHANGE),
    ],
)
def test_a_cue_stands_beside_its_figure(text: str, words: str, told: str) -> None:
    assert role(text, words) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It sold 67 looms.", "67", id="no cue"),
        pytest.param("In total disarray it sold 67 looms.", "67", id="a cue of something else"),
        pytest.param("The other day it sold 67 looms.", "67", id="the other day"),
    ],
)
def test_words_that_say_nothing_of_the_figure(text: str, words: str) -> None:
    assert role(text, words) == ""


def test_some_cues_can_mean_little_else() -> None:
    figures = story_of("It was a rise of £200. It rose £300.").figures
    sure, bare = (cue_of(figures, figure) for figure in figures.all)
    assert sure is not None
    assert sure.sure
    assert bare is not None
    assert bare.bare
