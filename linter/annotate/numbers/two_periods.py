"""Two figures of two periods, one after the other -> which is the earlier; and whether a change is told of other periods."""

from __future__ import annotations

import re

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_PERIOD = (
    r"(?:(?:in|for|during) (?:the )?(?:(?:year )?(?P<year>(?:19|20)\d\d)\b(?!-)|(?P<past>previous year)|"
    r"(?P<present>current year))|"
    r"(?P<last>last (?:year|month|week|season))|(?P<now>this (?:year|month|week|season)))"
)
_FIRST = lazy_pattern(rf"(?:\s[a-z-]+){{0,4}}?\s{_PERIOD},? and (?:(?:about|some|just|only|nearly|almost)\s)?")
_SECOND = lazy_pattern(rf"(?:\s[a-z-]+){{0,3}}?\s{_PERIOD}(?=[,;:)] |\s[–—-]+\s|\s\()")
_LISTED = lazy_pattern(r"(?:(?:19|20)\d\d|year|month|week|season), $")
"""What stands before the second of three figures of three periods: of which two a change is told, nobody can say."""
_YEARLY = lazy_pattern(r"\b(?:average|annual|annualised|annualized|yearly|monthly|weekly|compound)\s[^.;]{0,30}$")
_EACH = lazy_pattern(r"(?:\s[a-z]+){0,2}\s(?:a|per|each|every) (?:year|month|week)\b|\s(?:annual|average|yearly)\b")
_SINCE = lazy_pattern(r"(?:\s[a-z]+){0,2}\s(?:over|on|since|from|than|compared (?:with|to)) (?:in )?((?:19|20)\d\d)\b")
_REACH = 20
"""Code points behind two figures in which the year of the second stands."""


def in_two_periods(figures: StoryFigures, one: StoryFigure, other: StoryFigure) -> bool | None:
    """False where the first figure is the earlier one, True where the second is; None where no two periods are told."""
    between = figures.between(one, other)
    if " and " not in between or len(between) > 60:
        return None
    here, there = _FIRST.fullmatch(between), _SECOND.match(figures.after(other))
    if here is None or there is None or _LISTED.search(figures.before(one)):
        return None
    if here["year"] and there["year"]:
        return None if here["year"] == there["year"] else here["year"] > there["year"]
    if _before(here, there):
        return False
    return True if _before(there, here) else None


def _before(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether one period is the last and the other this one, of the same length."""
    past, present = one["last"] or one["past"], other["now"] or other["present"]
    return bool(past and present) and past.split()[-1] == present.split()[-1]


def other_span(figures: StoryFigures, told: StoryFigure, pair: Span) -> bool:
    """Whether a change is told of each year between two figures, or since another year than theirs."""
    behind, since = figures.after(told), _SINCE.match(figures.after(told))
    if since is not None and since[1] not in figures.text[pair.start : pair.end + _REACH]:
        return True
    return bool(_EACH.match(behind) or _YEARLY.search(figures.before(told)))
