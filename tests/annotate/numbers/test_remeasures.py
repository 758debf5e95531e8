"""What is measured or paid again with `the`, with another value."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.remeasures import find_remeasures


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The farm has 40 acres. The 45 acres were sold.", "45 acres", "'45 acres' here, '40 acres'", id="a measure"
        ),
        pytest.param(
            "The chapel was given £64,000. The whole £46,000 went on slates.",
            "£46,000",
            "'£46,000' here, '£64,000'",
            id="a sum of money",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_remeasures, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The farm has 40 acres. The 40 acres were sold.", id="the same number"),
        pytest.param("The farm has 40 acres. The 45 acres that lie beyond the river were sold.", id="only some are meant"),
        pytest.param("The farm has 40 acres. Another 45 acres were sold.", id="others"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_remeasures, text) == []
