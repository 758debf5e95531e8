"""A story and its sources -> the checkable claims in order, each with what the sources say of it: the fact-checker's sheet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from linter.annotate import Story
from linter.annotate.dates.date_mention import DateMention
from linter.annotate.names.nobody import is_nobody
from linter.annotate.numbers.quantity import Quantity
from linter.desk import Desk
from linter.finding import Finding
from linter.lexicon import folded
from linter.lexicon import word_list as listed
from linter.record import NamedTuple
from linter.rulebook import Rule
from linter.rulebook.select import RuleSet
from linter.run import lint
from linter.sources.bearing import bearing
from linter.sources.comparison import Comparison
from linter.sources.source import Source
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT
from linter.text import Document, Place, Span

STATUS = {"missing": "not found", "altered": "altered", "contradicted": "contradicted", "hedged": "hedged in the source"}
"""The verdict of a finding -> what the sheet says."""
HONORIFICS = frozenset("mr mrs ms miss mx sir dame lord lady".split())
NO_NAMES = LIGHT | listed("support", "no names") | {"tk", "tkt", "more"}
_TIMES = frozenset("year week month night day weekend season time summer winter spring autumn fall quarter century".split())
_BOUNDS = frozenset("minimum maximum least most more fewer less than up over under above below to nearly almost".split())
NEAR = 0.3
"""The share of a sentence that a source must have for its place to be named as where to look."""


class Checkable(NamedTuple):
    """Something that a checker can look up."""

    document: Document
    span: Span
    kind: str
    """quotation, name, title, number, date, event, superlative, or statement: a sentence at fault as a whole."""
    about: str
    """Who said a quotation, whose title it is; else empty."""
    status: str
    """found, derived, altered, contradicted, hedged in the source, not found, not checked or no source given."""
    source: Document | None = None
    """Where it was found, or what comes nearest."""
    there: Span | None = None
    note: str = ""
    """What is at fault, or how a figure was derived."""
    sentence: Span = Span(0, 0)
    """The sentence that it stands in."""
    beside: Span | None = None
    """The sentence of the source."""
    given: tuple[Document, ...] = ()
    """The sources that the article was held against."""

    @property
    def text(self) -> str:
        """The words of the claim, on one line."""
        return " ".join(self.document.words(self.span).split())

    @property
    def place(self) -> Place | None:
        """Where to look in the source."""
        return self.source.place(self.there.start) if self.source is not None and self.there is not None else None


def claims_of(document: Document, desk: Desk, rules: Iterable[Rule]) -> list[Checkable]:
    """The claims of an article in order of place; `rules` are those of the `sources` style, which say what is at fault."""
    story = Story(document)
    found = lint(document, RuleSet(tuple(rules)), desk).findings if desk.sources else ()
    comparison = desk.sources.against(story) if desk.sources else None
    made = [_judge(document, span, kind, about, found, comparison) for span, kind, about in _spans(story)]
    speakers = {a.quotation.span: a.speaker for a in story.attributions if a.speaker is not None}
    made = [_with_speaker(claim, speakers.get(claim.span), found) if claim.kind == "quotation" else claim for claim in made]
    made += _statements(document, found, made)
    given = tuple(source.document for source in desk.sources) if desk.sources else ()
    made = [_in_its_sentence(claim, story, desk)._replace(given=given) for claim in made]
    return sorted(made, key=lambda claim: (claim.span, claim.kind))


def _statements(document: Document, found: Iterable[Finding], made: list[Checkable]) -> Iterator[Checkable]:
    """The findings on words that are no claim of another kind: a verb that says more than the source, a cause."""
    for finding in found:
        if finding.verdict not in ("contradicted", "hedged") or any(claim.note == finding.message for claim in made):
            continue
        if not any(claim.span.overlaps(finding.span) and claim.status == STATUS[finding.verdict] for claim in made):
            yield _of(Checkable(document, finding.span, "statement", "", ""), finding)


def _of(claim: Checkable, finding: Finding) -> Checkable:
    """The claim with what a finding says of it."""
    related = finding.related[0] if finding.related else None
    return claim._replace(
        status=STATUS[finding.verdict or "missing"],
        source=related.document if related else None,
        there=related.span if related else None,
        note=finding.message,
    )


def _in_its_sentence(claim: Checkable, story: Story, desk: Desk) -> Checkable:
    """The claim with its sentence, and the sentence of the source that it is held against."""
    beside = None
    if claim.source is not None and claim.there is not None:
        theirs = next((source.story for source in desk.sources or () if source.document is claim.source), None)
        beside = _sentence(theirs, claim.there) if theirs is not None else claim.there
    return claim._replace(sentence=_sentence(story, claim.span), beside=beside)


def _sentence(story: Story, span: Span) -> Span:
    """From the sentence where a span begins to the one where it ends."""
    sentences = story.sentences
    first = max(0, bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1)
    if not sentences or sentences[first].end <= span.start:
        return span
    last = first
    while last + 1 < len(sentences) and sentences[last].end < span.end:
        last += 1
    return Span(sentences[first].start, sentences[last].end)


def _with_speaker(claim: Checkable, speaker: Span | None, found: Iterable[Finding]) -> Checkable:
    """The claim of a quotation whose words are right, contradicted where the source has them from somebody else."""
    for finding in found:
        here = finding.verdict == "contradicted" and finding.span == speaker and claim.status == "found"
        if here and any(related.document is claim.source for related in finding.related):
            return claim._replace(status="contradicted", note=finding.message)
    return claim


def _spans(story: Story) -> Iterator[tuple[Span, str, str]]:
    for attribution in story.attributions:
        if attribution.quoted:
            yield attribution.quotation.span, "quotation", attribution.name
    seen: set[str] = set()
    dated = [mention.span for mention in story.dates]
    for mention in story.mentions:
        if (
            (mention.kind == "bare" and mention.opening)
            or mention.parts[0] in NO_NAMES
            or is_nobody(mention)
            or any(mention.span.overlaps(span) for span in dated)
        ):
            continue
        person = story.people.of(mention)
        key = person.name if person is not None else mention.key
        if mention.title_span is not None and folded(mention.title).strip(".") not in HONORIFICS:
            yield mention.title_span, "title", key
        if key not in seen:
            seen.add(key)
            yield mention.span, "name", ""
    for span in dated:
        yield span, "date", ""
    named = [mention.span for mention in story.mentions]
    for quantity in story.quantities:
        if quantity.kind == "ordinal" and any(quantity.span.overlaps(span) for span in named):
            continue  # Fifth Avenue
        if (quantity.figures or quantity.value > 1) and not any(quantity.span.overlaps(span) for span in dated):
            yield quantity.span, "number", ""
    events, ranks = _events(), listed("claims", "ranks")
    quoted = [quotation.span for quotation in story.quotations]
    tokens = story.tokens
    for i, word in enumerate(story.lower):
        span = Span(tokens.starts[i], tokens.ends[i])
        if any(span.overlaps(other) for other in quoted):
            continue
        if word in ranks:
            if word in ("last", "first") and i + 1 < len(story.lower) and story.lower[i + 1] in _TIMES:
                continue
            if any(span.overlaps(other) for other in dated):
                continue  # last year
            yield span, "superlative", ""
        elif stem(word) in events and word == tokens.words[i] and not _in_a_name(story, span):
            yield span, "event", ""


def _in_a_name(story: Story, span: Span) -> bool:
    """Whether a word stands in a title or a name, and tells of no event: Fire Chief, the fire chief, the Strike Bar."""
    k = story.tokens.at(span.end)
    if (
        k < len(story.lower)
        and story.text[span.end : story.tokens.starts[k]] == " "
        and story.lower[k] in listed("titles", "offices")
    ):
        return True
    mention = story.people.mention_at(span.start)
    return mention is not None and (mention.whole.end > span.end or mention.whole.start < span.start)


@cache
def _events() -> frozenset[str]:
    return frozenset(stem(word) for word in listed("claims", "events"))


def _judge(
    document: Document, span: Span, kind: str, about: str, found: Iterable[Finding], comparison: Comparison | None
) -> Checkable:
    claim = Checkable(document, span, kind, about, "no source given")
    if comparison is None:
        return claim
    for finding in found:
        if not finding.span.overlaps(span) or (kind == "quotation") != finding.rule.startswith("sources.Quote"):
            continue
        if finding.verdict == "hedged" and kind not in ("event", "superlative"):
            continue
        return _of(claim, finding)
    where, quantity = _where(claim, comparison), _quantity(claim, comparison)
    bound = _bound(quantity, comparison) if where and quantity is not None else ""
    if where and bound:
        status, note = STATUS["hedged"], f"The source has '{bound}'."
        return claim._replace(status=status, source=where[0].document, there=where[1], note=note)
    if where:
        return claim._replace(status="found", source=where[0].document, there=where[1])
    aligned = comparison.sentence(span.start)
    derived = comparison.derived(quantity) if quantity is not None else None
    if derived is not None:
        return claim._replace(status="derived", source=derived.source.document, there=derived.span, note=derived.how)
    if aligned is not None and aligned.source is not None and aligned.share >= NEAR:
        return claim._replace(status="not checked", source=aligned.source.document, there=aligned.there)
    return claim._replace(status="not checked")


def _where(claim: Checkable, comparison: Comparison) -> tuple[Source, Span] | None:
    """Where the sources have the claim: in the passage that its sentence comes from, or else where they have it first."""
    if claim.kind == "quotation":
        for quotation, passage in comparison.quotations():
            if quotation.span == claim.span and passage is not None:
                return passage.source, passage.span
        return None
    run = [comparison.words.folded[i] for i in comparison.within(claim.span)]
    aligned = comparison.sentence(claim.span.start)
    sources = comparison.sources
    if claim.kind == "number":
        return _figure(claim, comparison)
    if run and aligned is not None and aligned.source is not None:
        for first in aligned.source.occurrences(run, max(0, aligned.line.start - 25), aligned.line.stop + 25):
            there = aligned.source.words.span(first, first + len(run) - 1)
            if claim.kind != "event" or not _in_a_name(aligned.source.story, there):
                return aligned.source, there
    if claim.kind in ("event", "superlative"):
        return None  # the word elsewhere says nothing of this
    for source in sources:
        for first in source.occurrences(run):
            return source, source.words.span(first, first + len(run) - 1)
    for item in comparison.story.dates:
        if item.span == claim.span:
            return _date(item, comparison)
    if claim.kind == "name":
        return sources.names.where(claim.text.split()[-1])
    return None


def _quantity(claim: Checkable, comparison: Comparison) -> Quantity | None:
    """The figure of the story that a claim is, if it is one."""
    figures = comparison.story.quantities if claim.kind == "number" else ()
    return next((item for item in figures if item.span == claim.span), None)


def _figure(claim: Checkable, comparison: Comparison) -> tuple[Source, Span] | None:
    """Where the sources have a figure, like with like."""
    quantity = _quantity(claim, comparison)
    figure = bearing(comparison, quantity) if quantity is not None else None
    return (figure.source, figure.quantity.span) if figure is not None else None


def _bound(quantity: Quantity, comparison: Comparison) -> str:
    """What the source says in place of an exact figure, where it only has it as a bound: up to 84,000."""
    if quantity.bound or quantity.low != quantity.high:
        return ""
    first = quantity.tokens.start
    if not _BOUNDS.isdisjoint(comparison.story.lower[max(0, first - 4) : first]):
        return ""  # a minimum of 31
    figure = bearing(comparison, quantity)
    if figure is None or figure.quantity.bound not in ("least", "most") or figure.quantity.value != quantity.value:
        return ""
    if any(other.quantity.bound == "" for other in islice(comparison.sources.quantities.bearing_out(quantity), 20)):
        return ""
    theirs, tokens = figure.quantity, figure.source.story.tokens
    start = tokens.starts[max(0, theirs.tokens.start - 2)]
    return " ".join(figure.source.document.words(Span(start, theirs.span.end)).split())


def _date(item: DateMention, comparison: Comparison) -> tuple[Source, Span] | None:
    for mention, source in comparison.sources.dates:
        same = [
            getattr(mention, part) == getattr(item, part) for part in ("year", "month", "day", "weekday") if getattr(item, part)
        ]
        if same and all(same):
            return source, mention.span
    return None
