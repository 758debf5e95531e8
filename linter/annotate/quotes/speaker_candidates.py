"""A quotation -> the mentions that may have said it, each with its evidence."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
from linter.annotate.quotes.quoted_view import QuotedView
from linter.annotate.quotes.speaker_features import of_carried, of_mention, of_neighbour, of_none
from linter.annotate.quotes.speaker_mention import SpeakerMention
from linter.annotate.quotes.speaker_mentions import label
from linter.annotate.quotes.transcripts import Turn, find_turns
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.speakers import Speech
    from linter.annotate.quotes.speech_clauses import SpeechClause


class Candidate(NamedTuple):
    """One answer to who said it; `mention` is None for nobody."""

    mention: SpeakerMention | None
    features: list[str]
    place: str
    """Where the mention stands: none, here, carried, before or behind."""


class Passages:
    """The paragraphs of a story as passages, made when first asked for."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._made: dict[int, QuotedParagraph] = {}
        self.ranges: dict[int, range] = {}
        start = 0
        quotations = story.quotations
        for i in range(1, len(quotations) + 1):
            if i == len(quotations) or quotations[i].paragraph != quotations[start].paragraph:
                self.ranges[quotations[start].paragraph] = range(start, i)
                start = i

    @cached_property
    def turns(self) -> dict[int, Turn]:
        """The turns of an interview or a transcript by paragraph."""
        return find_turns(self.story.document)

    def turn(self, paragraph: int) -> SpeakerMention | None:
        """The label of a paragraph that is a turn."""
        turn = self.turns.get(paragraph)
        if turn is None or turn.label is None:
            return None
        words = self.story.document.words(turn.label)
        return SpeakerMention(forms.LABEL, 0, 0, *turn.label, 0, words.rsplit(None, 1)[-1].lower().strip("."))

    def __getitem__(self, paragraph: int) -> QuotedParagraph:
        passage = self._made.get(paragraph)
        if passage is None:
            passage = self._made[paragraph] = QuotedParagraph(self.story, paragraph, self.ranges.get(paragraph, range(0)))
        return passage

    def tagged(self, index: int) -> SpeakerMention | None:
        """The mention in a tag right behind a quotation."""
        passage = self[self.story.quotations[index].paragraph]
        return passage.tagged(passage.position[index])

    def signed(self, index: int) -> SpeakerMention | None:
        """The name with which a quotation that opens its paragraph is signed."""
        passage = self[self.story.quotations[index].paragraph]
        item = passage.position[index]
        return passage.signed(item) if not item or passage.separators[item + 1 : item + 2] == ["-"] else None

    def leading_clause(self, index: int) -> SpeechClause | None:
        """The clause of speech that a quotation plainly stands in."""
        passage = self[self.story.quotations[index].paragraph]
        return passage.leading_clause(passage.position[index])


def speaker_candidates(passages: Passages, index: int, heard: Speech | None) -> list[Candidate]:
    """Nobody first, then every mention; `heard` is the last quotation that has a speaker."""
    story = passages.story
    quotation = story.quotations[index]
    passage = passages[quotation.paragraph]
    view = QuotedView(passage, index, quotation, story.text)
    said_by = heard.mention if heard else None
    found = [Candidate(None, of_none(view), "none")]
    labelled = label(story.text, quotation)
    if labelled:
        found.append(Candidate(labelled, ["label"], "label"))
    here = passage.sentence[view.item]
    for mention in passage.around(view.item):
        if -4 < mention.sentence - here < 2:
            found.append(Candidate(mention, of_mention(view, mention, said_by), "here"))
    if heard and story.quotations[heard.quotation].paragraph != quotation.paragraph:
        last = story.quotations[heard.quotation]
        away = quotation.paragraph - last.paragraph
        if away < 4:
            before = passages[last.paragraph]
            ended = before.ending == "q"
            found.append(
                Candidate(heard.mention, of_carried(view, heard.mention, away, quotation, not last.close, ended), "carried")
            )
    if view.item == 0 or view.left == "^":
        paragraphs = story.document.paragraphs
        if quotation.paragraph:
            before = passages[quotation.paragraph - 1]
            if before.mentions:
                final = before.sentence[-1]
                for mention in before.around(len(before.words)):
                    if mention.sentence == final or (before.ending == "q" and mention.sentence >= final - 1):
                        found.append(Candidate(mention, of_neighbour(view, mention, before, False, said_by), "before"))
        if view.close in "$." and quotation.paragraph + 1 < len(paragraphs) and passage.words[-1] == "<q>":
            behind = passages[quotation.paragraph + 1]
            for mention in behind.mentions[:3]:
                if mention.sentence == 0:
                    found.append(Candidate(mention, of_neighbour(view, mention, behind, True, said_by), "behind"))
    return found
