"""Figures -> averages, and the mean of a list that they are told as: 4.1, 3.8 and 4.4 kilos, a mean of 4.1."""

from __future__ import annotations

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import plain, qualified
from linter.annotate.numbers.listings import parts_listed
from linter.annotate.numbers.reckoning import Worth, added, over
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern

_AVERAGE = lazy_pattern(
    r"\b(?:averag(?:e|ed|es|ing)|mean)\b(?:\s+(?:daily|weekly|price|speed|score|age|cost|weight|fee|wage|bill))?"
    r"(?:\s+(?:of|was|is|price of|speed of))?\s+(?:about |just |only |almost |nearly )?$"
)
ON_AVERAGE = lazy_pattern(r"\bon average\b")
_OTHER_MEAN = lazy_pattern(
    r"\b(?:above|below|than|against|compared|versus|national|long-term|usual|seasonal|(?:its|the|"
    r"their) (?:monthly|annual|yearly|"
    r"quarterly|weekly|five-year|ten-year|10-year)|moving|four-week|rolling|revised)\b[^,;]*$"
)
"""What makes a mean one of other figures."""


def averages(figures: StoryFigures, figure: StoryFigure) -> bool:
    """Whether a figure is told as an average."""
    before = figures.before(figure)
    return bool("averag" in before or "mean" in before) and bool(_AVERAGE.search(before) or ON_AVERAGE.search(before))


def mean_of_list(figures: StoryFigures, told: StoryFigure) -> Group | None:
    """`4.1, 3.8 and 4.4 kilos … a mean of 4.4`: of the list of the sentence, or of the one before."""
    for at in (told.sentence, told.sentence - 1):
        inside = [figure for figure in figures.by_sentence.get(at, ()) if figure.span.end <= told.span.start]
        unit = next((f for f in inside if f.quantity.kind in ("measure", "money") and f.key != "duration"), None)
        mine = in_unit_of(unit, told) if unit else told
        run = next((run for k in range(len(inside)) if len(run := parts_listed(figures, inside[k : k + 9])) > 2), [])
        items = [in_unit_of(unit, part) if unit else part for part in run]
        items = items if all(part.key == mine.key for part in items) else []
        if len(items) > 2 and all(map(plain, items)):
            right = over(added(figure.worth for figure in items), Worth(float(len(items))))
            if 0.3 < mine.value / right.value < 3:
                words = f"({' + '.join(map(figures.words, items))}) / {len(items)} = {figures.shown(right.value, mine)}"
                return Group("average", mine, right, tuple(items), words, told.span)
    return None


def sure_mean(figures: StoryFigures, mean: Group) -> bool:
    """Whether a list is all that its mean is of."""
    if qualified(figures, mean.parts[0].span.start, mean.told.span.end + 20):
        return False
    listed = figures.folded[mean.parts[0].span.start : mean.parts[-1].span.end]
    if any(mark in listed for mark in "()+") or _OTHER_MEAN.search(figures.before(mean.told)):
        return False
    return len(mean.parts) < 6 and len({part.noun for part in mean.parts} - {""}) < 2


def measured(figures: StoryFigures, told: StoryFigure) -> StoryFigure:
    """A bare average in the unit of the one measure of its sentence: `90 kilometres in five days, an average of 20 a day`."""
    inside = figures.by_sentence[told.sentence]
    units = [
        f for f in inside if f.quantity.kind in ("measure", "money") and f.key != "duration" and f.span.end < told.span.start
    ]
    return in_unit_of(units[0], told) if len(units) == 1 else told
