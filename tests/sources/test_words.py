"""Words as a comparison wants them."""

from __future__ import annotations

import pytest

from linter.sources.quotation_pieces import pieces_of
from linter.sources.stems import stem
from linter.sources.words import words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("organised colour", "Organized Color", id="British and American"),
        pytest.param("5 per cent", "5%", id="per cent"),
        pytest.param("twenty-five years", "25 years", id="numerals"),
        pytest.param("Beyoncé’s", "Beyonce's", id="accents and apostrophes"),
        pytest.param("12,300", "12300", id="thousands"),
        pytest.param("well-known", "well known", id="hyphens"),
        pytest.param("5m people", "5 million people", id="short scale"),
    ],
)
def test_house_spelling_folds_away(one, other):
    assert words_of(one).folded == words_of(other).folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("would", "would not", id="negation"),
        pytest.param("2.5", "25", id="decimal point"),
        pytest.param("four", "for", id="number and word"),
        pytest.param("1,2", "12", id="comma that is no thousands mark"),
        pytest.param("we're", "were", id="contraction"),
    ],
)
def test_what_carries_the_sense_does_not(one, other):
    assert words_of(one).folded != words_of(other).folded


def test_places_are_kept():
    text = "It cost twenty-five\npounds – 5 per cent."
    words = words_of(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == [
        "It",
        "cost",
        "twenty-five",
        "pounds",
        "5",
        "per cent",
    ]


@pytest.mark.parametrize(
    "words", ["walk walks walked walking", "go went gone", "study studies studied", "woman women", "make making made"]
)
def test_the_forms_of_a_word_have_one_stem(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("we go … and stay", ["we go", "and stay"], id="ellipsis"),
        pytest.param("we go. . . . And stay", ["we go", "and stay"], id="four spaced dots"),
        pytest.param("we [the people] go", ["we", "go"], id="bracket"),
        pytest.param("[W]e go", ["we go"], id="bracketed letter"),
        pytest.param("he work[ed] there", ["he", "there"], id="bracketed ending"),
        pytest.param("[sic] …", [], id="nothing left"),
        pytest.param("we [go", ["we go"], id="bracket left open"),
    ],
)
def test_a_quotation_parts_where_the_writer_says_so(text, pieces):
    assert [" ".join(piece.words.folded) for piece in pieces_of(text, 0, len(text))] == pieces
