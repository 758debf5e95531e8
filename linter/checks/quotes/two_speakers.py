"""The same words in two mouths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.quotes.requotes import requoted
from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_WORD = lazy_pattern(r"\w+")
_CITES = lazy_pattern(r"as\s(?:\w+\s){1,4}?(?:says|said|puts|put|told|likes|wrote|writes)\b")
"""What gives its words to somebody by itself: “As Ken says, the river does not read our maps.”"""
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
            key = _plain_words(story, attribution)
            words = key.split()
            if not attribution.speaker or len(words) < min(self.words, self.again) or _CITES.match(key):
                continue
            first = said.get(key) if len(words) >= self.words else None
            if first is None and len(words) >= self.again and _known(story, attribution):
                first = next((other for text, other in said.items() if f" {key} " in f" {text} "), None)
            if first is None and len(words) >= _LONG and len(said) < _COMPARED:
                first = next((other for text, other in said.items() if _a_part(key, text)), None)
            said.setdefault(key, attribution)
            if first is not None and _differ(story, attribution, first):
                shown = quote_excerpt(story, attribution.quotation.inner)
                yield Hit(attribution.quotation.span, (shown, attribution.name, first.name), related=_both(attribution, first))

    def _owned(self, story: Story) -> Iterator[Hit]:
        """Words that the copy gives to one by name and another said: the “wet coats” remark by Quill; as Quill puts it."""
        given = []
        for attribution in story.attributions[:_MOST]:
            match = _GIVEN_TO.match(story.text, attribution.quotation.span.end)
            whose = story.people.at(match.end() - 1) if match else None
            if match and whose is not None:
                given.append((attribution, whose, Span(match.end() - 1, match.end())))
        said = [
            (other, f" {_plain_words(story, other)} ")
            for other in (story.attributions[:_MOST] if given else ())
            if other.quoted and not other.presumed and other.person is not None and other.confidence >= self.confidence
        ]
        for attribution, whose, name in given:
            words = _plain_words(story, attribution)
            first = next((other for other, told in said if other is not attribution and f" {words} " in told), None)
            if first is not None and " " in words and first.person is not whose and first.person and first.person.full:
                shown = quote_excerpt(story, attribution.quotation.inner)
                related = (
                    Related(first.quotation.span, f"{first.name} says it here."),
                    Related(name, f"Given to {whose.name} here."),
                )
                yield Hit(attribution.quotation.span, (shown, whose.name, first.name), related=related)


def _plain_words(story: Story, attribution: Attribution) -> str:
    """The words of a quotation in lower case, one space apart."""
    return " ".join(_WORD.findall(story.document.words(attribution.quotation.inner).lower()))


_GIVEN_TO = lazy_pattern(
    r"\s(?:remark|line|phrase|quip|words|comment|jibe|joke|verdict|description)s?\s(?:by|of|from)\s(?:the\s)?(?:[a-z][\w’'-]*\s){0,3}[A-Z]"
    r"|,?\sas\s(?:the\s|its\s|their\s)?(?:[a-z][\w’'-]*\s){0,3}[A-Z](?=[\w’'. -]{1,40}?\s(?:(?:had|has)\s)?puts?\sit\b)"
)
"""What gives a fragment to somebody: “wet coats” remark by captain Ada Quill; “wet coats”, as Quill had put it."""


_LONG, _COMPARED = 7, 60
"""Words of a part of a quotation that nobody else says by chance, and quotations of a story in which it is looked for."""


def _a_part(one: str, other: str) -> bool:
    """Whether one of two quotations is the whole of the other, or its end."""
    return (
        one != other
        and (other.endswith(f" {one}") or one.endswith(f" {other}"))
        and min(one.count(" "), other.count(" ")) + 1 >= _LONG
    )


def _known(story: Story, attribution: Attribution) -> bool:
    """Whether a quotation is told to be known already: her phrase about “…”; “…”, as Quill had put it."""
    end = attribution.quotation.span.end
    return requoted(story, attribution.quotation) or bool(_AS_PUT.match(story.text, end, end + 90))


_AS_PUT = lazy_pattern(r",?\sas\s[^.,;“”\"]{2,50}?\s(?:(?:had|has)\s)?puts?\sit\b")
"""What stands behind words that are told to be known already."""


def _both(here: Attribution, there: Attribution) -> tuple[Related, ...]:
    """The other place, and who is named as the speaker at either."""
    related = [Related(there.quotation.span, f"{there.name} says it here.")]
    for attribution in (here, there):
        if attribution.speaker is not None:
            related.append(Related(attribution.speaker, f"{attribution.name} is named as the speaker here."))
    return tuple(related)


def _differ(story: Story, here: Attribution, there: Attribution) -> bool:
    """Whether two speakers are two people of the register, and a pronoun cannot mean the other one."""
    if here.person is None or there.person is None or here.speaker is None or there.speaker is None:
        return False
    mine, theirs = set(here.person.introduced.parts), set(there.person.introduced.parts)
    if here.person is not there.person and (mine <= theirs or theirs <= mine):
        return False  # Kim Quill Voss, Kim Quill
    if min(here.speaker.start, there.speaker.start) < story.headline_end:
        return False  # what a headline gives to whom its grammar leaves open
    for one, other in ((here, there), (there, here)):
        gender = _GENDERS.get(story.document.words(one.speaker).lower()) if one.speaker else None
        if gender and not _plain(story, one, other):
            return other.person is not None and other.person.gender not in ("", gender)
    return here.person is not there.person


def _plain(story: Story, attribution: Attribution, other: Attribution) -> bool:
    """Whether a pronoun can only be of its person: its paragraph names them first, and nobody else before it."""
    speaker, person = attribution.speaker, attribution.person
    assert speaker is not None
    start = story.document.paragraphs[attribution.quotation.paragraph].span.start
    named = [story.people.of(m) for m in story.mentions if start <= m.span.start < speaker.start]
    return bool(named) and all(bearer is person for bearer in named) and person is not other.person
