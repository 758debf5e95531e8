"""The form of a speaker mention: what kind of words name whom, one letter a form.

The code speaks of forms by the names given here; the letters are what the learned weights are keyed by
(`lexicon/weights/attribution.tsv`), so that a letter must not be changed without training them anew.
"""

from __future__ import annotations

FULL_NAME = "H"
"""A given name or a title with a name: “Ann Lee”, “Sen. Lee”."""
SURNAME = "r"
"""The surname alone of somebody whom the story names."""
NAME = "P"
"""Another name of several words: “Plains Mutual”."""
ONE_WORD = "p"
"""Another name of one word."""
PLACE = "G"
POSSESSIVE = "X"
"""A name with ’s."""

HE_OR_SHE, THEY, IT, WE, YOU, WHO = "S", "T", "I", "E", "Y", "W"

PEOPLE = "N"
"""A phrase with an article whose noun is somebody: “the officials”."""
DOCUMENT = "D"
"""A noun of writing, with or without an article: “a report”."""
NAMED_PHRASE = "O"
"""A phrase with an article that ends in a name: “the Bank of Ireland”."""
THING = "n"
"""Any other phrase with an article."""
NOBODY = "Z"
"""“no official”, “every witness”."""
BARE_PEOPLE = "B"
"""People without an article: “officials”, “some”."""
LABEL = "L"
"""The name at the head of a turn, as in a transcript."""

NAMES = frozenset((FULL_NAME, SURNAME, NAME, ONE_WORD))
PRONOUNS = frozenset((HE_OR_SHE, THEY, IT, WE, YOU, WHO))
PHRASES = frozenset((PEOPLE, THING, BARE_PEOPLE, DOCUMENT, NAMED_PHRASE))
