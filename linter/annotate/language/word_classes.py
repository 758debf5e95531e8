"""Words that hold a clause together, by class: what the reading of subjects, objects and owners goes by. Nothing flows in."""

from __future__ import annotations

BE = frozenset("am is are was were be been being 's 're".split())
GET = frozenset("get gets got getting gotten".split())
HAVE = frozenset("have has had having".split())
MODALS = frozenset(
    """will would shall should can could may might must cannot can't won't wouldn't couldn't shouldn't mightn't
    mustn't""".split()
)
DO = frozenset("do does did don't doesn't didn't".split())
NEGATIONS = frozenset(
    """not never no nor neither without hardly barely nobody nothing none n't isn't wasn't aren't weren't hasn't haven't
    hadn't don't doesn't didn't won't wouldn't couldn't can't cannot shouldn't""".split()
)
AUXILIARIES = BE | GET | HAVE | MODALS | DO | {"not", "never", "to", "n't", "isn't", "wasn't", "aren't", "weren't", "hasn't",
                                                "haven't", "hadn't"}  # fmt: skip
PREPOSITIONS = frozenset(
    """of for in at from with by on to against into over under about after before during between among through without within
    outside inside near around behind toward towards including despite since until upon as than like via amid""".split()
)
OWNERS = frozenset("his her its their".split())
ARTICLES = frozenset(("the", "a", "an"))
NOUN_OPENERS = ARTICLES | OWNERS | {"our", "my"}
"""Words that open the description of somebody: the, its, our head of news."""
DETERMINERS = frozenset("the a an this that these those his her its their our my your no any each every some both".split())
DEFINITES = frozenset("the that this its their his her those these".split())
"""Words before a noun that is taken as known."""
CLAUSE_OPENERS = frozenset("that when while because although though if as since where whether but after before until".split())
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december today yesterday tonight tomorrow almost nearly recently earlier later ago""".split()
)
"""Words of time that stand beside a noun phrase and do not belong to it."""
STOPS = (
    TIMES
    | PREPOSITIONS
    | AUXILIARIES
    | CLAUSE_OPENERS
    | frozenset(
        """and or but who which whose whom said says he she they it i we you there what how why not up down off out away
        back saying asking calling making giving allowing including according involving seeking using accusing""".split()
    )
)
KIN = frozenset(
    """father husband son brother grandfather uncle nephew grandson mother wife daughter sister grandmother aunt niece
    granddaughter stepfather stepson stepmother stepdaughter parent cousin boyfriend girlfriend partner fiance fiancee friend
    colleague neighbour neighbor ally rival widow widower bride groom bridegroom child baby""".split()
)
"""Whose noun says to whom they belong: somebody else than the one the story speaks of."""
