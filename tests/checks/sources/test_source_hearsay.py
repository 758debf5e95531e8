"""What a source only alleges, or denies as a report, told as a fact."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_strength import SourceStrength

SOURCE = """The guild alleges that Orla Fenn took 4,300 crowns from the box between March and June. She pleads not guilty.

The owners denied a report that the mill was in talks to sell its weir to the town of Lisk. Police accuse a carter of hiding
rye. Five cousins were held on suspicion of burning two hay barns. Why the third barn burned is under investigation.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Orla Fenn is accused of taking 4,300 crowns from the box.", id="accused"),
        pytest.param("She took 4,300 crowns, the guild says; Fenn denies it.", id="somebody's word"),
        pytest.param("The mill is not in talks to sell its weir to the town of Lisk, its owners say.", id="denied"),
        pytest.param("A carter is suspected of hiding rye.", id="suspected"),
    ],
)
def test_what_is_told_as_somebodys_word_is_silent(text):
    assert flagged(SourceStrength(), text, SOURCE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Orla Fenn stole 4,300 crowns from the box of the guild.", "4,300", id="by its figure"),
        pytest.param(
            "The mill is in talks to sell its weir to the town of Lisk.",
            "The mill is in talks to sell its weir to the town of Lisk.",
            id="cut out of a denial",
        ),
        pytest.param("A carter hid rye, police found.", "hid", id="accused of"),
        pytest.param("Police held the five cousins who burned two hay barns.", "burned", id="on suspicion of"),
    ],
)
def test_what_is_told_as_a_fact_is_flagged(text, words):
    assert flagged(SourceStrength(), text, SOURCE) == [words]


def test_a_sentence_that_tells_of_a_charge_or_a_verdict_goes_no_further_than_the_source():
    source = "Between May and July Tarn is accused of taking 350,000 crowns from the mill."
    for text in (
        "Tarn is to be arraigned for taking 350,000 crowns from the mill.",
        "Will 350,000 crowns be missed at the mill?",
    ):
        assert flagged(SourceStrength(), text, source) == []
