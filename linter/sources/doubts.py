"""Sources -> what they say outright that they leave open: the cause of a thing, and who is only said to be something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT, sense
from linter.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.annotate import Story
    from linter.sources.source import Source

_OPEN_CAUSE = lazy_pattern(
    r"\b(?!(?:nobody|no one) (?:is|was|were) responsible for (?:its|their|the) )"
    r"(?:not|n['’]t|cannot|nobody|no one|never|no)\b[^.;]{0,60}\b(?:caus\w+|why|"
    r"what (?:made|caused|started|sparked|triggered|led)|comes? first|came first|responsible|to blame|prove[sd]?|"
    r"to guess|speculate|did it|rule[sd]? out)\b"
    r"|\b(?:cause|causes|reason|reasons|origin)\b[^.;]{0,40}\b(?:unknown|unclear|undetermined|"
    r"not (?:yet )?(?:been )?(?:known|clear|established|determined|found))"
    r"|\bnot (?:yet )?(?:known|clear|established|determined) (?:whether|what|why|how|if|who)\b"
    r"|\b(?:cause|reason)s?\b[^.;]{0,30}\b(?:(?:is|are|was|were|being|under|still) (?:being )?"
    r"(?:investigat\w+|examin\w+|looked into)|unexplained)"
    r"|\binvestigat\w+ (?:the|its|their) causes?\b|\b(?:gave|given|giving|give|offered|named|stated) no "
    r"(?:cause|reason|motive)\b"
    r"|\bno (?:cause|reason|motive) (?:was|has been|is) (?:ever )?(?:given|published|named|stated|known|found)\b"
    r"|\bwhether [^.;]{1,60} (?:is|was) (?:the|a) (?:cause|reason)\b"
    r"|\b(?:link|correlation|association), not\b|\bdo(?:es)?(?: not|n['’]t) know (?:why|what|how)\b",
    re.IGNORECASE,
)
_CAUSAL = lazy_pattern(
    r"\b(?:caus(?:e|es|ed|ing)|because|due to|blamed? (?:for|on)|to blame|led to|leads to|result(?:ed|s) in|"
    r"trigger(?:ed|s)?|"
    r"spark(?:ed|s)?|thanks to|owing to|as a result of|brought (?:on|about) by|(?:ill|sick|died|dead|dies|suffer\w*) from|"
    r"sets? [\w ]{1,30} on fire|set off (?:by|the|an?)|as a punishment|makes? people|stem(?:med|s) from|down to|"
    r"makes? \w+ \w+er\b)",
    re.IGNORECASE,
)
_MAKES = word_list("support", "causatives")
_HEDGES = word_list("support", "only said to be")


class Doubt(NamedTuple):
    """A sentence of a source that leaves a cause open, and the words of the sentences around it."""

    source: Source
    sentence: Span
    around: frozenset[str]


class Doubts:
    """What some sources leave open."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = sources

    @cached_property
    def causes(self) -> list[Doubt]:
        """The sentences that leave a cause open."""
        found = []
        for source in self.sources:
            text, sentences = source.document.text, source.story.sentences
            for i, sentence in enumerate(sentences):
                if _OPEN_CAUSE.search(text, sentence.start, sentence.end):
                    beside = Span(sentences[max(0, i - 1)].start, sentences[min(i + 1, len(sentences) - 1)].end)
                    found.append(Doubt(source, sentence, _content(source.story, beside)))
        return found

    def of_cause(self, story: Story, sentence: Span, headline: bool) -> Doubt | None:
        """The doubt of a source on the cause that a sentence gives outright."""
        if not self.causes or not gives_cause(story, sentence, headline):
            return None
        mine = _content(story, sentence)
        best = max(self.causes, key=lambda doubt: len(mine & doubt.around))
        return best if len(mine & best.around) >= (1 if headline else 2) else None


def gives_cause(story: Story, sentence: Span, headline: bool) -> bool:
    """Whether a sentence says that one thing brought about another."""
    if _CAUSAL.search(story.text, sentence.start, sentence.end):
        return True
    words = [story.lower[i] for i in story.tokens.within(sentence)]
    verbs = (word for before, word in pairwise(words[:-1]) if before not in _NO_VERB)
    return headline and any(word in _MAKES for word in verbs)


_NO_VERB = frozenset("a an the this that its their his her of for in on at by".split())
"""Words behind which a cause is a noun: a fuel plant."""


def hedged_nouns(story: Story, sentence: Span) -> Iterator[tuple[str, int]]:
    """The nouns of a source sentence that are only said to be so: `alleged members`; their stems, and where."""
    for i in story.tokens.within(sentence):
        if story.lower[i] in _HEDGES:
            for j in range(i + 1, min(i + 3, len(story.lower))):
                word = story.lower[j]
                if word in LIGHT:
                    break  # suspected of two fires: nobody is said to be two
                if word.isalpha():
                    j = _head(story, j)
                    yield stem(story.lower[j]), j
                    break


def _head(story: Story, at: int) -> int:
    """The token of the noun that a word belongs to: of an accused nurses' union, the union."""
    start = story.tokens.starts[at]
    noun = next((n for n in story.clauses.around(start).nouns if n.span.start <= start <= n.head.start), None)
    return story.tokens.at(noun.head.start) if noun is not None else at


def _content(story: Story, span: Span) -> frozenset[str]:
    return frozenset(sense((story.lower[i] for i in story.tokens.within(span)), 3))
