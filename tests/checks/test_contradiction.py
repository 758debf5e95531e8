"""Events that exclude one another, told of one person or thing."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.contradiction import Contradiction
from linter.desk import Desk
from linter.finding import Severity
from linter.read.plain import read

CHECK = Contradiction(
    groups={
        "left": ("resign", "step down", "his resignation"),
        "removed": ("oust him", "capture him", "remove him from office", "his ouster", "his capture"),
    }
)
OPENING = "Soldiers captured President Ivo Lantz at his palace before dawn.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(OPENING + "Crowds welcomed the capture of Lantz.", id="the same event"),
        pytest.param(OPENING + "Lantz did not resign.", id="denied"),
        pytest.param(OPENING + "Lantz never resigned.", id="never"),
        pytest.param(OPENING + "Lantz would have resigned soon.", id="would"),
        pytest.param(OPENING + "The bishop had called for Lantz’s resignation.", id="called for"),
        pytest.param(OPENING + "If Lantz resigned, nobody would mind.", id="if"),
        pytest.param(OPENING + "Had Lantz refused? Was Lantz’s resignation real?", id="a question"),
        pytest.param(OPENING + "Rumours of Lantz’s resignation had gone round.", id="rumours"),
        pytest.param(OPENING + "Lantz’s wife, Ana Bolt, resigned as judge.", id="somebody else"),
        pytest.param(OPENING + "His brother’s resignation came as a surprise.", id="his brother's"),
        pytest.param(OPENING + "Lantz later resigned as head of the bank.", id="later, another office"),
        pytest.param(OPENING + "Lantz resigned as mayor in 1999, and again in 2001.", id="once, long ago"),
        pytest.param("Lantz, the president, resigned.\n\nLantz’s resignation was expected.", id="one event told twice"),
        pytest.param("Soldiers captured President Ivo Lantz after his resignation.", id="both in one sentence"),
        pytest.param("Lantz resigned on Monday.\n\nSoldiers captured Lantz on Friday.", id="two days"),
        pytest.param(OPENING + "The resignation of the minister is next.", id="a minister"),
        pytest.param(OPENING + "Lantz was ousted.\n\n“Lantz” is a town.", id="one group only"),
    ],
)
def test_stories_that_hold_together_are_left_alone(flagged, text: str) -> None:
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(OPENING + "Crowds welcomed Lantz’s resignation.", "resignation", id="a noun with its owner"),
        pytest.param(OPENING + "Crowds welcomed the resignation of Lantz.", "resignation", id="a noun with of"),
        pytest.param(OPENING + "Crowds welcomed his resignation.", "resignation", id="a noun with a pronoun"),
        pytest.param(OPENING + "Crowds welcomed the resignation of the president.", "resignation", id="by his office"),
        pytest.param(OPENING + "Lantz resigned before dawn, the army said.", "resigned", id="a verb"),
        pytest.param(OPENING + "Lantz, 61, who stepped down, was flown out.", "stepped down", id="a relative clause"),
        pytest.param(
            "President Ivo Lantz resigned.\n\nThe ousted president, Lantz, left.".replace("president, ", ""),
            "ousted",
            id="a participle",
        ),
        pytest.param(
            "President Ivo Lantz resigned.\n\nLantz was removed from office by soldiers.", "removed from office", id="a passive"
        ),
    ],
)
def test_an_event_that_excludes_the_other_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(CHECK, text) == [words]


def test_the_finding_names_both_words_both_places_and_the_person() -> None:
    story = Story(read(OPENING + "Crowds welcomed Lantz’s resignation.", "test.txt"))
    (hit,) = CHECK.find(story, Desk())
    assert hit.words == ("resignation", "captured", "line 3", "line 1", "Ivo Lantz")
    assert [story.document.words(related.span) for related in hit.related] == ["captured"]


def test_a_quoted_word_is_a_suggestion_at_most() -> None:
    story = Story(read(OPENING + "“We thank Lantz. Lantz’s resignation was overdue,” the general said.", "test.txt"))
    assert [hit.severity for hit in CHECK.find(story, Desk())] == [Severity.SUGGESTION]


def test_a_long_story_of_events_is_read_in_good_time() -> None:
    text = "Soldiers captured President Ivo Lantz and Ana Bolt resigned, " * 2000
    assert list(CHECK.find(Story(read(text, "test.txt")), Desk())) == []
