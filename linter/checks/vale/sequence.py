"""Words of certain kinds, one behind the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.vale.universal_tags import universal
from linter.finding import Hit
from linter.matcher import Clock, compile_pattern, scan, search
from linter.patterns import translate
from linter.record import NamedTuple, field, record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.annotate.language.scope_view import ScopeView
    from linter.annotate.language.treebank_words import Word
    from linter.desk import Desk

LONGEST = 100
"""The most words that a rule may name, repeated ones (`min`) counted."""


@record
class Step:
    """One word of a sequence."""

    pattern: str = ""
    """What the word is, as a pattern for the whole of it."""
    tag: str = ""
    """Its part of speech, as a pattern that may match anywhere in the Penn Treebank tag: `NN`, `^VB$`, `MD|TO`."""
    upos: str = ""
    """Its universal part of speech instead: `NOUN`, `PRON|PROPN`."""
    skip: int = 0
    """How many other words may stand between it and its neighbour towards the anchor, the first word that has a `pattern`."""
    min: int = 1
    """How many such words there must be, each with its own `skip`."""
    negate: bool = False
    """The word is anything but that; nothing at all, at the edge of the sentence, counts too."""
    target: bool = False
    """Flag this word, not the whole sequence."""


def _spellings(text: str) -> tuple[str, ...]:
    """The text, and where it has curly apostrophes also with straight ones: rules are written with either."""
    return (text, text.replace("’", "'")) if "’" in text else (text,)


class WordPlace(NamedTuple):
    """One word of a sequence, ready to be compared; a step with `min: 2` has two."""

    step: Step
    pattern: regex.Pattern[str] | None
    tag: regex.Pattern[str] | None
    words: frozenset[str]
    skip: int

    def fits(self, word: Word, clock: Clock) -> bool:
        """Whether a word is one of those meant."""
        negate = self.step.negate
        if self.pattern is not None and any(search(self.pattern, text, clock) for text in _spellings(word.text)) == negate:
            return False
        if self.words and (word.text.lower().replace("’", "'") not in self.words) != negate:
            return False
        return self.tag is None or (search(self.tag, word.tag, clock) is not None) != negate


@record
class WordSequence:
    """Reports words that follow one another within a sentence, each told by its form or its part of speech.

    The words are cut as the Penn Treebank cuts them: `do` and `n't`, `desk` and `'s`, `well-known`, every mark by
    itself. The search starts at the anchor, the first word that has a `pattern` (where none has, the first with a
    part of speech), and goes from there to the left and to the right, to the nearest word that fits. The message's
    `%s` are the words of the match in order, those passed over included.
    """

    tokens: tuple[Step, ...]
    """The words in order: `pattern`, `tag`, `upos`, `skip`, `min`, `negate`, `target`."""
    ignorecase: bool = False
    """Match upper and lower case alike."""
    exceptions: tuple[str, ...] = ()
    """Patterns for stretches of the sentence; a match that begins in one is left alone."""
    scope: tuple[str, ...] = ("sentence",)
    """Which blocks of the article the rule reads; always by sentences."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it: `name` and `params`."""

    def __post_init__(self) -> None:
        if not any(step.pattern or step.tag or step.upos for step in self.tokens):
            raise ValueError("'tokens' must name a pattern or a part of speech")
        if all(step.negate for step in self.tokens if step.pattern or step.tag or step.upos):
            raise ValueError("'tokens' must name a word that is not negated")
        if any(step.tag and step.upos for step in self.tokens):
            raise ValueError("a word cannot have both 'tag' and 'upos'")
        if sum(max(step.min, 1) for step in self.tokens) > LONGEST:
            raise ValueError(f"'tokens' must not name more than {LONGEST} words")
        for step in self.tokens:
            if step.upos:
                universal(step.upos)

    def check(self) -> None:
        """Raise RuleError if a pattern is faulty."""
        _ = self._places, self._excused

    @cached_property
    def _places(self) -> list[WordPlace]:
        places: list[WordPlace] = []
        gap = 0
        for step in self.tokens:
            if not (step.pattern or step.tag or step.upos):
                gap += step.skip  # only words to pass over
                continue
            tag, words = universal(step.upos) if step.upos else (step.tag, frozenset[str]())
            pattern = compile_pattern(rf"\A(?:{step.pattern})\Z", self.ignorecase) if step.pattern else None
            for _ in range(max(step.min, 1)):
                place = WordPlace(
                    step, pattern, compile_pattern(tag) if tag else None, words if not pattern else frozenset(), step.skip
                )
                places.append(place._replace(skip=place.skip + gap))
                gap = 0
        return places

    @cached_property
    def _anchor(self) -> int:
        """The number of the place where the search starts."""
        wanted = [i for i, place in enumerate(self._places) if not place.step.negate]
        return next((i for i in wanted if self._places[i].pattern is not None), wanted[0])

    @cached_property
    def _excused(self) -> list[regex.Pattern[str]]:
        return [compile_pattern(pattern, multiline=True) for pattern in self.exceptions]

    @cached_property
    def _needs(self) -> list[frozenset[str]]:
        """For each word told by its form, texts of which one must stand in the sentence."""
        needs = [translate(step.pattern, self.ignorecase).needs for step in self.tokens if step.pattern and not step.negate]
        return [need for need in needs if need]

    def _may_match(self, text: str) -> bool:
        """Whether the words told by their form can be in the sentence at all: a cheap look before any tagging."""
        texts = _spellings(text.lower())
        return all(any(word in text for word in need for text in texts) for need in self._needs)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.language.treebank_words import tagged_words, treebank_words

        everywhere = any(each in ("text", "sentence") for each in self.scope)
        scope = ("sentence",) if everywhere or not self.scope else tuple(f"sentence & {each}" for each in self.scope)
        split = tagged_words if any(place.tag for place in self._places) else treebank_words
        read = [
            (view, span, split(view, span))
            for view, spans in story.prose.select(scope)
            for span in spans
            if self._may_match(view.slice(span))
        ]
        clock = Clock(
            len(story.text), desk.limits.pattern_seconds
        )  # the rule's own time: it does not pay for the tagging, which other rules share
        for view, span, sentence in read:
            for found in self.matches(sentence, clock):
                if not self._excuses(view, span, sentence[min(found.values())].start, clock):
                    yield self._hit(found, sentence, view, clock)

    def _excuses(self, view: ScopeView, sentence: Span, start: int, clock: Clock) -> bool:
        """Whether a match that starts there begins in an exception."""
        return any(
            sentence.start + match.start() <= start < sentence.start + match.end()
            for pattern in self._excused
            for match in scan(pattern, view.slice(sentence), clock)
        )

    def matches(self, words: Sequence[Word], clock: Clock) -> Iterator[dict[int, int]]:
        """The matches from left to right: the number of each place -> the number of its word.

        Anchors told by their form may share words with one another's matches; where parts of speech alone are named,
        no two matches overlap, or a run of nouns would be reported once for each.
        """
        free = 0
        overlap = self._places[self._anchor].pattern is not None
        for i, word in enumerate(words):
            if i < free or not self._places[self._anchor].fits(word, clock):
                continue
            left = self._walk(words, i, -1, clock)
            right = self._walk(words, i, 1, clock) if left is not None else None
            if left is not None and right is not None:
                found = {self._anchor: i, **left, **right}
                if not overlap:
                    if min(found.values()) < free:
                        continue
                    free = max(found.values()) + 1
                yield found

    def _walk(self, words: Sequence[Word], anchor: int, way: int, clock: Clock) -> dict[int, int] | None:
        """The words for the places on one side of the anchor, the nearest that fit; None if there are none."""
        places = self._places
        last = len(places) if way > 0 else -1
        hopeless: set[tuple[int, int]] = set()

        def go(number: int, at: int) -> dict[int, int] | None:
            if number == last:
                return {}
            if (number, at) in hopeless:
                return None
            place = places[number]
            gap = place.skip
            if way < 0 and number == self._anchor - 1:
                gap = max(gap, places[self._anchor].skip)
            for i in range(at, at + way * (1 + gap), way):
                if not 0 <= i < len(words):
                    if all(each.step.negate for each in (places[number:] if way > 0 else places[: number + 1])):
                        return {}
                    break
                if place.fits(words[i], clock):
                    rest = go(number + way, i + way)
                    if rest is not None:
                        return {number: i, **rest}
            hopeless.add((number, at))
            return None

        return go(self._anchor + way, anchor + way)

    def _hit(self, found: dict[int, int], sentence: Sequence[Word], view: ScopeView, clock: Clock) -> Hit:
        first, last = min(found.values()), max(found.values())
        words = tuple(word.text for word in sentence[first : last + 1])
        aims = [found.get(i, -1) for i, place in enumerate(self._places) if place.step.target]
        if aims and min(aims) >= 0:
            first, last = min(aims), max(aims)
        span = Span(sentence[first].start, sentence[last].end)
        offered: tuple[str, ...] = ()
        if self.action:
            from linter.checks.vale.actions import replacements

            offered = replacements(self.action, view.text[span.start : span.end], clock)
        return Hit(span, words, offered, raw=view.raw, shown=view.shown(*span))
