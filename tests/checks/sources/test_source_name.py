"""Names and places against sources: by entity, not by token."""

from __future__ import annotations

import pytest
from against import flagged, hits

from linter.checks.sources.source_name import SourceName
from linter.finding import Severity

SOURCE = """Margarethe Oduya, who runs the Northern Flood Fund, met Councillor Anna Holt in Carlisle on Monday.

The German minister and Thomas Reed of the European Union spoke to the Davises about the river wall.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Oduya met Ms Holt.", id="surnames"),
        pytest.param("Oduya’s fund helped Margarethe’s town.", id="possessives"),
        pytest.param("The NFF paid.", id="acronym of a full form"),
        pytest.param("The minister came from Germany.", id="country of a people"),
        pytest.param("The EU sent Reed.", id="acronym of a union"),
        pytest.param("Davis spoke of the wall.", id="singular of a family"),
        pytest.param("Tom Reed of the European Union spoke.", id="nickname"),
    ],
)
def test_the_same_name_in_another_form_is_silent(text):
    assert flagged(SourceName(), text, SOURCE) == []
    assert flagged(SourceName(kinds=("place",)), text, SOURCE) == []


def test_a_name_that_is_hardly_told_from_the_sources_is_flagged_with_the_sources_form():
    (hit,) = hits(SourceName(), "Margarethe Oduja met Councillor Anna Holt in Carlisle.", SOURCE)
    assert hit.words == ("Margarethe Oduja", "Oduya")
    assert hit.severity == Severity.WARNING


def test_a_name_in_the_place_of_another_is_contradicted():
    text = "Margarethe Oduya, who runs the Northern Flood Fund, met Councillor Anna Holt in Penrith on Monday."
    check = SourceName(kinds=("place", "bare", "full", "name"))
    (hit,) = hits(check, text, SOURCE)
    assert (hit.words, hit.suggestions) == (("Penrith", "Carlisle"), ("Carlisle",))
    assert hit.severity is None


def test_a_new_person_in_a_sentence_of_the_storys_own_is_a_suggestion():
    text = "Later that night Piers Lindqvist, a baker, danced on the quay with his dog."
    (hit,) = hits(SourceName(), text, SOURCE)
    assert hit.severity == Severity.SUGGESTION
    assert hits(SourceName(), text, SOURCE, complete=True)[0].severity == Severity.ERROR


def test_a_name_is_reported_once():
    text = "Piers Lindqvist danced on the quay. Lindqvist is a baker. Mr Lindqvist said so."
    assert len(hits(SourceName(), text, SOURCE)) == 1


def test_a_month_is_left_to_the_dates():
    assert flagged(SourceName(), "The council approved the plan in June.", "The council approved the plan in May.") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Velmouth sit 20th in the table, eight points clear of Tarn Town. Manager Kit Sandell is refusing to relax.",
            "Velmouth manager Kit Sandell spoke on Friday. Velmouth sit 20th in the table, eight points clear of Tarn Town, but Sandell "
            "is refusing to relax.",
            id="somebody beside a club",
        ),
        pytest.param(
            "Lib Dem leader Ola Quist called the plan a stunt on Monday in Tarn.",
            "Liberal Democrat leader Ola Quist called the plan a stunt on Monday in Tarn.",
            id="each word cut short",
        ),
        pytest.param(
            "Brode Motors reported strong results for Q3 2020 on Monday.",
            "Brode Motors reported strong results for the third quarter of 2020 on Monday.",
            id="a quarter",
        ),
    ],
)
def test_what_is_no_other_name_is_silent(text, source):
    assert flagged(SourceName(), text, source) == []
