"""Compiled patterns and the time that they may take in one article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic, thread_time
from typing import TypeVar

import regex

from linter.errors import PatternTimeout, RuleError
from linter.limits import DEFAULT
from linter.patterns import translate

T = TypeVar("T")
SECONDS_A_CHARACTER = 4e-6
"""Time that the patterns of a rule may take in an article besides what the limits say, for long articles."""
GRAIN = 0.005
"""So many seconds may pass before the CPU time is asked for again."""


class Clock:
    """The CPU time that is left to a rule in one article: a busy machine, or a lid that was closed, takes none of it."""

    def __init__(self, length: int, seconds: float = DEFAULT.pattern_seconds) -> None:
        self.budget = seconds + SECONDS_A_CHARACTER * length
        self._end = thread_time() + self.budget
        self._left = self.budget
        self._looked = monotonic()

    def left(self) -> float:
        """Seconds. Raises PatternTimeout where none are left."""
        now = monotonic()  # a tenth of the price, and never slower than the time that counts
        if now - self._looked > GRAIN:
            self._looked = now
            self._left = self._end - thread_time()
            if self._left <= 0:
                raise self.over()
        return self._left

    def wait_for(self, make: Callable[[], T]) -> T:
        """What a function makes, its time not counted: to compile a pattern, whose size is bounded, is no fault of it."""
        start = thread_time()
        made = make()
        self._end += thread_time() - start
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


def replaced(pattern: regex.Pattern[str], wanted: str, text: str, clock: Clock) -> str:
    """`pattern.sub` within the time that is left."""
    try:
        return pattern.sub(wanted, text, timeout=clock.left())
    except TimeoutError:
        raise clock.over() from None


def is_whole(pattern: regex.Pattern[str], text: str, clock: Clock) -> bool:
    """`pattern.fullmatch` within the time that is left."""
    try:
        return pattern.fullmatch(text, timeout=clock.left()) is not None
    except TimeoutError:
        raise clock.over() from None


def scan(pattern: regex.Pattern[str], text: str, clock: Clock) -> Iterator[regex.Match[str]]:
    """`pattern.finditer` within the time that is left."""
    try:
        yield from pattern.finditer(text, timeout=clock.left())
    except TimeoutError:
        raise clock.over() from None
