"""Sources of rows of values with commas between them."""

from __future__ import annotations

import pytest

from linter.read import read_text
from linter.sources.value_rows import parted


def text(source: str) -> str:
    return parted(read_text(source, "source.txt")).text


def test_values_of_rows_stand_apart() -> None:
    assert text("Orle,7,160\nTarn,163,4\n") == "Orle;7;160\nTarn;163;4\n"


def test_commas_within_marks_of_quotation_stay() -> None:
    assert '"Orle, upper"' in text('"Orle, upper",7,160\n"Tarn, lower",163,4\n')


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("It sold 7,160 looms and 163 chairs.", id="a sentence"),
        pytest.param("Orle, Tarn, Velm\nBrask, Ode, Rill\n", id="lists of names"),
        pytest.param("Orle,7,160\n", id="one row"),
        pytest.param("", id="nothing"),
    ],
)
def test_running_text_is_left_alone(source: str) -> None:
    document = read_text(source, "source.txt")
    assert parted(document) is document


def test_every_offset_stays() -> None:
    source = "Orle,7,160\nTarn,163,4\n\nRain fell, it said."
    before, after = read_text(source, "source.txt").text, text(source)
    assert len(before) == len(after)
    assert all(a == b or (a, b) == (",", ";") for a, b in zip(before, after, strict=True))
