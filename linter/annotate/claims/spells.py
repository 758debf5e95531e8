"""Story -> the spells that it tells by their two ends, `sailed on 1 June and tied up on 15 June`, and the lengths told of them:
`she called it a nine-day crossing`, `it took them five hours`, `After 31 years in charge`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.clock_ties import clock_tie
from linter.annotate.claims.lasting import OTHER
from linter.annotate.claims.occasions import tells, verb_of
from linter.annotate.claims.tie import Tie, fine
from linter.annotate.claims.ties import FROM, LOOSE, TO, Ties
from linter.annotate.language.phrases import Verb
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.lengths import Length
    from linter.annotate.dates.timeline import Moment

_ABOUT = r"(?:about|just|over|under|nearly|almost|some|exactly|around|only|more\s+than|less\s+than|a|an)"
_TOOK = lazy_pattern(
    r"(?:^|[,;:–—]\s|\band\s|\bthat\s)(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Hh]e|[Ss]he|[Tt]he\s[a-z]+)\s+"
    r"(?:[a-z]+ly\s+)?(?:(?:will|would|has|have|had|is\s+to|are\s+to)\s+)?(?:lasts?|lasted|took|takes?|taken|spent|spends?|ran|runs?|served?|stayed|was|were|is)\s+"
    rf"(?:(?:them|her|him|us|the\s+[a-z]+)\s+)?(?:for\s+)?(?:{_ABOUT}\s+)*$"
)
_IT = lazy_pattern(
    rf"\b(?:call(?:ed|s)?|described|made|found|thought|considered)\s+(?:it|that|this)\s+(?:as\s+)?(?:{_ABOUT}\s+)*$"
)
_SPENT = lazy_pattern(
    r"(?:^|[“\"]|,\s)(?:[Ii]n|[Aa]fter|[Dd]uring|[Ff]or|[Tt]he|[Aa]ll)\s+(?:the\s+|those\s+|these\s+|all\s+|of\s+)*$"
)
_BESIDE = lazy_pattern(
    r"\s+(?:of\s+it|at\s+sea|aboard|inside|there|away|in\s+(?:charge|office|the\s+(?:post|job|role|chair|cellar|water|dark))|at\s+(?:the\s+(?:helm|"
    r"head|top|wheel)|work)|(?:the|they|he|she|it)\b[^.;,]{0,40}\b(?:sat|was|were|lasted|took|played|spent|served|ran|away)\b)"
)
_HELD = lazy_pattern(r"\b(?:for|lasts?|last|lasted|takes?|took|spend|spent)\s+(?:the\s+)?(?:[a-z]+\s+){0,1}$")
_THOSE = lazy_pattern(r"[“\"]?(?:Those|Anyone|They|He|She|It|People|Whoever)\b")
_GOES_ON = lazy_pattern(r"[“\"]?(?:He|She|It|They|The|His|Her|Their|By|Freed|Released|Both)\b")
_FULL = lazy_pattern(
    r"\b(?:served\s+(?:every\s+day|the\s+full|(?:his|her)\s+full|all\s+of)|in\s+full|without\s+remission|to\s+the\s+last\s+day)\b"
)
"""What says that a sentence was served to its end."""
_WENT_BY = lazy_pattern(
    rf"\b(?:after|took|taken|lasted|lasting)\s+(?:(?:them|her|him)\s+)?(?:{_ABOUT}\s+[a-z]+\s+of\s+)?(?:{_ABOUT}\s+)*$"
)
_CLOSES = lazy_pattern(
    r"\s*(?:[.,;)”\"]|$|to\s+[a-z]+|of\s+[a-z]+ing|in\s+(?:the|that|his|her)\s+(?:job|post|role|chair)|in\s+(?:charge|office))"
)
_BACK = lazy_pattern(r"\b(?:[Bb]ack|[Rr]eturned|[Rr]eopened|[Ff]ree)\s+(?:again\s+)?after\s+(?:an\s+absence\s+of\s+)?$")
_SINCE = lazy_pattern(r"\b[Ss]ince\s+(?:\w+\s)?$")
UNTIL = lazy_pattern(r"\b(?:until|till|through|to)\s+(?:the\s+)?(?:\w+day,?\s+|end\s+of\s+|early\s+|late\s+|mid-)*$")


def spell_ties(ties: Ties, length: Length) -> list[Tie]:
    """The ties of a length with the ends of the one spell that its sentence, or one beside it, tells."""
    story = ties.story
    own = story.sentence_at(length.span.start)
    if own == 0 and ties.titled(length):
        return [tie for tie in _spells(ties, length, 1) if ties.definite(length)][:1]
    if own < 0 or length.side or OTHER.search(ties.text, *story.sentences[own]) or _second(story, length, own):
        return []
    for index in (own, own - 1, own + 1):
        for tie in _spells(ties, length, index) if 0 <= index < len(story.sentences) else ():
            loose = LOOSE.search(ties.text, tie.first.start, story.sentences[max(own, index)].end)
            if not loose and _told_of(ties, length, own, index, tie):
                return [] if ties.told(length) else [tie]
    return []


def _second(story: Story, length: Length, own: int) -> bool:
    """Whether the sentence of a length tells another one as well."""
    sentence = story.sentences[own]
    return any(other is not length and sentence.covers(other.span) for other in story.lengths)


def _spells(ties: Ties, length: Length, index: int) -> Iterator[Tie]:
    """The spells that end in a sentence: from the range or the two verbs in it, or with one end in the sentence before."""
    ends = ends_in(ties, length, index)
    if len(ends) == 1 and (ranged := _ranged(ties, ends[0])):
        yield ranged
    elif len(ends) == 2 and _SINCE.search(ties.text, max(0, ends[1].span.start - 12), ends[1].span.start):
        yield tie_of(ties, ends[1], ends[0])
    elif len(ends) == 2 and (ranges(ties, ends[0].span, ends[1].span) or _lasts(ties, ends[0].span, ends[1].span)):
        yield tie_of(ties, ends[0], ends[1])
    earlier = ends_in(ties, length, index - 1) if index and len(ends) == 1 else []
    if len(earlier) == 1 and _GOES_ON.match(ties.text, ties.story.sentences[index].start):
        if _lasts(ties, earlier[0].span, ends[0].span):
            yield tie_of(ties, earlier[0], ends[0])
        elif _lasts(ties, ends[0].span, earlier[0].span):
            yield tie_of(ties, ends[0], earlier[0])


def _ranged(ties: Ties, moment: Moment | TimeOfDay) -> Tie | None:
    """`from 3 to 7 May`, `3-7 May`."""
    mention = getattr(moment, "mention", None)
    if mention is None or not mention.end_day:
        return None
    days = float(mention.end_day - mention.day)
    middle = mention.span.start + len(str(mention.day))
    return Tie(Span(mention.span.start, middle), Span(middle + 1, mention.span.end), ((days, days),))


def ends_in(ties: Ties, length: Length, index: int) -> list[Moment] | list[TimeOfDay]:
    """The days, or for hours the times of day, that a sentence names."""
    sentence = ties.story.sentences[index]
    if length.clock:
        return [clock for clock in ties.clocks if sentence.covers(clock.span)]
    return [m for m in ties.within(*sentence) if fine(m, length) and m.mention.relative in ("", "last", "this", "next")]


def tie_of(ties: Ties, one: Moment | TimeOfDay, other: Moment | TimeOfDay) -> Tie:
    """The tie from one time to another of its sort: days, or times of day."""
    if hasattr(one, "minutes"):
        return clock_tie(ties.story, one, other)  # type: ignore[arg-type]
    return ties.tie(one, other, True)  # type: ignore[arg-type]


def ranges(ties: Ties, one: Span, other: Span) -> bool:
    """`from 3 to 17 March`, `between nine in the evening and six in the morning`."""
    return bool(FROM.search(ties.text, max(0, one.start - 40), one.start) and TO.fullmatch(ties.text, one.end, other.start))


def _lasts(ties: Ties, one: Span, other: Span) -> bool:
    """Whether something begins at one place and ends at the other: `starts in May and runs until June`."""
    story = ties.story
    first, last = verb_of(story, one), verb_of(story, other)
    if first is None or last is None or first.negated or last.negated:
        return False
    until = UNTIL.search(ties.text, max(0, other.start - 30), other.start) is not None
    since = _SINCE.search(ties.text, max(0, one.start - 12), one.start) is not None
    if not (since or deed(story, first, "starts")) or UNTIL.search(ties.text, max(0, one.start - 30), one.start):
        return False
    if until:
        return True
    return first is not last and deed(story, last, "ends") and (since or _same(first, last))


def _same(first: Verb, last: Verb) -> bool:
    """Whether the second verb may have the subject of the first."""
    one, other = first.subject if first.kind != "rel" else None, last.subject
    if one is None or other is None or one.is_pronoun or other.is_pronoun or one is other:
        return True
    return one.word == other.word


def deed(story: Story, verb: Verb, kind: str) -> bool:
    """Whether a verb is one of beginning or of ending, with its particle where it needs one: `set off`, `came back`."""
    words = word_list("occasions", kind)
    if verb.subject is not None and verb.subject.word in word_list("occasions", f"{kind}_by"):
        return True
    tokens = story.tokens
    k = tokens.at(verb.span.start) + 1
    behind = story.lower[k : k + 2]
    return not verb.lemmas.isdisjoint(words) or any(f"{lemma}_{word}" in words for lemma in verb.lemmas for word in behind)


def _told_of(ties: Ties, length: Length, own: int, index: int, tie: Tie) -> bool:
    """Whether a length is told of a spell: by what stands around it, and where no other time is named beside it."""
    story, text = ties.story, ties.text
    sentence = story.sentences[own]
    inside = sentence.covers(tie.second)
    if any(end.span not in (tie.first, tie.second) for end in ends_in(ties, length, own)):
        return False
    if not inside and not sentence.overlaps(tie.first) and any(sentence.covers(date.span) for date in story.dates):
        return False
    before = text[sentence.start : length.span.start]
    if index == own + 1 and not sentence.overlaps(tie.first) and not sentence.overlaps(tie.second):
        plain = not length.adjective and _HELD.search(before) is not None and _THOSE.match(text, story.sentences[index].start)
        return bool(plain)
    took = _TOOK.search(before)
    if _IT.search(before) or (took and (not length.adjective or took[0].lower().lstrip(" ,;:").startswith(("it ", "that ")))):
        return True
    if length.adjective:
        first = story.tokens.at(length.span.start)
        definite = first > 0 and story.lower[first - 1] in ("the", "that", "this", "their", "his", "her", "its")
        if inside:  # the two-day summit opens on Monday and closes on Thursday
            return length.end < tie.first.start and length.noun == _subject(story, tie.first)
        return definite and _names_it(story, length, tie)
    if _FULL.search(text, sentence.start, story.sentences[max(own, index)].end) and _HELD.search(before):
        return True
    if _BACK.search(before):
        return True
    if inside and not length.adjective and _WENT_BY.search(before) and _CLOSES.match(text, length.end):
        return True
    opens = not before.strip(' “"') or _SPENT.search(before) is not None
    return opens and _BESIDE.match(text, length.end) is not None


def _subject(story: Story, place: Span) -> int:
    """The token of the subject of the clause of a place."""
    verb = verb_of(story, place)
    return story.tokens.at(verb.subject.head.start) if verb is not None and verb.subject is not None else -2


def _names_it(story: Story, length: Length, tie: Tie) -> bool:
    """Whether the noun that a length describes is told, or named, where the spell is."""
    noun = story.lower[length.noun] if 0 <= length.noun < len(story.lower) else ""
    start = story.sentences[max(0, story.sentence_at(tie.first.start))].start
    words = (story.lower[k] for k in story.tokens.within(Span(start, story.sentences[story.sentence_at(tie.second.start)].end)))
    return noun in word_list("occasions", "lasting") or tells(noun, words)
