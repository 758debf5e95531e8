"""What the desk brings to a run besides the articles: its date, its sources, its rosters, the facts it knows. Read once a run."""

from __future__ import annotations

from typing import NamedTuple


class Desk(NamedTuple):
    """Everything that checks may consult beside the story itself; immutable."""

    date: str = ""
    """The day that the run is told to take as today, `YYYY-MM-DD`, or empty."""
