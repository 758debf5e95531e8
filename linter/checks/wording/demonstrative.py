"""`this country`, `this week’s court` -> whether anything of the kind was named before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class Demonstrative:
    """Finds `this country` where no country was named in the sentences before.

    The noun itself counts as named, too. Direct speech is left alone.
    """

    nouns: tuple[str, ...] = ("country", "nation", "state")
    """The nouns; each must be a kind of place."""
    sentences: int = 3
    """How many sentences back a place may stand."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        lower, tokens = story.lower, story.tokens
        for i in range(len(lower) - 1):
            if lower[i] not in ("this", "that") or lower[i + 1] not in self.nouns:
                continue
            span = Span(tokens.starts[i], tokens.ends[i + 1])
            if story.text[tokens.ends[i] : tokens.starts[i + 1]] != " " or any(q.span.covers(span) for q in story.quotations):
                continue
            if not self._prepared(story, i, span):
                yield Hit(span, (story.document.words(span), lower[i + 1]))

    def _prepared(self, story: Story, i: int, span: Span) -> bool:
        """Whether the copy before leads up to the word."""
        here = story.sentence_at(span.start)
        start = story.sentences[max(0, here - self.sentences)].start if story.sentences else 0
        if any(start <= m.span.start < span.start and (m.kind == "place" or _country(m.words)) for m in story.mentions):
            return True
        at = story.tokens.at(start)
        noun = story.lower[i + 1]
        return any(word in (noun, noun + "s", noun[:-1] + "ies", "home") for word in story.lower[at:i])


def _country(words: tuple[str, ...]) -> bool:
    from linter.lexicon import word_list as listed

    return any(word.lower() in listed("places") or word.lower() in listed("demonyms") for word in words)
