"""A paragraph -> its quotation marks, each with what it can be by what stands beside it: opening, closing, or either.

Apostrophes inside words never enter; possessives, elisions, feet and inches, and attributes of markup are told apart here.
"""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

DOUBLE, SINGLE = 2, 1
# Every mark that may open or close; single ones only where a word does not go on at both sides.
# It looks back from the mark: so the search can leap from mark to mark.
_ANY = r"[\"“”„‟«»‹›＂'‘’‚‛`](?:(?<=[\"“”„‟«»‹›＂])|(?<=')'|(?<=`)`|(?<=['‘’‚‛`])(?<!\w['‘’‚‛`])|(?<=['‘’‛])(?!\w))"
_MARK = lazy_pattern(_ANY)
_MARK_OR_TWO = lazy_pattern(r"’’|‘‘|" + _ANY)
"""The same where two single marks stand for a double one."""
_OPENING = frozenset("“„«‹‘‚‛`") | {"``", "‘‘"}
_CLOSING = frozenset("”»›’") | {"’’"}
_BEFORE_OPENING = frozenset(" \t\r\n\xa0\u2009\u202f([{<—–―-/|*_~>…") | {""}
_AFTER_CLOSING = frozenset(" \t\r\n\xa0\u2009\u202f)]}<—–―-/|*_~.,;:!?…") | {""}
_SPACE = frozenset(" \t\r\n\xa0\u2009\u202f") | {""}
_INCHES = lazy_pattern(r"\d\s?['’′]\s?\d{1,2}\Z")
_NOT_FIRST = _SPACE | frozenset(",;:!?)")
_SURE_AFTER = frozenset(".,;:!?)]—–") | {""}
# ’90s, the summer of ’23, ’tis, rock ’n’ roll: what follows an apostrophe that opens nothing.
_ELISION = lazy_pattern(
    r"(?:\d\ds\b|\d\d\b(?![^\n]{0,60}['’](?!\w))|"
    r"(?:nuff|tis|twas|twere|til|till|em|cause|bout|round|cuz|coz|n|neath|ere|s|d|ll|re|ve)\b)",
    re.IGNORECASE,
)
_LOOK_AHEAD = 60
"""Marks looked at to tell a closing single mark from a possessive, or a nested mark from a forgotten one."""


class QuotationMark(NamedTuple):
    """A quotation mark in its place."""

    start: int
    end: int
    mark: str
    level: int
    opens: bool
    closes: bool
    sure: bool
    """A closing single mark that cannot be a possessive."""


_SINGLE = lazy_pattern(r"['‘’](?:(?<=['‘])(?<![^\s(—–\[].)[^\W\d_a-z]|(?<=[,.?!]['’])(?=\s|$))", re.MULTILINE)
"""A single mark that is likely to open or close a quotation; looked for by itself, then for what stands before it."""


def prefers_singles(text: str) -> bool:
    """Whether single marks are the outer ones here, as in British copy."""
    singles = len(_SINGLE.findall(text))
    doubles = text.count('"') + text.count("“") + text.count("”") + text.count("''") + text.count("«") + text.count("„")
    return singles > doubles


def find_marks(text: str, span: Span) -> list[QuotationMark]:
    """The marks of a paragraph, each with what it can be by what stands beside it."""
    marks = []
    markup = False
    two = text.find("’’", span.start, span.end) >= 0 and any(text.find(m, span.start, span.end) >= 0 for m in ("“", "‘‘", '"'))
    for match in (_MARK_OR_TWO if two else _MARK).finditer(text, span.start, span.end):
        mark, start, end = match[0], match.start(), match.end()
        before = text[start - 1] if start > span.start else ""
        if before.isdigit() and _INCHES.search(text, max(span.start, start - 6), start):
            continue
        after = text[end] if end < span.end else ""
        if mark in "'‘’‚‛`" and len(mark) == 1:
            opens = after not in _NOT_FIRST and (before in _BEFORE_OPENING or before in '"“«„')
            opens = opens and mark != "’" and not _ELISION.match(text, end)
            closes = mark not in "‚`" and (before not in _SPACE or text[start - 2 : start - 1] in ("”", '"'))
            if closes and before.isdigit() and mark == "'" and after not in _SURE_AFTER:
                continue  # feet
            lower = after == " " and text[end + 1 : end + 2].islower()
            sure = closes and (
                before in ".,!?…—" or (after in _SURE_AFTER and before != "s") or not (before.isalnum() and lower)
            )
            marks.append(QuotationMark(start, end, mark, SINGLE, opens, closes, sure))
            continue
        if mark in "»›" and before in _SPACE and after in _SPACE and not {"«", "‹"} & set(text[span.start : span.end]):
            continue  # the bullet of a list
        if mark == '"' and (markup or (before == "=" and text[start - 2 : start - 1].isalpha())):
            markup = not markup  # an attribute of markup
            continue
        full_stop = after == "." and text[end : end + 2] != ".."
        fits_open = after not in _NOT_FIRST and not full_stop and (before in _BEFORE_OPENING or before in "'‘")
        fits_close = before not in _SPACE and (after in _AFTER_CLOSING or after in "'’\"”[")
        opens, closes = fits_open, fits_close
        if mark in "«»‹›" and not fits_open and not fits_close:
            opens = closes = True  # set off by spaces, as in French
        elif mark in _OPENING:
            opens, closes = not (fits_close and not fits_open), fits_close and not fits_open
        elif mark == "”" and not before and after in _SPACE:
            opens, closes = True, False  # the wrong way round at the head of a paragraph
        elif mark in _CLOSING and not fits_open and not fits_close and after.isalpha():
            opens = closes = True  # said”no: a blank was lost before the mark or behind it
        elif mark in _CLOSING:
            opens, closes = fits_open and not fits_close, not (fits_open and not fits_close)
        elif not opens and not closes:
            opens = closes = True
        marks.append(QuotationMark(start, end, mark, DOUBLE, opens, closes, True))
    return marks


def ends_single(marks: list[QuotationMark], index: int) -> bool:
    """Whether a single mark closes the quotation, and is not the apostrophe of a possessive with the end still to come."""
    if marks[index].sure:
        return True
    for mark in marks[index + 1 : index + _LOOK_AHEAD]:
        if mark.level == DOUBLE or mark.opens:
            return True
        if mark.closes and mark.sure:
            return False
    return True


def closed_later(marks: list[QuotationMark], index: int) -> bool:
    """Whether something in the paragraph can close the single mark."""
    inside = 0
    for mark in marks[index + 1 : index + _LOOK_AHEAD]:
        if mark.level == DOUBLE:
            inside += 1
        elif mark.closes and not mark.opens and inside % 2 == 0:
            return True
    return False


def nests(marks: list[QuotationMark], index: int) -> bool:
    """Whether an opening mark inside an open quotation of its own kind is nested: enough closing marks follow for both."""
    level, need = marks[index].level, 2
    for mark in marks[index + 1 : index + _LOOK_AHEAD]:
        if mark.level != level:
            continue
        if mark.closes and mark.sure and not mark.opens:
            need -= 1
            if not need:
                return True
        elif mark.opens:
            need += 1
    return False
