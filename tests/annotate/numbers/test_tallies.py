"""Votes as they are told."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.tallies import tallies, told_number


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The council voted 6-3 for it.", (6, 3, 0)),
        ("The bill passed by 24 votes to 19, with three abstentions.", (24, 19, 3)),
        ("The side won 6-3 on Friday.", None),
    ],
)
def test_what_is_a_vote(text: str, votes: tuple[int, int, int] | None) -> None:
    found = [(tally.for_, tally.against, tally.others) for tally in tallies(story_of(text).figures)]
    assert found == ([votes] if votes else [])


def test_a_number_in_words_or_figures() -> None:
    assert [told_number(word) for word in ("nine", "1,200", "many")] == [9, 1200, 0]
