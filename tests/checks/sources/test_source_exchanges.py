"""Words that exclude the source's own in the same place: sides, kin, the stages of a matter."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_wording import SourceWording

SOURCE = """The baker Ina Vorr was charged with hiding four sacks of rye from the millers' guild. Her late brother's barge is moored
at the left bank of the Lonne, beside a home for deaf sailors. The guild recommends that members weigh every sack until May.
"""
CHECK = SourceWording(events=True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ina Vorr, a baker, stands accused of hiding rye from the guild of millers.", id="the same stage"),
        pytest.param("Ina Vorr may be convicted of hiding sacks of rye from the millers' guild.", id="open"),
        pytest.param("If she is convicted of hiding rye, the millers' guild will expel Ina Vorr.", id="supposed"),
        pytest.param(
            "Vorr's brother left her a barge on the bank of the Lonne; the guild advises members to weigh sacks.", id="free"
        ),
        pytest.param("The right thing, the guild says, is for members to weigh every sack.", id="another sense"),
    ],
)
def test_what_the_source_bears_out_is_silent(text):
    assert flagged(CHECK, text, SOURCE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ina Vorr has been convicted of hiding four sacks of rye.", "convicted", id="a stage further"),
        pytest.param("The barge of her late father is moored in the Lonne.", "father", id="other kin"),
        pytest.param("The barge lies at the right bank of the Lonne.", "right", id="the other side"),
        pytest.param("Next to the barge at the Lonne's left bank is a home for blind sailors.", "blind", id="a sister word"),
        pytest.param(
            "The guild has made it compulsory for members to weigh every sack until May.", "compulsory", id="advice as rule"
        ),
    ],
)
def test_another_side_or_stage_is_flagged(text, words):
    assert flagged(CHECK, text, SOURCE) == [words]


def test_a_verb_that_excludes_the_source_s_of_the_same_one_is_flagged():
    source = "I asked twice for the winch to be taken out of service; the board refused on 20 January."
    text = "The board approved the request to take the winch out of service."
    assert flagged(SourceWording(conflicts=("approve approved | refuse refused",)), text, source) == ["approved"]


def test_buyer_and_seller_of_one_sale_are_silent():
    source = "The Order of St Wend sold the meadow to the town of Altmoor in 1998."
    text = "The town of Altmoor bought the meadow from the Order of St Wend in 1998."
    assert flagged(SourceWording(conflicts=("buy bought | sell sold",), events=True), text, source) == []


def test_two_ministers_are_two():
    source = "Prime Minister Viktor Berg is under pressure to withdraw the laws. Hungrovia will not backtrack on the laws."
    assert (
        flagged(SourceWording(), "Hungrovia will not backtrack on the laws, Foreign Minister Piet Sand has said.", source) == []
    )
