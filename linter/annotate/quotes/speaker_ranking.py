"""A quotation and its candidates -> the likeliest speaker, with how likely.

A log-linear ranker over named features (`speaker_features`) chooses among nobody and every mention nearby; its weights were
learned from annotated copy (`training/train_attribution.py`).
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_candidates import Candidate, Passages, speaker_candidates
from linter.annotate.quotes.speech_cues import OFTEN
from linter.lexicon import many_weights
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.quotes.speakers import Speech

NOBODY = 0.5
"""The chance of nobody from which on a quotation has no speaker."""
SURE = 0.75
"""The chance from which on another mention is taken than the subject of the cue right before the quotation."""
SURER = 0.98
"""The same where the clause is a passive, an absolute or inverted: these are rare, and plain."""


_KNOWN = forms.NAMES | {forms.HE_OR_SHE, forms.THEY, forms.NAMED_PHRASE, forms.LABEL}
"""The forms that name somebody wherever they stand."""


class Choice(NamedTuple):
    """What the ranker chose."""

    candidate: Candidate
    chance: float
    told: float
    """The chance of all mentions whose place tells the speaker: in the paragraph, or at the end of the one before."""


def rank(passages: Passages, index: int, heard: Speech | None, introduced: bool) -> Choice:
    """Choose the speaker of a quotation; one that is introduced by a colon has somebody."""
    weigh = many_weights("attribution").__getitem__
    options = speaker_candidates(passages, index, heard)
    scores = [sum(map(weigh, option.features)) for option in options]
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    total = sum(odds)
    best = odds.index(1.0)
    if len(odds) > 1 and not best and (odds[0] < NOBODY * total or introduced):
        best = max(range(1, len(odds)), key=odds.__getitem__)
    clause = passages.leading_clause(index)
    if (
        clause
        and options[best].mention is not clause.subject
        and odds[best] < (SURE if clause.voice == "active" else SURER) * total
    ):
        best = next((i for i, option in enumerate(options) if option.mention is clause.subject), best)
    told = sum(chance for chance, option in zip(odds, options, strict=True) if _tells(passages, index, option, heard))
    plain = clause is not None and options[best].mention is clause.subject
    return Choice(options[best], max(odds[best] / total, SURE if plain else 0.0), told / total)


def _tells(passages: Passages, index: int, option: Candidate, heard: Speech | None) -> bool:
    """Whether a mention tells the speaker by its place: in the paragraph, or another one at the end of that before.

    What is only the subject of another sentence, a thing or somebody without a name, tells nobody.
    """
    mention = option.mention
    if option.place == "here" and mention is not None:
        passage = passages[passages.story.quotations[index].paragraph]
        apart = mention.sentence != passage.sentence[passage.position[index]]
        known = mention.form in _KNOWN or mention.verb >= OFTEN or (heard is not None and heard.mention is mention)
        return known or not apart
    return option.place == "before" and (heard is None or option.mention is not heard.mention)
