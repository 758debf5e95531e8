"""Who has the floor where a quotation has no tag."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.floor import floor
from linter.annotate.quotes.speaker_candidates import Passages
from linter.annotate.quotes.speakers import NOBODY, Speech
from linter.read import read_text


def test_who_opens_the_sentence_beside_it() -> None:
    story = Story(read_text("Margaret Quill was angry at the council. “They never asked us about the mill.”", "a.txt"))
    found = floor(Passages(story), 0, None)
    assert found is not None
    assert story.text[found.mention.start : found.mention.end] == "Margaret Quill"


def test_nobody_has_it_among_things() -> None:
    story = Story(read_text("The rain fell on the mill. “They never asked us about it.”", "a.txt"))
    assert floor(Passages(story), 0, None) is None


def test_a_speaker_before_without_a_name_takes_nothing_from_the_floor() -> None:
    copy = (
        "“It is cold,” they said.\n\nThe rain fell on the mill all day.\n\nThe mill was shut in May.\n\n"
        "“The roof has been leaking since the spring.”\n\nAnn Quill said that it would be mended.\n"
    )
    story = Story(read_text(copy, "a.txt"))
    passages = Passages(story)
    they = passages[0].mentions[0]
    heard = Speech(they, 0, NOBODY)
    assert floor(passages, 1, heard) is None
    assert len(story.attributions) == 2


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("The crowd shouted at the bus. “I told you that the brakes were gone.”", id="a crowd"),
        pytest.param("Selmouth council asked for more time. “It will be the end of the market, I fear.”", id="a council"),
    ],
)
def test_nobody_has_it_who_is_not_one_person(copy: str) -> None:
    story = Story(read_text(copy, "a.txt"))
    assert floor(Passages(story), 0, None) is None


def test_nobody_has_it_to_whom_it_is_done() -> None:
    copy = "The ministers met for nine hours. A joint letter is promised for Monday.\n\n“We have agreed to go on with the talks.”\n"
    story = Story(read_text(copy, "a.txt"))
    assert floor(Passages(story), 0, None) is None


def test_a_body_that_speaks_has_it() -> None:
    copy = "The council said that it had no money.\n\n“We have mended that roof three times.”\n\nRain fell.\n"
    found = floor(Passages(Story(read_text(copy, "a.txt"))), 0, None)
    assert found is not None
    assert found.mention.key == "council"
