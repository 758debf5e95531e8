"""A story and its sources -> the checkable claims in order, each with what the sources say of it: the fact-checker's sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from linter.annotate import Story
from linter.annotate.dates.dates import DateMention
from linter.annotate.numbers.quantities import Quantity
from linter.desk import Desk
from linter.finding import Finding
from linter.lexicon import folded
from linter.lexicon import word_list as listed
from linter.rulebook import Rule
from linter.rulebook.select import RuleSet
from linter.run import lint
from linter.sources.comparison import Comparison
from linter.sources.source import Source
from linter.sources.stems import stem
from linter.text import Document, Place, Span

STATUS = {
    "sources.QuoteAltered": "altered",
    "sources.QuoteContext": "altered",
    "sources.QuoteNotFound": "not found",
    "sources.QuoteReordered": "altered",
    "sources.QuoteSpeaker": "contradicted",
    "sources.QuoteSpliced": "altered",
    "sources.Wording": "contradicted",
}
HONORIFICS = frozenset("mr mrs ms miss mx sir dame lord lady".split())
NEAR = 0.3
"""The share of a sentence that a source must have for its place to be named as where to look."""


class Checkable(NamedTuple):
    """Something that a checker can look up."""

    document: Document
    span: Span
    kind: str
    """quotation, name, title, number, date, event or superlative."""
    about: str
    """Who said a quotation, whose title it is; else empty."""
    status: str
    """`found`, `altered`, `contradicted`, `not found`, `not checked` or `no source given`."""
    source: Document | None = None
    """Where it was found, or what comes nearest."""
    there: Span | None = None
    note: str = ""
    """What is at fault."""

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
    return sorted(made, key=lambda claim: (claim.span, claim.kind))


def _with_speaker(claim: Checkable, speaker: Span | None, found: Iterable[Finding]) -> Checkable:
    """The claim of a quotation whose words are right, contradicted where the source has them from somebody else."""
    for finding in found:
        here = finding.rule == "sources.QuoteSpeaker" and finding.span == speaker and claim.status == "found"
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
        if (mention.kind == "bare" and mention.opening) or any(mention.span.overlaps(span) for span in dated):
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
    for quantity in story.quantities:
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
            yield span, "superlative", ""
        elif stem(word) in events and word == tokens.words[i]:
            yield span, "event", ""


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
        related = finding.related[0] if finding.related else None
        contradicted = related is not None and related.message.startswith("the source has")
        status = STATUS.get(finding.rule) or ("contradicted" if contradicted else "not found")
        source = related.document if related else None
        return claim._replace(status=status, source=source, there=related.span if related else None, note=finding.message)
    where = _where(claim, comparison)
    if where:
        return claim._replace(status="found", source=where[0].document, there=where[1])
    aligned = comparison.sentence(span.start)
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
    if run and aligned is not None and aligned.source is not None:
        for first in aligned.source.occurrences(run, max(0, aligned.line.start - 25), aligned.line.stop + 25):
            return aligned.source, aligned.source.words.span(first, first + len(run) - 1)
    for source in sources:
        for first in source.occurrences(run):
            return source, source.words.span(first, first + len(run) - 1)
    items: list[Quantity | DateMention] = [*comparison.story.dates, *comparison.story.quantities]
    for item in items:
        if item.span == claim.span:
            return _figure(item, comparison)
    if claim.kind == "name":
        return sources.names.where(claim.text.split()[-1])
    return None


def _figure(item: Quantity | DateMention, comparison: Comparison) -> tuple[Source, Span] | None:
    if isinstance(item, Quantity):
        for figure in comparison.sources.quantities.bearing_out(item):
            return figure.source, figure.quantity.span
        return None
    for mention, source in comparison.sources.dates:
        same = [
            getattr(mention, part) == getattr(item, part) for part in ("year", "month", "day", "weekday") if getattr(item, part)
        ]
        if same and all(same):
            return source, mention.span
    return None
