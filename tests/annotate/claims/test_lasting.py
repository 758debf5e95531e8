"""Whether a length is told of what began at one time and ended at another."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.lasting import begun
from linter.annotate.dates.lengths import find_lengths
from linter.read import read_text


def told(text: str) -> bool:
    story = Story(read_text(text, "story.txt"))
    length = next(iter(find_lengths(story)))
    one, other = (clock.span for clock in story.clocks)
    return begun(text, length, story.sentences[0], (one, other))


@pytest.mark.parametrize(
    "text",
    [
        "The match began at 6.30 p.m. and, after three hours, ended at 9.30 p.m.",
        "The ferry left at 9 a.m. and landed at 2 p.m., a trip of five hours.",
        "The power failed at 6.30 p.m. and was restored at 9.30 p.m., or three hours.",
    ],
)
def test_a_length_of_the_whole_stretch(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The match began at 6.30 p.m. and, three hours late, ended at 9.30 p.m.", id="late"),
        pytest.param("The ferry left at 9 a.m. and passed Velm at 2 p.m., a trip of five hours.", id="it did not end"),
        pytest.param("The ferry at 9 a.m. and that at 2 p.m. take five hours.", id="two ferries"),
        pytest.param("The ferry left at 9 a.m. and landed at 2 p.m. local time, a trip of five hours.", id="another clock"),
    ],
)
def test_a_length_of_something_else(text: str) -> None:
    assert not told(text)
