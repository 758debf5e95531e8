"""What accounts for a quotation without a speaker."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.unspoken import accounted_for, told_by_writer
from linter.read import read_text


def last(text: str) -> bool:
    story = Story(read_text(text, "story.txt"))
    return accounted_for(story, len(story.quotations) - 1)


HEAD = "The council met in Velm on Monday.\n\nRain fell on the square all day.\n\n"
TAIL = "\n\nThe meeting ended at nine.\n\nThe square was empty by ten."


@pytest.mark.parametrize(
    "middle",
    [
        pytest.param("What did they want? “A new roof and nothing else at all, thank you.”", id="a question is answered"),
        pytest.param("The banner read “A new roof and nothing else at all for Velm.”", id="words on a banner"),
        pytest.param("They kept to the old saying “A roof is worth more than a door.”", id="a proverb"),
        pytest.param("The square was loud. “No roof!”", id="a short cry"),
    ],
)
def test_a_quotation_that_needs_no_speaker(middle: str) -> None:
    assert last(HEAD + middle + TAIL)


def test_a_statement_out_of_the_blue_needs_one() -> None:
    assert not last(HEAD + "Rain fell again. “We have asked for a new roof since the spring.” The square was loud." + TAIL)


def test_a_writer_who_says_i() -> None:
    own = "I went to Velm. My train was late. “It is late.”"
    assert told_by_writer(Story(read_text(own, "story.txt")))
    said = "“I went to Velm. My train was late,” Ada Quill said."
    assert not told_by_writer(Story(read_text(said, "story.txt")))


def test_a_mark_that_is_missing_beside_it() -> None:
    text = HEAD + "“We have asked, said the baker of Velm.\n\n“They have heard us at last.”" + TAIL
    story = Story(read_text(text, "story.txt"))
    assert any(not quotation.close for quotation in story.quotations)
    assert accounted_for(story, len(story.quotations) - 1)
