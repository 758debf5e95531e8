"""A name in the headline that the story does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import PREPOSITIONS
from linter.annotate.names.likeness import similarity
from linter.annotate.names.name_kinds import of_a_place, places
from linter.finding import Hit, Related, Severity
from linter.lexicon import folded, is_word, stems, word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_ROLES = ("headline", "heading", "paragraph")
_NAMES = ("full", "surname", "place", "name", "bare")
_LETTERS = 6
"""Letters that a name of the headline has at least, to be held against one of the story."""
_SIMILAR = 0.6
_SENTENCE = (".", "!", ":", ";", ",", "”", '"')


@record
class HeadlineName:
    """Reports a name in the headline that stands nowhere in the story: the winner, the village, the club under another name.

    Everyday words, countries and known places, acronyms and names known the world over are let be, and so is a name of which
    the story has a shorter or longer form. The words for the message are the name.
    """

    words: int = 14
    """A first line of more words is no headline."""
    story: int = 60
    """Words that the story has at least; a shorter one is a teaser."""
    paragraphs: int = 3
    """Paragraphs that it has at least, the headline among them."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        blocks = story.document.paragraphs
        if len(blocks) < self.paragraphs or blocks[0].role not in _ROLES:
            return
        span = blocks[0].span
        inside = story.tokens.within(span)
        if not 3 <= len(inside) <= self.words:
            return
        if alike := self._alike(story, inside):
            yield alike
            return
        if len(story.tokens.words) - len(inside) < self.story:
            return
        if story.text[span.start : span.end].rstrip().endswith(_SENTENCE):
            return
        if sum(word[0].isupper() for word in story.tokens.words[inside.start + 1 : inside.stop]) * 2 > len(inside):
            return  # where every word has a capital, none is a name for that
        rest = set(story.lower[inside.stop :])
        for at in inside:
            if self._is_name(story, at) and not _stands(story.lower[at], rest, story.text[span.end :]):
                word = story.tokens.words[at].removesuffix("'s").removesuffix("’s")
                start = story.tokens.starts[at]
                yield Hit(Span(start, start + len(word)), (word,), severity=Severity.SUGGESTION)
                return

    def _alike(self, story: Story, inside: range) -> Hit | None:
        """A name that the story has with other letters behind the first three: Tremlett, of a Trembath in the story."""
        span = story.document.paragraphs[0].span
        rest, body = set(story.lower[inside.stop :]), story.text[span.end :]
        for at in inside:
            word = story.tokens.words[at].removesuffix("'s").removesuffix("’s")
            low = folded(word)
            if len(low) < _LETTERS or not word[0].isupper() or not self._unknown(low):
                continue
            if _stands(story.lower[at], rest, body):
                continue
            for mention in story.mentions:
                part = mention.parts[-1]
                if part == low and mention.span.start > span.end:
                    break  # Tōhoku
                known = mention.kind in _NAMES and mention.span.start > span.end and self._unknown(part)
                if known and part[:3] == low[:3] and abs(len(part) - len(low)) <= 2 and similarity(part, low) >= _SIMILAR:
                    start = story.tokens.starts[at]
                    there = Related(mention.span, f"'{' '.join(mention.words)}' here")
                    return Hit(Span(start, start + len(word)), (word,), related=(there,))
        return None

    @staticmethod
    def _unknown(low: str) -> bool:
        """Whether a word is no everyday word and no place that everybody knows."""
        return not (is_word(low) or is_word(low.removesuffix("s")) or of_a_place(low))

    def _is_name(self, story: Story, at: int) -> bool:
        """Whether a word of the headline can be nothing but a name that needs to be told."""
        from linter.lexicon.relations import relations

        word = story.tokens.words[at].removesuffix("'s").removesuffix("’s")
        low = folded(word)
        if len(low) < 4 or not word[0].isupper() or word[1:] != word[1:].lower() or not word.isalpha():
            return False
        if is_word(low) or is_word(low.removesuffix("s")) or low in places() or low in word_list("famous"):
            return False
        if low in word_list("demonyms") or low in word_list("organisations", "known") or low in word_list("calendar", "words"):
            return False
        behind = story.lower[at + 1] if at + 1 < len(story.lower) else ""
        if story.document.paragraphs[0].span.start == story.tokens.starts[at] and behind in PREPOSITIONS:
            return False  # Checkmate at the congress
        return not any(map(relations().known, (low, *stems(low))))


def _stands(word: str, rest: set[str], body: str) -> bool:
    """Whether the story has a word, or one that begins as it does, or that holds it."""
    word = word.removesuffix("'s").removesuffix("’s")
    stem = word[: max(4, len(word) - 2)]
    return (
        any(other.startswith(stem) or word in other or (len(other) > 4 and other in word) for other in rest)
        or word in body.lower()
    )
