"""Untrusted text -> text that a terminal shows and does not obey."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern

# C0 and C1 controls, DEL, line and paragraph separators, and the marks that turn the direction of writing.
_UNSAFE = lazy_pattern(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def safe(text: str) -> str:
    """The text on one line, with every control character shown as its escape (`\\x1b`) and tabs as a blank."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    if match[0] in "\t\r\n":
        return " "
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
