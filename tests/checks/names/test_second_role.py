"""A person known again by what he is not."""

from __future__ import annotations

import pytest

from linter.checks.names.second_role import SecondRole


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ada Voll, a geochemist, came. Voll, the marine biologist, left.", "the marine biologist", id="apposed"),
        pytest.param("Finance director Ada Voll came. Voll, the city auditor, left.", "the city auditor", id="after a title"),
        pytest.param("Ada Voll, the treasurer, came. The harbourmaster, Voll, left.", "The harbourmaster", id="in front"),
        pytest.param("Ada Voll, the conductor, came. Then the soloist Voll left.", "soloist", id="a title with its article"),
        pytest.param(
            "Ada Voll, director of health, came. Voll, who manages the hospital, left.", "manages", id="what she does"
        ),
    ],
)
def test_another_description(flagged, text: str, words: str) -> None:
    assert flagged(SecondRole(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Voll, a geochemist, came. Voll, the scientist, left.", id="wider"),
        pytest.param("Ada Voll, a geochemist, came. Voll, a marine biologist, left.", id="told as new"),
        pytest.param("Ada Voll, a geochemist, came. Voll, the first astronaut from Lindau, left.", id="told by an order"),
        pytest.param("Ada Voll came. Voll, the marine biologist, left.", id="not introduced"),
        pytest.param("Ada Voll, a geochemist and marine biologist, came. Voll, the biologist, left.", id="both"),
        pytest.param("Ada Voll, a geochemist, became a pilot. Voll, the pilot, left.", id="a change"),
        pytest.param("The treasurer, Ada Voll, the harbourmaster, came. Voll, the harbourmaster, left.", id="in one breath"),
        pytest.param("Ada Voll, the mayor, came. Voll, the chairman of Orrin Rail, left.", id="told with its body"),
        pytest.param("Jo Berg's sister, Ada Voll, came. Voll, the pilot, left.", id="a relative, then what she is"),
    ],
)
def test_right_copy(flagged, text: str) -> None:
    assert flagged(SecondRole(), text) == []
