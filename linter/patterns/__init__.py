r"""A pattern as Vale writes it -> the same pattern for `regex`, and the literal text it must begin with or hold.

Vale's patterns are Go's with look-around and back-references: `(?i)` holds to the end of its group, alternatives behind it
included; `$` is the very end, or with `(?m)` the end of a line. The straight apostrophe of a word (`it's`) matches the
typographic one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from linter.lazy_pattern import lazy_pattern
from linter.patterns.parser import Parser
from linter.patterns.pieces import SPACE, Lead, Start, matches_word
from linter.record import NamedTuple

__all__ = ["SPACE", "Lead", "Pattern", "Start", "flags_carried", "literal", "matches_word", "translate"]

_SPECIAL = lazy_pattern(r"[^\w ',’!\"/:;=@%-]")
_QUOTED = lazy_pattern(r"\\Q(.*?)(?:\\E|\Z)", re.DOTALL)


class Pattern(NamedTuple):
    """A translated pattern."""

    text: str
    """For `regex`, version 0 behaviour."""
    starts: tuple[Start, ...]
    needs: frozenset[str]
    exact: bool
    groups: int
    """Number of capture groups."""
    refers: bool
    """It holds a back-reference by number."""
    flags: str
    """Flags such as `i` that it leaves switched on at its end, for what is joined behind it."""
    bounded: bool
    """It can begin only at a word boundary, because it says so."""
    leads: tuple[Lead, ...] = ()
    """One of these stands in every match, which may begin with anything but soon becomes literal; empty: nothing is known."""


@lru_cache(maxsize=8192)
def translate(source: str, ignorecase: bool = False, multiline: bool = True) -> Pattern:
    """The pattern for `regex`, with what its matches must begin with. Raises RuleError where it cannot be read."""
    words = source.split(r"\s+")
    if "'" not in source and not any(map(_SPECIAL.search, words)) and all(words[1:]) and all(words[:-1]):
        # nearly all of the world's rules are plain phrases
        plain = SPACE.join(words)
        needs = frozenset((max(words, key=len).lower(),)) if source else frozenset[str]()
        text = r"\s+".join(words)
        return Pattern(text, (Start(plain.lower() if ignorecase else plain, "end"),), needs, True, 0, False, "", False)
    if "\\Q" in source:
        source = _QUOTED.sub(lambda match: "".join(f"\\{c}" if not matches_word(c) else c for c in match[1]), source)
    parser = Parser(source, ignorecase, multiline)
    node = parser.alternatives()
    if parser.at < len(source):
        raise parser.fail("closes a parenthesis that it did not open")
    flags, leads = parser.left_on, parser.leads
    return Pattern(node.text, node.starts, node.needs, node.exact, parser.groups, parser.refers, flags, parser.bounded, leads)


def literal(text: str) -> str:
    """A pattern that matches the text itself."""
    return re.escape(text)


def flags_carried(tokens: Iterable[str], ignorecase: bool) -> list[str]:
    """The tokens as they mean when joined: a flag that one leaves switched on holds for those behind it."""
    on, result = "", []
    for token in tokens:
        result.append(f"(?{on}){token}" if on else token)
        if "(?" in token:
            on += translate(token, ignorecase).flags
    return result
