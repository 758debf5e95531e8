"""A draft and its sources -> what the sources only allege, or deny as a report, and the draft tells as a fact: known by its
figure, or by words that were cut out from under the denial.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from linter.checks.sources.source_strength import lower_words, told_there
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.sources.figures import quantities_in
from linter.sources.tellings import condition, hearsay
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

NEAR = 0.15
"""The share of a sentence that a source sentence must have before what it says of a figure is said of the same."""
LARGE = 10
"""Smaller counts stand for too many things."""
CUT = 0.8
"""The share of a sentence's words that must stand in order in the source for it to be cut from there."""
_ALLEGES = lazy_pattern(
    r"(?<!not )(?<!no )\b(?:alleg\w+|accus(?:e|es|ed|ing)|accusations?|claim(?:s|ed|ing)? that|suspect(?:s|ed)?|suspicion|"
    r"charged with|purported\w*)\b",
    2,
)
_SAID = lazy_pattern(
    r"\b(?:alleg\w+|accus\w+|claim\w*|suspect\w*|charge[sd]?|according to|sa(?:id|ys?|ying)|told|prosecut\w+|den(?:y|ies|ied)|"
    r"trial|court heard|arraign\w*|indict\w*|convict\w*|sentenced|found guilty|reportedly|is said to|maintain\w*|insist\w*)\b",
    2,
)
_DENIES = lazy_pattern(
    r"\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|rebuff(?:s|ed)|refut(?:e|es|ed)|dismiss(?:es|ed)|no evidence|"
    r"not true|untrue|false|ruled out|declined to (?:say|confirm)|asked (?:whether|if)|unclear|alleg\w+|suspects?)"
    r"\b[^.;]{0,60}?\b(?:that|whether|if)\s*$",
    2,
)


def alleged(comparison: Comparison) -> Iterator[Hit]:
    """Sentences that tell as a fact what every source that has their figure only alleges."""
    story = comparison.story
    for aligned in comparison.sentences:
        text = story.text[aligned.span.start : aligned.span.end]
        if _SAID.search(text) or text.rstrip().endswith("?") or comparison.is_quoted(aligned.span):
            continue
        for quantity in quantities_in(story, aligned.span):
            if quantity.kind in ("count", "money", "measure") and quantity.value >= LARGE:
                there = _only_alleged(comparison, aligned, quantity)
                if there is not None:
                    yield told_there(quantity.span, *there, "The source does not go so far: '%s'.")
                    break


def _only_alleged(comparison: Comparison, aligned: Aligned, quantity: Quantity) -> tuple[Source, Span] | None:
    """The sentence of a source in which a figure is part of an allegation, where it is so in all."""
    found = None
    near = {(id(source), span) for source, span in comparison.whole_sentences(aligned.span.start, NEAR)}
    for figure in islice(comparison.sources.quantities.bearing_out(quantity), 12):
        story, at = figure.source.story, figure.quantity.span.start
        index = story.sentence_at(at)
        sentence = story.sentences[index] if index >= 0 else figure.quantity.span
        if not _ALLEGES.search(story.text, sentence.start, at) or figure.quantity.value != quantity.value:
            return None
        if (id(figure.source), sentence) in near:
            found = found or (figure.source, sentence)
    return found


def cut_out(comparison: Comparison) -> Iterator[Hit]:
    """Sentences whose words stand in a source behind `denied a report that`, where the story does not say so."""
    story = comparison.story
    for aligned in comparison.sentences:
        source = aligned.source
        if source is None or aligned.likeness < CUT or comparison.is_quoted(aligned.span):
            continue
        first = _first_shared(comparison, aligned)
        index = source.story.sentence_at(first) if first >= 0 else -1
        told = hearsay(lower_words(story, aligned.span)) or _SAID.search(story.text, *aligned.span)
        if index < 0 or told:
            continue
        sentence = source.story.sentences[index]
        before = source.document.text[sentence.start : first]
        if _DENIES.search(before):
            yield told_there(
                aligned.span, source, sentence, "The source only denies this or leaves it open: '%s'.", "contradicted"
            )


def _first_shared(comparison: Comparison, aligned: Aligned) -> int:
    """Where the words that a sentence shares with its source begin in the source."""
    assert aligned.source is not None
    words, folded = aligned.source.words, comparison.words.folded[aligned.words.start : aligned.words.stop]
    for skipped in range(4):  # is for was
        run = folded[skipped : skipped + 3]
        for first in aligned.source.occurrences(run, max(0, aligned.line.start - 12), aligned.line.stop + 12):
            return words.starts[max(0, first - skipped)]
    return -1


def condition_cut(comparison: Comparison, aligned: Aligned) -> Hit | None:
    """A hit on a sentence that stands word for word in a source, where a condition follows."""
    assert aligned.source is not None
    words, text = aligned.source.words, aligned.source.document.text
    last = aligned.line.stop - 1
    sentence = next((s for s in aligned.source.story.sentences if s.start <= words.starts[last] < s.end), None)
    if sentence is None or last + 1 >= len(words.starts) or words.starts[last + 1] >= sentence.end:
        return None
    if text[words.ends[last] : words.starts[last + 1]].strip(" ,\n"):
        return None
    rest = lower_words(aligned.source.story, Span(words.starts[last + 1], sentence.end))
    if not condition(rest[:4]):
        return None
    here = comparison.sentences.index(aligned)
    after = comparison.sentences[here + 1].span if here + 1 < len(comparison.sentences) else aligned.span
    if condition(lower_words(comparison.story, after)) or comparison.is_quoted(aligned.span):
        return None
    return told_there(aligned.span, aligned.source, sentence, "The source makes this depend on a condition: '%s'.")
