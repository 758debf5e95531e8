"""The sections of a `.vale.ini`, which are patterns for paths -> whether an article's path fits one."""

from __future__ import annotations

from functools import lru_cache

import regex

SECONDS = 0.2
"""A pattern that takes longer over one path fits nothing."""


def fits_glob(path: str, pattern: str) -> bool:
    """Whether a path with forward slashes fits a pattern."""
    try:
        return _compiled(pattern).match(path, timeout=SECONDS) is not None
    except (TimeoutError, regex.error):
        return False


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern for paths: `*` crosses folders unless the pattern holds `**`; `{a,b}` are alternatives."""
    deep = "**" in pattern
    out, depth, i = "", 0, 0
    while i < len(pattern):
        char = pattern[i]
        if pattern.startswith("**", i):
            out += ".*"
            while pattern.startswith("*", i):
                i += 1
            if pattern.startswith("/", i):
                out, i = out[:-2] + "(?:.*/)?", i + 1
            continue
        close = pattern.find("]", i + 2) if char == "[" else -1
        if char == "*":
            out += "[^/]*" if deep else ".*"
        elif char == "?":
            out += "."
        elif close > 0:
            inside = pattern[i + 1 : close]
            out += f"[{'^' if inside[0] in '!^' else ''}{regex.escape(inside.lstrip('!^')).replace(chr(92) + '-', '-')}]"
            i = close
        elif char == "{" and "}" in pattern[i:]:
            out, depth = out + "(?:", depth + 1
        elif char == "}" and depth:
            out, depth = out + ")", depth - 1
        elif char == "," and depth:
            out += "|"
        else:
            out += regex.escape(char)
        i += 1
    return regex.compile(out + r"\Z", regex.DOTALL)
