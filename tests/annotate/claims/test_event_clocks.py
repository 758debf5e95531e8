"""Events with one time of day by their noun and another by their verb."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.event_clocks import clocks_apart
from linter.read import read_text


def apart(text: str) -> list[tuple[str, str]]:
    story = Story(read_text(text, "story.txt"))
    return [(text[one.start : one.end], text[other.start : other.end]) for one, other in clocks_apart(story)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param(
            "A boiler exploded at 4pm in Velm. The 3pm explosion hurt two.", "3pm explosion", id="the time before its noun"
        ),
        pytest.param("A boiler exploded at 4pm in Velm. The explosion at 3pm hurt two.", "explosion at 3pm", id="behind it"),
    ],
)
def test_two_times_of_one_event(text: str, noun: str) -> None:
    assert apart(text) == [(noun, "4pm")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A boiler exploded at 3pm in Velm. The 3pm explosion hurt two.", id="the same time"),
        pytest.param("A boiler exploded at 3.10pm in Velm. The 3pm explosion hurt two.", id="about the same"),
        pytest.param("The band sang at 4pm in Velm. The 3pm explosion hurt two.", id="another event"),
        pytest.param("The council met at 4pm in Velm. The 3pm meeting was dull.", id="what is held again and again"),
        pytest.param("The 3pm explosion hurt two.", id="one time"),
    ],
)
def test_times_that_may_both_be_right(text: str) -> None:
    assert apart(text) == []
