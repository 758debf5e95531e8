"""Words whose opposite a source has in their place, in sentences told in other words."""

from __future__ import annotations

import pytest
from against import flagged, hits

from linter.checks.sources.source_wording import SourceWording

SOURCE = """The yield rose past its cap on Friday and reached the highest level since Jan. 18, traders in Velm said.

Labels of plant-based drinks may soon include a voluntary statement on how they compare with milk, the food agency said.

The jury found the company not guilty of obstructing an inspector at the Hove site."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "On Friday the yield broke through its cap, the lowest level since Jan. 18.", "lowest", id="before one word"
        ),
        pytest.param(
            "Makers of plant-based drinks will be asked to exclude a voluntary statement on their labels that compares them with milk.",
            "exclude",
            id="a verb",
        ),
    ],
)
def test_an_opposite_in_the_place_of_the_sources_word_is_flagged(text, words):
    assert flagged(SourceWording(), text, SOURCE) == [words]


def test_both_words_are_named():
    (hit,) = hits(SourceWording(), "On Friday the yield broke through its cap, the lowest level since Jan. 18.", SOURCE)
    assert hit.words == ("lowest", "highest")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Friday the yield broke through its cap, its highest level since Jan. 18.", id="the same word"),
        pytest.param("The company was cleared of obstructing an inspector at the Hove site.", id="an opposite that is denied"),
        pytest.param("The lowest note of the organ broke on Friday, and nobody could mend it.", id="of another matter"),
        pytest.param("A trader said that the yield was “at its lowest level since Jan. 18” on Friday.", id="somebody's words"),
    ],
)
def test_what_is_no_opposite_in_its_place_is_silent(text):
    assert flagged(SourceWording(), text, SOURCE) == []


def test_a_question_tells_nothing():
    source = "Is it easier for a small mill to find a buyer in Tarn? Nobody at the fair would say."
    assert flagged(SourceWording(), "It is harder for a small mill to find a buyer in Tarn, an owner said.", source) == []
