"""Quotations and mentions -> who said what, how that was decided, and what nobody can be presumed to have said.

A log-linear ranker over named features (`evidence`) chooses among nobody and every mention nearby; its weights were learned
from annotated copy (`training/train_attribution.py`). What has a sign of its own needs none: a speaker label, a mark left
open in the paragraph before.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.quotes.credit_lines import Credits
from linter.annotate.quotes.quotations import Quotation
from linter.annotate.quotes.quoted_paragraphs import REACH, QuotedParagraph
from linter.annotate.quotes.referents import Referents
from linter.annotate.quotes.speaker_candidates import Candidate, Passages, speaker_candidates
from linter.annotate.quotes.speaker_mentions import SpeakerMention, label
from linter.annotate.quotes.speech_cues import grades
from linter.lexicon import table
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

NOBODY = 0.5
"""The chance of nobody from which on a quotation has no speaker."""
FLAG_BELOW = 0.5
"""The chance of all mentions that tell a speaker below which a full sentence lacks its own."""
SURE = 0.6
"""The chance from which on another mention is taken than the subject of the cue right before the quotation."""
MOST = 30_000
"""Quotations of one text whose speakers are looked for: a text with more is no report."""
ABSTAIN_FROM = 5
"""Flags from which on a story with a third of its full-sentence quotations flagged is taken for something else."""


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
    how: str
    """cue-before, cue-mid, cue-after, according-to, colon, label, carried-over, next-line or none."""
    confidence: float
    presumed: bool
    """The speaker stands in another paragraph and the copy does not say that they go on."""
    flagged: bool | str
    """True: a full sentence that nobody can be presumed to speak; "continuation": only presumably the speaker before."""
    quoted: bool
    """Whether this is somebody's words at all, and not a term, a title or a nickname."""


@cache
def attribution_weights() -> dict[str, float]:
    """Feature -> its weight, from the shipped table."""
    text = table("attribution.tsv")
    cells = text.strip("\n").replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], [int(weight) / 100 for weight in cells[1::2]], strict=True))


def attribute(story: Story) -> tuple[Attribution, ...]:
    """One attribution for each quotation, in order."""
    passages = Passages(story)
    referents = Referents(story, passages)
    credits = Credits(passages)
    get = attribution_weights().get
    found: list[Attribution] = []
    previous: tuple[SpeakerMention, int] | None = None  # the last speaker, and what they said last
    for index, quotation in enumerate(story.quotations):
        if quotation.kind == "nickname" or index >= MOST:
            found.append(Attribution(quotation, quotation.kind, None, None, "", "none", 1.0, False, False, False))
            continue
        labelled = label(story.text, quotation)
        if labelled:
            found.append(
                _by(story, referents, passages, quotation, index, Candidate(labelled, [], "label"), 0.95, previous, found)
            )
            previous = (labelled, index)
            continue
        if quotation.continues is not None and previous and found[quotation.continues].speaker:
            found.append(found[quotation.continues]._replace(quotation=quotation, kind=quotation.kind, how="carried-over"))
            previous = (previous[0], index)
            continue
        tagged = passages.tagged(index) if quotation.kind == "direct" else None
        if tagged:
            found.append(
                _by(story, referents, passages, quotation, index, Candidate(tagged, [], "here"), 0.98, previous, found)
            )
            previous = (tagged, index)
            continue
        credited = None if _introduced(story, quotation) else credits.of(quotation.paragraph)
        if credited:
            found.append(
                _by(story, referents, passages, quotation, index, Candidate(credited, [], "behind"), 0.9, previous, found)
            )
            previous = (credited, index)
            continue
        options = speaker_candidates(passages, index, previous)
        scores = [sum([get(feature, 0.0) for feature in option.features]) for option in options]
        top = max(scores)
        odds = [exp(score - top) for score in scores]
        total = sum(odds)
        best = odds.index(1.0)
        introduced = _introduced(story, quotation)
        if len(odds) > 1 and not best and (odds[0] < NOBODY * total or introduced):
            best = max(range(1, len(odds)), key=odds.__getitem__)
        led = passages.led(index)
        if led and options[best].mention is not led and odds[best] < SURE * total:
            best = next((i for i, option in enumerate(options) if option.mention is led), best)
        here = sum(chance for chance, option in zip(odds, options, strict=True) if _tells(option, previous))
        chosen = options[best]
        attribution = _by(story, referents, passages, quotation, index, chosen, odds[best] / total, previous, found)
        if here < FLAG_BELOW * total and not introduced and _complete(story, quotation):
            if previous and quotation.paragraph - story.quotations[previous[1]].paragraph == 1:
                carried = Candidate(previous[0], [], "carried")
                attribution = _by(story, referents, passages, quotation, index, carried, odds[best] / total, previous, found)
                attribution = attribution._replace(presumed=True, flagged="continuation")
            else:
                attribution = attribution._replace(presumed=bool(attribution.speaker), flagged=True)
        found.append(attribution)
        if chosen.mention is not None:
            previous = (chosen.mention, index)
    return _unless_no_report(found)


def _tells(option: Candidate, previous: tuple[SpeakerMention, int] | None) -> bool:
    """Whether a mention tells the speaker by its place: in the paragraph, or another one at the end of that before."""
    if option.place == "here":
        return True
    return option.place == "before" and (previous is None or option.mention is not previous[0])


def _unless_no_report(found: list[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, their flags struck out where so many speakers lack that the copy is no report.

    Fiction, lists of quotations or posts, letters and transcripts name speakers in ways of their own, or not at all.
    """
    direct = [a for a in found if a.kind == "direct"]
    flagged = sum(bool(a.flagged) for a in direct)
    if flagged >= ABSTAIN_FROM and flagged * 3 > len(direct):
        return tuple(a._replace(flagged=False) if a.flagged else a for a in found)
    return tuple(found)


def _by(
    story: Story,
    referents: Referents,
    passages: Passages,
    quotation: Quotation,
    index: int,
    best: Candidate,
    confidence: float,
    previous: tuple[SpeakerMention, int] | None,
    found: list[Attribution],
) -> Attribution:
    mention, kind = best.mention, quotation.kind
    if mention is None:
        return Attribution(quotation, kind, None, None, "", "none", confidence, False, False, kind == "direct")
    passage = passages[quotation.paragraph]
    cue, how = _cue(story, passages, passage, index, mention, best.place)
    if kind == "title" and cue is None and how != "carried-over":
        return Attribution(quotation, kind, None, None, "", "none", 1 - confidence, False, False, False)
    last = found[previous[1]].name if previous else ""
    name = last if best.place == "carried" else referents.name(mention, last)
    if kind in ("term", "title", "unknown"):
        kind = "mixed"
    presumed = best.place in ("carried", "behind")
    return Attribution(quotation, kind, cue, Span(mention.start, mention.end), name, how, confidence, presumed, False, True)


def _cue(
    story: Story, passages: Passages, passage: QuotedParagraph, index: int, mention: SpeakerMention, place: str
) -> tuple[Span | None, str]:
    """The word or sign that makes the mention the speaker, and the name of the way."""
    text, item = story.text, passage.position[index]
    if place == "label":
        return Span(mention.end, mention.end + 1), "label"
    if place == "carried":
        return None, "carried-over"
    own = passage if place == "here" else passages[story.document.paragraph_index(mention.start)]
    at = mention.verb_at
    if mention.left == "according":
        return Span(own.starts[mention.first - 2], own.ends[mention.first - 1]), "according-to"
    if at < 0 and mention.first and own.words[mention.first - 1] in grades():
        at = mention.first - 1
    if place == "here" and mention.sentence == passage.sentence[item] and at < item:
        nearer = [j for j in range(max(mention.last + 1, item - REACH), item) if grades().get(own.words[j], "0") >= "4"]
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
    if place == "behind":
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


def _introduced(story: Story, quotation: Quotation) -> bool:
    """Whether a colon before the quotation, or a source in brackets behind it, says where it is from."""
    text = story.text
    before = text[max(0, quotation.span.start - 40) : quotation.span.start].rstrip()
    return before[-1:] == ":" or text[quotation.span.end : quotation.span.end + 3].lstrip()[:1] in ("(", "[")
