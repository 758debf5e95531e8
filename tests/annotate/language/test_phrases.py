"""Noun phrases and verb groups as a sentence's pieces."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.phrases import Noun, Verb
from linter.read import read_text


def pieces(text: str) -> tuple[list[Noun], list[Verb]]:
    parsed = Story(read_text(text, "a.txt")).clauses.around(0)
    return list(parsed.nouns), list(parsed.verbs)


def test_a_noun_phrase_knows_its_head_and_what_stands_before() -> None:
    (barn, *_), _ = pieces("The old barn burned.")
    assert (barn.word, barn.determiner, barn.modifiers, barn.plural) == ("barn", "the", ("old",), False)
    assert barn.definite


@pytest.mark.parametrize("text", ["No barn burned.", "Nobody left.", "None of them left."])
def test_a_denied_one(text: str) -> None:
    assert pieces(text)[0][0].denied


@pytest.mark.parametrize(
    ("text", "passive", "perfect", "negated", "modal"),
    [
        ("The barn was sold.", True, False, False, ""),
        ("The owner has sold the barn.", False, True, False, ""),
        ("The owner did not sell the barn.", False, False, True, ""),
        ("The owner may sell the barn.", False, False, False, "may"),
    ],
)
def test_a_verb_group_is_read_whole(text: str, passive: bool, perfect: bool, negated: bool, modal: str) -> None:
    (verb, *_) = pieces(text)[1]
    assert (verb.passive, verb.perfect, verb.negated, verb.modal) == (passive, perfect, negated, modal)
    assert "sell" in verb.lemmas


def test_doer_and_patient_of_active_and_passive() -> None:
    for text in ("Quill sold the barn.", "The barn was sold by Quill."):
        (verb, *_) = pieces(text)[1]
        assert verb.doer is not None
        assert verb.doer.word == "quill"
        assert verb.patient is not None
        assert verb.patient.word == "barn"
