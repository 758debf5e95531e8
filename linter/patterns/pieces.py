"""Pieces of a pattern, put together: the translation of the whole, and what is known of the text that it matches."""

from __future__ import annotations

from linter.record import NamedTuple

MOST_STARTS = 48
"""A pattern that can begin in more ways than this is known by a shorter beginning."""

FARTHEST = 2
"""Literal text is looked for up to so many characters behind the beginning of a match."""


class Start(NamedTuple):
    """One way in which a match can begin."""

    text: str
    """Literal text; lower-case where case does not count."""
    end: str
    """What follows: `end` (the match is over), `break` (no word character), `open` (anything)."""


class PatternNode(NamedTuple):
    """A piece of a pattern: its translation, and what is known of the text it matches."""

    text: str
    starts: tuple[Start, ...]
    needs: frozenset[str]
    """One of these texts occurs in every match (lower-case); empty: nothing is known."""
    exact: bool
    """The starts are all that the piece matches, in its order of preference."""
    whole: bool = True
    """The piece is one unit, so that a quantifier can follow it."""
    most: int = -1
    """The most characters that it can match; -1: nobody knows."""
    apart: bool = False
    """No word goes on across its end: it ends in a character of no word, or at the beginning of a line."""


class Lead(NamedTuple):
    """Literal text near the beginning of a match."""

    start: Start
    most: int = 0
    """The most characters of the match that stand before it."""
    apart: bool = False
    """No word goes on into it."""


SPACE = "\U0010ffff"
"""In a start: white space of any length."""
NOTHING = (Start("", "end"),)
ANYTHING = (Start("", "open"),)
BREAK = (Start("", "break"),)


def sequence(nodes: list[PatternNode]) -> PatternNode:
    starts: tuple[Start, ...] = NOTHING
    needs: frozenset[str] = frozenset()
    exact, run = True, ""
    for node in nodes:
        starts = _join(starts, node.starts)
        exact = exact and node.exact
        if len(node.starts) == 1 and node.exact and node.starts[0].text != SPACE:
            run += node.starts[0].text.lower()
            if run:
                needs = _better(needs, frozenset((run,)))
        else:
            run = ""
            needs = _better(needs, node.needs)
    most = -1 if any(node.most < 0 for node in nodes) else sum(node.most for node in nodes)
    text = "".join(node.text for node in nodes)
    apart = bool(nodes) and nodes[-1].apart
    return PatternNode(text, starts, needs, exact and all(s.end == "end" for s in starts), most=most, apart=apart)


def _better(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    """Of two sets of texts, each needed, the one that is rarer in copy."""
    if not a or not b:
        return a or b
    return b if min(map(len, b)) > min(map(len, a)) and len(b) <= MOST_STARTS else a


def _join(before: tuple[Start, ...], after: tuple[Start, ...]) -> tuple[Start, ...]:
    if all(start.end != "end" for start in before):
        return before
    joined: dict[Start, None] = {}
    for start in before:
        if start.end != "end":
            joined[start] = None
            continue
        for more in after:
            joined[Start(start.text + more.text, more.end)] = None
    if len(before) == 1 or len(joined) <= MOST_STARTS:
        return tuple(joined)
    # too many: know the beginnings only, and whether a word goes on behind them
    end = "break" if all(map(breaks, after)) else "open"
    return tuple(dict.fromkeys(Start(start.text, end if start.end == "end" else start.end) for start in before))


def breaks(start: Start) -> bool:
    """Whether no word character can stand first."""
    return not matches_word(start.text[0]) if start.text else start.end == "break"


def matches_word(char: str) -> bool:
    """Whether a character belongs to a word, as `\\b` sees it."""
    return char.isalnum() or char == "_"


def choice(text: str, parts: list[PatternNode]) -> PatternNode:
    if len(parts) == 1:
        return parts[0]._replace(text=text)
    starts = tuple(dict.fromkeys(start for part in parts for start in part.starts))
    exact = all(part.exact for part in parts)
    if len(starts) > MOST_STARTS:
        short = {Start(start.text[:2], "open") for start in starts}
        starts = tuple(sorted(short)) if len(short) <= MOST_STARTS * 4 else ANYTHING
        exact = False
    needs = frozenset(need for part in parts for need in part.needs) if all(part.needs for part in parts) else frozenset()
    most = -1 if any(part.most < 0 for part in parts) else max(part.most for part in parts)
    return PatternNode(text, starts, needs, exact, most=most, apart=all(part.apart for part in parts))


def piece_leads(nodes: list[PatternNode]) -> tuple[Lead, ...]:
    """What a branch must hold near its beginning; empty where nothing is known."""
    before = 0
    for i, node in enumerate(nodes):
        starts: tuple[Start, ...] = NOTHING
        for more in nodes[i:]:
            starts = _join(starts, more.starts)
        if all(start.text and not start.text[0].isspace() and start.text[0] != SPACE for start in starts):
            return tuple(Lead(start, before, i > 0 and nodes[i - 1].apart) for start in starts)
        if node.most < 0 or before + node.most > FARTHEST:
            return ()
        before += node.most
    return ()


def repeat(node: PatternNode, low: int, high: int, count: str, lazy: bool) -> PatternNode:
    text = (node.text if node.whole else f"(?:{node.text})") + count + ("?" if lazy else "")
    if node.starts == BREAK and node.text == r"\s" and count == "+" and not lazy:
        return PatternNode(text, (Start(SPACE, "end"),), frozenset(), True)
    if high == 0:
        return PatternNode(text, NOTHING, frozenset(), True, most=0)
    if low == high == 1:
        return node._replace(text=text)
    return _repeated(node, low, high, lazy)._replace(text=text, most=-1 if min(node.most, high) < 0 else node.most * high)


def _repeated(node: PatternNode, low: int, high: int, lazy: bool) -> PatternNode:
    text = ""
    if 1 < low == high <= 3 and node.exact and len(node.starts) == 1:
        start = Start(node.starts[0].text * low, "end")
        return PatternNode(text, (start,), frozenset((start.text.lower(),)), True)
    more = node.starts
    if high != 1:
        unit = node.starts[0].text * low if low > 1 and node.exact and len(node.starts) == 1 else ""
        more = tuple(Start(unit or start.text, "open" if start.end == "end" else start.end) for start in node.starts)
    if low:
        needs = frozenset((node.starts[0].text.lower() * low,)) if node.exact and len(node.starts) == 1 else node.needs
        return PatternNode(text, more, needs, False)
    starts = (*NOTHING, *more) if lazy else (*more, *NOTHING)
    return PatternNode(text, tuple(dict.fromkeys(starts)), frozenset(), node.exact and high == 1)
