"""The office before a name, and whether one person can hold two."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.offices import Office, conflict, office
from linter.read import read_text


def first(text: str) -> Office:
    story = Story(read_text(text, "a.txt"))
    found = next(found for mention in story.mentions if (found := office(story, mention)) is not None)
    assert found is not None
    return found


def test_an_office_with_its_portfolio() -> None:
    found = first("Finance Minister Ada Quill resigned.")
    assert (found.head, found.past) == ("minister", False)
    assert "finance" in found.portfolio.lower()


def test_a_former_one() -> None:
    assert first("Former mayor Ada Quill spoke.").past


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Finance Minister Ada Quill spoke.", "Foreign Minister Ada Quill spoke.", True),
        ("Mayor Ada Quill spoke.", "Mayor Ada Quill left.", False),
    ],
)
def test_what_one_person_cannot_be_at_once(one: str, other: str, clash: bool) -> None:
    assert conflict(first(one), first(other)) is clash
