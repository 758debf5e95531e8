"""Two nouns that figures count -> whether they may count the same things: climbers and people, books and titles."""

from __future__ import annotations

from functools import cache, lru_cache

from linter.annotate.numbers.figures import PEOPLE
from linter.lexicon import line_list
from linter.lexicon.relations import relations

_ANY = frozenset(("", "other", "more", "remaining", "rest", "total"))
"""What stands for a noun that was named before."""
_BODIES = frozenset(
    "body corpse casualty fatality walker beneficiary trainee striker looter bather picker starter staff".split()
)
_ENDINGS = ("man", "woman", "person", "ist", "er", "or", "ee", "ian", "ant", "ent", "ese")
_NO_PEOPLE = frozenset(
    """number paper computer letter winter order corner quarter container river tower meter metre water power matter offer
    member-state centre center summer shelter poster folder barrier border chapter error factor sector tractor motor mirror
    floor door color colour favour favor labour harbour hour tour flavour rumour honour doctor-bill document accident
    incident event percent cent present patent continent moment amount account plant restaurant grant tree fee degree
    committee coffee employer manner banner counter encounter disaster register litre liter theatre theater layer player-year
    sister-ship freighter trawler tanker helicopter container liner steamer cruiser destroyer parameter quarter semester
    dollar finger shoulder trailer boulder tumbler ladder cylinder burner boiler locker drawer freezer feeder header folder
    server router printer scooter bestseller cluster monster caterpillar hamster lobster oyster spider tiger panther otter
    beaver adder steer heifer flower cucumber feather leather weather prayer answer murder danger charter register newsletter
    comment statement agreement apartment department element instrument investment payment treatment tournament argument
    advertisement monument parliament settlement shipment announcement appointment assessment engagement movement judgment
    shareholder-meeting term ton tonne month seed""".split()
)  # fmt: skip


@cache
def _groups() -> dict[str, frozenset[int]]:
    """A noun -> the numbers of its groups."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(sorted(line_list("counted", "groups"))):
        for noun in line.split():
            found.setdefault(noun, set()).add(at)
    return {noun: frozenset(groups) for noun, groups in found.items()}


def _stem(noun: str) -> str:
    """A noun as the table of relations has it: uncl, wif."""
    return noun.removesuffix("e")


@lru_cache(maxsize=1 << 12)
def counts_people(noun: str) -> bool:
    """Whether a noun, in the singular, counts people."""
    if noun in PEOPLE or noun in _BODIES:
        return True
    if noun in _NO_PEOPLE or noun in _groups():
        return False
    stem = _stem(noun)
    category = relations().category(stem) if relations().known(stem) else ""
    if category in ("noun.person", ""):
        return category == "noun.person" or (len(noun) > 5 and noun.endswith(_ENDINGS))
    return noun.endswith(("man", "woman"))


@lru_cache(maxsize=1 << 12)
def one_kind(one: str, other: str) -> bool:
    """Whether two nouns may count the same things."""
    if one == other or one in _ANY or other in _ANY:
        return True
    if min(len(one), len(other)) > 3 and (one.endswith(other) or other.endswith(one)):
        return True  # a lifeboat is a boat
    if _groups().get(one, frozenset()) & _groups().get(other, frozenset()):
        return True
    return counts_people(one) and counts_people(other)


_ANYBODY = frozenset(
    """person man woman boy girl child adult teenager youth friend resident patient survivor member other victim defendant
    suspect accused passenger""".split()
)
"""What almost anybody may be called by."""


@lru_cache(maxsize=1 << 12)
def one_name(one: str, other: str) -> bool:
    """Whether two nouns are two names of one: the same word, a synonym, a word for anybody."""
    if one == other or _groups().get(one, frozenset()) & _groups().get(other, frozenset()):
        return True
    if not (counts_people(one) and counts_people(other)):
        return False
    known = relations()
    stem = _stem(other)
    same = _stem(one) in known.same(stem) or bool(known.kinds(_stem(one)) & known.kinds(stem))
    return same or one in _ANYBODY or other in _ANYBODY
