"""Forms of one word have one stem."""

from __future__ import annotations

import pytest

from linter.sources.stems import stem


@pytest.mark.parametrize(
    "forms",
    [("walk", "walks", "walked", "walking"), ("go", "went", "gone"), ("analysis", "analyses"), ("carry", "carried", "carries")],
)
def test_forms_meet(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("universe", "university"), ("mill", "million")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_figure_is_its_own_stem() -> None:
    assert stem("1,200") == "1,200"
