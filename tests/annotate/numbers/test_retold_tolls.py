"""A toll that is told again with another value."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.retold_tolls import find_retold_tolls


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Fourteen people were killed when the ferry sank off Velm.\n\nRelatives of the sixteen dead gathered on the quay.",
            "sixteen",
            "'sixteen dead' here, 'Fourteen people'",
            id="the dead",
        ),
        pytest.param(
            "The blast injured 17 people.\n\nMost of the 25 injured were taken to Velm.",
            "25",
            "'25' here, '17 people'",
            id="the injured",
        ),
        pytest.param(
            "Twelve people died in the storm on Monday.\n\nThe storm killed 14 people in Orle.",
            "14",
            "'14 people' here, 'Twelve people'",
            id="two tolls of one storm",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_retold_tolls, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Fourteen people were killed when the ferry sank off Velm.\n\nRelatives of the fourteen dead gathered on the quay.",
            id="the same toll",
        ),
        pytest.param(
            "Twelve people died in the storm on Monday.\n\nThe toll later rose: the storm killed 14 people.", id="it rose"
        ),
        pytest.param("Twelve people sang on Monday.\n\nThe 14 people sang again.", id="nobody died"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_retold_tolls, text) == []
