"""The words of a document with their offsets: what every annotation stands on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.annotate.language.tokens import tokenize
from linter.read import read_text
from linter.text import Span


def test_words_and_numbers_with_their_places() -> None:
    tokens = tokenize(read_text("Quill’s barn burned at 10:30.", "a.txt"))
    assert tokens.words[:3] == ["Quill’s", "barn", "burned"]
    assert [tokens.at(offset) for offset in (0, 8, 13)] == [0, 1, 2]


@given(st.text(alphabet="aB1 .,’'-\n“”é", max_size=80))
def test_tokens_stand_where_they_say_in_order_and_do_not_overlap(text: str) -> None:
    document = read_text(text, "a.txt")
    tokens = tokenize(document)
    at = 0
    for word, start, end in zip(*tokens, strict=True):
        assert at <= start < end
        assert document.text[start:end] == word
        at = end
    assert list(tokens.within(Span(0, len(document.text)))) == list(range(len(tokens.words)))
