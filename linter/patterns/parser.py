"""A pattern as Vale writes it -> its pieces, translated one by one."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.patterns.characters import CLASSES, CharacterReader, in_set
from linter.patterns.pieces import (
    ANYTHING,
    BREAK,
    NOTHING,
    Lead,
    PatternNode,
    Start,
    breaks,
    choice,
    matches_word,
    piece_leads,
    repeat,
    sequence,
)

_QUANTIFIER = lazy_pattern(r"([*+?]|\{(\d+)(?:(,)(\d*))?\})(\?)?")
_FLAGS = lazy_pattern(r"\(\?([imsUx]*)(?:-([imsUx]+))?([:)])")
_NAMED = lazy_pattern(r"\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')")
_BACK = lazy_pattern(r"\(\?P=([A-Za-z_]\w*)\)")
_BACK_K = lazy_pattern(r"<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)'|\{([A-Za-z_]\w*)\}")
_IF = lazy_pattern(r"\(\?\(([1-9]\d?|[A-Za-z_]\w*)\)")
_REMARK = lazy_pattern(r"\(\?#[^)]*\)")
_FREE = lazy_pattern(r"(?:\s+|#[^\n]*)+")


MOST_STEPS = 100_000


class Parser(CharacterReader):
    """One pass over a pattern; every method reads one piece and says what it is."""

    def __init__(self, source: str, ignorecase: bool, multiline: bool) -> None:
        super().__init__(source, ignorecase)
        self.multiline = multiline
        self.dotall = False
        self.remarks = "(?#" in source
        self.free = False
        """White space and remarks between the pieces do not count (the flag `x`)."""
        self.groups = 0
        self.refers = False
        self.left_on = ""
        self.depth = 0
        self.steps = 0
        """How long the pattern is when its repeats are written out."""
        self.bounded = False
        self.leads: tuple[Lead, ...] = ()

    def alternatives(self) -> PatternNode:
        """Everything up to the end of the group, or of the pattern."""
        self.depth += 1
        if self.depth > 60:
            raise self.fail("nests too deep")
        state = self.ignorecase, self.multiline, self.dotall, self.free
        wrapped: list[str] = []  # flags switched on without a group of their own
        branches: list[list[PatternNode]] = [[]]
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
        parts = [sequence(branch) for branch in branches]
        if self.depth == 0 and not all(start.text.strip() for part in parts for start in part.starts):
            found = [piece_leads(branch) for branch in branches]
            self.leads = tuple(lead for leads in found for lead in leads) if all(found) else ()
        return choice("|".join(texts), parts)

    def _pass(self) -> bool:
        """Whether more of the pattern is to come, remarks passed."""
        while (self.free or self.remarks) and (
            remark := _REMARK.match(self.source, self.at) or (self.free and _FREE.match(self.source, self.at))
        ):
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

    def quantified(self) -> PatternNode:
        before = self.steps
        self.steps += 1
        node = self.atom()
        if self.free or self.remarks:
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
        # `regex` writes out what must come at least once: repeats within repeats double with every level
        self.steps = before + (self.steps - before) * (2 * low if low > 1 else 2 if low and high != 1 else 1)
        if self.steps > MOST_STEPS:
            raise self.fail("repeats within repeats too often")
        return repeat(node, low, high, found[1], bool(found[5]))

    def atom(self) -> PatternNode:
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
            return PatternNode(r"(?s:.)" if self.dotall else r"[^\r\n]", ANYTHING, frozenset(), False, most=1)
        if char == "^":
            return PatternNode(r"(?m:^)" if self.multiline else r"\A", NOTHING, frozenset(), False, most=0, apart=True)
        if char == "$":
            return PatternNode(r"(?=\r?\n|\Z)" if self.multiline else r"\Z", NOTHING, frozenset(), False)
        return self.literal(char)

    def apostrophe(self) -> bool:
        """Whether the mark just read is the apostrophe of a word: a letter stands beside it, not the sign of a pattern."""
        at, source = self.at - 1, self.source
        before = source[at - 1 : at].isalnum() and source[at - 2 : at - 1] != "\\"
        return before or source[at + 1 : at + 2].isalnum()

    def literal(self, char: str) -> PatternNode:
        if char == "'" and self.apostrophe():
            return PatternNode("['’]", (Start("'", "end"), Start("’", "end")), frozenset("'’"), True, most=1, apart=True)
        if char == "\n":
            return PatternNode(r"\r?\n", BREAK, frozenset("\n"), False, whole=False)
        known = char.lower() if self.ignorecase and len(char.lower()) == 1 else char
        return PatternNode(
            _escape(char), (Start(known, "end"),), frozenset((char.lower(),)), True, most=1, apart=not matches_word(char)
        )

    def group(self) -> PatternNode:
        source, start = self.source, self.at
        flags, named = _FLAGS.match(source, start), _NAMED.match(source, start)
        back, condition = _BACK.match(source, start), _IF.match(source, start)
        state = self.ignorecase, self.multiline, self.dotall, self.free
        look = False
        if back:
            self.at = back.end()
            return PatternNode(f"(?P={back[1]})", ANYTHING, frozenset(), False)
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
            if text == "(?=" and all(map(breaks, body.starts)):
                return PatternNode(f"{text}{body.text})", BREAK, frozenset(), False, most=0)
            return PatternNode(f"{text}{body.text})", NOTHING, frozenset(), False, most=0)
        return body._replace(text=f"{text}{body.text})", exact=body.exact and text != "(?>", whole=True)

    def conditional(self, condition: re.Match[str]) -> PatternNode:
        """`(?(1)yes|no)`: what follows depends on whether a group has matched."""
        self.at = condition.end()
        self.refers = self.refers or condition[1].isdigit()
        body = self.alternatives()
        if self.at >= len(self.source):
            self.at = condition.start()
            raise self.fail("opens a parenthesis that it does not close")
        self.at += 1
        return PatternNode(f"(?({condition[1]}){body.text})", ANYTHING, frozenset(), False)

    def escape(self) -> PatternNode:
        source = self.source
        if self.at + 1 >= len(source):
            raise self.fail("ends in a backslash")
        char = source[self.at + 1]
        self.at += 2
        if char in "bB":
            return PatternNode(f"\\{char}", NOTHING, frozenset(), False, most=0)
        if char in "AzZ":
            return PatternNode({"A": r"\A", "z": r"\Z", "Z": r"(?=\n?\Z)"}[char], NOTHING, frozenset(), False)
        if char in CLASSES:
            return PatternNode(f"\\{char}", BREAK if char == "s" else ANYTHING, frozenset(), False, most=1, apart=char == "s")
        if char in "pP":
            return PatternNode(self.category(char), ANYTHING, frozenset(), False, most=1)
        named = _BACK_K.match(source, self.at) if char == "k" else None
        if named:
            self.at = named.end()
            return PatternNode(f"(?P={named[named.lastindex or 1]})", ANYTHING, frozenset(), False)
        if char in "123456789":
            self.refers = True
            return PatternNode(f"(?:\\{char})", ANYTHING, frozenset(), False)
        return self.literal(self.coded(char))


def _escape(char: str) -> str:
    if char.isalnum() or char in " _'\"%,/:;<=>@`!":
        return char
    return "\\" + char if char.isascii() and char.isprintable() else in_set(char)
