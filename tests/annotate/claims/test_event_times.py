"""Times at which the copy says that something happened, each with its noun."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.event_times import event_times, foretold
from linter.read import read_text


def story(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


def told(text: str) -> list[tuple[str, str]]:
    found = story(text)
    return [(text[event.span.start : event.span.end], found.lower[event.noun]) for event in event_times(found)]


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("They recalled the Tuesday crash.", "Tuesday crash", "crash"),
        ("They recalled Friday's vote.", "Friday's vote", "vote"),
        ("They recalled the crash on Tuesday.", "crash on Tuesday", "crash"),
        ("They recalled the opening in the sixties.", "opening in the sixties", "opening"),
    ],
)
def test_a_time_and_its_noun(text: str, words: str, noun: str) -> None:
    ((found, head),) = told(text)
    assert head == noun
    assert words.split()[0].removesuffix("'s") in found
    assert found in text


@pytest.mark.parametrize("text", ["They met on Tuesday.", "They mended the roof on Tuesday.", "They recalled the crash.", ""])
def test_a_time_of_nothing_that_has_a_noun(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "ahead"), [("The vote will be held on Friday.", True), ("The vote was held on Friday.", False)]
)
def test_what_is_still_to_come(text: str, ahead: bool) -> None:
    found = story(text)
    assert foretold(found, found.sentences[0]) is ahead
