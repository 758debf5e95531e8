"""Untrusted text -> text that a terminal shows and does not obey, and that a CI runner does not take for a command."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern

# C1 controls, DEL, line and paragraph separators, the marks that turn the direction of writing, and what nobody sees:
# soft hyphens, zero widths (the joiner inside an emoji aside), interlinear marks, tags.
INVISIBLE = (
    "\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
_UNSAFE = lazy_pattern(rf"[\x00-\x1f{INVISIBLE}]|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d")
# GitHub's runner obeys `##[command]` wherever it stands in a line, Azure's `##vso[…]`, TeamCity's `##teamcity[…]`.
_COMMAND = lazy_pattern(r"#(?=#\w*\[)")
_HASH = {
    **dict.fromkeys(("json", "gitlab", "rdjson", "sarif"), r"\\u0023"),
    **dict.fromkeys(("html", "junit", "checkstyle"), "&#35;"),
}
"""How the sign is written in a format that has a way of its own."""
_AT_START = lazy_pattern(r"\A\s*:(?=:)")


def safe(text: str) -> str:
    """The text on one line, with every control character shown as its escape (`\\x1b`) and tabs as a blank."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    if match[0] in "\t\r\n":
        return " "
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def inert(line: str, form: str = "text") -> str:
    """A line of output in a form (text, csv, json, html, github) without anything that a CI runner would obey.

    A finished line, because what is harmless in two pieces may be a command when they are joined. In `github` the commands at
    the beginning of lines are our own.
    """
    if "##" in line:
        line = _COMMAND.sub(_HASH.get(form, r"\\x23"), line)
    if "::" in line and form != "github":
        line = _AT_START.sub(lambda match: match[0][:-1] + "\\x3a", line)
    return line
