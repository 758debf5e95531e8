"""Which way a figure goes."""

from __future__ import annotations

import pytest
from beside import story_of

from linter.sources.directions import opposed, way_it_goes


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Sales rose by 8 percent.", "up"),
        ("Sales fell 8 percent.", "down"),
        ("The firm lost 3 million francs.", "loss"),
        ("The firm made a profit of 3 million francs.", "gain"),
        ("The firm has 3 million customers.", ""),
    ],
)
def test_the_way_of_a_figure(text: str, way: str) -> None:
    story = story_of(text)
    assert way_it_goes(story, story.quantities[0].span) == way


def test_ways_that_exclude_one_another() -> None:
    assert opposed("up", "down")
    assert opposed("gain", "loss")
    assert not opposed("up", "up")
