"""Of whom something is said."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.owners import beside, subject
from linter.read import read_text


@pytest.mark.parametrize("text", ["Ada Quill, 41, left.", "Ada Quill (41) left.", "The 41-year-old Ada Quill left."])
def test_whose_age_it_is(text: str) -> None:
    story = Story(read_text(text, "a.txt"))
    person = beside(story, story.quantities[0].span)
    assert person is not None
    assert person.name == "Ada Quill"


def test_no_age_is_somebody_of_the_next_paragraph() -> None:
    story = Story(read_text("She broke an 87-year-old record\n\nAda Quill left.", "a.txt"))
    assert beside(story, story.quantities[0].span) is None


def test_the_subject_before() -> None:
    text = "Ada Quill has run the mill for 12 years."
    story = Story(read_text(text, "a.txt"))
    person = subject(story, text.index("12"))
    assert person is not None
    assert person.name == "Ada Quill"
