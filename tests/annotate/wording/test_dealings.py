"""Who dealt with whom."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.wording.dealings import party_name
from linter.read import read_text


def test_the_words_by_which_a_body_goes() -> None:
    story = Story(read_text("Tarn Valley Trust bought the mill from Kelder Estates.", "a.txt"))
    noun = next(n for n in story.clauses.around(0).nouns if n.role == "subject")
    assert {"trust"} <= {word.lower() for word in party_name(story, noun)}


def test_nobody_has_no_words() -> None:
    assert party_name(Story(read_text("It rained.", "a.txt")), None) == frozenset()
