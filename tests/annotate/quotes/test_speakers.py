"""Who said it, in the places where copy really puts it."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import plain

QUOTE = "“The ferry will not sail again this year.”"


def names(text: str) -> list[str]:
    return [a.name for a in Story(plain.read(text, "story.txt")).attributions if a.quoted]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(f"{QUOTE} Ida Moss said on Monday at the pier.", "Ida Moss", id="a tag behind a full stop"),
        pytest.param(f"{QUOTE} Ida Moss shook her head as she said it.", "Ida Moss", id="a pointer behind a full stop"),
        pytest.param(
            f"{QUOTE}\n\nThat was how Ida Moss described the autumn.", "Ida Moss", id="the next paragraph points back"
        ),
        pytest.param(f"{QUOTE} So says Ida Moss, who sold the tickets.", "Ida Moss", id="so says"),
        pytest.param(f"Ida Moss turned to the harbour. She added,\n\n{QUOTE}", "Ida Moss", id="a comma before a break"),
        pytest.param(f"Ida Moss explained the plan to the board. {QUOTE}", "Ida Moss", id="a sentence that tells"),
        pytest.param(f"A letter from Ida Moss arrived on Friday. {QUOTE}", "Ida Moss", id="a letter from somebody"),
        pytest.param(f"The note that Ida Moss left was short. {QUOTE}", "Ida Moss", id="a note that somebody left"),
        pytest.param("Rolf Hahn was called by Ida Moss “a fool with a boat”.", "Ida Moss", id="the agent of a passive"),
        pytest.param("They met, with Ida Moss calling it “a waste of a morning”.", "Ida Moss", id="an absolute"),
        pytest.param("The plan, as Ida Moss puts it, is “a hole in the sea”.", "Ida Moss", id="as she puts it"),
        pytest.param("Ida Moss, the aunt of Rolf Hahn, whom she raised, said it was “a lie”.", "Ida Moss", id="appositions"),
        pytest.param(f"Said Ida Moss, when Rolf Hahn came in: {QUOTE}", "Ida Moss", id="inverted before a colon"),
        pytest.param(f"> {QUOTE}\n\n— Ida Moss, captain", "Ida Moss", id="a credit line"),
        pytest.param(f"The pier is shut.\n\n{QUOTE} IDA MOSS\n\nIt rained.", "IDA MOSS", id="a name in capitals"),
        pytest.param("In Ida Moss’s words, “the ferry is a bathtub with a bell.”", "Ida Moss", id="in somebody's words"),
        pytest.param("Ida Moss came. According to her, it was “a bathtub”.", "Ida Moss", id="according to a pronoun"),
        pytest.param("The captain, Ida Moss, came late. “It is over,” the captain said.", "Ida Moss", id="a role"),
    ],
)
def test_the_speaker_is_found(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A banner at the pier read “No Boats Today”.", id="a banner"),
        pytest.param("The pier is known in the town as “the Finger”.", id="a nickname"),
        pytest.param("Her hits are “Slow Boat” and “Nobody Ever Calls My Name.”", id="titles in a list"),
    ],
)
def test_what_is_no_speech_has_no_speaker(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The singer Ida Moss spoke to our critic, Rolf Hahn.\n\nQ. Do you sing at home?\n\nA. I do, and the dog leaves.",
            ["Rolf Hahn", "Ida Moss"],
            id="Q and A",
        ),
        pytest.param(
            "From the hearing.\n\nMR. DAWE: Where were you?\n\nMS. MOSS: I was at home.\n\nMR. DAWE: All night?",
            ["MR. DAWE", "MS. MOSS", "MR. DAWE"],
            id="a transcript in capitals",
        ),
        pytest.param(
            "Ida Moss has a new song.\n\nWhy a song about boats?\n\n“I like boats.”\n\nAnd the next one?\n\n“It has none.”",
            ["Ida Moss", "Ida Moss"],
            id="questions in paragraphs of their own",
        ),
    ],
)
def test_a_turn_belongs_to_whoever_has_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dallas: five people were hurt.\n\nHouston: a bridge was shut.", id="a digest of places"),
        pytest.param("WHEN: Friday at noon.\n\nWHERE: the old pier.", id="a notice"),
        pytest.param(
            "Ida Moss has come home. Will she stay?\n\nNobody knows yet, and she is silent.", id="a writer's question"
        ),
    ],
)
def test_what_is_no_transcript_has_no_turns(text: str) -> None:
    assert names(text) == []


def test_a_quotation_between_telling_sentences_is_not_flagged() -> None:
    story = Story(plain.read(f"Ida Moss said the pier would shut on Friday.\n\n{QUOTE}\n\nIt rained.", "story.txt"))
    (found,) = story.attributions
    assert (found.name, found.presumed, found.flagged) == ("Ida Moss", True, False)
