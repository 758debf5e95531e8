"""A description taken apart."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.phrase_heads import headed, is_definite, names_role
from linter.read.plain import read


@pytest.mark.parametrize(
    ("text", "front", "tail", "definite"),
    [
        ("Ada Voll, the finance director of Orrin Steel, left.", ("finance", "director"), ("orrin", "steel"), True),
        ("Ada Voll, the professor responsible for the study, left.", ("professor",), ("for", "the", "study"), True),
        ("Ada Voll, a union's secretary, left.", ("union", "secretary"), (), True),
        ("Ada Voll, a pilot, left.", ("pilot",), (), False),
        ("On Monday the pilot Ada Voll left.", ("pilot",), (), True),
    ],
)
def test_the_parts(text: str, front: tuple[str, ...], tail: tuple[str, ...], definite: bool) -> None:
    story = Story(read(text + " Voll wept.", "test.txt"))
    claim = story.claims.of("role")[0]
    said = headed(claim)
    assert (said.front, said.tail, said.head) == (front, tail, front[-1])
    assert is_definite(story, claim) is definite


def test_nouns_for_people() -> None:
    assert all(map(names_role, ("pilot", "geochemist", "signalman", "goalkeeper")))
    assert not names_role("table")
