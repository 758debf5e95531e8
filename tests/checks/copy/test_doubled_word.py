"""Words that stand twice running."""

from __future__ import annotations

import pytest

from linter.checks.copy.doubled_word import DoubledWord
from linter.finding import Severity

CHECK = DoubledWord(never=("the of to", "and"), exceptions=("had that",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He had had enough and knew that that was so.", id="words that may be doubled"),
        pytest.param("Duran Duran played in Walla Walla.", id="names"),
        pytest.param("It went on and on, and, and so on.", id="a comma between"),
        pytest.param("No. no, 20 20 and 3 3.", id="a stop between, and figures"),
        pytest.param("“It was very very cold,” she said.", id="people repeat themselves"),
        pytest.param("Storm hits the\n\nthe rain fell.", id="two paragraphs"),
        pytest.param("He gave it to The The, the band.", id="a band"),
        pytest.param("A ha-ha ha wall.", id="half of a compound"),
    ],
)
def test_right_repetitions_are_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It is the the end.", ["the the"], id="a function word"),
        pytest.param("The the end.", ["The the"], id="at the start of a sentence"),
        pytest.param("“It is the the end,” she said.", ["the the"], id="in quotation marks"),
        pytest.param("A wall wall fell.", ["wall wall"], id="another word"),
        pytest.param(
            "It was a long night for the men who guard the harbour of\nof the old town, who had not slept for three days\nin all.",
            ["of\nof"],
            id="over a wrapped line",
        ),
    ],
)
def test_doubled_words_are_reported(flagged, text, expected):
    assert flagged(CHECK, text) == expected


def test_only_function_words_are_sure():
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.read.plain import read

    hits = CHECK.find(Story(read("It is the the end of a wall wall.", "x.txt")), Desk())
    assert [(hit.severity, hit.suggestions) for hit in hits] == [(None, ("the",)), (Severity.SUGGESTION, ("wall",))]
