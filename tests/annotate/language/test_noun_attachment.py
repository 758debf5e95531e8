"""Where a noun phrase belongs: subject, object, behind a preposition, joined, apposed."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.phrases import Noun
from linter.read import read_text


def noun(text: str, word: str) -> Noun:
    return next(one for one in Story(read_text(text, "a.txt")).clauses.around(0).nouns if one.word == word)


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("The council sold the barn.", "council", "subject"),
        ("The council sold the barn.", "barn", "object"),
        ("The barn was sold by the council.", "council", "agent"),
    ],
)
def test_the_role_of_a_noun(text: str, word: str, role: str) -> None:
    assert noun(text, word).role == role


def test_what_a_preposition_hangs_it_on() -> None:
    roof = noun("The council sold the roof of the barn.", "roof")
    barn = noun("The council sold the roof of the barn.", "barn")
    assert barn.preposition == "of"
    assert barn.governor is not None
    assert barn.governor.word == roof.word


def test_joined_nouns_are_beside_one_another() -> None:
    assert [other.word for other in noun("The farmer and the miller left.", "farmer").beside] == ["miller"]
