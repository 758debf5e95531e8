"""Times of day."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.dates.clock import find_clocks
from linter.read.plain import read


def clocks(text: str) -> list[tuple[str, list[str]]]:
    found = find_clocks(Story(read(text, "test.txt")))
    return [(text[c.span.start : c.span.end], [f"{m // 60}:{m % 60:02}" for m in c.minutes]) for c in found]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        pytest.param("It left at 3:40 p.m. on Monday.", ["15:40"], id="figures"),
        pytest.param("It left at nine in the morning.", ["9:00"], id="in words"),
        pytest.param("It left at half past one in the afternoon.", ["13:30"], id="half past"),
        pytest.param("It left at 12.07am.", ["0:07"], id="after midnight"),
        pytest.param("It left at noon.", ["12:00"], id="noon"),
        pytest.param("It left at 08:15.", ["8:15"], id="twenty-four hours"),
        pytest.param("It left at 12:25 on Tuesday morning.", ["0:25"], id="a morning"),
        pytest.param("It left at 13 p.m. on Monday.", [], id="no clock shows it"),
    ],
)
def test_a_time_of_day_is_read(text: str, hours: list[str]) -> None:
    assert [found for _, found in clocks(text)] == [hours]


@pytest.mark.parametrize(
    "text", ["It won 3-2 with 1:49 left.", "It grew 2.5 percent.", "The Midnight Sun sets.", "It was ten to one."]
)
def test_a_score_or_a_figure_is_no_time(text: str) -> None:
    assert clocks(text) == []


def test_a_bare_hour_counts_beside_a_plain_one() -> None:
    assert clocks("The cabinet met at noon and signed at four.") == [("noon", ["12:00"]), ("four", ["4:00", "16:00"])]
