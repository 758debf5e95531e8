"""One person as the same of two bodies."""

from __future__ import annotations

import pytest

from linter.checks.names.two_bodies import TwoBodies


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Ada Voll, head of the Lindau Fire Brigade, came. Voll, who leads the Bregenz Fire Brigade, left.",
            "Bregenz Fire Brigade",
            id="bodies of one sort",
        ),
        pytest.param(
            "Ada Voll, Norway's ambassador to Ghana, came. Voll, the Norwegian ambassador to Togo, left.", "Togo", id="an envoy"
        ),
        pytest.param(
            "Rockets goaltender Ada Voll stopped 34 shots as they beat the Tarn Flames. Voll, the Flames goaltender, smiled.",
            "Flames",
            id="a side that opens the story",
        ),
        pytest.param(
            "Analyst Ada Voll of Lind & Orr cut it to sell. Voll, who covers airlines for Tarn Securities, was firm.",
            "Tarn Securities",
            id="an analyst's house",
        ),
        pytest.param(
            "Ada Voll, the member for Lindau, rose. The member for Bregenz, as Ms Voll has been for years, left.",
            "Bregenz",
            id="a seat told behind as",
        ),
        pytest.param(
            "Ada Voll, an analyst with Lindau Bank, buys tin. Bregenz Securities, where Voll works, has none.",
            "Bregenz Securities",
            id="where somebody works",
        ),
        pytest.param(
            "Ada Voll, a spokeswoman for the drivers' union, came. The company has offered more. “No,” said its spokeswoman, Ada Voll.",
            "its spokeswoman",
            id="whose spokeswoman",
        ),
        pytest.param(
            "Eastham captain Ada Voll won at Westham. The Westham captain, Voll, wept.",
            "Westham",
            id="the other side of a match",
        ),
        pytest.param(
            "Ada Voll, spokeswoman for the bakers' union, came. Voll, speaking for the management, left.",
            "management",
            id="the other side of a quarrel",
        ),
        pytest.param(
            "Ada Voll, who runs the aquarium, came. Voll, the director of the museum, left.", "museum", id="houses of two sorts"
        ),
        pytest.param(
            "Ada Voll, the MP for Stoneleigh East, came. Ms Voll, who represents Thornby, left.", "Thornby", id="a seat"
        ),
        pytest.param(
            "It is by Ada Voll of the University of Marlow. Voll, a lecturer at the University of Selby, wept.",
            "University of Selby",
            id="an employer",
        ),
    ],
)
def test_one_person_of_two_bodies(flagged, text: str, words: str) -> None:
    assert flagged(TwoBodies(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Voll, head of the Lindau Fire Brigade, came. Voll, who leads the brigade, left.", id="shorter"),
        pytest.param("Ada Voll, head of the Lindau Fire Brigade, came. Voll led the Bregenz Fire Brigade.", id="before"),
        pytest.param("Ada Voll, head of Lindau Council, came. Voll, former head of Bregenz Council, left.", id="former"),
        pytest.param(
            "Ada Voll, the Norwegian ambassador, came. Norway's ambassador, Voll, left.", id="a country told two ways"
        ),
        pytest.param(
            "Ada Voll, chair of the Lindau board, is also chair of the Bregenz board. Voll, who chairs it, left.", id="two"
        ),
        pytest.param("Eastham captain Ada Voll won. The Westham captain, Jo Berg, wept.", id="another person"),
        pytest.param("Ada Voll, a director of Solbrand, came. Voll, the Solbrand director, left.", id="the same"),
    ],
)
def test_right_copy(flagged, text: str) -> None:
    assert flagged(TwoBodies(), text) == []
