"""The same words in two mouths."""

from __future__ import annotations

import pytest

from linter.checks.quotes.two_speakers import TwoSpeakers

WORDS = "“We will not pay a single penny of it,”"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{WORDS} John Smith said.\n\n{WORDS} Smith said again.", id="one person"),
        pytest.param(f"{WORDS} John Smith said.\n\n{WORDS} he had said.", id="a pronoun for him"),
        pytest.param("“No,” John Smith said.\n\n“No,” Mary Brown said.", id="anybody can say no"),
        pytest.param(f"{WORDS} John Smith said.\n\n{WORDS} the ministry said.", id="a body may repeat it"),
        pytest.param(
            "“I do not get it, I never look like this,” Kim Quill Voss said. Later Kim Quill said: “I do not get it, I never look like this.”",
            id="half of a double name",
        ),
    ],
)
def test_the_same_speaker_is_left_alone(flagged, text: str) -> None:
    assert flagged(TwoSpeakers(), text) == []


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("“We will not pay a single penny of it,” she said again.", id="a pronoun of the other sex"),
        pytest.param("Mary Brown’s phrase about “a single penny” is on mugs.", id="a part that is quoted again"),
    ],
)
def test_the_words_of_another_are_flagged(flagged, again: str) -> None:
    story = f"{WORDS} John Smith said on Monday.\n\nMary Brown left.\n\n{again}"
    assert len(flagged(TwoSpeakers(), story)) == 1


def test_a_second_speaker_is_flagged(flagged) -> None:
    assert flagged(TwoSpeakers(), f"{WORDS} John Smith said on Monday.\n\n{WORDS} Mary Brown said.") == [WORDS]


def test_a_remark_that_is_given_to_another_by_a_noun_is_found(flagged):
    from linter.checks.quotes.two_speakers import TwoSpeakers

    text = "“We played in wet coats,” said coach Iolo Quill.\n\nThe “wet coats” remark by captain {} is on a mug."
    assert flagged(TwoSpeakers(), text.format("Dewi Averil")) == ["“wet coats”"]
    assert flagged(TwoSpeakers(), text.format("Iolo Quill")) == []


def test_the_end_of_anothers_sentence_is_found(flagged):
    text = "“I shall bat, but I can only look towards square leg,” Rupert Holm said.\n\n“I can only look towards square leg,” {} said."
    assert len(flagged(TwoSpeakers(), text.format("Gus Averil"))) == 1
    assert flagged(TwoSpeakers(), text.format("Holm")) == []


def test_words_that_are_put_so_by_another_are_found(flagged):
    text = "“We ran out of legs, it is as dull as that,” coach Ida Quill said.\n\nHer side “ran out of legs”, as {} had put it."
    assert flagged(TwoSpeakers(), "Rosa Holm, the captain, was hurt.\n\n" + text.format("Holm")) == ["“ran out of legs”"]
    assert flagged(TwoSpeakers(), "Rosa Holm, the captain, was hurt.\n\n" + text.format("Quill")) == []


def test_a_pronoun_in_a_paragraph_of_one_person_is_theirs(flagged):
    text = (
        "The captain, Ada Quill, was hurt. “I can only look at the far end of the field,” she said.\n\nRosa Holm came on.\n\n{}"
    )
    again = "“I can only look at the far end of the field,” {} said of her neck."
    assert len(flagged(TwoSpeakers(), text.format(again.format("Holm")))) == 1
    assert flagged(TwoSpeakers(), text.format(again.format("Quill"))) == []
