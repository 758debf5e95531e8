"""Words -> how likely each introduces speech: the shipped list of cues, graded by how often they did in annotated copy.

Those of them that nearly always a person does are also in `[say]` of `speech.txt`, by which a name beside them is a person's.
"""

from __future__ import annotations

from functools import cache

from linter.annotate.quotes.mention_forms import DOCUMENT, PEOPLE
from linter.lexicon import word_list

GRADES = SELDOM, SOMETIMES, OFTEN, MOSTLY, ALWAYS = "1", "2", "3", "4", "5"
"""How often a cue introduced speech in annotated copy; "0" stands for a word that is none."""


@cache
def grades() -> dict[str, str]:
    """Cue words in lower case -> their grade."""
    return {word: grade for grade in GRADES for word in word_list("cues", grade)}


@cache
def speaking_nouns() -> dict[str, str]:
    """Nouns that speak, in lower case -> `mention_forms.PEOPLE` (people, bodies) or `DOCUMENT` (statements, letters, signs)."""
    return {
        word: form for section, form in (("documents", DOCUMENT), ("people", PEOPLE)) for word in word_list("cues", section)
    }
