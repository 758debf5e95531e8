"""What the desk brings to a run besides the articles (its date, sources, rosters, known facts), read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.limits import DEFAULT, Limits
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.desk.facts import Facts
    from linter.desk.roster import Roster
    from linter.sources.source import Sources


class Desk(NamedTuple):
    """Everything that checks may consult beside the story itself; immutable."""

    date: str = ""
    """The day that the run is told to take as today, `YYYY-MM-DD`, or empty."""
    sources: Sources | None = None
    """What the article is held against; None where no source was given."""
    roster: Roster | None = None
    """How the desk spells, titles and addresses people; None where no roster was given."""
    facts: tuple[Facts, ...] = ()
    """What the desk knows of offices, capitals and events, a file after the other."""
    limits: Limits = DEFAULT
    """What a rule may cost."""
