"""Forms of speaker mentions: one letter each, no letter twice."""

from __future__ import annotations

from linter.annotate.quotes import mention_forms


def test_every_form_has_a_letter_of_its_own() -> None:
    letters = [value for name, value in vars(mention_forms).items() if name.isupper() and isinstance(value, str)]
    assert all(len(letter) == 1 for letter in letters)
    assert len(letters) == len(set(letters))
