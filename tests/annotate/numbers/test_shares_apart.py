"""Shares told of a part and a whole that stand elsewhere."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.shares_apart import find_shares_apart


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The wardens caught 64 bats and found the fungus on 16. One in three is ill.",
            "One in three",
            "16 of 64 is 25 percent",
            id="one in three",
        ),
        pytest.param(
            "Some 84 of the 240 pupils take the bus. That is 45 per cent.",
            "45 per cent",
            "84 of 240 is 35 percent",
            id="that is",
        ),
        pytest.param("A tenth of the 4,000 bottles, 600 in all, broke.", "A tenth", "600 of 4,000 is 15 percent", id="in all"),
        pytest.param(
            "The firm sold 62 percent of 50,000 bottles. That 36,000 bottles went surprised it.",
            "62 percent",
            "36,000 of 50,000 is 72 percent",
            id="the share of a whole, a sentence on",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_shares_apart, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two-thirds of the nine members were for it, two were against and one did not vote.", id="another part"),
        pytest.param("The wardens caught 64 bats and found the fungus on 16. One in four is ill.", id="one in four"),
        pytest.param("Some 84 of the 240 pupils take the bus. That is 35 per cent.", id="that is, and it is"),
        pytest.param("A tenth of the 4,000 bottles, 400 in all, broke.", id="in all, and they are"),
        pytest.param("Some 84 of the 240 pupils take the bus. The other 65 per cent walk.", id="the rest"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_shares_apart, text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Half of Orle's lamps burn. The town has mended 900 of the 1,200.", id="told before its figures"),
        pytest.param("One clerk in five will go. The bank has 3,200 staff and will lose 320.", id="so many in so many"),
        pytest.param("They walked 80 miles of bank and found oil along 12. A third of the bank is foul.", id="of a measure"),
        pytest.param("Only 2,100 of the 6,000 on the roll came. The turnout, 42 per cent, was low.", id="a turnout"),
        pytest.param("Of the 212 nurses, 97 worked twice. More than half of those who replied slept badly.", id="no half"),
    ],
)
def test_a_share_of_a_part_that_is_told_apart(text: str) -> None:
    assert len(reckoned(find_shares_apart, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Of the 212 nurses, 97 worked twice. More than half of those who replied did not.", id="the others"),
        pytest.param("Of the 212 nurses, 97 worked twice. More than half of those 97 slept badly.", id="of another whole"),
        pytest.param("Some 43% fear war, and 35% a slump. Of those asked, 36% fear neither.", id="of percentages"),
    ],
)
def test_a_share_of_something_else(text: str) -> None:
    assert reckoned(find_shares_apart, text) == []
