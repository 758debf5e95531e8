"""Words given to nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_SUPPOSED = lazy_pattern(
    r"\b(?:if|when|whenever|unless|suppose|imagine|would|might|could|may|should|will|can)\b[^.!?“”\"]{0,60}\Z", re.IGNORECASE
)
_TAG = lazy_pattern(r"[,?!][”\"’']\s(?P<tag>was\sthe\s(?:comment|remark|observation)\smade)(?=[.,;]|\s(?!by|from))")
_SOURCE = lazy_pattern(r"(?:^|[.!?”\"]\s|\n)(?:[Ii]n|[Aa]ccording to|[Aa]fter|[Ss]ince) [^.!?\n]*\Z")
"""A phrase that opens the sentence and says where it was stated, or when: in the deed it was stated that."""
_WHEN = lazy_pattern(r"\b(?:when|where|once|years?|long)\s\Z")
"""What makes a saying one of a time: at a time when it was said that."""
_ANYBODY = lazy_pattern(r"\b(?:has been|is|was often|was once) \w+\Z")
"""A saying rather than a report: it has been said that."""
_COPULAS = (["was"], ["is"], ["has"], ["had"])
PASSIVE = "'%s' names nobody: who said it?"
_LEAD, _TAIL = 80, 10
"""Code points around the participle that tell a passive."""


@record
class QuoteNobody:
    """Finds words whose only attribution is a passive without an agent or a source (“it was stated that”, “it was quipped”).

    A quotation whose speaker is people at large or a somebody is a suggestion: in a scene that may be all one can know.
    """

    speakers: tuple[str, ...] = ()
    """Speakers that are nobody, in lower case: the whole mention, such as `some people`."""
    words: int = 4
    """Only quotations of at least so many words."""
    verbs: tuple[str, ...] = ()
    """Participles of saying: “it was …, ” behind a quotation, and “it was … that”, attribute to nobody."""

    tags: tuple[str, ...] = ()
    """More of them, behind a quotation alone: “it was further noted”."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        verbs = "|".join(map(re.escape, self.verbs)) or r"(?!)"
        tags = "|".join(map(re.escape, (*self.verbs, *self.tags))) or r"(?!)"
        told = r"(?:was|is|has\sbeen|had\sbeen)\s(?:(?:\w+ly|further|also|then|later)\s)?"
        tag = rf"it\s{told}(?:{tags})|was\s(?:{tags})(?=[.;]|\s?$)"
        return lazy_pattern(
            rf"(?<![\w’'-])(?P<that>[Ii]t\s{told}(?:{verbs}))\sthat\b|"
            rf"\w,\s(?P<bare>it\swas\s(?:{tags}))(?=[.;])|"
            rf"[,?!][”\"’']\s(?P<tag>{tag})(?!\s(?:by|in|that|as)\b)(?=[.,;\s])"
        )

    @cached_property
    def _participles(self) -> frozenset[str]:
        """The last words of the verbs."""
        return frozenset(verb.rpartition(" ")[2] for verb in (*self.verbs, *self.tags))

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        nobodies = frozenset(self.speakers)
        for attribution in story.attributions:
            quotation = attribution.quotation
            speaker = attribution.speaker
            if not attribution.quoted or not speaker or attribution.confidence <= 0.6:
                continue
            if story.document.words(quotation.inner).count(" ") + 1 < self.words:
                continue
            if story.document.words(speaker).lower() in nobodies and not _is_supposed(story, attribution):
                shown = quote_excerpt(story, quotation.inner)
                yield Hit(speaker, (story.document.words(speaker), shown), severity=Severity.SUGGESTION)
        yield from self._passives(story)

    def _passives(self, story: Story) -> Iterator[Hit]:
        said = [quotation.span for quotation in story.quotations]
        said_so = not self._participles.isdisjoint(story.places) and (
            any(story.lower[place + 1 : place + 2] in _COPULAS for place in story.places.get("it", ()))
            or any(f"{mark} was " in story.text for mark in '”"’')
        )
        for match in chain(
            self._by_participles(story) if said_so else (), _TAG.finditer(story.text) if "made" in story.places else ()
        ):
            span = Span(*match.span(match.lastgroup or "that"))
            before = story.text[max(0, span.start - 80) : span.start]
            inside = any(quoted.start < span.start and span.end < quoted.end for quoted in said)
            if inside or (match.lastgroup == "that" and (_SOURCE.search(before) or _WHEN.search(before))):
                continue
            saying = match.lastgroup == "that" and _ANYBODY.search(story.text, span.start, span.end)
            yield Hit(span, (story.document.words(span),), message=PASSIVE, severity=Severity.SUGGESTION if saying else None)

    def _by_participles(self, story: Story) -> Iterator[re.Match[str]]:
        """The passives of saying, looked for around their participles: to run the pattern over all of a story is slow."""
        tokens, end = story.tokens, 0
        for place in sorted(place for word in self._participles & story.places.keys() for place in story.places[word]):
            for match in self.pattern.finditer(story.text, max(end, tokens.starts[place] - _LEAD), tokens.ends[place] + _TAIL):
                end = match.end()
                yield match


def _is_supposed(story: Story, attribution: Attribution) -> bool:
    """Whether nobody really says it: “if someone says”, “people would say”."""
    assert attribution.speaker is not None
    start = attribution.speaker.start
    around = story.document.paragraphs[attribution.quotation.paragraph].span
    verb = attribution.cue.start if attribution.cue and attribution.cue.start > start else start
    return bool(_SUPPOSED.search(story.text, max(around.start, start - 80), verb))
