"""Figures that follow from others of neighbouring sentences: what is left, how far apart, shares, rates, totals, counts told again."""

from __future__ import annotations

import pytest

from linter.checks.numbers.reckoning import Reckoning

ALL = (
    "total", "rest", "difference", "margin", "change", "points", "multiple", "share", "product", "average", "speed", "votes",
    "cell", "again", "listed",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The yard had 64 boats and sold 41. The other 23 are ashore.", id="what is left"),
        pytest.param("The yard had 64 boats, of which it sold 41 and gave away six. The other 17 are ashore.", id="two parts"),
        pytest.param("Six of the 40 plots were sold in May and 12 in June, the other 22 in July.", id="of three parts"),
        pytest.param("Lind had 8,420 votes to 8,110 for Moe. Her margin four years ago was 210.", id="another margin"),
        pytest.param("Of the 240 pupils, 84 walk. Some 45 per cent of the teachers drive.", id="a share of others"),
        pytest.param("The pot was £9,000, and 120 clerks had a share. They had £75 each.", id="a rate"),
        pytest.param("The board bought 30 desks at £45 each, for £1,350.", id="a product"),
        pytest.param("Five men, three women and two boys were found. All ten are well.", id="a total"),
        pytest.param("Three climbers and their guide were found. All four climbers are well.", id="and one more"),
        pytest.param("Five men went in. Six people, the men and a neighbour, came out.", id="others"),
        pytest.param("Fares rose from 200 to 250 pence. A 40 per cent increase in parking fees follows.", id="another rise"),
        pytest.param("Thefts fell from 900 to 700. At the station they have halved.", id="elsewhere"),
        pytest.param("The board of nine split 6-3. All nine members spoke.", id="a vote"),
        pytest.param("Lee Moss and Ida Holt met Mai Tran. All three are lawyers.", id="another who is named"),
    ],
)
def test_what_comes_out_is_left_alone(flagged, text: str) -> None:
    assert flagged(Reckoning(of=ALL), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The yard had 64 boats and sold 41. The other 33 are ashore.", "33", id="what is left"),
        pytest.param("Of 88 wards, 73 have voted. That leaves 25 to be counted.", "25", id="leaves"),
        pytest.param("Lind had 8,420 votes to 8,110 for Moe. Her margin of 210 is small.", "210", id="a margin"),
        pytest.param("The wage goes from $31.40 to $33.15 at once, a rise of $2.75.", "$2.75", id="a rise"),
        pytest.param("Of the 240 pupils, 84 walk. Some 45 per cent would be late.", "45 per cent", id="a share"),
        pytest.param("Some 45 of the 150 clerks signed. That is 40 per cent of the staff.", "40 per cent", id="that is"),
        pytest.param("The pot was £9,000, and 120 clerks had a share. Shares averaged £65 a clerk.", "£65", id="an average"),
        pytest.param("The board bought 30 desks at £45 each, and the bill was £1,530.", "£1,530", id="a product"),
        pytest.param("Five men, three women and two boys were found. All 11 are well.", "11", id="a total"),
        pytest.param(
            "The hall has 118 seats: 52 below, 38 above and 24 in boxes.", "52 below, 38 above and 24", id="with a colon"
        ),
        pytest.param("Five men in masks went in. Police want the six robbers.", "six robbers", id="told again"),
        pytest.param(
            "The fire burned 640 hectares. Replanting the 460 hectares takes years.", "460 hectares", id="measured again"
        ),
        pytest.param(
            "Fares rose from 200 to 250 pence. The 40 per cent increase is the third.", "40 per cent", id="a percentage"
        ),
        pytest.param("Thefts fell from 900 to 700. The town has halved the number.", "halved", id="a multiple"),
        pytest.param("The jobless rate went from 8.9% to 7.6%. He put the increase down to rain.", "the increase", id="a turn"),
        pytest.param("The board of nine split 6-4 on the plan.", "6-4", id="a vote"),
        pytest.param(
            "Schools in Ayr, Troon and Girvan close. Parents in all four towns object.", "all four towns", id="a list"
        ),
    ],
)
def test_what_does_not_come_out_is_found(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=ALL), text) == [words]
