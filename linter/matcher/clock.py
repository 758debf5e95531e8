"""Compiled patterns and the time that they may take in one article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TypeVar

import regex

from linter.errors import PatternTimeout, RuleError
from linter.patterns import translate

T = TypeVar("T")
SECONDS = 1.0
"""Time that the patterns of a rule may take in one article."""
SECONDS_A_CHARACTER = 4e-6
"""Time that they may take besides, for long articles."""


class Clock:
    """The time that is left to a rule in one article."""

    def __init__(self, length: int) -> None:
        self.budget = SECONDS + SECONDS_A_CHARACTER * length
        self.end = monotonic() + self.budget

    def left(self) -> float:
        """Seconds. Raises PatternTimeout where none are left."""
        left = self.end - monotonic()
        if left <= 0:
            raise self.over()
        return left

    def wait_for(self, make: Callable[[], T]) -> T:
        """What a function makes, its time not counted: compiling a pattern is no fault of the pattern."""
        start = monotonic()
        made = make()
        self.end += monotonic() - start
        return made

    def over(self) -> PatternTimeout:
        return PatternTimeout(
            f"its patterns took longer than {self.budget:.1f} seconds; its findings here are lost: "
            "write them so that no text can be matched in many ways, such as '(a+)+' can"
        )


def compile_pattern(source: str, ignorecase: bool = False, multiline: bool = False) -> regex.Pattern[str]:
    """A pattern compiled as it stands. Raises RuleError where it cannot be."""
    return compiled(translate(source, ignorecase, multiline).text, ignorecase)


def compiled(text: str, ignorecase: bool) -> regex.Pattern[str]:
    try:
        return regex.compile(text, regex.IGNORECASE if ignorecase else 0)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise RuleError(f"the pattern '{text[:60]}' does not hold: {error}") from None


def search(pattern: regex.Pattern[str], text: str, clock: Clock) -> regex.Match[str] | None:
    """`pattern.search` within the time that is left."""
    try:
        return pattern.search(text, timeout=clock.left())
    except TimeoutError:
        raise clock.over() from None


def scan(pattern: regex.Pattern[str], text: str, clock: Clock) -> Iterator[regex.Match[str]]:
    """`pattern.finditer` within the time that is left."""
    try:
        yield from pattern.finditer(text, timeout=clock.left())
    except TimeoutError:
        raise clock.over() from None
