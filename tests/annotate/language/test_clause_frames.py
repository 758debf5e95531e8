"""What the reading of clauses asks of a noun or a verb."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.clause_frames import agree, chain, is_human, may_be_participle, verb_above
from linter.annotate.language.phrases import Noun, Verb
from linter.read import read_text


def parsed(text: str) -> tuple[list[Noun], list[Verb]]:
    found = Story(read_text(text, "a.txt")).clauses.around(0)
    return list(found.nouns), list(found.verbs)


def test_a_chain_goes_up_over_prepositions() -> None:
    nouns, _ = parsed("The captain of the ferry of the island resigned.")
    assert [noun.word for noun in chain(nouns[2])] == ["island", "ferry", "captain"]


def test_the_verb_above_a_noun() -> None:
    nouns, verbs = parsed("The council sold the roof of the barn.")
    barn = next(noun for noun in nouns if noun.word == "barn")
    assert verb_above(barn) is verbs[0]


@pytest.mark.parametrize(("text", "fits"), [("The barn was sold.", True), ("The barns were sold.", True)])
def test_subject_and_verb_agree(text: str, fits: bool) -> None:
    nouns, verbs = parsed(text)
    assert agree(nouns[0], verbs[0]) is fits


@pytest.mark.parametrize(
    ("text", "human"), [("The farmer left.", True), ("Ada Quill left.", True), ("The barn burned.", False)]
)
def test_who_may_be_people(text: str, human: bool) -> None:
    assert is_human(parsed(text)[0][0]) is human


def test_a_past_tense_that_is_no_participle() -> None:
    assert may_be_participle("arrested")
    assert not may_be_participle("went")
