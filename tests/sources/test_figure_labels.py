"""A figure told of what another figure beside it is told of."""

from __future__ import annotations

import pytest
from beside import beside

from linter.sources.figure_labels import mislabelled

BOOKS = "Hallam Tiles, half-year figures: turnover 412 million, gross profit 63 million, net profit 27 million francs."
VISITS = "The pier drew 8,200 visitors in May and the aquarium 3,100. In June the pier drew 9,600."
STORM = "The flood damaged 61 barns and left 2,300 people without water, the county of Orle said."
VOTE = "Among the farmers, 64 per cent want the dam. Among the anglers, 22 per cent do."


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Hallam Tiles made a net profit of 63 million francs.", BOOKS, id="gross for net"),
        pytest.param("The aquarium drew 8,200 visitors in May.", VISITS, id="one row for another"),
        pytest.param("The flood left 2,300 barns without water.", STORM, id="another noun"),
        pytest.param("Of the anglers, 64 per cent want the dam.", VOTE, id="another group"),
    ],
)
def test_a_figure_of_another_thing_is_found(text: str, source: str) -> None:
    comparison = beside(text, source)
    assert any(mislabelled(comparison, quantity) for quantity in comparison.story.quantities)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Hallam Tiles made a gross profit of 63 million francs.", BOOKS, id="its own label"),
        pytest.param("Before costs, the profit of Hallam Tiles came to 63 million francs.", BOOKS, id="in other words"),
        pytest.param("In May the pier had 8,200 visitors.", VISITS, id="moved"),
        pytest.param("The flood left 2,300 residents without water and ruined barns.", STORM, id="a synonym of its noun"),
        pytest.param("The dam is wanted by 64 per cent of farmers, against 22 of the anglers.", VOTE, id="both figures"),
        pytest.param(
            "The survey asked 43 of the birds' keepers.", "The survey asked 43 owners; 17 birds were seen.", id="a part"
        ),
    ],
)
def test_a_figure_of_its_own_thing_is_silent(text: str, source: str) -> None:
    comparison = beside(text, source)
    assert not any(mislabelled(comparison, quantity) for quantity in comparison.story.quantities)
