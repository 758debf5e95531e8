"""Whose an infinitive or a participle is."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.phrases import Verb
from linter.read import read_text


def verb(text: str, lemma: str) -> Verb:
    return next(one for one in Story(read_text(text, "a.txt")).clauses.around(0).verbs if lemma in one.lemmas)


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        pytest.param("The council plans to sell the barn.", "sell", "council", id="to"),
        pytest.param("The council urged the farmer to sell the barn.", "sell", "farmer", id="urged him to"),
        pytest.param("A man arrested on Friday was released.", "arrest", "man", id="participle"),
        pytest.param("Having sold the barn, the farmer left.", "sell", "farmer", id="before its subject"),
    ],
)
def test_the_subject_of_a_verb_that_is_not_finite(text: str, lemma: str, subject: str) -> None:
    found = verb(text, lemma)
    assert found.subject is not None
    assert found.subject.word == subject
