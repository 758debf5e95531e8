"""Front matter, datelines, file names, options -> the day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTHS, exists
from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.desk import Desk
    from linter.text import Document

ISO = lazy_pattern(r"(?<![\d/-])(1[5-9]\d\d|20\d\d)[-/_.](0[1-9]|1[0-2])[-/_.](0[1-9]|[12]\d|3[01])(?!\d)")
_COMPACT = lazy_pattern(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")


def parse_day(text: object) -> date | None:
    """The day of a front-matter value, a file name or a `--date`; None where it holds none or it does not exist."""
    from datetime import date, datetime

    if isinstance(text, datetime):
        return text.date()
    if isinstance(text, date):
        return text
    match = ISO.search(str(text)[:2000]) or _COMPACT.search(str(text)[:2000])
    if match:
        year, month, day = (int(part) for part in match.groups())
        return date(year, month, day) if exists(year, month, day) else None
    return _written(str(text)[:200])


_WRITTEN = lazy_pattern(
    r"(?:([0-3]?\d)(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?|([A-Z][a-z]{2,8})\.?\s+([0-3]?\d)(?:st|nd|rd|th)?),?\s+((?:19|20)\d\d)\b"
)


def _written(text: str) -> date | None:
    from datetime import date

    for match in _WRITTEN.finditer(text):
        month = MONTHS.get((match[2] or match[3]).lower())
        day, year = int(match[1] or match[4]), int(match[5])
        if month and exists(year, month, day):
            return date(year, month, day)
    return None


_STAMP = lazy_pattern(
    r"(?:(?:Published|Posted|Updated|First published|Last updated|Date)\s*:?\s*(?:on\s+)?)?(?:[A-Z][a-z]+day,?\s+)?"
    r"(?:[0-3]?\d(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s+[0-3]?\d),?\s+(?:19|20)\d\d\b"
)
_DATELINE = lazy_pattern(
    r"[A-Z][A-Z.’' -]{2,30}(?:,[^\n(—–-]{0,30})?[,(]?\s*(?P<date>[A-Z][a-z]{2,8}\.? [0-3]?\d,? (?:19|20)\d\d)\)?\s*(?:—|–|-)"
)
DATE_KEYS = ("date", "published", "publish_date", "pubdate", "date_published", "created")


def published(document: Document) -> date | None:
    """The day of publication by the article itself: the front matter, a dateline or a date of its own line, the file name."""
    for key in DATE_KEYS:
        day = parse_day(document.meta[key]) if document.meta.get(key) else None
        if day:
            return day
    for block in document.paragraphs[:6]:
        line = document.text[block.span.start : min(block.span.end, block.span.start + 120)].strip()
        stamp = _STAMP.match(line)
        if stamp and len(line) - stamp.end() < 25:
            return _written(line)
        dateline = _DATELINE.match(line)
        if dateline:
            return _written(dateline["date"])
    return parse_day(document.id)


def today(story: Story, desk: Desk) -> date | None:
    """The day against which the story's relative dates are read: its own, else the desk's; None where nobody knows it."""
    return story.published or (parse_day(desk.date) if desk.date else None)
