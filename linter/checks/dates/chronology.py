"""Dates of one sentence after another -> whether time runs the way the copy says: later, the next day, before a birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from linter.annotate.dates.calendar import MONTH_NAMES, WEEKDAY_NAMES
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.annotate.names.people import Person
    from linter.desk import Desk

_FOLLOWING = lazy_pattern(
    r"\b[Tt]he\s+(?:(?P<which>next|following|previous|same)\s+(?P<unit>day|month|year)|(?:very\s+)?(?:day|night|evening)\s+"
    r"(?P<side>before|after))\s*(?P<mark>[,(–—]?)\s*(?:(?:in|on)\s+)?$"
)
_EVERY = lazy_pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b")
"""A day of the week told of many weeks, from which the next day may be counted."""
_BORN = lazy_pattern(r"\b(?:was\s+)?born\s+(?:[^.;\n]{0,40}\s)?(?:in|on)?\s*$")
_DIED = lazy_pattern(r"\b(?:died|was killed|was murdered|passed away)\s+(?:[^.;,\n]{0,30}\s)?(?:in|on)\s*$")
_DID = lazy_pattern(
    r"\b(?:graduated|joined|married|moved|enlisted|emigrated|won|began|started|became|founded|retired|published|released|"
    r"starred|appeared|worked|studied|enrolled|wrote|directed|was\s+(?:elected|appointed|named|ordained|promoted|hired|drafted))\b"
    r"[^.;:\n]{0,60}?\s(?:in|since)\s*$"
)
_AFTER_DEATH = lazy_pattern(
    r"\b(?:posthumous\w*|inducted|honou?red|named after|in (?:his|her) (?:memory|honou?r)|award|hall of fame)\b", re.I
)
_STOP = lazy_pattern(r"[.!?][”\"’]?\s")
_SENTENCES = 2
REACH = 260
"""Characters back to the date that `later` counts from."""


@record
class Chronology:
    """Finds time that runs backwards from one sentence to the next.

    what: `next`: `on Monday … the next day, Wednesday`.
    `life`: what a person did before the year of birth or after the year of death that the story gives.
    """

    what: Literal["next", "life"] = "next"
    """next or life."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if self.what == "life":
            yield from _lives(story)
            return
        for i, mention in enumerate(story.dates):
            earlier = story.dates[max(0, i - 2) : i]
            hit = _next(story, earlier, mention)
            if hit:
                yield hit


def _next(story: Story, earlier: tuple[DateMention, ...], named: DateMention) -> Hit | None:
    """`on Monday … the next day, Wednesday`; `in May … the following month, in July`."""
    if not earlier or named.relative:
        return None
    if len(earlier) > 1 and _counted(story, earlier[-1]) and _next(story, earlier[:-1], named) is None:
        return None  # counted from the same day as the one before it
    text, base = story.text, earlier[-1]
    match = _FOLLOWING.search(text, max(0, named.span.start - 40), named.span.start)
    if (
        match is None
        or _EVERY.search(text, base.span.end, match.start())
        or not (match["mark"] or "in " in match[0] or "on " in match[0])
    ):
        return None
    if base.span.end > match.start() or match.start() - base.span.end > REACH or _parted(text, base.span.end, match.start()):
        return None
    step = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1, "same": 0}[match["which"] or match["side"]]
    right = ""
    unit = match["unit"] or "day"
    if unit == "day" and base.day and named.day and not base.end_day:
        right = _day_beside(base, named, step)
    elif unit == "day" and base.weekday is not None and named.weekday is not None and base.relative in ("", "last"):
        right = WEEKDAY_NAMES[(base.weekday + step) % 7] if (base.weekday + step - named.weekday) % 7 else ""
    elif unit == "month" and base.month and named.month and not (base.year and named.year and base.year != named.year):
        right = MONTH_NAMES[(base.month - 1 + step) % 12] if (base.month + step - named.month) % 12 else ""
    elif unit == "year" and base.year and named.year and base.precision == named.precision == "year":
        right = str(base.year + step) if base.year + step != named.year else ""
    if not right:
        return None
    span = Span(match.start(), named.span.end)
    words = story.document.words
    return Hit(span, (words(span), right), related=(Related(base.span, f"'{words(base.span)}' here"),))


def _counted(story: Story, mention: DateMention) -> bool:
    """Whether a day is told as the one beside another."""
    return _FOLLOWING.search(story.text, max(0, mention.span.start - 40), mention.span.start) is not None


def _parted(text: str, start: int, end: int) -> bool:
    """Whether more than one paragraph, or more than two sentences, lie between two places."""
    return text.count("\n\n", start, end) > 1 or len(_STOP.findall(text[start:end])) > _SENTENCES


def _day_beside(base: DateMention, named: DateMention, step: int) -> str:
    """The day so many days from another, where the one named is not that; else empty."""
    from datetime import date, timedelta

    years = {mention.year for mention in (base, named) if mention.year}
    if len(years) > 1 or not (base.possible and named.possible and base.month and base.day):
        return ""
    right = date(years.pop() if years else 2000, base.month, base.day) + timedelta(step)
    same = (right.month, right.day) == (named.month, named.day) or (base.month, base.day, step) == (2, 28, 1)
    return "" if same else f"{MONTH_NAMES[right.month - 1]} {right.day}"


class _Life:
    """What the story dates of one person."""

    def __init__(self) -> None:
        self.born: DateMention | None = None
        self.died: DateMention | None = None
        self.did: list[DateMention] = []


def _lives(story: Story) -> Iterator[Hit]:
    if not ("born" in story.text or "died" in story.text or "killed" in story.text):
        return
    lives: dict[int, _Life] = {}
    for mention in story.dates[:200]:
        if mention.year is None or mention.relative or mention.precision not in ("year", "month", "day"):
            continue
        before = story.text[max(0, mention.span.start - 100) : mention.span.start]
        before = before[max(before.rfind("\n"), before.rfind(". ")) + 1 :]
        what = "born" if _BORN.search(before) else "died" if _DIED.search(before) else "did" if _DID.search(before) else ""
        person = _whose(story, mention.span.start - len(before), mention.span.start) if what else None
        if person is None:
            continue
        life = lives.setdefault(person.index, _Life())
        if what == "did":
            life.did.append(mention)
        elif getattr(life, what) is None:
            setattr(life, what, mention)
    for life in lives.values():
        yield from _out_of_life(story, life)


def _out_of_life(story: Story, life: _Life) -> Iterator[Hit]:
    words = story.document.words
    born, died = life.born, life.died
    if born and died and (died.year or 0) < (born.year or 0):
        yield Hit(died.span, (words(died.span), f"before the birth in {born.year}"), related=(Related(born.span, "born here"),))
    for did in life.did:
        year = did.year or 0
        if born and year < (born.year or 0) + 3:
            told = f"at odds with birth in {born.year}"
            yield Hit(did.span, (words(did.span), told), related=(Related(born.span, f"born '{words(born.span)}'"),))
        elif died and year > (died.year or 0):
            sentence = story.text[max(0, did.span.start - 120) : did.span.end + 60]
            if not _AFTER_DEATH.search(sentence):
                told = f"after the death in {died.year}"
                yield Hit(did.span, (words(did.span), told), related=(Related(died.span, f"died '{words(died.span)}'"),))


def _whose(story: Story, start: int, end: int) -> Person | None:
    """The one person whom a clause is about: its only name, or the pronoun that opens it."""
    found: list[Person] = []
    for i in story.tokens.within(Span(start, end)):
        at = story.tokens.starts[i]
        if story.lower[i] in ("he", "she"):
            person = story.people.resolve_pronoun(at)
        else:
            mention = story.people.mention_at(at)
            person = story.people.of(mention) if mention is not None and mention.kind != "place" else None
            if mention is not None and story.text[mention.span.end : mention.span.end + 2] in ("'s", "’s"):
                return None
        if story.lower[i] in (
            "who",
            "whose",
            "father",
            "mother",
            "son",
            "daughter",
            "wife",
            "husband",
            "brother",
            "sister",
            "his",
            "her",
        ):
            return None
        if person is not None and person not in found:
            found.append(person)
    return found[0] if len(found) == 1 else None
