"""A document and its findings -> the comments in its source that silence them, which `suppress` reads.

A comment stands on a line of its own before the words, or, where that would part a paragraph, a list or a table, at the end of
the last line before. It is written only where the copy is read afterwards as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.finding import Finding
from linter.fixes import Fix, applied, is_mdx, reread
from linter.lazy_pattern import lazy_pattern
from linter.text import Document, Span

FORMATS = ("markdown", "html")
"""The formats that have comments."""
MOST_READ = 60
"""Where the comments of an article do not hold together, it is read so many times to find those that do."""
_ITEM = lazy_pattern(r"\s*(?:[-*+]|\d+[.)])\s|\s*\|")
_END = lazy_pattern(r"[^\S\r\n]*(?:\|[^\S\r\n]*)?[\r\n]*\Z")


def silencing(document: Document, findings: Sequence[Finding]) -> list[Fix]:
    """The comments that silence findings, in order of place, one a line; none where there is no room."""
    if document.format not in FORMATS or document.part:
        return []
    lines: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        if finding.source_span not in document.masked:  # that a switch is idle cannot be switched off
            lines.setdefault(document.lines.position(finding.source_span.start).line, []).append(finding)
    ways = [list(_ways(document, line, found)) for line, found in lines.items()]
    before = reread(document, document.source) if ways else None
    if before is None or before.text != document.text:
        return []
    made = _fitting(before, ways, [MOST_READ])
    return made if _holds(before, made) else []


def _fitting(before: Document, ways: Sequence[list[Fix]], left: list[int]) -> list[Fix]:
    """One way for each line that has one: all at once where they hold together, else each half by itself."""
    if left[0] <= 0:
        return []
    for number in range(max(map(len, ways)) if len(ways) == 1 else 1):
        left[0] -= 1
        made = [way[number] for way in ways]
        if _holds(before, made):
            return made
    half = len(ways) // 2
    return [*_fitting(before, ways[:half], left), *_fitting(before, ways[half:], left)] if half else []


def _ways(document: Document, line: int, found: Sequence[Finding]) -> Iterator[Fix]:
    """Where the comment for a line may stand, the best place first."""
    rules = ", ".join(dict.fromkeys(finding.rule for finding in found))
    switch = f"onrecord-disable-next-line {rules}"
    comment = f"{{/* {switch} */}}" if is_mdx(document) else f"<!-- {switch} -->"
    start = document.lines.starts[line - 1]
    text = _line(document, line)
    indent = text[: len(text) - len(text.lstrip())]
    above = line - 1
    while above and not _line(document, above).strip():
        above -= 1
    ending = re.search(r"(?:\r\n|[\r\n])\Z", _line(document, line - 1 if line > 1 else line))
    own = Fix(Span(start, start), f"{indent}{comment}{ending[0] if ending else chr(10)}", found[0])
    if not above:
        yield own
        return
    end = _END.search(before := _line(document, above))
    at = document.lines.starts[above - 1] + (end.start() if end else len(before))
    behind = Fix(Span(at, at), comment, found[0])
    yield from (behind, own) if _within(document, start, found[0]) or _ITEM.match(text) else (own, behind)


def _line(document: Document, number: int) -> str:
    starts = [*document.lines.starts[number - 1 : number + 1], len(document.source)]
    return document.source[starts[0] : starts[1]]


def _within(document: Document, start: int, finding: Finding) -> bool:
    """Whether the paragraph of a finding begins before a place in the source, the start of its line."""
    index = document.paragraph_index(finding.span.start) if not finding.raw else -1
    return index >= 0 and document.source_span(document.paragraphs[index].span).start < start


def _holds(before: Document, made: Sequence[Fix]) -> bool:
    """Whether the file is read with the comments as it is without, and each of them as a comment."""
    after = reread(before, applied(before.source, made))
    return (
        after is not None
        and after.text == before.text
        and [(block.scope, block.span) for block in after.blocks] == [(block.scope, block.span) for block in before.blocks]
        and after.meta == before.meta
        and set(_placed(made)) <= set(after.masked)
    )


def _placed(made: Sequence[Fix]) -> Iterator[Span]:
    """Where the comments stand once all of them are there."""
    shift = 0
    for fix in made:
        start = fix.span.start + shift + len(fix.words) - len(fix.words.lstrip())
        yield Span(start, start + len(fix.words.strip()))
        shift += len(fix.words)
