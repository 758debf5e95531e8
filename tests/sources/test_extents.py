"""How much of a thing a sentence speaks of."""

from __future__ import annotations

import pytest
from beside import story_of

from linter.sources.extents import ONE_OF, exception, is_partial, parts, ranks, wholes


def test_parts_and_wholes() -> None:
    story = story_of("Several of the 30 holders complained. All holders paid.")
    some, every = story.sentences
    assert [(p.noun, p.figure) for p in parts(story, some)][:1] == [("holder", "30")]
    assert [w.noun for w in wholes(story, every)][:1] == ["holder"]
    assert is_partial(story, some)
    assert not is_partial(story, every)


@pytest.mark.parametrize(
    ("text", "word", "rank"),
    [
        ("It is the largest port in the land.", "largest", 1),
        ("It is the biggest port in the land.", "largest", 1),
        ("It is the third-biggest port in the land.", "largest", 3),
        ("It is one of the largest ports in the land.", "largest", ONE_OF),
    ],
)
def test_ranks(text: str, word: str, rank: int) -> None:
    story = story_of(text)
    assert [(r.word, r.rank) for r in ranks(story, story.sentences[0])] == [(word, rank)]


def test_an_exception_runs_to_the_end_of_its_sentence() -> None:
    story = story_of("All counters close on Monday, except the one in Quay Lane.")
    found = exception(story, story.sentences[0])
    assert found is not None
    assert story.document.words(found) == "except the one in Quay Lane."
