"""Story -> the days on which its people may have been born: by a date of birth, an age today, an age at an event.

Each is an interval of days. An age of today is counted from the day of the story, which the desk may know better than the copy:
its bounds are negative, the days before that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.claim import Claim, Subject, Value, person_subject
from linter.annotate.claims.owners import beside, sentence_at, subject
from linter.annotate.dates.timeline import Days
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.numbers.quantity import Quantity

YEAR = 365.2425
_LEAP = 365
_BIRTHDAY = 3
"""Days that a birthday may be off, for the day that a story is written and the day that it is printed."""
MOST = 60
"""Ages and births of an article that are read; nobody writes of more people's."""
_BORN = lazy_pattern(
    r"\b[Bb]orn\b[^.;\d]{0,60}?\b(?:in|on)\s+(?:\w+day,?\s+)?$|\b[Bb]orn\s+(?:\w+day,?\s+)?\(?$|[Dd]ate of birth:?\s+$"
    r"|\b[Bb]orn\s+(?:on|at)\s+(?:[A-Z][\w’']+\s+){1,3}(?:in\s+)?$"
)
_HINT = lazy_pattern(r"(?:\b(?:at|aged?|was|is|turned|turns|of)\s+(?:just\s+|only\s+)?|[,(]\s?)$")
_AROUND = lazy_pattern(r"\b(?:about|around|circa|before|after|late|early|or)\s+$")
_LIFE = lazy_pattern(r"\s?\((?:born\s+|b\.\s*)?(1[5-9]\d\d|20\d\d)(?:\s*[-–—]\s*|,\s*died\s+)(1[5-9]\d\d|20\d\d)\)")
_DIED = lazy_pattern(r"\b(?:died|passed away|was killed|was murdered|was executed)\b[^.;\n\d]{0,50}$")
_LEAD = 700
"""Code points in which a story tells of the death that it is about."""
_DIED_NOW = lazy_pattern(r"\b(?:died|has died|was killed)\b(?![^.;\n]{0,60}\b(?:in|years?|ago|1\d\d\d|20\d\d)\b)")
_LATER = lazy_pattern(r"\b(?:after|before|since)\s+[^,.;]{0,40}$")
"""What an age at a death is not told of: three years after giving up driving at 81."""
_DEATH = lazy_pattern(r"\b(?:died|dies|dead|passed away|has died|who died|death)\b")
_AT = lazy_pattern(r"\b(?:at\s+the\s+age\s+of|at\s+age|aged|age|at)\s+(?:just\s+|only\s+)?$")
_WAS = lazy_pattern(r"\b(?:was|is|turned|turns|be|he’s|he's|she’s|she's)\s+(?:just\s+|only\s+|still\s+|now\s+)?$")
_WOULD = lazy_pattern(r"\bwould\s+have\s+(?:turned|been|celebrated\s+(?:his|her))\s+$")
_WHEN = lazy_pattern(r",?\s*(?:years?\s+old\s+)?(?:when|as|while|at\s+the\s+time)\b")
_WHEN_DIED = lazy_pattern(
    r"\s*(?:years\s+old\s+)?(?:when|at\s+the\s+time)\s+(?:of\s+)?(?:he|she|his|her)\s+(?:died|death|was\s+killed|passed)\b"
)
_END = lazy_pattern(r"(?:\s+years?\s+old)?\s*(?:[.,;:)”’\"]|$|\n|\s(?:and|but|on|in|at|when)\b)")
_UNSURE = lazy_pattern(
    r"\b(?:would|will|could|should|must|might|may|if|until|since|from|than|least|under|over|before|after|another)\b[^.;]{0,20}$"
)
_ELSEWHEN = lazy_pattern(
    r"\b(?:then|when|while|once|as|was|were|became|had|former)\s+(?:just\s+|only\s+|still\s+|an?\s+|the\s+)?$"
)


_WHO_WAS = lazy_pattern(r",\s+who\s+was\s+$")
_IN_THOSE_DAYS = lazy_pattern(
    r"\b(?:when|while|since|until|after|before|as|because|though)\s+(?:he|she|[A-Z][\w’'-]+)\s+was\s+(?:just\s+|only\s+)?$"
)


def read_births(story: Story) -> Iterator[Claim]:
    """The claims on the births of people."""
    return _Births(story).claims()


def comparable(story: Story) -> bool:
    """Whether the copy holds two ages, or an age and a birth, so that it is worth asking whose they are."""
    text, ages = story.text, 0
    for q in story.quantities:
        bare = q.kind == "count" and not q.noun and 0 < q.value < 115 and not q.bound
        ages += q.kind == "age" or (bare and _HINT.search(text, max(0, q.span.start - 12), q.span.start) is not None)
    return ages > 1 or (ages == 1 and ("born" in text.lower() or _LIFE.search(text) is not None))


class _Births:
    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        self.deaths: dict[int, Days] = {}

    def claims(self) -> Iterator[Claim]:
        yield from self.lives()
        self.find_deaths()
        yield from self.born()
        count = 0
        for quantity in self.story.quantities:
            if quantity.kind not in ("age", "count") or quantity.noun or not 0 < quantity.value < 115 or quantity.value % 1:
                continue
            if quantity.bound or quantity.low != quantity.high:
                continue
            count += 1
            if count > MOST:
                return
            claim = self.age(quantity)
            if claim is not None:
                yield claim

    # Dates of birth and death

    def lives(self) -> Iterator[Claim]:
        """`Ines Adler (1920-1990)`."""
        for mention in self.story.mentions:
            life = _LIFE.match(self.text, mention.span.end, mention.span.end + 40)
            person = self.story.people.of(mention) if life else None
            if life and person is not None:
                self.deaths[person.index] = _years(int(life[2]))
                yield self.claim(person, _years(int(life[1])), Span(*life.span(1)), mention.span, "bracket")

    def find_deaths(self) -> None:
        """The days on which people died, where the copy dates them."""
        for moment in self.story.timeline.moments:
            mention = moment.mention
            if not (mention.year or mention.day or mention.weekday is not None) or len(moment.candidates) > 3:
                continue
            start = mention.span.start
            died = _DIED.search(self.text, max(0, start - 70), start)
            person = subject(self.story, died.start()) or self.opening(died.start()) if died else None
            if person is not None and person.index not in self.deaths:
                self.deaths[person.index] = moment.candidates[0]
        for died in _DIED_NOW.finditer(self.text, 0, _LEAD):
            person = subject(self.story, died.start())
            if person is not None:
                self.deaths.setdefault(person.index, self.today())

    def born(self) -> Iterator[Claim]:
        if "born" not in self.text and "Born" not in self.text and "birth" not in self.text:
            return
        for moment in self.story.timeline.moments[:MOST]:
            start = moment.span.start
            before = self.text[max(0, start - 80) : start]
            born = _BORN.search(before) if moment.mention.year else None
            if born is None or _AROUND.search(before) or moment.precision not in ("day", "month", "year"):
                continue
            at = start - len(before) + born.start()
            person = subject(self.story, at) or self.fronted(at, moment.span.end) or self.opening(at)
            if person is not None or self.unnamed(moment.span):
                yield self.claim(person, moment.candidates[0], moment.span, moment.span, "born")

    def fronted(self, at: int, end: int) -> Person | None:
        """The subject behind `Born in Cork on 3 May 1950, the son of a grocer, Lee` or `Born in 1950, she`."""
        if self.text[at : at + 4] != "Born" and at != sentence_at(self.story, at).start:
            return None
        sentence = sentence_at(self.story, at)
        for k in self.story.tokens.within(Span(end, sentence.end)):
            start = self.story.tokens.starts[k]
            if self.story.lower[k] in ("he", "she"):
                return self.story.people.resolve_pronoun(start) or self.goes_on(sentence, self.story.lower[k])
            mention = self.story.people.mention_at(start)
            if mention is not None and self.story.people.of(mention) is not None:
                return self.story.people.of(mention)
        return None

    def opening(self, at: int) -> Person | None:
        """The one that a pronoun at the beginning of the sentence goes on with."""
        sentence = sentence_at(self.story, at)
        opener = self.text[sentence.start : sentence.start + 4].split()
        return self.goes_on(sentence, opener[0].lower()) if opener and opener[0] in ("He", "She") else None

    def goes_on(self, sentence: Span, pronoun: str) -> Person | None:
        """The only person of the sentence before, what it says in passing left out, where the pronoun fits."""
        index = self.story.sentence_at(sentence.start)
        person = subject(self.story, self.story.sentences[index - 1].end - 1, 400) if index > 0 else None
        return person if person and person.gender in ("", "m" if pronoun == "he" else "f") else None

    # Ages

    def age(self, quantity: Quantity) -> Claim | None:
        """The claim that an age makes, if it is told of one person and of one day."""
        span, text = quantity.span, self.text
        years = int(quantity.value)
        before = text[max(0, span.start - 40) : span.start]
        person = (
            beside(self.story, span)
            if quantity.kind == "age"
            or text[span.end : span.end + 1] in (",", ")", ".", ";")
            or text.startswith(" (b", span.end)
            else None
        )
        written = Span(span.start, span.start + len(quantity.figures)) if quantity.figures else span
        place = Span(span.start, span.end)
        opening = quantity.kind == "age" and before.endswith("The ") and text[span.end : span.end + 1] == ","
        if person is None and opening and self.unnamed(span):
            return self.aged(None, years, self.today(), written, place, "apposed")
        if person is not None and not _ELSEWHEN.search(before):
            day = self.day_here(span) if not _WHEN.match(text, span.end) else None
            return self.aged(person, years, day, written, place, "apposed") if day else None
        if _WOULD.search(before):
            person = subject(self.story, span.start) or self.opening(span.start)
            death = self.deaths.get(person.index) if person else None
            if person is None or death is None or not 0 <= death.last - death.first < _LEAP:
                return None
            next_year = Days(death.first + _LEAP, death.last + _LEAP)  # the birthday after it
            return self.aged(person, years, next_year, written, place, "event") if self.soon(span, death) else None
        front = self.in_front(span)
        if front is not None:
            return self.aged(front, years, self.today(), written, place, "predicate")
        at, was = _AT.search(before), _WAS.search(before)
        if not (at or was) or not _END.match(text, span.end) or _UNSURE.search(before):
            return None
        person = subject(self.story, span.start)
        if person is None and not self.unnamed(span):
            return None
        word = (at or was)[0].split()[0].lower()  # type: ignore[index]
        clause = text[max(sentence_at(self.story, span.start).start, span.start - 70) : span.start]
        if _WHEN_DIED.match(text, span.end) or (at and _DEATH.search(clause)):
            if at and _LATER.search(clause):
                return None
            death = self.deaths.get(person.index if person else -1) or self.dated(span) or self.today()
            return self.aged(person, years, death, written, place, "death")
        if word in ("is", "he’s", "he's", "she’s", "she's") and not _WHEN.match(text, span.end):
            return self.aged(person, years, self.today(), written, place, "predicate")
        closed = text[span.end : span.end + 1] == "." or _WHO_WAS.search(before) is not None
        ended = word == "was" and closed and not _IN_THOSE_DAYS.search(before)
        if ended and person and person.index in self.deaths:
            return self.aged(person, years, self.deaths[person.index], written, place, "death")
        day = self.dated(span)
        if day is not None and (word != "at" or (at and "age" in at[0])):
            return self.aged(person, years, day, written, place, "event")
        return None

    def in_front(self, span: Span) -> Person | None:
        """Whose age opens a sentence that says what somebody is: `At 84, Holt is the oldest`."""
        opens = sentence_at(self.story, span.start)
        if self.text[opens.start : span.start] != "At " or self.text[span.end : span.end + 2] != ", ":
            return None
        mention = self.story.people.mention_at(span.end + 2)
        person = self.story.people.of(mention) if mention is not None else None
        return person if mention is not None and self.text.startswith(" is ", mention.span.end) else None

    def today(self) -> Days:
        """The day of the story."""
        return Days(0, 0)

    def day_here(self, span: Span) -> Days | None:
        """The day that an age beside a name is told for: the story's, unless its sentence tells of an earlier time."""
        sentence = sentence_at(self.story, span.start)
        for mention in self.story.dates:
            if sentence.start <= mention.span.start < span.start and (
                mention.relative == "ago" or (mention.year and mention.precision != "century" and not self.recent(mention.year))
            ):
                return None
        return self.today()

    def soon(self, span: Span, death: Days) -> bool:
        """Whether the birthday that somebody would have had is the next one: of this year, of a month, not of years on."""
        told_on = self.story.timeline.told_on
        named = any(m.year for m in self.story.dates if sentence_at(self.story, span.start).covers(m.span))
        return not named and (told_on is None or death.first == 0 or 0 <= told_on.toordinal() - death.last < _LEAP)

    def recent(self, year: int) -> bool:
        """Whether a year is the story's own."""
        told_on = self.story.timeline.told_on
        return told_on is not None and told_on.year == year

    def dated(self, span: Span) -> Days | None:
        """The one date with a year in the clause of an age: `at the age of 23 in 2011`, `in 1962, when he was 18`."""
        sentence = sentence_at(self.story, span.start)
        near = [
            moment
            for moment in self.story.timeline.within(sentence.start, sentence.end)
            if moment.mention.year
            and moment.mention.precision in ("year", "month", "day")
            and not _BORN.search(self.text, max(sentence.start, moment.span.start - 80), moment.span.start)
        ]
        if len(near) != 1:
            return None
        first, last = sorted((span, near[0].span))
        between = self.text[first.end : last.start]
        return near[0].candidates[0] if len(between) < 60 and between.count(",") < 2 and ";" not in between else None

    def unnamed(self, span: Span) -> bool:
        """Whether a paragraph names nobody: its one birth and its one age are told of the same one."""
        index = self.story.document.paragraph_index(span.start)
        paragraph = self.story.document.paragraphs[index].span if index >= 0 else span
        return not any(self.story.people.of(m) for m in self.story.people.between(paragraph.start, paragraph.end))

    def aged(self, person: Person | None, years: int, day: Days, span: Span, place: Span, form: str) -> Claim:
        slack = _BIRTHDAY
        born = Days(int(day.first - (years + 1) * YEAR) - slack, int(day.last - years * YEAR) + slack)
        return self.claim(person, born, span, place, form)

    def claim(self, person: Person | None, born: Days, span: Span, place: Span, form: str) -> Claim:
        value = Value(" ".join(self.text[span.start : span.end].split()).lower(), float(born.first), float(born.last))
        somebody = Subject("person", f"in {self.story.document.paragraph_index(span.start)}", "the one spoken of")
        return Claim(person_subject(person) if person else somebody, "birth", value, span, place, form)


def _years(year: int) -> Days:
    from datetime import date

    return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
