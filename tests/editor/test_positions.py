"""Offsets and the protocol's positions: every line end, every plane, both ways."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from linter.editor.positions import Point, Positions

TEXTS = st.text(st.sampled_from("a é“𝄞🇩\n\r\u2028\x85\x0b\t"), max_size=30)


@given(TEXTS)
@example("a\r\nb")
def test_every_offset_comes_back(text):
    at = Positions(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # between the two is no position
            assert at.offset(at.point(offset)) == offset


@given(TEXTS, st.integers(0, 9), st.integers(0, 99))
def test_any_position_is_an_offset_of_its_line(text, line, character):
    offset = Positions(text).offset(Point(line, character))
    assert 0 <= offset <= len(text)


def test_characters_beyond_the_first_plane_are_two_units():
    at = Positions("a𝄞b\nc")
    assert [tuple(at.point(i)) for i in range(6)] == [(0, 0), (0, 1), (0, 3), (0, 4), (1, 0), (1, 1)]
