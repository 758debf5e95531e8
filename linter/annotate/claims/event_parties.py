"""An event by its noun, and another sentence -> whether both may be of the same ones: `his death`, `the vote on the museum`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import is_occasion, verb_of
from linter.annotate.claims.owners import subject
from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import DETERMINERS, STOPS
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.event_times import EventTime

_OF = lazy_pattern(
    r",?\s+(?:of|on|over|for|about|against|between|with)\s+(?=[^\W\d])(?!(?:that|this|the\s+day|the\s+night|the\s+same)\b)"
)
_END = lazy_pattern(r"[,.;:()“”\"—]|\b(?:in|on|at|was|were|is|are|will|would|had|has|by|that|which|who|from|said)\b")


def may_share(story: Story, event: EventTime, there: Span, sentence: Span) -> bool:
    """Whether another sentence, which dates such an event at `there`, may tell of that of the same ones."""
    tokens, lower = story.tokens, story.lower
    told = set[str]().union(*(_stems(lower[k]) for k in tokens.within(sentence)))
    named = _named(story, event)
    if named and told.isdisjoint(named):
        return False
    first = min(tokens.at(event.span.start), event.noun) - 1
    owner = lower[first] if first >= 0 else ""
    if owner.endswith(("'s", "s'")):
        return not told.isdisjoint(_stems(owner))
    if owner in ("his", "her"):
        person = story.people.resolve_pronoun(tokens.starts[first])
        doer = subject(story, there.start)
        return person == doer if story.people.by_surname else person is None or doer is None
    return owner not in ("its", "their") or _spoken_of(story, event, there)


def _spoken_of(story: Story, event: EventTime, there: Span) -> bool:
    """Whether what `its` event befell is what the other clause is about: its word stands before the event as well."""
    verb = verb_of(story, there)
    party = (verb.patient or verb.subject) if verb is not None else None
    if party is None or party.is_pronoun:
        return True
    index = story.sentence_at(event.span.start)
    near = Span(story.sentences[max(0, index - 1)].start, event.span.start)
    return any(_stems(party.word) & _stems(story.lower[k]) for k in story.tokens.within(near))


def _named(story: Story, event: EventTime) -> set[str]:
    """The words for whom or what the event is told to be of, behind it."""
    behind = _OF.match(story.text, story.tokens.ends[event.noun]) or _OF.match(story.text, event.span.end)
    if behind is None:
        return set()
    end = _END.search(story.text, behind.end(), behind.end() + 60)
    stretch = Span(behind.end(), end.start() if end else behind.end() + 30)
    words = (
        {story.lower[k] for k in story.tokens.within(stretch)}
        if not any(d.span.overlaps(stretch) for d in story.dates)
        else set()
    )
    return set[str]().union(*(_stems(word) for word in words if not is_occasion(word)))


def _stems(word: str) -> set[str]:
    word = word.removesuffix("'s")
    return {*lemmas(word), word} if len(word) > 2 and word not in STOPS and word not in DETERMINERS else set()
