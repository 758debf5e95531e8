"""The evidence on each word of a draft -> one number: how much speaks against the word's having come from the sources."""

from __future__ import annotations

from linter.lexicon import BIAS, weights
from linter.sources.support_signs import Evidence

SUSPECT = 0.52
"""The score that some three of a hundred right drafts reach anywhere (`training/train_support.py`)."""


def score(evidence: Evidence) -> float:
    """The log-odds that the word was changed: 0 is as likely as not among edited drafts, 1 is rare in right ones."""
    table = weights("support")
    return table[BIAS] + sum(table[sign] * value for sign, value in evidence.signs.items())
