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
DETERMINERS = frozenset("the a an this that these those his her its their our my your no any each every some both".split())
KIN = frozenset(
    """father husband son brother grandfather uncle nephew grandson mother wife daughter sister grandmother aunt niece
    granddaughter stepfather stepson stepmother stepdaughter parent cousin boyfriend girlfriend partner fiance fiancee friend
    colleague neighbour neighbor ally rival widow widower bride groom bridegroom child baby""".split()
)
"""Whose noun says to whom they belong: somebody else than the one the story speaks of."""
