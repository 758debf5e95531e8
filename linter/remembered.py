"""What was made of a word, or of another small key, kept for the next time that somebody asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")
MOST = 1 << 16
"""So many keys are remembered: the words of all ordinary copy."""


class Remembered(dict[K, V]):
    """A function as a dictionary: made once for each key, then read without a call (`map(known.__getitem__, words)`)."""

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> V:
        made = self._make(key)
        if len(self) < MOST:
            self[key] = made
        return made
