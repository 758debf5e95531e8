"""A quotation without a tag -> who has the floor there: whoever the sentences around it let speak.

Agencies and broadcasters put a speaker's words in a paragraph of their own behind a sentence that tells the rest of what
was said (“She said the roof would be mended. ¶ “Nobody need worry.””), or before one that goes on telling it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.quotes.speaker_mentions import QUOTE, SpeakerMention

if TYPE_CHECKING:
    from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
    from linter.annotate.quotes.speaker_candidates import Passages

_PEOPLE = "HrPpSTNBO"
_TELLS = "4"
"""The grade of verbs from which on a sentence tells what its subject said."""


class Floor(NamedTuple):
    """Whoever has it."""

    mention: SpeakerMention
    sure: bool
    """The sentence right beside the quotation lets them speak."""


def floor(passages: Passages, index: int) -> Floor | None:
    """Who speaks by the sentences around a quotation; None if nobody does."""
    story = passages.story
    paragraph = story.quotations[index].paragraph
    passage = passages[paragraph]
    sentence = passage.sentence[passage.position[index]]
    for at in range(sentence - 1, -1, -1):
        teller = _teller(passage, at)
        if teller:
            return Floor(teller, at == sentence - 1)
    if paragraph:
        before = passages[paragraph - 1]
        last = before.sentence[-1] if before.sentence else -1
        for at in range(last, -1, -1):
            teller = _teller(before, at)
            if teller:
                return Floor(teller, at == last)
    ends = passage.words[-1] == QUOTE
    if ends and paragraph + 1 < len(story.document.paragraphs):
        teller = _teller(passages[paragraph + 1], 0)
        if teller:
            return Floor(teller, False)
    return None


def _teller(passage: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The subject of the first verb of telling in a sentence, or the source that the sentence ends by naming."""
    source = passage.sources.get(sentence)
    if source:
        return source
    for mention in passage.mentions:
        if mention.sentence == sentence and mention.form in _PEOPLE and _TELLS <= mention.verb != "e":
            return mention
    return None
