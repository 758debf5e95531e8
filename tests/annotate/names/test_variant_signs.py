"""The signs that one word of a name stands for another: each is told between 0 and 1."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.name_words import name_words
from linter.annotate.names.title_words import honorific, last_title
from linter.annotate.names.variant_signs import unknown, variant_signs
from linter.annotate.names.variants import variant_candidates
from linter.read import read_text


def test_signs_lie_between_nothing_and_one() -> None:
    story = Story(read_text("Dr Ada Nielsen met Tom Marlow. Nielsn said no. Marlowe left.", "a.txt"))
    rows = list(variant_candidates(story, name_words(story)))
    assert rows
    for kind, pair, use, target in rows:
        assert all(0 <= value <= 1 for value in variant_signs(story, kind, pair, use, target).values())


def test_titles_and_unknown_words() -> None:
    assert honorific("Mr.")
    assert not honorific("Mayor")
    assert last_title("Prime Minister") == "minister"
    assert unknown("zyrvol")
    assert not unknown("london")
