"""A switch in an article or an entry in the configuration that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit


@record
class UnusedSuppression:
    """Finds suppressions that silence nothing.

    Only the run knows what was silenced, so the run itself reports these, under the rule of this kind.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        """Nothing: see `linter.run`."""
        return iter(())
