"""What a quotation looks like from its place in its paragraph."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.quoted_view import QuotedView, distance_step
from linter.annotate.quotes.speaker_candidates import Passages
from linter.read import read_text


def view(text: str, index: int = 0) -> QuotedView:
    story = Story(read_text(text, "story.txt"))
    passage = Passages(story)[story.quotations[index].paragraph]
    return QuotedView(passage, index, story.quotations[index], story.text)


def test_counts_are_coarser_the_larger_they_are() -> None:
    steps = [distance_step(n) for n in range(200)]
    assert steps == sorted(steps)
    assert steps[0] != steps[1]
    assert steps[100] == steps[199]


@pytest.mark.parametrize(
    ("text", "capital", "single"),
    [
        ("“It is late,” Ada Quill said.", "C", "d"),
        ("Ada Quill called it “a late hour” then.", "c", "d"),
        ("‘It is late,’ Ada Quill said. ‘We go.’", "C", "s"),
    ],
)
def test_its_first_letter_and_its_marks(text: str, capital: str, single: str) -> None:
    found = view(text)
    assert (found.capital, found.single) == (capital, single)


def test_the_words_around_it() -> None:
    found = view("In Velm she said “it is late” and left.")
    assert found.before.startswith("V")
    assert found.after == "and"
    assert found.words == 3


def test_alone_in_its_paragraph() -> None:
    found = view("Ada Quill wept.\n\n“It is late.”")
    assert found.only
    assert (found.before, found.after) == ("^^", "$")
    assert not view("“It is late,” Ada Quill said.").only


def test_the_head_of_the_story_is_told() -> None:
    assert view("“It is late,” Ada Quill said.").opening == "h"
    assert view("Rain fell.\n\n“It is late,” Ada Quill said.").opening == "t"


def test_the_clause_of_speech_beside_it() -> None:
    found = view("Ada Quill said: “It is late.”")
    assert found.nearest.endswith("s")
    assert found.roles
    assert view("“It is late.” Rain fell.").roles == {}
