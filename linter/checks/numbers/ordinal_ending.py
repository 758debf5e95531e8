"""Ordinals in figures -> whether their endings are those of the number: 31st, not 31th."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_ORDINAL = lazy_pattern(r"(\d(?<![\w.,/$£€#-]\d)(?:\d{0,2}(?:,\d{3})*|\d*))(st|nd|rd|th)\b(?![\w.-]*[/_@])")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@record
class OrdinalEnding:
    """Finds an ordinal in figures with the ending of another number: `31th`, `22th`, `111st`."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for match in _ORDINAL.finditer(story.prose.text):
            number = int(match[1].replace(",", ""))
            right = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
            if match[2] != right:
                yield Hit(Span(*match.span()), (match[0], match[1] + right), suggestions=(match[1] + right,))
