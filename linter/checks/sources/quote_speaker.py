"""Quotations and the sources -> the quotations that the story gives to one person and the source to another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import folded, is_word
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk
    from linter.sources.passage import Passage

_ASKED = lazy_pattern(r"[QA]\d{0,3}[:.]\s")
_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady sen senator rep gov governor president the a an prof professor secretary minister
    mayor chairman chairwoman chair prime general gen col captain judge justice spokesman spokeswoman spokesperson said
    former""".split()
)
_SOUNDS = frozenset("he she they i we um uh er erm ah hmm mm well okay".split())
_ROLES = frozenset("his her their its our my one another this that those these both neither".split())


@record
class QuoteSpeaker:
    """Compares the speaker of every quotation that a source has, nearly or word for word, with the speaker that the source
    names: by the words around the quotation, or by the label in front of a speech in a transcript.
    """

    confidence: float = 0.5
    """How sure the speaker in the story must be, and in a source that is no transcript, 0 to 1."""
    words: int = 4
    """A quotation of fewer words is left alone: two people may well say them both."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        said = {attribution.quotation.span: attribution for attribution in story.attributions}
        for quotation, passage in desk.sources.against(story).quotations():
            attribution = said.get(quotation.span)
            if passage is None or attribution is None or not attribution.name or attribution.speaker is None:
                continue
            if not _proper(story.document.words(attribution.speaker)):
                continue  # he, she, his lawyer: who that is was worked out, not told
            if _parted(story, quotation.span, attribution.speaker):
                continue
            if passage.last - passage.first + 1 < self.words or attribution.confidence < self.confidence:
                continue
            for source, first, last in desk.sources.same_words(passage):
                theirs = self._speaker(passage._replace(source=source, first=first, last=last))
                if theirs is None or _same(story, attribution, theirs[0]):
                    break
            else:
                assert theirs is not None
                name, span = theirs
                yield Hit(
                    attribution.speaker,
                    (name, attribution.name),
                    related=(Related(span, f"the source has it from {name}", passage.source.document),),
                    verdict="contradicted",
                )

    def _speaker(self, passage: Passage) -> tuple[str, Span] | None:
        """Who speaks the words in the source, and where the source says so."""
        story, span = passage.source.story, passage.span
        if _ASKED.match(story.text, story.text.rfind("\n", 0, span.start) + 1):
            return None  # an interview, whose speakers have a letter each
        quotations = story.quotations
        at = bisect_left(quotations, span.start, key=lambda quotation: quotation.span.start)
        while at and quotations[at - 1].span.end > span.start:
            at -= 1
        if at < len(quotations) and quotations[at].span.overlaps(span):  # only then ask who says what in the whole source
            attribution = story.attributions[at]
            known = attribution.name and attribution.speaker and attribution.confidence >= self.confidence
            return (attribution.name, attribution.speaker) if known and attribution.speaker else None
        return _labelled(passage)


def _parted(story: Story, quotation: Span, speaker: Span) -> bool:
    """Whether a semicolon parts a quotation from its speaker, who then belongs to what stands on the other side."""
    first, last = sorted((quotation, speaker))
    return ";" in story.text[first.end : last.start]


def _labelled(passage: Passage) -> tuple[str, Span] | None:
    """The label of the speech that the passage lies in, where the source is a transcript."""
    document = passage.source.document
    labels = passage.source.labels
    if not labels:
        return None
    index = bisect_right(labels, passage.span.start, key=lambda span: span.start) - 1
    if index < 0 or document.paragraph_index(passage.span.start) - document.paragraph_index(labels[index].start) > 3:
        return None
    return document.words(labels[index]), labels[index]


def _same(story: Story, ours: Attribution, theirs: str) -> bool:
    """Whether two names can be one person's: they share a name, or one is a pronoun or a role that nobody can resolve."""
    mine = _parts(ours.name)
    if ours.speaker is not None:
        mine |= _parts(story.document.words(ours.speaker))
        person = story.people.at(ours.speaker.start)
        if person is not None:
            mine |= {part for form in person.aliases for part in form.split()} | _parts(person.name)
    other = _parts(theirs)
    if not mine or not other or mine & other:
        return True
    if not _proper(ours.name) or not _proper(theirs):
        return True
    return any(
        a[:1] == b[:1] and (a.startswith(b[:5]) or b.startswith(a[:5]))
        for a in mine
        for b in other
        if len(a) > 4 and len(b) > 4
    )


def _parts(name: str) -> set[str]:
    words = (folded(word.strip(".,'’\"“”()[]")) for word in re.split(r"[\s\-]+", name))
    return {word.removesuffix("'s") for word in words if len(word) > 1} - _TITLES


def _proper(name: str) -> bool:
    """Whether a speaker is a name and not a role or a pronoun."""
    if name.casefold() in _SOUNDS or (name.split()[-1:] and name.split()[-1][:1].islower()):
        return False
    if " " not in name and name.endswith("s") and is_word(name.lower()):
        return False  # Engineers said, at the head of a sentence
    return any(word[:1].isupper() and folded(word) not in _TITLES and folded(word) not in _ROLES for word in name.split())
