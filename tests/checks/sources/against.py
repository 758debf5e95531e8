"""What the tests of the source checks share: a check, a text and a source -> the flagged words."""

from __future__ import annotations

from linter.annotate import Story
from linter.desk import Desk
from linter.finding import Hit
from linter.read import read_text
from linter.sources.source import Source, Sources


def hits(check, text: str, source: str, complete: bool = False, date: str = "", name: str = "source.txt") -> list[Hit]:
    """The hits of a check on a text held against one source."""
    desk = Desk(date=date, sources=Sources([Source(read_text(source, name))], complete))
    return list(check.find(Story(read_text(text, "draft.txt")), desk))


def flagged(check, text: str, source: str, **more) -> list[str]:
    """The words that a check flags."""
    return [text[hit.span.start : hit.span.end] for hit in hits(check, text, source, **more)]
