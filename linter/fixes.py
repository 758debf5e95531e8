"""A document and its findings -> the edits that nobody need be asked about, the copy after them, and a diff of it.

Only where an offset of the copy is one of the file: plain text, Markdown, HTML. Never within a quotation or code.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.finding import Finding
from linter.record import NamedTuple
from linter.text import Document, Span

if TYPE_CHECKING:
    from linter.annotate import Story

FORMATS = {"plain": ".txt", "markdown": ".md", "html": ".html"}
"""The formats in which every offset is exact, each with an ending that is read so."""
MOST_TRIED = 20
"""Where the edits of an article do not hold together, so many are tried one by one."""
CONTEXT = 3
"""So many unchanged lines stand around a change in a diff."""
_MARKUP = frozenset("*_`~[]<>{}&|\\#$=:\"'\n\r")
"""What may mean something in Markdown or HTML: new words bring none of it along."""


class Fix(NamedTuple):
    """New words for a span of a document's source."""

    span: Span
    words: str
    finding: Finding


class Rewritten(NamedTuple):
    """Lines of a file, from `first` up to `stop`, and what stands there after the edits."""

    first: int
    stop: int
    lines: list[str]


def edits(document: Document, findings: Sequence[Finding]) -> list[Fix]:
    """What can be mended without asking, in order of place; none overlaps another.

    An edit is made only where the copy, as it is read afterwards, is the same with nothing but its words changed.
    """
    if document.format not in FORMATS or not any(finding.fix for finding in findings):
        return []
    from linter.annotate import Story

    story = Story(document)
    paragraphs = _unpaired(story)
    made: list[Fix] = []
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        if not finding.fix or (made and finding.span.start < made[-1].finding.span.end):
            continue
        words = None if _untouchable(story, finding.span, paragraphs) else _new_words(story, finding)
        if words is not None:
            made.append(Fix(finding.source_span, words, finding))
    if not made or _holds(document, made):
        return made
    alone = [edit for edit in made[:MOST_TRIED] if _holds(document, [edit])]
    return alone if _holds(document, alone) else []


def _new_words(story: Story, finding: Finding) -> str | None:
    """What is to stand instead of the flagged words; None where a person must look."""
    document, span = finding.document, finding.source_span
    old, new = document.words(finding.span), finding.suggestions[0]
    if not old or old == new or document.source[span.start : span.end].replace("\r\n", "\n") != old.replace("\r\n", "\n"):
        return None
    if document.format != "plain" and {*new} & _MARKUP - {*old}:
        return None
    if old[0].isupper() and new[:1].islower() and old.lower() != new.lower():
        opens = story.tokens.at(finding.span.start) in story.openings
        return new[0].upper() + new[1:] if opens else None
    return new


def _unpaired(story: Story) -> set[int]:
    """The paragraphs in which a quotation lacks a mark, so that nobody knows where it ends."""
    index = story.document.paragraph_index
    found: set[int] = set()
    for quotation in story.quotations:
        if not (quotation.open and quotation.close):
            found.update(range(index(quotation.span.start), index(quotation.span.end - 1) + 1))
    return found


def _untouchable(story: Story, span: Span, unpaired: set[int]) -> bool:
    """Whether a span is, or may be, somebody's words, or is code."""
    from linter.checks.copy.quoted import in_code, quotation_at

    document = story.document
    index = document.paragraph_index(span.start)
    if index < 0 or index in unpaired or not document.paragraphs[index].span.covers(span):
        return True
    block = document.paragraphs[index]
    while block.role != "quote" and block.parent >= 0:
        block = document.blocks[block.parent]
    return block.role == "quote" or quotation_at(story, span) is not None or in_code(story, span)


def _holds(document: Document, made: Sequence[Fix]) -> bool:
    """Whether the file is read after the edits as it was before, with nothing but these words changed."""
    before, after = reread(document, document.source), reread(document, applied(document.source, made))
    return (
        before is not None
        and after is not None
        and before.text == document.text
        and after.text == _with(document.text, [(edit.finding.span, edit.words) for edit in made])
        and [block.scope for block in after.blocks] == [block.scope for block in before.blocks]
        and after.meta == before.meta
    )


def is_mdx(document: Document) -> bool:
    """Whether a document is Markdown whose comments are those of JavaScript."""
    return document.id.lower().endswith(".mdx")


def reread(document: Document, source: str) -> Document | None:
    """Another source, read as that of a document was; None where it cannot be."""
    from linter.errors import LinterError
    from linter.read import read_text

    try:
        return read_text(source, f"copy{'.mdx' if is_mdx(document) else FORMATS[document.format]}")
    except LinterError:
        return None


def applied(source: str, made: Sequence[Fix]) -> str:
    """The source with the edits made."""
    return _with(source, [(edit.span, edit.words) for edit in made])


def _with(text: str, changes: Sequence[tuple[Span, str]]) -> str:
    parts, end = [], 0
    for span, words in changes:
        parts += [text[end : span.start], words]
        end = span.end
    return "".join([*parts, text[end:]])


def diff(name: str, source: str, made: Sequence[Fix]) -> Iterator[str]:
    """The edits as a unified diff, in lines with their ends; `patch -p1` and `git apply` take it."""
    lines = _lines(source)
    hunks: list[list[Rewritten]] = []
    for change in _changes(source, lines, made):
        if hunks and change.first - hunks[-1][-1].stop <= 2 * CONTEXT:
            hunks[-1].append(change)
        else:
            hunks.append([change])
    yield f"--- a/{name}\n"
    yield f"+++ b/{name}\n"
    shift = 0
    for hunk in hunks:
        first, stop = max(0, hunk[0].first - CONTEXT), min(len(lines), hunk[-1].stop + CONTEXT)
        more = sum(len(change.lines) - (change.stop - change.first) for change in hunk)
        yield f"@@ -{first + 1},{stop - first} +{first + shift + 1},{stop - first + more} @@\n"
        shift += more
        at = first
        for change in hunk:
            yield from _marked(" ", lines[at : change.first])
            yield from _marked("-", lines[change.first : change.stop])
            yield from _marked("+", change.lines)
            at = change.stop
        yield from _marked(" ", lines[at:stop])


def _lines(text: str) -> list[str]:
    """The lines as `patch` counts them, with their ends: a carriage return is a sign like any other."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _changes(source: str, lines: list[str], made: Sequence[Fix]) -> Iterator[Rewritten]:
    """The lines that the edits touch, those of one line together."""
    starts = [0, *accumulate(map(len, lines))]
    groups: list[tuple[int, int, list[Fix]]] = []
    for edit in made:
        first = bisect_right(starts, edit.span.start, hi=len(lines)) - 1
        stop = bisect_right(starts, edit.span.end, hi=len(lines))
        if groups and first < groups[-1][1]:
            own = groups[-1][2]
            own.append(edit)
            groups[-1] = (groups[-1][0], max(stop, groups[-1][1]), own)
        else:
            groups.append((first, stop, [edit]))
    for first, stop, own in groups:
        begin = starts[first]
        moved = [(Span(edit.span.start - begin, edit.span.end - begin), edit.words) for edit in own]
        yield Rewritten(first, stop, _lines(_with(source[begin : starts[stop]], moved)))


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield sign + line if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
