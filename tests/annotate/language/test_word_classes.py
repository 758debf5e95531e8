"""Closed classes of words: no content word slips in."""

from __future__ import annotations

import pytest

from linter.annotate.language import word_classes
from linter.lexicon import folded

CLASSES = {name: value for name, value in vars(word_classes).items() if name.isupper() and isinstance(value, frozenset)}


@pytest.mark.parametrize("name", CLASSES)
def test_entries_are_single_words_in_lower_case(name: str) -> None:
    assert CLASSES[name]
    assert all(word == folded(word) and " " not in word for word in CLASSES[name])


def test_modals_and_auxiliaries() -> None:
    assert {"will", "might"} <= word_classes.MODALS <= word_classes.AUXILIARIES
    assert not word_classes.PREPOSITIONS & word_classes.DETERMINERS
