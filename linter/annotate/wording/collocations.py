"""The words around the telling of an event -> how much better they would fit its opposite, as counted in published copy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def _company(axis: str) -> dict[str, dict[str, float]]:
    """`kind group` -> word beside it -> how much it speaks for the group, as a logarithm."""
    from linter.lexicon import section

    found: dict[str, dict[str, float]] = {}
    for line in filter(None, section("opposite_company", axis).split("\n")):
        head, _, rest = line.partition(": ")
        found[head] = {word: int(tenths) / 10 for word, _, tenths in (item.rpartition("=") for item in rest.split(" "))}
    return found


def company(axis: str, kind: str, group: str, opposite: str, around: list[str]) -> float:
    """How much better the words around a telling fit the opposite group, a log ratio; 0 for an axis that was not learned."""
    known = _company(axis)
    mine, theirs = known.get(f"{kind} {group}"), known.get(f"{kind} {opposite}")
    if mine is None or theirs is None:
        return 0.0
    return ratio(around, mine, theirs)


def ratio(around: list[str], mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """The sum over the words of what they say for one group against another; neighbours count double."""
    total = 0.0
    for word in around:
        if word in mine and word in theirs:
            total += max(-1.5, min(1.5, theirs[word] - mine[word])) * (0.5 if word[0] == "~" else 1.0)
    return total
