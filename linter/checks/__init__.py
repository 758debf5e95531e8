"""The check kinds that `extends:` may name: an explicit list, alphabetical; a kind is imported when a rule uses it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit

KINDS = {
    "acronym": "linter.checks.names.acronym:Acronym",
    "affiliation": "linter.checks.names.affiliation:Affiliation",
    "age": "linter.checks.dates.age:Age",
    "altered_repeat": "linter.checks.quotes.altered_repeat:AlteredRepeat",
    "ambiguous_pronoun": "linter.checks.quotes.ambiguous_pronoun:AmbiguousPronoun",
    "anniversary": "linter.checks.dates.anniversary:Anniversary",
    "anonymous_source": "linter.checks.quotes.anonymous_source:AnonymousSource",
    "boilerplate": "linter.checks.copy.boilerplate:Boilerplate",
    "cadence": "linter.checks.dates.cadence:Cadence",
    "cannot_speak": "linter.checks.quotes.cannot_speak:CannotSpeak",
    "capitalization": "linter.checks.vale.capitalization:Capitalization",
    "changed_office": "linter.checks.names.changed_office:ChangedOffice",
    "chronology": "linter.checks.dates.chronology:Chronology",
    "conditional": "linter.checks.vale.conditional:Conditional",
    "consistency": "linter.checks.vale.consistency:Consistency",
    "date_span": "linter.checks.dates.date_span:DateSpan",
    "day_count": "linter.checks.dates.day_count:DayCount",
    "demonstrative": "linter.checks.wording.demonstrative:Demonstrative",
    "distance": "linter.checks.dates.distance:Distance",
    "doubled_word": "linter.checks.copy.doubled_word:DoubledWord",
    "elapsed": "linter.checks.dates.elapsed:Elapsed",
    "era": "linter.checks.dates.era:Era",
    "event_day": "linter.checks.dates.event_day:EventDay",
    "event_hour": "linter.checks.dates.event_hour:EventHour",
    "exchange_rate": "linter.checks.numbers.exchange_rate:ExchangeRate",
    "existence": "linter.checks.vale.existence:Existence",
    "fact": "linter.checks.desk.fact:Fact",
    "first_name": "linter.checks.names.first_name:FirstName",
    "full_name_again": "linter.checks.names.full_name_again:FullNameAgain",
    "headline_figure": "linter.checks.numbers.headline_figure:HeadlineFigure",
    "headline_name": "linter.checks.names.headline_name:HeadlineName",
    "honorific": "linter.checks.names.honorific:Honorific",
    "implausible": "linter.checks.numbers.implausible:Implausible",
    "impossible_date": "linter.checks.dates.impossible_date:ImpossibleDate",
    "initial": "linter.checks.names.initial:Initial",
    "list_count": "linter.checks.numbers.list_count:ListCount",
    "loaded_verb": "linter.checks.quotes.loaded_verb:LoadedVerb",
    "lower_case_start": "linter.checks.copy.lower_case_start:LowerCaseStart",
    "markup": "linter.checks.copy.markup:Markup",
    "metric": "linter.checks.vale.metric:Metric",
    "misformed_name": "linter.checks.names.misformed_name:MisformedName",
    "mojibake": "linter.checks.copy.mojibake:Mojibake",
    "name_variant": "linter.checks.names.name_variant:NameVariant",
    "named_day": "linter.checks.dates.named_day:NamedDay",
    "not_introduced": "linter.checks.names.not_introduced:NotIntroduced",
    "occurrence": "linter.checks.vale.occurrence:Occurrence",
    "one_role": "linter.checks.names.one_role:OneRole",
    "order_of_events": "linter.checks.dates.order_of_events:OrderOfEvents",
    "ordinal_ending": "linter.checks.numbers.ordinal_ending:OrdinalEnding",
    "organisation_name": "linter.checks.names.organisation_name:OrganisationName",
    "own_answer": "linter.checks.quotes.own_answer:OwnAnswer",
    "own_name": "linter.checks.quotes.own_name:OwnName",
    "part_of_year": "linter.checks.dates.part_of_year:PartOfYear",
    "parts": "linter.checks.numbers.parts:Parts",
    "phrase": "linter.checks.copy.phrase:Phrase",
    "placeholder": "linter.checks.copy.placeholder:Placeholder",
    "pronoun_sex": "linter.checks.names.pronoun_sex:PronounSex",
    "quote_context": "linter.checks.sources.quote_context:QuoteContext",
    "quote_continuation": "linter.checks.quotes.quote_continuation:QuoteContinuation",
    "quote_match": "linter.checks.sources.quote_match:QuoteMatch",
    "quote_nobody": "linter.checks.quotes.quote_nobody:QuoteNobody",
    "quote_speaker": "linter.checks.sources.quote_speaker:QuoteSpeaker",
    "range_order": "linter.checks.numbers.range_order:RangeOrder",
    "readability": "linter.checks.vale.readability:Readability",
    "reckoning": "linter.checks.numbers.reckoning:Reckoning",
    "reference_back": "linter.checks.wording.reference_back:ReferenceBack",
    "relative_day": "linter.checks.dates.relative_day:RelativeDay",
    "repetition": "linter.checks.vale.repetition:Repetition",
    "result": "linter.checks.numbers.result:Result",
    "roster": "linter.checks.desk.roster:RosterCheck",
    "script": "linter.checks.vale.script:Script",
    "second_role": "linter.checks.names.second_role:SecondRole",
    "sequence": "linter.checks.vale.sequence:WordSequence",
    "source_date": "linter.checks.sources.source_date:SourceDate",
    "source_extent": "linter.checks.sources.source_extent:SourceExtent",
    "source_name": "linter.checks.sources.source_name:SourceName",
    "source_number": "linter.checks.sources.source_number:SourceNumber",
    "source_role": "linter.checks.sources.source_role:SourceRole",
    "source_strength": "linter.checks.sources.source_strength:SourceStrength",
    "source_wording": "linter.checks.sources.source_wording:SourceWording",
    "spacing": "linter.checks.copy.spacing:Spacing",
    "spelling": "linter.checks.vale.spelling:Spelling",
    "stray_byline": "linter.checks.copy.stray_byline:StrayByline",
    "substitution": "linter.checks.vale.substitution:Substitution",
    "surname_form": "linter.checks.names.surname_form:SurnameForm",
    "swapped_part": "linter.checks.names.swapped_part:SwappedPart",
    "swapped_role": "linter.checks.names.swapped_role:SwappedRole",
    "twin_figures": "linter.checks.numbers.twin_figures:TwinFigures",
    "two_bodies": "linter.checks.names.two_bodies:TwoBodies",
    "two_speakers": "linter.checks.quotes.two_speakers:TwoSpeakers",
    "unattributed_quote": "linter.checks.quotes.unattributed_quote:UnattributedQuote",
    "unbalanced_quote": "linter.checks.quotes.unbalanced_quote:UnbalancedQuote",
    "unintroduced_speaker": "linter.checks.quotes.unintroduced_speaker:UnintroducedSpeaker",
    "unit_conversion": "linter.checks.numbers.unit_conversion:UnitConversion",
    "unsupported": "linter.checks.sources.unsupported:Unsupported",
    "unused_suppression": "linter.checks.copy.unused_suppression:UnusedSuppression",
    "weekday": "linter.checks.dates.weekday:Weekday",
}


NEED_SOURCES = frozenset(
    """quote_context quote_match quote_speaker source_date source_extent source_name source_number source_role source_strength
    source_wording unsupported""".split()
)
"""The kinds that hold a draft against its sources; where a run has none, their rules are not even read."""


class Check(Protocol):
    """An instance of a check kind: a record whose fields are the keys of the rule."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        """What is at fault in the story, lazily, in any order. Pure: no I/O, no state."""
        ...


@runtime_checkable
class Scoped(Protocol):
    """A check that reads a scope by itself, from a field of its own; the run then passes on all that it finds.

    Of any other kind the run drops the hits that lie outside the rule's `scope`.
    """

    scope: tuple[str, ...]


@runtime_checkable
class Compiles(Protocol):
    """A check with patterns that are compiled when first used."""

    def check(self) -> None:
        """Compile all of them now, as `rules check` asks. Raises RuleError where one is faulty."""
        ...


@runtime_checkable
class Acts(Protocol):
    """A check that can make suggestions by an `action`, in Vale's form; `rules check` looks whether it can be carried out."""

    action: Mapping[str, str | tuple[str, ...]]


PLUGINS = "onrecord.checks"
"""The entry point group by which other distributions bring check kinds."""


def kind(name: str) -> Any:
    """The class of a check kind, imported now; None if there is no such kind here or in a plug-in.

    Raises RuleError where a plug-in cannot be loaded or is no check kind.
    """
    return _own_kind(name) if name in KINDS else plugged_in().get(name)


@cache
def _own_kind(name: str) -> Any:
    module, _, attribute = KINDS[name].partition(":")
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
