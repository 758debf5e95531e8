"""Which figure of a source allows which of a draft."""

from __future__ import annotations

import pytest
from beside import sources_of, story_of

from linter.sources.figures import bears_out, labelled, numbers_a_line, stretch


@pytest.mark.parametrize(
    ("ours", "theirs", "fits"),
    [
        pytest.param("2.5 million francs", "2,480,000 francs", True, id="rounded"),
        pytest.param("2.5 million francs", "2.1 million francs", False, id="another"),
        pytest.param("a third of it", "33 percent", True, id="a fraction"),
        pytest.param("8 percent", "8 percentage points", False, id="points"),
        pytest.param("10 miles", "16 kilometres", True, id="converted"),
        pytest.param("16 metres", "16 days", False, id="another unit"),
        pytest.param("40 francs", "40 pounds", False, id="another currency"),
    ],
)
def test_what_bears_out_what(ours: str, theirs: str, fits: bool) -> None:
    mine, other = story_of(f"It was {ours}.").quantities[0], story_of(f"It was {theirs}.").quantities[0]
    assert bears_out(other, mine) is fits


def test_figures_are_found_by_value() -> None:
    sources = sources_of("The mill has 12 doors and 40 windows.")
    quantity = story_of("It has forty windows.").quantities[0]
    assert [figure.value for figure in sources.quantities.bearing_out(quantity)] == [40]


def test_a_figure_that_only_numbers_something() -> None:
    story = story_of("The ferry leaves from quay 4.")
    assert labelled(story, story.quantities[0])


def test_the_stretch_of_time_that_a_figure_is_told_for() -> None:
    year, quarter = (story_of(f"It pays 90,000 francs a {length}.") for length in ("year", "quarter"))
    assert stretch(year, year.quantities[0]) == 4 * stretch(quarter, quarter.quantities[0])


def test_the_number_of_an_item_stands_at_the_head_of_its_line() -> None:
    for text, number in (
        ("3) The mill", True),
        ("Notes\n\n4. The mill", True),
        ("It has 3) mills", False),
        ("Notes\n\n903.\n", False),
    ):
        story = story_of(text)
        assert numbers_a_line(story, story.quantities[0]) is number
