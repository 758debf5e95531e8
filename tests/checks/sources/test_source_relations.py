"""Figures that the sources have, told of another unit, in per cent for points, on the wrong side of a round one, as a multiple."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_number import SourceNumber


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Each plot got 40 litres per day.", "Each plot got 40 litres per day.", id="the same rate"),
        pytest.param("The rent is 12 euros a metre.", "The rent is 12 euros per metre.", id="the same rate in other words"),
        pytest.param("The levy rose by one point.", "The levy rose from 2 to 3 percent.", id="points"),
        pytest.param("The levy rose by 50 percent.", "The levy rose from 2 to 3 percent.", id="percent indeed"),
        pytest.param("Nearly 1,900 skaters came.", "The rink counted 1,873 skaters.", id="just below"),
        pytest.param("More than 1,800 skaters came.", "The rink counted 1,873 skaters.", id="above"),
        pytest.param("It began at twenty minutes past six.", "It began at 6.20 p.m. on the quay.", id="clock words"),
        pytest.param("Five out of six hens were well.", "One in six hens was ill on the farm.", id="all the others"),
        pytest.param("It took 30 minutes longer.", "The crossing took half an hour longer.", id="half an hour"),
        pytest.param(
            "The lake fell by 45 centimetres.", "The lake stood at 5.42 metres, and now at 4.97 metres.", id="converted"
        ),
    ],
)
def test_what_follows_is_silent(text, source):
    assert flagged(SourceNumber(), text, source) == []


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        pytest.param(
            "The mill paid 214 crowns per sack for rye.",
            "The mill paid 214 crowns per tonne for rye in May.",
            "214 crowns per sack",
            id="another unit below the line",
        ),
        pytest.param(
            "The lender raised its rate by one percent.",
            "The lender raised its rate from 2 to 3 percent.",
            "one percent",
            id="per cent for points",
        ),
        pytest.param(
            "The town's debt was almost 47 million kroner.",
            "The town's debt was 46,180,000 kroner in May.",
            "47 million kroner",
            id="rounded the wrong way",
        ),
        pytest.param(
            "The weir caught twice as many eels this year.",
            "The weir: eels 400 last year, eels 1,200 this year.",
            "twice as many eels",
            id="another multiple",
        ),
        pytest.param(
            "The cellist left the quartet two days after its first night.",
            "Two days before the first night the cellist left the quartet.",
            "two days after",
            id="the other order",
        ),
    ],
)
def test_what_does_not_follow_is_flagged(text, source, words):
    assert words in flagged(SourceNumber(), text, source)
