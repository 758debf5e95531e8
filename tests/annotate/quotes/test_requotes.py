"""Quotations that are told to be known already."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.quotes.requotes import requoted, told_again
from linter.read import read_text


def test_his_phrase_about() -> None:
    story = Story(read_text("Voters remember his phrase about “a mill for every village in the land”.", "a.txt"))
    assert requoted(story, story.quotations[0])


def test_a_pull_quote_repeats_the_copy() -> None:
    said = "“We will never sell the mill to anybody from the valley,” Quill said."
    story = Story(read_text(f"{said}\n\n“We will never sell the mill to anybody from the valley”\n\nIt rained.", "a.txt"))
    assert told_again(story, story.quotations[1])
