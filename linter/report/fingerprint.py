"""Findings -> a fingerprint each: the same for the same fault, wherever in its article the copy has moved to."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from linter.finding import Finding
from linter.lazy_pattern import lazy_pattern
from linter.text import Document, Span

_END = lazy_pattern(r"[.!?…][\"'”’»)\]]*\s|[\r\n]{2}|\Z")
FARTHEST = 600
"""So far from the flagged words the ends of their sentence are looked for."""


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """The fingerprint of each finding: of its rule, its words and its sentence; neither path nor line nor message.

    Of several that agree in all of these in one article, the later ones count themselves.
    """
    met: dict[tuple[str, str], int] = {}
    found = []
    for finding in findings:
        told = "\0".join((finding.rule, _plain(finding.text), _plain(_sentence(finding))))
        before = met.get((finding.document.id, told), 0)
        met[finding.document.id, told] = before + 1
        found.append(sha256(f"{told}\0{before}".encode("utf-8", "replace")).hexdigest()[:32])
    return found


def _sentence(finding: Finding) -> str:
    """The sentence around the flagged words, cut roughly: it need only be cut the same way each time."""
    document, span = finding.document, finding.span
    text = document.source if finding.raw else document.text
    within = Span(0, len(text)) if finding.raw else _block(document, span)
    first = max(within.start, span.start - FARTHEST)
    ends = [match.end() for match in _END.finditer(text, first, span.start)]
    after = _END.search(text, max(span.start, span.end - 1), min(within.end, span.end + FARTHEST))
    return text[max([first, *(end for end in ends if end <= span.start)]) : after.end() if after else within.end]


def _block(document: Document, span: Span) -> Span:
    index = document.paragraph_index(span.start)
    return document.paragraphs[index].span if index >= 0 else Span(0, len(document.text))


def _plain(text: str) -> str:
    return " ".join(text.split())
