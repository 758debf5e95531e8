"""Which folded words carry no sense, which deny, and by which a summary speaks of its source."""

from __future__ import annotations

from collections.abc import Iterable

from linter.lexicon import word_list as listed
from linter.sources.stems import stem

LIGHT = listed("support", "light")
"""Words that carry little of the sense."""
NEGATORS = listed("support", "negators")
DENIALS = frozenset(stem(word) for word in listed("support", "denials"))
"""Stems of words that deny without a negator: fail, refuse, unable."""
TELLING = frozenset(stem(word) for word in listed("support", "telling"))
"""Stems of words by which a summary speaks of its source: says, discusses, the speaker, the email."""


def sense(words: Iterable[str], least: int = 1) -> set[str]:
    """The stems of the folded words, of so many letters at least, that carry sense."""
    return {stem(word) for word in words if word not in LIGHT and len(word) >= least}
