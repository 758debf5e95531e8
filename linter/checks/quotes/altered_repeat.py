"""A quotation repeated with other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.quotes.requotes import recalled
from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple, record
from linter.text import Span

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_WORD = lazy_pattern(r"[^\W_]+(?:['’\-][^\W_]+)*")
_MOST = 4000
"""Quotations compared in one story; no news story has so many."""
_SMALL = word_list("grammar", "function")
_CUTS = frozenset("[]()…")


class _Heard(NamedTuple):
    """A quotation with its words."""

    attribution: Attribution
    words: list[str]
    again: bool
    """The story says that these words were said before."""


@record
class AlteredRepeat:
    """Finds a quotation that stands in the story twice with different words, and names the words that differ.

    Case, punctuation, brackets and cuts are no difference: the shorter one may be a part of the longer one. What two people
    say is no repeat. Where the story itself says that it quotes again (“her words, “…””), fewer words will do, and the last
    one may differ, too.
    """

    words: int = 8
    """Only quotations of at least so many words."""
    again: int = 3
    """The same for a quotation that the story says it quotes again."""
    changed: int = 2
    """At most so many words may differ; where more do, it is another quotation."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        heard: list[_Heard] = []
        index: dict[tuple[str, ...], int] = {}
        attributions = story.attributions[:_MOST]
        for attribution in attributions if len(attributions) > 1 else ():
            said = _WORD.findall(story.text, *attribution.quotation.inner)
            words = [word.lower().replace("’", "'") for word in said]
            if len(words) < min(self.words, self.again):
                continue
            again = len(words) <= 3 * self.words and recalled(story, attribution.quotation)
            if not (attribution.quoted or again or _in_headline(story, attribution)):
                continue
            here = _Heard(attribution, words, again)
            size = 2 if again or len(words) < self.words else 3
            for other in sorted({index[gram] for gram in _in_a_row(words, size) if gram in index}):
                yield from self._compare(story, here, heard[other])
            for size in (2, 3):
                for gram in _in_a_row(words, size):
                    index.setdefault(gram, len(heard))
            heard.append(here)

    def _compare(self, story: Story, here: _Heard, there: _Heard) -> Iterator[Hit]:
        from rapidfuzz.distance import Levenshtein

        words, earlier = here.words, there.words
        at, stop = 0, len(earlier)
        again = here.again or there.again or (_in_headline(story, there.attribution) and len(earlier) < self.words)
        part = not again and _is_part(here, there)
        if (here.again or part) and len(earlier) > len(words):
            at = _nearest(words, earlier)
            earlier, stop = earlier[at : at + len(words)], at + len(words)
        one, other = here.attribution, there.attribution
        if one.quotation.paragraph == other.quotation.paragraph:
            return  # a figure of speech, not a second report of it
        others = one.name and other.name and one.name != other.name and not (part and one.person is None)
        if others and not (again or _in_headline(story, other)):
            return
        if min(len(words), len(earlier)) < (self.again if again else _PART if part else self.words):
            return
        edits = Levenshtein.opcodes(words, earlier)
        inner = [e for e in edits if e.tag != "equal"]
        # What one of the two has more at its ends was cut from the other.
        while inner and inner[0].src_start == 0 and (inner[0].tag != "replace"):
            inner.pop(0)
        while inner and inner[-1].src_end == len(words) and inner[-1].tag != "replace":
            inner.pop()
        same = sum(e.src_end - e.src_start for e in edits if e.tag == "equal")
        replaced = [e for e in inner if e.tag == "replace"]
        changed = sum(max(e.src_end - e.src_start, e.dest_end - e.dest_start) for e in replaced)
        most = max(self.changed, len(words) // 3) if again else self.changed
        least = min(3, len(words) - 1) if again else len(words) - 1 if part else self.words - 2
        if len(inner) == 1 and again and same >= _NEGATED and (denial := _denied(story, one, other, inner[0], at)):
            yield denial
            return
        if not again and len(replaced) > 1:
            return  # I will not dismiss a single teacher; I will not dismiss a single nurse either
        if not again and not _MORE.isdisjoint((*words[-2:], *there.words[-2:])):
            return
        if part and not (inner and _is_word(words, inner[0])):
            return
        if not replaced or len(inner) != len(replaced) or changed > most or same < max(least, (2 if again else 3) * changed):
            return
        edit = replaced[0]
        if not again and (edit.src_start == 0 or edit.src_end == len(words)):
            return
        mine = _places(story, one)[edit.src_start : edit.src_end]
        theirs = _places(story, other)[at:stop][edit.dest_start : edit.dest_end]
        span, place = Span(mine[0].start, mine[-1].end), Span(theirs[0].start, theirs[-1].end)
        if not _CUTS.isdisjoint(story.text[span.start - 1 : span.end + 1] + story.text[place.start - 1 : place.end + 1]):
            return
        said = story.document.words(place)
        related = (Related(place, f"The same quote has '{said}' here."),)
        yield Hit(span, (story.document.words(span), said, quote_excerpt(story, one.quotation.inner)), (said,), related)


def _denied(story: Story, one: Attribution, other: Attribution, edit: Opcode, at: int) -> Hit | None:
    """The hit where one of two quotations has a `not` or a `never` more."""
    mine = _places(story, one)[edit.src_start : edit.src_end]
    theirs = _places(story, other)[at + edit.dest_start : at + edit.dest_end]
    more = mine or theirs
    if (mine and theirs) or any(story.text[place.start : place.end].lower() not in _DENIALS for place in more):
        return None
    word = story.text[more[0].start : more[-1].end]
    spans = one.quotation.span, other.quotation.span
    related = (Related(spans[1], f"The same quote {'lacks' if mine else 'has'} '{word}' here."),)
    said = quote_excerpt(story, other.quotation.inner)
    shown = quote_excerpt(story, one.quotation.inner)
    return Hit(spans[0], (shown, said, shown), related=related)


_MORE = frozenset(("either", "too", "also", "neither"))
"""What ends a sentence that is built like the one before, and says more."""
_DENIALS = frozenset(("not", "never", "no"))
_NEGATED = 4
"""Words that are the same, at least, where one quotation denies what the other says."""


_PART = 5
"""Words of a fragment, at least, that is held against the whole."""


def _is_part(here: _Heard, there: _Heard) -> bool:
    """Whether a fragment may be a part of what was quoted whole before."""
    return here.attribution.kind == "mixed" and _PART <= len(here.words) < len(there.words)


def _is_word(words: list[str], edit: Opcode) -> bool:
    """Whether the words that differ, and one that does not, are no small words: like a chapel on fire."""
    content = [word not in _SMALL and len(word) > 3 for word in words]
    differing = content[edit.src_start : edit.src_end]
    return all(differing) and any(content[: edit.src_start] + content[edit.src_end :])


def _in_a_row(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    """So many words at a time."""
    return zip(*(words[k:] for k in range(size)), strict=False)


def _places(story: Story, attribution: Attribution) -> list[Span]:
    """Where the words of a quotation stand."""
    return [Span(*match.span()) for match in _WORD.finditer(story.text, *attribution.quotation.inner)]


def _in_headline(story: Story, attribution: Attribution) -> bool:
    """Whether a quotation stands in the headline, which may name its speaker otherwise."""
    if attribution.quotation.paragraph:
        return False
    first = story.document.paragraphs[0].span
    return len(story.document.paragraphs) > 2 and not story.text[first.start : first.end].rstrip().endswith((".", "!", "?"))


def _nearest(words: list[str], earlier: list[str]) -> int:
    """Where in the earlier words the part begins that is most like some words."""
    starts = range(len(earlier) - len(words) + 1)
    return max(starts, key=lambda at: sum(a == b for a, b in zip(words, earlier[at:], strict=False)))
