"""Words that say how many times as much."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.multiples import multiples


def told(text: str) -> list[str]:
    story = story_of(text)
    return [text[multiple.span.start : multiple.span.end] for multiple in multiples(story, text.lower())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rents doubled in May.", "doubled"),
        ("Rents tripled in May.", "tripled"),
        ("The harvest was cut by half.", "cut by half"),
        ("It brought a threefold rise.", "threefold"),
    ],
)
def test_a_multiple_and_its_place(text: str, words: str) -> None:
    (found,) = told(text)
    assert words in found or found in words


@pytest.mark.parametrize("text", ["He paid half the bill.", "Rents rose in May.", "", "A double bed stood there."])
def test_what_is_no_multiple_of_anything(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("ratio", "fits"), [(2.0, True), (2.04, True), (3.0, False), (1.2, False)])
def test_a_ratio_that_goes_by_the_word(ratio: float, fits: bool) -> None:
    text = "Rents doubled in May."
    (multiple,) = multiples(story_of(text), text.lower())
    assert multiple.fits(ratio) is fits
