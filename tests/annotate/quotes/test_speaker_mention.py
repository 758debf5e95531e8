"""Words that may name a speaker, and what stands around them."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.speaker_candidates import Passages
from linter.annotate.quotes.speaker_mention import SpeakerMention
from linter.read import read_text


def mention(text: str, words: str) -> SpeakerMention:
    story = Story(read_text(text, "story.txt"))
    return next(m for m in Passages(story)[0].mentions if story.text[m.start : m.end] == words)


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        pytest.param("Ada Quill said: “It is late.”", "Ada Quill", "^", id="it opens its sentence"),
        pytest.param("“It is late,” Ada Quill said.", "Ada Quill", "q,", id="a quotation and its comma"),
        pytest.param("“It is late,” said Ada Quill.", "Ada Quill", "V", id="a verb of speech"),
        pytest.param("“It is late,” according to Ada Quill.", "Ada Quill", "according", id="according to"),
        pytest.param("In Velm, Ada Quill said: “It is late.”", "Ada Quill", ",", id="a mark"),
        pytest.param("Then for Ada Quill it was over: “It is late.”", "Ada Quill", "for", id="a small word"),
    ],
)
def test_what_stands_before(text: str, words: str, left: str) -> None:
    assert mention(text, words).left == left


@pytest.mark.parametrize(
    ("text", "verb", "way"),
    [
        pytest.param("“It is late,” Ada Quill said.", "5", "", id="right behind"),
        pytest.param("“It is late,” Ada Quill, the baker, said.", "5", ",w,", id="behind an apposition"),
        pytest.param("“It is late,” Ada Quill has said.", "5", "x", id="behind an auxiliary"),
        pytest.param("Ada Quill baked bread. “It is late.”", "e", "", id="another verb"),
    ],
)
def test_the_verb_that_it_is_the_subject_of(text: str, verb: str, way: str) -> None:
    found = mention(text, "Ada Quill")
    assert found.verb.startswith(verb)
    assert found.way.startswith(way)


def test_a_verb_of_the_next_sentence_is_not_its_own() -> None:
    found = mention("“It is late” was all that Ada Quill had. It said so.", "Ada Quill")
    assert found.verb == ""
    assert found.verb_at == -1


def test_mentions_are_ranked_in_order() -> None:
    story = Story(read_text("“It is late,” Ada Quill said. The baker nodded.", "story.txt"))
    ranks = [m.rank for m in Passages(story)[0].mentions]
    assert ranks == sorted(ranks) == list(range(len(ranks)))
