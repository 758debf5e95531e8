"""How much a run takes in and how long it may take: the limits that a desk may set otherwise (`limits:` in the settings).

docs/limits.md lists these and all others.
"""

from __future__ import annotations

from linter.record import record

SETTINGS_MEGABYTES = 16
"""The largest file that the desk keeps: a rule, a configuration, a roster, facts, a list of words."""


@record
class Limits:
    """What an article or a source may be, and what a rule may cost. Nothing here can be switched off, only raised."""

    file_megabytes: float = 64
    """The largest article or source, in millions of bytes."""
    text_megabytes: float = 16
    """The longest text of an article or a source, in millions of characters; a Word file may unpack to three times as many."""
    paragraphs: int = 100_000
    """The most paragraphs of an article or a source."""
    pattern_seconds: float = 1
    """The CPU time that the patterns of one rule may take in one article; long articles get more in proportion."""
    rule_seconds: float = 20
    """The CPU time that one rule may take in one article in all; long articles get more in proportion."""

    def __post_init__(self) -> None:
        for name in self.__keys__:  # type: ignore[attr-defined]
            if not 0 < getattr(self, name) < 1e6:
                raise ValueError(f"'{name.replace('_', '-')}' must be a number above 0 and below 1,000,000")

    @property
    def file_bytes(self) -> int:
        """The largest file, in bytes."""
        return int(self.file_megabytes * 1e6)

    @property
    def characters(self) -> int:
        """The longest text, in code points."""
        return int(self.text_megabytes * 1e6)


DEFAULT = Limits()
