"""Words and digits read as numbers."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.numerals import Gaps, digits, read_numeral, simple
from linter.read import read_text


def value(text: str, at: int = 0) -> float | None:
    story = Story(read_text(text, "a.txt"))
    gaps = Gaps(story.text, story.tokens.starts, story.tokens.ends)
    found = read_numeral(story.lower, gaps, at, False)
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two hundred and fifty barns", 250),
        ("twenty-one barns", 21),
        ("2.5 million barns", 2_500_000),
        ("half a million barns", 500_000),
        ("three thousand and six barns", 3006),
        ("1,204 barns", 1204),
        ("barns burned", None),
    ],
)
def test_a_cardinal_is_read_whole(text: str, expected: float | None) -> None:
    assert value(text) == expected


def test_words_and_tokens_of_digits() -> None:
    assert (simple("seventeen"), simple("barn"), digits("12,300")) == (17, None, 12300)
