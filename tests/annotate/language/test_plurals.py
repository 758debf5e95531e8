"""Plural nouns and their singular."""

from __future__ import annotations

import pytest

from linter.annotate.language.plurals import is_plural, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("officers", "officer"),
        ("bodies", "body"),
        ("people", "person"),
        ("women", "woman"),
        ("wolves", "wolf"),
        ("boxes", "box"),
    ],
)
def test_a_plural_has_its_singular(plural: str, one: str) -> None:
    assert is_plural(plural)
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["officer", "bus", "glass", "person"])
def test_a_singular_stays(word: str) -> None:
    assert singular(word) == word
