"""What the sources leave open."""

from __future__ import annotations

from beside import sources_of, story_of

from linter.sources.doubts import gives_cause, hedged_nouns


def test_a_cause_that_is_not_known() -> None:
    doubts = sources_of("The boathouse burned on Monday. It is not known why.").doubts
    assert len(doubts.causes) == 1


def test_a_source_that_gives_the_cause_leaves_nothing_open() -> None:
    assert sources_of("The boathouse burned because of a heater.").doubts.causes == []


def test_a_sentence_that_gives_a_cause() -> None:
    story = story_of("The fire was caused by a heater. The boathouse burned.")
    assert [gives_cause(story, sentence, False) for sentence in story.sentences] == [True, False]


def test_who_is_only_said_to_be_something() -> None:
    story = story_of("Police arrested two alleged members of the lamp gang.")
    assert [noun for noun, _ in hedged_nouns(story, story.sentences[0])] == ["member"]
