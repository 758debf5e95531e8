"""A pattern as Vale writes it -> its single characters: brackets, categories, escapes."""

from __future__ import annotations

import re

from linter.errors import RuleError
from linter.lazy_pattern import lazy_pattern
from linter.patterns.pieces import ANYTHING, BREAK, PatternNode, Start, matches_word

CLASSES = frozenset("wdsWDS")
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}
_CATEGORY = lazy_pattern(r"\^?[A-Za-z_]+\Z")
_OCTAL = lazy_pattern(r"[0-7]{1,2}")


class CharacterReader:
    """A place in a pattern; every method reads what stands there and goes on behind it."""

    def __init__(self, source: str, ignorecase: bool) -> None:
        self.source = source
        self.at = 0
        self.ignorecase = ignorecase

    def fail(self, what: str) -> RuleError:
        return RuleError(f"the pattern '{_shorten(self.source)}' {what} (character {self.at + 1})")

    def charset(self) -> PatternNode:
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
                words = words or any(map(matches_word, span)) or len(span) > 200
                continue
            text += piece
            chars += one or "\0" * 99
            words = words or wordy
        if negated:
            return PatternNode(f"[^{text}]", ANYTHING, frozenset(), False, most=1)
        if 0 < len(chars) <= 6:
            known = tuple(dict.fromkeys(c.lower() if self.ignorecase and len(c.lower()) == 1 else c for c in chars))
            starts = tuple(Start(c, "end") for c in known)
            apart = not (words or any(map(matches_word, chars)))
            return PatternNode(f"[{text}]", starts, frozenset(c.lower() for c in chars), len(known) == 1, most=1, apart=apart)
        return PatternNode(f"[{text}]", ANYTHING if words else BREAK, frozenset(), False, most=1, apart=not words)

    def member(self) -> tuple[str, str, bool]:
        """One member of a bracket: its translation, the character it is (or ''), whether it holds word characters."""
        char = self.source[self.at]
        self.at += 1
        if char != "\\":
            return ("\\" + char if char in "[]\\&~|^-" else char), char, matches_word(char)
        if self.at >= len(self.source):
            raise self.fail("ends in a backslash")
        char = self.source[self.at]
        self.at += 1
        if char in CLASSES:
            return f"\\{char}", "", char != "s"
        if char in "pP":
            return self.category(char), "", True
        if char == "b":
            return r"\x08", "\b", False
        one = self.coded(char)
        return in_set(one), one, matches_word(one)

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


def in_set(char: str) -> str:
    """A character as it may stand in a bracket."""
    if char.isalnum():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
