"""A surname and its form for the other sex."""

from __future__ import annotations

import pytest

from linter.annotate.names.gender_forms import other_sex_form


@pytest.mark.parametrize(
    ("one", "other"), [("dubrovsky", "dubrovska"), ("petrov", "petrova"), ("novak", "novakova"), ("kowalski", "kowalska")]
)
def test_a_mans_and_a_womans_form(one: str, other: str) -> None:
    assert other_sex_form(one, other)
    assert other_sex_form(other, one)


@pytest.mark.parametrize(("one", "other"), [("petrov", "pavlova"), ("quill", "quilla"), ("marlow", "marlowe")])
def test_two_surnames(one: str, other: str) -> None:
    assert not other_sex_form(one, other)
