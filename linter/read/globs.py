"""Patterns written as in .gitignore -> whether a path is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.record import NamedTuple


class _Pattern(NamedTuple):
    regex: re.Pattern[str]
    whole: bool
    """Matched against the path from the folder of the patterns; otherwise against the last name of the path alone."""
    folders: bool
    """Only folders are meant."""
    negated: bool


_PART = r"\\(.)|(\*+)|(\?)|\[([!^]?)(\]?(?:\\.|\[:\w+:\]|[^\]\\])*)\]|(.)"
_TRAILING = r"(?<!\\)((?:\\\\)*)\s+$"


LONGEST = 4096
"""No path is longer; a longer pattern is passed over."""


class Globs:
    """Patterns in the order they were written: the last one that matches decides, and `!` before it turns it round.

    As in .gitignore: a pattern without a slash means any file or folder of that name, one with a slash starts at the folder
    of the patterns, one that ends in a slash means folders, `**` means any number of folders.
    """

    def __init__(self, patterns: Iterable[str], below: bool = False) -> None:
        """With `below` a pattern that matches a folder means everything in it too."""
        self._below = below
        self._names: dict[str, tuple[int, bool, bool]] = {}
        self._patterns: list[tuple[int, _Pattern]] = []
        for number, line in enumerate(patterns):
            self._add(number, line)

    def __bool__(self) -> bool:
        return bool(self._names or self._patterns)

    def _add(self, number: int, line: str) -> None:
        pattern = line.rstrip("\r\n")
        if pattern.endswith((" ", "\t")):
            pattern = re.sub(_TRAILING, r"\1", pattern)
        if not pattern or pattern.startswith("#") or len(pattern) > LONGEST:
            return
        negated = pattern.startswith("!")
        pattern = pattern[negated:]
        folders = pattern.endswith("/")
        pattern = pattern.rstrip("/") if folders else pattern
        if not pattern:
            return
        whole = "/" in pattern
        if not (whole or self._below or any(wild in pattern for wild in "*?[\\")):
            if pattern in self._names and self._names[pattern][1]:  # a folder pattern and a plain one: both must stay
                self._patterns.append((number, _Pattern(re.compile(re.escape(pattern)), False, folders, negated)))
            else:
                self._names[pattern] = (number, folders, negated)
            return
        try:
            regex = re.compile(self._regex(pattern.removeprefix("/"), whole, folders), re.DOTALL)
        except re.error:  # a bracket that never closes, a range turned round: git lets it match nothing
            return
        self._patterns.append((number, _Pattern(regex, whole or self._below, folders and not self._below, negated)))

    def _regex(self, pattern: str, whole: bool, folders: bool) -> str:
        """The pattern for `re`. A star takes the first place at which what follows it fits, so nothing is tried twice."""
        runs: list[list[str]] = [[]]
        for segment in pattern.split("/"):
            if segment == "**" and whole:
                runs.append([])
            else:
                runs[-1].append(_segment(segment))
        first, *deep = ("/".join(run) for run in runs)
        parts = ["(?:.*/)?"] if self._below and not whole else []
        parts.append(first + "/" if first and deep else first)
        parts += [f"(?>(?:.*?/)??{run}/)" for run in deep[:-1] if run]
        parts += [f"(?:.*/)?{run}" if run else ".+" for run in deep[-1:]]
        if self._below:
            parts.append("/.*" if folders else "(?:/.*)?")
        return "".join(parts)

    def verdict(self, path: str, folder: bool = False) -> bool | None:
        """Whether the last pattern that matches a path says yes; None where none does.

        The path is relative to the folder of the patterns, with forward slashes.
        """
        name = path.rpartition("/")[2]
        best, says = -1, None
        if name in self._names:
            number, folders, negated = self._names[name]
            if folder or not folders:
                best, says = number, not negated
        for number, pattern in reversed(self._patterns):
            if number < best:
                break
            if (folder or not pattern.folders) and pattern.regex.fullmatch(path if pattern.whole else name):
                return not pattern.negated
        return says


def _segment(segment: str) -> str:
    """One step of a path: what stands between two stars fits in one way only, and the last must fit at the end."""
    parts = [""]
    for escaped, stars, mark, negation, members, char in re.findall(_PART, segment, re.DOTALL):
        if stars:
            parts.append("")
        elif mark:
            parts[-1] += "[^/]"
        elif members:
            listed = re.sub(r"\[:(\w+):\]", lambda match: _CLASSES.get(match[1], ""), members)
            listed = re.sub(r"^\]|\[|&&|~~|\|\||--", lambda match: "".join("\\" + c for c in match[0]), listed)
            parts[-1] += f"(?!/)[{'^' if negation else ''}{listed}]"
        else:
            parts[-1] += re.escape(escaped or char)
    head, *rest = parts
    return head + "".join(f"(?>[^/]*?{part})" for part in rest[:-1] if part) + "".join(f"[^/]*{part}" for part in rest[-1:])


_CLASSES = {"alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z", "space": r"\s"}
