"""Denials and conditions cut from beside a quotation."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.quote_context import QuoteContext

SOURCE = "I don't think it is a disaster for the town. We will build the school if the county pays. It is not cheap; it is a bargain."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor did not call it “a disaster for the town”.", id="denied in the story's words"),
        pytest.param("“I don't think it is a disaster for the town,” she said.", id="denial quoted"),
        pytest.param("“We will build the school if the county pays,” she said.", id="condition quoted"),
        pytest.param("If the county pays, “we will build the school”.", id="condition in the story's words"),
        pytest.param("She called it “a bargain”.", id="another clause"),
        pytest.param("She spoke of “a new beginning for all”.", id="not in the source"),
    ],
)
def test_a_fragment_that_keeps_its_sense_is_silent(text):
    assert flagged(QuoteContext(), text, SOURCE) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor called it “a disaster for the town”.", id="denial in front"),
        pytest.param("“We will build the school,” the mayor said.", id="condition behind"),
    ],
)
def test_a_fragment_without_its_denial_or_condition_is_flagged(text):
    assert len(flagged(QuoteContext(), text, SOURCE)) == 1


def test_a_condition_behind_a_comma_counts():
    source = "We may raise the rent, if the council agrees."
    assert flagged(QuoteContext(), "“We may raise the rent,” Holt said.", source) == ["We may raise the rent,"]
    assert flagged(QuoteContext(), "If the council agreed, “we may raise the rent,” Holt said.", source) == []
