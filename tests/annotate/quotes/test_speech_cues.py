"""How often a word introduces speech."""

from __future__ import annotations

from linter.annotate.quotes.mention_forms import DOCUMENT, PEOPLE
from linter.annotate.quotes.speech_cues import ALWAYS, GRADES, grades, speaking_nouns


def test_grades_are_in_order() -> None:
    assert list(GRADES) == sorted(GRADES)
    assert set(grades().values()) <= set(GRADES)
    assert grades()["said"] == ALWAYS


def test_nouns_that_speak() -> None:
    assert speaking_nouns()["officials"] == PEOPLE
    assert speaking_nouns()["statement"] == DOCUMENT
