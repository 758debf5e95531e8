"""Names of the headline that the story does not have."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.headline_name import HeadlineName
from linter.desk import Desk
from linter.read import read_text

BODY = """

Winifred Oldekamp kept her seat on Tuesday after a recount that lasted until four in the morning and cost the borough a lot.

She had been ahead by 325 votes on the night, and she was ahead by 325 when it was over. Her rival said nothing.
"""


def flagged(headline):
    text = headline + BODY
    return [
        text[hit.span.start : hit.span.end]
        for hit in HeadlineName(story=25).find(Story(read_text(text, "article.txt")), Desk())
    ]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        pytest.param("Recount confirms Vandeleur by 325", ["Vandeleur"], id="nobody of the story"),
        pytest.param("Vandeleur wins by 325 after a recount", ["Vandeleur"], id="in front"),
        pytest.param("Recount confirms Oldekamp by 325", [], id="who is there"),
        pytest.param("Recount confirms Oldekamps by 325", [], id="another form"),
        pytest.param("Recount Confirms Seat of Vandeleur", [], id="every word has a capital"),
        pytest.param("Recount costs France a lot", [], id="a country"),
        pytest.param("Recount confirms Vandeleur by 325.", [], id="a sentence"),
    ],
)
def test_names_of_the_headline(headline, names):
    assert flagged(headline) == names


def test_a_name_with_other_letters_than_the_story_has():
    text = "TREMLOWE CLEARED OF FRAUD\n\nA man was cleared on Friday.\n\nJonah Trembarth, 31, bought the tickets in good faith."
    (hit,) = HeadlineName().find(Story(read_text(text, "article.txt")), Desk())
    assert hit.words == ("TREMLOWE",)
    assert hit.related


def test_a_name_with_an_accent_stands_in_the_story_too():
    text = "Strength of the Tōmaku quake\n\nThe quake struck on Friday.\n\nNobody in the Tōmaku region slept. Tomaki Oldekamp was there."
    assert list(HeadlineName().find(Story(read_text(text, "article.txt")), Desk())) == []
