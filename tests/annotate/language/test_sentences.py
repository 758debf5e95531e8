"""Sentences and tokens: where they end, and that they lie in the text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.annotate import Story
from linter.read import read_text


def sentences(text):
    story = Story(read_text(text, "a.txt"))
    return [text[span.start : span.end] for span in story.sentences]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr. Okafor met Dr. Lind and Gen. Sir John P. Wade in St. Ives.", id="titles and initials"),
        pytest.param("The U.S. Senate and the U.K. Treasury agreed.", id="countries"),
        pytest.param("J. K. Marsh and A.B. Cole Jr. wrote it.", id="initials"),
        pytest.param("It rose 2.5 per cent to $3.2 billion.", id="decimal points"),
        pytest.param("Smith v. Jones was heard on Jan. 4 in Springfield, Ill. by the court.", id="month and state"),
        pytest.param("“Who did it?” she asked.", id="question inside a quotation, lower case behind it"),
        pytest.param("He came at 5 p.m. on Friday.", id="time of day"),
        pytest.param("The firm, Lind & Co. Ltd., closed.", id="company"),
        pytest.param("He lives at No. 10 Downing Street.", id="number"),
        pytest.param("It was... odd.", id="dots in the middle"),
        pytest.param("Yahoo! is a firm that he likes", id="no full stop at all"),
    ],
)
def test_one_sentence_stays_one(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. Nobody minded.", ["It rained.", "Nobody minded."], id="plain"),
        pytest.param("“It rained.” Nobody minded.", ["“It rained.”", "Nobody minded."], id="behind a closing mark"),
        pytest.param(
            "“It rained,” she said. “Nobody minded.”",
            ["“It rained,” she said.", "“Nobody minded.”"],
            id="before an opening mark",
        ),
        pytest.param("Did it? No! Well… Yes.", ["Did it?", "No!", "Well…", "Yes."], id="other stops"),
        pytest.param(
            "They sat in the sun. Then it rained.",
            ["They sat in the sun.", "Then it rained."],
            id="a word that is also an abbreviation",
        ),
        pytest.param("One.\n\nTwo", ["One.", "Two"], id="paragraphs"),
        pytest.param("It fell to 3. Then it rose.", ["It fell to 3.", "Then it rose."], id="a number at the end"),
        pytest.param("So did I. Nobody minded.", ["So did I.", "Nobody minded."], id="the pronoun I is no initial"),
        pytest.param(
            "He moved to the U.S. In May he left.",
            ["He moved to the U.S.", "In May he left."],
            id="a country at the end, before a little word",
        ),
        pytest.param("It closed at 5 p.m. The crowd left.", ["It closed at 5 p.m.", "The crowd left."], id="a time at the end"),
        pytest.param("It was Lind Inc. The firm closed.", ["It was Lind Inc.", "The firm closed."], id="a company at the end"),
    ],
)
def test_sentences_are_told_apart(text, expected):
    assert sentences(text) == expected


@given(st.text(alphabet="ab AB.!?…”“\n 'M", max_size=80))
def test_sentences_lie_in_order_in_the_text_and_lose_no_word(text):
    story = Story(read_text(text, "a.txt"))
    spans = story.sentences
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@given(st.text(max_size=80))
def test_tokens_are_slices_of_the_text(text):
    story = Story(read_text(text, "a.txt"))
    tokens = story.tokens
    assert [story.text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
