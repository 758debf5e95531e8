"""Pairs that look like one figure written in two ways."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.misprints import altered, find_misprints, rounded, scaled


def pairs(text: str, what: str) -> list[tuple[str, str]]:
    def words(figure) -> str:
        return text[figure.span.start : figure.span.end]

    return [(words(twins.one), words(twins.other)) for twins in find_misprints(story_of(text), what)]


@pytest.mark.parametrize(
    ("text", "what", "pair"),
    [
        pytest.param(
            "The grant was £2.5 million. The grant of £25 million was paid.",
            "scale",
            ("£2.5 million", "£25 million"),
            id="a point",
        ),
        pytest.param(
            "The grant was £1,450. The grant of £1,540 was paid.", "digits", ("£1,450", "£1,540"), id="two digits swapped"
        ),
        pytest.param("The grant was £1,450. The grant of £1,650 was paid.", "digits", ("£1,450", "£1,650"), id="a digit"),
    ],
)
def test_a_slip_and_its_places(text: str, what: str, pair: tuple[str, str]) -> None:
    assert pairs(text, what) == [pair]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("The grant was £1,450. The grant of £1,450 was paid.", "digits", id="the same"),
        pytest.param("The grant was £1,450. The grant of £9,378 was paid.", "digits", id="quite another"),
        pytest.param("The grant was £1,450. The walk was 1,540 miles.", "digits", id="another unit"),
        pytest.param("The grant was £1,450.", "scale", id="one figure"),
    ],
)
def test_no_slip(text: str, what: str) -> None:
    assert pairs(text, what) == []


def test_a_rough_figure_and_the_exact_one() -> None:
    one, other = story_of("More than 200,000 came; 206,000 were counted.").quantities
    assert rounded(one, other)
    assert rounded(other, one)
    one, other = story_of("More than 200,000 came; 196,000 were counted.").quantities
    assert not rounded(one, other)


def test_pairs_come_in_the_order_of_the_copy() -> None:
    quantities = list(story_of("It was £12,345, then £1,234, then £12,354.").quantities)
    for read in (scaled, altered):
        for one, other, _ in read(quantities):
            assert one.span.start < other.span.start


def test_a_table_is_left_alone() -> None:
    assert pairs(" ".join(f"It sold {n} looms and {n + 10} looms." for n in range(1000, 1140)), "digits") == []
