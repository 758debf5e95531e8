"""The figures around one, and whether they make it."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers import ledger
from linter.annotate.numbers.reckoning import Worth


@pytest.mark.parametrize(
    ("told", "others", "made"),
    [
        pytest.param(30, [12, 18], True, id="a sum"),
        pytest.param(6, [12, 18], True, id="a difference"),
        pytest.param(18, [12, 18], True, id="itself"),
        pytest.param(35, [12, 18], False, id="neither"),
        pytest.param(35, [], False, id="nothing around"),
    ],
)
def test_what_others_make(told: float, others: list[float], made: bool) -> None:
    assert ledger.makes(Worth(told), [Worth(value) for value in others]) is made


@pytest.mark.parametrize(
    ("text", "plain"),
    [("He keeps 12 hens.", True), ("He keeps about 12 hens.", False), ("He was 12th.", False), ("They won 12-9.", False)],
)
def test_a_plain_figure_is_exact_and_no_rank_or_score(text: str, plain: bool) -> None:
    assert ledger.plain(story_of(text).figures.all[0]) is plain


def test_one_may_be_a_pronoun() -> None:
    read = story_of("No one came, but one hen was sold.").figures
    ones = [figure for figure in read.all if figure.value == 1]
    assert [ledger.numeral_one(read, figure) for figure in ones][-1:] == [False]


def test_those_of_its_kind_near_a_figure() -> None:
    read = story_of("He had 12 hens. He sold 5 hens for £40. Now 7 hens are left. A year on, 9 hens came.").figures
    told = next(figure for figure in read.all if figure.value == 7)
    assert [figure.value for figure in ledger.alike_near(read, told, 2)] == [12, 5]
    assert [figure.value for figure in ledger.alike_near(read, told, 1, 1)] == [5, 9]


def test_what_is_short_of_something_untold() -> None:
    read = story_of("The party is six seats short of a majority.").figures
    assert ledger.beyond_untold(read, read.all[0])
    read = story_of("The party has six seats in the hall.").figures
    assert not ledger.beyond_untold(read, read.all[0])


def test_what_may_add_to_figures() -> None:
    read = story_of("He had 12 hens, not counting the 3 of his son.").figures
    text = read.folded
    assert ledger.qualified(read, 0, len(text))
    plain = story_of("He had 12 hens and 3 goats.").figures
    assert not ledger.qualified(plain, 0, len(plain.folded))
