"""A part is not the whole, one of the largest is not the largest, at least is not at most; what is as narrow as the source is silent."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_extent import SourceExtent

SOURCE = """Several of the 44 growers at Tarn Hill have signed the letter about the drains, their chairman said on Monday.

All branches of the Osterby library close on 3 June, except the one in Quay Lane, which keeps its usual hours.

The mill at Brannock is one of the oldest in the county. It is the third-largest employer in the valley. In March it made the most
flour since 1997.

The flood left at least 40 cars under water in Dell Street, the fire brigade said."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("All growers at Tarn Hill have signed the letter about the drains.", "All growers", id="several"),
        pytest.param("The 44 growers at Tarn Hill have signed the letter about the drains.", "The 44 growers", id="the 44"),
        pytest.param("All branches of the Osterby library will close on 3 June.", "All branches", id="exception"),
        pytest.param("The mill at Brannock is the oldest in the county.", "oldest", id="one of the oldest"),
        pytest.param("The mill is the second-largest employer in the valley.", "second-largest", id="rank"),
        pytest.param("In March the mill made the most flour since records began.", "most", id="ever"),
        pytest.param("The flood left at most 40 cars under water in Dell Street, the brigade said.", "at most 40", id="bound"),
    ],
)
def test_more_than_the_source_says_is_flagged(text: str, words: str) -> None:
    (found,) = flagged(SourceExtent(), text, SOURCE)
    assert found == words or words.endswith(found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Some of the growers at Tarn Hill have signed the letter about the drains.", id="some"),
        pytest.param("Not all the growers at Tarn Hill have signed the letter about the drains.", id="not all"),
        pytest.param("Except in Quay Lane, all branches of the Osterby library will close on 3 June.", id="exception told"),
        pytest.param(
            "All branches of the Osterby library will close on 3 June. Quay Lane keeps its usual hours.", id="told behind"
        ),
        pytest.param("The mill at Brannock is among the oldest in the county.", id="among"),
        pytest.param("The mill is the third largest employer in the valley.", id="same rank"),
        pytest.param("The flood left no less than 40 cars under water in Dell Street, the brigade said.", id="no less"),
    ],
)
def test_what_says_no_more_than_the_source_is_silent(text: str) -> None:
    assert flagged(SourceExtent(), text, SOURCE) == []
