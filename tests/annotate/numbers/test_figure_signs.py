"""The signs that two figures of a story are one."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.figure_signs import HOW, Signs, figure_signs


def signs(text: str, how: str) -> list[str]:
    reader = Signs(story_of(text))
    one, other = reader.figures
    return reader.signs(one, other, how)


GRANT = "The town won a grant of £2.5 million.\n\nThe grant of £25 million will mend the roof."


def test_signs_of_a_slip_of_scale() -> None:
    found = signs(GRANT, "scale")
    assert {"how scale", "scale money", "power 1", "head", "next sentence", "none repeated"} <= set(found)
    assert "other noun" not in found


@pytest.mark.parametrize("how", [how for hows in HOW.values() for how in hows])
def test_every_sign_is_one_that_is_weighed(how: str) -> None:
    what = next(what for what, hows in HOW.items() if how in hows)
    assert set(signs(GRANT, how)) <= figure_signs(what)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param("Hens cost £25. A far-off planet weighs £250.", "scale", id="nothing ties the two"),
        pytest.param("The grant was £25. Another grant was £250.", "scale", id="another one"),
        pytest.param("The grant rose to £26 from £25.", "digit", id="a change of a digit is a change"),
    ],
)
def test_two_figures_that_nothing_ties(text: str, how: str) -> None:
    assert signs(text, how) == []


def test_a_repeated_figure_is_hardly_a_slip() -> None:
    text = "The grant was £25. The grant of £25 was big. The grant of £250 was paid."
    reader = Signs(story_of(text))
    one, _, other = reader.figures
    assert "one repeated" in reader.signs(one, other, "scale")


def test_a_word_right_beside_a_figure() -> None:
    reader = Signs(story_of("It gave another 40 looms to Orle."))
    (figure,) = reader.figures
    assert reader.close(figure, frozenset(["another"]))
    assert reader.close(figure, frozenset(["looms"]))
    assert not reader.close(figure, frozenset(["rain"]))
