"""What goes wrong in a run: told at once, each thing once, and kept for the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from linter.config import ConfigErrors
from linter.errors import LinterError, ReadError, in_short

T = TypeVar("T")
MOST_TOLD = 20
"""So many problems of one file are told one by one."""
Complain = Callable[[LinterError | str], None]


class Failures:
    """Everything that went wrong so far."""

    def __init__(self, complain: Complain) -> None:
        self.errors: list[LinterError] = []
        self.complain = complain
        self._said: set[tuple[str, object, str]] = set()
        self._told: dict[str, int] = {}

    def fail(self, error: LinterError) -> None:
        """Note an error, once, and say so at once."""
        for each in error.errors if isinstance(error, ConfigErrors) else [error]:
            key = (each.path, each.position, each.message)
            if key in self._said:
                continue
            self._said.add(key)
            number = self._told[each.path] = self._told.get(each.path, 0) + 1
            if number > MOST_TOLD + 1:
                continue
            if number > MOST_TOLD:
                each = type(each)(f"more is wrong here: the first {MOST_TOLD} problems are told", each.path)
            self.errors.append(each)
            self.complain(each)

    def guarded(self, make: Callable[[], T], otherwise: T, what: str, path: str) -> T:
        """What `make` gives; where it fails, that is noted and costs this article or this file alone."""
        try:
            return make()
        except LinterError as error:
            self.fail(error)
        except OSError as error:
            self.fail(ReadError(f"{what} failed: {error.strerror or in_short(error)}", path))
        except Exception as error:  # a fault of ours must not hide what the other articles have
            self.fail(ReadError(f"{what} failed ({in_short(error)}): please report it", path))
        return otherwise

    def unprintable(self, row: Any, error: Exception) -> None:
        """Note that a finding, or a row of a table, could not be printed."""
        path = row.document.id if row is not None else ""
        self.fail(ReadError(f"printing what was found failed ({in_short(error)}): please report it", path))
