"""Totals, remainders, differences, rates and league records that are solved for."""

from __future__ import annotations

import pytest

from linter.checks.numbers.reckoning import Reckoning

ALL = ("total", "rest", "difference", "points", "product", "average", "scoring")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They sold 30 chairs, 28 tables and 19 lamps, 77 pieces in all.", id="a total that is right"),
        pytest.param("The club's 2,000 members had voted, 1,400 for and 600 against.", id="parts that are all"),
        pytest.param("The jury of 12, seven women and five men, went out at noon.", id="a jury"),
        pytest.param(
            "The ferry had 62 aboard. Rescuers picked up 41; the other 21 are feared drowned.", id="a rest that is right"
        ),
        pytest.param(
            "Of 120 nurses 30 said they had been hit, and ten others had been threatened.", id="others, not the others"
        ),
        pytest.param("Ahmed Li scored 303 (Ask) and 34 (Brem), and 257 in the last of his three games.", id="a list of places"),
        pytest.param("Shares in Orr rose 12 pence to 135, while those of Bly gained 18 to 197 pence.", id="two shares"),
        pytest.param("Two fell ill and three or four more stayed at home, leaving six.", id="three or four"),
        pytest.param("Sales rose from £40m to £52m. If the £22m increase goes on, Lund will be glad.", id="not as a fact"),
        pytest.param(
            "Ten wins and four draws put Ask third, two points behind Brem, who have 37 points.", id="another's points"
        ),
        pytest.param(
            "The law added 7,200 acres in the north; 12,000 acres in the east; and 740 acres at Ask.", id="a list of gains"
        ),
        pytest.param("Set 251 to win, Ask were all out for 243 and lost by seven runs.", id="a chase"),
        pytest.param("The fare goes from 2.40 to 2.75 crowns. The extra 35 heller pay for drivers.", id="coins"),
    ],
)
def test_what_comes_out_or_may_be_of_something_else_is_left_alone(flagged, text: str) -> None:
    assert flagged(Reckoning(of=ALL), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They sold 30 chairs, 28 tables and 19 lamps, 67 pieces in all.", "67", id="a total of several nouns"),
        pytest.param("The club's 1,900 members had voted, 1,400 for and 600 against.", "1,400 for and 600", id="all who voted"),
        pytest.param("Of the 240 workers, 140 work days and 120 work nights.", "140 work days and 120", id="of the 240"),
        pytest.param("She leaves nine grandchildren, five girls and three boys.", "five girls and three boys", id="apposed"),
        pytest.param("Twelve men came from Ask and nine from Brem; all 23 were back by dawn.", "23", id="all of them"),
        pytest.param("Hull loses 200 jobs and Leeds 150, bringing the number lost to 450.", "450", id="bringing it to"),
        pytest.param("A boat with nine on board sank; two men drowned. The eight survivors swam.", "eight", id="survivors"),
        pytest.param("There were 48 cabins; 39 had been let, and nineteen stood empty.", "nineteen", id="empty"),
        pytest.param("She has walked 2,200 of the 3,600 kilometres. The last 1,800 take longer.", "1,800", id="the last"),
        pytest.param("The appeal needs €800,000 and has €640,000, so it is €260,000 short.", "€260,000", id="short"),
        pytest.param(
            "Reed got 61 per cent and Orr 30 per cent. The remaining 11 per cent was spoilt.", "11 per cent", id="of 100"
        ),
        pytest.param("A loaf is up 35p, from £1.20 to £1.45.", "35p", id="pence"),
        pytest.param("Labour has 41 seats and the Liberals 36; the gap of seven is wide.", "seven", id="a gap"),
        pytest.param("The bridge cost $14 million, $5 million more than the $11 million voted.", "$5 million", id="more than"),
        pytest.param("Each of the 40 guests paid £25. The takings of £1,200 go to the roof.", "£1,200", id="each of them"),
        pytest.param("It has six floors with eight flats on each. Its 56 households share a sauna.", "56", id="on each"),
        pytest.param("Eight wins, three draws and four defeats give them 30 points.", "30", id="points"),
    ],
)
def test_what_does_not_come_out_is_found(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=ALL), text) == [words]
