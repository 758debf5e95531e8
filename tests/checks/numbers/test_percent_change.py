"""Percentages of a change."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.numbers.percent_change import PercentChange
from linter.desk import Desk
from linter.read import read_text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sales rose 25 percent from $200 million to $250 million.", id="right"),
        pytest.param("Sales rose about 24 percent from $200 million to $250 million.", id="about"),
        pytest.param("Turnout rose by 10 percent. Seats went from 200 to 250.", id="two facts"),
        pytest.param("Sales fell 10 percent and staff rose from 200 to 250.", id="another thing"),
        pytest.param("Prices rose from $2 to $3, a 40 percent rise.", id="rough figures"),
        pytest.param("Rates rose 2 percent, from 5 percent to 7 percent.", id="points: another rule"),
        pytest.param("The budget was cut from £400,000 to £300,000, a fall of 25 per cent.", id="right, told behind"),
        pytest.param("Profit rose 12 percent to £56 million from £50 million a year earlier.", id="right, turned round"),
        pytest.param("Profit rose 12 percent to £56 million from sales of £500 million.", id="from where it came"),
        pytest.param("Seats went from 200 to 250, a rise of interest to 10 percent of voters.", id="something else rises"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text: str) -> None:
    assert flagged(PercentChange(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Sales rose 10 percent from $200 million to $250 million.", "10 percent", id="in front"),
        pytest.param("The fare went up from 200p to 250p, a 50% rise.", "50%", id="behind"),
        pytest.param("Staff fell 40 percent from 500 to 400.", "40 percent", id="a fall"),
        pytest.param("The grant was cut from £400,000 to £300,000, a fall of 35 per cent.", "35 per cent", id="told behind"),
        pytest.param("Profit rose 22 percent to £56 million from £50 million.", "22 percent", id="to and from"),
        pytest.param("Revenue fell to $450 million, from $500 million, a drop of 15%.", "15%", id="to and from, told behind"),
        pytest.param("Shares fell 10 percent to $40 from $50.", "10 percent", id="turned round"),
    ],
)
def test_what_is_wrong_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(PercentChange(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Unemployment rose two percentage points, from 5 percent to 7 percent.", id="points"),
        pytest.param("Unemployment rose 40 percent, from 5 percent to 7 percent.", id="percent"),
        pytest.param("Sales rose 2 percent from $200 to $204.", id="no percentages"),
        pytest.param("Support rose to 55 percent from 50 percent, an increase of 10 percent.", id="percent, turned round"),
        pytest.param("Support rose 2 percent, from 50 percent to 51 percent.", id="percent and points near each other"),
    ],
)
def test_what_is_right_points_is_left_alone(flagged, text: str) -> None:
    assert flagged(PercentChange(what="points"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Unemployment rose 2 percent, from 5 percent to 7 percent.", "2 percent", id="points called percent"),
        pytest.param("It rose to 5 percent from 4 percent, an increase of 1 percent.", "1 percent", id="turned round"),
        pytest.param(
            "Unemployment rose 40 percentage points, from 5 percent to 7 percent.",
            "40 percentage points",
            id="and the other way",
        ),
    ],
)
def test_what_is_wrong_points_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(PercentChange(what="points"), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The fare rose by $50, from $100 to $150.", [], id="right"),
        pytest.param("Profit fell $2m, from $10.2m to $8.1m.", [], id="rounded"),
        pytest.param("It cut 300 jobs from 2,000 to 1,500 shops.", [], id="another noun"),
        pytest.param("The fare rose by $20 in May and went from $100 to $150.", [], id="another change"),
        pytest.param("The fare rose by about $45, from $100 to $150.", [], id="about"),
        pytest.param("The fare rose by $30, from $100 to $150.", ["$30"], id="wrong"),
        pytest.param("Profit fell $5m, from $10m (£7m) in 2024 to $8m.", ["$5m"], id="a conversion between"),
    ],
)
def test_the_amount_of_a_change_is_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(PercentChange(what="amount"), text) == words


def test_the_two_figures_are_shown_as_they_stand() -> None:
    story = Story(read_text("Profit rose 22 percent to $56 million from $50 million.", "a.txt"))
    (hit,) = PercentChange().find(story, Desk())
    assert story.document.words(hit.related[0].span) == "$56 million from $50 million"
