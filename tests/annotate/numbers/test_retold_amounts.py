"""An amount that is told again as another."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.retold_amounts import find_retold_amounts


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The bridge cost $40 million.\n\nThe $45 million bridge opens today.",
            "$45 million",
            "'$45 million bridge opens' here, '$40 million'",
            id="a price",
        ),
        pytest.param(
            "The parish spent €75,000 on a roof and €20,000 on a door.\n\nThe £75,000 came from a will.",
            "£75,000",
            "'£75,000' here, '€75,000'",
            id="another currency",
        ),
        pytest.param(
            "Divers found 40 kilograms of amber.\n\nThe 40 tonnes were sold.",
            "40 tonnes",
            "'40 tonnes' here, '40 kilograms'",
            id="another unit",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_retold_amounts, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge cost $40 million.\n\nThe $40 million bridge opens today.", id="the same price"),
        pytest.param("The bridge cost $40 million.\n\nThe $45 million tunnel opens today.", id="the price of another thing"),
        pytest.param("The bridge cost $40 million at first.\n\nThe $45 million bridge opens today.", id="a price that rose"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_retold_amounts, text) == []
