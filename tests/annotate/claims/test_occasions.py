"""Nouns for what happened, and the words that tell of it."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.occasions import is_occasion, moved, recurring, tells, told_at, verb_of
from linter.read import read_text


@pytest.mark.parametrize("noun", ["crash", "vote", "opening", "explosion", "inspection"])
def test_a_noun_for_what_happened(noun: str) -> None:
    assert is_occasion(noun)


@pytest.mark.parametrize("noun", ["roof", "nothing", "morning", "evening", "king"])
def test_a_noun_that_only_ends_like_one(noun: str) -> None:
    assert not is_occasion(noun)


@pytest.mark.parametrize(
    ("noun", "word"),
    [("signing", "signed"), ("decision", "decided"), ("movement", "moved"), ("vote", "voted"), ("vote", "votes")],
)
def test_a_word_that_tells_of_it(noun: str, word: str) -> None:
    assert tells(noun, ["the", word])


@pytest.mark.parametrize(("noun", "word"), [("signing", "sang"), ("vote", "vowed"), ("crash", "cash")])
def test_a_word_that_only_looks_alike(noun: str, word: str) -> None:
    assert not tells(noun, [word])


def test_some_are_held_again_and_again() -> None:
    assert recurring("meeting")
    assert not recurring("explosion")


def story(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The vote was postponed to Friday.", True),
        ("The vote was delayed for two hours.", False),
        ("The vote was held on Friday.", False),
    ],
)
def test_a_day_that_was_changed(text: str, changed: bool) -> None:
    found = story(text)
    assert moved(found, found.sentences[0]) is changed


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council met in Velm on Friday and left.", "met"),
        ("On Friday the council met.", "met"),
    ],
)
def test_the_verb_that_a_time_belongs_to(text: str, verb: str) -> None:
    found = story(text)
    read = verb_of(found, found.dates[0].span)
    assert read is not None
    assert read.word == verb


@pytest.mark.parametrize(
    ("text", "noun", "told"),
    [
        ("The council voted on Friday.", "vote", True),
        ("The vote took place on Friday.", "vote", True),
        ("The council sang on Friday.", "vote", False),
    ],
)
def test_whether_the_clause_of_a_time_tells_of_a_noun(text: str, noun: str, told: bool) -> None:
    found = story(text)
    assert told_at(found, noun, found.dates[0].span) is told
