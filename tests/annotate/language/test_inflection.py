"""A word and the base forms it may belong to, both ways."""

from __future__ import annotations

import pytest

from linter.annotate.language.inflection import forms, lemmas, spellings


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("stopped", "stop"),
        ("carried", "carry"),
        ("making", "make"),
        ("went", "go"),
        ("bodies", "body"),
        ("sank", "sink"),
        ("boxes", "box"),
    ],
)
def test_a_form_leads_to_its_lemma(word: str, lemma: str) -> None:
    assert lemma in lemmas(word)


@pytest.mark.parametrize("lemma", ["resign", "buy", "steal", "carry", "stop", "die"])
def test_every_spelling_of_a_lemma_is_read_as_a_form_of_it(lemma: str) -> None:
    assert all(any(one.lemma == lemma and one.form == form for one in forms(word)) for word, form in spellings(lemma))


def test_the_word_itself_is_a_base_form() -> None:
    assert "table" in lemmas("table")
