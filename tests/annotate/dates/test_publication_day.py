"""The day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from linter.annotate.dates.publication_day import parse_day, published
from linter.read import read_text


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-04", date(2024, 3, 4)),
        ("2024-03-04T10:00:00Z", date(2024, 3, 4)),
        ("2024-02-31", None),
        ("soon", None),
        (7, None),
    ],
)
def test_a_day_in_front_matter(value: object, day: date | None) -> None:
    assert parse_day(value) == day


def test_a_dateline_and_a_file_name() -> None:
    assert published(read_text("---\ndate: 2024-03-04\n---\nThe mill was sold.", "a.md")) == date(2024, 3, 4)
    assert published(read_text("The mill was sold.", "2024-03-04-mill.txt")) == date(2024, 3, 4)
