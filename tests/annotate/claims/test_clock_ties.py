"""Minutes between two times of day."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.clock_ties import clock_tie, end_of
from linter.read import read_text


def gaps(text: str) -> set[float]:
    story = Story(read_text(text, "story.txt"))
    one, other = story.clocks
    return {first for first, _ in clock_tie(story, one, other).gaps}


DAY = 24 * 60


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        pytest.param("It began at 6 p.m. on Tuesday and ended at 8 p.m. on Tuesday.", 120, id="of one day"),
        pytest.param("It began at 6 p.m. on Tuesday and ended at 8 a.m. on Wednesday.", 14 * 60, id="of the next day"),
        pytest.param("It began at 6 p.m. on 4 May and ended at 6 p.m. on 7 May.", 3 * DAY, id="of days of a month"),
    ],
)
def test_by_the_days_beside_them(text: str, minutes: float) -> None:
    assert gaps(text) == {minutes}


def test_without_days_any_day_of_a_week_is_meant() -> None:
    found = gaps("It began at 6 p.m. and ended at 8 p.m.")
    assert {120.0, 120.0 + DAY} <= found
    assert all(gap % DAY == 120 for gap in found)


def test_a_time_ends_with_its_day() -> None:
    text = "It began at 6 p.m. on Tuesday and ended."
    story = Story(read_text(text, "story.txt"))
    assert text[: end_of(story, story.clocks[0])].endswith("on Tuesday")
    bare = Story(read_text("It began at 6 p.m. and ended.", "story.txt"))
    assert end_of(bare, bare.clocks[0]) == bare.clocks[0].span.end
