"""A quotation parted where words were openly left out or put in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.sources.quotation_pieces import pieces_of


def test_ellipses_and_brackets_part_it() -> None:
    text = "We will never … sell [the mill] to anybody"
    assert [" ".join(piece.words.folded) for piece in pieces_of(text, 0, len(text))] == ["we will never", "sell", "to anybody"]


@given(st.text(alphabet="ab …[].’ ", max_size=60))
def test_pieces_stand_in_order_inside_the_quotation(text: str) -> None:
    at = 0
    for piece in pieces_of(text, 0, len(text)):
        for start, end in zip(piece.words.starts, piece.words.ends, strict=True):
            assert at <= start < end <= len(text)
            at = end
