"""The tenth day of a siege, day three of a trial, beside the day that it began on -> whether the count comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from linter.annotate.claims.counted import fine_day
from linter.annotate.claims.occasions import verb_of
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.ties import Ties
from linter.annotate.dates.publication_day import today
from linter.annotate.dates.timeline import Moment, days_between
from linter.annotate.language import numerals
from linter.annotate.language.phrases import Verb
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_ORDINALS = {**numerals.ORDINALS, **{f"twenty-{word}": 20 + int(n) for word, n in numerals.ORDINALS.items() if n < 10}}
_COUNT = lazy_pattern(
    r"\b(?:the|its|their|his|her|a|for\s+a)\s+(?:(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<word>"
    + "|".join(sorted(_ORDINALS, key=len, reverse=True))
    + r"))\s+(?:straight\s+|successive\s+|consecutive\s+|full\s+)?day\b(?!\s+in\s+a\s+row)"
    r"|\b[Dd]ay\s+(?P<cardinal>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+of\s+(?:the|its|their|his|her)\b",
    re.IGNORECASE,
)
_OTHER = lazy_pattern(r"\b(?:each|every|month|Christmas|Advent|Lent|Ramadan|Passover|birthday|honeymoon|working|last|life)\b")
_STEADY = lazy_pattern(
    r"\b(?:siege|strike|fast|hunger|war|search|blockade|walkout|lockout|curfew|invasion|offensive|truce|ceasefire)\b"
)
"""What goes on without a day between."""
_IT = lazy_pattern(r"\W*(?:It|That|This)\s+(?:was|is)\s+$")
_WEEK = 7


@record
class DayCount:
    """Finds the tenth day of a siege that began a week ago.

    Only one count of a story is held. The day that is counted stands in the same sentence, or in the one before; the first
    one beside the only verb of beginning that has a date. A count may leave days out, so one that is too small is told only of
    what has no pauses: a strike, a fast, a siege. The words for the message are the count, the two days and which day it is.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        sentences = sorted({story.sentence_at(story.tokens.starts[at]) for at in story.where(_is_of_a_day)} - {-1})
        found = (match for at in sentences for match in _COUNT.finditer(story.text, *story.sentences[at]))
        matches = list(islice(found, 2))
        if len(matches) != 1:
            return
        ties = Ties(story, today(story, desk))
        starts = [moment for moment in ties.moments if fine_day(moment) and _begins(story, moment)]
        days = {moment.candidates for moment in starts}
        if len(days) != 1:
            return
        here = _here(ties, matches[0], starts)
        hit = _held(ties, matches[0], starts[0], here) if here is not None else None
        if hit is not None:
            yield hit


def _number(match: re.Match[str]) -> int:
    """Which day is counted."""
    if match["word"]:
        return _ORDINALS[match["word"].lower()]
    return int(match["digits"] or numerals.simple(match["cardinal"].lower()) or match["cardinal"])


def _is_of_a_day(word: str) -> bool:
    return word.startswith("day")


def _begins(story: Story, moment: Moment) -> bool:
    """Whether the clause of a date says that something began, or that somebody stopped eating."""
    verb = verb_of(story, moment.span)
    chain = [verb, verb.governor] if verb is not None and not verb.negated else []
    begin = word_list("occasions", "begin")
    return any(isinstance(one, Verb) and not one.lemmas.isdisjoint(begin) for one in chain)


def _here(ties: Ties, match: re.Match[str], starts: list[Moment]) -> Moment | None:
    """The day that is counted: the only one of the sentence, else the last of the one before an `It was`."""
    story = ties.story
    sentence = sentence_at(story, match.start())
    if _OTHER.search(story.text, sentence.start, sentence.end):
        return None
    days = [moment for moment in ties.within(*sentence) if fine_day(moment) and moment not in starts]
    if len(days) == 1:
        return days[0]
    if not days and _IT.fullmatch(story.text, sentence.start, match.start()):
        before = ties.within(ties.before(sentence), sentence.start)
        days = [moment for moment in before if fine_day(moment) and moment not in starts]
        return days[-1] if days else None
    return None


def _held(ties: Ties, match: re.Match[str], start: Moment, here: Moment) -> Hit | None:
    """The hit where the days from the first to the one counted are too few, or too many for what never pauses."""
    story = ties.story
    number = _number(match)
    apart = sorted({low for low, high in days_between(start, here) if low == high and low >= 0})
    if not apart or number < 2:
        return None
    vague = start.mention.day is None or here.mention.day is None
    if vague and number > _WEEK:
        return None
    sentence = sentence_at(story, match.start())
    steady = not vague and _STEADY.search(story.text, sentence.start, sentence.end) is not None
    least, most = number - 1, number if steady else apart[-1]
    if any(least <= days <= most for days in (apart[:1] if vague else apart)):
        return None
    words = story.document.words
    span = Span(*match.span())
    related = tuple(Related(moment.span, f"'{words(moment.span)}' here") for moment in (start, here))
    return Hit(span, (words(span), words(start.span), words(here.span), str(apart[0] + 1)), related=related)
