"""Text at a digit -> a date in figures alone: `2014-04-29`, `21/04/2014`; none where it may be read in two ways."""

from __future__ import annotations

from linter.annotate.dates.calendar import exists
from linter.annotate.dates.publication_day import ISO
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_SLASHED = lazy_pattern(r"(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(20\d\d|1[5-9]\d\d)(?![\d/-]|\.\d)")


class FiguredDate(NamedTuple):
    """A date in figures."""

    year: int
    month: int
    day: int
    end: int


def read_figures(text: str, start: int) -> FiguredDate | None:
    """The date in figures that begins at an offset."""
    iso = ISO.match(text, start)
    if iso:
        return FiguredDate(int(iso[1]), int(iso[2]), int(iso[3]), iso.end())
    match = _SLASHED.match(text, start)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    readings = {(month, day) for month, day in ((first, second), (second, first)) if exists(year, month, day)}
    if len(readings) != 1:
        return None
    month, day = readings.pop()
    return FiguredDate(year, month, day, match.end())
