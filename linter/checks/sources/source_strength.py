"""What a story tells outright and its sources -> what the sources deny, leave open, only plan or tie to a condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Verdict
from linter.record import NamedTuple, record
from linter.sources.doubts import gives_cause, hedged_nouns
from linter.sources.stems import stem
from linter.sources.tellings import FIRM, Telling, condition, denies, hearsay, softened, tellings
from linter.sources.vocabulary import sense
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

CLOSE = 0.5
"""A sentence of which a source sentence has so much surely comes from there."""
_SAYING = frozenset("according says said say tells told tell reports reported testified wrote writes".split())


_OTHERS = frozenset("other others rest remaining remainder another else".split())
"""Words by which a denial is of somebody else than the source tells of."""


_BLAME = frozenset("blame blames blamed blaming claim claims claimed argue argues argued believe believes believed".split())


_PRONOUNS = frozenset("it they he she i we this these".split())
"""Words by which a sentence goes on with what the one before it was about."""


_EARLIER = frozenset(("before", "previously"))
"""Words by which a denial is of an earlier time: the two had not met before."""
_ATTITUDES = frozenset(map(stem, "expect think believe say know want hope see feel tell mean like".split()))


_MAY = frozenset(("may", "might", "could"))


class _Told(NamedTuple):
    """A telling of a source that is of the same thing as one of the draft."""

    telling: Telling
    source: Source
    sentence: Span


@record
class SourceStrength:
    """Looks for what each sentence tells outright in the sentences of the sources that it may come from, and compares how
    firmly: what the sources deny, call possible, only plan, consider or allege, tie to a condition, or of what they leave the
    cause open, the story must not tell as a fact. A reason that no source gives is the writer's own.
    """

    close: float = 0.3
    """The share of a sentence, by weight of its words, that a source sentence must have."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        from linter.checks.sources.source_hearsay import alleged, condition_cut, cut_out
        from linter.checks.sources.source_reasons import invented

        others = [*alleged(comparison), *cut_out(comparison)]
        reasons = list(invented(comparison))
        yield from others
        for number, aligned in enumerate(comparison.sentences):
            if any(hit.span.overlaps(aligned.span) for hit in others):
                continue
            hit = self._cause(comparison, aligned, number == 0) or self._doubt(comparison, aligned)
            hit = hit or next((hit for hit in reasons if hit.span.overlaps(aligned.span)), None)
            if hit:
                yield hit
                continue
            if aligned.source is None or aligned.share < self.close:
                continue
            if aligned.copied:
                hit = condition_cut(comparison, aligned)
                if hit:
                    yield hit
                continue
            yield from self._sentence(comparison, aligned)

    @staticmethod
    def _cause(comparison: Comparison, aligned: Aligned, headline: bool) -> Hit | None:
        """A hit on a sentence that gives a cause which the sources leave open."""
        story = comparison.story
        words = lower_words(story, aligned.span)
        if denies(words) or hearsay(words) or comparison.is_quoted(aligned.span):
            return None
        if any(softened(words, at) for at in range(0, len(words), 8)):
            return None
        if not _BLAME.isdisjoint(words):
            return None  # who is told to give the cause
        doubt = None if aligned.copied else comparison.sources.doubts.of_cause(story, aligned.span, headline)
        if doubt is None:
            return None
        for source, sentence, *_ in _places(comparison, aligned, CLOSE):
            if sentence != doubt.sentence and gives_cause(source.story, sentence, False):
                return None  # another sentence of the sources gives it
        return told_there(aligned.span, doubt.source, doubt.sentence, "The source leaves the cause open: '%s'.")

    @staticmethod
    def _doubt(comparison: Comparison, aligned: Aligned) -> Hit | None:
        """A hit on somebody who is told to be what the sources only allege or suspect."""
        story = comparison.story
        words = lower_words(story, aligned.span)
        if hearsay(words):
            return None
        tokens = story.tokens.within(aligned.span)
        hedged = {noun for noun, _ in hedged_nouns(story, aligned.span)}
        for source, sentence, *_ in _places(comparison, aligned, CLOSE):
            for noun, at in hedged_nouns(source.story, sentence):
                if noun in hedged:
                    continue  # a possible attack in both
                beside = sense(source.story.lower[at - 4 : at + 5]) - {noun}
                for i in tokens:
                    if stem(story.lower[i]) == noun and beside & {stem(w) for w in story.lower[max(0, i - 3) : i + 5]}:
                        span = Span(story.tokens.starts[i], story.tokens.ends[i])
                        if not comparison.is_quoted(span):
                            return told_there(span, source, sentence, "The source does not go so far: '%s'.")
        return None

    def _sentence(self, comparison: Comparison, aligned: Aligned) -> Iterator[Hit]:
        story = comparison.story
        places = list(_places(comparison, aligned, self.close))
        told: list[_Told] = []
        for ours in tellings(story, aligned.span.start) if places else ():
            if ours.kind in ("noun", "if", "infinitive") or comparison.is_quoted(ours.span):
                continue
            told = [found for place in places for found in _same(ours, *place)]
            verbs = [found for found in told if found.telling.kind != "noun" or found.telling.stems & ours.stems]
            told = verbs if any(found.telling.kind != "noun" for found in verbs) else told
            hit = _compare(story, aligned.span, ours, told) if told else None
            if hit:
                yield hit
                return


def _compare(story: Story, sentence: Span, ours: Telling, told: list[_Told]) -> Hit | None:
    firmest = max(told, key=lambda found: FIRM.index(found.telling.firmness))
    theirs = firmest.telling.firmness
    words = lower_words(story, sentence)
    at = story.tokens.within(ours.span).stop - 1 - story.tokens.at(sentence.start)
    soft = hearsay(words) or (ours.firmness != "planned" and softened(words, at))
    near = words[max(0, at - 7) : at + 5]
    negative = denies(near) or _negatives(words) == _negatives(lower_words(firmest.source.story, firmest.sentence))
    if theirs == "denied" and ours.firmness in ("told", "planned") and not soft and not negative:
        if not _EARLIER.isdisjoint(_sentence_words(firmest)) or not (
            firmest.telling.kind != "noun" or ours.company & firmest.telling.company
        ):
            return None  # had not met before; or something of that name is denied of another thing
        return _hit(ours, firmest, "The source denies this: '%s'.", "contradicted")
    same = firmest.telling.kind != "noun"
    if (
        ours.firmness == "denied"
        and theirs == "told"
        and same
        and _OTHERS.isdisjoint(words)
        and (_ATTITUDES.isdisjoint(ours.stems) or _same_content(story, sentence, ours, firmest))
        and not any(denies(lower_words(t.source.story, t.sentence)) for t in told)
    ):
        return _hit(ours, firmest, "The source says this without the denial: '%s'.", "contradicted")
    if soft or ours.firmness not in ("told", "planned"):
        return None
    if (
        theirs == "open"
        and firmest.telling.modal not in _MAY
        and firmest.telling.reported
        and (ours.reported or not _SAYING.isdisjoint(words))
    ):
        return None  # somebody's word on both sides
    if firmest.telling.modal == "would" and not ours.modal and _tells_on(firmest):
        return None  # what was to come, as it came: he would spend a year there
    if theirs == "open" and not ("would" in lower_words(story, ours.span) and "would" in _group(firmest)):
        return _hit(ours, firmest, "The source does not go so far: '%s'.")
    will = {"will", "would"} & set(near[:8])
    if theirs == "planned" and ours.firmness == "told" and ours.past and not will and firmest.telling.kind != "noun":
        return _hit(ours, firmest, "The source only has this as planned: '%s'.")
    tied = all(condition(lower_words(t.source.story, t.sentence)) and t.telling.kind != "if" for t in told)
    if theirs != "told" and tied and not ours.past:
        after = Span(sentence.end, min(len(story.text), sentence.end + 200))
        if not condition(lower_words(story, after)):
            return _hit(ours, firmest, "The source makes this depend on a condition: '%s'.")
    return None


def _same_content(story: Story, sentence: Span, ours: Telling, theirs: _Told) -> bool:
    """Whether what is thought or said is the same on both sides, and not only that somebody thinks or says something."""
    mine = sense(lower_words(story, Span(ours.span.end, max(ours.span.end, sentence.end))))
    behind = Span(theirs.telling.span.end, max(theirs.telling.span.end, theirs.sentence.end))
    other = sense(lower_words(theirs.source.story, behind))
    return len(mine & other) > 1 or (bool(mine & other) and len(mine) < 3)


def _tells_on(found: _Told) -> bool:
    """Whether `would` goes on with what somebody did: of a person, on no condition and as nobody's word."""
    words, group = _sentence_words(found), _group(found)
    if not {"was", "were"}.isdisjoint(words):
        return True
    at = found.source.story.tokens.at(found.telling.span.start)
    before = found.source.story.lower[max(0, at - 1) : at]
    return not found.telling.reported and not hearsay(words) and (before in (["he"], ["she"]) or group[:1] in (["he"], ["she"]))


def _sentence_words(found: _Told) -> list[str]:
    return lower_words(found.source.story, found.sentence)


def _group(found: _Told) -> list[str]:
    return lower_words(found.source.story, found.telling.span)


def _negatives(words: list[str]) -> int:
    return sum(denies([word]) for word in words)


def _hit(ours: Telling, found: _Told, message: str, verdict: Verdict = "hedged") -> Hit:
    return told_there(ours.span, found.source, found.sentence, message, verdict)


def told_there(span: Span, source: Source, sentence: Span, message: str, verdict: Verdict = "hedged") -> Hit:
    """A hit on words with the sentence of a source that tells it otherwise; `message` has a place for that sentence."""
    line = " ".join(source.document.words(sentence).split())
    related = Related(sentence, "the source has this here", source.document)
    return Hit(span, (line,), message=message, related=(related,), verdict=verdict)


def _places(comparison: Comparison, aligned: Aligned, close: float) -> Iterator[tuple[Source, Span, int, float]]:
    """The sentences of the sources that a sentence may come from, nearest first."""
    support = comparison.sources.support
    seen = set()
    mine = sense(comparison.words.folded[aligned.words.start : aligned.words.stop])
    for number, share in aligned.near:
        if share < close:
            continue
        line = support.lines[number]
        source = support.sources[line.source]
        start = source.words.starts[line.first]
        sentence = next((s for s in source.story.sentences if s.start <= start < s.end), None)
        if sentence is not None and (line.source, sentence) not in seen:
            seen.add((line.source, sentence))
            both = mine & sense(source.words.folded[line.first : line.last])
            yield source, sentence, len(both), share
            more = _goes_on(source, sentence)
            if more is not None and (line.source, more) not in seen:
                seen.add((line.source, more))
                yield source, more, len(both | mine & sense(lower_words(source.story, more))), share


def _goes_on(source: Source, sentence: Span) -> Span | None:
    """The sentence behind one, where it speaks of the same by a pronoun: It is to open in May."""
    story, last = source.story, source.story.sentence_at(sentence.start) + 1
    after = story.sentences[last] if 0 < last < len(story.sentences) else None
    first = lower_words(story, after)[:3] if after is not None else []
    return after if after is not None and not _PRONOUNS.isdisjoint(first) else None


def _same(ours: Telling, source: Source, sentence: Span, shared: int, share: float) -> Iterable[_Told]:
    """The tellings of a source sentence that are of the same thing."""
    for theirs in tellings(source.story, sentence.start):
        same = bool(ours.stems & theirs.stems)
        alike = same or (theirs.kind == "noun" and _of_one_root(ours, theirs))
        if alike and (shared > same + 1 or (same and shared > 1 and share >= CLOSE) or ours.company & theirs.company):
            yield _Told(theirs, source, sentence)


def _of_one_root(ours: Telling, theirs: Telling) -> bool:
    return any(
        len(a) > 4 and len(b) > 4 and (a.startswith(b[:6]) or b.startswith(a[:6])) for a in ours.stems for b in theirs.stems
    )


def lower_words(story: Story, span: Span) -> list[str]:
    """The words of a span in lower case; but May, the month."""
    words = story.tokens.words
    return [story.lower[i] if words[i] != "May" else words[i] for i in story.tokens.within(span)]
