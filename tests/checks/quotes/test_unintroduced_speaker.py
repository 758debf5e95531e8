"""Speakers whom the story does not know."""

from __future__ import annotations

import pytest

from linter.checks.quotes.unintroduced_speaker import UnintroducedSpeaker

STORY = "Ida Moss, the harbour master, shut the pier. Rolf Hahn put up a fence.\n\n“It is over,” Moss said. {}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STORY.format("“We are sorry,” Hahn said."), id="somebody introduced"),
        pytest.param(STORY.format("“We are sorry,” Obama said."), id="somebody the world knows"),
        pytest.param(STORY.format("“We are sorry,” Greenpeace said."), id="a body"),
        pytest.param(STORY.format("“We are sorry,” Whitaker said. Whitaker sells bait."), id="somebody told of besides"),
        pytest.param(STORY.format("“We are sorry,” he said."), id="a pronoun"),
        pytest.param("The pier is shut. “We are sorry,” Obama said.", id="a name that the world knows"),
        pytest.param(
            "“Discounts account for much of this,” said Velmor economist Ada Pagett. Rates held. Sales rose in May. Shops were glad.",
            id="the house of an economist",
        ),
    ],
)
def test_speakers_whom_the_story_knows_are_left_alone(flagged, text: str) -> None:
    assert flagged(UnintroducedSpeaker(), text) == []


def test_a_surname_that_stands_nowhere_else_is_flagged(flagged) -> None:
    assert flagged(UnintroducedSpeaker(), STORY.format("“We are sorry,” Whitaker said.")) == ["Whitaker"]
