"""How alike two words are as names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.annotate.names.likeness import compare, initial_sound, similarity, sound

WORDS = st.text(alphabet="abcdeklmnoprst", min_size=3, max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        pytest.param("nielsen", "nilsen", "near", id="a letter left out"),
        pytest.param("colin", "cloin", "swapped", id="letters swapped"),
        pytest.param("philips", "phillips", "doubled", id="a letter doubled"),
        pytest.param("clark", "klark", "sound", id="the same sound"),
    ],
)
def test_kinds_of_slips(one: str, other: str, sign: str) -> None:
    found = compare(one, other)
    assert found is not None
    assert getattr(found, sign)


def test_words_too_far_apart_are_not_compared() -> None:
    assert compare("quill", "brandvold") is None


@given(WORDS, WORDS)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    first, second = compare(one, other), compare(other, one)
    assert (first is None) == (second is None)
    if first is not None and second is not None:
        assert first.edits == second.edits
    assert similarity(one, other) == similarity(other, one)


def test_sounds() -> None:
    assert sound("philip") == sound("filip")
    assert initial_sound("karl") == initial_sound("carl")
