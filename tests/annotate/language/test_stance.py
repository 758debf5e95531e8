"""How the copy holds what a verb or a noun tells."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.stance import of_noun, of_verb
from linter.read import read_text


def story(text):
    return Story(read_text(text, "a.txt"))


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("Ministers will close the mine.", "close", "planned"),
        ("Ministers were forced to close the mine.", "close", "asserted"),
        ("Ministers refused to close the mine.", "close", "denied"),
        ("Ministers may close the mine.", "close", "asked"),
        ("Ministers did not close the mine.", "close", "denied"),
        ("The mine never closed.", "closed", "denied"),
        ("Unless ministers close the mine, it floods.", "close", "counterfactual"),
        ("Ministers would have closed the mine.", "closed", "counterfactual"),
        ("Ministers denied that they had closed the mine.", "closed", "denied"),
        ("Miners fear that ministers have closed the mine.", "closed", "asked"),
        ("Ministers closed the mine though nobody had planned for it.", "closed", "asserted"),
        ("No mine was closed.", "closed", "denied"),
    ],
)
def test_the_stance_of_a_verb(text, word, stance):
    told = story(text)
    verb = told.clauses.verb(text.index(word))
    assert verb is not None
    assert of_verb(verb) == stance


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("Miners welcomed the closure.", "closure", "presupposed"),
        ("Miners called for the closure of the pit.", "closure", "asked"),
        ("Miners averted the closure of the pit.", "closure", "denied"),
        ("He was not pleased with the closure.", "closure", "presupposed"),
        ("There was no closure.", "closure", "denied"),
        ("Miners fought the proposed closure.", "closure", "asked"),
        ("A closure followed.", "closure", "asserted"),
    ],
)
def test_the_stance_of_a_noun(text, word, stance):
    told = story(text)
    noun = told.clauses.noun(text.index(word))
    assert noun is not None
    assert of_noun(noun) == stance


def test_text_without_sentences_has_no_clauses():
    assert len(story("").clauses) == 0
    assert story("").clauses.around(0).verbs == ()
