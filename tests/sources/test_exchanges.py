"""The words of a sentence that exclude others."""

from __future__ import annotations

import pytest
from beside import story_of

from linter.lexicon import line_list
from linter.sources.exchanges import KINDS, Exchangeable, exchangeable


def found(text: str) -> list[Exchangeable]:
    story = story_of(text)
    return [word for sentence in story.sentences for word in exchangeable(story, sentence)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_of_the_list_is_found_where_it_stands(kind: str) -> None:
    for line, groups in enumerate(line_list("exchanges", kind)):
        for group, phrases in enumerate(groups.split(" | ")):
            phrase = phrases.split(", ")[0]
            told = found(f"It was {phrase} then, it said.")
            assert (kind, line, group) in {(word.kind, word.line, word.group) for word in told}, phrase


def test_the_tokens_of_a_phrase() -> None:
    phrase = next(iter(sorted(line_list("exchanges", "places")))).split(" | ")[0].split(", ")[0]
    text = f"It was {phrase} then."
    story = story_of(text)
    spans = {
        story.text[story.tokens.starts[w.first] : story.tokens.ends[w.last]] for w in exchangeable(story, story.sentences[0])
    }
    assert phrase in spans


def test_a_sentence_without_any() -> None:
    assert found("It rained.") == []
