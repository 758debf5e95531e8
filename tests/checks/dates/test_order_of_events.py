"""What can only come first, and what can only follow it."""

from __future__ import annotations

import pytest

from linter.checks.dates.order_of_events import OrderOfEvents


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Heller died on 14 January. He was buried on 17 January.", id="in order"),
        pytest.param("Heller died on 30 December. He was buried on 4 January.", id="over the new year"),
        pytest.param("Heller died on 14 January. On 12 January he had buried his wife.", id="told as over"),
        pytest.param(
            "The vault was emptied on 14 May. Police had arrested the man on 12 May for drunkenness.", id="for another thing"
        ),
        pytest.param("The dam was begun in 1965. Another dam was finished in 1961.", id="another"),
        pytest.param(
            "Ruiz was freed in August 2007 after a conviction for a robbery in 1995. He was arrested in 2008.", id="years apart"
        ),
        pytest.param("He was not arrested on 12 May. The robbery was on 14 May.", id="denied"),
    ],
)
def test_what_comes_in_order_is_left_alone(flagged, text: str) -> None:
    assert flagged(OrderOfEvents(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Heller died in his sleep on 14 January. He was buried on 11 January.", "11 January", id="buried"),
        pytest.param("Someone emptied the vault on 14 May. Police arrested the man for it on 12 May.", "12 May", id="arrested"),
        pytest.param("The dam was finished in 1961. It was begun in 1965.", "1965", id="begun"),
        pytest.param("She was elected on 4 May and sworn in on 1 May.", "1 May", id="in one sentence"),
        pytest.param(
            "The appeal court threw out his case in February 2024. A court had found him guilty in May 2024.",
            "May 2024",
            id="guilty",
        ),
    ],
)
def test_what_comes_too_soon_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(OrderOfEvents(), text) == [words]
