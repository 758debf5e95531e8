"""Copy that is too hard to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import sqrt
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.language.metrics import Metrics
    from linter.desk import Desk

GRADES: dict[str, Callable[[Metrics], float]] = {
    "Gunning Fog": lambda m: 0.4 * (m.words / m.sentences + 100 * m.complex_words / m.words),
    "Coleman-Liau": lambda m: 5.88 * m.characters / m.words - 29.6 * m.sentences / m.words - 15.8,
    "Flesch-Kincaid": lambda m: 0.39 * m.words / m.sentences + 11.8 * m.syllables / m.words - 15.59,
    "SMOG": lambda m: 1.0430 * sqrt(30 * m.polysyllabic_words / m.sentences) + 3.1291,
    "Automated Readability": lambda m: 4.71 * m.characters / m.words + 0.5 * m.words / m.sentences - 21.43,
}


@record
class Readability:
    """Reckons the school grade that an article asks of its readers and reports the article where the grade is too high.

    The finding stands at the article's beginning; the message's `%s` is the grade, the mean of the metrics named.
    """

    metrics: tuple[str, ...]
    """One or more of Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG and Automated Readability."""
    grade: float
    """The highest grade allowed."""

    def __post_init__(self) -> None:
        unknown = [name for name in self.metrics if name not in GRADES]
        if unknown or not self.metrics:
            raise ValueError(f"'metrics' must be some of {', '.join(GRADES)}" + (f", not '{unknown[0]}'" if unknown else ""))

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        counts = story.metrics
        if not counts.words or not counts.sentences:
            return
        grade = sum(GRADES[name](counts) for name in self.metrics) / len(self.metrics)
        if grade > self.grade:
            yield Hit(Span(0, 0), words=(f"{grade:.2f}",), raw=True)
