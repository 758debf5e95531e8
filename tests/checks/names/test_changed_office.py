"""One person under two offices."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.changed_office import ChangedOffice
from linter.desk import Desk
from linter.read import read_text

SENATOR = "Senator Ida Voll wants the bridge closed."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SENATOR + " “Ask Senator Voll,” he said. Sen. Voll was out.", id="one office"),
        pytest.param(SENATOR + " “Ask Voll,” he said. Ms. Voll was out.", id="no office"),
        pytest.param(SENATOR + " Former Governor Voll was out.", id="a former one"),
        pytest.param(SENATOR + " Voll was elected in May, and Governor Voll will close it.", id="a change"),
        pytest.param(SENATOR + " Governor Voll, who was elected in May, will close it.", id="a change behind the name"),
        pytest.param("Chief Justice Jon Berg let her go. Justice Berg gave his reasons.", id="a grade of it"),
        pytest.param("Gen. Jon Berg spoke. Colonel Berg left.", id="ranks are another rule's"),
        pytest.param("Defence Minister Ida Voll spoke. Senator Voll will pay.", id="both at once"),
        pytest.param("Speaker Ida Voll spoke. Rep. Voll will vote.", id="the speaker of her own house"),
        pytest.param(SENATOR + " Governor Jon Voll was out. Governor Voll came back.", id="two of one name"),
        pytest.param(SENATOR + " Her brother, Governor Voll, was out.", id="a relative"),
        pytest.param("President Bill Clinton came. “I like Secretary Clinton,” he said.", id="a couple that the world knows"),
        pytest.param("Sen. Ida Voll spoke at length. 8:38PM Voll sat down.", id="an hour"),
    ],
)
def test_silent(flagged, text: str) -> None:
    assert flagged(ChangedOffice(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SENATOR + " “Nobody asked Governor Voll,” said a neighbour.", "Governor"),
        (SENATOR + " Sen. Voll was out. Mayor Voll came back. Senator Voll slept.", "Mayor"),
        ("Governor Voll was out. Senator Ida Voll wants it closed. Senator Voll says so.", "Governor"),
        ("Judge Jon Berg let her go. “I am glad,” she said of Attorney General Berg.", "Attorney General"),
        ("Foreign Minister Ida Voll flew in. Finance Minister Voll was tired.", "Finance Minister"),
        ("President Barack Obama spoke. “Foreign Minister Obama is late,” he said.", "Foreign Minister"),
    ],
)
def test_an_office_that_the_person_was_not_given(flagged, text: str, words: str) -> None:
    assert flagged(ChangedOffice(), text) == [words]


@pytest.mark.parametrize(
    ("text", "suggested"),
    [(SENATOR + " Mayor Voll came back. Senator Voll slept.", ("Senator",)), (SENATOR + " Mayor Voll came back.", ())],
)
def test_it_suggests_what_is_told_more_often_only(text: str, suggested: tuple[str, ...]) -> None:
    (hit,) = ChangedOffice().find(Story(read_text(text, "a.txt")), Desk())
    assert hit.suggestions == suggested
