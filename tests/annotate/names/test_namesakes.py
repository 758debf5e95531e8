"""People who share a surname."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.namesakes import find_namesakes, pet_form, shared_surnames
from linter.read import read_text


def story(text: str) -> Story:
    return Story(read_text(text, "a.txt"))


def test_relatives_are_weighed_lower_than_a_slip() -> None:
    (relative,) = find_namesakes(story("Ada Quill opened the mill. Her brother, Tom Quill, runs it. Ada Quill said so."))
    slip = find_namesakes(story("Mayor Ada Quill opened the mill. Ada Quill spoke for an hour. Mayor Alda Quill then left."))
    assert relative.evidence.get("kin right before") or relative.evidence.get("kin near")
    assert slip[0].score > relative.score


def test_surnames_that_two_people_have() -> None:
    assert shared_surnames(story("Ada Quill and Tom Quill met Ola Marlow.")) == {"quill"}


def test_pet_forms() -> None:
    assert pet_form("charlotte", "charlie")
    assert not pet_form("ada", "tom")
