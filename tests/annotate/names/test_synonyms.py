"""Surnames that a program which swaps words for synonyms would make of one another."""

from __future__ import annotations

import pytest

from linter.annotate.names.synonyms import same_meaning


@pytest.mark.parametrize(
    ("one", "other"), [("stone", "rock"), ("brook", "stream"), ("littlewood", "smallwood"), ("bridges", "viaducts")]
)
def test_words_of_like_meaning(one: str, other: str) -> None:
    assert same_meaning(one, other)
    assert same_meaning(other, one)


@pytest.mark.parametrize(("one", "other"), [("stone", "brook"), ("quill", "marlow"), ("stone", "stone")])
def test_words_of_another_meaning(one: str, other: str) -> None:
    assert not same_meaning(one, other)
