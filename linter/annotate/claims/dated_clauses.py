"""Story -> its dated clauses, `the tower was finished in 1911`, and which two of them tell one event at two times."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import is_occasion, moved, verb_of
from linter.annotate.claims.owners import sentence_at
from linter.annotate.language.inflection import lemmas
from linter.annotate.language.phrases import Noun
from linter.annotate.language.word_classes import STOPS
from linter.lexicon import line_list, word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.annotate.language.phrases import Verb
    from linter.text import Span

MOST = 40
"""Dates of a story whose clauses are read."""
_WEAK = frozenset(
    """people man woman boy girl child person company group team victim body suspect defendant accused driver officer police
    family couple stock share index market price contract shop store school branch unit season game match session meeting
    series""".split()
)
"""Heads of which a story may have several."""


_AWAY = ("ago", "hence", "later", "earlier", "before", "after", "last", "next", "this")
"""Times that are told from another."""


class DatedClause(NamedTuple):
    """A time with what its clause tells."""

    time: DateMention
    sentence: int
    deeds: frozenset[str]
    """The classes of its verb: the first word of a line of the list, or the lemma."""
    parties: frozenset[str]
    """The nouns that do it or undergo it."""
    ahead: bool
    """Whether it is still to come."""
    definite: bool
    """Whether they are spoken of as known."""


@cache
def _classes() -> dict[str, str]:
    return {word: line.split()[0] for line in line_list("occasions", "deeds") for word in line.split()}


def dated_clauses(story: Story, times: Mapping[Span, Collection[Span]]) -> Iterator[DatedClause]:
    """The clauses of times and of those that each is held against, in sentences of which two may tell of one event."""
    dates = [mention for mention in story.dates[:MOST] if mention.relative not in _AWAY]
    sentences = {mention.span: story.sentence_at(mention.span.start) for mention in dates}
    pairs = {
        (sentences[one], sentences[other]) for one in times if one in sentences for other in times[one] if other in sentences
    }
    comparable = _comparable(story, {(one, other) for one, other in pairs if one != other and min(one, other) >= 0})
    for mention in dates:
        if story.sentence_at(mention.span.start) not in comparable:
            continue
        verb = verb_of(story, mention.span)
        if verb is None or verb.negated or verb.modal in ("would", "could", "might", "may", "should"):
            continue
        deeds = _deeds(verb)
        parties, definite = _parties(verb)
        if deeds and parties:
            index = story.sentence_at(mention.span.start)
            yield DatedClause(mention, index, deeds, parties, bool(verb.modal) or verb.to, definite)


def _comparable(story: Story, pairs: set[tuple[int, int]]) -> set[int]:
    """The sentences that share a word for a deed, and another word, with one of their pairs: only these are worth reading."""
    told = {sentence: _told(story, sentence) for sentence in {sentence for pair in pairs for sentence in pair}}
    found: set[int] = set()
    for pair in pairs:
        (deeds, words), (other_deeds, other_words) = (told[sentence] for sentence in pair)
        shared = deeds & other_deeds
        if len(shared) > 1 or (shared and not words.isdisjoint(other_words)):
            found.update(pair)
    return found


def _told(story: Story, sentence: int) -> tuple[set[str], set[str]]:
    """The classes of the deeds that the words of a sentence may tell, and its other words, with what they are forms of."""
    known = _classes()
    tokens = story.tokens.within(story.sentences[sentence])
    words = {word.removesuffix("'s") for word in story.lower[tokens.start : tokens.stop]}
    if not words.isdisjoint(word_list("occasions", "again")) or not words.isdisjoint(word_list("occasions", "moved")):
        return set(), set()
    deeds: set[str] = set()
    others: set[str] = set()
    for word in words:
        forms = lemmas(word)
        classes = {known[lemma] for lemma in forms if lemma in known}
        deeds |= classes
        if not classes and len(word) > 3 and word not in STOPS:
            others |= forms
            others.add(word)
    if not any(map(is_occasion, words)):
        deeds -= {"set", "be"}
    return deeds, others


def deeds_in(story: Story, span: Span) -> frozenset[str]:
    """The classes of the words of a stretch that may be verbs for a deed; `set` and `hold` say too little."""
    known = _classes()
    found = {known[lemma] for k in story.tokens.within(span) for lemma in lemmas(story.lower[k]) if lemma in known}
    return frozenset(found - {"set", "be"})


def _deeds(verb: Verb) -> frozenset[str]:
    """What the verb may tell; of `be`, `set` and `hold` only beside a noun for what happens."""
    known = _classes()
    found = {known[lemma] for lemma in verb.lemmas if lemma in known}
    if "set" in found or "be" in found:
        held = verb.subject if verb.passive or verb.object is None else verb.object
        if held is None or not is_occasion(held.word):
            found -= {"set", "be"}
    return frozenset(found)


def _parties(verb: Verb) -> tuple[frozenset[str], bool]:
    """What the verb is done to, else who does it: one thing, not one of many; and whether it is spoken of as known."""
    noun = verb.object if verb.object is not None and not verb.passive else verb.subject
    if not isinstance(noun, Noun) or noun.is_pronoun or noun.is_time or noun.denied or noun.plural:
        return frozenset(), False
    words = {noun.word} if noun.is_name else lemmas(noun.word)
    return frozenset(word for word in words if len(word) > 3 and word not in STOPS and word not in _WEAK), noun.definite


def one_event(story: Story, one: DatedClause, other: DatedClause) -> bool:
    """Whether two clauses tell the same deed of the same parties, and nothing says that it came twice or was moved."""
    if one.sentence == other.sentence or one.deeds.isdisjoint(other.deeds) or one.parties.isdisjoint(other.parties):
        return False
    if one.ahead != other.ahead or not other.definite:
        return False
    return not any(_again(story, clause) for clause in (one, other))


def _again(story: Story, clause: DatedClause) -> bool:
    again = word_list("occasions", "again")
    sentence = sentence_at(story, clause.time.span.start)
    return moved(story, sentence) or any(story.lower[k] in again for k in story.tokens.within(sentence))
