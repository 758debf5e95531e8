"""Figures against sources: the same value in another form is silent, another value is not."""

from __future__ import annotations

import pytest
from against import flagged, hits

from linter.annotate import Story
from linter.checks.sources.source_number import SourceNumber
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text

SOURCE = """The council will spend £2.46 million on the river wall, which is 1.2 miles long, it said on Monday.

Turnout rose by 4 percentage points to 41 per cent. Some 4,300 homes lie behind the wall, and a third of them flooded twice.

The fund paid 12,345 dollars to each of twenty-five families. The treasurer is a 47-year-old engineer. It lost 3-2.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The council will spend £2.46m on the river wall.", id="short scale"),
        pytest.param("The council will spend £2.5 million on the river wall.", id="rounded"),
        pytest.param("The council will spend about £2.4 million on the wall.", id="about"),
        pytest.param("The council will spend 2.46 million pounds on the wall.", id="currency in words"),
        pytest.param("The wall is about two kilometres long.", id="converted"),
        pytest.param("Turnout was 41% in the end.", id="per cent sign"),
        pytest.param("One third of 4,300 homes flooded, or 33 percent.", id="fraction as per cent"),
        pytest.param("Each of the 25 families got $12,345.", id="spelled-out form"),
        pytest.param("More than 4,000 homes lie behind it.", id="more than"),
        pytest.param("The engineer, 47, is the treasurer.", id="age"),
        pytest.param("Turnout rose by four percentage points.", id="points"),
    ],
)
def test_the_same_figure_in_another_form_is_silent(text):
    assert flagged(SourceNumber(), text, SOURCE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The council will spend £2.46 billion on the river wall.", "£2.46 billion", id="scale"),
        pytest.param("The council will spend $2.46 million on the river wall.", "$2.46 million", id="currency"),
        pytest.param("Turnout rose by 4 percent to 41 per cent.", "4 percent", id="points made percent"),
        pytest.param("Some 3,400 homes lie behind the wall.", "3,400 homes", id="digits swapped"),
        pytest.param("The fund paid 12,435 dollars to each of the families.", "12,435 dollars", id="one digit"),
    ],
)
def test_another_figure_is_flagged(text, words):
    (hit,) = hits(SourceNumber(), text, SOURCE)
    assert text[hit.span.start : hit.span.end] in (words, words.rpartition(" ")[0])
    assert hit.related[0].document.id == "source.txt"


def test_a_figure_in_a_sentence_of_the_storys_own_is_a_suggestion_unless_the_sources_are_complete():
    text = "Last autumn the zoo bought 17 penguins from Norway."
    (hit,) = hits(SourceNumber(), text, SOURCE)
    assert hit.severity == Severity.SUGGESTION
    (hit,) = hits(SourceNumber(), text, SOURCE, complete=True)
    assert hit.severity == Severity.ERROR


def test_without_a_source_nothing_is_said():
    assert list(SourceNumber().find(Story(read_text("It cost £3.", "a.txt")), Desk())) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Some 1,200 residents signed the letter.", id="rounded"),
        pytest.param("More than 1,200 residents signed the letter.", id="more than"),
        pytest.param("The fund paid nearly two and a half million pounds.", id="and a half"),
    ],
)
def test_a_rounder_figure_is_silent(text):
    source = "Some 1,204 residents signed the letter. The fund paid £2.46 million for the wall."
    assert flagged(SourceNumber(), text, source) == []


def test_a_rounder_figure_that_no_rounding_gives_is_flagged():
    source = "Some 1,204 residents signed the letter."
    assert flagged(SourceNumber(), "Some 1,240 residents signed the letter.", source) == ["1,240"]


def test_years_from_a_source_without_a_day_lead_to_the_day_of_the_story():
    source = "The chapel at Tarn closed in 1990. Its roof fell in and nobody mended it."
    text = "The chapel at Tarn has been closed for 12 years. Nobody mended its roof."
    assert flagged(SourceNumber(), text, source, date="2002-05-06") == []
    assert flagged(SourceNumber(), text, source, date="2022-05-06") == ["12 years"]


def test_a_change_that_the_sentence_itself_gives_is_no_other_figure():
    source = "Takings fell to 7.5 million francs from 9 million francs, the ferry line said."
    check = SourceNumber()
    assert flagged(check, "Takings fell by 1.5 million francs to 7.5 million, the ferry line said.", source) == []
    assert flagged(check, "Takings fell by 2.5 million francs to 7.5 million, the ferry line said.", source) != []


def test_a_figure_that_the_source_has_in_the_same_words_elsewhere_is_silent():
    source = (
        "Adjusted diluted earnings per share grew 20.9 percent to $2.55. Reported net income was $318 million, and diluted earnings per "
        "share was $1.63."
    )
    assert flagged(SourceNumber(), "Adjusted diluted earnings per share grew by 20.9 percent to $2.55.", source) == []
    assert flagged(SourceNumber(), "Adjusted diluted earnings per share grew by 20.9 percent to $2.45.", source) == ["$2.45"]


def test_a_figure_in_the_very_frame_of_the_sources_is_held_against_it_whatever_could_be_reckoned():
    source = "VELM, 3 May 2024 - A man admitted the death 35 years ago of a sailor on the quay. The quay was rebuilt in 1992."
    assert flagged(SourceNumber(), "A man has admitted the death 32 years ago of a sailor in Velm.", source) == ["32 years"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("9) The minutes tell of the boiler.", "The minutes tell of the boiler.", id="the number of an item"),
        pytest.param(
            "Tarn Pumps has gained roughly 33% this year.",
            "Tarn Pumps shares have gained about a third since May.",
            id="a third",
        ),
        pytest.param(
            "Fewer than one in ten of the walkers fell ill again.",
            "Of the walkers 9.1 percent fell ill again. About one in seven of the walkers gave up.",
            id="a fraction for a percentage",
        ),
        pytest.param(
            "Tarn added just 23 runs for the last five.", "Menk took the new ball and the last five fell for 23 runs.", id="for"
        ),
        pytest.param(
            "Sales rose 14% to $612m at Tarn Pumps on Tuesday.",
            "Revenue rose 14% to $612m. Shares rose 6.2% to $31.40 at Tarn Pumps on Tuesday.",
            id="with another figure of the sentence elsewhere",
        ),
        pytest.param(
            "Jory Paul Butler, 51, was found guilty.",
            "His wife, Peggy Ann Butler, 49, was found guilty too.",
            id="the age of a relative",
        ),
    ],
)
def test_no_contradiction_where_a_reader_sees_none(text, source):
    assert [hit for hit in hits(SourceNumber(), text, source) if hit.verdict == "contradicted"] == []


def test_a_fraction_that_the_sources_have_in_no_form_is_still_a_contradiction():
    source = "Of the walkers 19.1 percent fell ill again. About one in seven of the walkers gave up."
    assert flagged(SourceNumber(), "About one in three of the walkers gave up.", source) != []


def test_a_length_since_a_year_of_an_undated_source():
    source = "The smelters of Tarn voted to strike over pay for the first time since 1989, their union said."
    text = "Tarn's smelters will down tools over pay, in what would be their first strike in 35 years, the union said."
    assert flagged(SourceNumber(), text, source) == []
    assert flagged(SourceNumber(), text, source, date="2010-05-03") == ["35 years"]


def test_a_rate_before_it_was_cut_by_half_a_percentage_point():
    source = "The bank of Kelmaria cut its key rate by half a percentage point to 6.75% on Thursday."
    assert flagged(SourceNumber(), "The bank of Kelmaria cut its key rate to 6.75% from 7.25% on Thursday.", source) == []
