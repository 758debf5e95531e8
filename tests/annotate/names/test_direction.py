"""Which of two forms of a name is likelier right."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.direction import direction, is_known
from linter.annotate.names.name_words import name_words
from linter.read import read_text


def towards(text: str, doubtful: str, other: str) -> int:
    story = Story(read_text(text, "a.txt"))
    words = name_words(story)
    return direction(story, words[doubtful], words[other])


def test_the_form_that_stands_often_and_is_known() -> None:
    text = "Ada Nielsen opened the mill. Nielsen spoke. Nielsen left early. Neilsn said no."
    assert towards(text, "neilsn", "nielsen") == 1


def test_nothing_tells_between_two_that_stand_once() -> None:
    assert towards("Ada Zyrvol opened the mill. Zyrvul said no.", "zyrvul", "zyrvol") in (0, 1)


def test_lists_know_names_and_words() -> None:
    assert is_known("london")
    assert not is_known("zyrvol")
