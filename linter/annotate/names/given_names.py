"""Given names, titles and roles -> a gender, and whether two given names may be one person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.lexicon import genders, same_by_nickname, word_list

if TYPE_CHECKING:
    pass

PARTICLES = frozenset(
    "de la le les del della di da dos das do du des van der den ter ten von zu zur vom bin ibn bint al el".split()
)


def split_name(written: tuple[str, ...], parts: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The given names and the surname of a full name, in lower case; particles belong to the surname."""
    at = len(parts) - 1
    while at > 1 and written[at - 1].islower() and parts[at - 1] in PARTICLES:
        at -= 1
    while at > 1 and parts[at - 1] in PARTICLES and parts[at - 1] not in genders():
        at -= 1
    return parts[:at], parts[at:]


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two given names can be one person's: equal, an initial, a short form, a middle name more."""
    if not one or not other:
        return True
    if one == other or one[0] == other[0]:
        return _middles(one[1:], other[1:])
    a, b = one[0], other[0]
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0] or any(word[0] == a[0] for word in other[1:]) or any(word[0] == b[0] for word in one[1:])
    if same_by_nickname(a, b):
        return True
    return a in other[1:] or b in one[1:]


def _middles(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names agree where both have them."""
    return not one or not other or all(a[0] == b[0] for a, b in zip(one, other, strict=False))


def honorific_gender(title: str) -> str:
    """'m' or 'f' where a title says so."""
    if not title:
        return ""
    for word in title.lower().replace(".", " ").split():
        if word in word_list("titles", "men"):
            return "m"
        if word in word_list("titles", "women"):
            return "f"
    return role_gender(title)


def gender_of_given(given: str) -> str:
    """'m', 'f', 'mf' or '' (unknown) of a given name."""
    from linter.lexicon import folded

    first = folded(given.split()[0]) if given else ""
    return genders().get(first, "")


def role_gender(role: str) -> str:
    for word in role.lower().split():
        if word in word_list("titles", "male-roles"):
            return "m"
        if word in word_list("titles", "female-roles"):
            return "f"
    return ""
