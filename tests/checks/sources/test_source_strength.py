"""What a source denies, leaves open, plans or ties to a condition is not told as a fact; what a draft says as softly is silent."""

from __future__ import annotations

import pytest
from against import flagged, hits

from linter.checks.sources.source_strength import SourceStrength

SOURCE = """The Aske museum may sell its three Dutch clocks in the spring, director Wim Tolland said on Friday.

The trust intends to close the Kelder ferry in October and move its crew to Stade. It is considering a complaint to the
ombudsman about the builder. The pier will be repaired in May if the county pays for the timber.

The county did not approve the loan for the lighthouse on Monday. Engineers could not rule out rot in the north wall.

Police have arrested two alleged members of the lamp gang. It is not known why the boathouse burned."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The Aske museum will sell its three Dutch clocks in the spring, Tolland said.", "will sell", id="may"),
        pytest.param("The trust has closed the Kelder ferry and moved its crew to Stade.", "has closed", id="intends"),
        pytest.param(
            "The trust said it would complain to the ombudsman about the builder.", "would complain", id="considering"
        ),
        pytest.param("The pier will be repaired in May, the trust said.", "will be repaired", id="if"),
        pytest.param("The county approved the loan for the lighthouse on Monday.", "approved", id="denied"),
        pytest.param("Engineers have ruled out rot in the north wall.", "have ruled", id="could not"),
        pytest.param("Police have arrested two members of the lamp gang.", "members", id="alleged"),
        pytest.param("The boathouse burned because of a heater left on by the crew, the trust said.", "", id="cause"),
    ],
)
def test_more_than_the_source_says_is_flagged(text, words):
    found = flagged(SourceStrength(), text, SOURCE)
    assert found == [words or text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Aske museum could sell its three Dutch clocks in the spring, Tolland said.", id="could for may"),
        pytest.param("The trust wants to close the Kelder ferry and to move its crew to Stade.", id="wants"),
        pytest.param("The trust is thinking about a complaint to the ombudsman.", id="thinking about"),
        pytest.param("Should the county pay for the timber, the pier will be repaired in May.", id="inversion"),
        pytest.param("The county refused to approve the loan for the lighthouse on Monday.", id="refused"),
        pytest.param(
            "Rot in the north wall remains possible, the engineers say; it has not been ruled out.", id="not ruled out"
        ),
        pytest.param("Police have arrested two suspected members of the lamp gang.", id="suspected"),
        pytest.param("Why the boathouse burned is unknown.", id="unknown"),
        pytest.param("“The museum will sell its three Dutch clocks,” Tolland said.", id="in quotation marks"),
    ],
)
def test_as_much_as_the_source_says_is_silent(text):
    assert flagged(SourceStrength(), text, SOURCE) == []


def test_a_condition_that_was_cut_off_is_named():
    (hit,) = hits(SourceStrength(), "The pier will be repaired in May.", SOURCE)
    assert hit.message == "The source makes this depend on a condition: '%s'."
    assert "if the county pays" in hit.words[0]


def test_a_source_that_tells_it_as_done_elsewhere_bears_it_out():
    source = SOURCE + "\n\nThe Aske museum sold its three Dutch clocks in the spring, the auctioneer said."
    assert flagged(SourceStrength(), "The Aske museum sold its three Dutch clocks in the spring.", source) == []


CLAIMS = """Guards at Tolm prison claimed to have seen the drone twice. We are going to sign the lease on the mill on Friday, Abel Moro
wrote to the board. The beetle may have come in with timber, the inspector said. All counters of the mill are closed on 6 May."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Guards at Tolm prison saw the drone twice.", "saw", id="claimed to have"),
        pytest.param("Abel Moro told the board that he had signed the lease on the mill.", "had signed", id="going to"),
        pytest.param("The beetle came in with timber, the inspector said.", "came", id="may, on somebody's word"),
    ],
)
def test_claims_and_plans_are_no_deeds(text, words):
    assert flagged(SourceStrength(), text, CLAIMS) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Guards at Tolm prison say they saw the drone twice.", id="their word"),
        pytest.param("The drone was seen twice, according to guards at Tolm prison.", id="according to"),
        pytest.param("Abel Moro told the board that he would sign the lease on the mill.", id="would"),
        pytest.param("On 6 May all counters of the mill will be closed.", id="a programme"),
    ],
)
def test_claims_told_as_claims_are_silent(text):
    assert flagged(SourceStrength(), text, CLAIMS) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Two of the men scouted the station ahead of a possible attack.",
            "Two of the men in the plot had recently scouted the station ahead of a possible attack.",
            id="as open as the source",
        ),
        pytest.param(
            "A permit has been revoked after a fire at a fuel plant in Tarn.",
            "The permit of the fuel plant in Tarn has been revoked after the fire. The cause of the fire at the plant remains "
            "undetermined.",
            id="a noun that may be a cause",
        ),
        pytest.param(
            "Ola Quist spent a hundred days asking strangers for favours.",
            "Quist was tired of hiding. He would spend a hundred days asking strangers for favours that were likely to be refused.",
            id="what was to come, as it came",
        ),
    ],
)
def test_what_is_told_as_far_as_the_source_goes_is_silent(text, source):
    assert flagged(SourceStrength(), text, source) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Ivo Tarn spent 90 days in the lighthouse on the skerry.",
            "Ivo Tarn left home. He would spend 90 days in the lighthouse on the skerry.",
            id="what was to come, as it came",
        ),
        pytest.param(
            "The permit of the Kelder tannery has been revoked.",
            "The agency has now decided to revoke the permit of the Kelder tannery.",
            id="what is done by deciding it",
        ),
        pytest.param(
            "Tolland and Lind met for an hour in Stade on Friday.",
            "Tolland and Lind, who had not met before, talked for an hour in Stade on Friday.",
            id="a denial of an earlier time",
        ),
        pytest.param(
            "Chief executive Ilse Tolland said that she did not expect it to fade before summer.",
            "Chief executive Ilse Tolland said that the company expects sales of nine million crowns.",
            id="another thing expected",
        ),
        pytest.param(
            "A bolt of the bridge broke because of rust, an engineer found at the bridge.",
            "A bolt of the bridge had rusted, an engineer found, and nobody was responsible for its upkeep.",
            id="who has no duty",
        ),
    ],
)
def test_what_a_faithful_story_may_say_is_silent(text, source):
    assert flagged(SourceStrength(), text, source) == []


def test_a_plan_that_would_do_something_has_not_done_it():
    source = "The quarry would create 90 jobs in Kelder."
    assert flagged(SourceStrength(), "The quarry created 90 jobs in Kelder.", source) == ["created"]
