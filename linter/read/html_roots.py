"""A page -> where its story stands."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.read.html_scan import tokens
from linter.text import Span

ROOT = lazy_pattern(r"<(?:main|article)[\s>]", re.IGNORECASE)


def roots_of(html: str) -> tuple[Span, ...]:
    """Where the story of a page stands: in its longest article (and in others of its size), else in `main`; with the headline.

    A headline outside the story's element is added, as the nearest one before it.
    """
    found: dict[str, list[Span]] = {"article": [], "main": [], "h1": []}
    opened: dict[str, list[int]] = {name: [] for name in found}
    for token in tokens(html):
        if token.name in found and token.kind == "open":
            opened[token.name].append(token.start)
        elif token.name in found and token.kind == "close" and opened[token.name]:
            start = opened[token.name].pop()
            if not opened[token.name]:
                found[token.name].append(Span(start, token.end))
    size = {span: _paragraphs(html, span) for span in found["article"]}
    articles = [span for span in found["article"] if size[span] > 1]
    roots = [span for span in articles if size[span] * 2 > max(size.values())]
    if sum(size[span] for span in roots) < 0.85 * sum(size[span] for span in articles):  # the story is cut into several
        roots = found["main"][:1] or articles
    roots = roots or found["main"][:1]
    if not roots:
        return ()
    if not any(root.covers(head) for root in roots for head in found["h1"]):
        roots += [head for head in found["h1"] if head.start < roots[0].start][-1:]
    return tuple(sorted(roots))


def _paragraphs(html: str, span: Span) -> int:
    return html.count("<p", span.start, span.end) + html.count("<P", span.start, span.end)
