"""Which title one is, and the years of those before it."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.title_counts import find_title_counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Roe won her fifth national title on Sunday. She won it before in 2016, 2018 and 2021.", "fifth", id="before"
        ),
        pytest.param(
            "Lind added to his cups of 2015, 2017 and 2021 on Sunday. His third crown is the best.", "third", id="added"
        ),
    ],
)
def test_an_ordinal_that_is_not_one_more(text: str, told: str) -> None:
    assert [figure for figure, _ in reckoned(find_title_counts, text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Roe won her fourth national title on Sunday. She won it before in 2016, 2018 and 2021.", id="right"),
        pytest.param("Roe won her fifth title. She was second before in 2016, 2018 and 2021.", id="other places"),
        pytest.param("Roe won her fifth title. The rules were changed in 2016 and 2021.", id="no titles"),
    ],
)
def test_what_is_no_such_ordinal(text: str) -> None:
    assert groups(find_title_counts, text) == []
