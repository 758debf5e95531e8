"""One figure of the copy: how exact it claims to be."""

from __future__ import annotations

import pytest

from linter.annotate.numbers.quantity import Quantity
from linter.text import Span


def quantity(figures: str, value: float, scale: float = 1.0, **more: str) -> Quantity:
    return Quantity(
        Span(0, 1), value, value, value, more.get("kind", "count"), scale=scale, figures=figures, bound=more.get("bound", "")
    )


@pytest.mark.parametrize(
    ("figures", "value", "scale", "step"),
    [
        pytest.param("2.5", 2.5e6, 1e6, 1e5, id="a decimal of millions"),
        pytest.param("12,300", 12_300, 1, 100, id="noughts at the end"),
        pytest.param("47", 47, 1, 1, id="an exact count"),
        pytest.param("0.25", 0.25, 1, 0.01, id="hundredths"),
        pytest.param("", 3e6, 1e6, 1e6, id="in words"),
        pytest.param("0", 0, 1, 1, id="nought"),
    ],
)
def test_the_last_place_that_counts(figures: str, value: float, scale: float, step: float) -> None:
    assert quantity(figures, value, scale).step == pytest.approx(step)


def test_a_figure_that_is_said_to_be_rough() -> None:
    assert quantity("47", 47, bound="about").approximate
    assert not quantity("47", 47).approximate


def test_an_ordinal() -> None:
    assert quantity("3", 3, kind="ordinal").ordinal
    assert not quantity("3", 3).ordinal
