"""What the desk brings to a run besides the articles (its date, sources, rosters, known facts), read once."""

from __future__ import annotations

from typing import NamedTuple


class Desk(NamedTuple):
    """Everything that checks may consult beside the story itself; immutable."""

    date: str = ""
    """The day that the run is told to take as today, `YYYY-MM-DD`, or empty."""
