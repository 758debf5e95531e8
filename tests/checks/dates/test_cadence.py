"""How often something comes, and for the how many-th time."""

from __future__ import annotations

import pytest

from linter.checks.dates.cadence import Cadence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It calls on alternate Thursdays, first on 15 January, and again on 29 January.", id="a fortnight"),
        pytest.param("It calls every other week, first on 15 January. The hall is shut on 22 January.", id="another thing"),
        pytest.param("They are held every four years: after Lind in 2019, they go to Harn in 2023.", id="four years"),
        pytest.param(
            "They are held every four years but were put off. After Lind in 2019, they go to Harn in 2024.", id="put off"
        ),
        pytest.param(
            "It was the fifth week running, as each Monday since 3 June. The march on 1 July was big.", id="the fifth"
        ),
        pytest.param(
            "The strike, now in its sixth week, began on 2 June, she said on Tuesday, 8 July 2025.", id="its sixth week"
        ),
        pytest.param("He was ill for the sixth week since 3 June. The march on 1 July was big.", id="no march"),
    ],
)
def test_what_comes_when_it_should_is_left_alone(flagged, text: str) -> None:
    assert flagged(Cadence(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "It calls on alternate Thursdays, first on 15 January, and again on 22 January.", "alternate Thursdays", id="a week"
        ),
        pytest.param(
            "It calls every other week, first on 15 January. It returns on the 22nd.", "every other week", id="no month"
        ),
        pytest.param(
            "They are held every four years: after Lind in 2019, they go to Harn in 2024.", "every four years", id="five years"
        ),
        pytest.param(
            "It was the sixth week running, as each Monday since 3 June. The march on 1 July was big.",
            "the sixth week running",
            id="sixth",
        ),
    ],
)
def test_what_comes_too_soon_or_late_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Cadence(), text) == [words]
