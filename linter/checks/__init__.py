"""The check kinds that `extends:` may name: an explicit list, alphabetical; a kind is imported when a rule uses it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit

KINDS = {
    "age": "linter.checks.age:Age",
    "capitalization": "linter.checks.capitalization:Capitalization",
    "conditional": "linter.checks.conditional:Conditional",
    "consistency": "linter.checks.consistency:Consistency",
    "contradiction": "linter.checks.contradiction:Contradiction",
    "date_span": "linter.checks.date_span:DateSpan",
    "elapsed": "linter.checks.elapsed:Elapsed",
    "exchange_rate": "linter.checks.exchange_rate:ExchangeRate",
    "existence": "linter.checks.existence:Existence",
    "first_name": "linter.checks.first_name:FirstName",
    "honorific": "linter.checks.title:Honorific",
    "impossible_date": "linter.checks.impossible_date:ImpossibleDate",
    "initial": "linter.checks.first_name:Initial",
    "metric": "linter.checks.metric:Metric",
    "name_variant": "linter.checks.name_variant:NameVariant",
    "occurrence": "linter.checks.occurrence:Occurrence",
    "quote_match": "linter.checks.quote_match:QuoteMatch",
    "readability": "linter.checks.readability:Readability",
    "relative_day": "linter.checks.relative_day:RelativeDay",
    "repetition": "linter.checks.repetition:Repetition",
    "script": "linter.checks.script:Script",
    "substitution": "linter.checks.substitution:Substitution",
    "title": "linter.checks.title:Title",
    "twin_figures": "linter.checks.twin_figures:TwinFigures",
    "unused_suppression": "linter.checks.unused_suppression:UnusedSuppression",
    "weekday": "linter.checks.weekday:Weekday",
}


class Check(Protocol):
    """An instance of a check kind: a frozen dataclass whose fields are the keys of the rule."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        """What is at fault in the story, lazily, in any order. Pure: no I/O, no state."""
        ...


def kind(name: str) -> Any:
    """The class of a check kind, imported now; None if there is no such kind."""
    where = KINDS.get(name)
    if where is None:
        return None
    module, _, attribute = where.partition(":")
    return getattr(import_module(module), attribute)
