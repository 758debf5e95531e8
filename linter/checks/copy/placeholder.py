"""Marks for what is still to be filled in or checked, left in the copy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.copy.phrase_index import Phrases
from linter.checks.copy.quoted import in_code, quotation_at
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_BRACKETS = lazy_pattern(r"\[([^\[\]\r\n]{1,100})\]|\(([^()\r\n]{1,12})\)")
_BLANK = lazy_pattern(r"(?:X{2,}|x{2,}|TK(?:TK)*|\?{2,}|_+)\Z")
_MONEY = frozenset("$£€¥#")
_FIGURE = frozenset("million billion trillion percent people years days miles km dollars votes cent".split())
_FIRST = lazy_pattern(r"[^\W\d_]+")


@record
class Placeholder:
    """Reports what a writer leaves where something is still to come: TK, XXX million, `[check with the council]`, `(cq)`, lorem
    ipsum.

    A mark before a capitalised word is part of a name (TK Maxx), a Roman number is a number (Super Bowl XXX).
    """

    words: tuple[str, ...] = ()
    """Marks, in upper case as here."""
    notes: tuple[str, ...] = ()
    """What stands in brackets alone or, in square ones, before further words."""
    alone: tuple[str, ...] = ()
    """What stands in square brackets alone, in capitals or with a question mark."""
    phrases: tuple[str, ...] = ()
    """Phrases, word by word."""

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(self.alone)

    @cached_property
    def _notes(self) -> frozenset[str]:
        return frozenset(self.notes)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.phrases)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        tokens = story.tokens
        noted = list(self._brackets(story))
        yield from (Hit(note) for note in noted if not in_code(story, note))
        marked = not self._words.isdisjoint(story.vocabulary) or "XX" in story.text
        for index, word in enumerate(tokens.words if marked else ()):
            if (word in self._words and not self._name(story, index)) or (word[:2] == "XX" and self._gap(story, index)):
                span = Span(tokens.starts[index], tokens.ends[index])
                if not any(note.covers(span) for note in noted) and not in_code(story, span):
                    yield Hit(span)
        for phrase in self._phrases.over(story):
            yield Hit(Span(tokens.starts[phrase.first], tokens.ends[phrase.last]))

    def _brackets(self, story: Story) -> Iterator[Span]:
        """Brackets that hold a note."""
        for match in _BRACKETS.finditer(story.text):
            square = match[1] is not None
            inner = (match[1] or match[2] or "").strip()
            bare = inner.rstrip("?!.").lower()
            if _BLANK.match(inner) or bare in self._notes or (square and self._note(story, inner, bare, match.start())):
                yield Span(*match.span())

    def _note(self, story: Story, inner: str, bare: str, start: int) -> bool:
        """Whether square brackets speak to the desk; in a quotation they mostly explain what the speaker meant."""
        loud = inner.isupper() or inner.endswith("?")
        if bare in self._alone:
            return loud
        word = _FIRST.match(inner)
        if word is None or word[0].lower() not in self._notes or inner[word.end() : word.end() + 1] not in (" ", ":", ",", "-"):
            return False
        return loud or word[0].isupper() or quotation_at(story, Span(start, start + 1)) is None

    def _name(self, story: Story, index: int) -> bool:
        """Whether a mark is part of a name or an abbreviation: TK Maxx, T&TK, TK-421."""
        tokens, text = story.tokens, story.text
        start, end = tokens.starts[index], tokens.ends[index]
        if text[start - 1 : start] in ("&", ".", "'", "’", "/", "-", "@") or text[end : end + 1] in ("&", "'", "’", "@", "-"):
            return True
        if index + 1 < len(tokens.words) and text[end : tokens.starts[index + 1]] in (" ", "."):
            following = tokens.words[index + 1]
            return not following.islower() and following not in self._words
        return False

    def _gap(self, story: Story, index: int) -> bool:
        """Whether a run of X stands for a figure that is still to come."""
        word, tokens, text = story.tokens.words[index], story.tokens, story.text
        if word.strip("X"):
            return False
        start, end = tokens.starts[index], tokens.ends[index]
        if text[start - 1 : start] in _MONEY and start:
            return True
        following = story.lower[index + 1] if index + 1 < len(tokens.words) else ""
        close = text[end : end + 1] == " "
        return len(word) > 3 or text[end : end + 1] == "%" or (len(word) != 2 and close and following in _FIGURE)
