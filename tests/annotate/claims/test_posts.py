"""What people are, told by what they do."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read.plain import read


def said(text: str) -> list[str]:
    return [claim.value.text for claim in Story(read(text, "test.txt")).claims.of("role")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("Ada Voll, who captains the side, was hurt. Voll left.", "captain", id="a relative clause"),
        pytest.param("The mare, trained by Ada Voll, won. Voll wept.", "trainer", id="by"),
        pytest.param("Ada Voll's translation won a prize. Voll wept.", "translator", id="a work"),
        pytest.param("Ferdinand, at the State Opera. Conductor: Ada Voll. Voll wept.", "conductor", id="a credit"),
        pytest.param("Ada Voll, for the Crown, asked for bail. Voll wept.", "for the prosecution", id="for the Crown"),
        pytest.param("Ada Voll, for the brothers, asked for bail. Voll wept.", "for the other side", id="for another"),
        pytest.param("For the defence, Ada Voll asked for bail. Voll wept.", "for the other side", id="in front"),
        pytest.param("Ada Voll led for the prosecution. Voll wept.", "for the prosecution", id="led for"),
        pytest.param("Ada Voll, in her fourth season as coach, wept. Voll left.", "coach", id="as"),
    ],
)
def test_a_post_is_read(text: str, value: str) -> None:
    assert value in said(text)


def test_what_was_done_by_nobody_known_makes_no_post() -> None:
    assert said("The mare was trained by hand.") == []
