"""Names of several words that differ in one word."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.altered_names import altered_names, named_things
from linter.read import read_text

TEXT = "The Tarn Valley Trust bought the mill. The Tarn Valley Trust will open it. The Tarn Hill Trust said so."


def test_things_with_their_places() -> None:
    story = Story(read_text(TEXT, "a.txt"))
    assert [len(thing.spans) for thing in named_things(story) if "Valley" in thing.words] == [2]


def test_every_pair_is_of_two_things_of_the_story() -> None:
    story = Story(read_text(TEXT, "a.txt"))
    things = named_things(story)
    assert all(pair.doubtful in things and pair.other in things for pair in altered_names(story))


def test_regions_and_markets_of_a_set_are_no_slips() -> None:
    text = "East South Central rose. West South Central fell. The Tarn A-share rose. The Tarn B-share fell."
    assert list(altered_names(Story(read_text(text, "a.txt")))) == []
