"""What is measured or paid again with `the`, with another value."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.remeasures import find_remeasures


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The state will spend $84 million on a hospital. Nurses said the $48 million project was late.",
            "$48 million",
            "'$48 million' here, '$84 million'",
            id="digits in another order",
        ),
        pytest.param(
            "They marched 10 miles through snow. The 26 kilometers took nine hours.",
            "26 kilometers",
            "'26 kilometers' here, '10 miles'",
            id="in another unit",
        ),
        pytest.param(
            "The firm would spend $4.1 billion on a plant. She said the $4.1 million project would bring jobs.",
            "$4.1 million",
            "'$4.1 million' here, '$4.1 billion'",
            id="millions for billions",
        ),
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
        pytest.param("They marched 10 miles. The 16 kilometers took nine hours.", id="converted"),
        pytest.param("The farm has 40 acres. Another 45 acres were sold.", id="others"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_remeasures, text) == []
