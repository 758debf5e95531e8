"""Anniversaries, birthdays of things and golden weddings beside the year that they count from -> whether the sum comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.dates.publication_day import today
from linter.annotate.language.numerals import ORDINALS, simple
from linter.annotate.language.word_classes import KIN
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

MOST = 40
"""Anniversaries of a story that are reckoned."""
_NAMED = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "centenary": 100, "centennial": 100, "bicentenary": 200,
          "bicentennial": 200, "sesquicentennial": 150, "tercentenary": 300}  # fmt: skip
_ANNIVERSARY = lazy_pattern(
    r"\b(?:(?P<digits>\d{1,4})(?:st|nd|rd|th)|(?P<word>"
    + "|".join(ORDINALS)
    + r"))(?=\s+(?:[a-z]+\s+)?(?:anniversary|birthday)\b"
    r"|\s+year\s+(?:in\s+(?:1[5-9]|20)\d\d|of\s+(?:business|trading|publication|life|existence))\b)"
    r"|\b(?P<named>[Ss]ilver|[Rr]uby|[Gg]olden|[Dd]iamond)(?=\s+(?:wedding|jubilee|anniversary)\b)"
    r"|\b(?P<hundreds>(?:bi|ter)?centenary|(?:bi|sesqui)?centennial)\b"
    r"|\b(?:turned|turns)\s+(?P<age>\d{2,4}|(?:a|one)\s+hundred|fifty|sixty|seventy|eighty|ninety)"
    r"(?=\s+(?:in\s+(?:1[5-9]|20)\d\d|this\s+(?:year|spring|summer|autumn|fall|winter))\b|[,.])"
    r"|\b(?P<staged>\d{1,3})(?:st|nd|rd|th)(?=\s+(?:[a-z]+\s+)?(?:edition|staging|running|instal?lment|renewal|annual)\b)"
)
_YEARLY = lazy_pattern(
    r"\b(?:every\s+(?:year|summer|spring|autumn|winter)|each\s+year|yearly|without\s+a\s+break|not\s+missed)\b"
)
_SIGNS = ("edition", "staging", "running", "instalment", "installment", "renewal", "anniversary", "birthday", "wedding",
          "jubilee", "th year ", "st year ", "nd year ", "rd year ", "centenary", "centennial", "turned", "turns")  # fmt: skip
"""Words of which the copy has one where the pattern can match."""
_FOUNDED = lazy_pattern(r"\b(?:founded|founding|established|set\s+up|launched|married|wed|weddings?)\b", re.IGNORECASE)
_BEGAN = lazy_pattern(
    r"\b(?:founded|built|established|opened|set\s+up|created|launched|started|formed|completed|began|begun|married|wed|first|"
    r"dates?\s+(?:from|back)|dating)\b",
    re.IGNORECASE,
)
_OCCASION = lazy_pattern(r"\b(?:to (?:celebrate|mark|commemorate)|in honou?r of|(?:celebrat|mark|commemorat|observ)ing)\b")
"""What was made in a year for an anniversary did not begin what turns so old."""
_OF = lazy_pattern(r"\s+(?:[a-z]+\s+)?(?:anniversary|birthday)\s+of\s+(?:[^\s.;:!?\d]+\s+){0,8}?\(?$")
_THEN = lazy_pattern(
    r"[^.;:\d]{0,40}?\b(?:in|of)\s+(?:[A-Z][a-z]+\s+)?((?:1[5-9]|20)\d\d)\b|[^.;:\d]{0,30}?\b(this|last|next)\s+year\b"
)
_THAT = lazy_pattern(
    r"\s+(?:[a-z]+\s+)?(?:anniversary|birthday)\s+of\s+(?:that|this|the)\s+(?:very\s+|same\s+|first\s+)?[a-z]+\b"
)
_OF_A_THING = lazy_pattern(
    r"\s+(?:[a-z]+\s+)?anniversary\s+of\s+(?:the|its|his|her|their)\s+(?:[a-z-]+\s+)?"
    r"(?:sinking|loss|fire|crash|disaster|flood|explosion|collapse|massacre|killing|murder|attack|bombing|battle|landing|flight|death|"
    r"opening|launch|founding|strike|riot|uprising|earthquake|storm|hurricane|wreck|shooting|assassination|discovery|signing)s?\b"
)
_SOMEBODY = lazy_pattern(r"(?:\b(?:his|her|my|your)|['’]s)\s+(?P<how>(?:[a-z]+(?:-[a-z]+)*\s+){0,2})$")
"""Whose birthday is no anniversary of a thing."""
_OTHERS = KIN | frozenset("another other others younger older also mixed wrong".split())
_BEFORE = lazy_pattern(r"In\s+((?:1[5-9]|20)\d\d),?\s+(?:[a-z]+\s+){0,4}")


@record
class Anniversary:
    """Finds an anniversary that does not fit the year that it counts from: the 40th, in 2026, of what began in 1976.

    It is counted to the year that stands with it, or to the story's. It counts from what the copy says was founded, built,
    opened, first held or married in a year; where any year of the story fits, nothing is said. The words for the message are
    the anniversary, the year and the sum.
    """

    slack: int = 1
    """Years that the sum may be off, for what is counted by its editions."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        sentences = [story.sentences[at] for at in sorted(set(_signs(story)))]
        matches = [match for sentence in sentences for match in _ANNIVERSARY.finditer(story.text, *sentence)][:MOST]
        if not matches:
            return
        day = today(story, desk) or story.timeline.told_on
        years = [m for m in story.dates if m.year and not m.relative and m.precision in ("year", "month", "day")]
        for match in matches:
            now = _year_of(
                story, match, day.year if day else story.timeline.told_year or max((m.year or 0 for m in years), default=0)
            )
            count = _count(match)
            somebody = self.somebody(story, match) or _another(story, match)
            if not now or count < 2 or somebody or any(self.fits(story, match, now - (m.year or 0)) for m in years):
                continue
            start = next((m for m in _starts(story, match, years) if (m.year or 0) < now and _of_it(story, match, m)), None)
            if start is not None and start.year is not None:
                whole = match["digits"] or match["staged"]
                span = Span(*match.span()) if whole else Span(*match.span(match.lastgroup or 0))
                beside = [m for m in years if m.year == now and abs(m.span.start - match.start()) < 60]
                notes = tuple(Related(m.span, f"'{story.document.words(m.span)}' here") for m in (start, *beside))
                told = (story.document.words(span), str(start.year), str(now - start.year))
                yield Hit(
                    span, told, related=notes, severity=None if beside or _near(story, match, start) else Severity.SUGGESTION
                )

    def somebody(self, story: Story, match: re.Match[str]) -> bool:
        """Whether it is a person's: his 50th birthday; not the store's centenary."""
        whose = _SOMEBODY.search(story.text, max(0, match.start() - 40), match.start())
        birthday = story.text[match.end() : match.end() + 30].lstrip().startswith("birthday")
        if whose is None or (whose["how"] and not birthday):
            return False  # Ada Quill's star-studded 65th birthday
        return not (whose[0].startswith(("'", "’")) and match["hundreds"])

    def fits(self, story: Story, match: re.Match[str], passed: int) -> bool:
        """Whether a count goes with the years that have passed; editions may leave some out, where nothing denies it."""
        count = _count(match)
        if not match["staged"]:
            return abs(passed - count) <= self.slack
        return passed > 0 and (abs(passed + 1 - count) <= self.slack or (count <= passed and not _YEARLY.search(story.text)))


def _signs(story: Story) -> Iterator[int]:
    """The sentences in which the pattern can match: to run it over all of a story is slow."""
    for sign in _SIGNS:
        at = story.text.find(sign)
        while at >= 0:
            yield max(0, story.sentence_at(at))
            at = story.text.find(sign, at + 1)


def _near(story: Story, match: re.Match[str], start: DateMention) -> bool:
    """Whether a year is told beside an anniversary, or the anniversary is of that very thing; else it may be another's."""
    if _THAT.match(story.text, match.end()):
        return True
    return abs(story.sentence_at(match.start()) - story.sentence_at(start.span.start)) < 2


def _another(story: Story, match: re.Match[str]) -> bool:
    """Whether a wedding or a jubilee is told to be somebody else's, in its sentence."""
    sentence = sentence_at(story, match.start())
    words = {story.lower[k] for k in story.tokens.within(sentence)}
    return match["named"] is not None and not words.isdisjoint(_OTHERS)


def _count(match: re.Match[str]) -> int:
    """How many years an anniversary stands for."""
    if match["age"] and not match["age"].isdigit():
        return int(simple(match["age"].split()[-1]) or 100)
    if match["digits"] or match["age"] or match["staged"]:
        return int(match["digits"] or match["age"] or match["staged"])
    if match["word"]:
        return int(ORDINALS[match["word"]])
    return _NAMED[(match["named"] or match["hundreds"]).lower()]


def _year_of(story: Story, match: re.Match[str], now: int) -> int:
    """The year in which an anniversary is kept."""
    text = story.text
    sentence = sentence_at(story, match.start())
    before = _BEFORE.fullmatch(text, sentence.start, match.start())
    if before:
        return int(before[1])
    ago = [length for length in story.lengths if length.side == "ago" and sentence.covers(length.span)]
    if ago and now:
        return now - round(ago[0].amount) if len(ago) == 1 and ago[0].unit == "year" else 0
    behind = _THEN.match(text, match.end(), sentence.end)
    if behind and not (behind[1] and _OF.match(text[match.end() : behind.start(1)])):
        return int(behind[1]) if behind[1] else now and now + {"this": 0, "last": -1, "next": 1}[behind[2]]
    return now


def _of_it(story: Story, match: re.Match[str], start: DateMention) -> bool:
    """Whether what turns sixty is what the other sentence speaks of: `it turns`, `the school turns`."""
    if not match["age"]:
        return True
    if story.text[: match.start()].rstrip().endswith((",", "—", "–", ")")):
        return False
    noun = story.lower[story.tokens.at(match.start()) - 1]
    sentence = sentence_at(story, start.span.start)
    words = {story.lower[k] for k in story.tokens.within(sentence)}
    return noun in ("it", "which", "that", "now") or noun in words or story.text.startswith("It ", sentence.start)


def _starts(story: Story, match: re.Match[str], years: list[DateMention]) -> Iterator[DateMention]:
    """The years that an anniversary may count from: `the anniversary of the 1976 flood`, else what began near by."""
    text = story.text
    index = story.document.paragraph_index(match.start())
    paragraphs = story.document.paragraphs[max(0, index - 5) : index + 2]
    for mention in years:
        if mention.span.start > match.end() and _OF.fullmatch(text[match.end() : mention.span.start]):
            yield mention
            return
    told = {m.year for m in years if m.year}
    if len(told) == 2 and _OF_A_THING.match(text, match.end()):  # of the two years of the story it is kept in the later
        yield next(m for m in years if m.year == min(told))
        return
    nearest = sorted(years, key=lambda m: abs(m.span.start - match.start()))
    for pattern in (_FOUNDED, _BEGAN):
        for mention in nearest:
            near = any(paragraph.span.covers(mention.span) for paragraph in paragraphs)
            sentence = sentence_at(story, mention.span.start)
            around = text[max(sentence.start, mention.span.start - 70) : min(sentence.end, mention.span.end + 25)]
            if near and pattern.search(around) and not _OCCASION.search(text, mention.span.end, sentence.end):
                yield mention
