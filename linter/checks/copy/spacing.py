"""Spaces and stops that an edit left behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.copy.quoted import in_code
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_WRONG = lazy_pattern(
    # Each branch begins with its sign and looks back from there: so the search can leap from sign to sign.
    r" (?=[,.])(?:(?<=\w ),(?= )|(?<=[a-z]{2} ),(?=[A-Za-z]{2})"  # a space before a comma
    r"|(?<=[a-z]{3} )\.(?! ?\.)(?=[\s”\"’)]|\Z))"  # or before a stop
    r"|,(?<=[A-Za-z],),+"
    r"|\.(?<=[a-z]{3}\.)\.(?!\.)(?=\s|\Z)"  # two stops, and no ellipsis
    r"|\.(?<=[a-z]{3}\.)(?=[A-Z][a-z]{2,30}[\s,])"  # no space behind a stop
    r"|\?(?<=[a-z]{3}\?)(?=[A-Z][a-z]{2,30}[\s,])"
    r"|!(?<=[a-z]{3}!)(?=[A-Z][a-z]{2,30}[\s,])"
)
_ADDRESS = frozenset("@/.:-_#0123456789")
_LONGEST = 40
"""A longer run without white space is no word."""


@record
class Spacing:
    """Reports a space before a comma or a stop, a stop or a comma that stands twice, and a stop with no space behind it.

    Addresses, file names and ellipses are left alone.
    """

    openers: tuple[str, ...] = ()
    """Words that begin a sentence and no name: `fix` sets them off from the stop before them; several may stand in one line."""
    exceptions: tuple[str, ...] = ()
    """Words that may follow a stop directly, as in Amazon.Com."""

    @cached_property
    def _exceptions(self) -> frozenset[str]:
        return frozenset(self.exceptions)

    @cached_property
    def _openers(self) -> frozenset[str]:
        return frozenset(" ".join(self.openers).split())

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text = story.text
        for match in _WRONG.finditer(text):
            start, end = match.span()
            while text[start - 1 : start].isalnum() and match.start() - start < _LONGEST:
                start -= 1
            sign = match[0]
            if sign in ".?!":
                while text[end : end + 1].isalnum():
                    end += 1
                if text[start - 1 : start] in _ADDRESS or text[match.end() : end] in self._exceptions:
                    continue
                mended = f"{text[start : match.end()]} {text[match.end() : end]}"
                fix = text[match.end() : end] in self._openers
            else:
                mended = text[start : match.start()] + sign.strip()[0] + " " * (sign == " ," and text[end].isalpha())
                grouped = text[start:end][:1].isdigit() and text[end : end + 2].strip()[:1].isdigit()  # 5 , 000
                fix = "," in sign and not grouped  # of two stops the third may be missing
            if not in_code(story, Span(start, end)):
                yield Hit(Span(start, end), suggestions=(mended,), fix=fix)
