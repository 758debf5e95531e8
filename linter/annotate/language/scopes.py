"""Story -> the stretches of copy that a scope names, in a view of the text: code masked, quotations masked, the raw source.

A block's scope is a dotted name such as `text.heading.h2.md`. A selector fits a block that has all its dotted parts, in
any order;
`&` joins selectors, a list means either, `~` (or `not `) negates. Beside Vale's blocks there are `quote` (the words in
quotation marks), `attribution`, `speaker`, `headline`, `standfirst`, `lead`, `byline`, `dateline`, `caption` and `copyright`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.language.scope_view import ScopeView
from linter.errors import RuleError
from linter.record import NamedTuple
from linter.text import Block, Span

if TYPE_CHECKING:
    from linter.annotate import Story

RUNNING_TEXT = ("text",)


INLINE = frozenset(("link", "code", "strong", "emphasis"))
ROLES = frozenset(("headline", "standfirst", "byline", "dateline", "caption", "copyright"))
PARTS = ROLES | {"paragraph", "lead"}
"""What tells one block of a text file from another; without them Vale reads the file as one block."""
SPOKEN = frozenset(("quote", "attribution", "speaker"))
WHOLE = frozenset(("raw", "summary"))
SCOPES = tuple(
    sorted(
        INLINE
        | ROLES
        | SPOKEN
        | WHOLE
        | set(
            "text heading h1 h2 h3 h4 h5 h6 paragraph sentence list blockquote table header cell figure attr alt lead".split()
        )
        | set("frontmatter comment line block md txt html htm meta doc class".split())
    )
)
_STOPS = tuple(". ? ! …".split()) + tuple(f"{stop}{mark}" for stop in ".?!" for mark in '")’”')


class Selection(NamedTuple):
    """What a scope names in one view."""

    view: ScopeView
    spans: tuple[Span, ...]
    """In order, none overlapping another."""


class Selector(NamedTuple):
    """Dotted parts that a block must have, or must not."""

    parts: frozenset[str]
    negated: bool


def parse_scope(scope: str) -> tuple[Selector, ...]:
    """The selectors of one entry of `scope:`, all of which must fit. Raises RuleError where it selects by CSS."""
    if "doc(" in scope:
        raise RuleError(f"the scope '{scope}' selects by CSS, which onrecord does not read: switch the rule off")
    selectors = []
    for part in scope.split("&"):
        name = part.strip()
        negated = name.startswith(("~", "not "))
        name = name.removeprefix("~").removeprefix("not ").strip()
        selectors.append(Selector(frozenset(piece.strip() for piece in name.split(".")), negated))
    return tuple(selectors)


def check_scope(scope: str) -> None:
    """Raise RuleError if a scope names what no block ever has."""
    for selector in parse_scope(scope):
        for part in sorted(selector.parts):
            if part not in SCOPES and not selector.parts & {"frontmatter", "class", "doc", "comment", "attr", "meta"}:
                from linter.typed_nodes import nearest

                raise RuleError(f"there is no scope '{part}'{nearest(part, SCOPES)}")


class Prose:
    """The views of one story, each made once."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.document = story.document
        self._said: dict[str, list[Span]] = {}
        self._views: dict[frozenset[str], ScopeView] = {}
        self._selections: dict[tuple[str, ...], tuple[Selection, ...]] = {}

    def select(self, scope: tuple[str, ...] = RUNNING_TEXT) -> tuple[Selection, ...]:
        """What a scope names; most scopes need one view."""
        scope = scope or RUNNING_TEXT
        found = self._selections.get(scope)
        if found is None:
            found = self._selections[scope] = tuple(self._select(scope))
        return found

    def holds(self, scope: tuple[str, ...], span: Span) -> bool:
        """Whether a span of the text lies in what a scope names."""
        for view, spans in self.select(scope):
            index = bisect_right(spans, (span.start, len(view.text))) - 1
            if index >= 0 and spans[index].covers(span) and not view.raw and view.text[span.start : span.end].strip("*"):
                return True
        return False

    def _select(self, scope: tuple[str, ...]) -> Iterator[Selection]:
        by_view: dict[ScopeView, dict[Span, None]] = {}
        for entry in scope:
            selectors = parse_scope(entry)
            wanted = frozenset[str]().union(*(s.parts for s in selectors if not s.negated))
            unwanted = frozenset[str]().union(*(s.parts for s in selectors if s.negated))
            view = self._view(wanted, unwanted)
            spans = by_view.setdefault(view, {})
            spans.update(dict.fromkeys(self._spans(selectors, wanted, unwanted)))
        for view, chosen in by_view.items():
            yield Selection(view, tuple(_apart(chosen)))

    @cached_property
    def text(self) -> str:
        """The copy with code masked."""
        return self._view(frozenset(), frozenset()).text

    @cached_property
    def _raw(self) -> ScopeView:
        return ScopeView(self.document.source, raw=True)

    def _view(self, wanted: frozenset[str], unwanted: frozenset[str]) -> ScopeView:
        if "raw" in wanted:
            return self._raw
        masks = unwanted & SPOKEN | (frozenset() if "code" in wanted else frozenset(("code",)))
        view = self._views.get(masks)
        if view is None:
            hidden = [b.span for b in self.document.inlines if b.role == "code"] if "code" in masks else []
            for name in masks & SPOKEN:
                hidden += self._spoken(name)
            view = self._views[masks] = ScopeView(_mask(self.story.text, hidden), masked=bool(hidden))
        return view

    def _spans(self, selectors: tuple[Selector, ...], wanted: frozenset[str], unwanted: frozenset[str]) -> Iterator[Span]:
        document = self.document
        named = wanted | unwanted
        if "raw" in wanted:
            yield Span(0, len(document.source))
            return
        for block, parts in self._pool(wanted, unwanted):
            if all(self._fits(parts, selector) for selector in selectors):
                if "sentence" in wanted and document.format == "plain" and not named & PARTS:
                    spans: Iterable[Span] = self._run_on
                elif "sentence" in wanted:
                    spans = self._sentences_in(block.span)
                else:
                    spans = (block.span,)
                for name in sorted(wanted & SPOKEN):
                    spans = _common(spans, self._spoken(name))
                yield from spans

    def _fits(self, parts: frozenset[str], selector: Selector) -> bool:
        if selector.negated:
            return bool(selector.parts & SPOKEN) or not selector.parts <= parts
        return selector.parts - SPOKEN - {"sentence"} <= parts

    def _pool(self, wanted: frozenset[str], unwanted: frozenset[str]) -> Iterator[tuple[Block, frozenset[str]]]:
        """The blocks that a selector chooses from, with their dotted parts."""
        document = self.document
        if wanted & INLINE:
            for block in document.inlines:
                yield block, frozenset((*block.scope.split("."), block.role, *self._around(block)))
            return
        if document.format == "plain" and not (wanted & SPOKEN or (wanted | unwanted) & PARTS):
            yield Block(Span(0, len(document.text)), scope="text.txt"), frozenset(("text", "txt", "summary"))
            return
        lead = next((block for block in document.paragraphs if block.role == "paragraph"), None)
        for block in document.paragraphs:
            names = {*block.scope.split("."), "summary"}
            if block.role in ROLES:
                names.add(block.role)
            elif block.role == "paragraph" and len(names) <= 3:
                names.add("paragraph")
            if block is lead:
                names.add("lead")
            yield block, frozenset(names)

    def _around(self, inline: Block) -> Iterator[str]:
        """The parts of the block that an inline stretch stands in, but for `text`: text itself is linted as a whole."""
        index = self.document.paragraph_index(inline.span.start)
        if index >= 0:
            yield from (part for part in self.document.paragraphs[index].scope.split(".") if part != "text")

    @cached_property
    def _run_on(self) -> tuple[Span, ...]:
        """The sentences of a text file as Vale sees them: the file is one block, and only a stop ends a sentence, no line."""
        spans: list[Span] = []
        open_ = False
        for sentence in self.story.sentences:
            if open_:
                spans[-1] = Span(spans[-1].start, sentence.end)
            else:
                spans.append(sentence)
            open_ = not self.story.text.endswith(_STOPS, sentence.start, sentence.end)
        return tuple(spans)

    def _sentences_in(self, span: Span) -> Iterator[Span]:
        sentences = self.story.sentences
        for i in range(bisect_left(sentences, Span(span.start, 0)), len(sentences)):
            if sentences[i].start >= span.end:
                return
            yield sentences[i]

    def _spoken(self, name: str) -> list[Span]:
        """The spans of what is said, of who said it, or of the words that attribute it, in order; found once."""
        if name not in self._said:
            self._said[name] = self._find_spoken(name)
        return self._said[name]

    def _find_spoken(self, name: str) -> list[Span]:
        if name == "quote":
            return sorted(quotation.span for quotation in self.story.quotations)
        found: list[Span] = []
        for attribution in self.story.attributions:
            named = [attribution.speaker] if name == "speaker" else [attribution.cue, attribution.speaker]
            spans = [span for span in named if span is not None]
            if spans and (name == "speaker" or attribution.cue):
                found.append(Span(min(span.start for span in spans), max(span.end for span in spans)))
        return sorted(dict.fromkeys(found))


def _common(spans: Iterable[Span], others: list[Span]) -> list[Span]:
    """What two lists of spans, the second in order, have in common."""
    common = []
    for span in spans:
        for i in range(max(0, bisect_left(others, span) - 1), len(others)):
            if others[i].start >= span.end:
                break
            if others[i].overlaps(span):
                common.append(Span(max(span.start, others[i].start), min(span.end, others[i].end)))
    return common


def _mask(text: str, hidden: list[Span]) -> str:
    """The text with spans overwritten by asterisks, line ends kept."""
    if not hidden:
        return text
    pieces, at = [], 0
    for span in sorted(hidden):
        if span.end <= at:
            continue
        start = max(at, span.start)
        pieces.append(text[at:start])
        pieces.append(re.sub(r"[^\r\n]", "*", text[start : span.end]))
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order, none inside one before it."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end and span.end > span.start:
            end = span.end
            yield span
