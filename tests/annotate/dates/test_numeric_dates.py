"""Dates in figures."""

from __future__ import annotations

import pytest

from linter.annotate.dates.numeric_dates import read_figures


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2014-04-29", (2014, 4, 29)),
        ("21/04/2014", (2014, 4, 21)),
        ("04/21/2014", (2014, 4, 21)),
        ("03/04/2014", None),
        ("12", None),
    ],
)
def test_only_what_can_be_read_in_one_way(text: str, day: tuple[int, int, int] | None) -> None:
    found = read_figures(text, 0)
    assert (found[:3] if found else None) == day
