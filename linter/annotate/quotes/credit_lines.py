"""Paragraphs that are nothing but a quotation -> the line below or above that names the speaker, as in a list of voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_mention import QUOTE, SpeakerMention

if TYPE_CHECKING:
    from linter.annotate.quotes.speaker_candidates import Passages

_MOST_WORDS = 12
_SIGNED = forms.NAMES | {forms.PEOPLE, forms.NAMED_PHRASE}


class Credits:
    """The lines of one story that are credits."""

    def __init__(self, passages: Passages) -> None:
        self.passages = passages
        self._above: bool | None = None
        self._found: dict[int, SpeakerMention | None] = {}

    def of(self, paragraph: int) -> SpeakerMention | None:
        """Whom the credit of a paragraph names; None if the paragraph is more than quotations, or no line is its credit."""
        if paragraph not in self._found:
            self._found[paragraph] = self._find(paragraph) if self._alone(paragraph) else None
        return self._found[paragraph]

    def _find(self, paragraph: int) -> SpeakerMention | None:
        below, above = self._credit(paragraph + 1), self._credit(paragraph - 1)
        if below and self._dashed(paragraph + 1):
            return below
        if below and above:
            return above if self._stand_above() else below
        return below or (above if above and self._stand_above() else None)

    def _alone(self, paragraph: int) -> bool:
        words = self.passages[paragraph].words if paragraph in self.passages.ranges else []
        return bool(words) and all(word == QUOTE for word in words)

    def _credit(self, paragraph: int) -> SpeakerMention | None:
        """The name that a short line without a verb begins with."""
        paragraphs = self.passages.story.document.paragraphs
        if not 0 <= paragraph < len(paragraphs):
            return None
        span = paragraphs[paragraph].span
        if span.end - span.start > 100 or paragraph in self.passages.ranges:
            return None
        passage = self.passages[paragraph]
        if not passage.mentions or len(passage.words) > _MOST_WORDS or passage.ending == ":":
            return None
        first = passage.mentions[0]
        dashed = self._dashed(paragraph)
        named = (first.form in _SIGNED if dashed else first.form == forms.FULL_NAME) and first.first == 0
        spoken = any(mention.verb_at >= 0 or mention.form in forms.PRONOUNS for mention in passage.mentions)
        if not named or (spoken and not dashed):
            return None
        return first

    def _dashed(self, paragraph: int) -> bool:
        """Whether a line begins with a dash."""
        story = self.passages.story
        paragraphs = story.document.paragraphs
        return paragraph < len(paragraphs) and story.text[paragraphs[paragraph].span.start] in "—–-―"

    def _stand_above(self) -> bool:
        """Whether the story puts its credits above what they belong to: more quotations have one above than below."""
        if self._above is None:
            alone = [paragraph for paragraph in self.passages.ranges if self._alone(paragraph)]
            below = sum(self._credit(paragraph + 1) is not None for paragraph in alone)
            above = sum(self._credit(paragraph - 1) is not None for paragraph in alone)
            self._above = above > max(below, 1)
        return self._above
