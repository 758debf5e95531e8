"""The same words in two mouths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.quotes.requotes import requoted
from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_WORD = lazy_pattern(r"\w+")
_GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_MOST = 4000
"""Quotations compared in one story; no news story has so many."""


@record
class TwoSpeakers:
    """Finds a quotation that the story gives to one person here and to another there.

    A pronoun is another only where it is of the other sex. Where the story says that it quotes again (“his phrase about
    “…””), a part of what was said will do.
    """

    words: int = 5
    """Only quotations of at least so many words."""
    again: int = 3
    """The same for a part of them that the story says it quotes again."""
    confidence: float = 0.7
    """Only speakers that are at least so sure."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        yield from self._owned(story)
        said: dict[str, Attribution] = {}
        for attribution in story.attributions[:_MOST]:
            if not attribution.quoted or attribution.presumed or attribution.confidence < self.confidence:
                continue
            words = _WORD.findall(story.document.words(attribution.quotation.inner).lower())
            if not attribution.speaker or len(words) < min(self.words, self.again):
                continue
            key = " ".join(words)
            first = said.get(key) if len(words) >= self.words else None
            if first is None and len(words) >= self.again and requoted(story, attribution.quotation):
                first = next((other for text, other in said.items() if f" {key} " in f" {text} "), None)
            if first is None and len(words) >= _LONG and len(said) < _COMPARED:
                first = next((other for text, other in said.items() if _a_part(key, text)), None)
            said.setdefault(key, attribution)
            if first is not None and _differ(story, attribution, first):
                shown = quote_excerpt(story, attribution.quotation.inner)
                related = (Related(first.quotation.span, f"{first.name} says it here."),)
                yield Hit(attribution.quotation.span, (shown, attribution.name, first.name), related=related)

    def _owned(self, story: Story) -> Iterator[Hit]:
        """A remark that the copy gives to one by name, and whose words another said: the “wet coats” remark by Ada Quill."""
        heard: list[tuple[str, Attribution]] = []
        for attribution in story.attributions[:_MOST]:
            words = " ".join(_WORD.findall(story.document.words(attribution.quotation.inner).lower()))
            match = _REMARK_BY.match(story.text, attribution.quotation.span.end)
            whose = story.people.at(match.end() - 1) if match else None
            if match and whose is not None and " " in words:
                first = next((other for text, other in heard if f" {words} " in f" {text} "), None)
                if first is not None and first.person is not None and first.person is not whose and first.person.full:
                    shown = quote_excerpt(story, attribution.quotation.inner)
                    related = (Related(first.quotation.span, f"{first.name} says it here."),)
                    yield Hit(attribution.quotation.span, (shown, whose.name, first.name), related=related)
            if attribution.quoted and attribution.person is not None and attribution.confidence >= self.confidence:
                heard.append((words, attribution))


_REMARK_BY = lazy_pattern(
    r"\s(?:remark|line|phrase|quip|words|comment|jibe|joke|verdict|description)s?\s(?:by|of|from)\s(?:the\s)?(?:[a-z][\w’'-]*\s){0,3}[A-Z]"
)
"""What gives a fragment to somebody: “wet coats” remark by captain Ada Quill."""


_LONG, _COMPARED = 7, 60
"""Words of a part of a quotation that nobody else says by chance, and quotations of a story in which it is looked for."""


def _a_part(one: str, other: str) -> bool:
    """Whether one of two quotations is the whole of the other, or its end."""
    return (
        one != other
        and (other.endswith(f" {one}") or one.endswith(f" {other}"))
        and min(one.count(" "), other.count(" ")) + 1 >= _LONG
    )


def _differ(story: Story, here: Attribution, there: Attribution) -> bool:
    """Whether two speakers are two people of the register, and a pronoun cannot mean the other one."""
    if here.person is None or there.person is None or here.speaker is None or there.speaker is None:
        return False
    for one, other in ((here, there), (there, here)):
        gender = _GENDERS.get(story.document.words(one.speaker).lower()) if one.speaker else None
        if gender:
            return other.person is not None and other.person.gender not in ("", gender)
    return here.person is not there.person
