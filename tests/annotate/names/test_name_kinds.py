"""What a name names: by its words, then by all mentions of it."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.name_kinds import places, sure_given
from linter.read import read_text


def kinds(text: str) -> dict[str, str]:
    story = Story(read_text(text, "story.txt"))
    return {story.document.words(mention.span): mention.kind for mention in story.names}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Ada Quill, 45, in May.", "Ada Quill", "full"),
        ("They met Mr Quill in May.", "Quill", "surname"),
        ("They flew to France in May.", "France", "place"),
        ("They sued the Velm Steel Corporation in May.", "Velm Steel Corporation", "organisation"),
        ("They sued the VTRK in May.", "VTRK", "acronym"),
        ("They met a French envoy.", "French", "demonym"),
        ("They met Quill in May.", "Quill", "bare"),
    ],
)
def test_the_kind_of_a_name(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize("text", ["On Monday it rained.", "Nobody came.", "It is a Marxism of sorts."])
def test_what_is_no_name(text: str) -> None:
    assert kinds(text) == {}


def test_all_mentions_of_a_name_decide_together() -> None:
    found = kinds("Orle Brandt said no. The deal was off, Orle Brandt said. Few like Orle Brandt, 61.")
    assert found["Orle Brandt"] == "full"


def test_a_word_of_an_institution_may_be_a_surname() -> None:
    assert kinds("Ada Battle, 45, a teacher, won.")["Ada Battle"] == "full"


def test_given_names_that_are_hardly_anything_else() -> None:
    assert sure_given("margaret")
    assert not sure_given("ferry")


def test_places_are_in_lower_case() -> None:
    assert "france" in places()
    assert all(place == place.lower() for place in places())
