"""Parts of the day and times of day as stretches of hours."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.dates.day_parts import PARTS, DayTime, day_times
from linter.read import read_text
from linter.text import Span


def times(text: str) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    story = Story(read_text(text, "story.txt"))
    return [(story.document.words(time.span), time.stretches) for time in day_times(story)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It burned at dawn.", ["dawn"]),
        ("It burned in the small hours.", ["small hours"]),
        ("It burned at breakfast time.", ["breakfast time"]),
        ("It burned at 6.30 p.m. and again at midnight.", ["6.30 p.m.", "midnight"]),
        ("It burned for hours.", []),
        ("", []),
    ],
)
def test_where_they_stand(text: str, words: list[str]) -> None:
    assert [found for found, _ in times(text)] == words


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("dawn", "morning", True),
        ("dawn", "afternoon", False),
        ("night", "midnight", True),
        ("night", "dawn", True),
        ("noon", "dusk", False),
    ],
)
def test_two_that_may_be_one(one: str, other: str, near: bool) -> None:
    first, second = (DayTime(Span(0, 1), (PARTS[word],)) for word in (one, other))
    assert first.near(second) is near
    assert second.near(first) is near


def test_room_brings_two_together() -> None:
    noon, three = DayTime(Span(0, 1), ((12, 12),)), DayTime(Span(0, 1), ((15, 15),))
    assert not noon.near(three)
    assert noon.near(three, 3)


def test_a_stretch_may_run_past_midnight() -> None:
    night, one = DayTime(Span(0, 1), ((22, 2),)), DayTime(Span(0, 1), ((1, 1),))
    assert night.near(one)
    assert one.near(night)


@pytest.mark.parametrize("part", sorted(PARTS))
def test_every_part_is_near_itself(part: str) -> None:
    time = DayTime(Span(0, 1), (PARTS[part],))
    assert time.near(time)
