"""Whose words can be one person's."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.first_person import is_one, says_i
from linter.annotate.quotes.speaker_candidates import Passages
from linter.read import read_text


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ("“I saw the bridge go.”", True),
        ("“They took my boat.”", True),
        ("“We saw the bridge go.”", False),
        ("“He shouted, ‘I am off,’ and went.”", False),
    ],
)
def test_who_says_i(said: str, one: bool) -> None:
    story = Story(read_text(f"Rain fell. {said}", "a.txt"))
    assert says_i(story, story.quotations[0]) is one


@pytest.mark.parametrize(
    ("subject", "one"),
    [
        ("Ann Quill", True),
        ("The baker", True),
        ("She", True),
        ("The bakers", False),
        ("The crowd", False),
        ("The ministry", False),
    ],
)
def test_who_is_one(subject: str, one: bool) -> None:
    story = Story(read_text(f"{subject} told of the flood. “It came at noon.”", "a.txt"))
    assert is_one(story, Passages(story)[0].mentions[0]) is one
