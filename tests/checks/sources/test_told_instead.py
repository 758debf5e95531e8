"""The hit for words that a source contradicts."""

from __future__ import annotations

from linter.annotate import Story
from linter.checks.sources.told_instead import OTHER, told_instead
from linter.read import read_text
from linter.sources.source import Source
from linter.text import Span

DRAFT = Story(read_text("The vote is\non Monday.", "draft.txt"))
SOURCE = Source(read_text("The vote is on\nFriday.", "wire.txt"))


def test_both_places_and_their_words_on_one_line() -> None:
    hit = told_instead(DRAFT, Span(9, 21), SOURCE, Span(12, 21), message=OTHER, suggest=True)
    assert hit.span == Span(9, 21)
    assert hit.words == ("is on Monday", "on Friday")
    assert hit.suggestions == ("on Friday",)
    assert hit.message == OTHER
    assert [(note.span, note.message, note.document) for note in hit.related] == [
        (Span(12, 21), "the source has 'on Friday' here", SOURCE.document)
    ]
    assert hit.verdict == "contradicted"


def test_the_rule_s_own_message_and_no_suggestion() -> None:
    hit = told_instead(DRAFT, Span(15, 21), SOURCE, Span(15, 21), note="tells this of '%s'")
    assert (hit.message, hit.suggestions) == ("", ())
    assert hit.related[0].message == "the source tells this of 'Friday'"
