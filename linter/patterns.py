r"""A pattern as Vale writes it -> the same pattern for `regex`, and the literal text it must begin with or hold.

Vale's patterns are Go's with look-around and back-references: `(?i)` holds to the end of its group, alternatives behind it
included; `$` is the very end, or with `(?m)` the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from linter.errors import RuleError

MOST_STARTS = 48
"""A pattern that can begin in more ways than this is known by a shorter beginning."""

_CLASSES = frozenset("wdsWDS")
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}
_SPECIAL = re.compile(r"[^\w ',’!\"/:;=@%-]")
_CATEGORY = re.compile(r"\^?[A-Za-z_]+\Z")
_QUOTED = re.compile(r"\\Q(.*?)(?:\\E|\Z)", re.DOTALL)
_QUANTIFIER = re.compile(r"([*+?]|\{(\d+)(?:(,)(\d*))?\})(\?)?")
_FLAGS = re.compile(r"\(\?([imsUx]*)(?:-([imsUx]+))?([:)])")
_NAMED = re.compile(r"\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')")
_BACK = re.compile(r"\(\?P=([A-Za-z_]\w*)\)")
_BACK_K = re.compile(r"<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)'|\{([A-Za-z_]\w*)\}")
_IF = re.compile(r"\(\?\(([1-9]\d?|[A-Za-z_]\w*)\)")
_REMARK = re.compile(r"\(\?#[^)]*\)")
_OCTAL = re.compile(r"[0-7]{1,2}")
_FREE = re.compile(r"(?:\s+|#[^\n]*)+")


class Start(NamedTuple):
    """One way in which a match can begin."""

    text: str
    """Literal text; lower-case where case does not count."""
    end: str
    """What follows: `end` (the match is over), `break` (no word character), `open` (anything)."""


class Node(NamedTuple):
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


SPACE = "\U0010ffff"
"""In a start: white space of any length."""
NOTHING = (Start("", "end"),)
ANYTHING = (Start("", "open"),)
BREAK = (Start("", "break"),)


class _Parser:
    def __init__(self, source: str, ignorecase: bool, multiline: bool) -> None:
        self.source = source
        self.at = 0
        self.ignorecase = ignorecase
        self.multiline = multiline
        self.dotall = False
        self.free = False
        """White space and remarks between the pieces do not count (the flag `x`)."""
        self.groups = 0
        self.refers = False
        self.left_on = ""
        self.depth = 0
        self.bounded = False
        self.leads: tuple[Lead, ...] = ()

    def fail(self, what: str) -> RuleError:
        return RuleError(f"the pattern '{_shorten(self.source)}' {what} (character {self.at + 1})")

    def alternatives(self) -> Node:
        """Everything up to the end of the group, or of the pattern."""
        self.depth += 1
        if self.depth > 60:
            raise self.fail("nests too deep")
        state = self.ignorecase, self.multiline, self.dotall, self.free
        wrapped: list[str] = []  # flags switched on without a group of their own
        branches: list[list[Node]] = [[]]
        texts = [""]
        while self._pass() and self.source[self.at] != ")":
            if self.source[self.at] == "|":
                self.at += 1
                texts[-1] += ")" * len(wrapped)
                texts.append("".join(f"(?{flags}:" for flags in wrapped))
                branches.append([])
                continue
            flags = _FLAGS.match(self.source, self.at)
            if flags and flags[3] == ")":
                self.at = flags.end()
                opened = self._switch(flags[1], flags[2])
                if opened:
                    wrapped.append(opened)
                    texts[-1] += f"(?{opened}:"
                if self.depth == 1:
                    self.left_on += opened
                continue
            node = self.quantified()
            branches[-1].append(node)
            texts[-1] += node.text
        texts[-1] += ")" * len(wrapped)
        self.ignorecase, self.multiline, self.dotall, self.free = state
        self.depth -= 1
        if self.depth == 0:
            self.bounded = all(branch and branch[0].text == r"\b" for branch in branches)
            found = [_leads(branch) for branch in branches]
            self.leads = tuple(lead for leads in found for lead in leads) if all(found) else ()
        parts = [_sequence(branch) for branch in branches]
        return _choice("|".join(texts), parts)

    def _pass(self) -> bool:
        """Whether more of the pattern is to come, remarks passed."""
        while remark := _REMARK.match(self.source, self.at) or (self.free and _FREE.match(self.source, self.at)):
            self.at = remark.end()
        return self.at < len(self.source)

    def _switch(self, on: str, off: str | None) -> str:
        for flags, value in ((on or "", True), (off or "", False)):
            for flag in flags:
                if flag == "i":
                    self.ignorecase = value
                elif flag == "m":
                    self.multiline = value
                elif flag == "s":
                    self.dotall = value
                elif flag == "x":
                    self.free = value
                else:
                    raise self.fail(f"uses the flag '{flag}', which is not known here")
        kept = "".join(f for f in (on or "") if f == "i")
        gone = "".join(f for f in (off or "") if f == "i")
        return kept + (f"-{gone}" if gone else "")  # m and s are written out in the translation

    def quantified(self) -> Node:
        node = self.atom()
        self._pass()
        found = _QUANTIFIER.match(self.source, self.at)
        if not found:
            return node
        self.at = found.end()
        if _QUANTIFIER.match(self.source, self.at):
            raise self.fail("has a quantifier behind a quantifier")
        low, high = {"*": (0, -1), "+": (1, -1), "?": (0, 1)}.get(found[1], (0, 0))
        if found[2]:
            low = int(found[2])
            high = int(found[4]) if found[4] else (-1 if found[3] else low)
            if low > 1000 or high > 1000:
                raise self.fail("repeats more than 1,000 times")
        return _repeat(node, low, high, found[1], bool(found[5]))

    def atom(self) -> Node:
        source = self.source
        char = source[self.at]
        if char == "(":
            return self.group()
        if char == "[":
            return self.charset()
        if char == "\\":
            return self.escape()
        if char in "*+?":
            raise self.fail(f"has a '{char}' with nothing before it")
        self.at += 1
        if char == ".":
            return Node(r"(?s:.)" if self.dotall else r"[^\r\n]", ANYTHING, frozenset(), False, most=1)
        if char == "^":
            return Node(r"(?m:^)" if self.multiline else r"\A", NOTHING, frozenset(), False, most=0, apart=True)
        if char == "$":
            return Node(r"(?=\r?\n|\Z)" if self.multiline else r"\Z", NOTHING, frozenset(), False)
        return self.literal(char)

    def literal(self, char: str) -> Node:
        if char == "\n":
            return Node(r"\r?\n", BREAK, frozenset("\n"), False, whole=False)
        known = char.lower() if self.ignorecase and len(char.lower()) == 1 else char
        return Node(_escape(char), (Start(known, "end"),), frozenset((char.lower(),)), True, most=1, apart=not is_word(char))

    def group(self) -> Node:
        source, start = self.source, self.at
        flags, named = _FLAGS.match(source, start), _NAMED.match(source, start)
        back, condition = _BACK.match(source, start), _IF.match(source, start)
        state = self.ignorecase, self.multiline, self.dotall, self.free
        look = False
        if back:
            self.at = back.end()
            return Node(f"(?P={back[1]})", ANYTHING, frozenset(), False)
        if condition:
            return self.conditional(condition)
        if flags:
            self.at = flags.end()
            text = f"(?{self._switch(flags[1], flags[2])}:"
        elif named:
            self.at = named.end()
            self.groups += 1
            text = f"(?P<{named[1] or named[2]}>"
        elif source.startswith(("(?=", "(?!", "(?<=", "(?<!"), start):
            text = source[start : start + (4 if source[start + 2] == "<" else 3)]
            self.at += len(text)
            look = True
        elif source.startswith("(?>", start):
            text = "(?>"
            self.at += 3
        elif source.startswith("(?", start):
            raise self.fail(f"holds '{source[start : start + 4]}', which is not known here")
        else:
            self.at += 1
            self.groups += 1
            text = "("
        body = self.alternatives()
        if self.at >= len(source):
            self.at = start
            raise self.fail("opens a parenthesis that it does not close")
        self.at += 1
        self.ignorecase, self.multiline, self.dotall, self.free = state
        if look:
            if text == "(?=" and all(map(_breaks, body.starts)):
                return Node(f"{text}{body.text})", BREAK, frozenset(), False, most=0)
            return Node(f"{text}{body.text})", NOTHING, frozenset(), False, most=0)
        return body._replace(text=f"{text}{body.text})", exact=body.exact and text != "(?>", whole=True)

    def conditional(self, condition: re.Match[str]) -> Node:
        """`(?(1)yes|no)`: what follows depends on whether a group has matched."""
        self.at = condition.end()
        self.refers = self.refers or condition[1].isdigit()
        body = self.alternatives()
        if self.at >= len(self.source):
            self.at = condition.start()
            raise self.fail("opens a parenthesis that it does not close")
        self.at += 1
        return Node(f"(?({condition[1]}){body.text})", ANYTHING, frozenset(), False)

    def charset(self) -> Node:
        source, start = self.source, self.at
        self.at += 1
        negated = source.startswith("^", self.at)
        self.at += negated
        text, chars, words = "", "", False
        first = True
        while True:
            if self.at >= len(source):
                self.at = start
                raise self.fail("opens a bracket that it does not close")
            char = source[self.at]
            if char == "]" and not first:
                self.at += 1
                break
            first = False
            if source.startswith("[:", self.at) and ":]" in source[self.at :]:
                close = source.index(":]", self.at) + 2
                text += source[self.at : close]
                self.at = close
                words = True
                chars += "\0" * 99
                continue
            piece, one, wordy = self.member()
            if one and source.startswith("-", self.at) and source[self.at + 1 : self.at + 2] not in ("]", ""):
                self.at += 1
                upper, last, _ = self.member()
                if not last or last < one:
                    raise self.fail("has a range that does not go upwards")
                text += f"{piece}-{upper}"
                span = [chr(c) for c in range(ord(one), min(ord(last), ord(one) + 200) + 1)]
                chars += "".join(span)
                words = words or any(map(is_word, span)) or len(span) > 200
                continue
            text += piece
            chars += one or "\0" * 99
            words = words or wordy
        if negated:
            return Node(f"[^{text}]", ANYTHING, frozenset(), False, most=1)
        if 0 < len(chars) <= 6:
            known = tuple(dict.fromkeys(c.lower() if self.ignorecase and len(c.lower()) == 1 else c for c in chars))
            starts = tuple(Start(c, "end") for c in known)
            apart = not (words or any(map(is_word, chars)))
            return Node(f"[{text}]", starts, frozenset(c.lower() for c in chars), len(known) == 1, most=1, apart=apart)
        return Node(f"[{text}]", ANYTHING if words else BREAK, frozenset(), False, most=1, apart=not words)

    def member(self) -> tuple[str, str, bool]:
        """One member of a bracket: its translation, the character it is (or ''), whether it holds word characters."""
        char = self.source[self.at]
        self.at += 1
        if char != "\\":
            return ("\\" + char if char in "[]\\&~|^-" else char), char, is_word(char)
        if self.at >= len(self.source):
            raise self.fail("ends in a backslash")
        char = self.source[self.at]
        self.at += 1
        if char in _CLASSES:
            return f"\\{char}", "", char != "s"
        if char in "pP":
            return self.category(char), "", True
        if char == "b":
            return r"\x08", "\b", False
        one = self.coded(char)
        return _in_set(one), one, is_word(one)

    def category(self, char: str) -> str:
        close = self.source.find("}", self.at) if self.source.startswith("{", self.at) else self.at
        name = self.source[self.at : close + 1].strip("{}")
        if close < 0 or not _CATEGORY.match(name):
            raise self.fail(f"has a '\\{char}' without a category such as {{Lu}}")
        self.at = close + 1
        return f"\\{char}{{{name}}}"

    def coded(self, char: str) -> str:
        """The character that an escape stands for."""
        source = self.source
        if char in "xu":
            match = re.compile(r"\{([0-9A-Fa-f]{1,6})\}" if char == "x" else r"\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4})").match(
                source, self.at
            ) or re.compile(r"([0-9A-Fa-f]{2})").match(source, self.at)
            if not match:
                raise self.fail(f"has a '\\{char}' without its number")
            self.at = match.end()
            return chr(min(int(match[match.lastindex or 1], 16), 0x10FFFF))
        if char == "0":
            octal = _OCTAL.match(source, self.at)
            self.at = octal.end() if octal else self.at
            return chr(int(octal[0], 8)) if octal else "\0"
        if char == "c" and source[self.at : self.at + 1].isascii() and source[self.at : self.at + 1].isalpha():
            self.at += 1
            return chr(ord(source[self.at - 1].upper()) - 64)
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char.isascii() and char.isalpha():
            raise self.fail(f"has '\\{char}', which is not known here")
        return char

    def escape(self) -> Node:
        source = self.source
        if self.at + 1 >= len(source):
            raise self.fail("ends in a backslash")
        char = source[self.at + 1]
        self.at += 2
        if char in "bB":
            return Node(f"\\{char}", NOTHING, frozenset(), False, most=0)
        if char in "AzZ":
            return Node({"A": r"\A", "z": r"\Z", "Z": r"(?=\n?\Z)"}[char], NOTHING, frozenset(), False)
        if char in _CLASSES:
            return Node(f"\\{char}", BREAK if char == "s" else ANYTHING, frozenset(), False, most=1, apart=char == "s")
        if char in "pP":
            return Node(self.category(char), ANYTHING, frozenset(), False, most=1)
        named = _BACK_K.match(source, self.at) if char == "k" else None
        if named:
            self.at = named.end()
            return Node(f"(?P={named[named.lastindex or 1]})", ANYTHING, frozenset(), False)
        if char in "123456789":
            self.refers = True
            return Node(f"(?:\\{char})", ANYTHING, frozenset(), False)
        return self.literal(self.coded(char))


def _escape(char: str) -> str:
    if char.isalnum() or char in " _'\"%,/:;<=>@`!":
        return char
    return "\\" + char if char.isascii() and char.isprintable() else _in_set(char)


def _in_set(char: str) -> str:
    if char.isalnum():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."


def _sequence(nodes: list[Node]) -> Node:
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
    return Node(text, starts, needs, exact and all(s.end == "end" for s in starts), most=most, apart=apart)


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
    end = "break" if all(map(_breaks, after)) else "open"
    return tuple(dict.fromkeys(Start(start.text, end if start.end == "end" else start.end) for start in before))


def _breaks(start: Start) -> bool:
    """Whether no word character can stand first."""
    return not is_word(start.text[0]) if start.text else start.end == "break"


def is_word(char: str) -> bool:
    """Whether a character belongs to a word, as `\\b` sees it."""
    return char.isalnum() or char == "_"


def _choice(text: str, parts: list[Node]) -> Node:
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
    return Node(text, starts, needs, exact, most=most, apart=all(part.apart for part in parts))


FARTHEST = 2
"""Literal text is looked for up to so many characters behind the beginning of a match."""


def _leads(nodes: list[Node]) -> tuple[Lead, ...]:
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


def _repeat(node: Node, low: int, high: int, count: str, lazy: bool) -> Node:
    text = (node.text if node.whole else f"(?:{node.text})") + count + ("?" if lazy else "")
    if node.starts == BREAK and node.text == r"\s" and count == "+" and not lazy:
        return Node(text, (Start(SPACE, "end"),), frozenset(), True)
    if high == 0:
        return Node(text, NOTHING, frozenset(), True, most=0)
    if low == high == 1:
        return node._replace(text=text)
    return _repeated(node, low, high, lazy)._replace(text=text, most=-1 if min(node.most, high) < 0 else node.most * high)


def _repeated(node: Node, low: int, high: int, lazy: bool) -> Node:
    text = ""
    if 1 < low == high <= 3 and node.exact and len(node.starts) == 1:
        start = Start(node.starts[0].text * low, "end")
        return Node(text, (start,), frozenset((start.text.lower(),)), True)
    more = node.starts
    if high != 1:
        unit = node.starts[0].text * low if low > 1 and node.exact and len(node.starts) == 1 else ""
        more = tuple(Start(unit or start.text, "open" if start.end == "end" else start.end) for start in node.starts)
    if low:
        needs = frozenset((node.starts[0].text.lower() * low,)) if node.exact and len(node.starts) == 1 else node.needs
        return Node(text, more, needs, False)
    starts = (*NOTHING, *more) if lazy else (*more, *NOTHING)
    return Node(text, tuple(dict.fromkeys(starts)), frozenset(), node.exact and high == 1)


@lru_cache(maxsize=8192)
def translate(source: str, ignorecase: bool = False, multiline: bool = True) -> Pattern:
    """The pattern for `regex`, with what its matches must begin with. Raises RuleError where it cannot be read."""
    words = source.split(r"\s+")
    if not any(map(_SPECIAL.search, words)) and all(words[1:]) and all(words[:-1]):
        # nearly all of the world's rules are plain phrases
        plain = SPACE.join(words)
        needs = frozenset((max(words, key=len).lower(),)) if source else frozenset[str]()
        text = r"\s+".join(words)
        return Pattern(text, (Start(plain.lower() if ignorecase else plain, "end"),), needs, True, 0, False, "", False)
    if "\\Q" in source:
        source = _QUOTED.sub(lambda match: "".join(f"\\{c}" if not is_word(c) else c for c in match[1]), source)
    parser = _Parser(source, ignorecase, multiline)
    node = parser.alternatives()
    if parser.at < len(source):
        raise parser.fail("closes a parenthesis that it did not open")
    flags, leads = parser.left_on, parser.leads
    return Pattern(node.text, node.starts, node.needs, node.exact, parser.groups, parser.refers, flags, parser.bounded, leads)


def literal(text: str) -> str:
    """A pattern that matches the text itself."""
    return re.escape(text)


def carried(tokens: Iterable[str], ignorecase: bool) -> list[str]:
    """The tokens as they mean when joined: a flag that one leaves switched on holds for those behind it."""
    on, result = "", []
    for token in tokens:
        result.append(f"(?{on}){token}" if on else token)
        if "(?" in token:
            on += translate(token, ignorecase).flags
    return result
