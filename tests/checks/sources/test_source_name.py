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


RETOLD = """Detective Constable Runa Vale of the Kelmark police spoke to reporters in Osby on 4 March.

The PMC, Tove Lind, runs the mills of Kelmaria with a grant from Norway. The Covid outbreak of last year is over.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The case was led by Det Con Vale.", id="ranks cut short"),
        pytest.param("The case was led by DC Vale.", id="ranks by their first letters"),
        pytest.param("Kelmarian mills have a grant.", id="a people that no list has"),
        pytest.param("The mills are run by the Police and Mill Commissioner (PMC).", id="initials that the story gives"),
        pytest.param("Oslo pays for the mills.", id="a capital for those who govern there"),
        pytest.param("The outbreak of Covid-19 is over.", id="a designation told in full"),
    ],
)
def test_what_a_reader_infers_is_silent(text):
    for kinds in (SourceName().kinds, ("place",)):
        assert flagged(SourceName(kinds=kinds), text, RETOLD) == []


@pytest.mark.parametrize(
    ("text", "kinds", "words"),
    [
        pytest.param(
            "The police officer Det Con Hale spoke to reporters in Osby.", SourceName().kinds, "Det Con Hale", id="ranks"
        ),
        pytest.param("The mills have a grant that was signed in Oslo last year.", ("place",), "Oslo", id="a place"),
        pytest.param("Stockholm pays a grant for the mills of Kelmaria.", ("place",), "Stockholm", id="another capital"),
        pytest.param("The PMC, Tove Lind, met Kelmorian mill owners.", SourceName().kinds, "Kelmorian", id="another people"),
    ],
)
def test_what_no_reader_could_infer_is_flagged(text, kinds, words):
    assert flagged(SourceName(kinds=kinds), text, RETOLD) == [words]


def test_an_event_that_every_reader_knows_is_advice():
    (hit,) = hits(SourceName(), "The mills of Kelmaria have a grant since the Cold War.", RETOLD)
    assert hit.severity == Severity.SUGGESTION


def test_a_body_by_its_name_for_its_owners_body():
    source = "Tarn City are rich. It will take ten years for Omar Quist's club to win the cup, coach Holm said on Friday."
    assert flagged(SourceName(), "It will take ten years for City to win the cup, coach Holm said on Friday.", source) == []
