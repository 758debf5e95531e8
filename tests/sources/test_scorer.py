"""The evidence on a word as one number."""

from __future__ import annotations

from linter.lexicon import BIAS, weights
from linter.sources.scorer import score
from linter.sources.support_signs import Evidence
from linter.text import Span


def test_no_sign_leaves_what_always_counts() -> None:
    assert score(Evidence(Span(0, 1), "mill", {})) == weights("support")[BIAS]


def test_a_word_that_is_found_scores_less_than_one_that_is_missing() -> None:
    found, missing = ({sign: 1.0} for sign in ("found", "missing.name"))
    assert score(Evidence(Span(0, 1), "mill", found)) < score(Evidence(Span(0, 1), "mill", missing))
