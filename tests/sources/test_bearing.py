"""A figure is borne out by one of the same thing."""

from __future__ import annotations

from beside import beside

from linter.sources.bearing import bearing


def test_like_bears_out_like() -> None:
    comparison = beside("The mill has 2,500 bricks.", "The mill has about 2,480 bricks. It has 12 doors.")
    found = bearing(comparison, comparison.story.quantities[0])
    assert found is None or found.value == 2480


def test_the_same_figure_of_the_same_noun() -> None:
    comparison = beside("The mill has 12 doors.", "It stands in 12 acres. The mill has 12 doors.")
    found = bearing(comparison, comparison.story.quantities[0])
    assert found is not None
    assert found.quantity.noun == "door"


def test_the_place_in_the_passage_is_shown() -> None:
    comparison = beside(
        "Two members of the lamp gang deny theft.",
        "The judge spoke of two threats and a half year of silence in the harbour of Vell.\n\n"
        + "The harbour has a long quay with many sheds, and ships come and go there day and night. " * 4
        + "\n\nTwo alleged members of the lamp gang deny theft.",
    )
    found = bearing(comparison, comparison.story.quantities[0])
    assert found is not None
    assert found.quantity.noun == "member"
