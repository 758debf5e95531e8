"""What a neighbouring sentence says of two figures that are set against each other in time."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.changes_apart import find_changes_apart


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Membership was 1,200 in 1990 and is 3,000 now. It has doubled.", "1,200", "3,000 is 2.5 times 1,200", id="doubled"
        ),
        pytest.param(
            "Unemployment went from 8.9% to 7.6% in a year. Officials put the increase down to the fruit season.",
            "7.6%",
            "from 8.9% to 7.6% is a fall",
            id="a rise that was a fall",
        ),
        pytest.param(
            "The hall held 48 plays in 2019 and 36 in 2023. The loss of 18 plays, she said.",
            "18",
            "48 − 36 = 12",
            id="the loss of",
        ),
        pytest.param(
            "The choir has shrunk by six since Easter. It had 30 singers then and has 26 today.",
            "six",
            "30 − 26 = 4",
            id="told ahead",
        ),
        pytest.param(
            "Burglaries fell to 540 from 720 last year. He said a drop of a third was the reward.",
            "720",
            "720 is 1.3 times 540",
            id="a drop of a third",
        ),
        pytest.param(
            "The bank raised its rate from 3.25% to 3.75%. The quarter-point rise is the third.",
            "quarter-point",
            "3.75% − 3.25% = 0.50%",
            id="a quarter point",
        ),
        pytest.param(
            "A loaf that cost £2.40 in spring costs £3.00 now. The 35% increase has surprised bakers.",
            "35%",
            "from £2.40 to £3.00 is 25 percent",
            id="the increase",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_changes_apart, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Membership was 1,000 in 1990 and is 3,000 now. It has tripled.", id="tripled, and it has"),
        pytest.param(
            "Unemployment went from 8.9% to 7.6% in a year. Officials put the fall down to the fruit season.",
            id="a fall told of a fall",
        ),
        pytest.param("Membership was 1,200 in 1990 and is 3,000 now. The club has ten boats.", id="nothing is said of them"),
        pytest.param(
            "A loaf that cost £2.40 in spring costs £3.00 now. The 35% increase in flour prices surprised bakers.",
            id="an increase in something else",
        ),
        pytest.param(
            "The choir shrank by six last year. It had 30 singers at Easter and has 24 today.", id="it did shrink by six"
        ),
        pytest.param("Profit rose to £5m from £4m a year before. Revenue rose 40 percent.", id="another line of the books"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_changes_apart, text) == []


def test_a_lead_tells_what_the_next_paragraph_reckons() -> None:
    assert (
        len(reckoned(find_changes_apart, "Grain stocks have halved, the board says.\n\nThere were 80 tonnes in May; now 60."))
        == 1
    )
    text = "Fares will go up by 25 percent.\n\nA ticket to Orle, now 40 crowns, will cost 46."
    assert len(reckoned(find_changes_apart, text)) == 1
    assert reckoned(find_changes_apart, text.replace("by 25", "by an average of 25")) == []
    assert reckoned(find_changes_apart, text.replace("46", "50")) == []


def test_a_fall_is_reckoned_from_the_first() -> None:
    text = "Sales were 774 million crowns last year. That was down from 900 million the year before, a drop of 16 percent."
    assert len(reckoned(find_changes_apart, text)) == 1
    assert reckoned(find_changes_apart, text.replace("16", "14")) == []
