"""Speakers without a name."""

from __future__ import annotations

import pytest

from linter.checks.quotes.anonymous_source import AnonymousSource


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The deal is off,” said Ann Lee.", id="a name"),
        pytest.param("A source of the river, “the deep spring” to locals, has dried up.", id="another source"),
        pytest.param("The office confirmed it, sources said.", id="nothing in quotation marks"),
    ],
)
def test_named_speakers_are_left_alone(flagged, text: str) -> None:
    assert flagged(AnonymousSource(), text) == []


def test_a_source_is_flagged_once(flagged) -> None:
    text = "“The deal is off,” a government source said. “It never was on.”"
    assert flagged(AnonymousSource(), text) == ["a government source"]
