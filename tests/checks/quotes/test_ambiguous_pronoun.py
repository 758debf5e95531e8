"""Speakers who could be either of two people."""

from __future__ import annotations

import pytest

from linter.checks.quotes.ambiguous_pronoun import AmbiguousPronoun

TWO = "“We won,” John Smith said. “You did not,” Peter Brown replied.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TWO + "“It is over,” Smith said.", id="a name"),
        pytest.param(TWO.replace("Peter", "Mary") + "“It is over,” he said.", id="only one of them can be meant"),
        pytest.param(TWO + "Smith shrugged. “It is over,” he said.", id="named in the same paragraph"),
        pytest.param("“We won,” John Smith said.\n\n“It is over,” he said.", id="one speaker"),
    ],
)
def test_a_clear_pronoun_is_left_alone(flagged, text: str) -> None:
    assert flagged(AmbiguousPronoun(), text) == []


def test_a_pronoun_behind_two_speakers_is_flagged(flagged) -> None:
    assert flagged(AmbiguousPronoun(), TWO + "“It is over,” he said.") == ["he"]
