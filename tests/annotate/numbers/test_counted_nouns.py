"""Which nouns may count the same things."""

from __future__ import annotations

import pytest

from linter.annotate.numbers.counted_nouns import counts_people, one_kind


@pytest.mark.parametrize("noun", ["climber", "fireman", "nurse", "casualty", "violinist"])
def test_nouns_that_count_people(noun: str) -> None:
    assert counts_people(noun)


@pytest.mark.parametrize("noun", ["freighter", "paper", "committee", "month", "lobster", "payment", "book"])
def test_nouns_that_only_look_like_people(noun: str) -> None:
    assert not counts_people(noun)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("climber", "person", id="people by any noun"),
        pytest.param("lifeboat", "boat", id="a boat of a kind"),
        pytest.param("", "barrel", id="no noun at all"),
        pytest.param("other", "barrel", id="what stands for a noun"),
        pytest.param("barrel", "barrel", id="the same"),
    ],
)
def test_two_nouns_of_one_kind(one: str, other: str) -> None:
    assert one_kind(one, other)
    assert one_kind(other, one)


@pytest.mark.parametrize(("one", "other"), [("climber", "rope"), ("barrel", "acre"), ("nurse", "ward")])
def test_two_nouns_that_count_different_things(one: str, other: str) -> None:
    assert not one_kind(one, other)
    assert not one_kind(other, one)
