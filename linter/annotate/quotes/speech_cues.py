"""Words -> how likely each introduces speech: the shipped list of cues, graded by how often they did in annotated copy."""

from __future__ import annotations

from functools import cache

from linter.lexicon import word_list


@cache
def grades() -> dict[str, str]:
    """Cue words in lower case -> "5" (nearly always introduces speech) to "1" (seldom)."""
    return {word: grade for grade in "12345" for word in word_list("cues", grade)}


@cache
def heads() -> dict[str, str]:
    """Nouns that speak, in lower case -> "h" (people, bodies) or "d" (statements, letters, signs)."""
    return {word: grade for grade in "dh" for word in word_list("cues", grade)}
