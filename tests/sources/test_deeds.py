"""Deeds: who did what to whom, by whatever verb, and whose part in it is named."""

from __future__ import annotations

import pytest
from beside import story_of

from linter.sources.deeds import deeds, parties


@pytest.mark.parametrize(
    ("text", "doer", "patient"),
    [
        pytest.param("The Guild of Lisk sold the weir to the Vorr Trust.", "guild", "trust", id="sold to"),
        pytest.param("The Vorr Trust bought the weir from the Guild of Lisk.", "guild", "trust", id="bought from"),
        pytest.param("The Guild of Lisk has taken the Vorr Trust to court over a weir.", "guild", "trust", id="to court"),
        pytest.param("Vorr Rovers lost to Lisk Town in the cup.", "town", "rover", id="lost to"),
        pytest.param("Result: Vorr Rovers 1 Lisk Town 3 on Sunday.", "lisk", "vorr", id="a line of scores"),
    ],
)
def test_who_did_it_to_whom(text, doer, patient):
    assert any(doer in deed.doer and patient in deed.patient for deed in deeds(story_of(text), 10))


def test_a_draw_has_no_winner():
    assert list(deeds(story_of("Result: Vorr Rovers 3 Lisk Town 3 on Sunday."), 10)) == []


def test_the_named_party_of_a_deed_is_read_with_its_company():
    found = list(parties(story_of("Skipper Ina Vorr was flown to hospital with a broken wrist."), 10))
    assert any(part.side == "patient" and "vorr" in part.name and "hospit" in "".join(part.company) for part in found)
