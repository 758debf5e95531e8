"""The evidence on each word of a draft -> one number: how much speaks against the word's having come from the sources."""

from __future__ import annotations

from functools import cache

from linter.lexicon import table
from linter.sources.support_signs import Evidence

BIAS = "bias"
SUSPECT = 0.52
"""The score that some three of a hundred right drafts reach anywhere (`training/train_support.py`)."""


@cache
def support_weights() -> dict[str, float]:
    """Sign -> its weight, as `training/train_support.py` learned it."""
    text = table("support_weights.tsv")
    return {sign: float(weight) for sign, weight in (line.split("\t") for line in text.split("\n") if line)}


def score(evidence: Evidence) -> float:
    """The log-odds that the word was changed: 0 is as likely as not among edited drafts, 1 is rare in right ones."""
    table = support_weights()
    return table[BIAS] + sum(table.get(sign, 0.0) * value for sign, value in evidence.signs.items())
