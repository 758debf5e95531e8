"""Words of certain kinds, one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.finding import Hit
from linter.matcher import Clock, compile_pattern, search
from linter.patterns import translate
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.annotate.prose import View
    from linter.desk import Desk

# As the Penn Treebank cuts: do|n't, he|'ll, well-known, a full stop by itself.
_WORD = re.compile(r"\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[-.]\w+)*|[^\w\s]")


@record
class Step:
    """One word of a sequence."""

    pattern: str = ""
    """What the word is, as a pattern that may match anywhere in it."""
    tag: str = ""
    """Its part of speech, as a pattern for Penn Treebank tags: `NN`, `VB[DN]`, `MD|TO`."""
    skip: int = 0
    """How many other words may stand before it."""
    negate: bool = False
    """The word is anything but that."""
    target: bool = False
    """Flag this word, not the whole sequence."""


class Word(NamedTuple):
    """A word of the copy."""

    text: str
    start: int
    tag: str = ""


@record
class WordSequence:
    """Reports words that follow one another within a sentence, each told by its form or its part of speech.

    Parts of speech need a tagger, the extra `sequence`; sequences of patterns alone do not. The message's `%s` are the words
    of the match in order, those passed over included.
    """

    tokens: tuple[Step, ...]
    """The words in order: `pattern`, `tag`, `skip`, `negate`."""
    ignorecase: bool = False
    """Match upper and lower case alike."""
    exceptions: tuple[str, ...] = ()
    """A match that holds one of these patterns, as words, is left alone."""
    vocab: bool = True
    """The words that the desk accepts are exceptions too."""
    scope: tuple[str, ...] = ("sentence",)
    """Which blocks of the article the rule reads; always by sentences."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it: `name` and `params`."""
    _accepted: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not any(step.pattern or step.tag for step in self.tokens):
            raise ValueError("'tokens' must name a pattern or a tag")

    @cached_property
    def _steps(self) -> list[tuple[Step, regex.Pattern[str] | None, regex.Pattern[str] | None]]:
        return [
            (
                step,
                compile_pattern(step.pattern, self.ignorecase) if step.pattern else None,
                compile_pattern(step.tag) if step.tag else None,
            )
            for step in self.tokens
            if step.pattern or step.tag
        ]

    def check(self) -> None:
        """Raise RuleError if a pattern is faulty."""
        _ = self._steps

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.checks.exceptions import Exceptions

        clock = Clock(len(story.text))
        excused = Exceptions(self.exceptions, self._accepted if self.vocab else ())
        scope = tuple(f"{each} & sentence" for each in self.scope if each not in ("text", "sentence")) or ("sentence",)
        for view, spans in story.prose.select(scope):
            for span in spans:
                if not self._may_match(view.slice(span)):
                    continue
                for found in self.matches(self._words(view, span), clock):
                    hit = Span(found[0].start, found[-1].start + len(found[-1].text))
                    if not excused.cover(hit, view, spans, clock):
                        yield self._hit(hit, found, view)

    @cached_property
    def _needs(self) -> list[frozenset[str]]:
        """For each word told by its form, texts of which one must stand in the sentence."""
        needs = [translate(step.pattern, self.ignorecase).needs for step in self.tokens if step.pattern and not step.negate]
        return [need for need in needs if need]

    def _may_match(self, text: str) -> bool:
        """Whether the words told by their form can be in the sentence at all: a cheap look before any tagging."""
        text = text.lower()
        return all(any(word in text for word in need) for need in self._needs)

    def _words(self, view: View, span: Span) -> list[Word]:
        words = [Word(match[0], match.start()) for match in _WORD.finditer(view.text, *span) if match[0]]
        if any(tag for _, _, tag in self._steps):
            from linter.annotate.tags import tagger

            tags = tagger()([word.text.replace("’", "'") for word in words])
            words = [word._replace(tag=tag) for word, tag in zip(words, tags, strict=True)]
        return words

    def matches(self, words: Sequence[Word], clock: Clock) -> Iterator[list[Word]]:
        """The stretches of a sentence that fit, from left to right, none overlapping another."""
        at = 0
        while at < len(words):
            end = self._fits(words, at, 0, clock)
            if end is None:
                at += 1
            else:
                yield list(words[at:end])
                at = end

    def _fits(self, words: Sequence[Word], at: int, number: int, clock: Clock) -> int | None:
        """Where a match of the steps from `number` on ends if it starts at a word; None where it does not."""
        if number == len(self._steps):
            return at
        step, pattern, tag = self._steps[number]
        for place in range(at, min(len(words), at + 1 + (step.skip if number else 0))):
            word = words[place]
            right = (pattern is None or bool(search(pattern, word.text, clock)) != step.negate) and (
                tag is None or bool(search(tag, word.tag, clock)) != step.negate
            )
            if right:
                end = self._fits(words, place + 1, number + 1, clock)
                if end is not None:
                    return end
        return None

    def _hit(self, span: Span, found: list[Word], view: View) -> Hit:
        words = tuple(word.text for word in found)
        aims = [step.target for step, _, _ in self._steps]
        if any(aims) and len(found) == len(aims):
            aim = found[aims.index(True)]
            span = Span(aim.start, aim.start + len(aim.text))
        offered: tuple[str, ...] = ()
        if self.action:
            from linter.checks.actions import replacements

            offered = replacements(self.action, view.text[span.start : span.end])
        return Hit(span, words, offered, raw=view.raw)
