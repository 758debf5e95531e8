"""The units that copy uses."""

from __future__ import annotations

import pytest

from linter.annotate.numbers.units import LONGEST, UNITS, unit_sizes


@pytest.mark.parametrize(
    ("word", "dimension", "name"),
    [("miles", "length", "mile"), ("acres", "area", "acre"), ("weeks", "time", "week"), ("kilograms", "weight", "kg")],
)
def test_a_word_and_its_unit(word: str, dimension: str, name: str) -> None:
    unit = UNITS[word]
    assert (unit.dimension, unit.name) == (dimension, name)


def test_no_noun_is_a_unit_by_chance() -> None:
    assert not {"hens", "people", "votes", "goals"} & UNITS.keys()


def test_sizes_are_in_the_base_unit_of_a_dimension() -> None:
    sizes = unit_sizes()
    assert sizes["km"] == pytest.approx(1000 * sizes["metre"])
    assert sizes["mile"] == pytest.approx(1609.344 * sizes["metre"])


def test_one_name_has_one_dimension_and_one_size() -> None:
    known: dict[str, tuple[str, float]] = {}
    for unit in UNITS.values():
        assert known.setdefault(unit.name, (unit.dimension, unit.size)) == (unit.dimension, unit.size)


def test_no_unit_has_more_words_than_are_looked_at() -> None:
    assert max(word.count(" ") + 1 for word in UNITS) == LONGEST
