"""This country, and no country named."""

from __future__ import annotations

import pytest

from linter.checks.wording.demonstrative import Demonstrative


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("France went on strike. This country owes its nurses more.", id="named before"),
        pytest.param("“This country owes its nurses more,” she said.", id="direct speech"),
        pytest.param("The country is on strike, and this country owes its nurses more.", id="the noun before"),
        pytest.param("This week was calm.", id="no place"),
        pytest.param("She said that countries owe nurses more.", id="a conjunction"),
    ],
)
def test_a_country_that_was_named_is_left_alone(flagged, text: str) -> None:
    assert flagged(Demonstrative(), text) == []


def test_a_country_that_nobody_named_is_flagged(flagged) -> None:
    assert flagged(Demonstrative(), "She praised the nurses. This country owes them more.") == ["This country"]
