"""What the story says of offices, capitals and events -> what the desk knows of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from linter.annotate.dates.calendar import MONTH_NAMES
from linter.annotate.dates.publication_day import parse_day, today
from linter.annotate.numbers.units import unit_sizes
from linter.desk.facts import Facts
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

# Bounded, so that a page of capitalised words is read once and not once a word.
_NAME = r"[^\W\d_a-z][\w’'.-]{0,40}(?:\s(?:[^\W\d_a-z][\w’'.-]{0,40}|de|la|of|and|the)){0,7}"
_CAPITAL_OF = lazy_pattern(rf"\b({_NAME}),\s(?:the\s|once\sthe\s)?capital\s(?:city\s)?of\s(?:the\s)?({_NAME})")
_HAS_CAPITAL = lazy_pattern(rf"\b({_NAME}?)['’]s\scapital(?:\scity)?,?\s(?:of\s)?({_NAME})")
_OF_IT = lazy_pattern(r"[\s-](?:(?:long|high|tall)\s)?")
_IT_IS = lazy_pattern(r"(?:['’]s)?\s?(?:\(|,\s(?:at\s|which is\s)?|\s?(?:is|stands|rises|measures|runs)\s(?:at\s|to\s)?)")
_NEAR = 100
"""Code points before and behind an event in which a date may stand beside it."""
_SUPPOSED = frozenset("would could should might if whether next future hypothetical imagine".split())
_PAST = frozenset(
    "a an as former then ex late former-president then-president past when while under before after ago since until".split()
)


@record
class Fact:
    """Finds what contradicts the known facts: those of the rule, and those of the desk's own files.

    what: `holders`: a title given in the first paragraphs to somebody who holds the office no longer, or not yet. `capitals`:
    another town called the capital of a country. `events`: another year beside an event, or a distance in years from an event
    that does not fit the day of publication. `spellings`: a
    misspelling that the facts list. `measures`: another measure beside a thing whose measure is known.
    """

    what: Literal["capitals", "events", "holders", "measures", "spellings"] = "capitals"
    """holders, capitals, events, spellings or measures."""
    as_of: str = ""
    """The day that the rule's facts were looked up, YYYY-MM-DD."""
    source: str = ""
    """Where."""
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """As in a file of facts."""
    capitals: Mapping[str, str] = field(default_factory=dict)
    """As in a file of facts."""
    events: Mapping[str, str] = field(default_factory=dict)
    """As in a file of facts."""
    spellings: Mapping[str, str] = field(default_factory=dict)
    """As in a file of facts."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """As in a file of facts."""
    paragraphs: int = 3
    """For holders: how many paragraphs from the top are read; further down stories look back."""

    @cached_property
    def _own(self) -> Facts:
        return Facts(self.as_of, self.source, self.holders, self.capitals, self.events, self.spellings, self.measures)

    def __post_init__(self) -> None:
        assert self._own is not None  # a rule's facts are checked as a file's are

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        find = {
            "holders": self._holders,
            "capitals": self._capitals,
            "events": self._events,
            "spellings": self._spellings,
            "measures": self._measures,
        }[self.what]
        for facts in (*desk.facts, self._own):
            yield from find(story, desk, facts)

    def _spellings(self, story: Story, desk: Desk, facts: Facts) -> Iterator[Hit]:
        for wrong, right in facts.misspelt.items():
            for start in _places(story.text, wrong):
                yield Hit(Span(start, start + len(wrong)), (wrong, right), (right,))

    def _measures(self, story: Story, desk: Desk, facts: Facts) -> Iterator[Hit]:
        """`the 28-mile marathon`, `the marathon (28 miles)`, `Everest is 8,489 metres high`."""
        sizes = unit_sizes() if facts.sizes else {}
        seen = set()
        for name, (dimension, known, told) in facts.sizes.items():
            for start in _places(story.text, name):
                first = bisect_left(story.quantities, start - 40, key=lambda quantity: quantity.span.start)
                for quantity in story.quantities[first : first + 4]:
                    if (
                        quantity in seen
                        or quantity.kind != "measure"
                        or quantity.dimension != dimension
                        or quantity.unit not in sizes
                    ):
                        continue
                    before = story.text[quantity.span.end : start]
                    behind = story.text[start + len(name) : quantity.span.start]
                    if not (_OF_IT.fullmatch(before) if quantity.span.end <= start else _IT_IS.fullmatch(behind)):
                        continue
                    size = sizes[quantity.unit]
                    step = size * (quantity.step if quantity.figures else 1)
                    if abs(quantity.value * size - known) > 0.51 * step + 0.01 * known + (
                        0.05 * known if quantity.bound else 0
                    ):
                        seen.add(quantity)
                        place = Span(start, start + len(name))
                        words = (story.document.words(quantity.span), name, told)
                        yield Hit(quantity.span, words, related=(Related(place, f"'{name}' here"),))

    def _holders(self, story: Story, desk: Desk, facts: Facts) -> Iterator[Hit]:
        day = today(story, desk)
        if day is None or not facts.holders:
            return
        known = parse_day(facts.as_of)
        terms = facts.terms
        seen = set()
        for mention in story.mentions:
            if mention.title_span is None or mention.kind != "full" or mention.span.start > self._top(story):
                continue
            name = " ".join(mention.words).lower()
            title = mention.title.lower().split()
            held = [found for office, found in terms.get(name, ()) if _is_title(title, office.lower().split()[1:])]
            if not held or name in seen or self._looks_back(story, mention.title_span.start):
                continue
            seen.add(name)
            inside = any(t.start <= day and (t.end is None or day <= t.end) for t in held)
            open_end = any(t.end is None for t in held) and known is not None and day > known
            if not inside and not open_end:
                last = held[-1]
                until = f"until {_told(str(last.end))}" if last.end and day > last.end else f"from {_told(str(last.start))}"
                span = Span(mention.title_span.start, mention.span.end)
                yield Hit(span, (story.document.words(span), until))

    def _top(self, story: Story) -> int:
        paragraphs = story.document.paragraphs
        return paragraphs[min(self.paragraphs, len(paragraphs)) - 1].span.end if paragraphs else 0

    def _looks_back(self, story: Story, start: int) -> bool:
        """Whether the copy says that the title is a former one, or dates the sentence."""
        at = story.tokens.at(start)
        if any(word in _PAST or word.startswith(("then-", "ex-", "former")) for word in story.lower[max(0, at - 3) : at + 1]):
            return True
        sentence = story.sentence_at(start)
        if sentence >= 0 and any(story.lower[i] in _SUPPOSED for i in story.tokens.within(story.sentences[sentence])):
            return True
        return any(story.sentences[sentence].covers(m.span) and (m.year or m.relative in ("ago", "last")) for m in story.dates)

    def _capitals(self, story: Story, desk: Desk, facts: Facts) -> Iterator[Hit]:
        if "capital" not in story.text or not facts.capitals:
            return
        for pattern, town, country in ((_CAPITAL_OF, 1, 2), (_HAS_CAPITAL, 2, 1)):
            for match in pattern.finditer(story.text):
                right = facts.capitals.get(match[country])
                said = match[town]
                if right and not any(form.lower() in said.lower() for form in right.split("/")):
                    yield Hit(Span(*match.span(town)), (said, match[country], right.split("/")[0]), (right.split("/")[0],))

    def _events(self, story: Story, desk: Desk, facts: Facts) -> Iterator[Hit]:
        for names, when in facts.events.items():
            for name in names.split("/"):
                start = story.text.find(name)
                for _ in range(20):
                    if start < 0:
                        break
                    hit = self._event(story, desk, Span(start, start + len(name)), when)
                    if hit:
                        yield hit
                    start = story.text.find(name, start + len(name))

    def _event(self, story: Story, desk: Desk, place: Span, when: str) -> Hit | None:
        year, text = int(when[:4]), story.text
        name = story.document.words(place)
        dates = story.dates
        for index in range(bisect_left(dates, place.start - _NEAR, key=lambda mention: mention.span.start), len(dates)):
            mention = dates[index]
            if mention.span.start > place.end + _NEAR:
                break
            if mention.year and not mention.relative and mention.precision in ("year", "month", "day"):
                beside = place.end <= mention.span.start and re.fullmatch(
                    r"\s(?:in|on|of)\s(?:\w+\s\d{0,2},?\s?)?|,?\s\(?", text[place.end : mention.span.start]
                )
                before = mention.span.end <= place.start and text[mention.span.end : place.start] == " "
                if (beside or before) and mention.year != year:
                    return Hit(
                        mention.span,
                        (story.document.words(mention.span), name, _told(when)),
                        related=(Related(place, f"'{name}' here"),),
                    )
            if mention.relative == "after" and mention.unit == "year" and 0 < place.start - mention.span.end < 12:
                day, known = today(story, desk), parse_day(when) if len(when) == 10 else None
                if day and re.fullmatch(r"\s(?:the\s)?(?:\w+\s)?", text[mention.span.end : place.start]):
                    gone = (day - known).days / 365.25 if known else day.year - year
                    if abs(gone - mention.amount) > 1.2 and mention.amount == int(mention.amount):
                        words = (story.document.words(mention.span), name, _told(when))
                        return Hit(mention.span, words, related=(Related(place, f"'{name}' here"),))
        return None


def _places(text: str, words: str) -> Iterator[int]:
    """Where the words stand as words, at most twenty times."""
    start = text.find(words)
    for _ in range(20):
        if start < 0:
            return
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum():
            yield start
        start = text.find(words, end)


def _told(when: str) -> str:
    """A day of the facts file as copy has it: 24 February 2022, February 2022, 2022."""
    year, _, rest = when.partition("-")
    month, _, day = rest.partition("-")
    return " ".join(part for part in (day.lstrip("0"), MONTH_NAMES[int(month) - 1] if month else "", year) if part)


def _is_title(title: list[str], office: list[str]) -> bool:
    """Whether a title is the office and not a lesser one: vice president, deputy prime minister."""
    before = title[-len(office) - 1 : -len(office)] if office else []
    return bool(office) and title[-len(office) :] == office and not _LESSER & set(before)


_LESSER = frozenset("vice deputy former acting assistant shadow junior council club company board".split())
