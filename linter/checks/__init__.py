"""The check kinds that `extends:` may name: an explicit list, alphabetical; a kind is imported when a rule uses it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit

KINDS = {
    "acronym": "linter.checks.organisation:Acronym",
    "age": "linter.checks.age:Age",
    "altered_repeat": "linter.checks.altered_repeat:AlteredRepeat",
    "ambiguous_pronoun": "linter.checks.ambiguous_pronoun:AmbiguousPronoun",
    "anonymous_source": "linter.checks.anonymous_source:AnonymousSource",
    "boilerplate": "linter.checks.boilerplate:Boilerplate",
    "capitalization": "linter.checks.capitalization:Capitalization",
    "chronology": "linter.checks.chronology:Chronology",
    "conditional": "linter.checks.conditional:Conditional",
    "consistency": "linter.checks.consistency:Consistency",
    "contradiction": "linter.checks.contradiction:Contradiction",
    "date_span": "linter.checks.date_span:DateSpan",
    "demonstrative": "linter.checks.demonstrative:Demonstrative",
    "doubled_word": "linter.checks.doubled_word:DoubledWord",
    "elapsed": "linter.checks.elapsed:Elapsed",
    "era": "linter.checks.era:Era",
    "exchange_rate": "linter.checks.exchange_rate:ExchangeRate",
    "existence": "linter.checks.existence:Existence",
    "fact": "linter.checks.fact:Fact",
    "first_name": "linter.checks.first_name:FirstName",
    "full_name_again": "linter.checks.not_introduced:FullNameAgain",
    "headline_figure": "linter.checks.headline_figure:HeadlineFigure",
    "honorific": "linter.checks.title:Honorific",
    "implausible": "linter.checks.implausible:Implausible",
    "impossible_date": "linter.checks.impossible_date:ImpossibleDate",
    "initial": "linter.checks.first_name:Initial",
    "list_count": "linter.checks.list_count:ListCount",
    "loaded_verb": "linter.checks.loaded_verb:LoadedVerb",
    "lower_case_start": "linter.checks.lower_case_start:LowerCaseStart",
    "markup": "linter.checks.markup:Markup",
    "metric": "linter.checks.metric:Metric",
    "name_variant": "linter.checks.name_variant:NameVariant",
    "not_introduced": "linter.checks.not_introduced:NotIntroduced",
    "occurrence": "linter.checks.occurrence:Occurrence",
    "opposites": "linter.checks.opposites:Opposites",
    "organisation_name": "linter.checks.organisation:OrganisationName",
    "parts": "linter.checks.parts:Parts",
    "percent_change": "linter.checks.percent_change:PercentChange",
    "phrase": "linter.checks.phrase:Phrase",
    "placeholder": "linter.checks.placeholder:Placeholder",
    "quote_context": "linter.checks.quote_context:QuoteContext",
    "quote_continuation": "linter.checks.quote_continuation:QuoteContinuation",
    "quote_match": "linter.checks.quote_match:QuoteMatch",
    "quote_nobody": "linter.checks.quote_nobody:QuoteNobody",
    "quote_speaker": "linter.checks.quote_speaker:QuoteSpeaker",
    "range_order": "linter.checks.range_order:RangeOrder",
    "readability": "linter.checks.readability:Readability",
    "relative_day": "linter.checks.relative_day:RelativeDay",
    "repetition": "linter.checks.repetition:Repetition",
    "result": "linter.checks.result:Result",
    "roster": "linter.checks.roster:RosterCheck",
    "script": "linter.checks.script:Script",
    "sequence": "linter.checks.sequence:WordSequence",
    "share": "linter.checks.share:Share",
    "source_date": "linter.checks.source_date:SourceDate",
    "source_name": "linter.checks.source_name:SourceName",
    "source_number": "linter.checks.source_number:SourceNumber",
    "source_wording": "linter.checks.source_wording:SourceWording",
    "spacing": "linter.checks.spacing:Spacing",
    "spelling": "linter.checks.spelling:Spelling",
    "stray_byline": "linter.checks.stray_byline:StrayByline",
    "substitution": "linter.checks.substitution:Substitution",
    "title": "linter.checks.title:Title",
    "twin_figures": "linter.checks.twin_figures:TwinFigures",
    "two_ages": "linter.checks.two_ages:TwoAges",
    "two_speakers": "linter.checks.two_speakers:TwoSpeakers",
    "two_values": "linter.checks.two_values:TwoValues",
    "unattributed_quote": "linter.checks.unattributed_quote:UnattributedQuote",
    "unbalanced_quote": "linter.checks.unbalanced_quote:UnbalancedQuote",
    "unit_conversion": "linter.checks.unit_conversion:UnitConversion",
    "unsupported": "linter.checks.unsupported:Unsupported",
    "unused_suppression": "linter.checks.unused_suppression:UnusedSuppression",
    "weekday": "linter.checks.weekday:Weekday",
}


NEED_SOURCES = frozenset(
    """quote_context quote_match quote_speaker source_date source_name source_number source_wording unsupported""".split()
)
"""The kinds that hold a draft against its sources; where a run has none, their rules are not even read."""


class Check(Protocol):
    """An instance of a check kind: a record whose fields are the keys of the rule."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        """What is at fault in the story, lazily, in any order. Pure: no I/O, no state."""
        ...


PLUGINS = "onrecord.checks"
"""The entry point group by which other distributions bring check kinds."""


def kind(name: str) -> Any:
    """The class of a check kind, imported now; None if there is no such kind here or in a plug-in.

    Raises RuleError where a plug-in cannot be loaded or is no check kind.
    """
    where = KINDS.get(name)
    if where is None:
        return plugged_in().get(name)
    module, _, attribute = where.partition(":")
    return getattr(import_module(module), attribute)


def kinds() -> tuple[str, ...]:
    """The names of all check kinds, plug-ins included."""
    return (*KINDS, *plugged_in())


@cache
def plugged_in() -> dict[str, Any]:
    """The check kinds of other distributions, by name; looked for only when a rule names a kind that is not ours."""
    from importlib.metadata import entry_points

    from linter.errors import RuleError
    from linter.record import is_record

    found: dict[str, Any] = {}
    for point in sorted(entry_points(group=PLUGINS), key=lambda point: point.name):
        if point.name in KINDS:
            continue  # ours stand: a plug-in cannot replace them
        try:
            cls = point.load()
        except Exception as error:
            raise RuleError(f"the plug-in '{point.name}' ({point.value}) cannot be loaded: {error}") from None
        if not (isinstance(cls, type) and is_record(cls) and callable(getattr(cls, "find", None))):
            raise RuleError(f"the plug-in '{point.name}' ({point.value}) is no check kind: a class of fields with 'find'")
        found[point.name] = cls
    return found
