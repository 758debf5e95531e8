"""A figure in its sentence -> which way it goes: up or down, earned or lost; nothing where the copy does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.text import Span

_UP = (
    r"up|rise|rises|rose|risen|rising|increas\w+|grew|grow\w*|growth|climb\w*|jump\w*|gain\w*|surg\w+|soar\w*|leap\w*|leapt|"
    r"higher|more|advanc\w+|strengthen\w*|improv\w+|raise[sd]?|raising|add(?:ed|s)|expand\w*|widen\w*"
)
_DOWN = (
    r"down|fall|falls|fell|fallen|falling|drop\w*|declin\w+|decreas\w+|slip\w*|slid|slide[sd]?|shrank|shr[iu]nk\w*|plung\w+|"
    r"lower\w*|fewer|less|cut|cuts|reduc\w+|sank|sink\w*|tumbl\w+|slump\w*|weaken\w*|narrow\w*|shed|eas(?:ed|ing)|dip(?:ped|s)?"
)
_GAIN = r"profits?|made|earned|earns?|earnings|surplus|won|net income"
_LOSS = r"loss|losses|lost|loses|losing|deficit"
_WORD = lazy_pattern(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<gain>{_GAIN})|(?P<loss>{_LOSS}))\b(?! (?:than|least|to) )", re.IGNORECASE
)
_MORE_THAN = lazy_pattern(r"\b(?:more|less|fewer|lower|higher) than\b|\bup to\b|\bno (?:more|less|fewer)\b", re.IGNORECASE)
_BETWEEN = lazy_pattern(r"[.;:!?\n]|,? (?:and|but|while|whereas|though|although) |, (?:which|who) |\d")
"""What ends the stretch in front of a figure that its direction can stand in."""
_BEHIND = lazy_pattern(
    r"[\s-]{0,2}(?:(?:\w+ ){0,2}?(?:(?P<up>more|higher|rise|increase|gain)|(?P<down>fewer|less|lower|fall|drop|decline|cut)))\b"
)
_FOR = lazy_pattern(r"\bfor (?:just |only |about |some )?$")
AXIS = {"up": "change", "down": "change", "gain": "result", "loss": "result"}


def way_it_goes(story: Story, span: Span) -> str:
    """`up`, `down`, `gain` or `loss`, by the nearest word that says so in front of a figure, or right behind it."""
    text = story.text
    behind = _BEHIND.match(text, span.end, span.end + 30)
    if behind and not _MORE_THAN.search(text, span.end, span.end + 30):
        return "up" if behind["up"] else "down"
    start = max(0, span.start - 70)
    stops = [match.end() for match in _BETWEEN.finditer(text, start, span.start)]
    stretch = _MORE_THAN.sub("", text[stops[-1] if stops else start : span.start])
    if _FOR.search(stretch):
        return ""  # the last wickets fell for 23
    found = None
    for match in _WORD.finditer(stretch):
        found = match
    return found.lastgroup or "" if found else ""


def opposed(one: str, other: str) -> bool:
    """Whether two directions exclude each other."""
    return bool(one and other) and one != other and AXIS[one] == AXIS[other]
