"""Dates of a story as stretches of days."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.dates.timeline import Timeline, days_between
from linter.read import read_text


def test_days_can_be_subtracted() -> None:
    story = Story(read_text("It opened on 4 March 2024. It closed on 9 March 2024.", "a.txt"))
    one, other = Timeline(story).moments
    assert list(days_between(one, other)) == [(5, 5)]


def test_a_month_is_a_stretch() -> None:
    story = Story(read_text("It opened on 4 March 2024. It closed in April 2024.", "a.txt"))
    one, other = Timeline(story).moments
    assert list(days_between(one, other)) == [(28, 57)]


def test_moments_inside_a_stretch() -> None:
    story = Story(read_text("It opened on 4 March 2024. It closed on 9 March 2024.", "a.txt"))
    timeline = Timeline(story)
    assert timeline.within(0, 26) == timeline.moments[:1]
