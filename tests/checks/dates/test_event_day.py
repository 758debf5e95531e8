"""Events that come back at another time."""

from __future__ import annotations

import pytest

from linter.checks.dates.event_day import EventDay


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The dam failed in 1987. Films of that 1980s flood are on view.", id="the decade holds the year"),
        pytest.param("The dam failed in 1987. Films of a 1970s flood are on view.", id="another one"),
        pytest.param("The dam failed in 1987, and a weir in 1974. Films of that 1970s flood are on view.", id="told too"),
        pytest.param("The safe was blown at noon. The midday raid lasted a minute.", id="the part of the day holds the hour"),
        pytest.param("The safe was blown at noon and the bank at 11.30pm. The midnight raid lasted a minute.", id="two hours"),
        pytest.param("Growth was slow in the September quarter. The December quarter will be better.", id="quarters"),
    ],
)
def test_an_event_at_its_time_is_left_alone(flagged, text: str) -> None:
    assert flagged(EventDay(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The dam failed in 1987. Films of that 1970s flood are on view.", "1970s flood", id="decade"),
        pytest.param("They met on 3 March. Nobody minutes that May meeting.", "May meeting", id="month"),
        pytest.param(
            "The safe was blown at half past one in the afternoon. The midnight raid took a minute.", "midnight raid", id="hour"
        ),
    ],
)
def test_an_event_at_another_time_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(EventDay(), text) == [words]
