"""Lists of parts, and the total that they are meant to come to."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.itemised import find_itemised


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "All 43 pupils chose a club: 18 chess, 14 choir and 12 football.", "43", "18 + 14 + 12 = 44", id="before a colon"
        ),
        pytest.param(
            "The town has 43 teachers: 18 at Velm, 14 at Tarn and the other 12 at Orle.",
            "43",
            "18 + 14 + 12 = 44",
            id="the last part is the other",
        ),
        pytest.param(
            "All 43 pupils chose a club. 18 picked chess, 14 the choir and 12 football.",
            "43",
            "18 + 14 + 12 = 44",
            id="the list a sentence behind",
        ),
        pytest.param(
            "The raid brought in 12 rings, 9 rings and 4 rings: a total of 27 rings.", "27", "12 + 9 + 4 = 25", id="a total of"
        ),
        pytest.param(
            "The firm must pay $1.75 million. The sum is made up of a fine of $1.2 million and $650,000 for repairs.",
            "$1.75 million",
            "$1.2 million + $650,000 = $1.85 million",
            id="made up of",
        ),
        pytest.param(
            "He was charged on 11 counts. He faces six counts of forgery, two of theft and two of perjury.",
            "11",
            "six + two + two = 10",
            id="parts without the noun of their total",
        ),
        pytest.param(
            "Ada Orr scored 24 points, Bea Lind 15 and Cara Voll 12 on Friday. The three starters had 61 of the points.",
            "61",
            "24 + 15 + 12 = 51",
            id="so many as the list has parts",
        ),
        pytest.param(
            "They came home with nine gold, six silver and eleven bronze medals. The haul of 28 was their best.",
            "28",
            "nine + six + eleven = 26",
            id="the haul",
        ),
        pytest.param("A jury of 12, seven women and six men, sat.", "12", "seven + six = 13", id="in apposition"),
        pytest.param("The ferry carried 45 people: 30 tourists and 12 crew.", "45", "30 + 12 = 42", id="a colon"),
        pytest.param(
            "The firm has 4,300 workers in Velm and 1,150 in Tarn, or 5,540 between them.",
            "5,540",
            "4,300 + 1,150 = 5,450",
            id="between them",
        ),
        pytest.param("Of the 240 workers, 140 work days and 120 nights.", "240", "140 + 120 = 260", id="of the whole"),
        pytest.param(
            "The toll rose to 23 on Monday. Twelve of the dead were found in Orle, eight in Brask and four in Tarn.",
            "23",
            "Twelve + eight + four = 24",
            id="the dead of a toll",
        ),
        pytest.param(
            "The party won 18 seats in Velm, 14 in Tarn and 12 in Orle. Those 40 seats are a majority.",
            "40",
            "18 + 14 + 12 = 44",
            id="those, told again",
        ),
        pytest.param("It shows 17 oils, 23 prints and a lone bronze: all 43 works.", "43", "17 + 23 + one = 41", id="and one"),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_itemised, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The town has 44 teachers: 18 at Velm, 14 at Tarn and the other 12 at Orle.", "44", id="the last part is the other"
        ),
        pytest.param("A jury of 13, seven women and six men, sat.", "13", id="in apposition"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_itemised, text) == []
    assert agreeing(find_itemised, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They sold 18 lamps, 14 chairs and 12 tables. The shop has 43 rooms.", id="another thing"),
        pytest.param("All 43 pupils chose a club.", id="no list"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_itemised, text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "He faces nine charges of theft, six counts of fraud of a club and two counts of arson.", id="the first of a list"
        ),
        pytest.param(
            "Tarn and Velm will pay $42 million and $119 million, for totals of $400 million and $550 million, respectively. "
            "Orle will pay a total of $900 million.",
            id="respectively",
        ),
    ],
)
def test_lists_that_have_no_total(text: str) -> None:
    assert not [found for found in groups(find_itemised, text) if not found.agrees]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("It has eight parts. Six are sung by women and three by men.", True, id="more than there are"),
        pytest.param("It has eight parts. Six are sung by women and two by men.", False, id="as many"),
        pytest.param("It has eight parts. Four are sung by women and two by men.", False, id="not all are told"),
        pytest.param("Ten people fell ill. Six went home, two are in hospital and one died.", True, id="three that miss one"),
        pytest.param("It has eight parts. Six are sung by women and three by both.", False, id="some in both"),
    ],
)
def test_bare_numbers_that_open_a_sentence_are_parts_of_the_one_before(text: str, wrong: bool) -> None:
    assert bool(reckoned(find_itemised, text)) is wrong
