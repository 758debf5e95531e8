"""What can go wrong with a run, as data; `cli.py` turns it into one line each.

LinterError
├── RuleError      a rule file says something that cannot be
│   └── PatternTimeout   a pattern took too long on an article
├── ReadError      an article or a source cannot be read
└── ConfigError    a configuration file or a command line says something that cannot be
"""

from __future__ import annotations

import os

from linter.files import read_regular
from linter.text import Position

LONGEST = 600
"""A message of more characters is cut in its middle."""


class LinterError(Exception):
    """Something in the input that the user can mend: what, where, how."""

    def __init__(self, message: str, path: str = "", position: Position | None = None) -> None:
        if len(message) > LONGEST:  # it quotes a value that nobody reads
            message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 4 :]}"
        super().__init__(message)
        self.message = message
        self.path = path
        self.position = position

    def __str__(self) -> str:
        place = f"{self.path}:{self.position.line}:{self.position.column}" if self.position else self.path
        return f"{place}: {self.message}" if place else self.message


def in_short(error: Exception) -> str:
    """An exception that nobody expected, in a few words."""
    return f"{type(error).__name__}: {error}"[:200] if str(error) else type(error).__name__


class RuleError(LinterError):
    """A rule file says something that cannot be."""


class PatternTimeout(RuleError):
    """The patterns of a rule took longer on an article than they may."""


class ReadError(LinterError):
    """An article or a source cannot be read."""


class ConfigError(LinterError):
    """A configuration or a command line says something that cannot be."""


def read_settings(path: str, what: str) -> str:
    """The text of a UTF-8 file that the desk keeps: a rule, a configuration, a roster; line ends kept, no byte order mark.

    Raises ConfigError, saying in which way `what` (“this roster”) cannot be read.
    """
    try:
        return read_regular(path).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise ConfigError(f"{what} cannot be read: {reason}", shown(path)) from None


def shown(path: str) -> str:
    """A path as its user would write it: relative where it lies below the working folder."""
    relative = os.path.relpath(path)
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")
