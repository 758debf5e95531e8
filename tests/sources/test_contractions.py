"""Contractions and what they are spelt out."""

from __future__ import annotations

import pytest

from linter.sources.contractions import same_spelled_out, spelled_out


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("i've never", "i have never"),
        ("we'll", "we will"),
        ("she'd", "she had"),
        ("she'd", "she would"),
        ("won't", "will not"),
        ("can't", "cannot"),
        ("it's", "it has"),
    ],
)
def test_a_contraction_is_the_same_spelt_out(ours, theirs):
    assert same_spelled_out(ours.split(), theirs.split())
    assert same_spelled_out(theirs.split(), ours.split())


@pytest.mark.parametrize(
    ("ours", "theirs"), [("don't", "do"), ("i've", "have"), ("i'll", "i have"), ("the town's", "the town"), ("can", "cannot")]
)
def test_other_words_are_not(ours, theirs):
    assert not same_spelled_out(ours.split(), theirs.split())


def test_an_owner_stays_one():
    assert same_spelled_out(["town's"], ["town's"])
    assert len(spelled_out(["isn't"])) == 2
