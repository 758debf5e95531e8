"""Headings in the wrong case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from linter.checks.vale.accepted_terms import AcceptedTerms
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.matcher import Clock, compile_pattern, search
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.desk import Desk

SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
"""Words that stay lower-case within a title."""
PREPOSITIONS = frozenset(
    """with from into during including until against among throughout despite towards upon concerning about over through before
    between after since without under within along following across beyond around down near above""".split()
)
"""Longer prepositions, which the Chicago style keeps lower-case too."""
_OPENING = (":", "-", "–", "—", ".", "?", "!")
_NUMBERED = lazy_pattern(r"\d+\.")
_TITLE_WORD = lazy_pattern(r"[^\W_]+[^\s\-/]*")


@record
class Capitalization:
    """Compares each block with the same words in the case asked for, and reports it where too many of them differ.

    The whole block is flagged. The message's first `%s` is the block, the second what it should be.
    """

    match: str
    """`$title`, `$sentence`, `$lower`, `$upper`, or a pattern that the block must match."""
    style: Literal["AP", "Chicago", ""] = "AP"
    """Which small words `$title` leaves lower-case."""
    exceptions: tuple[str, ...] = ()
    """Words and phrases that keep the case in which they stand here."""
    indicators: tuple[str, ...] = ()
    """With `$sentence`: a word that ends so is followed by one that may be upper-case."""
    threshold: float = 0.8
    """The share of the words that must be right."""
    prefix: str = ""
    """A pattern at the beginning of the block that is not looked at."""
    vocab: bool = True
    """The words that the desk accepts are exceptions too."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it: `replace` offers the block in the right case."""
    _accepted: tuple[str, ...] = ()

    @cached_property
    def _exceptions(self) -> AcceptedTerms:
        return AcceptedTerms(self.exceptions, self._accepted if self.vocab else ())

    @cached_property
    def _words(self) -> regex.Pattern[str]:
        """What counts as a word of a block: an exception as a whole, or anything that begins with a letter or a figure."""
        known = f"{'|'.join(self._exceptions.terms)}"
        return compile_pattern((rf"\b(?:{known})\b|" if known else "") + r"[\p{N}\p{L}*]+[^\s]*")

    @cached_property
    def _anywhere(self) -> regex.Pattern[str] | None:
        terms = self._exceptions.terms
        return compile_pattern("|".join(f"(?:{term})" for term in terms)) if terms else None

    def _excused(self, word: str, clock: Clock) -> bool:
        """Whether an exception stands anywhere in a word, be it a part of it, as in Vale."""
        return self._anywhere is not None and search(self._anywhere, word, clock) is not None

    @cached_property
    def _spelling(self) -> dict[str, str]:
        return {term.lower(): term for term in self._exceptions.terms}

    @cached_property
    def _pattern(self) -> regex.Pattern[str] | None:
        return None if self.match.startswith("$") else compile_pattern(self.match)

    @cached_property
    def _prefix(self) -> regex.Pattern[str] | None:
        return compile_pattern(rf"\A(?:{self.prefix})") if self.prefix else None

    def __post_init__(self) -> None:
        if self.match.startswith("$") and self.match not in ("$title", "$sentence", "$lower", "$upper"):
            raise ValueError(f"'match' must be $title, $sentence, $lower, $upper or a pattern, not '{self.match}'")

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        clock.wait_for(lambda: (self._words, self._anywhere))
        for view, spans in story.prose.select(self.scope):
            for span in spans:
                text = view.slice(span)
                wanted = self._wanted(text, clock)
                if wanted is not None:
                    whole = Span(span.start, span.start + len(text.rstrip()))
                    offered = (wanted,) if self._offers and not view.shown(*whole) else ()
                    yield Hit(whole, (text, wanted), offered, raw=view.raw, shown=view.shown(*whole))

    @property
    def _offers(self) -> bool:
        return self.action.get("name") == "replace" and self.match in ("$title", "$sentence")

    def _wanted(self, text: str, clock: Clock) -> str | None:
        """What the block should be, or None where it is right."""
        start = 0
        if self._prefix is not None:
            found = search(self._prefix, text, clock)
            start = found.end() if found else 0
        head, body = text[:start], text[start:]
        if self._pattern is not None:
            right = search(self._pattern, body, clock) is not None or self._exceptions.hold(body, clock)
            return None if right else self.match
        if self.match in ("$lower", "$upper"):
            wanted = body.lower() if self.match == "$lower" else body.upper()
            return None if body == wanted or self._exceptions.hold(body, clock) else head + wanted
        words = [match.span() for match in self._words.finditer(body, timeout=clock.left())]
        if not words:
            return None
        wanted, correct = (self._title if self.match == "$title" else self._sentence)(body, words, clock)
        return None if correct / len(words) >= self.threshold else head + wanted

    def _sentence(self, body: str, words: list[tuple[int, int]], clock: Clock) -> tuple[str, float]:
        """The block in sentence case, and how many of its words are right; none, if the first is wrong."""
        pieces: list[str] = []
        at, right, before, wrong_start = 0, 0, "", False
        for i, (start, end) in enumerate(words):
            word = body[start:end]
            opens = i == 0 or before.endswith(self.indicators) or (i == 1 and _NUMBERED.search(before))
            wanted = self._spelling.get(word.lower()) or (word[:1].upper() + word[1:].lower() if opens else word.lower())
            same = word == wanted or self._excused(word, clock)
            if not same and i == 0:
                wrong_start = True
            right += same
            pieces += [body[at:start], word if same else wanted]
            at, before = end, word
        pieces.append(body[at:])
        return "".join(pieces), 0 if wrong_start else right

    def _title(self, body: str, words: list[tuple[int, int]], clock: Clock) -> tuple[str, float]:
        """The block as a title, and how many of its words are right."""
        titled = self._titled(body)
        right = 0
        for start, end in words:
            word = body[start:end]
            right += word == titled[start:end] or word == word.upper() or self._excused(word, clock)
        return titled, right

    def _titled(self, body: str) -> str:
        """The text with its words upper-case, but for the small ones within it."""
        parts = list(_TITLE_WORD.finditer(body))
        pieces, at = [], 0
        for i, part in enumerate(parts):
            word = part[0]
            before, behind = body[part.start() - 1 : part.start()], body[part.end() : part.end() + 1]
            opens = i in (0, len(parts) - 1) or body[: part.start()].rstrip().endswith(_OPENING)
            small = word.lower() in SMALL or (self.style == "Chicago" and word.lower() in PREPOSITIONS)
            if word.lower() == "to" and self.style != "Chicago" and i + 1 < len(parts):
                small = not _infinitive(parts, i)  # AP: upper-case in an infinitive
            lower = small and not opens and before != "-" and behind != "-"
            known = self._spelling.get(word.lower())
            shown = known or (word.lower() if lower else word[:1].upper() + word[1:])
            pieces += [body[at : part.start()], shown]
            at = part.end()
        pieces.append(body[at:])
        return "".join(pieces)


def _infinitive(parts: list[re.Match[str]], i: int) -> bool:
    """Whether a word of a title, a "to", belongs to the verb behind it: "How to Win", but not "Back to Work"."""
    from linter.annotate.language.tags import tag

    tags = tag([part[0].lower() for part in parts[: i + 5]])
    return next((found for found in tags[i + 1 :] if not found.startswith("RB")), "") == "VB"
