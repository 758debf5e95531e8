"""Verbs of saying that judge."""

from __future__ import annotations

import pytest

from linter.checks.quotes.loaded_verb import LoadedVerb

CHECK = LoadedVerb(verbs={"claimed": "said", "admitted": "said"})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We paid the bill,” Ann Lee said.", id="a plain verb"),
        pytest.param("Ann Lee claimed the prize and said “it is all ours.”", id="the verb attributes nothing"),
        pytest.param("Ann Lee claimed that the bill was paid.", id="no quotation"),
    ],
)
def test_a_plain_attribution_is_left_alone(flagged, text: str) -> None:
    assert flagged(CHECK, text) == []


def test_a_judging_verb_is_flagged(flagged) -> None:
    assert flagged(CHECK, "“We paid the bill,” Ann Lee claimed. “It was in May,” she admitted.") == ["claimed", "admitted"]
