"""All readers of figures together: whatever they are given, they hold to the copy."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reckoned import story_of

from linter.annotate.numbers.figure_groups import find_groups
from linter.annotate.numbers.sums import Role

PIECES = (
    "The ferry carried 45 people: 30 tourists and 12 crew",
    "Of the 240 pupils, 84 take the bus",
    "a rise of 20 percent",
    "from £400,000 to £500,000",
    "the other 16",
    "at €1,450 a head",
    "won 24-17, a margin of six",
    "The 13 girls sang",
    "All three towns: Velm, Tarn, Orle and Brask",
    "doubled",
    "one in three",
    "Fourteen people were killed",
    "the sixteen dead",
    "an average of 52mph",
    "£9 each",
    "unanimous, 7-1",
    "0 of 0",
    "-3",
    "½",
    "١٢",
    "8.9% to 7.6%",
)
ENDS = (". ", ", ", ": ", "; ", "\n\n", " (", ") ", " ", " — ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(ENDS)), max_size=8))
def test_every_group_stands_in_the_copy(drawn: list[tuple[str, str]]) -> None:
    story = story_of("".join(piece + end for piece, end in drawn))
    for group in find_groups(story):
        assert group.role in {role for part in get_args(Role) for role in (get_args(part) or (part,))}
        for span in (group.span, group.told.span, *(part.span for part in group.parts)):
            assert 0 <= span.start <= span.end <= len(story.text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry carried 42 people: 30 tourists and 12 crew.", id="what is right is a group"),
        pytest.param("The ferry carried 45 people: 30 tourists and 12 crew.", id="what is wrong is one"),
    ],
)
def test_a_total_and_its_parts(text: str) -> None:
    (group,) = [group for group in find_groups(story_of(text)) if group.role == "total"]
    assert [part.value for part in group.parts] == [30, 12]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He sang.", id="no figure"),
        pytest.param(
            "He had four gold, two silver and eight bronze cups, 14 and a shield.", id="the parts make it without one of them"
        ),
        pytest.param("If 30 tourists came, the ferry carried 45 people and 12 crew.", id="a figure that is thought of"),
    ],
)
def test_what_is_not_sure_is_no_group(text: str) -> None:
    assert [group for group in find_groups(story_of(text)) if not group.agrees] == []


@pytest.mark.parametrize(
    "text",
    [
        "Orle takes 75 percent of the mine and Tarn keeps 25 percent. The state was offered 10 percent of it.",
        "The four drivers went to prison; one of them appealed. The other 13 drivers were fined.",
        "All but 29 million crowns was paid at once. Of this, 21 million is due in May and two million crowns a year after.",
        "The body has 156 members (155 states and the Union) and 24 more countries that want to join.",
        "The shares fell to $6.60 and closed at $6.76. It was $20 million less than the market had hoped for.",
    ],
)
def test_figures_that_do_not_belong_together_make_nothing(text: str) -> None:
    assert [group.sum for group in find_groups(story_of(text)) if not group.agrees] == []


def test_a_group_says_which_reader_made_it() -> None:
    (group,) = find_groups(story_of("Orle beat Tarn 24-17, a margin of six."))
    assert group.made_by == "differences"
