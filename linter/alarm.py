"""A number of CPU seconds -> an exception in the code that takes longer: what bounds a rule whatever it does."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from time import thread_time
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")
TICK = 0.5
"""Seconds between two looks at the time; also after how many it rings again, where whoever was interrupted swallowed the
exception."""


class OutOfTime(BaseException):
    """What takes too long is interrupted by this; no `except Exception` may swallow it."""


class Alarm:
    """Rings where code runs for too long, as often as it is set.

    Where a process can be interrupted (POSIX, the main thread, nobody else using the timer) it is, wherever it is, by a clock
    that ticks all along: to set it anew for every rule is to count its ticks from nought. Elsewhere the time is looked at
    between two results. As a context it leaves the process as it was.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.rung = 0
        """How often it rang."""
        self._set = False
        self._interrupts = False
        self._tick = min(TICK, seconds / 4)
        self._ticks = 0
        self._end = 0.0

    def __enter__(self) -> Alarm:
        try:
            if signal.getsignal(signal.SIGVTALRM) is signal.SIG_DFL:
                signal.signal(signal.SIGVTALRM, self._ring)
                signal.setitimer(signal.ITIMER_VIRTUAL, self._tick, self._tick)
                self._interrupts = True
        except (AttributeError, ValueError):  # Windows; another thread
            pass
        return self

    def __exit__(self, *about: object) -> None:
        self.stop()
        if self._interrupts:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, signal.SIG_DFL)

    def set(self) -> None:
        """Begin to count."""
        self._ticks = 0
        self._set = True
        if not self._interrupts:
            self._end = thread_time() + self.seconds

    def stop(self) -> None:
        """Stop counting."""
        self._set = False

    def heard(self, results: Iterator[T]) -> Iterator[T]:
        """The results, the time looked at between them where nothing interrupts."""
        return results if self._interrupts else self._between(results)

    def _between(self, results: Iterator[T]) -> Iterator[T]:
        for result in results:
            if thread_time() > self._end:
                self.rung += 1
                raise OutOfTime
            yield result

    def _ring(self, number: int, frame: FrameType | None) -> Any:
        if not self._set:
            return
        self._ticks += 1
        if self._ticks * self._tick > self.seconds:
            self.rung += 1
            raise OutOfTime
