"""A quotation without a tag -> who has the floor there: whoever the sentences around it let speak.

Agencies and broadcasters put a speaker's words in a paragraph of their own behind a sentence that tells the rest of what
was said (“She said the roof would be mended. ¶ “Nobody need worry.””), or before one that goes on telling it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.names.name_context import is_role
from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.first_person import is_one, may_say
from linter.annotate.quotes.speaker_mention import SpeakerMention
from linter.lexicon import word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
    from linter.annotate.quotes.speaker_candidates import Passages
    from linter.annotate.quotes.speakers import Speech

_PEOPLE = forms.NAMES | {forms.HE_OR_SHE, forms.THEY, forms.IT, forms.PEOPLE, forms.BARE_PEOPLE, forms.NAMED_PHRASE}
_TELLS = "4"
"""The grade of verbs from which on a sentence tells what its subject said."""
_SAYS = word_list("speech", "say") | word_list("speech", "telling")
"""What a body or a thing does that speaks."""
_BE = frozenset("is are was were be been being".split())
_OPENING = 3
"""Paragraphs at the head of a story, where a quotation may stand before anybody is named."""


class Floor(NamedTuple):
    """Whoever has it."""

    mention: SpeakerMention
    sure: bool
    """The sentence right beside the quotation lets them speak."""
    distant: bool = False
    """They spoke last, but a paragraph of something else stands between: a reader can only guess."""


def floor(passages: Passages, index: int, heard: Speech | None) -> Floor | None:
    """Who speaks by the sentences around a quotation; None if nobody does, or nobody whose words they can be.

    `heard` is the last speech before.
    """
    holder = _holder(passages, index, heard)
    story = passages.story
    return holder if holder and may_say(story, holder.mention, story.quotations[index]) else None


def _holder(passages: Passages, index: int, heard: Speech | None) -> Floor | None:
    story = passages.story
    paragraph = story.quotations[index].paragraph
    passage = passages[paragraph]
    item = passage.position[index]
    if paragraph < _OPENING:
        opener = _opener(story, passages[paragraph + 1], 0) if paragraph + 1 < len(story.document.paragraphs) else None
        if opener:
            return Floor(opener, False)
    sentence = passage.sentence[item]
    for at in range(sentence - 1, -1, -1):
        teller = _teller(story, passage, at) or (_named(story, passage, at) if at == sentence - 1 else None)
        if teller:
            return Floor(teller, at == sentence - 1)
    if paragraph and not item:
        before = passages[paragraph - 1]
        last = before.sentence[-1] if before.sentence else -1
        for at in range(last, -1, -1):
            teller = _teller(story, before, at)
            if teller:
                return Floor(teller, at == last)
        person = _named(story, before, last)
        if person:
            return Floor(person, False)
        if heard and paragraph - story.quotations[heard.quotation].paragraph == 2 and not before.quotations:
            return Floor(heard.mention, False, True)
    if item + 1 < len(passage.words):
        opener = _opener(story, passage, passage.sentence[item + 1])
        return Floor(opener, False) if opener else None
    if paragraph + 1 < len(story.document.paragraphs):
        teller = _teller(story, passages[paragraph + 1], 0)
        same = (
            teller
            and heard
            and (teller.form in (forms.HE_OR_SHE, forms.THEY) or teller.key in heard.speaker.name.lower().split()[-1:])
        )
        return Floor(teller, False) if teller and same else None
    return None


def _opener(story: Story, passage: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The person named with whom a sentence begins."""
    return next(
        (
            m
            for m in passage.mentions
            if m.sentence == sentence
            and m.left == "^"
            and m.form in (forms.FULL_NAME, forms.SURNAME, forms.NAME)
            and not _a_place(story, m)
        ),
        None,
    )


def _named(story: Story, passage: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The first person named in a sentence, or meant by a pronoun."""
    for mention in passage.mentions:
        if mention.sentence != sentence or _a_place(story, mention):
            continue
        role = mention.form == forms.PEOPLE and is_role(mention.key)
        if (
            mention.form in (forms.FULL_NAME, forms.SURNAME, forms.HE_OR_SHE)
            or role
            or (mention.form in (forms.ONE_WORD, forms.NAME) and story.people.at(mention.start))
        ):
            return mention
    return None


def _teller(story: Story, passage: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The subject of the first verb of telling in a sentence, or the source that the sentence ends by naming."""
    source = passage.sources.get(sentence)
    if source:
        return source
    for mention in passage.mentions:
        told = mention.sentence == sentence and mention.form in _PEOPLE and _TELLS <= mention.verb != "e"
        if told and not _a_place(story, mention) and _speaks(story, passage, mention):
            return mention
    return None


def _speaks(story: Story, passage: QuotedParagraph, mention: SpeakerMention) -> bool:
    """Whether the verb of a mention tells speech: a person's may do more than speak; what is done to somebody does not."""
    verb = passage.words[mention.verb_at]
    between = passage.words[mention.last + 1 : mention.verb_at]
    if verb.endswith("ed") and not _BE.isdisjoint(between[-2:]):
        return False
    return verb in _SAYS or is_one(story, mention)


def _a_place(story: Story, mention: SpeakerMention) -> bool:
    """Whether a bare name in mid-sentence is nobody's whom the story knows, or is one that it is in, at or near."""
    named = story.people.mention_at(mention.start)
    if named is None or named.title or mention.form not in forms.NAMES or story.people.of(named) is not None:
        return False
    around = named.around
    shown = around is not None and (around.speaks or around.acts or around.age)
    return named.kind == "place" or (named.kind == "bare" and not shown and mention.left != "^")
