"""A story -> its tokens as whoever reads dates looks at them: days, years, what stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.language.numerals import ORDINAL_ENDINGS, Gaps
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story


class DateTokens:
    """The tokens of a story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.text, self.words, self.lower = story.text, story.tokens.words, story.lower
        self.starts, self.ends = story.tokens.starts, story.tokens.ends
        self.gaps = Gaps(self.text, self.starts, self.ends)
        self.n = len(self.words)

    def span(self, i: int, j: int) -> Span:
        return Span(self.starts[i], self.ends[j - 1])

    def gap(self, i: int, allowed: tuple[str, ...] = ("",)) -> bool:
        """Whether tokens i and i + 1 are parted by white space and at most one of the allowed marks."""
        between = self.gaps.between(i)
        return bool(between) and between.count("\n") < 2 and between.strip() in allowed and between != between.strip()

    def day_number(self, i: int) -> int | None:
        word = self.lower[i]
        return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else None

    def suffixed(self, i: int) -> int:
        """The token behind a day number, its st/nd/rd/th taken in."""
        return i + 2 if i + 1 < self.n and self.lower[i + 1] in ORDINAL_ENDINGS and self.gaps.tight(i) else i + 1

    def year_at(self, i: int) -> int | None:
        word = self.lower[i] if i < self.n else ""
        return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and word[0] in "12" else None
