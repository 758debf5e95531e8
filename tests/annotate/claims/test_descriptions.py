"""What people are said to be."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read.plain import read


def said(text: str) -> set[tuple[str, str, str]]:
    return {(c.subject.name, c.value.text, c.stance) for c in Story(read(text, "test.txt")).claims.of("role")}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("Works Minister Ada Quist spoke.", ("Ada Quist", "works minister", "asserted"), id="title"),
        pytest.param("Ada Quist, the works minister, spoke.", ("Ada Quist", "the works minister", "asserted"), id="apposed"),
        pytest.param("Ada Quist, 41, the works minister, spoke.", ("Ada Quist", "the works minister", "asserted"), id="age"),
        pytest.param("The works minister, Ada Quist, spoke.", ("Ada Quist", "the works minister", "asserted"), id="before"),
        pytest.param("Ada Quist is the works minister.", ("Ada Quist", "the works minister", "asserted"), id="predicate"),
        pytest.param("Ada Quist (Reform) spoke.", ("Ada Quist", "reform", "asserted"), id="bracket"),
        pytest.param("Former mayor Ada Quist spoke.", ("Ada Quist", "former mayor", "other"), id="former"),
        pytest.param("Mayor Ada Quist, as she then was, spoke.", ("Ada Quist", "mayor", "other"), id="then"),
    ],
)
def test_a_description_is_told_of_a_person(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in said(text)


def test_the_bare_surname_of_two_people_says_nothing() -> None:
    text = "Ada Quist and Tom Quist came. The mayor, Quist, spoke."
    assert not any(value == "the mayor" for _, value, _ in said(text))
