"""A word that stands twice running by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from operator import eq
from typing import TYPE_CHECKING

from linter.checks.copy.quoted import in_code, quotation_at
from linter.finding import Hit, Severity
from linter.record import record
from linter.text import LINE_END, Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class DoubledWord:
    """Reports a word that stands twice running, with nothing but white space between.

    Function words (`never`) are reported wherever they are doubled; any other word as a suggestion, and not in quotation marks,
    where people repeat themselves. Names that are doubled by right (Duran Duran) are told by their capitals. Figures are left
    alone.
    """

    never: tuple[str, ...] = ()
    """Words that never stand twice in English; several may stand in one line."""
    always: tuple[str, ...] = ()
    """Those of `never` of which one is too many whatever stands around them: what `fix` leaves out."""
    exceptions: tuple[str, ...] = ()
    """Words that may: “had had”, “that that”; several may stand in one line."""

    @cached_property
    def _never(self) -> frozenset[str]:
        return frozenset(" ".join(self.never).split())

    @cached_property
    def _always(self) -> frozenset[str]:
        return frozenset(" ".join(self.always).split())

    @cached_property
    def _exceptions(self) -> frozenset[str]:
        return frozenset(" ".join(self.exceptions).split())

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        lower, tokens = story.lower, story.tokens
        last = -1
        for index, same in enumerate(map(eq, lower, lower[1:])):
            if not same or index < last or lower[index] in self._exceptions or not lower[index][0].isalpha():
                continue
            last = index
            while last + 1 < len(lower) and lower[last + 1] == lower[index] and self._adjoin(story, last):
                last += 1
            first, second = tokens.words[index], tokens.words[index + 1]
            sure = lower[index] in self._never and not self._particle(story, last)
            if last == index or (second[0].isupper() and (first[0].isupper() or not sure)):
                continue
            span = Span(tokens.starts[index], tokens.ends[last])
            if (sure or quotation_at(story, span) is None) and not in_code(story, span):
                fix = lower[index] in self._always and {*tokens.words[index + 1 : last + 1]} <= {first, lower[index]}
                yield Hit(span, (first,), (first,), severity=None if sure else Severity.SUGGESTION, fix=fix)

    def _particle(self, story: Story, last: int) -> bool:
        """Whether the first may belong to the verb and the second to a date: came in in 1979, counting on on Nov. 8."""
        words = story.tokens.words
        return story.lower[last] in ("in", "on") and last + 1 < len(words) and not words[last + 1].islower()

    def _adjoin(self, story: Story, index: int) -> bool:
        """Whether nothing but white space stands between a token and the next, and both are of one paragraph."""
        one, other = story.tokens.ends[index], story.tokens.starts[index + 1]
        between = story.text[one:other]
        paragraph = story.document.paragraph_index
        return between.isspace() and (LINE_END.search(between) is None or paragraph(one - 1) == paragraph(other))
