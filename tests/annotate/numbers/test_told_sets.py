"""The sets that a story counts or names."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.told_sets import others_beside, sets_told


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        pytest.param("Five men fled.", [5], id="counted"),
        pytest.param("Three climbers and their guide fell.", [4], id="and one more"),
        pytest.param("Five men and seven women were sworn in.", [12], id="counted together"),
        pytest.param("A jury of twelve people, seven women and five men, sat.", [12], id="a total and its parts"),
        pytest.param("The jury chose a shortlist of six.", [6], id="a group without a noun"),
        pytest.param("The race was won by a quartet from Orle.", [4], id="a word for so many"),
        pytest.param("Harpist Mora Quill and singer Dan Ostrey will tour.", [2], id="people by name"),
        pytest.param("The mill shut for five days.", [], id="no things"),
        pytest.param("A six-man crew sailed.", [], id="no set but a kind"),
    ],
)
def test_the_sets_of_a_sentence(text: str, sizes: list[int]) -> None:
    assert [found.size for found in sets_told(story_of(text).figures, 0)] == sizes


def test_others_may_stand_beside_a_set() -> None:
    figures = story_of("Ada Roe and Bo Lind met a baker.").figures
    assert others_beside(figures, sets_told(figures, 0)[0]) == 1
    figures = story_of("Ada Roe and Bo Lind met a baker, and no one else was there.").figures
    assert others_beside(figures, sets_told(figures, 0)[0]) == 0
