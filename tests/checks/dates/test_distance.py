"""Lengths of time between two dates, or two times of day."""

from __future__ import annotations

import pytest

from linter.checks.dates.distance import Distance

SIEGE = "The doors shut at nine in the morning and opened at two that afternoon."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She left in 2015. Three years later, in 2018, she came back.", id="later"),
        pytest.param("She left in 2015. Three years later, in 2019, she came back.", id="a year off for months"),
        pytest.param("She left in 1950. About 40 years later, in 1993, she came back.", id="roughly"),
        pytest.param("She left in 2015. Two years earlier, in 2013, she had married.", id="earlier"),
        pytest.param("She left in 2015. Three years later she came back.", id="no year behind"),
        pytest.param("She left in February 2021. Two months later in April, she came back.", id="a month of that year"),
        pytest.param("She spent eight years (2010-2018) in Rome.", id="in brackets"),
        pytest.param("She spent nine years (2010-2018) in Rome.", id="counted with both ends"),
        pytest.param("She spent about five years (2010-2016) in Rome.", id="about"),
        pytest.param("She led it from 1994 to 2001, and served three years in jail.", id="another period"),
        pytest.param("Lending rose for the three months between September and November 2010.", id="months, one year"),
        pytest.param("Prices rose 6 percent a year from 2010 to 2013.", id="how often"),
        pytest.param("In 2016, four years after the 2012 vote, he left.", id="after"),
        pytest.param("In 2016, nearly four years after the 2012 vote, he left.", id="nearly"),
        pytest.param("In 2021, he said that four years after the 2012 vote nobody asked.", id="another clause"),
        pytest.param("It closed in 2001, 25 years ago.", id="ago"),
        pytest.param("It closed in 2001, some 22 years ago.", id="some years ago"),
        pytest.param("Ten years ago he led. In 2001 he fell.", id="two facts"),
        pytest.param("In the 1990s, 20 years ago, it rained.", id="a decade"),
        pytest.param(
            "The dam failed on 4 June and the weir on 7 June. Four days later, on 11 June, they found him.", id="the nearer"
        ),
    ],
)
def test_a_length_that_comes_out_is_left_alone(flagged, text: str) -> None:
    assert flagged(Distance(), text, "2026-01-05") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("She left in 2015. Three years later, in 2012, she came back.", "Three years", id="backwards"),
        pytest.param("She left in 2015. Three years later, in 2021, she came back.", "Three years", id="too far"),
        pytest.param("She left in 2015. Two years earlier, in 2017, she had married.", "Two years", id="earlier"),
        pytest.param("She spent five years (2010-2018) in Rome.", "five years", id="in brackets"),
        pytest.param("She led it for 12 years from 1994 to 2001.", "12 years", id="from"),
        pytest.param("She led it from 1994 to 2001, a period of 17 years.", "17 years", id="a period of"),
        pytest.param("In 2021, four years after the 2012 vote, he left.", "four years", id="after"),
        pytest.param("Four years after the 2012 vote, in 2021, he left.", "Four years", id="after, the year behind"),
        pytest.param("In 2010, four years before the 2021 vote, he left.", "four years", id="before"),
        pytest.param("It closed in 2001, 15 years ago.", "15 years", id="ago"),
        pytest.param("It closed 15 years ago, in 2001.", "15 years", id="ago, the year behind"),
        pytest.param("It closed four years ago (2001).", "four years", id="ago, in brackets"),
        pytest.param(
            "It burned on 3 May 2025, exactly three weeks before the fair of 31 May 2025.", "three weeks", id="exactly"
        ),
        pytest.param("The dam failed on 4 June. Four days later, on 11 June, they found him.", "Four days", id="days"),
    ],
)
def test_a_length_that_does_not_come_out_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Distance(), text, "2026-01-05") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"{SIEGE} The five-hour strike was over.", [], id="right"),
        pytest.param(f"{SIEGE} The three-hour strike was over.", ["three-hour"], id="hours"),
        pytest.param(f"{SIEGE} A three-hour strike is planned.", [], id="another one"),
        pytest.param(f"{SIEGE} The three-hour strike of 2011 was worse.", [], id="of another year"),
        pytest.param("It was shut at 8:50 a.m. and reopened at 9:05 a.m. The two-year-old fence held.", [], id="an age"),
        pytest.param(
            "They left on 1 May and came back on 6 May. The fortnight's trip was dull.", ["fortnight"], id="a fortnight"
        ),
    ],
)
def test_a_definite_length_is_held_against_the_only_two_times_before_it(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(ties="near"), text) == words


def test_the_message_does_the_sum() -> None:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.read.plain import read

    story = Story(read("Picking began on 3 June and ended eight weeks later, on 12 August.", "test.txt"))
    (hit,) = Distance().find(story, Desk())
    assert hit.words == ("eight weeks", "3 June", "12 August", "10 weeks")
