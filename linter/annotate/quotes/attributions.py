"""Quotations and mentions -> who said what, how that was decided, and what nobody can be presumed to have said.

What has a sign of its own needs no weighing: a speaker label, a tag right behind, a credit line, a mark left open in the
paragraph before. Among the rest the ranker chooses, and where the copy tells nobody, whoever has the floor is presumed.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.announcements import announced, in_clause_of, in_words_of, pointed_back
from linter.annotate.quotes.credit_lines import Credits
from linter.annotate.quotes.first_person import may_say
from linter.annotate.quotes.floor import floor
from linter.annotate.quotes.quotations import Quotation
from linter.annotate.quotes.quoted_paragraphs import REACH, QuotedParagraph
from linter.annotate.quotes.speaker_candidates import Candidate, Passages
from linter.annotate.quotes.speaker_mention import SpeakerMention
from linter.annotate.quotes.speaker_mentions import label
from linter.annotate.quotes.speaker_ranking import rank
from linter.annotate.quotes.speakers import Speakers, Speech
from linter.annotate.quotes.speech_cues import MOSTLY, grades
from linter.lexicon import word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person

FLAG_BELOW = 0.5
"""The chance of all mentions that tell a speaker below which a full sentence lacks its own."""
MOST = 30_000
"""Quotations of one text whose speakers are looked for: a text with more is no report."""
ABSTAIN_FROM = 5
"""Flags from which on a story with a third of its full-sentence quotations flagged is taken for something else."""
_SIGNS = word_list("speech", "signs")


class Attribution(NamedTuple):
    """Who said a quotation, and how that is known."""

    quotation: Quotation
    kind: str
    """The kind of the quotation, its surroundings considered."""
    cue: Span | None
    """The word that introduces the speech, or the colon."""
    speaker: Span | None
    """The mention that names the speaker."""
    name: str
    """Whom the mention stands for, as the story names them most fully; empty if nobody."""
    person: Person | None
    """The same of the register of people; None for bodies, roles, and whoever it does not know."""
    how: str
    """cue-before, cue-mid, cue-after, according-to, colon, label, carried-over, next-line, words-of or none."""
    confidence: float
    presumed: bool
    """The speaker stands in another paragraph and the copy does not say that they go on."""
    flagged: bool | str
    """True: a full sentence that nobody can be presumed to speak; "continuation": only presumably the speaker before."""
    quoted: bool
    """Whether this is somebody's words at all, and not a term, a title or a nickname."""


def attribute(story: Story) -> tuple[Attribution, ...]:
    """One attribution for each quotation, in order."""
    attributor = _Attributor(story)
    for index, quotation in enumerate(story.quotations):
        attributor.add(index, quotation)
    return _unless_no_report(attributor.found)


class _Attributor:
    """Goes through the quotations of one story in order; who spoke last is evidence for who speaks next."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.passages = Passages(story)
        self.speakers = Speakers(story, self.passages)
        self.credits = Credits(self.passages)
        self.found: list[Attribution] = []
        self.heard: Speech | None = None
        """The last quotation that has a speaker."""

    def add(self, index: int, quotation: Quotation) -> None:
        """Attribute one quotation."""
        if quotation.kind == "nickname" or index >= MOST:
            self.found.append(_nobody(quotation, quotation.kind, 1.0))
            return
        sign = self._sign(index, quotation)
        if sign:
            self._by(index, quotation, *sign)
        elif quotation.continues is not None and self.heard and self.found[quotation.continues].speaker:
            before = self.found[quotation.continues]
            self.found.append(before._replace(quotation=quotation, kind=quotation.kind, how="carried-over"))
            self.heard = self.heard._replace(quotation=index)
        else:
            self._weigh(index, quotation)

    def _sign(self, index: int, quotation: Quotation) -> tuple[Candidate, float] | None:
        """The speaker whom a sign of its own tells, and how sure that is: a label, a tag right behind, a credit line."""
        turn = self.passages.turns.get(quotation.paragraph)
        own = turn and not turn.label and self.passages.tagged(index)
        if turn and not own and quotation.span.start == turn.said.start:
            mention = self.passages.turn(quotation.paragraph) or self.speakers.interviewee_mention
            if mention:
                return Candidate(mention, [], "label"), 0.95
        labelled = label(self.story.text, quotation)
        if labelled:
            return Candidate(labelled, [], "label"), 0.95
        if quotation.continues is not None and self.heard and self.found[quotation.continues].speaker:
            return None
        tagged = self.passages.tagged(index) if quotation.kind == "direct" else None
        tagged = tagged or self.passages.signed(index)
        if tagged:
            return Candidate(tagged, [], "here"), 0.98
        credited = None if _introduced(self.story, quotation) else self.credits.of(quotation.paragraph)
        if credited:
            return Candidate(credited, [], "behind"), 0.9
        told = in_clause_of(self.passages, index)
        if told:
            return Candidate(told, [], "here"), 0.85
        owner = in_words_of(self.passages, index)
        if owner:
            return Candidate(owner, [], "owner"), 0.85
        return self._beside(index, quotation)

    def _beside(self, index: int, quotation: Quotation) -> tuple[Candidate, float] | None:
        """Whoever the sentence behind a quotation points back to, or the one before announces."""
        if _runs(self.story, index):
            teller = announced(self.passages, index)
            if teller:
                same = self.story.document.paragraph_index(teller.start) == quotation.paragraph
                return Candidate(teller, [], "here" if same else "before"), 0.8
        if not _complete(self.story, quotation):
            return None
        pointed = pointed_back(self.passages, index)
        if pointed:
            same = self.story.document.paragraph_index(pointed.start) == quotation.paragraph
            return Candidate(pointed, [], "here" if same else "next"), 0.85
        teller = announced(self.passages, index)
        if teller and may_say(self.story, teller, quotation):
            same = self.story.document.paragraph_index(teller.start) == quotation.paragraph
            return Candidate(teller, [], "here" if same else "before"), 0.8
        return None

    def _weigh(self, index: int, quotation: Quotation) -> None:
        """Let the ranker choose; where the copy tells no speaker, presume whoever has the floor, or flag the quotation."""
        introduced = _introduced(self.story, quotation)
        choice = rank(self.passages, index, self.heard, introduced)
        answers = quotation.paragraph in self.passages.turns
        if _runs(self.story, index) and choice.candidate.mention is None:
            holder = floor(self.passages, index, self.heard)
            self._by(index, quotation, Candidate(holder.mention, [], "floor") if holder else choice.candidate, choice.chance)
            return
        if choice.told >= FLAG_BELOW or introduced or answers or not _complete(self.story, quotation):
            self._by(index, quotation, choice.candidate, choice.chance)
            return
        heard = self.heard
        opens = not self.passages[quotation.paragraph].position[index]
        if heard and opens and quotation.paragraph - self.story.quotations[heard.quotation].paragraph == 1:
            self._by(index, quotation, Candidate(heard.mention, [], "carried"), choice.chance)
            self.found[-1] = self.found[-1]._replace(presumed=True, flagged="continuation")
            return
        holder = floor(self.passages, index, heard)
        candidate = Candidate(holder.mention, [], "floor") if holder else choice.candidate
        self._by(index, quotation, candidate, choice.chance)
        flagged = "continuation" if holder and holder.distant else not holder
        self.found[-1] = self.found[-1]._replace(presumed=bool(self.found[-1].speaker), flagged=flagged)

    def _by(self, index: int, quotation: Quotation, best: Candidate, confidence: float) -> None:
        """Add a quotation as said by a candidate."""
        mention, kind = best.mention, quotation.kind
        if mention is None:
            self.found.append(_nobody(quotation, kind, confidence, kind == "direct"))
            return
        passage = self.passages[quotation.paragraph]
        if kind != "direct" and best.place == "here" and _unsaid(passage, passage.position[index], mention):
            self.found.append(_nobody(quotation, kind, confidence))
            return
        cue, how = _cue(self.story, self.passages, passage, index, mention, best.place)
        if kind == "title" and (mention.form == forms.THING or (cue is None and how != "carried-over")):
            self.found.append(_nobody(quotation, kind, 1 - confidence))
            return
        if mention.form in (forms.DOCUMENT, forms.THING) and mention.key in _SIGNS:
            self.found.append(_nobody(quotation, "document", confidence))  # what is written there is nobody's speech
            return
        heard = self.heard
        speaker = heard.speaker if heard and best.place == "carried" else self.speakers.of(mention, heard, quotation.span)
        if kind in ("term", "title", "unknown"):
            kind = "mixed"
        presumed = best.place in ("carried", "floor", "behind")
        span = Span(mention.start, mention.end)
        self.found.append(
            Attribution(quotation, kind, cue, span, speaker.name, speaker.person, how, confidence, presumed, False, True)
        )
        self.heard = Speech(mention, index, speaker)


def _nobody(quotation: Quotation, kind: str, confidence: float, quoted: bool = False) -> Attribution:
    return Attribution(quotation, kind, None, None, "", None, "none", confidence, False, False, quoted)


def _unsaid(passage: QuotedParagraph, item: int, mention: SpeakerMention) -> bool:
    """Whether nobody says it: “nobody ever said “sorry””, “never once said “I am sorry””."""
    if mention.first > item or mention.sentence != passage.sentence[item]:
        return False
    between = passage.words[mention.last + 1 : item]
    verb = next((at for at, word in enumerate(between) if grades().get(word, "0") >= MOSTLY), -1)
    denied = verb >= 0 and not _NEVER.isdisjoint(between[:verb]) and len(between) - verb < _NEAR_VERB
    return denied or ((mention.form == forms.NOBODY or mention.key in _NOBODIES) and len(between) - verb < _NEAR_VERB)


_NEVER = frozenset("never not didn't wouldn't hasn't hadn't doesn't don't won't refused".split())
_NOBODIES = frozenset(("nobody", "none", "noone"))
_NEAR_VERB = 4


def _unless_no_report(found: list[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, their flags struck out where so many speakers lack that the copy is no report.

    Fiction, lists of quotations or posts, letters and transcripts name speakers in ways of their own, or not at all.
    """
    direct = [a for a in found if a.kind == "direct"]
    flagged = sum(bool(a.flagged) for a in direct)
    if flagged >= ABSTAIN_FROM and flagged * 3 > len(direct):
        return tuple(a._replace(flagged=False) if a.flagged else a for a in found)
    return tuple(found)


def _cue(
    story: Story, passages: Passages, passage: QuotedParagraph, index: int, mention: SpeakerMention, place: str
) -> tuple[Span | None, str]:
    """The word or sign that makes the mention the speaker, and the name of the way."""
    text, item = story.text, passage.position[index]
    if place == "label":
        return Span(mention.end, mention.end + 1), "label"
    if place in ("carried", "floor"):
        return None, "carried-over"
    if place == "owner":
        return None, "words-of"
    own = passage if place == "here" else passages[story.document.paragraph_index(mention.start)]
    at = mention.verb_at
    if mention.left == "according":
        return Span(own.starts[mention.first - 2], own.ends[mention.first - 1]), "according-to"
    if at < 0 and mention.first and own.words[mention.first - 1] in grades():
        at = mention.first - 1
    if place == "here" and mention.sentence == passage.sentence[item] and at < item:
        nearer = [j for j in range(max(mention.last + 1, item - REACH), item) if grades().get(own.words[j], "0") >= MOSTLY]
        at = nearer[-1] if nearer else at
    if mention.first > item and place == "here" and len(mention.verb_before) > 1:
        at = mention.first - 1  # “said Ann Lee, who speaks for the club”
    cue = Span(own.starts[at], own.ends[at]) if at >= 0 else None
    before = (
        text[max(0, story.quotations[index].span.start - 40) : story.quotations[index].span.start].rstrip()[-1:]
        if place == "before"
        else passage.separators[item]
    )
    if before == ":" and place in ("before", "here") and mention.start < story.quotations[index].span.start:
        return cue, "colon"
    if place in ("behind", "next"):
        return cue, "next-line"
    if place == "before":
        return cue, "carried-over"
    if mention.first > item:
        follows = passage.quoted_between(mention.first, mention.first + REACH)
        return cue, "cue-mid" if follows else "cue-after"
    if mention.sentence != passage.sentence[item]:
        return cue, "carried-over"
    opening = bisect_left(passage.sentence, mention.sentence)
    mid = passage.quoted_between(max(opening, mention.first - REACH), mention.first)
    return cue, "cue-mid" if mid else "cue-before"


def _complete(story: Story, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, closed, and no part of a sentence around it."""
    if quotation.kind != "direct" or not quotation.open or not quotation.close or quotation.continues is not None:
        return False
    text, end = story.text, quotation.span.end
    last = text[max(quotation.inner.start, quotation.inner.end - 6) : quotation.inner.end].rstrip("\"'”’» ")[-1:]
    if last not in (".", "!", "?", "…", "—", "–", "―", "-") and text[end : end + 1] not in (".", "!", "?"):
        return False
    behind = text[end : end + 3].lstrip(" .!?")
    return not behind[:1].islower() and behind[:1] not in ("—", "–", "―", "-", ",")


def _runs(story: Story, index: int) -> bool:
    """Whether a quotation is the first of several paragraphs of one speech."""
    quotation, behind = story.quotations[index], story.quotations[index + 1 : index + 2]
    first = quotation.kind == "direct" and bool(quotation.open) and not quotation.close and quotation.continues is None
    return first and bool(behind) and behind[0].continues == index


def _introduced(story: Story, quotation: Quotation) -> bool:
    """Whether a colon before the quotation, or a source in brackets behind it, says where it is from."""
    text = story.text
    before = text[max(0, quotation.span.start - 40) : quotation.span.start].rstrip()
    return before[-1:] == ":" or text[quotation.span.end : quotation.span.end + 3].lstrip()[:1] in ("(", "[")
