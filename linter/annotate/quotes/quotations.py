"""Document -> what stands in quotation marks, with exact offsets: every mark style, nested, interrupted, over paragraphs.

Marks are paired paragraph by paragraph, in one pass over them, so one odd mark never spoils the rest of the article.
"""

from __future__ import annotations

import re
from functools import cache

from linter.annotate.quotes.marks import DOUBLE, SINGLE, QuotationMark, closed_later, ends_single, nests, prefers_singles
from linter.annotate.quotes.marks import find_marks as find_marks
from linter.annotate.quotes.quotation_kinds import kind_of
from linter.annotate.quotes.speech_cues import MOSTLY, grades
from linter.annotate.quotes.transcripts import find_turns
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Document, Span

_STOPS = frozenset(".,!?…;:—–-)*_")
_SENTENCE_START = lazy_pattern(r"[.!?…]['’”\")]*\s+")
_REACH = 3000
"""Code points before a closing mark among which the quotation that lacks its opening mark may begin."""


class Quotation(NamedTuple):
    """A quotation, or anything else in quotation marks; also a block quote, which has none."""

    span: Span
    """With its marks."""
    inner: Span
    """Without them."""
    kind: str
    """By its looks: direct, mixed, term, title, nickname, document, headline, unknown. `Attribution.kind` knows more."""
    paragraph: int
    """Index in `Document.paragraphs`."""
    nested: tuple[Quotation, ...] = ()
    """The quotations inside this one, in order."""
    open: str = ""
    """The opening mark; empty if it is missing."""
    close: str = ""
    """The closing mark; empty if it is missing."""
    continues: int | None = None
    """Index of the quotation before, left open because the speaker goes on in this one, as a rule in the next paragraph."""


class _Open:
    """A quotation whose end is not yet seen."""

    __slots__ = ("children", "end", "level", "mark", "start")

    def __init__(self, mark: QuotationMark) -> None:
        self.start, self.end, self.mark, self.level = mark.start, mark.end, mark.mark, mark.level
        self.children: list[_Node] = []


class _Node(NamedTuple):
    span: Span
    inner: Span
    open: str
    close: str
    children: list[_Node]


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """The outermost quotations in order; the ones inside them are in `nested`."""
    text = document.text
    singles = prefers_singles(text)
    found: list[Quotation] = []
    turns = find_turns(document)
    running = ""  # the mark that the paragraph before left open
    for index, block in enumerate(document.paragraphs):
        marks = find_marks(text, block.span)
        turn = turns.get(index)
        if turn and turn.label and not marks:
            span = _trim(text, turn.said)  # a turn of a transcript has no marks of its own
            found.append(Quotation(span, span, "direct", index))
            running = ""
            continue
        if not marks:
            if block.role == "quote" or text.startswith("> ", block.span.start):
                span = _trim(text, Span(block.span.start + 2 * (block.role != "quote"), block.span.end))
                found.append(Quotation(span, span, "direct", index))
            running = ""
            continue
        nodes = _pair(text, block.span, marks, singles)
        for node in nodes:
            leads = running and node is nodes[0] and not text[block.span.start : node.span.start].strip()
            goes_on = leads or (found and _runs_on(text, found[-1], node, index))
            continues = len(found) - 1 if goes_on else None
            found.append(_quotation(text, node, index, block.span, block.role, continues))
        ends_open = nodes and not nodes[-1].close and not text[nodes[-1].span.end : block.span.end].strip()
        running = nodes[-1].open if ends_open else ""
    return tuple(found)


def _runs_on(text: str, before: Quotation, node: _Node, paragraph: int) -> bool:
    """Whether a quotation left open at the end of a sentence goes on at once: two paragraphs have been run together."""
    return (
        before.paragraph == paragraph
        and not before.close
        and bool(node.open)
        and text[before.inner.end - 1] in ".!?…"
        and not text[before.span.end : node.span.start].strip()
    )


def _quotation(
    text: str, node: _Node, paragraph: int, around: Span, role: str, continues: int | None = None, depth: int = 0
) -> Quotation:
    nested = tuple(_quotation(text, child, paragraph, around, role, None, depth + 1) for child in node.children)
    kind = kind_of(text, node.span, node.inner, around, role)
    return Quotation(node.span, node.inner, kind, paragraph, nested, node.open, node.close, continues)


def _pair(text: str, around: Span, marks: list[QuotationMark], singles: bool) -> list[_Node]:
    """The outermost pairs of one paragraph; a mark without its fellow makes a node without the other mark."""
    pairs = _Pairs(text, around, marks, singles)
    for index, mark in enumerate(marks):
        if mark.level == SINGLE:
            pairs.take_single(index, mark)
        else:
            pairs.take_double(index, mark)
    return pairs.closed()


class _Pairs:
    """The marks of one paragraph as they open and close one another."""

    def __init__(self, text: str, around: Span, marks: list[QuotationMark], singles: bool) -> None:
        self.text, self.around, self.marks, self.singles = text, around, marks, singles
        self.stack: list[_Open] = []
        self.top: list[_Node] = []
        self.top_level = SINGLE if singles else DOUBLE

    def finish(self, end: int, mark: QuotationMark | None) -> None:
        """Close what was opened last; without a mark it ends where what is said does."""
        done = self.stack.pop()
        inner = _trim(self.text, Span(done.end, end))
        if not mark and done.level >= self.top_level:
            inner = _trim(self.text, Span(done.end, _tag_start(self.text, inner)))
        span = Span(done.start, mark.end if mark else inner.end)
        home = self.stack[-1].children if self.stack else self.top
        if span.end > done.end:
            inside = [child for child in done.children if child.span.end <= span.end]
            home.append(_Node(span, inner, done.mark, mark.mark if mark else "", inside))
        home.extend(child for child in done.children if child.span.start >= span.end)

    def drop(self) -> None:
        """Take an opening mark for the apostrophe that it was: what it held goes up."""
        done = self.stack.pop()
        (self.stack[-1].children if self.stack else self.top).extend(done.children)

    def take_single(self, index: int, mark: QuotationMark) -> None:
        levels, marks, singles = [entry.level for entry in self.stack], self.marks, self.singles
        if mark.closes and levels and levels[-1] == SINGLE and ends_single(marks, index):
            self.finish(mark.start, mark)
        elif mark.opens and levels.count(SINGLE) < 2 and (singles or closed_later(marks, index)):
            if levels and levels[-1] == SINGLE and not nests(marks, index):
                self.finish(mark.start, None) if singles else self.drop()
            self.stack.append(_Open(mark))
        elif mark.closes and mark.sure and singles and self._ends_sentence(mark) and not self.stack:
            _unopened(self.text, self.around, self.top, mark)

    def _ends_sentence(self, mark: QuotationMark) -> bool:
        return mark.mark in "’'" and self.text[mark.start - 1] in ".,!?"

    def take_double(self, index: int, mark: QuotationMark) -> None:
        levels = [entry.level for entry in self.stack]
        opens, closes, here = mark.opens, mark.closes, DOUBLE in levels
        if opens and closes:
            opens, closes = not here, here
        if mark.mark in "“«»" and here and not closes and _reversed(self.stack, mark.mark):
            opens, closes = False, True
        if closes and here:
            if _inches(self.text, self.marks, index):
                return
            while self.stack[-1].level != DOUBLE:
                self.drop()
            self.finish(mark.start, mark)
        elif opens and not (here and len(self.stack) > 2):
            if here and levels[-1] != SINGLE and not nests(self.marks, index):
                self.finish(mark.start, None)
            self.stack.append(_Open(mark))
        elif closes:
            self._close_unopened(mark)

    def _close_unopened(self, mark: QuotationMark) -> None:
        before, after = self.text[mark.start - 1 : mark.start], self.text[mark.end : mark.end + 2]
        if before.isdigit() and (mark.mark == '"' or (after[:1] == " " and after[1:].isalpha())):
            return  # inches
        if before == after[:1] == " ":
            return  # a dash that was lost
        while self.stack:
            self.drop()
        _unopened(self.text, self.around, self.top, mark)

    def closed(self) -> list[_Node]:
        """The outermost pairs in order, what is still open closed at the end."""
        while self.stack:
            if self.stack[-1].level == SINGLE and not (self.singles and len(self.stack) == 1):
                self.drop()
            else:
                self.finish(self.around.end, None)
        return sorted(self.top)


def _inches(text: str, marks: list[QuotationMark], index: int) -> bool:
    """Whether a mark behind a figure, inside a quotation, means inches: the quotation is closed behind another word."""

    def behind_figure(mark: QuotationMark) -> bool:
        return text[mark.start - 1].isdigit() and _goes_on(text, mark)

    if marks[index].mark not in '"”' or not behind_figure(marks[index]):
        return False
    later = next((mark for mark in marks[index + 1 : index + 20] if mark.level == DOUBLE and not behind_figure(mark)), None)
    return later is not None and later.closes and not later.opens


def _goes_on(text: str, mark: QuotationMark) -> bool:
    """Whether a word in lower case follows a mark."""
    return text[mark.end : mark.end + 1] == " " and text[mark.end + 1 : mark.end + 2].islower()


def _reversed(stack: list[_Open], mark: str) -> bool:
    """Whether the mark closes here though it opens elsewhere: „…“ and »…«."""
    opened = stack[-1].mark
    return (opened in "„‚" and mark == "“") or (opened == "»" and mark == "«")


def _unopened(text: str, around: Span, top: list[_Node], mark: QuotationMark) -> None:
    """Add the quotation that a closing mark without an opening one ends, from where it probably begins."""
    children: list[_Node] = []
    if mark.level == DOUBLE:
        while top and top[-1].open in ("'", "‘"):
            children.insert(0, top.pop())
    start = max(top[-1].span.end if top else around.start, mark.start - _REACH)
    sentences = [match.end() for match in _SENTENCE_START.finditer(text, start, max(start, mark.start - 2))]
    if text[mark.start - 1 : mark.start] in _STOPS:
        begin = sentences[0] if top and sentences else start
    else:
        begin = sentences[-1] if sentences else start
        if mark.start - begin > 80:
            begin = max(text.rfind(" ", start, mark.start), start)
    inner = _trim(text, Span(begin, mark.start))
    if inner.end > inner.start:
        top.append(
            _Node(Span(inner.start, mark.end), inner, "", mark.mark, [c for c in children if c.span.start >= inner.start])
        )


@cache
def _tag() -> re.Pattern[str]:
    """“, Lee said on Monday.”; “, the sculptor Ann Lee said.”; “, said Ann Lee.”"""
    return re.compile(
        r",\s+(?:(?:(?:(?:the|a|an|his|her|its|their)\s+(?:[\w’'-]+\s+){1,3})?(?:[^\W\d_a-z][\w.’'-]*\s+){1,5}|(?:he|she|they|it|I)\s+)"
        r"([^\W\d_A-Z]+)|([^\W\d_A-Z]+)\s+[^\W\d_a-z][\w.’'-]*)"
        r"[^.!?\n]{0,120}(?:\.[^.!?\n]{1,40})?[.!?]?\Z"
    )


def _tag_start(text: str, inner: Span) -> int:
    """Where an attribution at the end of an unclosed quotation begins (“We won, Lee said.”), or the end if there is none."""
    start = max(inner.start, inner.end - 160)
    comma = text.rfind(",", start, inner.end)
    while comma > start:
        match = _tag().match(text, comma, inner.end)
        if match and grades().get((match[1] or match[2]).lower(), "0") >= MOSTLY:
            return comma + 1
        comma = text.rfind(",", start, comma)
    return inner.end


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
