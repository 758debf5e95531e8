"""Rules that run a program, which onrecord refuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit


@record
class Script:
    """Refused: Vale runs the program that such a rule holds, onrecord runs no code out of a rule file.

    Switch the rule off, or write its check as a plug-in.
    """

    script: str = ""
    """The program; never run."""

    def __post_init__(self) -> None:
        raise ValueError(
            "a rule that extends 'script' runs a program, and onrecord runs no code out of a rule file: "
            "switch the rule off, or make its check a plug-in"
        )

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        return iter(())
