"""Ranks against sources: one that no source gives is flagged, one that it gives in other words or by a list is not."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_extent import SourceExtent

SOURCE = """Sorano wind park has gone online with 38 turbines, the operator said. It employs 60 people at Vell.

Ida Falk was elected president of the Chamber of Architects on Monday. She succeeds Lars Moe. Several members stayed away from the Chamber."""
PORT = "Stroma is the sole port with a slipway. No other port on the coast handles more timber."
TENDERS = "Three tenders for the car park came in: Gorse 19,950 euros, Bell 18,400 euros, Ash 21,120 euros."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Sorano, the country's largest wind park, has gone online.", "largest", id="largest"),
        pytest.param("Sorano wind park, the first in the region, has gone online.", "first", id="first of a place"),
        pytest.param("Ida Falk is the first woman to be elected president of the Chamber.", "first", id="first woman"),
        pytest.param("The only wind park in the country, Sorano, has gone online.", "only", id="only"),
        pytest.param("Every member stayed away from the Chamber.", None, id="every"),
    ],
)
def test_a_rank_of_the_writers_own(text, words):
    found = flagged(SourceExtent(), text, SOURCE)
    assert found == [words] if words else len(found) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Stroma is the biggest timber port on the coast.", PORT, id="no other"),
        pytest.param("Stroma is the only port with a slipway.", PORT, id="in other words"),
        pytest.param("Bell's was the cheapest tender for the car park.", TENDERS, id="by a list"),
        pytest.param("Ida Falk was elected on Monday, the first of May.", SOURCE, id="a date"),
        pytest.param("Ida Falk was elected on Monday. The first to clap was Lars Moe.", SOURCE, id="in time"),
        pytest.param("Sorano wind park has gone online with only 38 turbines.", SOURCE, id="no rank"),
    ],
)
def test_a_rank_that_the_sources_give(text, source):
    assert flagged(SourceExtent(), text, source) == []
