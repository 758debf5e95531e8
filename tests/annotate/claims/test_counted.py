"""Relations of days that the copy states in words."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.counted import far, fine_day, neighbours
from linter.annotate.claims.ties import Ties
from linter.annotate.dates.lengths import find_lengths
from linter.read import read_text


def story(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


def beside(text: str) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    return [(text[n.span.start : n.span.end], n.tie.gaps) for n in neighbours(Ties(story(text)))]


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        pytest.param(
            "He wept on the eve of the talks, 19 May. The talks begin on 21 May.", "the eve of the talks", 2, id="the eve"
        ),
        pytest.param(
            "He wept on the day after the crash, 19 May. The crash on 18 May hurt ten.",
            "the day after the crash",
            1,
            id="the day after",
        ),
    ],
)
def test_a_day_beside_an_event(text: str, words: str, days: float) -> None:
    ((found, gaps),) = beside(text)
    assert found == words
    assert any(first <= days <= last for first, last in gaps)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He wept on the eve of the talks. The talks begin on 21 May.", id="no date beside it"),
        pytest.param("He wept on the eve of the talks, 19 May.", id="the event has no date"),
        pytest.param("He wept the day before, 19 May.", id="before nothing that is named"),
    ],
)
def test_no_such_relation(text: str) -> None:
    assert beside(text) == []


def test_a_length_held_against_a_date_of_the_sentence_before() -> None:
    found = story("He was shot on 12 June. That was two days before he was due in court on 16 June.")
    ties = Ties(found)
    (length,) = find_lengths(found)
    (tie,) = far(ties, length)
    assert found.text[tie.first.start : tie.first.end] == "12 June"
    assert found.text[tie.second.start : tie.second.end] == "16 June"
    assert any(first <= 4 <= last for first, last in tie.gaps)


@pytest.mark.parametrize(
    ("text", "fine"), [("It fell on 12 June.", True), ("It fell on Tuesday.", True), ("It fell in June.", False)]
)
def test_a_moment_of_one_day(text: str, fine: bool) -> None:
    (moment,) = story(text).timeline.moments
    assert fine_day(moment) is fine
