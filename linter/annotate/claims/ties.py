"""A length of time in the copy -> the two dates or times of day that it is said to lie between, and how far apart they are.

The ties of `told` are in the sentence itself: `on 3 June … eight weeks later, on 12 August`, `from 1979 to 2004, a run of 35
years`, `in August 2002, 25 years ago`. Those of `near` join a definite length (`the three-hour siege`, `those 19 minutes`) with
the only two times of its sentence and the one before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from linter.annotate.claims.clock_ties import clock_tie, end_of
from linter.annotate.claims.lasting import OTHER, RUN, begun
from linter.annotate.claims.occasions import tells
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.tie import Tie, fine, stems_of
from linter.annotate.dates.timeline import Moment, days_between
from linter.annotate.language.word_classes import DEFINITES, STOPS
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.lengths import Length

MOST = 120
"""Moments of a story that are held against one another."""
_ON = lazy_pattern(
    r"\s*[,(–—]?\s*(?:that\s+is,?\s+)?(?:(?:on|in|at|by)\s+)?(?:the\s+)?(?:(?:morning|night|evening|afternoon)\s+of\s+)?"
)
BEHIND = lazy_pattern(
    r"(?:\s+of\s+(?:that|the\s+same)\s+year)?\s*[,(–—]\s*(?:(?:exactly|precisely|some|about|around|roughly|nearly|almost|just|only|"
    r"more|less|than|over|under|a|little|or|that|is|barely|fully|close|to|not|quite)\s+){0,4}"
)
FROM = lazy_pattern(r"(?:\b[Ff]rom|\b[Bb]etween|\()\s*(?:[^\s.;:\d()]+\s+){0,3}$")
TO = lazy_pattern(r"\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b|\band\b|\bthrough\b)\s*(?:[^\s.;:\d()]+\s+){0,5}")
_BETWEEN = lazy_pattern(r"\s*(?:[,(:–—]\s*)?(?:\(|(?:ran\s+|lasted\s+)?from\s+|between\s+)(?:[^\s.;:\d()]+\s+){0,3}")
_EVENT = lazy_pattern(r"\s+(?:the|that|its|their|his|her)\s+[a-z-]+(?:\s[a-z-]+)?\s?[,(–—]\s?(?:on|in)\s+")
_PAUSE = lazy_pattern(r"(?:\s[\w’'-]+){0,4}\s?,\s(?:in|on)\s(?:\w+\s)?")
_USUAL = lazy_pattern(
    r"\s+than\s+(?:it\s+|was\s+|is\s+|had\s+been\s+)*(?:usual|normal|average|expected|planned|scheduled|in\b|last\b|the\s+(?:usual|normal|average))"
)
_BY = lazy_pattern(r",\s+(?:that\s+is,?\s+)?(?:by|on|until)\s+(?:\w+day,?\s+)?$")
_DASH = lazy_pattern(r"\s[–—]\s[^.;\n]*$")
LOOSE = lazy_pattern(r"\bthe\s+\d{1,2}(?:st|nd|rd|th)\b(?!\s+of\b)")
"""A day without its month: one more time than was read."""
_MEASURES = frozenset("average averages rate rates moving high low bill bills bond bonds note notes forecast record".split())
"""Nouns whose length is part of their name: the four-week average."""


class Ties:
    """The ties of the lengths of one story."""

    def __init__(self, story: Story, today: date | None = None) -> None:
        self.story, self.text = story, story.text
        self.today = today or story.timeline.told_on
        self.moments = tuple(m for m in story.timeline.moments if m.mention.precision not in ("decade", "century"))[:MOST]
        self.starts = [moment.span.start for moment in self.moments]
        self.clocks = [clock for clock in story.clocks if clock.minutes][:MOST]

    def within(self, start: int, end: int) -> list[Moment]:
        return list(self.moments[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def told(self, length: Length) -> list[Tie]:
        """The ties that the sentence of a length says; where one of them fits, the length is right."""
        sentence = sentence_at(self.story, length.span.start)
        if length.clock:
            counted = length.side in ("after", "before", "later", "earlier")
            return list(self.clock_counted(length, sentence) if counted else self.clock_run(length, sentence))
        if length.bound == "under" and self.text.startswith(" of ", length.end):
            return list(self.due(length, sentence))
        if length.side in ("later", "earlier", "before", "after"):
            return list(self.counted(length, sentence))
        if length.side == "ago":
            return list(self.ago(length))
        return list(self.run(length, sentence)) if not self.frequency(length) else []

    def counted(self, length: Length, sentence: Span) -> Iterator[Tie]:
        """`on 3 June … eight weeks later, on 12 August`, `on Sept. 6, three days before the fair opened on Sept. 11`."""
        if _USUAL.match(self.text, length.end):
            return
        here = self.attached(length)
        onward = length.side in ("later", "after")
        if here is None or not sentence.covers(here.span):
            yield from self.fronted(length, sentence, onward)
            return
        ahead = [m for m in self.within(length.end, sentence.end) if m is not here]
        behind = length.side in ("before", "after") or self.text.startswith(" than ", length.end)
        if behind and here.span.start < length.span.start:
            close = ahead and (len(ahead) == 1 or ahead[0].span.start - length.end < 30)
            if close and ";" not in self.text[length.end : ahead[0].span.start]:
                yield self.tie(here, ahead[0], not onward)
            elif not ahead:
                yield from self.from_event(length, here, onward)
            return
        floor = self.before(sentence)
        earlier = [m for m in self.within(floor, min(length.span.start, here.span.start)) if fine(m, length) and m is not here]
        for moment in reversed(earlier[-4:]):
            yield self.tie(moment, here, onward)

    def clock_counted(self, length: Length, sentence: Span) -> Iterator[Tie]:
        """`at 7:15 p.m., two hours after he was last seen`, `At 9.40 … By 1.10, two and a half hours later`, `at half past
        twelve, an hour before the doors open at one`."""
        here = [c for c in self.clocks if sentence.covers(c.span)]
        ahead = [c for c in here if c.span.start >= length.end]
        at = [c for c in here if c not in ahead]
        onward = length.side in ("after", "later")
        if ahead and length.side in ("later", "earlier") and _ON.fullmatch(self.text, length.end, ahead[0].span.start):
            earlier = at or [c for c in self.clocks if self.before(sentence) <= c.span.start < sentence.start]
            for other in earlier if len(earlier) == 1 else ():
                yield clock_tie(self.story, other, ahead[0]) if onward else clock_tie(self.story, ahead[0], other)
            return
        if not at or not BEHIND.fullmatch(self.text, end_of(self.story, at[-1]), length.span.start):
            return
        if length.side in ("later", "earlier"):
            earlier = at[:-1] or [c for c in self.clocks if self.before(sentence) <= c.span.start < sentence.start]
            for other in earlier if len(earlier) == 1 else ():
                yield clock_tie(self.story, other, at[-1]) if onward else clock_tie(self.story, at[-1], other)
        elif len(ahead) == 1 and len(at) == 1:
            yield clock_tie(self.story, ahead[0], at[0]) if onward else clock_tie(self.story, at[0], ahead[0])
        elif len(at) == 1 and not ahead:
            for told in self.clock_events(length, sentence):
                yield clock_tie(self.story, told, at[0]) if onward else clock_tie(self.story, at[0], told)

    def clock_events(self, length: Length, sentence: Span) -> Iterator[TimeOfDay]:
        """The hours at which other sentences tell of what a length is counted from."""
        tokens, lower = self.story.tokens, self.story.lower
        clause = range(tokens.at(length.end), min(tokens.at(length.end) + 6, tokens.at(sentence.end)))
        said = frozenset[str]().union(*(stems_of(lower[k]) for k in clause if lower[k] not in STOPS))
        for other in self.story.sentences:
            told = [c for c in self.clocks if other.covers(c.span)] if other != sentence else []
            if len(told) == 1 and any(said & stems_of(lower[k]) for k in tokens.within(other)):
                yield told[0]

    def due(self, length: Length, sentence: Span) -> Iterator[Tie]:
        """`within 60 days of the vote, that is, by 17 January`."""
        ahead = self.within(length.end, sentence.end)
        if len(ahead) == 1 and _BY.search(self.text, length.end, ahead[0].span.start):
            yield from self.from_event(length._replace(end=length.end + 3), ahead[0], True)

    def fronted(self, length: Length, sentence: Span, onward: bool) -> Iterator[Tie]:
        """`Four years after the 2012 vote, in 2021`: the event's date first, then the one that is counted to."""
        ahead = self.within(length.end, sentence.end)
        beside = ahead and _EVENT.fullmatch(self.text, length.end, ahead[0].span.start)
        if length.side in ("after", "before") and len(ahead) == 1 and beside:
            yield from self.from_event(length, ahead[0], onward)
        if length.side in ("after", "before") and len(ahead) == 2 and length.span.start - sentence.start < 12:
            event, there = ahead
            near = len(self.text[length.end : event.span.start].split()) < 5
            if near and _PAUSE.fullmatch(self.text, event.span.end, there.span.start):
                yield self.tie(event, there, onward)

    def from_event(self, length: Length, here: Moment, onward: bool) -> Iterator[Tie]:
        """`on Thursday, a day before the vote`: the vote is dated where the copy tells of it; `that visit` right before."""
        tokens, lower = self.story.tokens, self.story.lower
        at = tokens.at(length.end)
        if at + 1 >= len(lower) or lower[at] not in DEFINITES:
            return
        own = sentence_at(self.story, length.span.start)
        nouns = [word for word in lower[at + 1 : at + 3] if len(word) > 3 and word not in STOPS]
        for sentence in self.story.sentences if nouns else ():
            dated = [m for m in self.within(*sentence) if fine(m, length)] if sentence != own else []
            if len(dated) == 1 and any(tells(noun, (lower[k] for k in tokens.within(sentence))) for noun in nouns):
                yield self.tie(dated[0], here, onward)
        if lower[at] in ("that", "this"):
            dated = [m for m in self.within(self.before(own), own.start) if fine(m, length)]
            if dated:
                yield self.tie(dated[-1], here, onward)

    def ago(self, length: Length) -> Iterator[Tie]:
        """`in August 2002, 25 years ago`, `25 years ago, in August 2002`: counted back from the day of the story."""
        here = self.attached(length)
        if self.today is None or here is None or not here.mention.year:
            return
        today = self.today.toordinal()
        gaps = tuple((float(today - days.last - 3), float(today - days.first + 3)) for days in here.candidates)
        yield Tie(here.span, here.span, gaps)

    def attached(self, length: Length) -> Moment | None:
        """The moment that a length says more of: `two days later, on 5 May`, `on 5 May, two days later`."""
        after = bisect_left(self.starts, length.end)
        for moment in self.moments[after : after + 1]:
            between = self.text[length.end : moment.span.start]
            paused = length.side not in ("before", "after") or between.strip()[:1] in tuple(",(–—")
            aside = between.strip()[:1] in tuple("–—") and _DASH.search(
                self.text, max(0, length.span.start - 90), length.span.start
            )
            if paused and not aside and _ON.fullmatch(between):
                return moment
        before = after - 1
        while before >= 0 and self.moments[before].span.end > length.span.start:
            before -= 1
        if before >= 0:
            moment = self.moments[before]
            if length.span.start - moment.span.end < 40 and BEHIND.fullmatch(self.text, moment.span.end, length.span.start):
                return moment
        return None

    def run(self, length: Length, sentence: Span) -> Iterator[Tie]:
        """`from 1979 to 2004, a run of 35 years`, `five years (2010-2018)`."""
        here = self.within(*sentence)
        for one, other in pairwise(here):
            if self.spanned(length, sentence, one.span, other.span):
                yield self.tie(one, other, True)

    def clock_run(self, length: Length, sentence: Span) -> Iterator[Tie]:
        """`from 8:15 to 9:05, 50 minutes`."""
        here = [clock for clock in self.clocks if sentence.covers(clock.span)]
        for one, other in pairwise(here):
            if self.spanned(length, sentence, one.span, other.span):
                yield clock_tie(self.story, one, other)

    def spanned(self, length: Length, sentence: Span, one: Span, other: Span) -> bool:
        """Whether two places are the ends of a stretch of time whose length is told right before or behind it."""
        if begun(self.text, length, sentence, (one, other)):
            return True
        if not FROM.search(self.text, max(sentence.start, one.start - 40), one.start):
            return False
        if not TO.fullmatch(self.text, one.end, other.start):
            return False
        if other.end <= length.span.start:
            return RUN.fullmatch(self.text, other.end, length.span.start) is not None
        return length.end <= one.start and _BETWEEN.fullmatch(self.text, length.end, one.start) is not None

    def near(self, length: Length) -> list[Tie]:
        """The tie of a definite length with the only two times of its sentence and the one before, where there are just two."""
        if not self.definite(length):
            return []
        sentence = sentence_at(self.story, length.span.start)
        start = self.before(sentence)
        start = sentence.start if length.side == "old" else start
        titled = self.titled(length)
        if titled:
            sentence = self.story.sentences[1]
            start = sentence.start
        elif self.qualified(length, Span(start, sentence.end)):
            return []
        if length.clock:
            clocks = [clock for clock in self.clocks if start <= clock.span.start < sentence.end]
            return [clock_tie(self.story, clocks[0], clocks[1])] if len(clocks) == 2 else []
        moments = [m for m in self.within(start, sentence.end) if fine(m, length)]
        if len(moments) != 2 or LOOSE.search(self.text, start, sentence.end):
            return []
        if not titled and moments[1].span.end > length.span.start + 90 * (length.side == "old"):
            return []
        first, second = sorted(moments, key=lambda moment: moment.candidates[0])
        return [self.tie(first, second, True)]

    def titled(self, length: Length) -> bool:
        """Whether a length stands in a headline, which speaks of the sentence that follows."""
        sentences, text = self.story.sentences, self.text
        if len(sentences) < 2 or not sentences[0].covers(length.span) or length.side == "old":
            return False
        return "\n" in text[sentences[0].end : sentences[1].start] and text[sentences[0].end - 1].isalnum()

    def qualified(self, length: Length, stretch: Span) -> bool:
        """Whether the copy says that a length is another one: by another clock, of another year, beside a second length."""
        if OTHER.search(self.text, stretch.start, stretch.end):
            return True
        if any(stretch.covers(other.span) for other in self.story.lengths if other is not length):
            return True
        return any(length.end <= moment.span.start < stretch.end for moment in self.moments)

    def frequency(self, length: Length) -> bool:
        """Whether `a year` says how often: 6 percent a year, once a month."""
        told = self.text[: length.span.start].endswith(("for ", "of ", "after ", "lasts ", "lasted ", "took ", "within "))
        return self.text[length.span.start : length.span.start + 2].lower() in ("a ", "an") and not length.side and not told

    def definite(self, length: Length) -> bool:
        """Whether a length is said of something told before: the three-hour siege, those 19 minutes, two months left."""
        lower = self.story.lower
        first = self.story.tokens.at(length.span.start)
        if length.side in ("left", "away"):
            return True
        if self.titled(length):
            return length.adjective or (first > 0 and lower[first - 1] in ("after", "for"))
        if length.side == "old":
            return lower[max(0, first - 2) : first] in (["as", "an"], ["as", "a"])
        noun = lower[length.noun] if 0 <= length.noun < len(lower) else ""
        if length.unit in ("month", "quarter", "year", "decade", "century") or noun in _MEASURES:
            return False
        return (lower[first - 1] if first else "") in DEFINITES

    def before(self, sentence: Span) -> int:
        """Where the sentence before a sentence begins."""
        index = bisect_right(self.story.sentences, sentence) - 1
        return self.story.sentences[index - 1].start if index > 0 else sentence.start

    def explained(self, length: Length) -> bool:
        """Whether some two moments of the story lie as far apart as a length says."""
        low, high = length.room
        if length.clock:
            ties = (clock_tie(self.story, one, other) for one, other in combinations(self.clocks, 2))
            return any(first <= high and low <= last for tie in ties for first, last in tie.gaps)
        moments = [moment for moment in self.moments if fine(moment, length)]
        pairs = combinations(moments, 2)
        return any(abs(first) <= high and low <= abs(last) for one, other in pairs for first, last in days_between(one, other))

    def tie(self, one: Moment, other: Moment, onward: bool) -> Tie:
        """The tie from one moment to another; without `onward` it is counted back."""
        if not onward:
            one, other = other, one
        gaps = sorted({(float(a), float(b)) for a, b in days_between(one, other)})
        return Tie(one.span, other.span, tuple(gaps))
