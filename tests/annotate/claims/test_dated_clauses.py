"""Clauses with a date, and which two of them tell one event."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.dated_clauses import DatedClause, dated_clauses, deeds_in, one_event
from linter.read import read_text


def clauses(text: str) -> tuple[Story, list[DatedClause]]:
    story = Story(read_text(text, "story.txt"))
    spans = [mention.span for mention in story.dates]
    return story, list(dated_clauses(story, {span: [other for other in spans if other != span] for span in spans}))


@pytest.mark.parametrize(
    ("text", "one"),
    [
        pytest.param(
            "The tower was finished in 1911. The mayor wept. The tower was finished in 1921.", True, id="one tower, twice"
        ),
        pytest.param(
            "The tower was finished in 1911. The mayor wept. The bridge was finished in 1921.", False, id="two buildings"
        ),
        pytest.param("The tower was finished in 1911. The mayor wept. The tower was burned in 1921.", False, id="two deeds"),
        pytest.param(
            "The tower was finished in 1911. The mayor wept. The second tower was finished in 1921.", False, id="it came twice"
        ),
        pytest.param("The tower was finished in 1911. A tower was finished in 1921.", False, id="another tower"),
    ],
)
def test_one_event_at_two_times(text: str, one: bool) -> None:
    story, found = clauses(text)
    assert (len(found) == 2 and one_event(story, *found)) is one


def test_what_a_clause_tells() -> None:
    story, (first, second) = clauses("The tower was finished in 1911. The mayor wept. The tower was finished in 1921.")
    assert (first.time.year, second.time.year) == (1911, 1921)
    assert "tower" in first.parties
    assert first.definite
    assert not first.ahead
    assert first.deeds == second.deeds
    assert (first.sentence, second.sentence) == (0, 2)
    assert deeds_in(story, story.sentences[0]) >= first.deeds


@pytest.mark.parametrize(
    "text", ["The tower was not finished in 1911. The tower was not finished in 1921.", "It rained in 1911.", ""]
)
def test_clauses_that_tell_nothing(text: str) -> None:
    assert clauses(text)[1] == []
