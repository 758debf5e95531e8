"""Speakers who by the story itself cannot have spoken: the unconscious, the sleeping, those who refused every comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person
    from linter.desk import Desk

_BETWEEN = (
    r"(?P<between>(?:,[^,.;\n]{1,50},|"
    r"(?:, ?(?!(?:who|whose|whom|which|where|when|while|as|said|says|told|but|and|or|with|after|before|because)\b)[a-z\d]"
    r"[^,.;\n]{0,50}){2,4},)?,?(?: who\b)?)"
)
"""What may stand between a name and what is told of it: an age, a place, a trade, none of them with a name of its own."""
_LINK = _BETWEEN + r"(?: (?:is|was|were|has|had|have|been|remains|remained|lay|lies|still|reportedly|also)){0,3} "
_OUT = lazy_pattern(
    _LINK + r"(?:unconscious|in a coma|comatose|on life support|(?:heavily )?sedated|dead\b|killed\b|(?:found |shot |beaten |"
    r"stabbed )dead|"
    r"(?:stabbed|shot|beaten|crushed|burned) to death|among the (?:\w+ ){0,2}(?:dead|bodies|victims|killed)|"
    r"the first to die|buried\b|died\b|drowned\b)"
)
"""What is told of somebody who can say no more, or nothing for now."""
_SILENT = lazy_pattern(
    _BETWEEN + r"(?P<way>[^.;:\n“\"]{0,90}?) (?:refused (?:all|any|every) comment\w*|"
    r"refused to (?:comment|speak|say anything|answer)|"
    r"(?:said|says|has said|would say|had) nothing(?! (?:bad|good|new|ill) )(?: to say)?"
    r"(?! (?:of|about|but|more|else|to|is|was|can|could|"
    r"will|would|has|had|that)\b)|"
    r"(?:said|spoke|uttered) not (?:a|one) word|did not (?:say|utter) a (?:single )?word|never said a word|"
    r"(?:left|walked (?:in|out|past \w+)|went (?:in|out)|drove off) (?:without (?:a|one) (?:word|comment)|in silence)|"
    r"(?:was|sat|stayed|remained|kept) silent(?: throughout)?(?= (?:throughout|all|as)\b|[,.;])|"
    r"(?:made|gave) no (?:comment|statement|answer)(?! (?:on|about|as to)\b)|"
    r"(?:took|answered) no questions?|(?:did|would|does|has) not (?:comment(?:ed)?(?! (?:on|about|further|directly)\b)|"
    r"spoken publicly|speak to|"
    r"wish to (?:comment|speak|say anything)|answer (?:any|a single|a|questions?|reporters)\b)|"
    r"declined (?:all|any|to) (?:comment\w*|speak|answer)|gave no interviews?)"
)
"""What is told of somebody who kept silent."""
_SLEPT = lazy_pattern(_LINK + r"(?:slept through|asleep|fast asleep|sound asleep)")
_SAW = lazy_pattern(
    r"\b(?:I|we) (?:\w+ly |just )?(?:saw|heard|watched|noticed|felt|smelled|smelt|ran|looked|counted)\b"
    r"(?!.{0,24}\b(?:when|later|afterwards|next|after)\b)"
)
_SINCE = lazy_pattern(
    r"\b(?:[Oo]n (?:\w+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|this (?:week|morning|"
    r"afternoon|evening|week)|"
    r"that (?:night|evening|afternoon|morning)|afterwards|later|as (?:he|she) left)\b"
)
"""When something is said about now."""
_ONCE = lazy_pattern(
    r"\b(?:once|had (?:said|told|written)|earlier|before|last|ago|[Ii]n (?:19|20)\d\d|previous\w*|already|until|when|"
    r"whenever|statement|lawyer\w*|"
    r"film|video|diary|letter|book|will|note|interview|wrote|recalled|recorded|recording|e-?mail|tweet\w*|posted|message|medium|ghost|"
    r"but|though|although|however|except|beyond|other than|later|finally|eventually|breaking|broke)\b",
    re.IGNORECASE,
)
"""What makes the words of somebody silent possible."""
_AT_FIRST = lazy_pattern(r"\b(?:at first|so far|initially|until|till|whose|which|that|said|where)\b")
"""What stands before a silence that ends, or that is another's."""
_THE_ONE = lazy_pattern(r"the (?:accused|defendant|suspect|prisoner|witness|man|woman|(?:\d+|\w+)-year-old)\Z")
"""Who is meant where the story has one person."""
_APART = 2
"""Sentences between a silence and the words, below which they are of one scene, where the story has one person."""
_OF_ANOTHER = frozenset("of with for to by beside near against".split())
"""Words before a name by which the verb behind it is another's: the wife of Nils Fehr was killed."""
_LEAST = 4
"""Words of a quotation by somebody silent, at least."""


@record
class CannotSpeak:
    """Reports somebody who speaks though the story has said that they cannot, or would not.

    One who lies unconscious or is dead, and is quoted on a day; one who refused every comment and is quoted in the next
    sentence; one who slept through it and tells what they saw. What was said once, earlier or in writing is let be, and so is
    whatever has a `but` with it. The words for the message are the speaker, the state and its place.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for person in story.people:
            if not person.full:
                continue
            told = _state(story, person)
            if told is None:
                continue
            state, at, silent = told
            again = _next_words(story, person, state) if silent == "silent" else None
            if again is not None:
                yield _hit(story, person, again, state, at)
                continue
            for mention in person.mentions:
                if mention.span.start > state.end and _impossible(story, mention, state, silent):
                    yield _hit(story, person, Span(mention.whole.start, mention.span.end), state, at)
                    break


def _hit(story: Story, person: Person, span: Span, state: Span, at: Mention) -> Hit:
    words = (person.name, quote_excerpt(story, state), story.document.where(state))
    return Hit(span, words, related=(Related(Span(at.span.start, state.end), "The story says so here."),))


def _next_words(story: Story, person: Person, state: Span) -> Span | None:
    """The speaker of a quotation in the sentence right behind one that tells of a person's silence, if it is theirs."""
    at = story.sentence_at(state.end - 1)
    rest = story.text[state.end : story.sentences[at].end]
    if _ONCE.search(rest):
        return None
    for attribution in story.attributions:
        quotation, speaker = attribution.quotation, attribution.speaker
        if quotation.span.start < story.sentences[at].end or speaker is None:
            continue
        tag = story.text[
            quotation.span.end : story.sentences[min(story.sentence_at(speaker.end), len(story.sentences) - 1)].end
        ]
        between = story.text[story.sentences[at].end : quotation.span.start].strip()
        sole = sum(other.full for other in story.people) == 1
        apart = sole and between.count(".") < _APART and not _ONCE.search(between)
        near = (not between or apart) and speaker.start > quotation.span.end
        role = sole and attribution.person is None and bool(_THE_ONE.match(story.text, *speaker))
        theirs = (attribution.person is person or role) and not attribution.presumed and attribution.quoted
        long = story.document.words(quotation.inner).count(" ") + 1 >= _LEAST
        return speaker if near and theirs and long and not _ONCE.search(tag) else None
    return None


def _state(story: Story, person: Person) -> tuple[Span, Mention, str] | None:
    """The first words that tell of a person's silence, with the mention they stand behind and the kind of it."""
    for mention in person.mentions:
        around = mention.around
        if around is None or around.possessive or around.before in _OF_ANOTHER or _quoted(story, mention.span.start):
            continue
        end = mention.span.end
        for kind, pattern in (("out", _OUT), ("silent", _SILENT), ("slept", _SLEPT)):
            match = pattern.match(story.text, end, end + 160)
            if match and not (kind == "silent" and _AT_FIRST.search(match["way"])):
                return Span(match.end("between"), match.end()), mention, kind
    return None


def _quoted(story: Story, offset: int) -> bool:
    return any(q.span.start <= offset < q.span.end for q in story.quotations)


def _impossible(story: Story, mention: Mention, state: Span, kind: str) -> bool:
    """Whether somebody speaks at a mention, about now."""
    if not (mention.around and mention.around.speaks) or _quoted(story, mention.span.start):
        return False
    at = story.sentence_at(mention.span.start)
    sentence = story.sentences[at]
    outside = story.text[sentence.start : sentence.end]
    said = [q for q in story.quotations if sentence.start <= q.span.start < sentence.end or q.span.end == sentence.start - 1]
    for quotation in said:
        outside = outside.replace(story.text[quotation.span.start : quotation.span.end], " ")
    if _ONCE.search(outside):
        return False
    words = " ".join(story.document.words(q.inner) for q in said)
    if kind == "out":
        return bool(_SINCE.search(outside))
    if kind == "slept":
        return bool(_SAW.search(words))
    return words.count(" ") + 1 >= _LEAST and at - story.sentence_at(state.end - 1) <= 2
